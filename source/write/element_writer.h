// Texts, pictures and people of a programme as elements. Internal to source/.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "source/model/program.h"
#include "source/write/program_writer_lines.h"

namespace bifolio::source {

// Writes to lines() what is told of programmes in the same elements everywhere. `around` is the language
// around an element; where a text has another one, its element says so.
class ElementWriter {
  public:
    // The programme's language, and the folder that pictures are named from.
    ElementWriter(std::string language, std::filesystem::path folder)
        : language_(std::move(language)), folder_(std::move(folder)) {}

    [[nodiscard]] XmlLines& lines() { return lines_; }
    [[nodiscard]] const std::string& language_of(const Text& text) const {
        return text.language.empty() ? language_ : text.language;
    }
    // Says in `tag` that texts in it have the language of `text`, where that is not the one around it;
    // returns the language in it.
    const std::string& state_language(Tag& tag, const Text& text, const std::string& around);
    // The same of a picture's description.
    const std::string& state_language(Tag& tag, const Picture& picture, const std::string& around);

    // Empty texts are left out, unless told otherwise.
    void text(Tag tag, const Text& content, const std::string& around, bool even_empty = false);
    void text(std::string_view name, const Text& content, const std::string& around) {
        text(Tag(name), content, around);
    }
    // Text without marks or language.
    void words(std::string_view name, const std::string& content);
    void blocks(const TextBlocks& all, const std::string& around);
    void blocks_in(std::string_view name, const TextBlocks& all, const std::string& around);
    void picture(std::string_view name, const std::optional<Picture>& picture, const std::string& around);
    // The attributes of an element that names a picture; returns the language in it.
    const std::string& add_picture(Tag& tag, const Picture& picture, const std::string& around);
    void affiliation(const Affiliation& affiliation, const std::string& around);
    void person(Tag tag, const Person& person, const std::string& around);
    void people(std::string_view element, const std::vector<Person>& all, const std::string& around);

  private:
    void block(const TextBlock& block, const std::string& around);
    void code(const TextBlock& block, const std::string& around);
    void figure(const TextBlock& block, const std::string& around);
    [[nodiscard]] std::string file_of(const Picture& picture) const;
    [[nodiscard]] bool has_short_form(const Person& person) const;

    std::string language_;
    std::filesystem::path folder_;
    XmlLines lines_;
};

}  // namespace bifolio::source

// One verb's command line: its options, its help, and what is wrong with it. The only door to CLI11.
#pragma once

#include <functional>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/options.h"
#include "cli/words.h"

namespace CLI {  // NOLINT(readability-identifier-naming): not our name
class App;
}  // namespace CLI

namespace bifolio::cli {

// An option is declared with its name, what its word is called in the help ("FILE"), what it is for, and the
// value that is to hold the word. Where it is given more than once, the last one counts, unless it may be
// repeated.
class CommandLine {
  public:
    // Takes an option's word while the line is read; throws UsageError for a word that makes no sense.
    using Take = std::function<void(const std::string&)>;

    // Has the common options from the start. The examples are whole lines, shown at the end of the help.
    CommandLine(std::string_view verb, std::string_view summary, std::string_view examples);
    CommandLine(const CommandLine&) = delete;
    CommandLine& operator=(const CommandLine&) = delete;
    CommandLine(CommandLine&&) = delete;
    CommandLine& operator=(CommandLine&&) = delete;
    ~CommandLine();

    // The operand, a file that the verb reads; the second may be left out.
    void add_input(std::string& path, const std::string& name, const std::string& description);
    void add_optional_input(std::string& path, const std::string& name, const std::string& description);
    void add_output(OutputOptions& output, const std::string& description);
    void add_style(StyleOptions& style);

    void add_flag(const std::string& name, const std::string& description, bool& value);
    void add_option(const std::string& name, const std::string& word, const std::string& description,
                    std::string& value);
    void add_option(const std::string& name, const std::string& word, const std::string& description,
                    Take take);

    // One word each time that it is given.
    void add_repeatable(const std::string& name, const std::string& word, const std::string& description,
                        std::vector<std::string>& values);
    void add_repeatable(const std::string& name, const std::string& word, const std::string& description,
                        Take take);

    // One of some words; `shown` has them all, with bars between them. `value` may be an optional.
    template <typename Choice, typename Value>
    void add_choice(const std::string& name, const std::string& shown, const std::string& description,
                    std::initializer_list<std::pair<std::string_view, Choice>> choices, Value& value);

    // Two options, declared before, that cannot be given together.
    void exclude(const std::string& name, const std::string& other);

    // Takes the words after the verb. False where --help was asked for and has been printed. Throws
    // UsageError.
    [[nodiscard]] bool parse(std::span<const std::string> words);

    [[nodiscard]] const CommonOptions& common() const { return common_; }

  private:
    [[noreturn]] void reject(const std::string& word) const;

    std::unique_ptr<CLI::App> app_;
    CommonOptions common_;
};

template <typename Choice, typename Value>
void CommandLine::add_choice(const std::string& name, const std::string& shown,
                             const std::string& description,
                             std::initializer_list<std::pair<std::string_view, Choice>> choices,
                             Value& value) {
    const std::vector<std::pair<std::string_view, Choice>> known(choices);
    add_option(name, shown, description, [&value, known, name, shown](const std::string& word) {
        for (const auto& [each, choice] : known) {
            if (each != word) continue;
            value = choice;
            return;
        }
        refuse_word(name, word, "one of " + shown);
    });
}

}  // namespace bifolio::cli

// Templates of letters, by ctemplate: text with markers, {{TITLE}}, and stretches that come once for each of
// something, {{#TALK}}...{{/TALK}}.
//
// The language is a small part of ctemplate's: values, sections, comments {{! like this }}. For each value
// there is a section HAVE_..., which is there where the value is not empty. A line of nothing but markers of
// sections and comments leaves no line behind. Modifiers, includes and other ways out of the escaping are
// refused: values come from people, and none of them may become a header, an address or HTML.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "mail/markers.h"
#include "source/base/diagnostic.h"

namespace bifolio::mail {

// How values are escaped: Text, not at all; Html, each as its place in the HTML asks for (ctemplate's
// auto-escape); Address, as a part of a URL's query.
enum class TemplateKind { Text, Html, Address };

class Template {
  public:
    // None where something is wrong with it: every marker that does not exist, or is not one, is an error
    // [template] with its place in `file`.
    [[nodiscard]] static std::optional<Template> read(TemplateKind kind, const std::string& text,
                                                      const std::string& file, const MarkerScope& scope,
                                                      source::Diagnostics& diagnostics);

    Template(Template&&) noexcept;
    Template& operator=(Template&&) noexcept;
    Template(const Template&) = delete;
    Template& operator=(const Template&) = delete;
    ~Template();

    // With the values and sections of `common` and the values of `own`, which have other names.
    [[nodiscard]] std::string expand(const Markers& common,
                                     const std::map<std::string, std::string>& own) const;

    [[nodiscard]] const std::string& text() const;  // as it was read
    // Whether a value, or its HAVE_... section, stands in it.
    [[nodiscard]] bool uses(std::string_view value) const;

  private:
    struct Parsed;
    explicit Template(std::unique_ptr<Parsed> parsed);

    std::unique_ptr<Parsed> parsed_;
};

}  // namespace bifolio::mail

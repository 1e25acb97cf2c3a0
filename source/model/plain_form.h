// The plain form of marked-up text: what a reader is told where there are no marks, in mail, calendars,
// bookmarks, links, metadata and messages. What the marks mean is kept where it would be lost:
//
// - superscripts and subscripts are Unicode's where every character of them has one: "10⁷", "x₁", "1ʳᵉ". Else
//   they are told by a sign, in brackets where it would not be plain how far they go: "x^q", "L_den",
//   "x_(i,j)";
// - a line break is a space, but for one behind a hyphen or a slash, and one that has a space beside it;
// - soft hyphens, zero-width spaces and word joiners are left out: they tell where a line may end, and a word
//   that has one is not found. No-break spaces stay;
// - emphasis, code and languages are their letters alone;
// - so are links, but where addresses are asked for: "here (https://example.org)", unless the letters are it.
#pragma once

#include <string>
#include <string_view>

#include "source/model/text.h"

namespace bifolio::source {

enum class Script : unsigned char { Base, Raised, Lowered };

enum class Addresses : unsigned char { LeftOut, Told };

// Puts pieces together, in their order.
class PlainForm {
  public:
    explicit PlainForm(Addresses addresses = Addresses::LeftOut) : addresses_(addresses) {}

    void add(std::string_view text, Script script = Script::Base);
    void add_line_break();
    void add(const std::vector<Inline>& inlines);

    [[nodiscard]] const std::string& text() const { return text_; }

  private:
    void add_script(const std::string& text, Script script);
    void append(std::string_view text);

    Addresses addresses_;
    std::string text_;
    // Where a script begins that has a sign and no brackets, while nothing stands behind it.
    std::size_t open_script_ = std::string::npos;
    bool after_line_break_ = false;
};

}  // namespace bifolio::source

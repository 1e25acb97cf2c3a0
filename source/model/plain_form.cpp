#include "source/model/plain_form.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include "source/base/utf8.h"

namespace bifolio::source {

namespace {

// A character, and it as a superscript or subscript.
struct Pair {
    char32_t base, script;
};

// Unicode's blocks Superscripts and Subscripts, Phonetic Extensions and Spacing Modifier Letters: what fonts
// have. Ascending.
constexpr auto kRaised = std::to_array<Pair>(
    {{U'(', U'⁽'}, {U')', U'⁾'}, {U'+', U'⁺'}, {U'-', U'⁻'}, {U'0', U'⁰'}, {U'1', U'¹'}, {U'2', U'²'},
     {U'3', U'³'}, {U'4', U'⁴'}, {U'5', U'⁵'}, {U'6', U'⁶'}, {U'7', U'⁷'}, {U'8', U'⁸'}, {U'9', U'⁹'},
     {U'=', U'⁼'}, {U'A', U'ᴬ'}, {U'B', U'ᴮ'}, {U'D', U'ᴰ'}, {U'E', U'ᴱ'}, {U'G', U'ᴳ'}, {U'H', U'ᴴ'},
     {U'I', U'ᴵ'}, {U'J', U'ᴶ'}, {U'K', U'ᴷ'}, {U'L', U'ᴸ'}, {U'M', U'ᴹ'}, {U'N', U'ᴺ'}, {U'O', U'ᴼ'},
     {U'P', U'ᴾ'}, {U'R', U'ᴿ'}, {U'T', U'ᵀ'}, {U'U', U'ᵁ'}, {U'V', U'ⱽ'}, {U'W', U'ᵂ'}, {U'a', U'ᵃ'},
     {U'b', U'ᵇ'}, {U'c', U'ᶜ'}, {U'd', U'ᵈ'}, {U'e', U'ᵉ'}, {U'f', U'ᶠ'}, {U'g', U'ᵍ'}, {U'h', U'ʰ'},
     {U'i', U'ⁱ'}, {U'j', U'ʲ'}, {U'k', U'ᵏ'}, {U'l', U'ˡ'}, {U'm', U'ᵐ'}, {U'n', U'ⁿ'}, {U'o', U'ᵒ'},
     {U'p', U'ᵖ'}, {U'r', U'ʳ'}, {U's', U'ˢ'}, {U't', U'ᵗ'}, {U'u', U'ᵘ'}, {U'v', U'ᵛ'}, {U'w', U'ʷ'},
     {U'x', U'ˣ'}, {U'y', U'ʸ'}, {U'z', U'ᶻ'}, {U'β', U'ᵝ'}, {U'γ', U'ᵞ'}, {U'δ', U'ᵟ'}, {U'θ', U'ᶿ'},
     {U'φ', U'ᵠ'}, {U'χ', U'ᵡ'}, {U'−', U'⁻'}});
constexpr auto kLowered = std::to_array<Pair>(
    {{U'(', U'₍'}, {U')', U'₎'}, {U'+', U'₊'}, {U'-', U'₋'}, {U'0', U'₀'}, {U'1', U'₁'}, {U'2', U'₂'},
     {U'3', U'₃'}, {U'4', U'₄'}, {U'5', U'₅'}, {U'6', U'₆'}, {U'7', U'₇'}, {U'8', U'₈'}, {U'9', U'₉'},
     {U'=', U'₌'}, {U'a', U'ₐ'}, {U'e', U'ₑ'}, {U'h', U'ₕ'}, {U'i', U'ᵢ'}, {U'j', U'ⱼ'}, {U'k', U'ₖ'},
     {U'l', U'ₗ'}, {U'm', U'ₘ'}, {U'n', U'ₙ'}, {U'o', U'ₒ'}, {U'p', U'ₚ'}, {U'r', U'ᵣ'}, {U's', U'ₛ'},
     {U't', U'ₜ'}, {U'u', U'ᵤ'}, {U'v', U'ᵥ'}, {U'x', U'ₓ'}, {U'β', U'ᵦ'}, {U'γ', U'ᵧ'}, {U'ρ', U'ᵨ'},
     {U'φ', U'ᵩ'}, {U'χ', U'ᵪ'}, {U'−', U'₋'}});

bool is_left_out(char32_t character) {
    return character == U'\u00AD' || character == U'\u200B' || character == U'\u2060' ||
           character == U'\uFEFF';
}

bool is_alphanumeric(char32_t character) {
    return u_isalnum(static_cast<UChar32>(character)) != 0;
}

// None where a character has no such form.
std::optional<std::string> in_script(std::string_view text, std::span<const Pair> pairs) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto [character, length] = code_point_at(text, at);
        const auto pair = std::ranges::lower_bound(pairs, character, {}, &Pair::base);
        if (pair == pairs.end() || pair->base != character) return std::nullopt;
        append_utf8(out, pair->script);
        at += length;
    }
    return out;
}

bool is_all_letters(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto [character, length] = code_point_at(text, at);
        if (u_isalpha(static_cast<UChar32>(character)) == 0) return false;
        at += length;
    }
    return true;
}

// Whether it begins with a bracket that its last character closes.
bool is_bracketed(std::string_view text) {
    return text.starts_with('(') && text.find(')') == text.size() - 1;
}

std::string plain_form(const std::vector<Inline>& inlines, Addresses addresses) {
    PlainForm form(addresses);
    form.add(inlines);
    return form.text();
}

}  // namespace

void PlainForm::append(std::string_view text) {
    constexpr std::string_view kNoSpaceBehind = "-/ ";
    if (text.empty()) return;
    if (after_line_break_ && !text_.empty() && !text.starts_with(' ') &&
        kNoSpaceBehind.find(text_.back()) == std::string_view::npos)
        text_ += ' ';
    else if (open_script_ != std::string::npos && is_alphanumeric(code_point_at(text, 0).value))
        text_.insert(open_script_, 1, '(') += ')';
    after_line_break_ = false;
    open_script_ = std::string::npos;
    text_ += text;
}

void PlainForm::add(std::string_view text, Script script) {
    std::string seen;
    for (std::size_t at = 0; at < text.size();) {
        const auto [character, length] = code_point_at(text, at);
        if (!is_left_out(character)) seen += text.substr(at, length);
        at += length;
    }
    if (script == Script::Base)
        append(seen);
    else
        add_script(seen, script);
}

void PlainForm::add_script(const std::string& text, Script script) {
    if (text.empty()) return;
    const bool is_raised = script == Script::Raised;
    if (const auto written = is_raised ? in_script(text, kRaised) : in_script(text, kLowered)) {
        append(*written);
        return;
    }
    const bool is_word = count_characters(text) == 1 || is_all_letters(text);
    std::string told(is_raised ? "^" : "_");
    told += is_word || is_bracketed(text) ? text : "(" + text + ")";
    append(told);
    if (is_word) open_script_ = text_.size() - text.size();
}

void PlainForm::add_line_break() {
    after_line_break_ = true;
}

void PlainForm::add(const std::vector<Inline>& inlines) {
    for (const Inline& each : inlines) {
        if (each.mark == Mark::LineBreak) {
            add_line_break();
        } else if (each.mark == Mark::Superscript || each.mark == Mark::Subscript) {
            PlainForm inner;
            inner.add(each.text);
            inner.add(each.children);
            add_script(inner.text(), each.mark == Mark::Superscript ? Script::Raised : Script::Lowered);
        } else {
            const std::size_t begin = text_.size();
            add(each.text);
            add(each.children);
            const bool is_told = addresses_ == Addresses::Told && !each.target.empty() &&
                                 text_.find(each.target, begin) == std::string::npos;
            if (is_told) append(" (" + each.target + ")");
        }
    }
}

std::string Text::plain() const {
    return plain_form(inlines, Addresses::LeftOut);
}

std::string Text::plain_with_addresses() const {
    return plain_form(inlines, Addresses::Told);
}

}  // namespace bifolio::source

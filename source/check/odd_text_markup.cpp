#include "source/check/odd_text_markup.h"

#include <fmt/core.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "source/base/ascii.h"
#include "source/base/html_entities.h"
#include "source/base/utf8.h"
#include "source/check/odd_text_words.h"

namespace bifolio::source {

namespace {

constexpr std::size_t kMostBytesOfMarkup = 200;  // of what a pair of signs encloses
constexpr std::size_t kMostShownBytes = 40;

struct Replacement {
    std::string_view markup;
    std::string_view instead;
};

// Markup that begins at a place: its length, what it is, and what to do.
struct Markup {
    std::size_t length = 0;
    std::string_view what;
    std::string hint;
};

using MaybeMarkup = std::optional<Markup>;

template <std::size_t N>
const Replacement* find(const std::array<Replacement, N>& all, std::string_view markup) {
    const auto found = std::ranges::find(all, markup, &Replacement::markup);
    return found == all.end() ? nullptr : &*found;
}

bool is_ascii_letter(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}
bool is_word_byte(char byte) {
    return is_ascii_letter(byte) || is_ascii_digit(byte) || static_cast<unsigned char>(byte) >= 0x80;
}

// 0 before the text and behind it.
char byte_at(std::string_view text, std::size_t offset) {
    return offset < text.size() ? text[offset] : '\0';
}
char byte_before(std::string_view text, std::size_t offset) {
    return offset == 0 ? '\0' : text[offset - 1];
}

std::string_view letters_from(std::string_view text, std::size_t start) {
    std::size_t end = start;
    while (end < text.size() && is_ascii_letter(text[end])) ++end;
    return text.substr(start, end - start);
}

// What stands from `start` up to `closing`, if that comes soon.
std::optional<std::string_view> up_to(std::string_view text, std::size_t start, std::string_view closing) {
    const std::string_view rest = text.substr(start, kMostBytesOfMarkup);
    const std::size_t end = rest.find(closing);
    if (end == std::string_view::npos) return std::nullopt;
    return rest.substr(0, end);
}

bool has_spaces_at_ends(std::string_view inside) {
    return inside.empty() || inside.front() == ' ' || inside.back() == ' ';
}

std::string write(std::string_view instead) {
    return fmt::format("write {}", instead);
}

// --- HTML

MaybeMarkup entity_at(std::string_view text, std::size_t offset) {
    const auto inside = up_to(text, offset + 1, ";");
    if (text[offset] != '&' || !inside || inside->empty() || inside->size() > 10) return std::nullopt;
    const std::size_t length = inside->size() + 2;
    const bool is_number = inside->size() > 1 && inside->front() == '#' &&
                           inside->find_first_not_of("0123456789abcdefABCDEFxX", 1) == std::string_view::npos;
    const std::string_view letters = letters_from(*inside, 0);
    if (!is_number && (letters.size() < 2 || letters.size() + 2 < inside->size())) return std::nullopt;
    if (*inside == "nbsp")
        return Markup{length, "an HTML entity", "write a space, or a no-break space: &#160;"};
    if (const std::string_view known = character_of_entity(*inside); !known.empty())
        return Markup{length, "an HTML entity", fmt::format("write \"{}\"", known)};
    // "AT&TX;" and the like
    if (!is_number && letters != *inside && letters.size() < 3) return std::nullopt;
    return Markup{length, "an HTML entity", "write the character that it stands for"};
}

constexpr auto kTags = std::to_array<Replacement>({
    {"a", "write <a href=\"...\">...</a> as markup"},
    {"b", "mark it up with <strong>"},
    {"strong", "mark it up with <strong>"},
    {"em", "mark it up with <em>"},
    {"i", "mark it up with <em>"},
    {"code", "mark it up with <code>"},
    {"pre", "mark it up with <pre>"},
    {"tt", "mark it up with <code>"},
    {"sub", "mark it up with <sub>"},
    {"sup", "mark it up with <sup>"},
    {"br", "begin a paragraph there, or write <br/> as markup"},
    {"p", "begin a paragraph there: <p>...</p> as markup"},
    {"div", "begin a paragraph there"},
    {"li", "make it an item of a list: <ul><li>...</li></ul> as markup"},
    {"ul", "mark the list up with <ul> and <li>"},
    {"ol", "mark the list up with <ol> and <li>"},
    {"span", "delete it"},
    {"u", "delete it"},
    {"font", "delete it"},
    {"center", "delete it"},
    {"blockquote", "mark it up with <quote>"},
    {"img", "delete it"},
    {"hr", "delete it"},
    {"table", "mark it up with <table>, <tr> and <td>"},
    {"tr", "mark it up with <table>, <tr> and <td>"},
    {"td", "mark it up with <table>, <tr> and <td>"},
    {"th", "mark it up with <table>, <tr> and <th>"},
    {"h1", "mark it up with <h>"},
    {"h2", "mark it up with <h>"},
    {"h3", "mark it up with <h>"},
    {"h4", "mark it up with <h>"},
});

MaybeMarkup tag_at(std::string_view text, std::size_t offset) {
    if (text[offset] != '<') return std::nullopt;
    const std::size_t start = offset + (byte_at(text, offset + 1) == '/' ? 2 : 1);
    const auto inside = up_to(text, start, ">");
    if (!inside || inside->find('<') != std::string_view::npos) return std::nullopt;
    std::size_t end = 0;
    while (end < inside->size() && (is_ascii_letter((*inside)[end]) || is_ascii_digit((*inside)[end]))) ++end;
    const Replacement* tag = find(kTags, lower_ascii(inside->substr(0, end)));
    const std::string_view rest = inside->substr(end);
    const bool is_whole = rest.empty() || rest.front() == ' ' || rest == "/";
    if (tag == nullptr || !is_whole) return std::nullopt;
    // vector<a>, a <b and c> d
    const bool is_short = tag->markup.size() == 1 && tag->markup != "p" && start == offset + 1;
    const bool has_attributes = rest.find('=') != std::string_view::npos;
    if (is_short && !has_attributes && (!rest.empty() || is_word_byte(byte_before(text, offset))))
        return std::nullopt;
    return Markup{start - offset + inside->size() + 1, "an HTML tag", std::string(tag->instead)};
}

// --- TeX

constexpr auto kTexCommands = std::to_array<Replacement>({
    {"emph", "<em>...</em>"},
    {"textit", "<em>...</em>"},
    {"textsl", "<em>...</em>"},
    {"em", "<em>...</em>"},
    {"it", "<em>...</em>"},
    {"textbf", "<strong>...</strong>"},
    {"bf", "<strong>...</strong>"},
    {"texttt", "<code>...</code>"},
    {"verb", "<code>...</code>"},
    {"tt", "<code>...</code>"},
    {"ldots", "\"…\""},
    {"dots", "\"…\""},
    {"textbackslash", "\"\\\""},
    {"LaTeX", "\"LaTeX\""},
    {"TeX", "\"TeX\""},
    {"alpha", "\"α\""},
    {"beta", "\"β\""},
    {"gamma", "\"γ\""},
    {"delta", "\"δ\""},
    {"epsilon", "\"ε\""},
    {"lambda", "\"λ\""},
    {"mu", "\"μ\""},
    {"pi", "\"π\""},
    {"sigma", "\"σ\""},
    {"theta", "\"θ\""},
    {"omega", "\"ω\""},
    {"times", "\"×\""},
    {"cdot", "\"·\""},
    {"pm", "\"±\""},
    {"leq", "\"≤\""},
    {"geq", "\"≥\""},
    {"approx", "\"≈\""},
    {"sim", "\"∼\""},
    {"infty", "\"∞\""},
    {"rightarrow", "\"→\""},
    {"to", "\"→\""},
    {"ss", "\"ß\""},
    {"ae", "\"æ\""},
    {"oe", "\"œ\""},
    {"aa", "\"å\""},
    {"item", "a paragraph"},
    {"par", "a paragraph"},
    {"newline", "a space"},
    {"href", "<a href=\"...\">...</a>"},
    {"url", "<a href=\"...\">...</a>"},
});

// "{...}" from `start` on, braces inside it among that; nothing where it is not closed soon.
std::string_view group_at(std::string_view text, std::size_t start) {
    if (byte_at(text, start) != '{') return {};
    int depth = 0;
    const std::size_t most = std::min(text.size(), start + kMostBytesOfMarkup);
    for (std::size_t at = start; at < most; ++at) {
        if (text[at] == '{') ++depth;
        if (text[at] == '}' && --depth == 0) return text.substr(start, at + 1 - start);
    }
    return {};
}

// "\emph{looms}", "\ldots"; but not "C:\item".
MaybeMarkup command_at(std::string_view text, std::size_t offset) {
    const std::string_view name = letters_from(text, offset + 1);
    if (name.size() < 2) return std::nullopt;
    const char before = byte_before(text, offset);
    const std::string_view group = group_at(text, offset + 1 + name.size());
    const Replacement* known = find(kTexCommands, name);
    const bool is_in_path = is_word_byte(before) || before == ':' || before == '\\' ||
                            byte_at(text, offset + 1 + name.size()) == '\\';
    if (group.empty() && (known == nullptr || is_in_path)) return std::nullopt;
    const std::size_t length = 1 + name.size() + group.size();
    if (known == nullptr) return Markup{length, "a TeX command", "write it without TeX"};
    std::string instead(known->instead);
    if (const std::size_t dots = instead.find("...");
        group.size() > 2 && dots != std::string::npos && name != "url")
        instead = instead.substr(0, dots == instead.rfind("...") ? dots : instead.rfind("...")) +
                  std::string(group.substr(1, group.size() - 2)) + instead.substr(instead.rfind("...") + 3);
    return Markup{length, "a TeX command", write(instead)};
}

// "\'e", "\"{o}", "\c{c}", and the character that puts the accent onto the letter before it.
constexpr auto kAccents = std::to_array<Replacement>({{"'", "\u0301"},
                                                      {"`", "\u0300"},
                                                      {"^", "\u0302"},
                                                      {"\"", "\u0308"},
                                                      {"~", "\u0303"},
                                                      {"=", "\u0304"},
                                                      {".", "\u0307"},
                                                      {"c", "\u0327"},
                                                      {"v", "\u030C"},
                                                      {"u", "\u0306"},
                                                      {"H", "\u030B"},
                                                      {"k", "\u0328"}});

// A letter and a combining accent as one character, where there is one.
std::string composed(char letter, std::string_view accent) {
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(error);
    std::string result = letter + std::string(accent);
    if (U_FAILURE(error)) return result;
    const icu::UnicodeString both = nfc->normalize(icu::UnicodeString::fromUTF8(result), error);
    result.clear();
    return both.toUTF8String(result);
}

MaybeMarkup accent_at(std::string_view text, std::size_t offset) {
    const Replacement* accent = find(kAccents, text.substr(offset + 1, 1));
    if (accent == nullptr) return std::nullopt;
    const std::string_view group = group_at(text, offset + 2);
    const char letter = group.size() == 3 ? group[1] : byte_at(text, offset + 2);
    if (!is_ascii_letter(letter)) return std::nullopt;
    // \cite, and the escaped quotation marks of JSON: \"so\"
    if (group.empty() && is_ascii_letter(accent->markup.front())) return std::nullopt;
    const bool is_quote = accent->markup == "\"" || accent->markup == "'";
    if (group.empty() && is_quote && !is_ascii_letter(byte_before(text, offset)) &&
        text.find(text.substr(offset, 2), offset + 2) != std::string_view::npos)
        return std::nullopt;
    return Markup{group.empty() ? 3 : 2 + group.size(), "a TeX accent",
                  fmt::format("write \"{}\"", composed(letter, accent->instead))};
}

MaybeMarkup backslash_at(std::string_view text, std::size_t offset) {
    if (text[offset] != '\\') return std::nullopt;
    if (auto command = command_at(text, offset)) return command;
    if (auto accent = accent_at(text, offset)) return accent;
    constexpr std::string_view kEscaped = "&%_#${}*[]\"'";
    const char sign = byte_at(text, offset + 1);
    if (sign == '\0' || kEscaped.find(sign) == std::string_view::npos || byte_before(text, offset) == '\\')
        return std::nullopt;
    return Markup{2, "an escaped sign", fmt::format("write \"{}\"", sign)};
}

// "$x_1$", "$n$"; but not "$5 and $6".
MaybeMarkup formula_at(std::string_view text, std::size_t offset) {
    if (text[offset] != '$' || is_word_byte(byte_before(text, offset))) return std::nullopt;
    const std::string_view sign = text.substr(offset).starts_with("$$") ? "$$" : "$";
    const auto inside = up_to(text, offset + sign.size(), sign);
    // "s/^$/x/; /^[0-9]$/d" is a command.
    if (!inside || has_spaces_at_ends(*inside) || inside->find(';') != std::string_view::npos)
        return std::nullopt;
    const std::size_t end = offset + 2 * sign.size() + inside->size();
    if (is_word_byte(byte_at(text, end))) return std::nullopt;
    const bool is_formula = inside->find_first_of("\\^_=<>+{(") != std::string_view::npos;
    if (!is_formula && (inside->size() > 6 || inside->find(' ') != std::string_view::npos))
        return std::nullopt;
    const bool is_plain = inside->find_first_of("\\^_{") == std::string_view::npos;
    return Markup{end - offset, "a TeX formula",
                  is_plain ? fmt::format("write <em>{}</em>", *inside)
                           : std::string("write it with <em>, <sub> and <sup>")};
}

MaybeMarkup tex_quotes_at(std::string_view text, std::size_t offset) {
    if (!text.substr(offset).starts_with("``")) return std::nullopt;
    const auto inside = up_to(text, offset + 2, "''");
    if (!inside || inside->find('`') != std::string_view::npos) return std::nullopt;
    return Markup{inside->size() + 4, "TeX quotation marks", fmt::format("write “{}”", *inside)};
}

// The start and the end of what spaces enclose.
std::string_view word_at(std::string_view text, std::size_t offset) {
    const std::size_t space = text.rfind(' ', offset);
    const std::size_t start = space == std::string_view::npos ? 0 : space + 1;
    return text.substr(start, std::min(text.find(' ', offset), text.size()) - start);
}

// "Fig.~1", "Ada~Byron"; but not "~/.looms" nor "2.0~beta".
MaybeMarkup tie_at(std::string_view text, std::size_t offset) {
    if (text[offset] != '~') return std::nullopt;
    const char before = byte_before(text, offset);
    const bool is_between =
        (is_ascii_letter(before) || before == '.') && is_word_byte(byte_at(text, offset + 1));
    if (!is_between || word_at(text, offset).find_first_of("/@:_=") != std::string_view::npos)
        return std::nullopt;
    return Markup{1, "a TeX tie", "write a space"};
}

// --- Markdown

// "**woven**", "*woven*"; but not "2**3", nor "Kolleg*innen und Freund*innen".
MaybeMarkup stars_at(std::string_view text, std::size_t offset) {
    if (text[offset] != '*' || is_word_byte(byte_before(text, offset)) || byte_before(text, offset) == '*')
        return std::nullopt;
    const std::string_view rest = text.substr(offset);
    const std::string_view sign = rest.starts_with("***") ? "***" : rest.starts_with("**") ? "**" : "*";
    const auto inside = up_to(text, offset + sign.size(), sign);
    if (!inside || has_spaces_at_ends(*inside) || inside->find('*') != std::string_view::npos)
        return std::nullopt;
    const std::size_t end = offset + 2 * sign.size() + inside->size();
    if (is_word_byte(byte_at(text, end)) || byte_at(text, end) == '*' ||
        std::ranges::none_of(*inside, is_word_byte))
        return std::nullopt;
    const std::string_view tag = sign == "*" ? "em" : "strong";
    return Markup{end - offset, "Markdown", fmt::format("write <{0}>{1}</{0}>", tag, *inside)};
}

// "_woven_", "__woven here__"; but not __init__ nor snake_case.
MaybeMarkup underscores_at(std::string_view text, std::size_t offset) {
    const char before = byte_before(text, offset);
    if (before != '\0' && before != ' ' && before != '(') return std::nullopt;
    const std::string_view sign = text.substr(offset).starts_with("__") ? "__" : "_";
    const auto inside = up_to(text, offset + sign.size(), sign);
    if (!inside || has_spaces_at_ends(*inside)) return std::nullopt;
    const std::size_t end = offset + 2 * sign.size() + inside->size();
    const bool is_words = std::ranges::all_of(
        *inside, [](char byte) { return byte == ' ' || (is_word_byte(byte) && !is_ascii_digit(byte)); });
    const bool may_be_name = sign == "__" && inside->find(' ') == std::string_view::npos;
    if (!is_words || may_be_name || is_word_byte(byte_at(text, end)) || byte_at(text, end) == '_')
        return std::nullopt;
    const std::string_view tag = sign == "_" ? "em" : "strong";
    return Markup{end - offset, "Markdown", fmt::format("write <{0}>{1}</{0}>", tag, *inside)};
}

// "~~woven~~"
MaybeMarkup struck_at(std::string_view text, std::size_t offset) {
    if (!text.substr(offset).starts_with("~~") || byte_before(text, offset) == '~') return std::nullopt;
    const auto inside = up_to(text, offset + 2, "~~");
    if (!inside || has_spaces_at_ends(*inside) || inside->front() == '~') return std::nullopt;
    return Markup{inside->size() + 4, "Markdown", "delete what is struck out"};
}

// "`weave`", "``weave``", "```weave```"; but not `so'.
MaybeMarkup backquotes_at(std::string_view text, std::size_t offset) {
    if (text[offset] != '`' || byte_before(text, offset) == '`') return std::nullopt;
    std::size_t signs = 1;
    while (byte_at(text, offset + signs) == '`') ++signs;
    const auto inside = up_to(text, offset + signs, text.substr(offset, signs));
    if (!inside || has_spaces_at_ends(*inside)) return std::nullopt;
    return Markup{inside->size() + 2 * signs, "Markdown", fmt::format("write <code>{}</code>", *inside)};
}

// "[the loom](https://loom.example)", also with "!" before it.
MaybeMarkup link_at(std::string_view text, std::size_t offset) {
    if (text[offset] != '[') return std::nullopt;
    const auto shown = up_to(text, offset + 1, "](");
    if (!shown || shown->find_first_of("[]") != std::string_view::npos) return std::nullopt;
    const auto address = up_to(text, offset + shown->size() + 3, ")");
    if (!address || address->find(' ') != std::string_view::npos) return std::nullopt;
    if (address->find('/') == std::string_view::npos && !address->starts_with("mailto:") &&
        !address->starts_with('#') && address->find('.') == std::string_view::npos)
        return std::nullopt;
    return Markup{shown->size() + address->size() + 4, "Markdown",
                  fmt::format("write <a href=\"{}\">{}</a>", *address, *shown)};
}

// "# Looms" at the start, "## Looms" anywhere; but not "C# is", "#looms" or "# 1".
MaybeMarkup heading_at(std::string_view text, std::size_t offset) {
    if (text[offset] != '#' || (offset > 0 && text[offset - 1] != ' ')) return std::nullopt;
    std::size_t signs = 1;
    while (byte_at(text, offset + signs) == '#') ++signs;
    if (signs > 6 || (offset > 0 && signs == 1)) return std::nullopt;
    const std::size_t start = offset + signs + 1;
    if (byte_at(text, start - 1) != ' ' ||
        !is_letter(first_character(text.substr(std::min(start, text.size())))))
        return std::nullopt;
    return Markup{signs, "a Markdown heading", fmt::format("delete the \"{}\"", text.substr(offset, signs))};
}

MaybeMarkup markup_at(std::string_view text, std::size_t offset) {
    switch (text[offset]) {
        case '&':
            return entity_at(text, offset);
        case '<':
            return tag_at(text, offset);
        case '\\':
            return backslash_at(text, offset);
        case '$':
            return formula_at(text, offset);
        case '~': {
            auto struck = struck_at(text, offset);
            return struck ? struck : tie_at(text, offset);
        }
        case '_':
            return underscores_at(text, offset);
        case '*':
            return stars_at(text, offset);
        case '[':
            return link_at(text, offset);
        case '#':
            return heading_at(text, offset);
        case '`': {
            auto quotes = tex_quotes_at(text, offset);
            return quotes ? quotes : backquotes_at(text, offset);
        }
        default:
            return std::nullopt;
    }
}

std::string shown(std::string_view markup) {
    if (markup.size() <= kMostShownBytes) return fmt::format("\"{}\"", markup);
    return fmt::format("\"{}…\"", markup.substr(0, character_start(markup, kMostShownBytes)));
}

// The value of `markup` by which the whole text would be read as what it looks like; empty where none is
// sure.
std::string_view markup_to_state(std::string_view what) {
    if (what.find("Markdown") != std::string_view::npos) return "markdown";
    return what.find("TeX") != std::string_view::npos ? "latex" : "";
}

}  // namespace

void find_raw_markup(std::string_view text, bool may_state_markup, std::vector<OddText>& found) {
    constexpr std::string_view kSigns = "&<\\$~*_[#`";
    std::vector<std::string_view> told;
    std::size_t offset = text.find_first_of(kSigns);
    while (offset != std::string_view::npos) {
        const MaybeMarkup markup = markup_at(text, offset);
        const std::size_t length = markup ? markup->length : 1;
        if (markup && std::ranges::find(told, markup->what) == told.end()) {
            told.push_back(markup->what);
            const std::string_view stated = may_state_markup ? markup_to_state(markup->what) : "";
            found.push_back(
                {offset,
                 {fmt::format("{}: {}", markup->what, shown(text.substr(offset, length))),
                  stated.empty() ? markup->hint
                                 : fmt::format("{}, or state markup=\"{}\"", markup->hint, stated)}});
        }
        offset = text.find_first_of(kSigns, offset + length);
    }
}

}  // namespace bifolio::source

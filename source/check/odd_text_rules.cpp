#include "source/check/odd_text_rules.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "source/base/quotation.h"
#include "source/base/utf8.h"
#include "source/base/windows_1252.h"
#include "source/check/odd_text_words.h"

namespace bifolio::source {

namespace {

// Words behind which a hyphen before is one that hangs ("pre- and post-processing"), or a dash set without a
// space.
constexpr auto kAfterHangingHyphen = std::to_array<std::string_view>(
    {"a",    "also",   "an",     "and", "are",  "as",   "at",   "be",   "but",   "by",    "can",     "for",
     "from", "how",    "if",     "in",  "into", "is",   "it",   "its",  "nor",   "not",   "of",      "on",
     "or",   "our",    "rather", "so",  "than", "that", "the",  "then", "they",  "this",  "through", "to",
     "up",   "versus", "via",    "vs",  "was",  "we",   "were", "when", "where", "which", "who",     "will",
     "with", "bis",    "bzw",    "e",   "ed",   "en",   "et",   "o",    "oder",  "og",    "ou",      "und"});

constexpr auto kNeverTwice = std::to_array<std::string_view>(
    {"an", "and", "by", "for", "from", "of", "our", "the", "to", "we", "with"});

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

char32_t character_before(std::string_view text, std::size_t offset) {
    return last_character(text.substr(0, offset));
}
char32_t character_at(std::string_view text, std::size_t offset) {
    return first_character(text.substr(offset));
}

std::size_t start_of_letters(std::string_view text, std::size_t end) {
    while (end > 0) {
        const std::size_t last = start_of_last_character(text.substr(0, end));
        if (!is_letter(character_at(text, last))) break;
        end = last;
    }
    return end;
}

std::size_t end_of_letters(std::string_view text, std::size_t start) {
    while (start < text.size()) {
        const CodePoint character = decode_utf8(text, start);
        if (!is_letter(character.value)) break;
        start += character.length;
    }
    return start;
}

// The word around `offset`, from space to space, or what is near of a very long one.
std::string word_around(std::string_view text, std::size_t offset) {
    constexpr std::size_t kMostBytes = 30;  // on each side
    std::size_t start = offset;
    while (start > 0 && text[start - 1] != ' ' &&
           (offset - start < kMostBytes || is_continuation_byte(text[start])))
        --start;
    std::size_t end = offset;
    while (end < text.size() && text[end] != ' ' &&
           (end - offset < kMostBytes || is_continuation_byte(text[end])))
        ++end;
    const bool is_cut_before = start > 0 && text[start - 1] != ' ';
    const bool is_cut_behind = end < text.size() && text[end] != ' ';
    return fmt::format("{}{}{}", is_cut_before ? "…" : "", text.substr(start, end - start),
                       is_cut_behind ? "…" : "");
}

// --- brackets

struct Bracket {
    char sign = '(';
    std::size_t offset = 0;
};

char opening_of(char closing) {
    return closing == ')' ? '(' : closing == ']' ? '[' : '{';
}
char closing_of(char opening) {
    return opening == '(' ? ')' : opening == '[' ? ']' : '}';
}

// "[0, 1)" is an interval that is open at one end.
bool is_half_open_interval(std::string_view text, std::size_t open, std::size_t close) {
    const std::string_view inside = text.substr(open + 1, close - open - 1);
    return text[open] != '{' && text[close] != '}' && inside.size() <= 40 &&
           inside.find(',') != std::string_view::npos;
}

std::vector<Bracket> unmatched_brackets(std::string_view text) {
    std::vector<Bracket> open;
    std::vector<Bracket> unmatched;
    for (std::size_t offset = 0; offset < text.size(); ++offset) {
        const char byte = text[offset];
        if (byte == '(' || byte == '[' || byte == '{') open.push_back({byte, offset});
        if (byte != ')' && byte != ']' && byte != '}') continue;
        if (!open.empty() && (open.back().sign == opening_of(byte) ||
                              is_half_open_interval(text, open.back().offset, offset))) {
            open.pop_back();
            continue;
        }
        // "(un{matched)": the brace inside has no partner. Deeper nesting than this is not prose.
        const std::size_t depth = std::min<std::size_t>(open.size(), 4);
        const auto nearest = std::find_if(open.rbegin(), open.rbegin() + static_cast<std::ptrdiff_t>(depth),
                                          [&](const Bracket& each) { return each.sign == opening_of(byte); });
        if (nearest == open.rbegin() + static_cast<std::ptrdiff_t>(depth)) {
            unmatched.push_back({byte, offset});
        } else {
            unmatched.insert(unmatched.end(), nearest.base(), open.end());
            open.erase(nearest.base() - 1, open.end());
        }
    }
    unmatched.insert(unmatched.end(), open.begin(), open.end());
    std::ranges::sort(unmatched, {}, &Bracket::offset);
    return unmatched;
}

// --- citation marks

// "11, 16, 18" or "3-5": numbers from 1 to 999 and what may stand between them.
bool is_list_of_numbers(std::string_view inside) {
    std::size_t numbers = 0;
    std::size_t offset = 0;
    const auto skip = [&](std::string_view what) {
        if (!inside.substr(offset).starts_with(what)) return false;
        offset += what.size();
        return true;
    };
    while (true) {
        while (skip(" ")) {
        }
        const std::size_t start = offset;
        while (offset < inside.size() && is_ascii_digit(inside[offset])) ++offset;
        if (offset == start || offset - start > 3 || inside[start] == '0') return false;
        ++numbers;
        while (skip(" ")) {
        }
        if (offset == inside.size()) return numbers > 0;
        if (!skip(",") && !skip(";") && !skip("-") && !skip("–")) return false;
    }
}

// Words before two numbers in brackets that make them an interval.
bool follows_interval_word(std::string_view before) {
    const std::string last = [&] {
        const std::size_t space = before.rfind(' ', before.size() < 2 ? 0 : before.size() - 2);
        return lower_ascii(before.substr(space == std::string_view::npos ? 0 : space + 1));
    }();
    for (const std::string_view word :
         {"in ", "∈ ", "range ", "interval ", "between ", "from ", "over ", "within ", "to ", "= "})
        if (last == word) return true;
    return false;
}

// --- wrong encoding

bool is_quote_or_dash(char32_t character) {
    constexpr std::u32string_view kSigns =
        U"\u2018\u2019\u201A\u201C\u201D\u201E\u2013\u2014\u2026\u2022\u2039\u203A\u00A0\u00AB\u00BB";
    return kSigns.find(character) != std::u32string_view::npos;
}

struct Misread {
    std::string meant;
    std::size_t length = 0;  // bytes in the text
};

// UTF-8 that was read as Windows-1252: "Ã¶" for ö, "â€™" for ’. Nothing else is sure.
Misread misread_at(std::string_view text, std::size_t offset) {
    const char32_t first = character_at(text, offset);
    if (first != 0xC2 && first != 0xC3 && first != 0xE2) return {};
    const std::size_t more = first == 0xE2 ? 2 : 1;
    std::string bytes(1, static_cast<char>(static_cast<unsigned char>(first)));
    std::size_t end = offset + 2;
    char32_t last = 0;
    for (std::size_t each = 0; each < more; ++each) {
        if (end >= text.size()) return {};
        const CodePoint character = decode_utf8(text, end);
        const unsigned char byte = windows_1252_byte(character.value);
        if (byte < 0x80 || byte > 0xBF) return {};
        bytes += static_cast<char>(byte);
        end += character.length;
        last = character.value;
    }
    if (first == 0xE2 && static_cast<unsigned char>(bytes[1]) != 0x80) return {};
    // A capital Ã may well stand before a quote or a dash, but hardly when a letter follows that.
    if (first != 0xE2 && is_quote_or_dash(last) && !is_letter(character_at(text, end))) return {};
    if (first == 0xC2 && is_letter(character_before(text, offset)) && !is_letter(last)) return {};
    return {bytes, end - offset};
}

}  // namespace

void find_stray_brackets(std::string_view text, std::vector<OddText>& found) {
    if (text.find_first_of("()[]{}") == std::string_view::npos) return;
    for (const auto& [sign, offset] : unmatched_brackets(text)) {
        const bool is_inside_word =
            is_letter(character_before(text, offset)) && is_letter(character_at(text, offset + 1));
        if (is_inside_word) {
            const std::size_t start = start_of_letters(text, offset);
            const std::size_t end = end_of_letters(text, offset + 1);
            std::string mended(text.substr(start, offset - start));
            mended += text.substr(offset + 1, end - offset - 1);
            found.push_back({offset,
                             {fmt::format("a stray \"{}\" inside a word: {}", sign,
                                          in_quotes(text.substr(start, end - start))),
                              fmt::format("write {}", in_quotes(mended))}});
            continue;
        }
        // A list numbered a), b), c) and a smiley close what was not opened.
        if (sign == ')') continue;
        const bool opens = sign == '(' || sign == '[' || sign == '{';
        found.push_back({offset,
                         {fmt::format("a stray \"{}\": {}", sign, in_quotes(word_around(text, offset))),
                          fmt::format("delete it, or add the \"{}\" that belongs to it",
                                      opens ? closing_of(sign) : opening_of(sign))}});
    }
}

void find_broken_words(std::string_view text, std::vector<OddText>& found) {
    for (std::size_t space = text.find(' '); space != std::string_view::npos;
         space = text.find(' ', space + 1)) {
        const std::size_t hyphen = start_of_last_character(text.substr(0, space));
        const char32_t sign = character_at(text, hyphen);
        if (space == 0 || (sign != '-' && sign != 0x2010 && sign != 0xAD)) continue;
        if (!is_letter(character_before(text, hyphen)) || !is_small_letter(character_at(text, space + 1)))
            continue;
        const std::size_t start = start_of_letters(text, hyphen);
        const std::size_t end = end_of_letters(text, space + 1);
        const std::string_view second = text.substr(space + 1, end - space - 1);
        // "short- long-term": the second word has a hyphen too.
        if (contains(kAfterHangingHyphen, second) || text.substr(end).starts_with('-')) continue;
        const std::string_view first = text.substr(start, hyphen - start);
        found.push_back({start,
                         {fmt::format("a hyphen and a space inside a word: {}",
                                      in_quotes(text.substr(start, end - start))),
                          fmt::format("write {} or {}", in_quotes(fmt::format("{}{}", first, second)),
                                      in_quotes(fmt::format("{}-{}", first, second)))}});
    }
}

void find_citation_marks(std::string_view text, std::vector<OddText>& found) {
    // A text that begins with a mark is an entry of a list of references.
    for (std::size_t open = text.find('[', 1); open != std::string_view::npos;
         open = text.find('[', open + 1)) {
        const std::size_t close = text.find_first_of("[]", open + 1);
        if (close == std::string_view::npos || text[close] == '[') continue;
        const std::string_view inside = text.substr(open + 1, close - open - 1);
        if (!is_list_of_numbers(inside)) continue;
        // "[1](https://...)" is Markdown; "[1]: ..." and "[1] https://..." are entries of a list too.
        const std::string_view behind = text.substr(close + 1);
        if (behind.starts_with('(') || behind.starts_with(':') || behind.starts_with(" http") ||
            behind.starts_with("http"))
            continue;
        // "x[1]" is an element of x.
        const std::size_t letters = open - start_of_letters(text, open);
        if (text[open - 1] != ' ' && letters < 4 && text[open - 1] != ',' && text[open - 1] != '.' &&
            text[open - 1] != ')')
            continue;
        if (std::ranges::count(inside, ',') == 1 && follows_interval_word(text.substr(0, open))) continue;
        found.push_back({open,
                         {fmt::format("a citation mark without its reference: {}",
                                      in_quotes(text.substr(open, close - open + 1))),
                          "delete it, or name what it cites"}});
    }
}

void find_wrong_characters(std::string_view text, std::vector<OddText>& found) {
    for (std::size_t offset = 0; offset < text.size(); ++offset) {
        const auto byte = static_cast<unsigned char>(text[offset]);
        if (byte != 0xC3 && byte != 0xEF) continue;
        if (character_at(text, offset) == 0xFFFD) {
            found.push_back(
                {offset,
                 {fmt::format("a character was lost here: {}", in_quotes(word_around(text, offset))),
                  "look it up in the original"}});
        } else if (const Misread misread = misread_at(text, offset); misread.length > 0) {
            found.push_back({offset,
                             {fmt::format("{} was read in the wrong encoding: {}",
                                          in_quotes(text.substr(offset, misread.length)),
                                          in_quotes(word_around(text, offset))),
                              fmt::format("it stands for \"{}\"", misread.meant)}});
            offset += misread.length - 1;
        }
    }
}

void find_doubled_words(std::string_view text, std::vector<OddText>& found) {
    std::size_t start = 0;
    std::string_view before;
    while (start < text.size()) {
        const std::size_t end = std::min(text.find(' ', start), text.size());
        const std::string_view word = text.substr(start, end - start);
        if (contains(kNeverTwice, word) && lower_ascii(before) == word)
            found.push_back(
                {start, {fmt::format("a repeated word: \"{} {}\"", before, word), "delete one of the two"}});
        before = word;
        start = end + 1;
    }
}

}  // namespace bifolio::source

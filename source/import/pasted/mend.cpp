#include "source/import/pasted/mend.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>

namespace bifolio::source {

namespace {

constexpr std::size_t kLeastSentences = 3;

// Words that no sentence ends with.
constexpr auto kOpenWords = std::to_array<std::string_view>(
    {"a",     "an",    "the",  "and",  "or",    "of",      "for",   "from",    "with",  "in",
     "on",    "by",    "as",   "at",   "into",  "we",      "our",   "its",     "their", "that",
     "which", "is",    "are",  "was",  "were",  "be",      "been",  "than",    "both",  "such",
     "each",  "these", "this", "they", "while", "because", "whose", "between", "where", "using"});

bool is_list_item(std::string_view line) {
    for (const std::string_view bullet : {"- ", "* ", "• ", "– ", "· "})
        if (line.starts_with(bullet)) return true;
    std::size_t digits = 0;
    while (digits < line.size() && is_ascii_digit(line[digits])) ++digits;
    if (digits == 0 && line.starts_with('(')) return line.size() > 3 && (line[2] == ')' || line[3] == ')');
    return digits > 0 && digits <= 2 && digits + 1 < line.size() &&
           (line[digits] == '.' || line[digits] == ')') && line[digits + 1] == ' ';
}

std::string last_word(std::string_view line) {
    const auto words = words_of(line);
    return words.empty() ? std::string{} : lower_ascii(words.back());
}

bool goes_on(const Stretch& before, const Stretch& line) {
    if (ends_sentence(before.text) || is_list_item(line.text)) return false;
    if (is_small_letter(first_character(line.text))) return true;
    if (before.text.ends_with(',') || ends_with_hyphen(before.text)) return true;
    return std::ranges::find(kOpenWords, last_word(before.text)) != kOpenWords.end();
}

// A full stop that is not the end of a sentence: an initial, "et al.", "e.g.", "Fig.".
bool is_abbreviation(std::string_view word) {
    if (word.size() <= 3 || word.substr(0, word.size() - 1).find('.') != std::string_view::npos) return true;
    return word == "Fig." || word == "Figs." || word == "Prof." || word == "Sect.";
}

// One sentence: it ends with the line and not before, where a full stop and then a capital stand.
bool is_one_sentence(const Stretch& line) {
    if (!ends_sentence(line.text) || is_list_item(line.text)) return false;
    const auto words = words_of(line.text);
    for (std::size_t each = 0; each + 1 < words.size(); ++each) {
        const bool begins = is_capital_letter(first_character(words[each + 1]));
        if (begins && !is_abbreviation(words[each]) && ends_sentence(words[each]) &&
            !words[each].ends_with(':') && !words[each].ends_with(';'))
            return false;
    }
    return true;
}

}  // namespace

std::vector<Text> make_paragraphs(std::span<const Stretch> lines, bool mend, TableReport& report) {
    std::vector<Text> paragraphs;
    if (mend && lines.size() >= kLeastSentences && std::ranges::all_of(lines, is_one_sentence)) {
        report.mended(lines.front().place,
                      fmt::format("{} lines of one sentence each (lines {} to {}) became one paragraph",
                                  lines.size(), lines.front().place.line, lines.back().place.line));
        paragraphs.push_back(joined_text(lines));
        return paragraphs;
    }
    for (std::size_t start = 0; start < lines.size();) {
        std::size_t end = start + 1;
        for (; mend && end < lines.size() && goes_on(lines[end - 1], lines[end]); ++end) {
            report.mended(lines[end].place,
                          fmt::format("a paragraph that was broken in mid-sentence was joined: {} / {}",
                                      shown_end(lines[end - 1].text), shown_start(lines[end].text)),
                          ends_with_hyphen(lines[end - 1].text)
                              ? "the hyphen was kept; check whether it belongs there"
                              : "");
        }
        paragraphs.push_back(joined_text(lines.subspan(start, end - start)));
        start = end;
    }
    return paragraphs;
}

}  // namespace bifolio::source

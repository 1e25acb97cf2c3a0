#include "source/odd_text_joined.h"

#include <algorithm>
#include <array>
#include <optional>

#include "source/odd_text_words.h"

namespace bifolio::source {

namespace {

constexpr std::size_t kLeastLetters = 4;  // of the word that is no small one

// Words that hardly any English word ends with.
constexpr std::array<std::string_view, 28> kLastWords = {
    "also", "and",   "are", "because", "been", "between", "both",  "but",   "for",   "from",
    "have", "into",  "not", "such",    "than", "that",    "the",   "their", "these", "they",
    "this", "those", "was", "were",    "when", "which",   "while", "with"};

// Words that hardly any English word begins with.
constexpr std::array<std::string_view, 21> kFirstWords = {
    "also", "and", "because", "been",  "between", "both", "from",  "have", "into",  "such", "than",
    "that", "the", "their",   "these", "they",    "this", "those", "were", "which", "with"};

// Words that never stand before "the" in one word.
constexpr std::array<std::string_view, 16> kBeforeThe = {"and",  "as", "at",   "by",  "for", "from",
                                                         "if",   "in", "into", "is",  "of",  "on",
                                                         "that", "to", "when", "with"};

// The words that do end or begin so.
constexpr std::array<std::string_view, 31> kTrueWords = {
    "command",    "compare",     "erstwhile", "forthwith", "herefrom",  "hereinto",   "herewith",
    "intonation", "intonations", "meanwhile", "nonesuch",  "operand",   "prepare",    "suchlike",
    "therefor",   "therefrom",   "thereinto", "therewith", "therapist", "therapists", "werewolf",
    "werewolves", "whatnot",     "wherefor",  "wherefrom", "whereinto", "wherewith",  "whichever",
    "worthwhile", "outland",     "thatched"};
constexpr std::array<std::string_view, 3> kTrueBeginnings = {"withdr", "withh", "withst"};

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

bool is_ascii_letter(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

// Calls `visit` with each run of ASCII letters that no other letter, digit or sign of an address touches.
template <typename Visit>
void for_each_word(std::string_view text, Visit visit) {
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find(' ', start), text.size());
        const std::string_view chunk = text.substr(start, end - start);
        if (chunk.find_first_of("/@_\\=") == std::string_view::npos) {
            for (std::size_t letter = 0; letter < chunk.size();) {
                std::size_t behind = letter;
                while (behind < chunk.size() && is_ascii_letter(chunk[behind])) ++behind;
                const auto is_touching = [](char byte) {
                    return static_cast<unsigned char>(byte) >= 0x80 || is_ascii_digit(byte);
                };
                const bool is_touched = (letter > 0 && is_touching(chunk[letter - 1])) ||
                                        (behind < chunk.size() && is_touching(chunk[behind]));
                if (behind > letter && !is_touched)
                    visit(start + letter, chunk.substr(letter, behind - letter));
                letter = behind + 1;
            }
        }
        start = end + 1;
    }
}

std::optional<JoinedWord> part(std::string_view word) {
    const std::string lower = lower_ascii(word);
    // A capital inside makes a name.
    if (lower_ascii(word.substr(0, 1)) + std::string(word.substr(1)) != lower) return std::nullopt;
    if (contains(kTrueWords, lower)) return std::nullopt;
    const auto joined = [&](std::size_t first_length, std::string needed) {
        return JoinedWord{0, std::string(word.substr(0, first_length)),
                          std::string(word.substr(first_length)), std::move(needed)};
    };
    for (const std::string_view last : kLastWords) {
        if (!lower.ends_with(last)) continue;
        const std::string first = lower.substr(0, lower.size() - last.size());
        if (last == "the" && contains(kBeforeThe, first)) return joined(first.size(), {});
        if (first.size() >= kLeastLetters) return joined(first.size(), first);
    }
    for (const std::string_view beginning : kTrueBeginnings)
        if (lower.starts_with(beginning)) return std::nullopt;
    for (const std::string_view first : kFirstWords)
        if (lower.starts_with(first) && lower.size() >= first.size() + kLeastLetters)
            return joined(first.size(), lower.substr(first.size()));
    return std::nullopt;
}

}  // namespace

std::vector<JoinedWord> find_joined_words(std::string_view text) {
    std::vector<JoinedWord> found;
    for_each_word(text, [&](std::size_t offset, std::string_view word) {
        if (word.size() < 5) return;
        if (auto joined = part(word)) {
            joined->offset = offset;
            found.push_back(std::move(*joined));
        }
    });
    return found;
}

void strike_out_words_of(std::string_view text, std::unordered_set<std::string>& needed) {
    if (needed.empty()) return;
    for_each_word(text, [&](std::size_t, std::string_view word) {
        if (word.size() >= kLeastLetters) needed.erase(lower_ascii(word));
    });
}

}  // namespace bifolio::source

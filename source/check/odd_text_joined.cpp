#include "source/check/odd_text_joined.h"

#include <algorithm>
#include <array>
#include <optional>

#include "source/check/odd_text_words.h"

namespace bifolio::source {

namespace {

// Letters of the word that is not a small one.
constexpr std::size_t kLeastLettersBefore = 3;
constexpr std::size_t kLeastLetters = 4;

// How much of English ends or begins with a small word was counted in Debian's two dictionaries
// (hunspell-en-us and hunspell-en-gb, with all their forms).

// Small words that only the words of kTrueWords end with, or begin with.
constexpr auto kSureLast = std::to_array<std::string_view>(
    {"also", "because", "been",  "between", "both", "for",   "from", "have", "into",  "not",   "such", "than",
     "that", "their",   "these", "they",    "this", "those", "were", "when", "which", "while", "with"});
constexpr auto kSureFirst = std::to_array<std::string_view>(
    {"also", "because", "been", "between", "both", "from", "such", "that", "their", "these", "they", "this",
     "those", "were", "when", "which", "while", "with"});

// Small words that more words end with, or begin with.
constexpr auto kDoubtfulLast = std::to_array<std::string_view>({"and", "are", "but", "the", "was"});
constexpr auto kDoubtfulFirst = std::to_array<std::string_view>({"and", "have", "into", "than", "the"});

// Pairs of small words that make no word.
constexpr auto kSmallBefore =
    std::to_array<std::string_view>({"and", "as", "at", "by", "for", "from", "if", "in", "into", "is", "it",
                                     "of", "on", "that", "to", "so", "when", "with"});
constexpr auto kSmallBehind =
    std::to_array<std::string_view>({"that", "the", "their", "these", "they", "this", "those", "which"});

// What abstracts do: "wepropose".
constexpr auto kBehindWe = std::to_array<std::string_view>(
    {"analyse", "analyze", "argue", "demonstrate", "describe", "develop", "discuss", "evaluate", "explore",
     "find", "introduce", "investigate", "present", "propose", "provide", "report", "show", "study"});

// The words that do end or begin so, and the beginnings of more.
constexpr auto kTrueWords = std::to_array<std::string_view>(
    {"aftershave",   "bowknot",   "cannot",    "unknot",       "drawshave",    "erewhile",   "erstwhile",
     "everywhen",    "forthwith", "fromages",  "fromenty",     "gombeen",      "herefrom",   "hereinto",
     "herewith",     "leviathan", "meanwhile", "misbehave",    "nonesuch",     "nonsuch",    "onewhile",
     "outwith",      "shebeen",   "slipknot",  "somewhen",     "spathose",     "spokeshave", "suchlike",
     "therebetween", "therefor",  "therefrom", "thereinto",    "therewith",    "topknot",    "whatnot",
     "wherefor",     "wherefrom", "whereinto", "wherewith",    "worthwhile",   "command",    "compare",
     "operand",      "outland",   "prepare",   "betweentimes", "betweenwhiles"});
constexpr auto kTrueBeginnings = std::to_array<std::string_view>(
    {"betweenness", "bother", "bothi", "thatch", "therapist", "thistl", "werewol", "whence", "whenever",
     "whensoever", "whichever", "whichsoever", "withdr", "wither", "withh", "within", "without", "withst",
     "intona"});

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

bool is_true_word(std::string_view word) {
    return contains(kTrueWords, word) || std::ranges::any_of(kTrueBeginnings, [&](std::string_view each) {
               return word.starts_with(each);
           });
}

std::optional<JoinedWord> part(std::string_view word) {
    const std::string lower = lower_ascii(word);
    // A capital inside makes a name, and so may one at the start.
    if (std::string_view(lower).substr(1) != word.substr(1)) return std::nullopt;
    const bool may_be_name = lower.front() != word.front();
    if (is_true_word(lower)) return std::nullopt;
    const auto joined = [&](std::size_t length, std::string needed) {
        return JoinedWord{0, std::string(word.substr(0, length)), std::string(word.substr(length)),
                          std::move(needed)};
    };
    const auto last_word = [&](const auto& words, std::size_t least) {
        const auto found = std::ranges::find_if(words, [&](std::string_view last) {
            return lower.size() >= last.size() + least && lower.ends_with(last);
        });
        return found == words.end() ? std::string::npos : lower.size() - found->size();
    };
    const auto first_word = [&](const auto& words) {
        const auto found = std::ranges::find_if(words, [&](std::string_view first) {
            return lower.size() >= first.size() + kLeastLetters && lower.starts_with(first);
        });
        return found == words.end() ? std::string::npos : found->size();
    };
    if (const std::size_t at = last_word(kSmallBehind, 2);
        at != std::string::npos && contains(kSmallBefore, std::string_view(lower).substr(0, at)))
        return joined(at, {});
    if (lower.starts_with("we") && contains(kBehindWe, std::string_view(lower).substr(2)))
        return joined(2, {});
    if (const std::size_t at = last_word(kSureLast, kLeastLettersBefore); at != std::string::npos)
        return joined(at, may_be_name ? lower.substr(0, at) : "");
    if (const std::size_t at = first_word(kSureFirst); at != std::string::npos)
        return joined(at, may_be_name ? lower.substr(at) : "");
    if (const std::size_t at = last_word(kDoubtfulLast, kLeastLetters); at != std::string::npos)
        return joined(at, lower.substr(0, at));
    if (const std::size_t at = first_word(kDoubtfulFirst); at != std::string::npos)
        return joined(at, lower.substr(at));
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
        if (word.size() >= kLeastLettersBefore) needed.erase(lower_ascii(word));
    });
}

}  // namespace bifolio::source

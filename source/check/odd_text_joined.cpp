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
    {"also", "because", "been", "between", "both", "for", "from", "have", "that", "their", "they", "this",
     "those", "were", "when", "which", "while", "with"});
constexpr auto kSureFirst =
    std::to_array<std::string_view>({"also", "because", "between", "from", "that", "their", "these", "they",
                                     "this", "those", "when", "which", "while", "with"});

// Small words that more words end with, or begin with; some of them in other languages: "dipinto",
// "huguenot", "Versuch", "Synthese", "beendete", "suchende", "wereld".
constexpr auto kDoubtfulLast = std::to_array<std::string_view>(
    {"and", "are", "but", "into", "not", "such", "than", "the", "these", "was"});
constexpr auto kDoubtfulFirst =
    std::to_array<std::string_view>({"and", "been", "both", "have", "into", "such", "than", "the", "were"});

// A word with a capital may be a name, or a German noun. Small words that none ends with, wherever it stands;
constexpr auto kLastBehindCapital =
    std::to_array<std::string_view>({"because", "between", "from", "their", "they", "which"});
// and what a sentence may begin with.
constexpr auto kFirstOfSentence =
    std::to_array<std::string_view>({"also", "because", "between", "from", "that", "their", "these", "they",
                                     "this", "those", "when", "which", "while", "with", "the"});

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
    {"aftershave",   "bowknot",   "cannot",    "unknot",       "drawshave",     "erewhile",   "erstwhile",
     "everywhen",    "forthwith", "fromages",  "fromenty",     "gombeen",       "herefrom",   "hereinto",
     "herewith",     "leviathan", "meanwhile", "misbehave",    "nonesuch",      "nonsuch",    "onewhile",
     "outwith",      "shebeen",   "slipknot",  "somewhen",     "spathose",      "spokeshave", "suchlike",
     "therebetween", "therefor",  "therefrom", "thereinto",    "therewith",     "topknot",    "whatnot",
     "wherefor",     "wherefrom", "whereinto", "wherewith",    "worthwhile",    "command",    "compare",
     "operand",      "outland",   "prepare",   "betweentimes", "betweenwhiles", "therein",    "england",
     "holland",      "jonathan"});
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

// Whether a sentence, or a part of one behind a colon, begins at `offset`.
bool starts_sentence(std::string_view text, std::size_t offset) {
    std::string_view before = text.substr(0, offset);
    while (!before.empty() && !is_letter(last_character(before)) && !ends_sentence(before))
        before = before.substr(0, start_of_last_character(before));
    return before.empty() || ends_sentence(before);
}

// Where the last of two joined words begins; npos where `word` does not end with one of `lasts`, behind at
// least `least` letters.
template <std::size_t N>
std::size_t start_of_last(std::string_view word, const std::array<std::string_view, N>& lasts,
                          std::size_t least) {
    const auto found = std::ranges::find_if(lasts, [&](std::string_view last) {
        return word.size() >= last.size() + least && word.ends_with(last);
    });
    return found == lasts.end() ? std::string_view::npos : word.size() - found->size();
}

// Where the first of two joined words ends; npos where `word` does not begin with one of `firsts`.
template <std::size_t N>
std::size_t end_of_first(std::string_view word, const std::array<std::string_view, N>& firsts) {
    const auto found = std::ranges::find_if(firsts, [&](std::string_view first) {
        return word.size() >= first.size() + kLeastLetters && word.starts_with(first);
    });
    return found == firsts.end() ? std::string_view::npos : found->size();
}

// Where a word in small letters may be two, and which of these must stand by itself.
struct Joint {
    std::size_t at = std::string_view::npos;
    std::string needed;
};

Joint joint_of_capitalised(const std::string& lower, bool starts_sentence) {
    if (const std::size_t at = start_of_last(lower, kLastBehindCapital, kLeastLetters);
        at != std::string_view::npos)
        return {at, lower.substr(0, at)};
    if (!starts_sentence) return {};
    if (const std::size_t at = end_of_first(lower, kFirstOfSentence); at != std::string_view::npos)
        return {at, lower.substr(at)};
    return {};
}

// Two small words, which make a word of no language.
Joint joint_of_pair(const std::string& lower) {
    if (const std::size_t at = start_of_last(lower, kSmallBehind, 2);
        at != std::string_view::npos && contains(kSmallBefore, std::string_view(lower).substr(0, at)))
        return {at, {}};
    if (lower.starts_with("we") && contains(kBehindWe, std::string_view(lower).substr(2))) return {2, {}};
    return {};
}

Joint joint_of_small(const std::string& lower) {
    for (const std::size_t at :
         {start_of_last(lower, kSureLast, kLeastLettersBefore), end_of_first(lower, kSureFirst)})
        if (at != std::string_view::npos) return {at, {}};
    if (const std::size_t at = start_of_last(lower, kDoubtfulLast, kLeastLetters);
        at != std::string_view::npos)
        return {at, lower.substr(0, at)};
    if (const std::size_t at = end_of_first(lower, kDoubtfulFirst); at != std::string_view::npos)
        return {at, lower.substr(at)};
    return {};
}

std::optional<JoinedWord> part(std::string_view text, std::size_t offset, std::string_view word) {
    const std::string lower = lower_ascii(word);
    // A capital inside makes a name.
    if (std::string_view(lower).substr(1) != word.substr(1) || is_true_word(lower)) return std::nullopt;
    const bool is_capitalised = lower.front() != word.front();
    Joint joint = joint_of_pair(lower);
    if (joint.at == std::string_view::npos)
        joint = is_capitalised ? joint_of_capitalised(lower, starts_sentence(text, offset))
                               : joint_of_small(lower);
    if (joint.at == std::string_view::npos) return std::nullopt;
    return JoinedWord{offset, std::string(word.substr(0, joint.at)), std::string(word.substr(joint.at)),
                      std::move(joint.needed)};
}

}  // namespace

std::vector<JoinedWord> find_joined_words(std::string_view text) {
    std::vector<JoinedWord> found;
    for_each_word(text, [&](std::size_t offset, std::string_view word) {
        if (word.size() < 5) return;
        if (auto joined = part(text, offset, word)) found.push_back(std::move(*joined));
    });
    return found;
}

void strike_out_words_of(std::string_view text, std::unordered_set<std::string>& needed) {
    if (needed.empty()) return;
    for_each_word(text, [&](std::size_t, std::string_view word) {
        if (word.size() >= kLeastLettersBefore) needed.erase(std::string(word));
    });
}

void add_words_of_name(std::string_view name, std::unordered_set<std::string>& words) {
    for_each_word(name, [&](std::size_t, std::string_view word) { words.insert(lower_ascii(word)); });
}

}  // namespace bifolio::source

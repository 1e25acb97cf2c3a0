#include "source/check/odd_text_end.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>

#include "source/base/ascii.h"
#include "source/check/odd_text_words.h"

namespace bifolio::source {

namespace {

using Words = std::vector<std::string_view>;

constexpr std::size_t kLeastWordsOfAParagraph = 8;
constexpr std::size_t kLeastWordsOfASentence = 3;
constexpr std::size_t kMostWordsOfASignature = 8;

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

// Words of a language that no sentence ends with, or hardly ever.
struct NeverLast {
    std::string_view language;
    std::string_view words;  // with a space around each
};

constexpr auto kNeverLast = std::to_array<NeverLast>({
    {"en",
     " a an the and or nor but if than because whether while whose which we our their its your my into from "
     "of "
     "at by to for with "},
    {"de",
     " der die den dem des ein eine einem einen einer eines und oder aber sondern dass weil wenn ob von vom "
     "für "
     "im am beim zum zur durch sowie wir "},
    {"fr",
     " le la les l' des du un une et ou mais car de à au aux que qui dont dans pour par sur avec ce cette "
     "ces "
     "ses leur leurs nous "},
    {"it",
     " il lo la gli le un uno una e ed o ma di del della dei degli delle che per con su nel nella nei nelle "
     "al "
     "alla ai alle dal dalla da "},
    {"es", " el la los las un una unos y e o u pero de del que en con por para su sus al "},
    {"pt", " o a os as um uma e ou mas de do da dos das que em no na nos nas com por para ao à "},
    {"nl", " de het een en of maar van voor omdat dat die wij "},
});

bool is_never_last(std::string_view word, std::string_view language) {
    const auto found = std::ranges::find(kNeverLast, language.substr(0, 2), &NeverLast::language);
    return found != kNeverLast.end() &&
           found->words.find(fmt::format(" {} ", lower_ascii(word))) != std::string_view::npos;
}

bool is_cased_letter(char32_t character) {
    return is_small_letter(character) || is_capital_letter(character);
}

// Those of Latin, East Asian and Arabic script.
bool is_comma(char32_t character) {
    return character == ',' || character == 0x3001 || character == 0xFF0C || character == 0x060C;
}

// ":P", "=D", ";-p", "XD", "<3", "o/", "^^"; those of other signs alone end like no sentence anyway.
bool is_emoticon(std::string_view word) {
    constexpr auto kWhole = std::to_array<std::string_view>(
        {"XD",  "xD",  "xd",  "XP", "xP", "8D",  "BD",  "<3", "</3", "o/", "\\o/",
         "o_O", "O_o", "o_o", "oO", "Oo", "T_T", "T.T", "m(", "^^",  "^_^"});
    if (contains(kWhole, word)) return true;
    if (word.size() < 2 || std::string_view(":;=").find(word.front()) == std::string_view::npos) return false;
    const bool has_nose = word.size() > 2 && std::string_view("-'^o").find(word[1]) != std::string_view::npos;
    const std::string_view mouth = word.substr(has_nose ? 2 : 1);
    return mouth.find_first_not_of("DPpOo03SsXxCcbdLl|/\\()[]{}<>*") == std::string_view::npos;
}

// An address, the name of a file or a domain, "@ada", "#31c3".
bool is_address(std::string_view word) {
    if (word.find_first_of("/@#_\\") != std::string_view::npos) return true;
    const std::size_t stop = word.find('.');
    return stop != std::string_view::npos && stop > 0 && stop + 1 < word.size();
}

bool is_list_mark(std::string_view word) {
    constexpr auto kMarks =
        std::to_array<std::string_view>({"*", "-", "+", "–", "—", "•", "·", "‣", "◦", "▪", "→", "->", "=>"});
    if (contains(kMarks, word)) return true;
    // "1." "2)" "(3)" "a)" "[4]"
    if (word.starts_with('(') || word.starts_with('[')) word.remove_prefix(1);
    if (word.size() < 2 || std::string_view(".)]").find(word.back()) == std::string_view::npos) return false;
    word.remove_suffix(1);
    const bool is_letter_mark = word.size() == 1 && is_small_letter(first_character(word));
    return is_letter_mark || (word.size() <= 2 && std::ranges::all_of(word, is_ascii_digit));
}

// One item of a list, or a whole list that has lost its lines.
bool is_list(const Words& words) {
    return is_list_mark(words.front()) || std::ranges::count_if(words, is_list_mark) >= 2;
}

bool starts_with_small_letter(std::string_view text) {
    return is_small_letter(first_character(text));
}

// "Keywords: ..." is not a sentence.
bool has_label(const Words& words) {
    return words[0].ends_with(':') || (words.size() > 1 && words[1].ends_with(':'));
}

// Whether a sentence ends with this word, and not an abbreviation or a number: "looms." but not "e.g.", "Dr."
bool ends_sentence_surely(std::string_view word) {
    if (!ends_sentence(word)) return false;
    std::string_view bare = word;
    while (!bare.empty() && !is_cased_letter(last_character(bare)))
        bare = bare.substr(0, start_of_last_character(bare));
    return bare.size() >= 3 && is_small_letter(last_character(bare)) && !is_address(bare) &&
           !is_capital_letter(first_character(bare));
}

// Where the last sentence begins; absent where there is but one.
std::optional<std::size_t> start_of_last_sentence(const Words& words) {
    for (std::size_t each = words.size() - 1; each > 0; --each)
        if (ends_sentence_surely(words[each - 1])) return each;
    return std::nullopt;
}

// "-- Ada Byron", "— The Weavers", "Ada Byron": nothing but capitals behind a dash or a sentence.
bool is_signature(std::span<const std::string_view> words) {
    while (!words.empty() && !is_letter(first_character(words.front()))) {
        if (words.front().size() > 3 && is_letter(last_character(words.front()))) return true;  // "--Ada"
        words = words.subspan(1);
    }
    return words.size() <= kMostWordsOfASignature && std::ranges::all_of(words, [](std::string_view word) {
               return !starts_with_small_letter(word) || word == "von" || word == "van" || word == "de";
           });
}

bool ends_with_signature(const Words& words) {
    const std::span<const std::string_view> all(words);
    for (std::size_t each = words.size(); each-- > 0;) {
        const std::string_view word = words[each];
        if (word.starts_with("--") || word.starts_with("—") || word.starts_with("–") || word == "-")
            return is_signature(all.subspan(each));
        if (ends_sentence(word)) return is_signature(all.subspan(each + 1));
    }
    return false;
}

bool breaks_off(const Words& words, std::string_view next, std::string_view language) {
    const std::string_view last = words.back();
    if (is_comma(last_character(last))) return !ends_with_signature(words);
    const bool is_last_but_one_item = words.size() > 1 && words[words.size() - 2].ends_with(';');
    if (is_never_last(last, language)) return !is_last_but_one_item;
    return starts_with_small_letter(next) && is_cased_letter(last_character(last)) && !is_list(words) &&
           !has_label(words) && words_of(next).size() >= kLeastWordsOfAParagraph && !is_list(words_of(next));
}

// Only the full stop of its last sentence is missing.
bool lacks_full_stop(const Words& words) {
    if (is_list(words) || has_label(words) || !is_cased_letter(last_character(words.back()))) return false;
    const std::optional<std::size_t> start = start_of_last_sentence(words);
    if (!start || words.size() - *start < kLeastWordsOfASentence) return false;
    const auto sentence = std::span(words).subspan(*start);
    const bool lists_something = std::ranges::any_of(sentence, [](std::string_view word) {
        return word.ends_with(':') || word.ends_with(';') || word.starts_with("--");
    });
    return is_capital_letter(first_character(sentence.front())) && !lists_something &&
           !is_signature(sentence);
}

}  // namespace

void find_open_end(std::string_view paragraph, std::string_view next, std::string_view language,
                   std::vector<OddText>& found) {
    const char32_t end = last_character(paragraph);
    if (!is_cased_letter(end) && !is_comma(end)) return;
    const Words words = words_of(paragraph);
    const bool is_spaced = is_cased_letter(end) || end == ',';
    if (is_spaced && words.size() < kLeastWordsOfAParagraph) return;
    if (is_address(words.back()) || is_emoticon(words.back())) return;
    const auto offset = static_cast<std::size_t>(words.back().data() - paragraph.data());
    if (breaks_off(words, next, language)) {
        found.push_back({offset,
                         {fmt::format("a paragraph ends in mid-sentence: {}", shown_end(paragraph)),
                          "end the sentence, or join the paragraph to the next"}});
    } else if (lacks_full_stop(words)) {
        found.push_back({offset,
                         {fmt::format("a paragraph ends without a full stop: {}", shown_end(paragraph)),
                          "add it, unless more is missing"},
                         Severity::Note});
    }
}

}  // namespace bifolio::source

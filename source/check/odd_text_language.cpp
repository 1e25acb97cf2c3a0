#include "source/check/odd_text_language.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "source/base/ascii.h"
#include "source/check/odd_text_words.h"

namespace bifolio::source {

namespace {

// None of which is a frequent word of another of these languages.
constexpr auto kEnglish = std::to_array<std::string_view>(
    {"and", "are", "at", "been", "but",   "can",  "from", "has",   "have",  "how",  "it",
     "its", "not", "of", "or",   "our",   "that", "the",  "their", "these", "they", "this",
     "to",  "was", "we", "what", "which", "will", "with", "you",   "your"});

// Words that are none in English, or hardly ever are: German, French, Italian, Spanish, Portuguese, Dutch,
// Danish, Norwegian and Swedish.
constexpr auto kForeign = std::to_array<std::string_view>(
    {"auf",    "aus",   "bei",   "das",   "dem",  "der",   "des",   "dass", "ein",  "eine",  "einem", "einen",
     "einer",  "eines", "für",   "ist",   "mit",  "nicht", "oder",  "sich", "sind", "und",   "vom",   "von",
     "werden", "wie",   "wir",   "wird",  "zum",  "zur",   "über",  "au",   "aux",  "avec",  "ce",    "cette",
     "dans",   "du",    "elle",  "est",   "et",   "il",    "la",    "le",   "les",  "leur",  "nous",  "par",
     "pas",    "pour",  "que",   "qui",   "sont", "sur",   "une",   "vous", "à",    "alla",  "anche", "che",
     "con",    "dal",   "degli", "dei",   "del",  "della", "delle", "di",   "gli",  "nel",   "nella", "non",
     "per",    "più",   "sono",  "una",   "è",    "como",  "de",    "el",   "en",   "entre", "es",    "las",
     "los",    "más",   "para",  "por",   "se",   "su",    "y",     "ao",   "da",   "dos",   "em",    "mais",
     "na",     "não",   "os",    "uma",   "dat",  "deze",  "een",   "het",  "ik",   "niet",  "ook",   "te",
     "van",    "voor",  "wij",   "wordt", "zijn", "af",    "att",   "av",   "det",  "ikke",  "inte",  "och",
     "og",     "på",    "som",   "til",   "är"});

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

// Without the signs around it.
std::string_view bare(std::string_view word) {
    while (!word.empty() && !is_letter(last_character(word)))
        word = word.substr(0, start_of_last_character(word));
    constexpr std::string_view kOpening = "(\"'[";
    while (!word.empty() && kOpening.find(word.front()) != std::string_view::npos) word.remove_prefix(1);
    return word;
}

}  // namespace

bool reads_as_english(std::string_view text) {
    std::size_t english = 0;
    std::size_t foreign = 0;
    for (const std::string_view each : words_of(text)) {
        const std::string word = lower_ascii(bare(each));
        if (contains(kEnglish, word))
            ++english;
        else if (contains(kForeign, word))
            ++foreign;
    }
    return foreign <= english;
}

}  // namespace bifolio::source

#include "language/little_words.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <string>

#include "language/words/find_words.h"

namespace bifolio::language {

namespace {

// The longest in any table ("throughout") in UTF-8, with room to spare: longer words need no look.
constexpr std::size_t kLongest = 16;

bool holds(std::string_view row, std::string_view word) {
    for (std::size_t at = row.find(word); at != std::string_view::npos; at = row.find(word, at + 1)) {
        const bool begins = at == 0 || row[at - 1] == ' ';
        const std::size_t end = at + word.size();
        if (begins && (end == row.size() || row[end] == ' ')) return true;
    }
    return false;
}

}  // namespace

LittleWord little_word(std::string_view word, std::string_view bcp47) {
    if (word.empty() || word.size() > kLongest || word.find(' ') != std::string_view::npos)
        return LittleWord::None;
    const Words* words = find_words(bcp47);
    if (words == nullptr) return LittleWord::None;
    const icu::UnicodeString given =
        icu::UnicodeString::fromUTF8(icu::StringPiece(word.data(), static_cast<std::int32_t>(word.size())));
    const icu::UnicodeString small = icu::UnicodeString(given).toLower(icu::Locale::getRoot());
    const bool is_capitals =
        given != small && given == icu::UnicodeString(given).toUpper(icu::Locale::getRoot());
    if (is_capitals && given.countChar32() > 1) return LittleWord::None;
    std::string folded;
    small.toUTF8String(folded);
    if (holds(words->little.articles, folded)) return LittleWord::Article;
    if (holds(words->little.prepositions, folded)) return LittleWord::Preposition;
    if (holds(words->little.conjunctions, folded)) return LittleWord::Conjunction;
    return LittleWord::None;
}

}  // namespace bifolio::language

#include "language/words/find_words.h"

#include <array>

#include "language/words/dutch.h"
#include "language/words/english.h"
#include "language/words/french.h"
#include "language/words/german.h"
#include "language/words/italian.h"
#include "language/words/portuguese.h"
#include "language/words/spanish.h"
#include "source/base/ascii.h"

namespace bifolio::language {

namespace {

constexpr std::array kTables = {kEnglish, american(),  kGerman,     kFrench, kSpanish,
                                kItalian, kPortuguese, brazilian(), kDutch};

}  // namespace

const Words* find_words(std::string_view bcp47) {
    // From the end of the tag, one subtag less at a time: RFC 4647, 3.4, "Lookup".
    while (!bcp47.empty()) {
        for (const Words& table : kTables)
            if (source::same_letters(table.language, bcp47)) return &table;
        const std::size_t hyphen = bcp47.rfind('-');
        if (hyphen == std::string_view::npos) return nullptr;
        bcp47 = bcp47.substr(0, hyphen);
    }
    return nullptr;
}

const Words& words_for(std::string_view bcp47) {
    const Words* words = find_words(bcp47);
    return words != nullptr ? *words : kTables.front();
}

std::span<const Words> all_words() {
    return kTables;
}

}  // namespace bifolio::language

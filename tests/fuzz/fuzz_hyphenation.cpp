// Any bytes for a file of hyphenation patterns: words are divided between characters, in ascending order, and
// what changes in their spelling lies within them.
#include "layout/fonts/hyphenation_patterns.h"
#include "source/base/utf8.h"
#include "tests/fuzz/fuzz_target.h"

using namespace bifolio;

namespace {

std::size_t letters_in(std::string_view word) {
    std::size_t letters = 0;
    for (const char c : word) letters += source::is_continuation_byte(c) ? 0 : 1;
    return letters;
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto patterns = layout::HyphenationPatterns::read(fuzz::as_text(data, size));
    if (!patterns) return 0;
    for (const std::string_view word : {"a", "aaaaaaaaaaaaaaaaaaaaaaaa", "schiffahrt", "verbrechensopfer",
                                        "össze", "l'école’s-ef–gh", "3ab4", "čšaž"}) {
        std::size_t before = 0;
        for (const layout::WordDivision& division : patterns->divisions(word, {1, 1, 0, 0})) {
            fuzz::require(division.letter > before && division.letter < letters_in(word),
                          "places ascend within the word");
            before = division.letter;
            if (!division.respelling) continue;
            fuzz::require(division.respelling->begin <= division.respelling->end &&
                              division.respelling->end <= word.size(),
                          "a change lies within the word");
        }
    }
    return 0;
}

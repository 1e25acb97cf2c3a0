// A language's hyphenation patterns, as the .dic files of OpenOffice's dictionaries have them, and where they
// let a word be divided. F. M. Liang, "Word Hy-phen-a-tion by Com-put-er", Stanford 1983; the form of the
// files, compounds and changes of spelling after L. Németh, README.hyphen, README.compound and
// README.nonstandard of libhyphen 2.8, with which this agrees on all words (tests/layout).
//
//     ISO8859-1                   the first line: the encoding of the file
//     LEFTHYPHENMIN 2             letters before a word's first hyphen
//     RIGHTHYPHENMIN 2            letters after its last
//     COMPOUNDLEFTHYPHENMIN 2     the same in a compound's part,
//     COMPOUNDRIGHTHYPHENMIN 2    where it meets another part
//     NOHYPHEN ',-                no hyphen before and after these strings
//     % a comment
//     .hy3ph                      a pattern: letters, dots, digits
//     f1f/ff=f,1,2                a pattern with a change of spelling
//     NEXTLEVEL                   before it: patterns that divide compounds;
//                                 after it: those that divide their parts
//
// In a pattern, a dot stands for the word's end; an odd digit is for a hyphen, an even one against it, and
// the greatest digit of all patterns that fit counts. At the hyphen of "f1f/ff=f,1,2", two letters from the
// pattern's first on are written as "ff-f".
//
// At one place of a word, the longest pattern alone counts, or none while a longer one is being begun: files
// have the digits of the shorter ones worked into the longer ones, as libhyphen asks for.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "layout/fonts/pattern_level.h"

namespace bifolio::layout {

struct WordDivision {
    std::size_t letter = 0;                // characters of the word before it
    std::optional<Respelling> respelling;  // bytes of the word; its text belongs to the patterns
};

// Safe to use from several threads.
class HyphenationPatterns {
  public:
    static constexpr std::size_t kLargestFile = 64'000'000;  // bytes; the largest known has a million

    // From the bytes of a file. Null if its first line names no encoding that is known, or it is too large.
    // Lines that mean nothing are passed over.
    [[nodiscard]] static std::unique_ptr<const HyphenationPatterns> read(std::string_view file);

    // Where `word` (valid UTF-8, lower case) may be divided, ascending. At least so many letters stay
    // together as both `at_least` and the file say (2 where neither does); digits are not letters. None for a
    // word with characters that cannot be written in Latin-1, if the file is in Latin-1.
    [[nodiscard]] std::vector<WordDivision> divisions(std::string_view word, HyphenDistances at_least) const;

  private:
    HyphenationPatterns(std::string text, bool is_latin1);

    [[nodiscard]] HyphenMarks marks(std::string_view word, const HyphenDistances& distances, int depth) const;
    void mark_parts(std::string_view word, const HyphenDistances& distances, int depth,
                    HyphenMarks& marks) const;
    [[nodiscard]] HyphenDistances distances(const HyphenDistances& at_least) const;

    std::string text_;  // UTF-8
    bool is_latin1_ = false;
    std::optional<PatternLevel> compounds_, parts_;
};

}  // namespace bifolio::layout

// The patterns of one level of a .dic file (see hyphenation_patterns.h), and what they say of a word.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "layout/fonts/pattern_index.h"

namespace bifolio::layout {

// Letters that stay together at least, 0 where nothing is said.
struct HyphenDistances {
    int left = 0, right = 0;                    // before the first hyphen of a word, after the last
    int compound_left = 0, compound_right = 0;  // the same in a compound's part, where it meets another part
};

// What is written instead of a word's bytes `begin` to `end` where it is divided: `before`, a hyphen,
// `after`.
struct Respelling {
    std::string_view before, after;
    std::size_t begin = 0, end = 0;
};

// The greatest digit of a pattern before each byte of a word; the word may be divided where it is odd.
struct HyphenMarks {
    std::string digits;  // '0' where no pattern says anything, and before the first byte
    std::map<std::size_t, Respelling> respelled;  // where the pattern whose digit counts changes the spelling

    [[nodiscard]] bool may_divide(std::size_t at) const { return (digits[at] & 1) != 0; }
    void set(std::size_t at, char digit) {
        digits[at] = digit;
        if (!respelled.empty()) respelled.erase(at);
    }
};

class PatternLevel {
  public:
    // Reads the lines of `text` (UTF-8, which stays the caller's and must outlive this), up to a line
    // NEXTLEVEL or to the end.
    explicit PatternLevel(std::string_view text);

    // What follows the line NEXTLEVEL; without data() where there was none.
    [[nodiscard]] std::string_view next_level() const { return next_level_; }
    [[nodiscard]] const HyphenDistances& distances() const { return distances_; }
    // Strings with no hyphen before and after them.
    [[nodiscard]] const std::vector<std::string_view>& unhyphenated() const { return unhyphenated_; }

    // `word`: valid UTF-8, lower case.
    [[nodiscard]] HyphenMarks marks(std::string_view word) const;

  private:
    [[nodiscard]] bool read_directive(std::string_view line);
    // The change of a pattern, if it has one, whose letters stand at byte `start` of the padded word.
    [[nodiscard]] std::optional<Respelling> respelling(std::size_t pattern, std::size_t start,
                                                       std::string_view word) const;
    void apply(std::size_t pattern, std::size_t start, std::string_view padded, HyphenMarks& marks) const;

    std::string_view text_, next_level_;
    HyphenDistances distances_;
    std::vector<std::string_view> unhyphenated_;
    PatternIndex patterns_;
};

}  // namespace bifolio::layout

// Where words may be hyphenated, by language, with the patterns that Debian installs.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "layout/fonts/hyphenation_patterns.h"

namespace bifolio::layout {

// A place in a word, and how unwelcome a hyphen is there beyond the usual (a penalty, 0 for a good place).
struct HyphenPoint {
    std::uint32_t offset = 0;  // bytes from the word's start
    double penalty = 0;
};

// Safe to use from several threads; missing_languages() only when none is at work.
class Hyphenator {
  public:
    // Places in `word` (UTF-8, one word, punctuation round it allowed), ascending. None for words with digits
    // or inner capitals (names of systems, identifiers), for short words, and where the language has no
    // patterns. At least 2 letters stay before and 3 after a hyphen (more where the language's patterns say
    // so).
    [[nodiscard]] std::vector<HyphenPoint> points(std::string_view word, const std::string& language);

    // Loads the language's patterns, so that somebody else need not wait.
    void load(const std::string& language) { (void)patterns(language); }

    // Languages that were asked for and have no patterns on this machine.
    [[nodiscard]] const std::set<std::string>& missing_languages() const { return missing_; }

  private:
    // Null if there are none.
    [[nodiscard]] const HyphenationPatterns* patterns(const std::string& language);

    std::mutex loading_;
    std::map<std::string, std::unique_ptr<const HyphenationPatterns>> patterns_;
    std::set<std::string> missing_;
};

}  // namespace bifolio::layout

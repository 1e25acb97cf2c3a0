// Names of people and rooms that stand in titles: lines do not part them.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "layout/text/rich_text.h"
#include "source/model/program.h"

namespace bifolio::layout {

// All names in a programme that have several words.
class WholeNames {
  public:
    explicit WholeNames(const source::Program& program);

    // Makes the spaces inside these names no-break ones, told by the spans' refinements. A name that marks
    // cut into several spans is left as it is.
    void keep_whole(RichText& text) const;

  private:
    void add(const source::Text& name);
    void add(const std::vector<source::Person>& people);
    // The spaces inside names that begin at byte `at` of the text; none where no name does.
    void find_spaces(std::string_view text, std::size_t at, std::vector<std::uint32_t>& spaces) const;

    std::unordered_map<std::string, std::vector<std::string>> by_first_word_;
};

}  // namespace bifolio::layout

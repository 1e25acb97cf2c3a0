// The rules of the check of odd text that look at one text at a time. Internal to the check.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "source/base/diagnostic.h"
#include "source/base/trouble.h"

namespace bifolio::source {

struct OddText {
    std::size_t offset = 0;  // of the first character that is odd
    Trouble trouble;
    Severity severity = Severity::Warning;
};

// Each adds what it finds in `text`, valid UTF-8 with single spaces, in order.
void find_stray_brackets(std::string_view text, std::vector<OddText>& found);
void find_broken_words(std::string_view text, std::vector<OddText>& found);
void find_citation_marks(std::string_view text, std::vector<OddText>& found);
void find_wrong_characters(std::string_view text, std::vector<OddText>& found);
void find_doubled_words(std::string_view text, std::vector<OddText>& found);  // English

}  // namespace bifolio::source

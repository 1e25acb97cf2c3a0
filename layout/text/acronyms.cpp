#include "layout/text/acronyms.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <cstddef>

#include "source/base/utf8.h"

namespace bifolio::layout {

namespace {

constexpr int kFewestCapitals = 3;
constexpr int kLongestEnding = 2;

}  // namespace

bool is_acronym(std::string_view word) {
    int in_a_row = 0, most = 0, ending = 0;
    for (std::size_t at = 0; at < word.size();) {
        const auto [character, length] = source::code_point_at(word, at);
        at += length;
        const auto c = static_cast<UChar32>(character);
        if (u_isupper(c) != 0) {
            if (ending > 0) return false;
            most = std::max(most, ++in_a_row);
        } else if (u_isalpha(c) != 0) {
            if (most < kFewestCapitals || ++ending > kLongestEnding) return false;
        } else if (u_isdigit(c) == 0) {
            in_a_row = 0;
        }
    }
    return most >= kFewestCapitals;
}

bool has_acronym(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
        if (is_acronym(text.substr(at, end - at))) return true;
        at = end + 1;
    }
    return false;
}

}  // namespace bifolio::layout

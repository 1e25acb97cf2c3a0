#include "layout/booklet/cover_names.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <cstddef>
#include <vector>

#include "source/base/folding.h"
#include "source/base/utf8.h"

namespace bifolio::layout {

namespace {

std::vector<std::string> words_of(const std::string& text) {
    const std::string folded = source::fold_case(text);
    std::vector<std::string> words(1);
    for (std::size_t at = 0; at < folded.size();) {
        const source::CodePoint character = source::code_point_at(folded, at);
        if (u_isalnum(static_cast<UChar32>(character.value)) != 0)
            words.back() += folded.substr(at, character.length);
        else if (!words.back().empty())
            words.emplace_back();
        at += character.length;
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

// In small letters, with hyphens or underscores for spaces.
bool is_slug(const std::string& text) {
    return text.find(' ') == std::string::npos && text.find_first_of("-_") != std::string::npos &&
           text == source::fold_case(text);
}

bool is_number(const std::string& word) {
    return std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

bool stand_in(const std::vector<std::string>& words, const std::vector<std::string>& others) {
    return std::ranges::search(others, words).size() == words.size();
}

}  // namespace

bool is_said_by(const std::string& text, const std::string& other) {
    return stand_in(words_of(text), words_of(other));
}

bool names_it_anew(const std::string& short_title, const std::string& title) {
    std::vector<std::string> name = words_of(short_title), other = words_of(title);
    std::erase_if(name, is_number);
    std::erase_if(other, is_number);
    const bool is_longer = !other.empty() && stand_in(other, name);
    return !is_slug(short_title) && !stand_in(name, other) && !is_longer;
}

}  // namespace bifolio::layout

// Stretches of a pasted table's lines. Internal to importing.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "source/base/place.h"
#include "source/check/odd_text_words.h"
#include "source/model/text.h"

namespace bifolio::source {

// A part of one line, without white space at its ends.
struct Stretch {
    std::string_view text;  // valid UTF-8
    Place place;            // of its first character

    [[nodiscard]] bool empty() const { return text.empty(); }
};

using Lines = std::vector<Stretch>;

inline void add_lines(Lines& to, std::span<const Stretch> more) {
    to.insert(to.end(), more.begin(), more.end());
}

// The lines of a text, with their numbers, until `visit` returns true of one: whether it did. Lines end in
// CR, LF or both.
template <typename Visit>
bool any_line(std::string_view text, const Visit& visit) {
    std::uint32_t number = 1;
    for (std::size_t start = 0; start < text.size(); ++number) {
        const std::size_t end = std::min(text.find_first_of("\r\n", start), text.size());
        if (visit(Stretch{text.substr(start, end - start), {number, 1}})) return true;
        start = end + (text.substr(end).starts_with("\r\n") ? 2 : 1);
    }
    return false;
}
template <typename Visit>
void for_each_line(std::string_view text, const Visit& visit) {
    (void)any_line(text, [&](const Stretch& line) {
        visit(line);
        return false;
    });
}

// What is left of `count` bytes from `offset` on when the white space at its ends is gone.
[[nodiscard]] Stretch part_of(const Stretch& whole, std::size_t offset,
                              std::size_t count = std::string_view::npos);

// The same for many parts of one stretch, from left to right, in one walk.
class Parting {
  public:
    explicit Parting(const Stretch& whole) : whole_(whole), place_(whole.place) {}

    // `offset` must not be less than in the call before.
    [[nodiscard]] Stretch part(std::size_t offset, std::size_t count = std::string_view::npos);

  private:
    Stretch whole_;
    std::size_t offset_ = 0;  // what place_ is the place of
    Place place_;
};

// The lines one after the other as one text with the place of each character: white space folded, NFC.
// Between two lines there is a space, but none after a hyphen that follows a letter.
[[nodiscard]] Text joined_text(std::span<const Stretch> lines);
[[nodiscard]] Text joined_text(const Stretch& line);
// The same with a line break between two lines.
[[nodiscard]] Text broken_text(std::span<const Stretch> lines);

}  // namespace bifolio::source

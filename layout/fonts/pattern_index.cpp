#include "layout/fonts/pattern_index.h"

#include <bit>
#include <cstring>

namespace bifolio::layout {

namespace {

// Of a file, in those that Debian has: 9 to 14 for a pattern; a beginning has more.
constexpr std::size_t kBytesPerPattern = 9;

constexpr std::size_t kBitsPerLetter = 8;

}  // namespace

PatternIndex::PatternIndex(std::string_view text) : text_(text) {
    patterns_.reserve(text.size() / kBytesPerPattern);
    nodes_.reserve(text.size() / kBytesPerPattern);
}

void PatternIndex::add(std::size_t begin) {
    const std::size_t rest = begins_as_last(begin) ? begin + beginning_.length : follow(begin);
    if (depth_ == 0) return;
    std::uint32_t& pattern = nodes_[path_[depth_]].pattern;
    const std::uint32_t next = depth_ == kIndexedLetters ? pattern : kNone;
    pattern = static_cast<std::uint32_t>(patterns_.size());
    patterns_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(rest), next});
}

std::size_t PatternIndex::follow(std::size_t begin) {
    std::uint64_t letters = 0;
    std::size_t at = begin;
    for (depth_ = 0; depth_ < kIndexedLetters; ++at) {
        const char c = text_[at];
        const PatternByte kind = kind_in_pattern(c);
        if (kind == PatternByte::Digit) continue;
        if (kind == PatternByte::End) break;
        letters |= std::uint64_t{static_cast<unsigned char>(c)} << (kBitsPerLetter * depth_);
        ++depth_;
    }
    const auto in_common = static_cast<std::size_t>(std::countr_zero(letters ^ letters_)) / kBitsPerLetter;
    for (std::size_t n = in_common; n < depth_; ++n)
        path_[n + 1] = child_or_new(path_[n], static_cast<char>(letters >> (kBitsPerLetter * n)));
    letters_ = letters;
    beginning_ = depth_ == kIndexedLetters ? beginning(begin, at) : Beginning{};
    return at;
}

PatternIndex::Beginning PatternIndex::beginning(std::size_t begin, std::size_t end) const {
    Beginning made;
    if (end - begin > sizeof made.bytes || text_.size() - begin < sizeof made.bytes) return made;
    made.length = end - begin;
    std::memcpy(&made.bytes, text_.data() + begin, sizeof made.bytes);
    std::memset(&made.mask, 0xFF, made.length);
    return made;
}

bool PatternIndex::begins_as_last(std::size_t begin) const {
    std::uint64_t bytes = 0;
    if (beginning_.length == 0 || text_.size() - begin < sizeof bytes) return false;
    std::memcpy(&bytes, text_.data() + begin, sizeof bytes);
    return ((bytes ^ beginning_.bytes) & beginning_.mask) == 0;
}

std::uint32_t PatternIndex::child_or_new(std::uint32_t parent, char letter) {
    if (const std::uint32_t known = child(parent, letter); known != 0) return known;
    const auto made = static_cast<std::uint32_t>(nodes_.size());
    nodes_.push_back({0, nodes_[parent].child, kNone, letter});
    nodes_[parent].child = made;
    if (parent == 0) roots_[static_cast<unsigned char>(letter)] = made;
    return made;
}

PatternIndex::Agreement PatternIndex::agreement(std::string_view word, std::size_t end,
                                                std::size_t rest) const {
    for (;; ++rest) {
        const char c = text_[rest];
        const PatternByte kind = kind_in_pattern(c);
        if (kind == PatternByte::Digit) continue;
        if (kind == PatternByte::End) return {end, true};
        if (end == word.size() || word[end] != c) return {end, false};
        ++end;
    }
}

}  // namespace bifolio::layout

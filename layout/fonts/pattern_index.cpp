#include "layout/fonts/pattern_index.h"

namespace bifolio::layout {

namespace {

// Of a file, in those that Debian has: 9 to 14 for a pattern; a beginning has more.
constexpr std::size_t kBytesPerPattern = 9;

}  // namespace

PatternIndex::PatternIndex(std::string_view text) : text_(text) {
    patterns_.reserve(text.size() / kBytesPerPattern);
    nodes_.reserve(text.size() / kBytesPerPattern);
}

void PatternIndex::add(std::size_t begin) {
    std::size_t depth = 0, at = begin;
    for (; depth < kIndexedLetters; ++at) {
        const char c = text_[at];
        const PatternByte kind = kind_in_pattern(c);
        if (kind == PatternByte::Digit) continue;
        if (kind == PatternByte::End) break;
        if (depth >= depth_ || nodes_[path_[depth + 1]].letter != c) {
            path_[depth + 1] = child_or_new(path_[depth], c);
            depth_ = depth + 1;
        }
        ++depth;
    }
    depth_ = depth;
    if (depth == 0) return;
    std::uint32_t& pattern = nodes_[path_[depth]].pattern;
    const std::uint32_t next = depth == kIndexedLetters ? pattern : kNone;
    pattern = static_cast<std::uint32_t>(patterns_.size());
    patterns_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at), next});
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

// Which hyphenation patterns stand where in a word.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace bifolio::layout {

// What a byte is in a pattern, which ends at a blank, a control character, or the slash before its change.
enum class PatternByte : std::uint8_t { Digit, Letter, End };

inline constexpr std::array<PatternByte, 256> kPatternBytes = [] {
    std::array<PatternByte, 256> kinds{};
    for (unsigned c = 0; c < kinds.size(); ++c)
        kinds[c] = c <= ' ' || c == '/'   ? PatternByte::End
                   : c >= '0' && c <= '9' ? PatternByte::Digit
                                          : PatternByte::Letter;
    return kinds;
}();

[[nodiscard]] constexpr PatternByte kind_in_pattern(char c) {
    return kPatternBytes[static_cast<unsigned char>(c)];
}

// A tree of the patterns' first five letters, with a list of patterns at each leaf. A word asks for few of
// the lists, and most patterns of a large file (German has 77,000) are never looked at further than their
// fifth letter, not even when they are added.
class PatternIndex {
  public:
    // The text must outlive this and end in a line feed.
    explicit PatternIndex(std::string_view text);

    // The pattern that begins at byte `begin` of the text; it takes the place of one with the same letters.
    // Patterns are added most quickly in alphabetical order.
    void add(std::size_t begin);

    // Calls found(start, begin) for the patterns, as they were added, whose letters stand at byte `start` of
    // `word`. Of those that end at the same byte of the word it is one at most: of all beginnings of patterns
    // that end there, the longest counts, and is found if it is a pattern itself.
    template <typename Found>
    void find(std::string_view word, Found found) const;

  private:
    static constexpr std::size_t kIndexedLetters = 5;
    static constexpr std::uint32_t kNone = UINT32_MAX;

    // A beginning of patterns. Number 0 is the empty one; 0 as a child or a sibling: there is none.
    struct Node {
        std::uint32_t child = 0, sibling = 0;
        std::uint32_t pattern = kNone;  // of just these letters; with all five, the last of the list
        char letter = 0;
    };
    struct Pattern {
        std::uint32_t begin = 0, rest = 0;  // bytes of the text; `rest`: after the indexed letters
        std::uint32_t next = kNone;         // in the list
    };
    // The bytes of a pattern up to its last indexed letter, which most patterns of a file in alphabetical
    // order have in common with the one before, digits and all. Without length: there are too few or too
    // many bytes.
    struct Beginning {
        std::uint64_t bytes = 0, mask = 0;  // as they stand in memory; the mask: all ones in those that count
        std::size_t length = 0;
    };
    // How far a pattern agrees with a word.
    struct Agreement {
        std::size_t end = 0;  // in the word
        bool is_whole = false;
    };

    [[nodiscard]] std::uint32_t child(std::uint32_t parent, char letter) const {
        std::uint32_t node = parent == 0 ? roots_[static_cast<unsigned char>(letter)] : nodes_[parent].child;
        while (node != 0 && nodes_[node].letter != letter) node = nodes_[node].sibling;
        return node;
    }
    [[nodiscard]] Beginning beginning(std::size_t begin, std::size_t end) const;
    [[nodiscard]] bool begins_as_last(std::size_t begin) const;
    // Leads the path along the pattern; where its indexed letters end in the text.
    [[nodiscard]] std::size_t follow(std::size_t begin);
    [[nodiscard]] std::uint32_t child_or_new(std::uint32_t parent, char letter);
    [[nodiscard]] Agreement agreement(std::string_view word, std::size_t end, std::size_t rest) const;

    std::string_view text_;
    std::array<std::uint32_t, 256> roots_{};  // the children of node 0, by their letter
    std::vector<Node> nodes_{Node{}};
    std::vector<Pattern> patterns_;
    // Of the pattern that was added last: its indexed letters, the first in the lowest byte; how many there
    // are; their nodes, from the empty one on; its bytes, where it has all the letters.
    std::uint64_t letters_ = 0;
    std::size_t depth_ = 0;
    std::array<std::uint32_t, kIndexedLetters + 1> path_{};
    Beginning beginning_;
};

template <typename Found>
void PatternIndex::find(std::string_view word, Found found) const {
    std::size_t reached = 0;  // up to here a beginning was found from an earlier start, and so a longer one
    std::vector<std::size_t> ends;
    for (std::size_t start = 0; start < word.size() && reached < word.size(); ++start) {
        const std::size_t reached_before = reached;
        std::uint32_t node = 0;
        std::size_t end = start;
        while (end < word.size() && end < start + kIndexedLetters) {
            node = child(node, word[end]);
            if (node == 0) break;
            ++end;
            if (end == start + kIndexedLetters || end <= reached_before) continue;
            reached = end;
            if (nodes_[node].pattern != kNone) found(start, patterns_[nodes_[node].pattern].begin);
        }
        if (node == 0 || end < start + kIndexedLetters) continue;
        ends.clear();
        for (std::uint32_t each = nodes_[node].pattern; each != kNone; each = patterns_[each].next) {
            const Agreement agreed = agreement(word, end, patterns_[each].rest);
            if (agreed.end <= reached_before) continue;
            reached = std::max(reached, agreed.end);
            // The list begins with what was added last; others with the same letters do not count.
            if (!agreed.is_whole || std::ranges::find(ends, agreed.end) != ends.end()) continue;
            ends.push_back(agreed.end);
            found(start, patterns_[each].begin);
        }
    }
}

}  // namespace bifolio::layout

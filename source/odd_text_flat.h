// A Text as one string, with the way back to its places. Internal to the check of odd text.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "source/text.h"

namespace bifolio::source {

class FlatText {
  public:
    // Program text (<code>) is one U+FFFC, a line break is a space. Keeps a view of `text`, which must
    // outlive it.
    explicit FlatText(const Text& text);

    [[nodiscard]] const std::string& plain() const { return plain_; }
    // The place of the character at byte `offset` of plain().
    [[nodiscard]] Place place_at(std::size_t offset) const;

  private:
    struct Segment {
        std::size_t start = 0;
        const Inline* leaf = nullptr;  // null for what stands for a leaf
    };

    void add(const std::vector<Inline>& inlines);

    std::string plain_;
    std::vector<Segment> segments_;
    Place place_;
};

}  // namespace bifolio::source

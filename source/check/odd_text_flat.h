// A Text as one string, with the way back to its places. Internal to the check of odd text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "source/model/text.h"

namespace bifolio::source {

class FlatText {
  public:
    // What stands in the string from `start` on; null for what stands for a leaf.
    struct Segment {
        std::size_t start = 0;
        const Inline* leaf = nullptr;
    };

    // Program text (<code>) is one U+FFFC, a line break is a space. Keeps a view of `text`, which must
    // outlive it.
    explicit FlatText(const Text& text);

    [[nodiscard]] const std::string& plain() const { return plain_; }
    [[nodiscard]] const std::vector<Segment>& segments() const { return segments_; }
    [[nodiscard]] Place place() const { return place_; }  // of the element that holds the text
    // The language of a marked stretch that byte `offset` of plain() stands in; empty where it is the text's.
    [[nodiscard]] std::string_view language_at(std::size_t offset) const;

  private:
    void add(const std::vector<Inline>& inlines);

    // Bytes of plain() in a language of their own.
    struct Stretch {
        std::size_t start = 0;
        std::size_t end = 0;
        std::string_view language;
    };

    std::string plain_;
    std::vector<Segment> segments_;
    std::vector<Stretch> stretches_;  // an inner one before the one around it
    Place place_;
};

// The places of the characters of a FlatText, which must outlive it. Made in one walk over the text; a lookup
// then walks over kBlock bytes at most.
class FlatPlaces {
  public:
    explicit FlatPlaces(const FlatText& flat);

    // The place of the character at byte `offset` of plain().
    [[nodiscard]] Place at(std::size_t offset) const;

  private:
    static constexpr std::size_t kBlock = 256;

    struct Mark {
        std::size_t offset = 0;
        Place place;
        bool is_fixed = false;  // all that follows stands at one place
    };

    void add_leaf(std::size_t start, const Inline& leaf);

    const FlatText& flat_;
    std::vector<Mark> marks_;
};

}  // namespace bifolio::source

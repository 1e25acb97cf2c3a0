// Which glyphs of which faces a document shows, for which letters: what its fonts must hold.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bifolio::pdf {

// A glyph, and the letters (UTF-8) that it stands for in a layer.
//
// A font of the document is a layer of a face. A glyph that stands for different letters in different places
// (a small capital A: for "a" or for "A") has one meaning in each of several layers; these are fonts over the
// same embedded program, each with its own ToUnicode. Layer 0 is what most text needs.
struct Meaning {
    std::uint16_t glyph = 0;
    std::uint32_t layer = 0;
    std::string text;
};

// The glyphs of one face.
class FaceUse {
  public:
    // The layer in which the glyph stands for the text; made when it is new.
    std::uint32_t add(std::uint16_t glyph, std::string_view text);
    // The same, of what has been added.
    [[nodiscard]] std::uint32_t layer(std::uint16_t glyph, std::string_view text) const;

    [[nodiscard]] std::uint32_t layer_count() const { return layer_count_; }
    [[nodiscard]] bool is_used() const { return !meanings_.empty(); }
    // In the order in which they were added.
    [[nodiscard]] const std::vector<Meaning>& meanings() const { return meanings_; }

  private:
    static constexpr std::uint32_t kNone = 0xFFFFFFFF;
    [[nodiscard]] std::uint32_t find(std::uint16_t glyph, std::string_view text) const;

    std::vector<std::uint32_t> first_;  // by glyph: into meanings_, or kNone
    std::vector<std::uint32_t> next_;   // by meaning: the next one of the same glyph
    std::vector<Meaning> meanings_;
    std::uint32_t layer_count_ = 0;
};

}  // namespace bifolio::pdf

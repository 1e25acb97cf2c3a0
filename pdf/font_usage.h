// Which glyphs of a face a document shows, and what each stands for.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace bifolio::pdf {

// A ToUnicode table gives each glyph one text. Where a document shows a glyph for another text too (a hyphen
// of the author's, and one that was added at a line's end), that use goes to a further layer: a font
// dictionary of its own over the same font file. Most faces have one layer.
class FontUsage {
  public:
    // Notes the use and gives its layer. The same uses in the same order give the same layers.
    std::size_t use(std::uint16_t glyph, std::string_view text);

    // Glyphs used, ascending, in the face's own numbers.
    [[nodiscard]] std::vector<std::uint16_t> glyphs() const;
    [[nodiscard]] std::size_t layers() const { return layers_.size(); }
    // Texts of the layer by glyph.
    [[nodiscard]] const std::map<std::uint16_t, std::string>& layer(std::size_t n) const {
        return layers_[n];
    }

  private:
    std::vector<std::map<std::uint16_t, std::string>> layers_;
};

}  // namespace bifolio::pdf

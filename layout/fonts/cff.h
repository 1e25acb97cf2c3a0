// What must be known of a CFF table to check its outlines and to embed it (Adobe Technical Note 5176).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace bifolio::layout {

// Items one behind the other (chapter 5).
class CffIndex {
  public:
    CffIndex() = default;
    // The offsets count from the byte before the data, ascend, and stay within the data.
    CffIndex(std::string_view offsets, std::size_t offset_size, std::string_view data)
        : offsets_(offsets), offset_size_(offset_size), data_(data) {}

    [[nodiscard]] std::size_t size() const {
        return offsets_.empty() ? 0 : offsets_.size() / offset_size_ - 1;
    }
    [[nodiscard]] std::string_view operator[](std::size_t number) const;

  private:
    [[nodiscard]] std::size_t offset(std::size_t number) const;

    std::string_view offsets_;
    std::size_t offset_size_ = 1;
    std::string_view data_;
};

struct CffTable {
    bool is_cid_keyed = false;
    CffIndex charstrings;  // by glyph
    CffIndex global_subroutines;
    // Of each font dictionary; a font that is not keyed by CID has one.
    std::vector<CffIndex> local_subroutines;
    // Which font dictionary a glyph has, by glyph; empty: all have the first.
    std::vector<std::uint8_t> dictionaries;
};

// A view of the table. Throws FontError, which does not know the file's name, when it is damaged.
[[nodiscard]] CffTable read_cff(std::string_view table);

// The CIDs of the table's glyphs, by glyph number; empty when the font is not keyed by CID (chapters 9, 13
// and 18). Throws as above.
[[nodiscard]] std::vector<std::uint16_t> cff_character_ids(std::string_view table, std::size_t glyph_count);

}  // namespace bifolio::layout

// What must be known of a CFF table to embed it (Adobe Technical Note 5176).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace bifolio::pdf {

// The CIDs of the table's glyphs, by glyph number; empty when the font is not keyed by CID (chapters 9, 13
// and 18). Throws std::runtime_error when the table is damaged.
[[nodiscard]] std::vector<std::uint16_t> cff_character_ids(std::string_view table, std::size_t glyph_count);

}  // namespace bifolio::pdf

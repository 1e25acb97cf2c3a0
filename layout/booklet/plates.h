// Plates in a booklet: pictures, and pages of PDFs, that are placed as they came.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "language/wording.h"
#include "layout/booklet/plate_spots.h"
#include "layout/pages/assembler.h"
#include "layout/pages/pages.h"
#include "layout/pages/paginator.h"
#include "layout/pages/painter.h"
#include "layout/story/story.h"
#include "source/model/program.h"
#include "styles/style_sheet.h"

namespace bifolio::layout {

// The part of the text area, where its left edge is at 0 and its top is the page's, that a plate may fill in
// that row and column. Two rows, and two columns, are a grid line apart.
[[nodiscard]] Rect plate_area(source::PlateSize size, int row, int column, const styles::StyleSheet& sheet);

// The picture as large as fits into the area, in its middle. A place for a page of a PDF is all of the area.
[[nodiscard]] Rect fitted(const PictureData& picture, const Rect& area);

// So large that it covers the area, in its middle; but where more than a tenth of its width or height would
// be lost, as above.
[[nodiscard]] Rect covering(const PictureData& picture, const Rect& area);

// The page with its bleed.
[[nodiscard]] Rect whole_page(const styles::StyleSheet& sheet);

// Spots for the plates of a side of a cover; of those that it has no room for, on page 1 and further ones.
[[nodiscard]] std::vector<PlateSpot> spots_on_cover(const Story& story, source::PlatePosition position);

// How many pages the flow has, with those that plates need which stand where a page is free.
[[nodiscard]] std::size_t pages_for_plates(const Story& story, const Pagination& pagination,
                                           const styles::StyleSheet& sheet);

// Where all plates outside the flow stand; pages are those of the booklet, of which the cover has so many
// before and behind the flow.
[[nodiscard]] std::vector<PlateSpot> outside_spots(const Story& story, const Pagination& pagination,
                                                   std::size_t front_pages, std::size_t back_pages,
                                                   const styles::StyleSheet& sheet);

// Whether a plate covers the booklet's page to its edges.
[[nodiscard]] bool is_covered(std::size_t page, std::span<const PlateSpot> spots, const Story& story);

// How far down lines for notes go on a page without text, points: to the plates at its foot. None where the
// page has text, or other plates.
[[nodiscard]] std::optional<double> notes_until(const LaidPage& laid, std::size_t page,
                                                std::span<const PlateSpot> spots,
                                                const styles::StyleSheet& sheet);

// The plate that a page of the flow consists of, where that covers it to its edges; else null.
[[nodiscard]] const Cell* plate_covering(const LaidPage& page, const Story& story);

// Paints the plates outside the flow, with their links, destinations and bookmarks.
void paint_plates(std::span<const PlateSpot> spots, const Story& story, const Painter& painter,
                  const language::Wording& wording, const styles::StyleSheet& sheet, PaintedStory& painted);

}  // namespace bifolio::layout

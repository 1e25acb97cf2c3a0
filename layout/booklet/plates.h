// Plates in a booklet: pictures, and pages of PDFs, that are placed as they came.
#pragma once

#include <span>
#include <vector>

#include "layout/booklet/plate_spots.h"
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

// What pages of the flow have free at their foot.
[[nodiscard]] std::vector<PageRoom> rooms_on(const Pagination& pagination, const styles::StyleSheet& sheet);

// The plates of the story that stand there, in their order.
[[nodiscard]] std::vector<std::size_t> plates_at(const Story& story, source::PlatePosition position);

// Finds spots on such pages for those plates; a spot's plate is into the story's.
[[nodiscard]] SpottedPlates spot_plates(const Story& story, std::span<const std::size_t> plates,
                                        std::span<const PageRoom> pages);

// The plate that a page of the flow consists of, where that covers it to its edges; else null.
[[nodiscard]] const Cell* plate_covering(const LaidPage& page, const Story& story);

// Paints a plate outside the flow on page `page_index`, whose text begins at `left`.
void paint_plate(const OutsidePlate& plate, const PlateSpot& spot, const Story& story, const Painter& painter,
                 double left, std::size_t page_index, const styles::StyleSheet& sheet, Page& page,
                 std::vector<Painter::PendingLink>& links);

}  // namespace bifolio::layout

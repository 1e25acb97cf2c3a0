#include "layout/booklet/plates.h"

#include <algorithm>
#include <cmath>

#include "layout/pages/galley.h"

namespace bifolio::layout {

namespace {

constexpr double kMostLost = 0.1;  // of a picture's width or height, beyond the page's edges

Rect centered(double width, double height, const Rect& area) {
    return {area.x + (area.width - width) / 2, area.y + (area.height - height) / 2, width, height};
}

bool is_place(const PictureData& picture) {
    return picture.encoding == PictureEncoding::Page;
}

}  // namespace

Rect plate_area(source::PlateSize size, int row, int column, const styles::StyleSheet& sheet) {
    const double gap = sheet.grid.leading.pt();
    Rect area{0, sheet.page.head.pt(), sheet.page.text_width().pt(),
              lines_per_page(sheet) * sheet.grid.leading.pt()};
    if (size == source::PlateSize::Full) return area;
    area.height = (area.height - gap) / 2;
    area.y += row * (area.height + gap);
    if (size == source::PlateSize::Half) return area;
    area.width = (area.width - gap) / 2;
    area.x += column * (area.width + gap);
    return area;
}

Rect fitted(const PictureData& picture, const Rect& area) {
    if (is_place(picture)) return area;
    const double scale = std::min(area.width / picture.width, area.height / picture.height);
    return centered(picture.width * scale, picture.height * scale, area);
}

Rect covering(const PictureData& picture, const Rect& area) {
    if (is_place(picture)) return area;
    const double across = area.width / picture.width, along = area.height / picture.height;
    const double scale = std::max(across, along);
    if (1 - std::min(across, along) / scale > kMostLost) return fitted(picture, area);
    return centered(picture.width * scale, picture.height * scale, area);
}

Rect whole_page(const styles::StyleSheet& sheet) {
    const double bleed = sheet.page.bleed.pt();
    return {-bleed, -bleed, sheet.page.width.pt() + 2 * bleed, sheet.page.height.pt() + 2 * bleed};
}

std::vector<PageRoom> rooms_on(const Pagination& pagination, const styles::StyleSheet& sheet) {
    const int half = (lines_per_page(sheet) + 1) / 2 + 1;  // with the space above it
    std::vector<PageRoom> rooms;
    for (const LaidPage& page : pagination.pages)
        rooms.push_back(page.parts.empty()          ? PageRoom::Whole
                        : page.unused_lines >= half ? PageRoom::LowerHalf
                                                    : PageRoom::None);
    return rooms;
}

std::vector<std::size_t> plates_at(const Story& story, source::PlatePosition position) {
    std::vector<std::size_t> plates;
    for (std::size_t n = 0; n < story.plates.size(); ++n)
        if (story.plates[n].position == position) plates.push_back(n);
    return plates;
}

SpottedPlates spot_plates(const Story& story, std::span<const std::size_t> plates,
                          std::span<const PageRoom> pages) {
    std::vector<source::PlateSize> sizes;
    for (const std::size_t plate : plates) sizes.push_back(story.plates[plate].size);
    SpottedPlates result = spot_plates(sizes, pages);
    for (PlateSpot& spot : result.spots) spot.plate = plates[spot.plate];
    return result;
}

const Cell* plate_covering(const LaidPage& page, const Story& story) {
    if (page.parts.empty() || !story.blocks[page.parts.front().block].covers_page) return nullptr;
    return &cells_of(story.blocks[page.parts.front().block]).front();
}

void paint_plate(const OutsidePlate& plate, const PlateSpot& spot, const Story& story, const Painter& painter,
                 double left, std::size_t page_index, const styles::StyleSheet& sheet, Page& page,
                 std::vector<Painter::PendingLink>& links) {
    const PictureData& picture = story.pictures[*plate.picture.picture];
    if (plate.bleeds)
        return painter.paint_picture(plate.picture, covering(picture, whole_page(sheet)), page_index, page,
                                     links);
    Rect area = plate_area(plate.size, spot.row, spot.column, sheet);
    area.x += left;
    painter.paint_picture(plate.picture, fitted(picture, area), page_index, page, links);
}

}  // namespace bifolio::layout

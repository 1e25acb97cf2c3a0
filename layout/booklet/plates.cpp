#include "layout/booklet/plates.h"

#include <algorithm>
#include <array>
#include <utility>

#include "layout/pages/galley.h"

namespace bifolio::layout {

namespace {

using source::PlatePosition;
using source::PlateSize;

constexpr double kMostLost = 0.1;  // of a picture's width or height, beyond the page's edges

Rect centered(double width, double height, const Rect& area) {
    return {area.x + (area.width - width) / 2, area.y + (area.height - height) / 2, width, height};
}

bool is_place(const PictureData& picture) {
    return picture.encoding == PictureEncoding::Page;
}

// What pages of the flow have free at their foot.
std::vector<PageRoom> rooms_on(const Pagination& pagination, const styles::StyleSheet& sheet) {
    const int half = (lines_per_page(sheet) + 1) / 2 + 1;  // with the space above it
    std::vector<PageRoom> rooms;
    for (const LaidPage& page : pagination.pages)
        rooms.push_back(page.parts.empty()          ? PageRoom::Whole
                        : page.unused_lines >= half ? PageRoom::LowerHalf
                                                    : PageRoom::None);
    return rooms;
}

// Spots on such pages; a spot's plate is into the story's.
SpottedPlates spots_for(const Story& story, std::span<const std::size_t> plates,
                        std::span<const PageRoom> pages) {
    std::vector<PlateSize> sizes;
    for (const std::size_t plate : plates) sizes.push_back(story.plates[plate].size);
    SpottedPlates result = spot_plates(sizes, pages);
    for (PlateSpot& spot : result.spots) spot.plate = plates[spot.plate];
    return result;
}

// Those that stand there, in their order.
std::vector<std::size_t> plates_at(const Story& story, PlatePosition position) {
    std::vector<std::size_t> plates;
    for (std::size_t n = 0; n < story.plates.size(); ++n)
        if (story.plates[n].position == position) plates.push_back(n);
    return plates;
}

SpottedPlates free_spots(const Story& story, const Pagination& pagination, const styles::StyleSheet& sheet) {
    return spots_for(story, plates_at(story, PlatePosition::Free), rooms_on(pagination, sheet));
}

Rect area_of(const OutsidePlate& plate, const PlateSpot& spot, const Story& story, double left,
             const styles::StyleSheet& sheet) {
    const PictureData& picture = story.pictures[*plate.picture.picture];
    if (plate.bleeds) return covering(picture, whole_page(sheet));
    Rect area = plate_area(plate.size, spot.row, spot.column, sheet);
    area.x += left;
    return fitted(picture, area);
}

}  // namespace

Rect plate_area(PlateSize size, int row, int column, const styles::StyleSheet& sheet) {
    const double gap = sheet.grid.leading.pt();
    Rect area{0, sheet.page.head.pt(), sheet.page.text_width().pt(),
              lines_per_page(sheet) * sheet.grid.leading.pt()};
    if (size == PlateSize::Full) return area;
    area.height = (area.height - gap) / 2;
    area.y += row * (area.height + gap);
    if (size == PlateSize::Half) return area;
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

std::vector<PlateSpot> spots_on_cover(const Story& story, PlatePosition position) {
    constexpr std::array kOnePage = {PageRoom::Whole};
    return spots_for(story, plates_at(story, position), kOnePage).spots;
}

std::size_t pages_for_plates(const Story& story, const Pagination& pagination,
                             const styles::StyleSheet& sheet) {
    return free_spots(story, pagination, sheet).pages;
}

std::vector<PlateSpot> outside_spots(const Story& story, const Pagination& pagination,
                                     std::size_t front_pages, std::size_t back_pages,
                                     const styles::StyleSheet& sheet) {
    const std::size_t count = front_pages + pagination.pages.size() + back_pages;
    std::vector<PlateSpot> all = free_spots(story, pagination, sheet).spots;
    for (PlateSpot& spot : all) spot.page += front_pages;
    for (const auto& [position, page] :
         {std::pair(PlatePosition::InsideFront, std::size_t{1}),
          std::pair(PlatePosition::InsideBack, count - 2), std::pair(PlatePosition::Back, count - 1)})
        for (PlateSpot spot : spots_on_cover(story, position)) {
            spot.page = page;
            all.push_back(spot);
        }
    return all;
}

bool is_covered(std::size_t page, std::span<const PlateSpot> spots, const Story& story) {
    const auto spot = std::ranges::find(spots, page, &PlateSpot::page);
    return spot != spots.end() && story.plates[spot->plate].bleeds;
}

std::optional<double> notes_until(const LaidPage& laid, std::size_t page, std::span<const PlateSpot> spots,
                                  const styles::StyleSheet& sheet) {
    if (!laid.parts.empty()) return std::nullopt;
    double until = sheet.page.height.pt() - sheet.page.foot.pt();
    for (const PlateSpot& spot : spots) {
        if (spot.page != page) continue;
        if (spot.row == 0) return std::nullopt;
        const Rect above = plate_area(PlateSize::Half, 0, 0, sheet);
        until = above.y + above.height;
    }
    return until;
}

const Cell* plate_covering(const LaidPage& page, const Story& story) {
    if (page.parts.empty() || !story.blocks[page.parts.front().block].covers_page) return nullptr;
    return &cells_of(story.blocks[page.parts.front().block]).front();
}

void paint_plates(std::span<const PlateSpot> spots, const Story& story, const Painter& painter,
                  const language::Wording& wording, const styles::StyleSheet& sheet, PaintedStory& painted) {
    for (const PlateSpot& spot : spots) {
        const OutsidePlate& plate = story.plates[spot.plate];
        Page& page = painted.pages[spot.page];
        const Rect area = area_of(plate, spot, story, painter.text_left(spot.page + 1), sheet);
        painter.paint_picture(plate.picture, area, spot.page, page, painted.links);
        if (plate.anchor == kNoAnchor) continue;
        const Destination here{spot.page, 0, plate.picture.node};
        painted.destinations[plate.anchor] = AnchorPlace{here, wording.page(page.label, plate.bookmark)};
        const auto next = std::ranges::find_if(painted.bookmarks, [&](const Bookmark& other) {
            return other.level == 1 && other.destination.page > spot.page;
        });
        painted.bookmarks.insert(next, {plate.bookmark, 1, here});
    }
}

}  // namespace bifolio::layout

// Where pages, boxes and marks lie on a side of a sheet. Points, y upwards, the origin is the sheet's lower
// left corner.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "press/box.h"
#include "press/imposition.h"
#include "styles/length.h"

namespace bifolio::press {

// Over which edges of the sheet the printer turns it for its back.
enum class Flip { Short, Long };

struct Marks {
    bool crop = true, fold = true, bleed = false, registration = true, slug = true;

    [[nodiscard]] bool any() const { return crop || fold || bleed || registration || slug; }
    [[nodiscard]] static Marks none() { return {false, false, false, false, false}; }
    bool operator==(const Marks&) const = default;
};

struct SheetRequest {
    // Of a page.
    Size trim;
    // Two pages beside each other, or one.
    bool two_up = true;
    double bleed = 0;
    // None: just big enough for trim, bleed and marks.
    std::optional<Size> sheet = {};
    // The pages may be made smaller or larger, to fill the sheet.
    bool fit = false;
    // None: the one that needs no turned backs.
    std::optional<Flip> flip = {};
    Marks marks = {};
};

// Marks lie outside the bleed: from `kMarkGap` beyond it, so long as `mark_length`.
struct SheetGeometry {
    Size media;
    // Of the pages.
    double scale = 1;
    bool two_up = true;
    // Of the pages together.
    Box trim;
    // As far as there is room.
    Box bleed;
    // Whether backs are printed upside down.
    bool turns_backs = false;
    // What a printer must be told.
    Flip flip = Flip::Short;
    // Those that there is room for.
    Marks marks;
    // From the trim to the marks: beside it; above and below it.
    double mark_gap_across = 0, mark_gap_along = 0;
    // 0 where there is no room on these sides.
    double mark_length_across = 0, mark_length_along = 0;
    // "bleed: 0.2 mm of 3 mm", "marks beside the pages".
    std::vector<std::string> left_out;

    [[nodiscard]] double spine() const { return (trim.left + trim.right) / 2; }
};

inline constexpr double kSheetTolerance = 0.5;  // points by which pages may be larger than the sheet
inline constexpr double kMarkGap = styles::Length::from_mm(1).pt();  // from the bleed to a mark
inline constexpr double kMarkLength = styles::Length::from_mm(5).pt();
inline constexpr double kShortestMark = styles::Length::from_mm(2.5).pt();
inline constexpr double kLargestSheet = 14400;  // ISO 32000-1, annex C.2

// None where the pages do not fit on the sheet, and may not be scaled.
[[nodiscard]] std::optional<SheetGeometry> plan_sheet(const SheetRequest& request);

// A page on a side of a sheet.
struct Placement {
    std::size_t page = 0;
    // From points of the page, its trim's lower left corner the origin, to points of the sheet.
    Matrix matrix;
    // On the sheet: the bleed outside, the spine inside.
    Box clip;
};

// The pages of a side, heads up. `creep`: how far they are moved towards the spine (press/creep.h), points on
// paper.
[[nodiscard]] std::vector<Placement> place_pages(const SheetGeometry& geometry, const Side& side,
                                                 double creep);

// What a side's content goes through as a whole: nothing, or, of a back that is turned, half a turn about the
// sheet's middle.
[[nodiscard]] Matrix side_matrix(const SheetGeometry& geometry, bool is_back);

}  // namespace bifolio::press

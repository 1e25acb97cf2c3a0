// What is placed in the booklet as it came: a plan of the house, a poster, an advertisement.
#pragma once

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>

#include "source/base/place.h"
#include "source/model/picture.h"
#include "source/model/text.h"

namespace bifolio::source {

// How much of a page it takes: all of it, the whole width and half the height, half of both.
enum class PlateSize { Full, Half, Quarter };
inline constexpr std::array<std::string_view, 3> kPlateSizes = {"full", "half", "quarter"};

// Free: wherever a page has room for it, else on pages after all others. The covers are those of a booklet
// that has some.
enum class PlatePosition {
    Free,
    InsideFront,
    BeforeProgramme,
    AfterOverview,
    AfterProgramme,
    End,
    InsideBack,
    Back
};
inline constexpr std::array<std::string_view, 8> kPlatePositions = {
    "free",        "inside-front", "before-programme", "after-overview", "after-programme", "end",
    "inside-back", "back"};

struct Plate {
    Picture picture;  // a PNG or JPEG, or a PDF
    int page = 0;     // of the PDF, counted from 1; 0: it is none
    bool is_advertisement = false;
    PlateSize size = PlateSize::Full;
    PlatePosition position = PlatePosition::Free;
    bool bleeds = false;  // it covers the whole page, beyond the trim; of one that takes all of it
    Text title = {};      // of a page, in the contents; may be empty
    Text name = {};       // of who advertises; may be empty
    std::string url = {};
    Place place;

    bool operator==(const Plate&) const = default;
};

[[nodiscard]] inline bool has_plate(std::span<const Plate> plates, PlatePosition position) {
    return std::ranges::find(plates, position, &Plate::position) != plates.end();
}

}  // namespace bifolio::source

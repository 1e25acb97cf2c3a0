// The handout: a whole programme on one page, in columns or as a grid of rooms and times, in type as large as
// fits.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "layout/fonts/font_library.h"
#include "layout/pages/pages.h"
#include "source/base/diagnostic.h"
#include "source/model/program.h"
#include "styles/style_sheet.h"

namespace bifolio::layout {

struct HandoutOptions {
    Size paper;                // upright; a grid may turn it
    std::size_t sides = 1;     // pages: 1 or 2
    bool with_posters = true;  // each with its title; else their numbers from first to last
    bool with_presenters = true;
    bool in_color = true;              // else in black ink alone
    std::optional<source::Date> day;   // this one only
    std::optional<double> least_size;  // points, of talks; none: the style sheet's
    std::optional<std::int64_t> source_date_epoch;
};

// A sign for a door: what happens in a room on a day, in large type; without a room, all that happens.
struct Sign {
    std::optional<std::size_t> room;  // into Program::rooms
    std::size_t day = 0;              // into Program::days
};

// The signs that an event's doors ask for: for each day and each of its `rooms` in which something takes
// place, by each item's own room. An event with at most one room has one sign a day.
[[nodiscard]] std::vector<Sign> signs_of(const source::Program& program, std::span<const std::size_t> days,
                                         std::span<const std::size_t> rooms);

struct Handout {
    Pages pages;      // empty where it does not fit
    double size = 0;  // that talks are set in or, where that is too small, would have to be; points
    [[nodiscard]] bool fits() const { return !pages.pages.empty(); }
};

// What cannot be set well is reported in `diagnostics` as it is for a booklet; a handout that does not fit is
// not. Throws FontError when there is no usable font. `program` must outlive the call.
[[nodiscard]] Handout typeset_handout(const source::Program& program, const styles::StyleSheet& sheet,
                                      FontLibrary& fonts, source::Diagnostics& diagnostics,
                                      const HandoutOptions& options);

// A page each, all in one size of type: that of the fullest. A sign that does not fit in type that is read at
// two metres is set smaller, with a warning.
[[nodiscard]] Pages typeset_signs(const source::Program& program, std::span<const Sign> signs,
                                  const styles::StyleSheet& sheet, FontLibrary& fonts,
                                  source::Diagnostics& diagnostics, const HandoutOptions& options);

}  // namespace bifolio::layout

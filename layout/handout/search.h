// The search for the largest type: over formats, scales and spacings. Pure; knows nothing of what is set,
// only whether a candidate fits.
//
// A candidate that fits is taken to fit at every smaller scale and tighter spacing, too, so that each can be
// found by bisection. Type is right to a hundredth, columns to a point.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

#include "styles/style_sheet.h"

namespace bifolio::layout {

// How the paper is used.
struct Format {
    bool turned = false;  // the paper, by 90 degrees
    std::size_t columns = 1;
    bool column_per_day = false;
    bool in_bands = false;  // a grid's rooms may be in bands, one below another

    // How well it is liked: of two formats the one is taken whose type is larger when multiplied by this.
    [[nodiscard]] double preference(const styles::HandoutFormats& likings) const;
};

struct Candidate {
    Format format;
    double scale = 1;            // of type
    bool keep_together = false;  // an item stays in one column
    double tightness = 0;        // of lines and gaps: 0 as the style sheet has them, 1 as tight as may be
    double white_space = 0;      // nominal points added between items
    double column_height = 0;    // columns are not to be higher, nominal points; 0: as high as the page
};

struct SearchRange {
    std::vector<Format> formats;  // the earlier one where two are equally good
    double least_scale = 1, most_scale = 1;
    std::size_t pages = 1;
    double most_white_space = 16;  // nominal points
    double longer_edge = 0;        // of the paper, points
    styles::HandoutFormats likings;
};

using Fits = std::function<bool(const Candidate&)>;

// The formats for so many days, with parallel sessions or without.
[[nodiscard]] std::vector<Format> formats_for(std::size_t days, bool has_grid,
                                              const styles::HandoutFormats& likings);

// The largest type; then, where type need not be much smaller for it, items that are kept together; then what
// room is left goes between lines and items; then columns are balanced. None where nothing fits.
[[nodiscard]] std::optional<Candidate> search(const SearchRange& range, const Fits& fits);

}  // namespace bifolio::layout

// Parallel items on one axis of time: which stand beside one another, and how far down each time is. Pure.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace bifolio::layout {

// From start to end, in any unit; end > start.
struct TimeSpan {
    int start = 0, end = 0;
};

// Items that overlap stand in lanes side by side; those that do not may share one.
struct Lane {
    std::size_t lane = 0, lanes = 1;  // `lanes` is the same for all that overlap, directly or through others
    bool operator==(const Lane&) const = default;
};

// By item. As few lanes as there are items at one time.
[[nodiscard]] std::vector<Lane> assign_lanes(std::span<const TimeSpan> spans);

// An item on the axis: between two of its marks (places in the ordered list of all times at which something
// starts or ends), and at least so high.
struct AxisItem {
    std::size_t from = 0, to = 0;  // from < to
    double height = 0;
};

// Where each of `count` marks is at least, the first at 0: every item is as high as it must be, marks are
// `least_gap` apart, and no mark could be higher up. Time is elastic: a long break takes no more room than
// its words need.
[[nodiscard]] std::vector<double> place_marks(std::size_t count, std::span<const AxisItem> items,
                                              double least_gap);

}  // namespace bifolio::layout

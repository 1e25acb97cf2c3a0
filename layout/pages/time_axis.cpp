#include "layout/pages/time_axis.h"

#include <algorithm>
#include <numeric>

namespace bifolio::layout {

std::vector<Lane> assign_lanes(std::span<const TimeSpan> spans) {
    std::vector<std::size_t> order(spans.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t n) { return spans[n].start; });
    std::vector<Lane> lanes(spans.size());
    std::vector<std::size_t> cluster;  // items that overlap through one another
    std::vector<int> ends;             // by lane of the cluster
    const auto close_cluster = [&] {
        for (const std::size_t n : cluster) lanes[n].lanes = ends.size();
        cluster.clear();
        ends.clear();
    };
    for (const std::size_t n : order) {
        const bool is_alone = std::ranges::all_of(ends, [&](int end) { return end <= spans[n].start; });
        if (is_alone) close_cluster();
        const auto free = std::ranges::find_if(ends, [&](int end) { return end <= spans[n].start; });
        lanes[n].lane = static_cast<std::size_t>(free - ends.begin());
        if (free == ends.end()) {
            ends.push_back(spans[n].end);
        } else {
            *free = spans[n].end;
        }
        cluster.push_back(n);
    }
    close_cluster();
    return lanes;
}

std::vector<double> place_marks(std::size_t count, std::span<const AxisItem> items, double least_gap) {
    std::vector<double> places(count, 0);
    std::vector<AxisItem> by_end(items.begin(), items.end());
    std::ranges::stable_sort(by_end, {}, &AxisItem::to);
    auto next = by_end.begin();
    for (std::size_t mark = 1; mark < count; ++mark) {
        places[mark] = places[mark - 1] + least_gap;
        for (; next != by_end.end() && next->to == mark; ++next)
            places[mark] = std::max(places[mark], places[next->from] + next->height);
    }
    return places;
}

}  // namespace bifolio::layout

#include "layout/booklet/thumb_tabs.h"

#include <algorithm>

namespace bifolio::layout {

std::vector<std::size_t> days_of(const Story& story, std::size_t first, std::size_t end) {
    std::vector<std::size_t> days;
    const std::vector<DayStart>& starts = story.day_starts;
    for (std::size_t n = 0; n < starts.size(); ++n) {
        const std::size_t last = n + 1 < starts.size() ? starts[n + 1].block : story.blocks.size();
        if (starts[n].day && starts[n].block < end && first < last) days.push_back(*starts[n].day);
    }
    std::ranges::sort(days);
    const auto doubles = std::ranges::unique(days);
    days.erase(doubles.begin(), doubles.end());
    return days;
}

Rect tab_of(std::size_t day, std::size_t days, bool outer_is_right, const styles::StyleSheet& sheet) {
    const styles::PageGeometry& page = sheet.page;
    const double room = (page.height - page.foot - sheet.days.tab_head).pt() / static_cast<double>(days);
    const double height = std::clamp(sheet.days.tab_height.pt(), 0.0, std::max(room, 0.0));
    const double width = std::min(sheet.days.tab_width, page.outer).pt();
    return {outer_is_right ? page.width.pt() - width : 0,
            sheet.days.tab_head.pt() + static_cast<double>(day) * height, width, height};
}

}  // namespace bifolio::layout

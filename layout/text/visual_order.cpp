#include "layout/text/visual_order.h"

#include <algorithm>
#include <numeric>

namespace bifolio::layout {

std::vector<std::size_t> visual_order(std::span<const std::uint8_t> levels) {
    std::vector<std::size_t> order(levels.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const int highest = levels.empty() ? 0 : *std::ranges::max_element(levels);
    for (int level = highest; level > 0; --level) {
        for (std::size_t begin = 0; begin < levels.size(); ++begin) {
            if (levels[begin] < level) continue;
            std::size_t end = begin + 1;
            while (end < levels.size() && levels[end] >= level) ++end;
            std::reverse(order.begin() + static_cast<std::ptrdiff_t>(begin),
                         order.begin() + static_cast<std::ptrdiff_t>(end));
            begin = end;
        }
    }
    return order;
}

}  // namespace bifolio::layout

#include "layout/booklet/plate_spots.h"

#include <array>
#include <optional>
#include <utility>

namespace bifolio::layout {

namespace {

using source::PlateSize;

class PageQuarters {
  public:
    explicit PageQuarters(PageRoom room) {
        if (room != PageRoom::Whole) taken_[0] = {true, true};
        if (room == PageRoom::None) taken_[1] = {true, true};
    }

    // Row and column, which are taken then; none where there is no room.
    std::optional<std::pair<int, int>> take(PlateSize size) {
        if (size == PlateSize::Full) {
            if (!is_free(0) || !is_free(1)) return std::nullopt;
            taken_ = {Row{true, true}, Row{true, true}};
            return std::pair(0, 0);
        }
        for (const int row : {1, 0}) {
            Row& quarters = taken_.at(static_cast<std::size_t>(row));
            if (size == PlateSize::Half && is_free(row)) {
                quarters = {true, true};
                return std::pair(row, 0);
            }
            for (int column = 0; size == PlateSize::Quarter && column < 2; ++column)
                if (!std::exchange(quarters.at(static_cast<std::size_t>(column)), true))
                    return std::pair(row, column);
        }
        return std::nullopt;
    }

  private:
    using Row = std::array<bool, 2>;

    [[nodiscard]] bool is_free(int row) const {
        const Row& quarters = taken_.at(static_cast<std::size_t>(row));
        return !quarters[0] && !quarters[1];
    }

    std::array<Row, 2> taken_{};
};

}  // namespace

SpottedPlates spot_plates(std::span<const PlateSize> plates, std::span<const PageRoom> pages) {
    std::vector<PageQuarters> quarters(pages.begin(), pages.end());
    // What is full for one size stays so: each size goes on where it stopped.
    std::array<std::size_t, source::kPlateSizes.size()> first{};
    SpottedPlates result;
    for (std::size_t plate = 0; plate < plates.size(); ++plate) {
        std::size_t& page = first.at(static_cast<std::size_t>(plates[plate]));
        for (;; ++page) {
            if (page == quarters.size()) quarters.emplace_back(PageRoom::Whole);
            const auto spot = quarters[page].take(plates[plate]);
            if (!spot) continue;
            result.spots.push_back({plate, page, spot->first, spot->second});
            break;
        }
    }
    result.pages = quarters.size();
    return result;
}

}  // namespace bifolio::layout

// Where plates find room: by hand, and against brute force.
#include "layout/booklet/plate_spots.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <random>
#include <vector>

namespace bifolio::layout {
namespace {

using source::PlateSize;
using enum PageRoom;

TEST(PlateSpots, AreTheFirstThatHaveRoom) {
    const std::vector<PlateSize> plates = {PlateSize::Half, PlateSize::Quarter, PlateSize::Full,
                                           PlateSize::Quarter, PlateSize::Quarter};
    const std::vector<PageRoom> pages = {None, LowerHalf, Whole, LowerHalf};
    const SpottedPlates found = spot_plates(plates, pages);
    EXPECT_THAT(found.spots,
                ::testing::ElementsAre(PlateSpot{0, 1, 1, 0}, PlateSpot{1, 2, 1, 0}, PlateSpot{2, 4, 0, 0},
                                       PlateSpot{3, 2, 1, 1}, PlateSpot{4, 2, 0, 0}));
    EXPECT_EQ(found.pages, 5U);
}

TEST(PlateSpots, AreOnFurtherPagesWhereNoneHasRoom) {
    EXPECT_EQ(spot_plates({}, std::vector<PageRoom>{None}).pages, 1U);
    const std::vector<PlateSize> plates(5, PlateSize::Half);
    const SpottedPlates found = spot_plates(plates, std::vector<PageRoom>{None});
    EXPECT_EQ(found.pages, 4U);
    EXPECT_EQ(found.spots.back(), (PlateSpot{4, 3, 1, 0}));
}

// The quarters that a plate takes there.
std::vector<int> quarters_of(PlateSize size, const PlateSpot& spot) {
    if (size == PlateSize::Full) return {0, 1, 2, 3};
    if (size == PlateSize::Half) return {2 * spot.row, 2 * spot.row + 1};
    return {2 * spot.row + spot.column};
}

class PlateSpotsAtRandom : public ::testing::TestWithParam<unsigned> {};

// Each plate is tried on every page, row and column in turn.
TEST_P(PlateSpotsAtRandom, AreThoseOfASearchThroughAll) {
    std::mt19937 random(GetParam());
    const auto below = [&](unsigned most) { return random() % most; };
    std::vector<PageRoom> pages(below(6));
    for (PageRoom& page : pages) page = std::array{None, LowerHalf, Whole}.at(below(3));
    std::vector<PlateSize> plates(below(12));
    for (PlateSize& plate : plates)
        plate = std::array{PlateSize::Full, PlateSize::Half, PlateSize::Quarter}.at(below(3));

    std::vector<std::array<bool, 4>> taken;
    for (const PageRoom room : pages)
        taken.push_back({room != Whole, room != Whole, room == None, room == None});
    std::vector<PlateSpot> expected;
    for (std::size_t plate = 0; plate < plates.size(); ++plate) {
        bool found = false;
        for (std::size_t page = 0; !found; ++page) {
            if (page == taken.size()) taken.emplace_back();
            for (int row = plates[plate] == PlateSize::Full ? 0 : 1; row >= 0 && !found; --row)
                for (int column = 0; column < 2 && !found; ++column) {
                    if (plates[plate] != PlateSize::Quarter && column > 0) continue;
                    const PlateSpot spot{plate, page, row, column};
                    const std::vector<int> quarters = quarters_of(plates[plate], spot);
                    if (std::ranges::any_of(quarters, [&](int q) { return taken[page].at(q); })) continue;
                    for (const int q : quarters) taken[page].at(q) = true;
                    expected.push_back(spot);
                    found = true;
                }
        }
    }
    const SpottedPlates spotted = spot_plates(plates, pages);
    EXPECT_EQ(spotted.spots, expected);
    EXPECT_EQ(spotted.pages, taken.size());
}

INSTANTIATE_TEST_SUITE_P(Seeds, PlateSpotsAtRandom, ::testing::Range(0U, 30U));

}  // namespace
}  // namespace bifolio::layout

// In which order a day's items are told where parts are told one by one, and below which heads.
#include "source/model/day_outline.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace bifolio::source {
namespace {

using ::testing::ElementsAre;
using Parts = std::vector<std::optional<std::size_t>>;

// A day whose items are in these parts; parts are in one another as `within` says.
std::vector<std::string> outline(const Parts& part_of, const Parts& within = {std::nullopt, std::nullopt}) {
    Program program;
    for (const auto& each : within) program.parts.emplace_back().within = each;
    Day& day = program.days.emplace_back();
    for (const auto& part : part_of) {
        PlainItem item;
        item.part = part;
        day.items.emplace_back(item);
    }
    std::vector<std::string> lines;
    for (const OutlineEntry& each : outline_of(program, 0))
        lines.push_back(std::string(static_cast<std::size_t>(each.depth), ' ') +
                        (each.part ? "part " + std::to_string(*each.part) : std::to_string(each.item)));
    return lines;
}

constexpr std::nullopt_t kNone = std::nullopt;

TEST(DayOutline, IsTheDaysOrderWhereThereAreNoParts) {
    EXPECT_THAT(outline({kNone, kNone}), ElementsAre("0", "1"));
    EXPECT_THAT(outline({}), ElementsAre());
}

TEST(DayOutline, KeepsThePartsTogetherWhereTheyBegin) {
    EXPECT_THAT(outline({0, kNone, 0, 1, 0, kNone}),
                ElementsAre("part 0", " 0", " 2", " 4", "1", "part 1", " 3", "5"));
}

TEST(DayOutline, PutsPartsOfPartsBelowThem) {
    EXPECT_THAT(outline({0, 1, 0, 1, kNone}, {kNone, 0}),
                ElementsAre("part 0", " 0", " part 1", "  1", "  3", " 2", "4"));
    EXPECT_THAT(outline({1, kNone, 0}, {kNone, 0}), ElementsAre("part 0", " part 1", "  0", " 2", "1"));
}

}  // namespace
}  // namespace bifolio::source

#include "language/number_ranges.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace bifolio::language {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<NumberRange> ranges(const std::vector<std::string>& numbers) {
    return ranges_of(numbers);
}

TEST(NumberRanges, HoldNumbersThatFollowOneAnother) {
    EXPECT_THAT(ranges({}), IsEmpty());
    EXPECT_THAT(ranges({"P8", "P9", "P10"}), ElementsAre(NumberRange{0, 2}));
    EXPECT_THAT(ranges({"B-07", "B-08"}), ElementsAre(NumberRange{0, 1}));
    EXPECT_THAT(ranges({"12", "13", "15"}), ElementsAre(NumberRange{0, 1}, NumberRange{2, 2}));
}

TEST(NumberRanges, EndWhereANumberIsLackingOrComesBack) {
    EXPECT_THAT(ranges({"P1", "P2", "P7"}), ElementsAre(NumberRange{0, 1}, NumberRange{2, 2}));
    EXPECT_THAT(ranges({"P2", "P1"}), ElementsAre(NumberRange{0, 0}, NumberRange{1, 1}));
    EXPECT_THAT(ranges({"P1", "P1"}), ElementsAre(NumberRange{0, 0}, NumberRange{1, 1}));
    EXPECT_THAT(ranges({"A1", "B2"}), ElementsAre(NumberRange{0, 0}, NumberRange{1, 1}));
}

TEST(NumberRanges, OfWhatIsNoNumberEachIsItsOwn) {
    EXPECT_THAT(ranges({"A", "B"}), ElementsAre(NumberRange{0, 0}, NumberRange{1, 1}));
    EXPECT_THAT(ranges({"", "1"}), ElementsAre(NumberRange{0, 0}, NumberRange{1, 1}));
    EXPECT_THAT(ranges({"99999999999999999999999", "99999999999999999999999"}),
                ElementsAre(NumberRange{0, 0}, NumberRange{1, 1}));
}

}  // namespace
}  // namespace bifolio::language

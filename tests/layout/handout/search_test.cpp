// The search for the largest type, against brute force: every format at a thousand scales.
#include "layout/handout/search.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <tuple>

namespace bifolio::layout {
namespace {

using FormatKey = std::tuple<bool, std::size_t, bool, bool>;

FormatKey key(const Format& format) {
    return {format.turned, format.columns, format.column_per_day, format.in_bands};
}

SearchRange range_of(std::size_t days, bool has_grid) {
    SearchRange range;
    range.formats = formats_for(days, has_grid, {});
    range.least_scale = 0.5;
    range.most_scale = 1.5;
    range.longer_edge = 842;
    return range;
}

TEST(HandoutSearch, FindsTypeAsLargeAsBruteForceDoes) {
    std::mt19937 random(1);
    std::uniform_real_distribution<double> limit(0.3, 1.6);
    for (int round = 0; round < 200; ++round) {
        const SearchRange range = range_of(1 + random() % 7, random() % 2 == 0);
        std::map<FormatKey, double> most;  // scale that fits, by format
        for (const Format& format : range.formats) most[key(format)] = limit(random);
        // Of a candidate's other members none is ever accepted but tightness, which makes no room.
        const Fits fits = [&](const Candidate& candidate) {
            return candidate.scale <= most[key(candidate.format)] && !candidate.keep_together &&
                   candidate.white_space == 0 && candidate.column_height == 0;
        };
        double best = 0;
        for (const Format& format : range.formats)
            for (int step = 0; step <= 1000; ++step)
                if (const double scale = 0.5 + step / 1000.0; scale <= most[key(format)])
                    best = std::max(best, scale * format.preference({}));
        const auto found = search(range, fits);
        ASSERT_EQ(found.has_value(), best > 0) << "round " << round;
        if (!found) continue;
        EXPECT_LE(found->scale, most[key(found->format)]) << "round " << round;
        EXPECT_NEAR(found->scale * found->format.preference({}), best, 0.012) << "round " << round;
    }
}

TEST(HandoutSearch, GivesWhatRoomIsLeftToWhiteSpace) {
    const auto found = search(range_of(1, false), [](const Candidate& candidate) {
        return candidate.format.columns == 1 && candidate.white_space <= 5;
    });
    ASSERT_TRUE(found);
    EXPECT_EQ(found->scale, 1.5);
    EXPECT_EQ(found->tightness, 0);
    EXPECT_NEAR(found->white_space, 5, 0.13);
    EXPECT_LE(found->white_space, 5);
}

TEST(HandoutSearch, TightensLinesWhereNothingElseFits) {
    const auto found = search(range_of(1, false), [](const Candidate& candidate) {
        return candidate.format.columns == 1 && candidate.scale <= 0.6 && candidate.tightness >= 0.5;
    });
    ASSERT_TRUE(found);
    EXPECT_NEAR(found->scale, 0.6, 0.01);
    EXPECT_NEAR(found->tightness, 0.5, 0.01);
    EXPECT_EQ(found->white_space, 0);
}

TEST(HandoutSearch, KeepsItemsTogetherWhereTypeNeedNotBeMuchSmaller) {
    const auto at = [](double together) {
        const auto found = search(range_of(1, false), [together](const Candidate& candidate) {
            return candidate.format.columns == 2 &&
                   candidate.scale <= (candidate.keep_together ? together : 1);
        });
        return found && found->keep_together;
    };
    EXPECT_TRUE(at(0.95));
    EXPECT_FALSE(at(0.85));
}

TEST(HandoutSearch, EndsColumnsAtOneHeight) {
    const auto found = search(range_of(1, false), [](const Candidate& candidate) {
        return candidate.format.columns == 2 && candidate.scale <= 1 &&
               (candidate.column_height == 0 || candidate.column_height >= 300);
    });
    ASSERT_TRUE(found);
    EXPECT_NEAR(found->column_height, 300, 1);
    EXPECT_GE(found->column_height, 300);
}

TEST(HandoutSearch, TriesGridsOnTurnedPaperAndInBandsOnly) {
    for (const Format& format : formats_for(1, false, {})) {
        EXPECT_FALSE(format.turned);
        EXPECT_FALSE(format.in_bands);
    }
    EXPECT_TRUE(std::ranges::any_of(formats_for(1, true, {}), [](const Format& f) { return f.turned; }));
    EXPECT_TRUE(std::ranges::any_of(formats_for(1, true, {}), [](const Format& f) { return f.in_bands; }));
}

TEST(HandoutSearch, FindsNothingWhereNothingFits) {
    EXPECT_FALSE(search(range_of(2, true), [](const Candidate&) { return false; }));
}

}  // namespace
}  // namespace bifolio::layout

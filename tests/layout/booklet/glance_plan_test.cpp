// Which days can be shown true to time, and what stands where.
#include "layout/booklet/glance_plan.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace bifolio::layout {
namespace {

using ::testing::ElementsAre;

source::Time at(int minutes) {
    source::Time time;
    time.origin = source::TimeOrigin::Stated;
    time.of_day = source::Minutes(minutes);
    return time;
}

source::Item talk(int start, int end, source::RoomSet rooms) {
    source::Contribution talk;
    talk.start = at(start);
    if (end > 0) talk.end = at(end);
    talk.rooms = std::move(rooms);
    return talk;
}

source::Item pause(int start, int end, source::RoomSet rooms = {}) {
    source::PlainItem pause;
    pause.start = at(start);
    pause.end = at(end);
    pause.rooms = std::move(rooms);
    return pause;
}

source::Day day(std::vector<source::Item> items) {
    source::Day day;
    day.items = std::move(items);
    return day;
}

// "item: first column + columns".
std::vector<std::string> places(const GlancePlan& plan) {
    std::vector<std::string> result;
    for (const GlancePlan::Entry& entry : plan.entries)
        result.push_back(std::to_string(entry.index) + ": " + std::to_string(entry.place.first_column) + "+" +
                         std::to_string(entry.place.columns) + (entry.is_band ? " band" : ""));
    return result;
}

TEST(GlancePlan, PutsItemsIntoTheirRoomsByTheirTimes) {
    const auto plan = plan_glance(day({talk(540, 600, {4}), talk(540, 600, {2}), talk(600, 660, {4})}));
    ASSERT_TRUE(plan);
    EXPECT_THAT(plan->rooms, ElementsAre(2, 4));
    EXPECT_THAT(places(*plan), ElementsAre("1: 0+1", "0: 1+1", "2: 1+1"));
}

TEST(GlancePlan, PutsBreaksAndWhatIsOfNoRoomAcrossAllOfThem) {
    const auto plan = plan_glance(day({talk(540, 600, {}), pause(600, 630, {7}), talk(630, 660, {1}),
                                       talk(630, 700, {2}), talk(630, 640, {3}), pause(700, 720)}));
    ASSERT_TRUE(plan);
    EXPECT_THAT(plan->rooms, ElementsAre(1, 2, 3)) << "the foyer of a break is no column";
    EXPECT_THAT(places(*plan),
                ElementsAre("0: 0+3", "1: 0+3 band", "2: 0+1", "3: 1+1", "4: 2+1", "5: 0+3 band"));
}

TEST(GlancePlan, IsNoneOfWhatCannotBeTrue) {
    EXPECT_FALSE(plan_glance(day({talk(540, -1, {0}), talk(540, 600, {1})}))) << "an end that nobody knows";
    EXPECT_FALSE(plan_glance(day({talk(540, 600, {0}), talk(570, 630, {0}), talk(540, 600, {1})})))
        << "a full room";
    EXPECT_FALSE(plan_glance(day({talk(540, 600, {0}), talk(600, 660, {0})}))) << "one room";
    EXPECT_FALSE(plan_glance(day({}))) << "nothing";
    source::Contribution timeless;
    timeless.rooms = {0};
    EXPECT_FALSE(plan_glance(day({talk(540, 600, {0}), talk(540, 600, {1}), timeless}))) << "no time";
}

}  // namespace
}  // namespace bifolio::layout

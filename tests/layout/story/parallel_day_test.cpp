#include "layout/story/parallel_day.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bifolio::layout {
namespace {

using source::Day;
using source::Minutes;
using source::PlainItem;
using source::Time;
using source::TimeOrigin;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::Optional;

Time at(int minutes) {
    Time time;
    if (minutes < 0) return time;
    time.origin = TimeOrigin::Stated;
    time.of_day = Minutes(minutes);
    return time;
}

// -1 for a time that is open, and for no room.
source::Item item(int start, int end, int room = -1) {
    PlainItem plain;
    plain.start = at(start);
    plain.end = at(end);
    if (room >= 0) plain.rooms = {static_cast<std::size_t>(room)};
    return plain;
}

Day day_of(std::vector<source::Item> items) {
    Day day;
    day.items = std::move(items);
    return day;
}

TEST(CutDay, CutsWhereNothingGoesOn) {
    const Day day =
        day_of({item(540, 555), item(555, 600, 0), item(555, 590, 1), item(595, 620, 1), item(620, 640)});
    EXPECT_THAT(cut_day(day), ElementsAre(ElementsAre(0), ElementsAre(1, 2, 3), ElementsAre(4)));
}

TEST(CutDay, TakesItemsOfOneTimeTogetherThoughTheirEndsAreOpen) {
    EXPECT_THAT(cut_day(day_of({item(540, -1, 0), item(540, -1, 1), item(600, -1, 0)})),
                ElementsAre(ElementsAre(0, 1), ElementsAre(2)));
}

TEST(CutDay, LeavesItemsWithoutATimeAlone) {
    EXPECT_THAT(cut_day(day_of({item(-1, -1), item(-1, -1), item(540, 600)})),
                ElementsAre(ElementsAre(0), ElementsAre(1), ElementsAre(2)));
}

TEST(RoomColumns, AreTheRoomsInTheProgrammesOrder) {
    const Day day = day_of({item(540, 600, 4), item(540, 600, 1)});
    const RoomColumns columns = assign_columns(day, {0, 1}, {2});
    EXPECT_THAT(columns.rooms, ElementsAre(Optional(1U), Optional(2U), Optional(4U)));
    EXPECT_THAT(columns.spans, ElementsAre(ColumnSpan{1, 0, 1}, ColumnSpan{0, 2, 1}));
}

TEST(RoomColumns, AreReadTimeByTimeAndRoomByRoom) {
    const Day day = day_of({item(540, 600, 4), item(540, 600, 1), item(550, 560, 0)});
    EXPECT_THAT(
        assign_columns(day, {0, 1, 2}, {}).spans,
        ElementsAre(Field(&ColumnSpan::item, 1), Field(&ColumnSpan::item, 0), Field(&ColumnSpan::item, 2)));
}

TEST(RoomColumns, LetWhatIsForAllSpanWhatIsFree) {
    // Lunch for all while one room is still talking.
    const Day day = day_of({item(660, 750, 0), item(720, 780), item(660, 720, 1), item(660, 720, 2)});
    const RoomColumns columns = assign_columns(day, {0, 1, 2, 3}, {});
    EXPECT_THAT(columns.rooms, ElementsAre(Optional(0U), Optional(1U), Optional(2U)));
    EXPECT_THAT(columns.spans, Contains(ColumnSpan{1, 1, 2}));
}

TEST(RoomColumns, LetWhatIsInNeighbouringRoomsSpanThem) {
    source::Item plenary = item(660, 720, 2);
    std::get<PlainItem>(plenary).rooms = {1, 2, 4};
    const Day day = day_of({item(600, 660, 1), item(600, 660, 3), plenary, item(600, 660, 4)});
    const RoomColumns columns = assign_columns(day, {0, 1, 2, 3}, {});
    EXPECT_THAT(columns.rooms, ElementsAre(Optional(1U), Optional(2U), Optional(3U), Optional(4U)));
    EXPECT_THAT(columns.spans, ElementsAre(ColumnSpan{0, 0, 1}, ColumnSpan{1, 2, 1}, ColumnSpan{3, 3, 1},
                                           ColumnSpan{2, 0, 2}, ColumnSpan{2, 3, 1}));
}

TEST(RoomColumns, GiveWhatFindsNoneAColumnOfItsOwn) {
    const Day day = day_of({item(660, 720, 0), item(660, 720, 1), item(670, 700)});
    const RoomColumns columns = assign_columns(day, {0, 1, 2}, {});
    EXPECT_THAT(columns.rooms, ElementsAre(Optional(0U), Optional(1U), std::nullopt));
    EXPECT_THAT(columns.spans, Contains(ColumnSpan{2, 2, 1}));
}

TEST(RoomColumns, KeepTwoThatAreForAllApart) {
    const Day day = day_of({item(660, 720), item(660, 720), item(600, 660, 0)});
    const RoomColumns columns = assign_columns(day, {0, 1, 2}, {});
    EXPECT_THAT(columns.spans, ElementsAre(ColumnSpan{2, 0, 1}, ColumnSpan{0, 0, 1}, ColumnSpan{1, 1, 1}));
    EXPECT_EQ(columns.rooms.size(), 2U);
}

}  // namespace
}  // namespace bifolio::layout

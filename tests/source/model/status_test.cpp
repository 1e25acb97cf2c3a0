// What takes place: of items, of talks in sessions, and in counts.
#include "source/model/status.h"

#include <gtest/gtest.h>

#include "source/model/counts.h"
#include "tests/source/reading.h"

namespace bifolio::source {
namespace {

using testing::day_with;
using testing::read;

Item first_item(const std::string& item) {
    return read(day_with(item)).program.value().days.at(0).items.at(0);
}

TEST(Status, IsReadOfAllThatTakesItsTime) {
    for (const char* element : {"talk", "keynote", "session", "break", "item"}) {
        const std::string name = element;
        const auto with = [&](const std::string& status) {
            return status_of(
                first_item("<" + name + " start=\"9:00\"" + status + "><title>T</title></" + name + ">"));
        };
        EXPECT_EQ(with(""), std::nullopt) << name;
        EXPECT_EQ(with(" status=\"cancelled\""), Status::Cancelled) << name;
        EXPECT_EQ(with(" status=\"moved\""), Status::Moved) << name;
        EXPECT_EQ(with(" status=\"new\""), Status::New) << name;
        EXPECT_EQ(with(" status=\"tentative\""), Status::Tentative) << name;
    }
}

TEST(Status, IsOneOfFour) {
    const auto reading = read(day_with("<talk start=\"9:00\" status=\"canceled\"><title>T</title></talk>"));
    EXPECT_EQ(reading.count("value"), 1U);
    EXPECT_EQ(reading.find("value").hint, "did you mean \"cancelled\"?");
}

TEST(Status, OfASessionThatIsCancelledIsThatOfItsTalks) {
    const auto session = std::get<Session>(first_item(
        "<session start=\"9:00\" status=\"cancelled\"><title>S</title><talk><title>T</title></talk>"
        "<talk status=\"new\"><title>U</title></talk></session>"));
    for (const Contribution& talk : session.contributions) EXPECT_TRUE(is_cancelled(session, talk));
    const auto moved = std::get<Session>(
        first_item("<session start=\"9:00\" status=\"moved\"><title>S</title><talk><title>T</title></talk>"
                   "<talk status=\"cancelled\"><title>U</title></talk></session>"));
    EXPECT_EQ(status_in(moved, moved.contributions[0]), std::nullopt);
    EXPECT_TRUE(is_cancelled(moved, moved.contributions[1]));
    EXPECT_FALSE(is_cancelled(Item(moved)));
}

TEST(Status, OfASessionThatIsOneTalkIsTheTalks) {
    const Item item = first_item(
        "<session start=\"9:00\"><title>T</title><talk "
        "status=\"cancelled\"><title>T</title></talk></session>");
    EXPECT_TRUE(is_cancelled(item));
}

TEST(Status, CountsWhatTakesPlace) {
    const auto reading =
        read(day_with("<session start=\"9:00\"><title>S</title><talk><title>T</title></talk>"
                      "<talk status=\"cancelled\"><title>U</title></talk></session>"
                      "<session start=\"10:00\" "
                      "status=\"cancelled\"><title>V</title><talk><title>W</title></talk></session>"
                      "<talk start=\"11:00\" status=\"cancelled\"><title>X</title></talk>"
                      "<talk start=\"12:00\" status=\"moved\"><title>Y</title></talk>"));
    EXPECT_EQ(counts_of(reading.program.value()), (Counts{1, 2, 0, 0}));
}

}  // namespace
}  // namespace bifolio::source

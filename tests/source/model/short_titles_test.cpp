// What sessions and talks are called where there is little room.
#include "source/model/short_titles.h"

#include <gtest/gtest.h>

#include "tests/source/reading.h"

namespace bifolio::source {
namespace {

// The first item of a day.
std::string short_title_in(const std::string& item) {
    const auto reading = testing::read(testing::day_with(item));
    return short_title_of(reading.program.value().days.at(0).items.at(0)).plain();
}

TEST(ShortTitle, IsTheOneThatIsStated) {
    const std::string both = "<title>A Long Title</title><short-title>A Title</short-title>";
    EXPECT_EQ(short_title_in("<talk start=\"9:00\">" + both + "</talk>"), "A Title");
    EXPECT_EQ(short_title_in("<session start=\"9:00\">" + both + "</session>"), "A Title");
}

TEST(ShortTitle, IsTheTitleWhereNoneIsStated) {
    EXPECT_EQ(short_title_in("<talk start=\"9:00\"><title>T</title></talk>"), "T");
    EXPECT_EQ(short_title_in("<session start=\"9:00\"><title>S</title></session>"), "S");
    EXPECT_EQ(short_title_in("<break start=\"9:00\">Coffee</break>"), "Coffee");
}

TEST(ShortTitle, OfASessionThatIsOneTalkIsTheTalks) {
    const std::string talk = "<talk><title>A Panel</title><short-title>Panel</short-title></talk>";
    for (const char* title : {"<title>A Panel</title>", "<label>Panel 1</label>"})
        EXPECT_EQ(short_title_in("<session start=\"9:00\">" + std::string(title) + talk + "</session>"),
                  "Panel")
            << title;
    EXPECT_EQ(short_title_in("<session start=\"9:00\"><title>Another Title</title>" + talk + "</session>"),
              "Another Title");
}

}  // namespace
}  // namespace bifolio::source

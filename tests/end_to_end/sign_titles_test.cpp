// Rooms' names on signs, read back by other people's tools.
#include <fmt/core.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/end_to_end/reading.h"
#include "tests/end_to_end/word_boxes.h"
#include "tests/support/bifolio.h"

namespace bifolio::testing {
namespace {

// One size in a set, whatever the names: 96 pt or more; of names
// that are long on two lines; and smaller where the programme needs the room.
TEST(Signs, HaveRoomsNamesOfOneLargeSize) {
    const auto heights_of = [](const std::string& long_name, int talks) {
        const TemporaryFolder folder;
        std::string items;
        for (int n = 0; n < talks; ++n)
            items += fmt::format(
                "<talk start='{0}:{1}0' end='{0}:{1}9' room='a'><title>Something of some "
                "length that takes its lines, and there are many</title></talk>",
                9 + n / 6, n % 6);
        write_file(
            folder / "p.xml",
            "<program><event><title>Event</title></event><room id='a'>Lab</room><room id='b'>" + long_name +
                "</room><day date='2026-08-28'>" + items +
                "<talk start='18:00' end='19:00' room='b'><title>Alone</title></talk></day></program>");
        const Outcome made =
            bifolio({"handout", "p.xml", "--quiet", "--all-rooms", "-o", "s.pdf"}, folder.path());
        EXPECT_EQ(made.status, 0) << made.err;
        std::vector<double> heights;
        for (const ReadPage& page : pages_of(folder / "s.pdf"))
            heights.push_back(page.words.front().bottom - page.words.front().top);
        return heights;
    };
    const std::vector<double> few = heights_of("Aula", 3), named = heights_of("Aula Magna Centralis", 3),
                              many = heights_of("Aula", 16), too_many = heights_of("Aula", 30);
    for (const std::vector<double>& heights : {few, named, many, too_many}) {
        ASSERT_EQ(heights.size(), 2U);
        EXPECT_NEAR(heights[0], heights[1], 0.02);
    }
    EXPECT_GE(few[0], 96);
    EXPECT_GE(named[0], 96);
    EXPECT_LT(many[0], few[0]);
    EXPECT_LT(too_many[0], many[0]);
}

}  // namespace
}  // namespace bifolio::testing

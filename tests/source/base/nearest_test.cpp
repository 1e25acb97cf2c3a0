#include "source/base/nearest.h"

#include <gtest/gtest.h>

#include <array>
#include <string_view>

namespace bifolio::source {
namespace {

TEST(EditDistance, CountsLettersToChange) {
    EXPECT_EQ(edit_distance("", ""), 0U);
    EXPECT_EQ(edit_distance("talk", "talk"), 0U);
    EXPECT_EQ(edit_distance("talk", "talks"), 1U);
    EXPECT_EQ(edit_distance("talk", "tlak"), 1U);  // neighbours swapped
    EXPECT_EQ(edit_distance("kitten", "sitting"), 3U);
    EXPECT_EQ(edit_distance("", "abc"), 3U);
    EXPECT_EQ(edit_distance("ca", "abc"), 3U);  // no swap across an insertion
}

TEST(Nearest, FindsTheMisspelled) {
    constexpr std::array<std::string_view, 4> kWords = {"presenter", "title", "room", "track"};
    EXPECT_EQ(nearest("presentor", kWords), "presenter");
    EXPECT_EQ(nearest("Title", kWords), "title");
    EXPECT_EQ(nearest("tilte", kWords), "title");
    EXPECT_EQ(nearest("rom", kWords), "room");
    EXPECT_EQ(nearest("schedule", kWords), "");
    EXPECT_EQ(nearest("", kWords), "");
    EXPECT_EQ(nearest("x", kWords), "");
}

}  // namespace
}  // namespace bifolio::source

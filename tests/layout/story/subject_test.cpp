// Subjects are told apart by what they name alone.
#include "layout/story/subject.h"

#include <gtest/gtest.h>

#include <set>

namespace bifolio::layout {
namespace {

TEST(Subject, IsTheSameWhenItNamesTheSamePart) {
    EXPECT_EQ(Subject::day(1), Subject::day(1));
    EXPECT_EQ(Subject::item({1, 2}), Subject::item({1, 2}));
    EXPECT_EQ(Subject::contribution({1, 2}, 3), Subject::contribution({1, 2}, 3));
}

TEST(Subject, DiffersInKindAndInEachIndex) {
    const std::set<Subject> subjects = {
        Subject::front_matter(0),
        Subject::front_matter(1),
        Subject::day(0),
        Subject::day(1),
        Subject::item({0, 0}),
        Subject::item({0, 1}),
        Subject::item({1, 0}),
        Subject::contribution({0, 0}, 0),
        Subject::contribution({0, 0}, 1),
        Subject::contribution({0, 1}, 0),
        Subject::contribution({1, 0}, 0),
        Subject::presenter_index(),
        Subject::chair_index(),
        Subject::practical_notes(),
        Subject::sponsors(),
    };
    EXPECT_EQ(subjects.size(), 15U);
}

}  // namespace
}  // namespace bifolio::layout

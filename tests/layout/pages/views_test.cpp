// Views that follow one another: which share a page, and which begin on a verso.
#include "layout/pages/views.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bifolio::layout {
namespace {

using ::testing::ElementsAre;

constexpr int kPage = 10, kSpace = 1;
constexpr PageForce kNone = PageForce::None, kAny = PageForce::Any, kVerso = PageForce::Verso;

// A view of so many steps, each an item but the first two, which are kept together.
void add_view(std::vector<VerticalItem>& items, std::vector<bool>& starts, int steps) {
    for (int n = 0; n < steps; ++n) {
        VerticalItem item;
        if (n == 0) item.force = kAny;
        if (n == 0) item.space = kSpace;
        if (n == 1) item.penalty = kNeverBreak;
        items.push_back(item);
        starts.push_back(n == 0);
    }
}

// Of each view.
std::vector<PageForce> forces_of(const std::vector<int>& heights) {
    std::vector<VerticalItem> items;
    std::vector<bool> starts;
    for (const int height : heights) add_view(items, starts, height);
    arrange_views(items, starts, kPage);
    std::vector<PageForce> forces;
    for (std::size_t n = 0; n < items.size(); ++n)
        if (starts[n]) forces.push_back(items[n].force);
    return forces;
}

TEST(Views, ShareAPageWhileAllOfThemFit) {
    EXPECT_THAT(forces_of({4, 5}), ElementsAre(kAny, kNone));
    EXPECT_THAT(forces_of({4, 6}), ElementsAre(kAny, kAny));
    EXPECT_THAT(forces_of({2, 3, 3}), ElementsAre(kAny, kNone, kNone));
    EXPECT_THAT(forces_of({2, 3, 4, 5}), ElementsAre(kAny, kNone, kAny, kNone));
}

TEST(Views, OfMoreThanAPageBeginOnAVerso) {
    EXPECT_THAT(forces_of({11}), ElementsAre(kVerso));
    EXPECT_THAT(forces_of({10}), ElementsAre(kAny));
    EXPECT_THAT(forces_of({6, 11}), ElementsAre(kAny, kVerso));
}

TEST(Views, BeginBelowAShortOneWhereTheyTakeFacingPagesAnyway) {
    EXPECT_THAT(forces_of({4, 13}), ElementsAre(kVerso, kNone));
    EXPECT_THAT(forces_of({4, 17}), ElementsAre(kAny, kVerso)) << "three pages";
    EXPECT_THAT(forces_of({5, 12}), ElementsAre(kAny, kVerso)) << "half the page is not more than half";
    EXPECT_THAT(forces_of({4, 8}), ElementsAre(kAny, kAny)) << "one page is enough for it";
}

TEST(Views, FollowAWideOneOnItsSecondPage) {
    EXPECT_THAT(forces_of({13, 6}), ElementsAre(kVerso, kNone));
    EXPECT_THAT(forces_of({13, 7}), ElementsAre(kVerso, kAny));
    EXPECT_THAT(forces_of({13, 3, 2, 9}), ElementsAre(kVerso, kNone, kNone, kAny));
}

// Another part between them keeps its page, and so does what follows it.
TEST(Views, DoNotPassWhatIsNone) {
    std::vector<VerticalItem> items(3);
    for (VerticalItem& item : items) item.force = kAny;
    arrange_views(items, {true, false, true}, kPage);
    for (const VerticalItem& item : items) EXPECT_EQ(item.force, kAny);
}

}  // namespace
}  // namespace bifolio::layout

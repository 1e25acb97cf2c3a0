// Lengths that are told by the columns of the page.
#include "styles/page_grid.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/styles/sheet_folder.h"

namespace bifolio::styles {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

// Six columns of 15 with gutters of 4 between them.
PageGeometry page() {
    PageGeometry page;
    page.width = Length::from_pt(130);
    page.inner = page.outer = Length::from_pt(10);
    page.columns = 6;
    page.gutter = Length::from_pt(4);
    return page;
}

TEST(PageGrid, ColumnsHaveTheirGuttersBetweenThemAndStepsBehindThem) {
    EXPECT_EQ(in_points("1col", page()), "15.000000pt");
    EXPECT_EQ(in_points("2 col", page()), "34.000000pt");
    EXPECT_EQ(in_points("6col", page()), "110.000000pt");
    EXPECT_EQ(in_points("1step", page()), "19.000000pt");
    EXPECT_EQ(in_points(" 2step ", page()), "38.000000pt");
    EXPECT_EQ(in_points("0.5step", page()), "9.500000pt");
    EXPECT_EQ(in_points("0col", page()), "0.000000pt");
    EXPECT_EQ(in_points("12pt", page()), std::nullopt);
}

TEST(PageGrid, AStyleSheetSaysWidthsByIt) {
    const SheetFolder folder;
    const auto read = folder.set({{"page.columns", "5"},
                                  {"page.gutter", "6mm"},
                                  {"page.times-column", "1step"},
                                  {"booklet.facts-column", "2step"},
                                  {"overview.room-gap", "0.25col"}});
    ASSERT_TRUE(read.sheet) << read.findings.size();
    const Length width = read.sheet->page.text_width(), gutter = Length::from_mm(6);
    const double step = (width + gutter).pt() / 5;
    EXPECT_NEAR(read.sheet->page.times_column.pt(), step, 1e-5);
    EXPECT_NEAR(read.sheet->booklet.facts_column.pt(), 2 * step, 1e-5);
}

TEST(PageGrid, FollowsThePage) {
    const SheetFolder folder;
    const auto narrow = folder.set({{"page.times-column", "1step"}, {"page.outer", "30mm"}});
    const auto wide = folder.set({{"page.times-column", "1step"}});
    ASSERT_TRUE(narrow.sheet && wide.sheet);
    EXPECT_LT(narrow.sheet->page.times_column, wide.sheet->page.times_column);
}

TEST(PageGrid, TellsWhatIsNoLength) {
    const SheetFolder folder;
    EXPECT_THAT(folder.set({{"page.inner", "1col"}}).findings,
                ElementsAre(HasSubstr("\"1col\" is told by the page's columns, which are not there for it")));
    EXPECT_THAT(folder.set({{"booklet.facts-column", "xstep"}}).findings,
                ElementsAre(HasSubstr("\"xstep\" is not a valid length")));
    EXPECT_THAT(folder.set({{"booklet.facts-column", "99col"}}).findings,
                ElementsAre(HasSubstr("\"99col\" is not a valid length")));
    EXPECT_THAT(folder.set({{"paragraph.body.first-indent", "6col"}}).findings,
                ElementsAre(HasSubstr("first-indent: \"6col\" of this page: ")));
    EXPECT_THAT(folder.set({{"booklet.facts-column", "4step"}}).findings,
                ElementsAre(HasSubstr("the column of facts takes")));
    EXPECT_THAT(folder.set({{"paragraph.body.first-indent", "1col"}}).findings, IsEmpty());
}

}  // namespace
}  // namespace bifolio::styles

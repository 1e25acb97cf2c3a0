// Values that change nothing on paper are told. That they change nothing, and all others something, is tried
// in tests/end_to_end/styles_test.cpp.
#include "styles/effect_check.h"

#include <gtest/gtest.h>

#include "sheet_folder.h"

namespace bifolio::styles {
namespace {

class Effects : public ::testing::Test {
  protected:
    [[nodiscard]] std::vector<std::string> told(const std::string& key, const std::string& value) const {
        return folder_.set({{key, value}}).findings;
    }

    SheetFolder folder_;
};

TEST_F(Effects, AreMissedInTextsThatStandWithinOthers) {
    EXPECT_EQ(told("paragraph.folio.align", "left"),
              std::vector<std::string>{
                  "--set:0:0 warning [no-effect] paragraph.folio.align has no effect: this text "
                  "has no lines of its own"});
    EXPECT_EQ(told("paragraph.overview-presenter.space-after", "1").size(), 1U);
    EXPECT_EQ(told("paragraph.handout-facts.leading", "20pt").size(), 1U);
    EXPECT_EQ(told("paragraph.index-entry.columns", "2").size(), 1U);
    EXPECT_EQ(told("paragraph.time.keep-together", "yes").size(), 1U);
    EXPECT_EQ(told("paragraph.index-entry.full-width", "yes").size(), 1U);
    EXPECT_EQ(told("paragraph.talk-title.keep-with-next", "no").size(), 1U);
}

TEST_F(Effects, AreNotMissedWhereThereAreSome) {
    EXPECT_EQ(told("paragraph.folio.size", "7pt"), std::vector<std::string>());
    EXPECT_EQ(told("paragraph.abstract.columns", "2"), std::vector<std::string>());
    EXPECT_EQ(told("paragraph.time.align", "right"), std::vector<std::string>());
    EXPECT_EQ(told("paragraph.talk-title.space-before", "2"), std::vector<std::string>());
    EXPECT_EQ(told("paragraph.talk-title.keep-with-next", "yes"), std::vector<std::string>());
}

TEST_F(Effects, OfWhatNeedsAnotherKeyAreMissedWithoutIt) {
    EXPECT_EQ(told("paragraph.abstract.column-gap", "6mm").size(), 1U);
    EXPECT_EQ(told("paragraph.day-heading.background-margin", "1").size(), 1U);
    EXPECT_EQ(
        folder_.set({{"paragraph.abstract.columns", "2"}, {"paragraph.abstract.column-gap", "6mm"}}).findings,
        std::vector<std::string>());
}

TEST_F(Effects, InParagraphsThatAreLikeItCount) {
    const std::string own = R"(<style extends="classic">
  <paragraph name="model" align="right" columns="2"/>
  <paragraph name="folio" like="model"/>
</style>)";
    EXPECT_EQ(
        folder_.read(own).findings,
        (std::vector<std::string>{
            "own.xml:2:34 warning [no-effect] paragraph.model.align has no effect: this text has no lines of "
            "its own",
            "own.xml:2:50 warning [no-effect] paragraph.model.columns is for running text: abstracts, "
            "biographies, front matter"}));
    const std::string useful = R"(<style extends="classic">
  <paragraph name="model" keep-together="yes"/>
  <paragraph name="folio" like="model"/>
  <paragraph name="body" like="model"/>
</style>)";
    EXPECT_EQ(folder_.read(useful).findings, std::vector<std::string>());
}

TEST_F(Effects, OfAModelWhoseFollowersHaveTheirOwnAreMissed) {
    const std::string own = R"(<style extends="classic">
  <paragraph name="model" align="right"/>
  <paragraph name="body" like="model" align="left"/>
</style>)";
    EXPECT_EQ(
        folder_.read(own).findings,
        std::vector<std::string>{"own.xml:2:34 warning [no-effect] paragraph.model.align has no effect: "
                                 "what is like it has its own"});
}

// What a style sheet extends is not its own to mend.
TEST_F(Effects, OfWhatIsExtendedAreNotTold) {
    folder_.write("base.xml",
                  "<style extends=\"classic\"><paragraph name=\"folio\" align=\"left\"/></style>");
    EXPECT_EQ(folder_.read("<style extends=\"./base.xml\"/>").findings, std::vector<std::string>());
}

TEST_F(Effects, AreThereForAllThatTheShippedStylesState) {
    for (const char* style : {"classic", "modern"}) {
        StyleRequest request;
        request.style = style;
        EXPECT_EQ(folder_.read(request).findings, std::vector<std::string>()) << style;
    }
}

}  // namespace
}  // namespace bifolio::styles

// What the builder of stories makes of blocks: their nodes, and the links in their text.
#include "layout/story/story_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "layout/story/structure_check.h"
#include "styles/reader.h"

namespace bifolio::layout {
namespace {

class StoryBuilding : public ::testing::Test {
  protected:
    static styles::StyleSheet sheet() {
        source::Diagnostics diagnostics;
        styles::StyleRequest request;
        request.folders = {std::string(BIFOLIO_PROJECT) + "/styles"};
        return *styles::read_style_sheet(request, diagnostics);
    }

    Block block(const std::string& text, const Target& target = {}) {
        return builder_.block(builder_.cell(builder_.plain(text, "body", target), "body"));
    }

    [[nodiscard]] std::string tree() { return structure_text(builder_.take().structure); }

    source::Diagnostics diagnostics_;
    source::Program program_;
    styles::StyleSheet sheet_ = sheet();
    FontLibrary fonts_;
    TextStyles styles_{sheet_, fonts_, diagnostics_};
    language::Wording wording_ = language::Wording::for_language("en");
    StoryBuilder builder_{program_, styles_, wording_, diagnostics_};
};

TEST_F(StoryBuilding, CellsOfABlockAreOneElement) {
    Block row = block("Talk");
    add_beside(row, builder_.cell(builder_.plain("9:00", "time"), "time"));
    const Block& added = builder_.add_heading(std::move(row), 2);
    EXPECT_EQ(cells_of(added)[0].node, cells_of(added)[1].node);
    EXPECT_EQ(tree(), "Document\n  H2\n");
}

TEST_F(StoryBuilding, ACellThatHasANodeKeepsIt) {
    ListBuilder list = builder_.structure().list();
    const OpenItem item = list.item(true);
    Block row = block("Talk");
    add_beside(row, builder_.cell(builder_.plain("9:00", "time"), "time"));
    cells_of(row)[1].node = item.label();
    EXPECT_EQ(cells_of(builder_.add(std::move(row)))[1].node, item.label());
    EXPECT_EQ(tree(), "Document\n  L\n    LI\n      Lbl\n      LBody\n        P\n");
}

TEST_F(StoryBuilding, NeighboursThatLeadToOnePlaceAreOneLink) {
    Block row = block("Talk", Anchor{1});
    builder_.append(cells_of(row)[0].text, " by Ada", "body", {}, Anchor{1});
    builder_.append(cells_of(row)[0].text, " and there", "body", {}, Anchor{2});
    builder_.append(cells_of(row)[0].text, " or ", "body");
    builder_.append(cells_of(row)[0].text, "there", "body", {}, Anchor{2});
    builder_.add(std::move(row));
    EXPECT_EQ(tree(), "Document\n  P\n    Link\n    Link\n    Link\n");
}

TEST_F(StoryBuilding, APartHasOneAnchor) {
    const Anchor day = builder_.anchor_of(Subject::day(0));
    const Anchor item = builder_.anchor_of(Subject::item({0, 0}));
    EXPECT_NE(day, item);
    EXPECT_NE(builder_.new_anchor(), item);
    EXPECT_EQ(builder_.anchor_of(Subject::day(0)), day);
    EXPECT_EQ(builder_.anchor_of(Subject::item({0, 0})), item);
    EXPECT_EQ(builder_.take().anchors, 3U);
}

}  // namespace
}  // namespace bifolio::layout

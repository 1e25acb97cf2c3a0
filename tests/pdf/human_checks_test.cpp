// Each check that stands in for people finds what it is for: a booklet is changed, and the check tells of it.
#include "tests/pdf/human_checks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <utility>

#include "tests/pdf/typeset_sample.h"

namespace bifolio::pdf::testing {
namespace {

using layout::Pages;
using layout::PlacedRun;
using layout::Role;
using layout::StructureNode;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class HumanChecks : public ::testing::Test {
  protected:
    // The runs of which the text holds this.
    std::vector<PlacedRun*> runs_with(const std::string& text) {
        std::vector<PlacedRun*> runs;
        for (layout::Page& page : pages_.pages)
            for (PlacedRun& run : page.runs)
                if (run.shaped->text.find(text) != std::string::npos) runs.push_back(&run);
        return runs;
    }

    // The first node in this role, from `first` on.
    StructureNode& node_in(Role role, std::size_t first = 0) {
        return *std::find_if(pages_.structure.begin() + static_cast<std::ptrdiff_t>(first),
                             pages_.structure.end(),
                             [role](const StructureNode& node) { return node.role == role; });
    }

    std::string xml_ = path_of_sample("every-element");
    source::Program program_ = sample("every-element");
    Pages pages_ = booklet("every-element", "classic");
};

TEST_F(HumanChecks, TellOfTextThatIsAnArtifact) {
    ASSERT_THAT(artifact_faults(pages_), IsEmpty());
    for (PlacedRun* run : runs_with("ησυχία")) run->node = layout::kArtifact;
    EXPECT_THAT(artifact_faults(pages_), Contains(HasSubstr("ησυχία")));
}

TEST_F(HumanChecks, TellOfWordsThatAreNotTold) {
    ASSERT_THAT(untold_words(pages_, xml_), IsEmpty());
    for (PlacedRun* run : runs_with("ησυχία")) run->node = layout::kArtifact;
    EXPECT_THAT(untold_words(pages_, xml_), Contains("ησυχία"));
}

TEST_F(HumanChecks, TellOfLanguagesThatAreNotSaid) {
    ASSERT_THAT(language_faults(pages_, xml_), IsEmpty());
    for (StructureNode& node : pages_.structure)
        if (node.language == "pt") node.language.clear();
    EXPECT_THAT(language_faults(pages_, xml_), Contains(HasSubstr("is not told as pt")));
}

TEST_F(HumanChecks, TellOfFiguresWithoutWords) {
    ASSERT_THAT(figure_faults(pages_), IsEmpty());
    StructureNode& figure = node_in(Role::Figure);
    figure.description = "inês-valadares.jpg";
    EXPECT_THAT(figure_faults(pages_), Contains(HasSubstr("is called inês-valadares.jpg")));
    figure.description.clear();
    EXPECT_THAT(figure_faults(pages_), Contains("a figure of which nothing is said"));
    figure.role = Role::Paragraph;
    EXPECT_THAT(figure_faults(pages_), Contains(HasSubstr("that is no figure")));
}

TEST_F(HumanChecks, TellOfHeadingsThatAreNoBookmarks) {
    ASSERT_THAT(heading_faults(pages_), IsEmpty());
    ++pages_.bookmarks[2].level;
    EXPECT_THAT(heading_faults(pages_), Contains(HasSubstr("is not the heading")));
    pages_.bookmarks.pop_back();
    EXPECT_THAT(heading_faults(pages_), Contains(HasSubstr("bookmarks")));
}

TEST_F(HumanChecks, TellOfRoomsOverTheWrongColumns) {
    ASSERT_THAT(grid_faults(pages_, program_), IsEmpty());
    std::vector<std::uint32_t*> heads;
    for (layout::Page& page : pages_.pages)
        for (PlacedRun& run : page.runs)
            if (run.node != layout::kArtifact && pages_.structure[run.node].role == Role::TableHead &&
                pages_.structure[run.node].scope == layout::Scope::Column)
                heads.push_back(&run.node);
    ASSERT_GE(heads.size(), 2U);
    const std::uint32_t first = *heads.front(), last = *heads.back();
    for (std::uint32_t* head : heads) *head = *head == first ? last : first;
    EXPECT_THAT(grid_faults(pages_, program_), Contains(HasSubstr("stands below")));
}

TEST_F(HumanChecks, TellOfItemsThatAreLeftOut) {
    ASSERT_THAT(list_faults(pages_, program_), IsEmpty());
    StructureNode& item =
        node_in(Role::ListItem, static_cast<std::size_t>(&node_in(Role::Table) - pages_.structure.data()));
    item.parent = 0;
    EXPECT_THAT(list_faults(pages_, program_), Contains(HasSubstr("expected")));
}

TEST_F(HumanChecks, TellOfLinksOutOfOrder) {
    ASSERT_THAT(link_order_faults(pages_), IsEmpty());
    const auto page =
        std::ranges::find_if(pages_.pages, [](const layout::Page& each) { return each.links.size() > 1; });
    ASSERT_NE(page, pages_.pages.end());
    std::swap(page->links.front().node, page->links.back().node);
    EXPECT_THAT(link_order_faults(pages_), Contains(HasSubstr("not in reading order")));
}

TEST_F(HumanChecks, TellOfPaleLetters) {
    ASSERT_THAT(contrast_faults(pages_), IsEmpty());
    for (styles::Color& color : pages_.colors) color = styles::Color{};
    EXPECT_THAT(contrast_faults(pages_), Contains(HasSubstr("has a contrast of 1.00")));
}

}  // namespace
}  // namespace bifolio::pdf::testing

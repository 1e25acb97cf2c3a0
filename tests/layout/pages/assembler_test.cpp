// Painted stories made into one document.
#include "layout/pages/assembler.h"

#include <gtest/gtest.h>

namespace bifolio::layout {
namespace {

Story story_with_picture() {
    Story story;
    story.structure = {{Role::Document, 0, 0, "", ""}, {Role::Figure, 0, 0, "a logo", ""}};
    story.pictures.emplace_back();
    story.anchors = 2;
    return story;
}

// A page with a picture, and links to both anchors, of which the second stands nowhere.
PaintedStory painted() {
    PaintedStory painted;
    painted.pages.emplace_back().pictures.push_back({{}, 0, 1});
    painted.links.push_back({0, {{}}, Anchor{0}, "there", 1});
    painted.links.push_back({0, {{}}, Anchor{1}, "nowhere", 1});
    painted.links.push_back({0, {{}}, std::string("https://a.example"), "away", kArtifact});
    painted.destinations = {AnchorPlace{{0, 12}, "Page 1: Day"}, std::nullopt};
    painted.bookmarks.push_back({"Day", 1, {0, 12}});
    return painted;
}

class Assembler : public ::testing::Test {
  protected:
    Pages two_stories() {
        PagesAssembler assembler;
        EXPECT_TRUE(assembler.is_empty());
        assembler.add(story_with_picture(), painted());
        assembler.add(story_with_picture(), painted());
        EXPECT_FALSE(assembler.is_empty());
        return std::move(assembler).finish({}, styles_, desks_);
    }

    styles::StyleSheet sheet_;
    FontLibrary fonts_;
    source::Diagnostics diagnostics_;
    TextStyles styles_{sheet_, fonts_, diagnostics_};
    Desks desks_;
};

TEST_F(Assembler, CountsPagesPicturesAndNodesThroughAllStories) {
    const Pages pages = two_stories();
    ASSERT_EQ(pages.pages.size(), 2U);
    EXPECT_EQ(pages.pictures.size(), 2U);
    EXPECT_EQ(pages.pages[0].pictures[0].picture, 0U);
    EXPECT_EQ(pages.pages[0].pictures[0].node, 1U);
    EXPECT_EQ(pages.pages[1].pictures[0].picture, 1U);
    EXPECT_EQ(pages.pages[1].pictures[0].node, 3U);
    EXPECT_EQ(pages.bookmarks[1].destination, (Destination{1, 12}));
}

TEST_F(Assembler, LeadsLinksToTheirPlacesAndLeavesOutThoseToNowhere) {
    const Pages pages = two_stories();
    const std::vector<LinkArea>& links = pages.pages[1].links;
    ASSERT_EQ(links.size(), 2U);
    EXPECT_EQ(std::get<Destination>(links[0].target), (Destination{1, 12}));
    EXPECT_EQ(links[0].description, "Page 1: Day");
    EXPECT_EQ(links[0].node, 3U);
    EXPECT_EQ(std::get<std::string>(links[1].target), "https://a.example");
    EXPECT_EQ(links[1].description, "away");
    EXPECT_EQ(links[1].node, kArtifact);
}

TEST_F(Assembler, TellsTheAddressOfALinkThatIsNoWord) {
    PaintedStory story = painted();
    for (const char* words : {"112", "\u2192", ""})
        story.links.push_back({0, {{}}, std::string("tel:112"), words, kArtifact});
    PagesAssembler assembler;
    assembler.add(story_with_picture(), std::move(story));
    std::vector<std::string> told;
    const Pages pages = std::move(assembler).finish({}, styles_, desks_);
    for (const LinkArea& link : pages.pages[0].links) told.push_back(link.description);
    EXPECT_EQ(told, (std::vector<std::string>{"Page 1: Day", "away", "112 (tel:112)", "\u2192 (tel:112)",
                                              "tel:112"}));
}

TEST_F(Assembler, HasOneDocumentNode) {
    const Pages pages = two_stories();
    ASSERT_EQ(pages.structure.size(), 4U);
    EXPECT_EQ(pages.structure[0].role, Role::Document);
    EXPECT_EQ(pages.structure[2].role, Role::Part);
    EXPECT_EQ(pages.structure[2].parent, 0U);
    EXPECT_EQ(pages.structure[3].parent, 2U);
}

TEST(DocumentInfo, NamesTheOrganisersAsAuthors) {
    source::Program program;
    program.language = "en";
    for (const char* name : {"Ada Berg", "Carl Dahl"}) {
        source::Person person;
        person.name = source::plain_text(name);
        program.event.organisers.push_back(person);
    }
    const auto wording = language::Wording::for_language("en");
    const DocumentInfo info = document_info(program, wording, "Programme", 1700000000);
    EXPECT_EQ(info.author, "Ada Berg and Carl Dahl");
    EXPECT_EQ(info.subject, "Programme");
    EXPECT_EQ(info.date, 1700000000);
}

}  // namespace
}  // namespace bifolio::layout

// The structure tree in the file: which content belongs to which element, and back.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <regex>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include "pdf/writer.h"
#include "tests/pdf/read_back.h"
#include "tests/pdf/sample_pages.h"

namespace bifolio::pdf {
namespace {

using layout::Role;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::PagesMaker;
using testing::ReadBack;
using testing::Sample;
using testing::string_value;

// Pages whose lines belong to nodes.
class TaggedPages {
  public:
    TaggedPages() : face_(maker_.face(Sample::SerifCff)) {
        maker_.pages().structure.emplace_back();
        maker_.pages().structure.front().role = Role::Document;
        maker_.pages().info.title = "Tagged";
        maker_.pages().info.language = "en";
        add_page();
    }

    std::uint32_t node(Role role, std::uint32_t parent) {
        layout::StructureNode node;
        node.role = role;
        node.parent = parent;
        maker_.pages().structure.push_back(node);
        return static_cast<std::uint32_t>(maker_.pages().structure.size() - 1);
    }
    layout::StructureNode& at(std::uint32_t node) { return maker_.pages().structure.at(node); }

    void add_page() {
        maker_.add_page({300, 400});
        baseline_ = 40;
    }
    layout::Page& page() { return maker_.page(); }

    void line(std::uint32_t node, std::string_view text,
              layout::Artifact artifact = layout::Artifact::Layout) {
        const std::size_t first = page().runs.size();
        maker_.set_line(face_, text, 20, baseline_, 10);
        baseline_ += 14;
        for (std::size_t n = first; n < page().runs.size(); ++n) {
            page().runs[n].node = node;
            page().runs[n].artifact = artifact;
        }
    }

    [[nodiscard]] std::string write(const ReadingStandards& standards = {}) {
        return write_pdf(maker_.take(), {.standards = standards});
    }

  private:
    PagesMaker maker_;
    std::uint32_t face_;
    double baseline_ = 40;
};

std::string operators_of(const ReadBack& read, std::size_t page) {
    return read.stream(read.page(page).at("/Contents"));
}

std::string tree_text(const ReadBack& read) {
    return read.pdfinfo({"-struct-text"});
}

TEST(StructureTest, ContentIsMarkedByNodeAndPage) {
    TaggedPages tagged;
    const std::uint32_t first = tagged.node(Role::Paragraph, 0), second = tagged.node(Role::Paragraph, 0);
    tagged.line(layout::kArtifact, "Head", layout::Artifact::Header);
    tagged.line(first, "one two");
    tagged.line(first, "three");
    tagged.line(second, "four");
    tagged.add_page();
    tagged.line(second, "five");
    tagged.line(layout::kArtifact, "2", layout::Artifact::Footer);
    const ReadBack read(tagged.write());
    EXPECT_EQ(read.complaints(), "");
    const std::string operators = operators_of(read, 0);
    EXPECT_THAT(operators, HasSubstr("/Artifact <</Type /Pagination /Subtype /Header>> BDC"));
    EXPECT_THAT(operators, HasSubstr("/P <</MCID 0>> BDC"));
    EXPECT_THAT(operators, HasSubstr("/P <</MCID 1>> BDC"));
    EXPECT_THAT(operators, Not(HasSubstr("MCID 2")));
    EXPECT_THAT(operators_of(read, 1), HasSubstr("/P <</MCID 0>> BDC"));
    EXPECT_THAT(operators_of(read, 1), HasSubstr("/Artifact <</Type /Pagination /Subtype /Footer>> BDC"));
    // The second paragraph is one element on two pages.
    const auto kids =
        read.object(read.object(read.object(read.catalog().at("/StructTreeRoot")).at("/K")).at("/K"));
    ASSERT_EQ(kids.size(), 2U);
    const auto split = read.object(kids.at(1)).at("/K");
    ASSERT_EQ(split.size(), 2U);
    EXPECT_EQ(split.at(0), 1);
    EXPECT_EQ(split.at(1).at("/Type"), "/MCR");
    EXPECT_EQ(split.at(1).at("/MCID"), 0);
    EXPECT_EQ(read.catalog().at("/MarkInfo").at("/Marked"), true);
    EXPECT_EQ(read.page(1).at("/StructParents"), 1);
}

// 14.7.4.4: from a page's MCIDs, and from an annotation, back to the element.
TEST(StructureTest, TheParentTreeLeadsBack) {
    TaggedPages tagged;
    const std::uint32_t paragraph = tagged.node(Role::Paragraph, 0);
    const std::uint32_t link = tagged.node(Role::Link, paragraph);
    tagged.line(paragraph, "see");
    tagged.line(link, "there");
    tagged.line(paragraph, "or not");
    tagged.page().links.push_back({{{20, 40, 30, 12}}, std::string("https://a.example"), "there", link});
    tagged.add_page();
    tagged.line(link, "indeed");
    tagged.page().links.push_back({{{20, 30, 30, 12}}, std::string("https://a.example"), "there", link});
    const ReadBack read(tagged.write());
    EXPECT_EQ(read.complaints(), "");
    const auto root = read.object(read.catalog().at("/StructTreeRoot"));
    const auto numbers = read.object(root.at("/ParentTree")).at("/Nums");
    std::map<int, nlohmann::json> parents;
    for (std::size_t n = 0; n + 1 < numbers.size(); n += 2) parents[numbers.at(n)] = numbers.at(n + 1);
    ASSERT_EQ(parents.size(), 4U);
    EXPECT_EQ(root.at("/ParentTreeNextKey"), 4);
    const auto element = [&](const nlohmann::json& reference) { return read.object(reference).at("/S"); };
    ASSERT_EQ(parents.at(0).size(), 3U);
    EXPECT_EQ(element(parents.at(0).at(0)), "/P");
    EXPECT_EQ(element(parents.at(0).at(1)), "/Link");
    EXPECT_EQ(parents.at(0).at(2), parents.at(0).at(0));
    for (const std::size_t page : {0U, 1U}) {
        const auto annotation = read.object(read.page(page).at("/Annots").at(0));
        EXPECT_EQ(parents.at(annotation.at("/StructParent")), parents.at(0).at(1));
        EXPECT_EQ(read.page(page).at("/Tabs"), "/S");
    }
    // The Link stands between the texts of its paragraph, and holds its annotations.
    const auto kids = read.object(parents.at(0).at(0)).at("/K");
    ASSERT_EQ(kids.size(), 3U);
    EXPECT_EQ(kids.at(0), 0);
    EXPECT_EQ(kids.at(1), parents.at(0).at(1));
    EXPECT_EQ(kids.at(2), 2);
    std::size_t annotations = 0;
    const auto link_kids = read.object(parents.at(0).at(1)).at("/K");
    for (const auto& kid : link_kids) annotations += kid.is_object() && kid.contains("/Obj") ? 1 : 0;
    EXPECT_EQ(annotations, 2U);
}

TEST(StructureTest, WhatHasNoContentIsLeftOutButCells) {
    TaggedPages tagged;
    const std::uint32_t part = tagged.node(Role::Part, 0);
    tagged.node(Role::Paragraph, part);  // empty, and so is its part
    const std::uint32_t table = tagged.node(Role::Table, 0);
    const std::uint32_t head = tagged.node(Role::TableRow, table);
    const std::uint32_t corner = tagged.node(Role::TableHead, head);
    const std::uint32_t room = tagged.node(Role::TableHead, head);
    tagged.at(corner).scope = tagged.at(room).scope = layout::Scope::Column;
    const std::uint32_t row = tagged.node(Role::TableRow, table);
    const std::uint32_t time = tagged.node(Role::TableHead, row);
    tagged.at(time).scope = layout::Scope::Row;
    const std::uint32_t cell = tagged.node(Role::TableCell, row);
    tagged.at(cell).rows = 2;
    const std::uint32_t other = tagged.node(Role::TableRow, table);
    const std::uint32_t later = tagged.node(Role::TableHead, other);
    tagged.at(later).scope = layout::Scope::Row;
    tagged.line(room, "Hall");
    tagged.line(time, "9:00");
    tagged.line(later, "10:00");
    const ReadBack read(tagged.write());
    const std::string text = tree_text(read);
    EXPECT_THAT(text, Not(HasSubstr("Part")));
    EXPECT_THAT(text, HasSubstr("TD"));
    EXPECT_THAT(text, HasSubstr("/Scope /Column"));
    EXPECT_THAT(text, HasSubstr("/RowSpan 2"));
    const std::regex heads("TH");
    EXPECT_EQ(std::distance(std::sregex_iterator(text.begin(), text.end(), heads), std::sregex_iterator()),
              4);
}

TEST(StructureTest, AFigureSaysWhatAndWhereItIs) {
    TaggedPages tagged;
    const std::uint32_t figure = tagged.node(Role::Figure, 0);
    tagged.at(figure).description = "QR code: https://a.example";
    tagged.page().fills = {{{50, 60, 10, 10}, 0, layout::Artifact::Layout, figure},
                           {{70, 90, 20, 10}, 0, layout::Artifact::Layout, figure},
                           {{0, 0, 300, 30}, 0, layout::Artifact::Background}};
    const ReadBack read(tagged.write());
    EXPECT_EQ(read.complaints(), "");
    const auto document = read.object(read.object(read.catalog().at("/StructTreeRoot")).at("/K"));
    const auto element = read.object(document.at("/K"));
    EXPECT_EQ(string_value(element.at("/Alt")), "QR code: https://a.example");
    EXPECT_EQ(element.at("/A").at("/BBox"), (nlohmann::json{50, 300, 90, 340}));
    EXPECT_THAT(operators_of(read, 0),
                HasSubstr("/Artifact <</Type /Background /BBox [0 370 300 400]>> BDC"));
}

TEST(StructureTest, LanguagesAreTold) {
    TaggedPages tagged;
    const std::uint32_t paragraph = tagged.node(Role::Paragraph, 0);
    const std::uint32_t greek = tagged.node(Role::Span, paragraph);
    tagged.at(greek).language = "el";
    tagged.line(paragraph, "The word");
    tagged.line(greek, "nomos");
    const ReadBack read(tagged.write());
    const auto document = read.object(read.object(read.catalog().at("/StructTreeRoot")).at("/K"));
    EXPECT_FALSE(document.contains("/Lang"));  // the catalogue's
    const auto span = read.object(read.object(document.at("/K")).at("/K").at(1));
    EXPECT_EQ(string_value(span.at("/Lang")), "el");
}

TEST(StructureTest, InPdf2ElementsHaveItsNamespaceAndAreDestinations) {
    TaggedPages tagged;
    const std::uint32_t part = tagged.node(Role::Part, 0);
    const std::uint32_t contents = tagged.node(Role::Contents, part);
    const std::uint32_t entry = tagged.node(Role::ContentsItem, contents);
    const std::uint32_t paragraph = tagged.node(Role::Paragraph, entry);
    const std::uint32_t link = tagged.node(Role::Link, paragraph);
    const std::uint32_t heading = tagged.node(Role::Heading, 0);
    tagged.at(heading).level = 1;
    tagged.line(link, "Monday 1");
    tagged.line(heading, "Monday");
    tagged.page().links.push_back({{{20, 30, 50, 12}}, layout::Destination{0, 50, heading}, "Page 1", link});
    const std::string file = tagged.write({Accessibility::Ua2, Archive::None});
    EXPECT_TRUE(file.starts_with("%PDF-2.0\n"));
    const ReadBack read(file);
    const auto annotation = read.object(read.page(0).at("/Annots").at(0));
    const auto target = read.object(annotation.at("/A").at("/SD").at(0));
    EXPECT_EQ(target.at("/S"), "/H1");
    EXPECT_EQ(read.object(target.at("/NS")).at("/NS"), "u:http://iso.org/pdf2/ssn");
    const auto document = read.object(read.object(read.catalog().at("/StructTreeRoot")).at("/K"));
    const auto toc = read.object(read.object(document.at("/K").at(0)).at("/K"));
    EXPECT_EQ(toc.at("/S"), "/TOC");
    EXPECT_FALSE(toc.contains("/NS"));  // PDF 2.0 has none
    EXPECT_EQ(read.object(read.object(toc.at("/K")).at("/Ref").at(0)), target);
}

TEST(StructureTest, WhatIsToldTogetherStaysTogether) {
    TaggedPages tagged;
    const std::uint32_t paragraph = tagged.node(Role::Paragraph, 0);
    const std::uint32_t link = tagged.node(Role::Link, paragraph);
    tagged.line(paragraph, "bottle-");
    tagged.line(link, "neck");
    tagged.page().told = {"bottleneck"};
    for (layout::PlacedRun& run : tagged.page().runs) run.told = 0;
    const ReadBack read(tagged.write());
    EXPECT_EQ(read.complaints(), "");
    const std::string operators = operators_of(read, 0);
    EXPECT_THAT(operators, HasSubstr("/Span <</MCID 0 /ActualText (bottleneck)>> BDC"));
    EXPECT_THAT(operators, Not(HasSubstr("/Link")));
    EXPECT_THAT(read.poppler_text(), HasSubstr("bottleneck"));
}

TEST(StructureTest, FilesForThePressAreNotTagged) {
    TaggedPages tagged;
    tagged.line(tagged.node(Role::Paragraph, 0), "ink");
    PagesMaker maker;
    layout::Pages pages;
    {
        const std::uint32_t face = maker.face(Sample::SerifCff);
        maker.pages().structure.resize(2);
        maker.pages().structure[0].role = Role::Document;
        maker.add_page();
        maker.set_line(face, "ink", 20, 40, 10);
        maker.page().runs.front().node = 1;
        pages = maker.take();
    }
    const ReadBack read(write_pdf(pages, {.purpose = Purpose::Press}));
    EXPECT_FALSE(read.catalog().contains("/StructTreeRoot"));
    EXPECT_THAT(operators_of(read, 0), Not(HasSubstr("BDC")));
}

TEST(StructureTest, ANodeThatDoesNotExistIsRefused) {
    for (const int kind : {0, 1, 2}) {
        TaggedPages tagged;
        if (kind == 0) tagged.line(7, "lost");
        if (kind == 1) tagged.page().fills = {{{0, 0, 1, 1}, 0, layout::Artifact::Layout, 7}};
        if (kind == 2)
            tagged.page().links.push_back({{{0, 0, 1, 1}}, std::string("https://a.example"), "", 7});
        EXPECT_THROW((void)tagged.write(), std::invalid_argument) << kind;
    }
}

}  // namespace
}  // namespace bifolio::pdf

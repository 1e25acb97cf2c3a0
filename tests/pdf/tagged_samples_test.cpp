// The samples' files, read by poppler through their structure tree: what is told, in which order, and where
// bookmarks lead. What a reader hears is what was composed.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>
#include <string>
#include <vector>

#include "layout/booklet/booklet.h"
#include "layout/handout/handout.h"
#include "pdf/writer.h"
#include "source/reader.h"
#include "styles/reader.h"
#include "tests/end_to_end/reading.h"
#include "tests/pdf/read_back.h"

namespace bifolio::pdf {
namespace {

using bifolio::testing::squeezed;
using layout::Pages;
using layout::Role;
using ::testing::HasSubstr;
using testing::ReadBack;

const std::string kProject = BIFOLIO_PROJECT;

source::Program sample(const std::string& name) {
    source::Diagnostics diagnostics;
    return *source::read_program(kProject + "/samples/" + name + ".xml", diagnostics);
}

styles::StyleSheet sheet_of(const std::string& name) {
    source::Diagnostics diagnostics;
    styles::StyleRequest request;
    request.style = name;
    request.folders = {kProject + "/styles"};
    return *styles::read_style_sheet(request, diagnostics);
}

Pages booklet(const std::string& name, const std::string& style) {
    layout::FontLibrary fonts;
    source::Diagnostics diagnostics;
    const source::Program program = sample(name);
    return layout::typeset_booklet(program, sheet_of(style), fonts, diagnostics);
}

layout::HandoutOptions handout_options() {
    layout::HandoutOptions options;
    options.paper = {595.28, 841.89};
    return options;
}

Pages handout(const std::string& name, const std::string& style) {
    layout::FontLibrary fonts;
    source::Diagnostics diagnostics;
    const source::Program program = sample(name);
    return std::move(
        layout::typeset_handout(program, sheet_of(style), fonts, diagnostics, handout_options()).pages);
}

Pages signs(const std::string& name, const std::string& style) {
    layout::FontLibrary fonts;
    source::Diagnostics diagnostics;
    const source::Program program = sample(name);
    std::vector<std::size_t> rooms(program.rooms.size());
    std::iota(rooms.begin(), rooms.end(), std::size_t{0});
    const std::vector<layout::Sign> doors = layout::signs_of(program, std::vector<std::size_t>{0}, rooms);
    return layout::typeset_signs(program, doors, sheet_of(style), fonts, diagnostics, handout_options());
}

// The letters of the document as its elements were composed, one after another.
std::string composed_text(const Pages& pages) {
    std::map<std::uint32_t, std::string> by_element;
    for (const layout::Page& page : pages.pages)
        for (const layout::PlacedRun& run : page.runs)
            if (run.node != layout::kArtifact)
                by_element[layout::element_of(pages.structure, run.node)] += run.shaped->text;
    std::string text;
    for (const auto& [element, own] : by_element) text += own;
    return squeezed(text);
}

// What stands in quotation marks in poppler's view of the tree; the rest is names of elements.
std::string told_text(const ReadBack& read) {
    std::string told;
    for (const std::string& line : bifolio::testing::lines_of(read.pdfinfo({"-struct-text"}))) {
        const std::size_t begin = line.find('"'), end = line.rfind('"');
        if (begin != std::string::npos && end > begin) told += line.substr(begin + 1, end - begin - 1);
    }
    return squeezed(told);
}

struct Output {
    std::string name;
    std::function<Pages()> make;
};

std::vector<Output> outputs() {
    std::vector<Output> all;
    for (const std::string sample : {"euromlsys-2023", "every-element"}) {
        for (const std::string style : {"classic", "modern"})
            all.push_back({sample + " " + style, [=] { return booklet(sample, style); }});
        all.push_back({sample + " handout", [=] { return handout(sample, "classic"); }});
        all.push_back({sample + " sign", [=] { return signs(sample, "classic"); }});
    }
    return all;
}

class TaggedSampleTest : public ::testing::TestWithParam<Output> {};

TEST_P(TaggedSampleTest, TellsWhatWasComposedInItsOrder) {
    const Pages pages = GetParam().make();
    const ReadBack read(write_pdf(pages, {.standards = {Accessibility::Ua1, Archive::A2a}}));
    const std::string composed = composed_text(pages);
    EXPECT_GT(composed.size(), 100U);
    const std::string told = told_text(read);
    const auto [here, there] = std::ranges::mismatch(told, composed);
    const auto at = static_cast<std::size_t>(here - told.begin());
    EXPECT_EQ(told.size(), composed.size());
    EXPECT_EQ(told.substr(at, 80), composed.substr(at, 80))
        << "after " << told.substr(0, at).substr(at - std::min<std::size_t>(at, 40));
}

// ISO 14289-1, 7.3: an emoji's picture stands over letters that tell it.
TEST_P(TaggedSampleTest, EachPictureIsDescribed) {
    const Pages pages = GetParam().make();
    for (const layout::Page& page : pages.pages) {
        for (const layout::PlacedPicture& picture : page.pictures) {
            ASSERT_LT(picture.node, pages.structure.size());
            EXPECT_EQ(pages.structure[picture.node].role, Role::Figure);
            EXPECT_NE(pages.structure[picture.node].description, "");
        }
        for (const layout::LinkArea& link : page.links) {
            ASSERT_LT(link.node, pages.structure.size());
            EXPECT_EQ(pages.structure[link.node].role, Role::Link);
            EXPECT_NE(link.description, "");
        }
    }
}

INSTANTIATE_TEST_SUITE_P(All, TaggedSampleTest, ::testing::ValuesIn(outputs()), [](const auto& instance) {
    std::string name;
    for (const char c : instance.param.name)
        name += std::isalnum(static_cast<unsigned char>(c)) != 0 ? c : '_';
    return name;
});

TEST(TaggedBookletTest, BookmarksLeadToHeadingsOfTheirLevel) {
    for (const char* style : {"classic", "modern"}) {
        const Pages pages = booklet("every-element", style);
        ASSERT_GT(pages.bookmarks.size(), 10U);
        for (const layout::Bookmark& bookmark : pages.bookmarks) {
            ASSERT_LT(bookmark.destination.node, pages.structure.size()) << bookmark.title;
            const layout::StructureNode& node = pages.structure[bookmark.destination.node];
            EXPECT_EQ(node.role, Role::Heading) << bookmark.title;
            EXPECT_EQ(node.level, bookmark.level) << bookmark.title;
        }
    }
}

TEST(TaggedBookletTest, WordsInOtherLanguagesSaySo) {
    const Pages pages = booklet("every-element", "classic");
    std::map<std::string, std::string> by_language;
    for (const layout::Page& page : pages.pages)
        for (const layout::PlacedRun& run : page.runs) {
            std::uint32_t node = run.node;
            while (node != layout::kArtifact && node != 0 && pages.structure[node].language.empty())
                node = pages.structure[node].parent;
            if (node != layout::kArtifact) by_language[pages.structure[node].language] += run.shaped->text;
        }
    EXPECT_THAT(by_language["el"], HasSubstr("ησυχία"));
    EXPECT_THAT(by_language["en"], HasSubstr("Engineers"));
    EXPECT_EQ(by_language["en"].find("ησυχία"), std::string::npos);
}

TEST(TaggedBookletTest, AHandoutsCodeIsALinkThatSaysItsAddress) {
    const Pages pages = handout("euromlsys-2023", "classic");
    const ReadBack read(write_pdf(pages));
    EXPECT_THAT(read.pdfinfo({"-struct"}), HasSubstr("Figure"));
    bool is_there = false;
    for (const layout::StructureNode& node : pages.structure)
        is_there = is_there || node.description == "QR code: https://euromlsys.eu/";
    EXPECT_TRUE(is_there);
}

}  // namespace
}  // namespace bifolio::pdf

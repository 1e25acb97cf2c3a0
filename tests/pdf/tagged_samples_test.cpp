// The samples' files, read by poppler through their structure tree: what is told, in which order, and where
// bookmarks lead. What a reader hears is what was composed.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include "layout/booklet/booklet.h"
#include "layout/handout/handout.h"
#include "pdf/writer.h"
#include "source/reader.h"
#include "tests/end_to_end/reading.h"
#include "tests/pdf/read_back.h"
#include "tests/support/style_sheet.h"

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

Pages booklet(const std::string& name, const std::string& style) {
    layout::FontLibrary fonts;
    source::Diagnostics diagnostics;
    const source::Program program = sample(name);
    return layout::typeset_booklet(program, bifolio::testing::style_sheet(style), fonts, diagnostics);
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
    return std::move(layout::typeset_handout(program, bifolio::testing::style_sheet(style), fonts,
                                             diagnostics, handout_options())
                         .pages);
}

Pages signs(const std::string& name, const std::string& style) {
    layout::FontLibrary fonts;
    source::Diagnostics diagnostics;
    const source::Program program = sample(name);
    std::vector<std::size_t> rooms(program.rooms.size());
    std::iota(rooms.begin(), rooms.end(), std::size_t{0});
    const std::vector<layout::Sign> doors = layout::signs_of(program, std::vector<std::size_t>{0}, rooms);
    return layout::typeset_signs(program, doors, bifolio::testing::style_sheet(style), fonts, diagnostics,
                                 handout_options());
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

// Matterhorn protocol 1.1, 14-001: what is a heading, and of which level.
TEST(TaggedBookletTest, TheOutlineIsThatOfTheHeadings) {
    for (const char* sample : {"euromlsys-2023", "every-element"})
        for (const char* style : {"classic", "modern"}) {
            SCOPED_TRACE(std::string(sample) + ' ' + style);
            const Pages pages = booklet(sample, style);
            std::vector<std::pair<std::uint32_t, int>> headings, bookmarks;
            for (std::uint32_t n = 0; n < pages.structure.size(); ++n)
                if (pages.structure[n].role == Role::Heading)
                    headings.emplace_back(n, pages.structure[n].level);
            for (const layout::Bookmark& bookmark : pages.bookmarks)
                bookmarks.emplace_back(bookmark.destination.node, bookmark.level);
            EXPECT_GT(headings.size(), 10U);
            EXPECT_EQ(bookmarks, headings);
        }
}

// 01-001, 01-002, 18-001, 18-002: artifacts are running heads, folios, and the word over a page for notes.
TEST(TaggedBookletTest, ArtifactsAreFurniture) {
    for (const char* style : {"classic", "modern"}) {
        const Pages pages = booklet("euromlsys-2023", style);
        std::size_t headers = 0;
        for (const layout::Page& page : pages.pages) {
            std::string folio, head, other;
            for (const layout::PlacedRun& run : page.runs) {
                if (run.node != layout::kArtifact) continue;
                (run.artifact == layout::Artifact::Footer   ? folio
                 : run.artifact == layout::Artifact::Header ? head
                                                            : other) += run.shaped->text;
            }
            headers += head.empty() ? 0 : 1;
            EXPECT_TRUE(folio.empty() || folio == page.label) << page.label;
            EXPECT_TRUE(other.empty() || other == "Notes") << page.label;
        }
        EXPECT_GT(headers, 2U);
    }
}

// The text of each element, by node.
std::map<std::uint32_t, std::string> texts_of(const Pages& pages) {
    std::map<std::uint32_t, std::string> texts;
    for (const layout::Page& page : pages.pages)
        for (const layout::PlacedRun& run : page.runs)
            for (std::uint32_t node = run.node; node != layout::kArtifact;
                 node = node == 0 ? layout::kArtifact : pages.structure[node].parent) {
                texts[node] += run.shaped->text;
                if (run.space_after || run.apart_after) texts[node] += ' ';
            }
    return texts;
}

// 15-001 to 15-005: what a cell's heads say is the room and the time of what stands in it.
TEST(TaggedBookletTest, HeadsOfAGridAreRoomAndTime) {
    const Pages pages = booklet("every-element", "classic");
    std::map<std::uint32_t, std::string> texts = texts_of(pages);
    // By session: the texts of its column's head and its row's.
    std::map<std::string, std::pair<std::string, std::string>> heads;
    for (std::uint32_t n = 0; n < pages.structure.size(); ++n) {
        if (pages.structure[n].role != Role::TableCell || texts[n].empty()) continue;
        const std::uint32_t row = pages.structure[n].parent, table = pages.structure[row].parent;
        std::string row_head;
        std::size_t column = 0, before = 0;
        std::vector<std::string> columns;
        for (std::uint32_t each = 0; each < pages.structure.size(); ++each) {
            const layout::StructureNode& node = pages.structure[each];
            if (node.role == Role::TableHead && node.scope == layout::Scope::Row && node.parent == row)
                row_head = texts[each];
            if (node.role == Role::TableHead && node.scope == layout::Scope::Column &&
                pages.structure[node.parent].parent == table)
                columns.push_back(texts[each]);
            if (node.parent == row && (node.role == Role::TableHead || node.role == Role::TableCell)) {
                if (each == n) column = before;
                before += static_cast<std::size_t>(node.columns);
            }
        }
        ASSERT_LT(column, columns.size());
        heads[texts[n].substr(0, texts[n].find(':'))] = {columns[column], row_head};
    }
    EXPECT_EQ(heads.at("Session 1"), std::pair(std::string("Sala Grande"), std::string("10:30")));
    EXPECT_EQ(heads.at("Tutorial"), std::pair(std::string("Sala do Rio"), std::string("10:30")));
}

// WCAG 2.2, 1.4.3: letters stand out from what is behind them, by 4.5 to 1; large ones by 3.
TEST(TaggedBookletTest, LettersStandOutFromTheirGround) {
    const auto luminance = [](const styles::Rgb& rgb) {
        const auto linear = [](double part) {
            return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(rgb.red) + 0.7152 * linear(rgb.green) + 0.0722 * linear(rgb.blue);
    };
    constexpr float kLarge = 18;
    for (const Output& output : outputs()) {
        const Pages pages = output.make();
        for (const layout::Page& page : pages.pages) {
            if (page.background) continue;
            for (const layout::PlacedRun& run : page.runs) {
                double ground = 1;
                for (const layout::Fill& fill : page.fills)
                    if (fill.area.x <= run.x && run.x <= fill.area.x + fill.area.width &&
                        fill.area.y <= run.baseline - 1 && run.baseline - 1 <= fill.area.y + fill.area.height)
                        ground = luminance(pages.colors[fill.color].screen());
                const double ink = luminance(pages.colors[run.color].screen());
                const double contrast = (std::max(ink, ground) + 0.05) / (std::min(ink, ground) + 0.05);
                EXPECT_GE(contrast, run.size >= kLarge ? 3 : 4.5)
                    << output.name << ", page " << page.label << ": " << run.shaped->text;
            }
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

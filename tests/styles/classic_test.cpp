// What the default style promises to the eye.
#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "sheet_folder.h"
#include "styles/style_names.h"

namespace bifolio::styles {
namespace {

class Classic : public testing::Test {
  protected:
    Classic() {
        const Outcome outcome = SheetFolder().set({});
        EXPECT_EQ(outcome.findings, std::vector<std::string>());
        sheet_ = outcome.sheet.value();
    }
    [[nodiscard]] double leading(const ParagraphStyle& style) const {
        return style.leading.pt() > 0 ? style.leading.pt() : sheet_.grid.leading.pt();
    }

    StyleSheet sheet_;
};

TEST_F(Classic, MarginsAreInTheirProportion) {
    const PageGeometry& page = sheet_.page;
    const double unit = page.inner.mm() / 5;
    EXPECT_NEAR(page.head.mm(), 6 * unit, 0.01);
    EXPECT_NEAR(page.outer.mm(), 7 * unit, 0.01);
    EXPECT_NEAR(page.foot.mm(), 8 * unit, 0.01);
}

TEST_F(Classic, TextAreaHoldsWholeLines) {
    const double lines = sheet_.page.text_height().pt() / sheet_.grid.leading.pt();
    EXPECT_GE(lines, 38);
    EXPECT_LT(lines, 38.02);
}

TEST_F(Classic, FurnitureStandsOnTheGridOutsideTheText) {
    const PageGeometry& page = sheet_.page;
    const Length first = page.head + sheet_.grid.first_baseline;
    const auto lines_below_first = [&](Length baseline) {
        return (baseline - first).pt() / sheet_.grid.leading.pt();
    };
    EXPECT_NEAR(lines_below_first(page.running_head_baseline), -2, 0.01);
    EXPECT_NEAR(lines_below_first(page.folio_baseline), 39, 0.01);
}

TEST_F(Classic, LeadingsAreSixteenthsOfALine) {
    for (const auto& [name, style] : sheet_.paragraphs) {
        if (name.starts_with("handout-")) continue;  // a handout has no grid: it is scaled to its paper
        const double sixteenths = leading(style) / sheet_.grid.leading.pt() * 16;
        EXPECT_NEAR(sixteenths, std::round(sixteenths), 1e-9) << name;
    }
}

TEST_F(Classic, RunningTextStandsOnTheGrid) {
    for (const char* name : {"body", "abstract", "biography", "talk-title", "presenter", "talk-facts",
                             "poster-title", "poster-presenter", "plain-item", "session-facts"}) {
        EXPECT_EQ(leading(sheet_.paragraph(name)), sheet_.grid.leading.pt()) << name;
    }
    for (const char* name :
         {"body", "abstract", "biography", "talk-facts", "poster-title", "plain-item", "session-facts"})
        EXPECT_EQ(std::fmod(sheet_.paragraph(name).space_before + sheet_.paragraph(name).space_after, 1), 0)
            << name;
    // Half a line between presenter and abstract, and half a line more above the title.
    EXPECT_EQ(sheet_.paragraph("talk-title").space_before + sheet_.paragraph("presenter").space_after, 2);
}

TEST_F(Classic, HeadingsStayWithWhatFollows) {
    for (const char* name : {"heading", "front-heading", "note-title", "day-heading", "session-label",
                             "keynote-label", "session-title", "talk-title", "poster-title"}) {
        EXPECT_TRUE(sheet_.paragraph(name).keep_with_next) << name;
        EXPECT_TRUE(sheet_.paragraph(name).keep_together) << name;
    }
}

TEST_F(Classic, TimesHaveTabularLiningFigures) {
    for (const char* name : {"time", "overview-time", "overview-talk-time", "session-times"}) {
        EXPECT_TRUE(sheet_.paragraph(name).character.tabular) << name;
        EXPECT_EQ(sheet_.paragraph(name).character.figures, Figures::Lining) << name;
        EXPECT_EQ(sheet_.paragraph(name).character.font, "label") << name;
    }
    EXPECT_EQ(sheet_.paragraph("abstract").character.figures, Figures::OldStyle);
}

// Old-style figures are at home in running text alone. "label" has lining ones only.
TEST_F(Classic, FiguresAreLiningButInRunningTextAndTheIndex) {
    const std::set<std::string> old_style{"body",         "abstract", "biography",
                                          "keynote-lead", "sponsor",  "index-entry"};
    for (const auto& [name, style] : sheet_.paragraphs) {
        const bool lining = style.character.figures == Figures::Lining || style.character.font == "label";
        EXPECT_EQ(lining, !old_style.contains(name)) << name;
    }
}

TEST_F(Classic, WordsOfTheOverviewAreNotDivided) {
    for (const auto& [name, style] : sheet_.paragraphs) {
        if (name.starts_with("overview-")) {
            EXPECT_FALSE(style.hyphenate) << name;
        }
    }
}

TEST_F(Classic, TitlesAreBrokenBySense) {
    for (const char* name : {"cover-title", "cover-subtitle", "heading", "day-heading", "note-title",
                             "session-title", "talk-title", "poster-title", "overview-title",
                             "overview-cell-title", "contents-entry", "contents-subentry", "handout-title"})
        EXPECT_GT(sheet_.paragraph(name).sense, 0) << name;
    for (const char* name : {"body", "abstract", "biography"})
        EXPECT_EQ(sheet_.paragraph(name).sense, 0) << name;
}

TEST_F(Classic, NoTextIsBoldAndItalic) {
    for (const auto& [name, style] : sheet_.paragraphs) {
        EXPECT_FALSE(style.character.font == "text" && style.character.italic && style.character.weight > 400)
            << name;
        for (const auto& [overlay_name, overlay] : sheet_.characters) {
            if (overlay_name == "strong") continue;  // the author's own wish
            const CharacterStyle look = apply(style.character, overlay);
            EXPECT_FALSE(look.font == "text" && look.italic && look.weight > 400)
                << name << " " << overlay_name;
        }
    }
}

TEST_F(Classic, TextFontIsTheTextCut) {
    EXPECT_EQ(sheet_.fonts.at("text").families.front(), "EB Garamond 12");
    EXPECT_EQ(sheet_.fonts.at("label").families.front(), "Inter");
}

TEST_F(Classic, HasTheStylesThatThereAreAndNoOther) {
    EXPECT_EQ(sheet_.paragraphs.size(), paragraph_names().size());
    EXPECT_EQ(sheet_.characters.size(), character_names().size());
    EXPECT_EQ(sheet_.rules.size(), rule_names().size());
    for (const StyleName& each : paragraph_names())
        EXPECT_TRUE(sheet_.paragraphs.contains(std::string(each.name)));
}

// A style that layout never asks for would be one that can be set and changes nothing.
TEST(StyleNames, AreAllAskedForByLayout) {
    std::string code;
    for (const auto& file : std::filesystem::recursive_directory_iterator(BIFOLIO_LAYOUT)) {
        if (file.path().extension() != ".cpp") continue;
        std::ifstream in(file.path());
        code.append(std::istreambuf_iterator<char>(in), {});
    }
    for (const auto names : {paragraph_names(), character_names(), rule_names()})
        for (const StyleName& each : names)
            EXPECT_NE(code.find(fmt::format("\"{}\"", each.name)), std::string::npos) << each.name;
}

// Pale text on the cover must be read: the ratio of WCAG 2.1, 1.4.3, for normal text.
TEST_F(Classic, CoverTextStandsOut) {
    const auto luminance = [](const Rgb& rgb) {
        const auto linear = [](double part) {
            return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(rgb.red) + 0.7152 * linear(rgb.green) + 0.0722 * linear(rgb.blue);
    };
    const double ground = luminance(sheet_.color(sheet_.cover.background).screen());
    for (const char* name : {"cover-label", "cover-title", "cover-subtitle", "cover-line", "cover-foot"}) {
        const double text = luminance(sheet_.color(sheet_.paragraph(name).character.color).screen());
        EXPECT_GE((text + 0.05) / (ground + 0.05), 4.5) << name;
    }
    const double paper = 1;
    for (const char* name : {"time", "session-facts", "overview-page", "running-head"}) {
        const double text = luminance(sheet_.color(sheet_.paragraph(name).character.color).screen());
        EXPECT_GE((paper + 0.05) / (text + 0.05), 4.5) << name;
    }
}

}  // namespace
}  // namespace bifolio::styles

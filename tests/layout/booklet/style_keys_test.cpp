// Keys of the style sheet that place what is no paragraph, or say how lines are broken: each changes the
// booklet of a programme that has all that they are about.
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "layout/booklet/booklet.h"
#include "layout/pages/dump.h"
#include "source/reader.h"
#include "styles/reader.h"

namespace bifolio::layout {
namespace {

// The booklet of a sample in the style "classic" with these values changed.
std::string booklet(
    const std::string& sample, std::vector<styles::Setting> settings,
    void (*change)(source::Program&) = [](source::Program&) {}) {
    const std::string project = BIFOLIO_PROJECT;
    source::Diagnostics diagnostics;
    auto program = source::read_program(project + "/samples/" + sample, diagnostics);
    styles::StyleRequest request;
    request.folders = {project + "/styles"};
    request.settings = std::move(settings);
    const auto sheet = styles::read_style_sheet(request, diagnostics);
    EXPECT_TRUE(program && sheet);
    change(program.value());
    FontLibrary fonts;
    return dump(typeset_booklet(program.value(), sheet.value(), fonts, diagnostics));
}

class StyleKeys : public ::testing::TestWithParam<styles::Setting> {
  protected:
    // A band to which `background-margin` belongs; numbers to which `contents-page-column` belongs; and
    // contents in columns, in the sample that has more entries;
    // pages for notes; a back cover with a code; tabs and pages that open days.
    const std::vector<styles::Setting> base_ = {{"paragraph.session-label.background", "accent"},
                                                {"booklet.contents-numbers-follow", "no"},
                                                {"booklet.contents-columns-over", "8"},
                                                {"pages.multiple-of", "16"},
                                                {"cover.back", "yes"},
                                                {"cover.back-code", "yes"},
                                                {"days.tabs", "yes"},
                                                {"days.openers", "yes"}};
};

// The second sample has running heads, and titles that are long enough for the contents.
TEST_P(StyleKeys, ChangeABooklet) {
    std::vector<styles::Setting> changed = base_;
    changed.push_back(GetParam());
    bool changes = false;
    for (const char* sample : {"every-element.xml", "euromlsys-2023.xml"})
        changes = changes || booklet(sample, changed) != booklet(sample, base_);
    EXPECT_TRUE(changes);
}

// The sample's one portrait is that of a keynote's presenter.
// The sample's paper has three authors, and beside its abstract there is a column.
TEST(Bylines, OfManyStandAboveTheAbstract) {
    const auto with_abstract = [](source::Program& program) {
        for (source::Day& day : program.days)
            for (source::Item& item : day.items)
                if (auto* session = std::get_if<source::Session>(&item))
                    for (source::Contribution& talk : session->contributions)
                        if (!talk.paper_order.empty()) talk.abstract = session->contributions.back().abstract;
    };
    const std::vector<styles::Setting> beside = {{"booklet.facts-column", "2step"}};
    std::vector<styles::Setting> above = beside;
    above.push_back({"byline.most-beside", "2"});
    EXPECT_NE(booklet("every-element.xml", above, with_abstract),
              booklet("every-element.xml", beside, with_abstract));
    above.back().value = "3";
    EXPECT_EQ(booklet("every-element.xml", above, with_abstract),
              booklet("every-element.xml", beside, with_abstract));
}

TEST(Portraits, OfTalksHaveAnIndentOfTheirOwn) {
    const auto without_keynotes = [](source::Program& program) {
        for (source::Day& day : program.days)
            for (source::Item& item : day.items)
                if (auto* keynote = std::get_if<source::Contribution>(&item))
                    keynote->kind = source::ContributionKind::Talk;
    };
    const std::vector<styles::Setting> wide = {{"booklet.portrait-indent", "3.5"}};
    EXPECT_EQ(booklet("every-element.xml", wide), booklet("every-element.xml", {}));
    EXPECT_NE(booklet("every-element.xml", wide, without_keynotes),
              booklet("every-element.xml", {}, without_keynotes));
}

INSTANTIATE_TEST_SUITE_P(
    Each, StyleKeys,
    ::testing::Values(
        styles::Setting{"booklet.session-rule-lift", "9pt"},
        styles::Setting{"character.cancelled.struck", "0"}, styles::Setting{"text.clock", "12"},
        styles::Setting{"booklet.session-label-share", "0.1"},
        styles::Setting{"booklet.keynote-portrait-indent", "3.5"},
        styles::Setting{"booklet.portrait-gap", "3pt"}, styles::Setting{"booklet.portrait-space", "2"},
        styles::Setting{"booklet.portrait-least-share", "1"},
        styles::Setting{"contents.keynote-opens-page", "yes"},
        styles::Setting{"booklet.sponsor-logo-share", "0.2"},
        styles::Setting{"booklet.sponsor-logo-height", "20pt"},
        styles::Setting{"booklet.sponsor-logo-gap", "30pt"}, styles::Setting{"booklet.sponsor-wall", "yes"},
        styles::Setting{"booklet.page-number-gap", "3"}, styles::Setting{"booklet.index-columns", "1"},
        styles::Setting{"booklet.index-letter-column", "12mm"},
        styles::Setting{"booklet.index-letter-space", "2"}, styles::Setting{"booklet.column-gutter", "12mm"},
        styles::Setting{"booklet.least-column", "80mm"}, styles::Setting{"overview.least-column", "150pt"},
        styles::Setting{"overview.page-column", "60pt"}, styles::Setting{"overview.item-space", "1"},
        styles::Setting{"overview.grid-space", "2"}, styles::Setting{"overview.talk-time-column", "2mm"},
        styles::Setting{"overview.cell-page-column", "40pt"}, styles::Setting{"overview.hang-share", "0"},
        styles::Setting{"overview.room-gap", "20pt"}, styles::Setting{"overview.below-rule", "8pt"},
        styles::Setting{"overview.below-item", "15pt"}, styles::Setting{"overview.below-names", "9pt"},
        styles::Setting{"overview.between-talks", "6pt"},
        styles::Setting{"booklet.contents-numbers-follow", "yes"},
        styles::Setting{"booklet.contents-page-column", "100pt"},
        styles::Setting{"booklet.contents-label-column", "30mm"},
        styles::Setting{"booklet.contents-columns-over", "60"},
        styles::Setting{"booklet.contents-columns", "1"},
        styles::Setting{"booklet.contents-time-column", "20mm"},
        styles::Setting{"booklet.numbered-places-from", "1"}, styles::Setting{"byline.form", "grouped"},
        styles::Setting{"byline.presenter-mark", "sign"}, styles::Setting{"byline.joined-from", "2"},
        styles::Setting{"byline.towns", "no"}, styles::Setting{"byline.countries", "no"},
        styles::Setting{"byline.orcids", "no"}, styles::Setting{"byline.short-places", "no"},
        styles::Setting{"contents.index-of", "presenters"},
        styles::Setting{"character.byline-presenter.italic", "no"},
        styles::Setting{"character.byline-presenter.underlined", "0.04"},
        styles::Setting{"paragraph.index-entry.hanging-indent", "30pt"},
        styles::Setting{"booklet.sponsor-logo-padding", "3"}, styles::Setting{"days.openers", "no"},
        styles::Setting{"days.opener-background", "accent"}, styles::Setting{"days.tabs", "no"},
        styles::Setting{"days.tab-color", "muted"}, styles::Setting{"days.tab-width", "3mm"},
        styles::Setting{"days.tab-height", "9mm"}, styles::Setting{"days.tab-head", "40mm"},
        styles::Setting{"cover.wraparound", "yes"}, styles::Setting{"cover.counts", "yes"},
        styles::Setting{"cover.back", "no"}, styles::Setting{"cover.back-logo", "yes"},
        styles::Setting{"cover.back-address", "yes"}, styles::Setting{"cover.back-code", "no"},
        styles::Setting{"cover.back-code-side", "15mm"}, styles::Setting{"cover.blank-inside-front", "yes"},
        styles::Setting{"cover.blank-inside-back", "yes"}, styles::Setting{"cover.figure-gap", "5pt"},
        styles::Setting{"cover.figure-day-gap", "20pt"}, styles::Setting{"cover.figure-space", "4"},
        styles::Setting{"cover.figure-break-tint", "0"}, styles::Setting{"cover.figure-least-bar", "20pt"},
        styles::Setting{"cover.figure-from", "100"}, styles::Setting{"booklet.contents-label-share", "0.1"},
        styles::Setting{"blocks.heading-space", "4"}, styles::Setting{"blocks.list-indent", "40pt"},
        styles::Setting{"blocks.list-space", "2"}, styles::Setting{"blocks.quotation-indent", "40pt"},
        styles::Setting{"blocks.quotation-space", "3"}, styles::Setting{"blocks.code-indent", "30pt"},
        styles::Setting{"blocks.code-space", "3"}, styles::Setting{"blocks.table-gap", "40pt"},
        styles::Setting{"blocks.table-space", "3"}, styles::Setting{"blocks.figure-share", "0.1"},
        styles::Setting{"blocks.figure-resolution", "600"}, styles::Setting{"blocks.figure-space", "3"},
        styles::Setting{"character.text-heading.italic", "no"},
        styles::Setting{"character.list-mark.scale", "1.4"},
        styles::Setting{"character.quotation.italic", "yes"},
        styles::Setting{"character.code-block.scale", "0.5"},
        styles::Setting{"character.table-head.scale", "1"},
        styles::Setting{"character.table-cell.scale", "0.7"},
        styles::Setting{"character.caption.italic", "yes"}, styles::Setting{"rule.table.weight", "3pt"},
        styles::Setting{"booklet.facts-column", "2step"}, styles::Setting{"booklet.facts-space", "0"},
        styles::Setting{"pages.least-entries", "9"}, styles::Setting{"cover.rule-lift", "2"},
        styles::Setting{"booklet.notes-head-lines", "4"}, styles::Setting{"booklet.notes-first-rule", "6"},
        styles::Setting{"cover.logo-height", "30pt"},
        styles::Setting{"cover.house-logo", BIFOLIO_PROJECT "/samples/pictures/sponsor.png"},
        styles::Setting{"cover.logo-space-after", "4"}, styles::Setting{"page.running-head-rule", "9pt"},
        styles::Setting{"page.running-head-share", "0.1"}, styles::Setting{"page.running-head-times", "no"},
        styles::Setting{"paragraph.session-label.background-margin", "1"},
        styles::Setting{"lines.capitals-penalty", "5000"}, styles::Setting{"lines.italic-word-space", "0.5"},
        styles::Setting{"lines.runt-share", "0.6"}, styles::Setting{"paragraph.keynote-lead.size", "9pt"},
        styles::Setting{"lines.sense-penalty", "0"}, styles::Setting{"lines.sense-zone", "0"},
        styles::Setting{"lines.short-last-share", "0.9"}, styles::Setting{"lines.short-word-penalty", "0"},
        styles::Setting{"paragraph.talk-title.sense", "0"}),
    [](const auto& test) {
        std::string name;
        for (const char c : test.param.key) name += c == '.' || c == '-' ? '_' : c;
        return name;
    });

}  // namespace
}  // namespace bifolio::layout

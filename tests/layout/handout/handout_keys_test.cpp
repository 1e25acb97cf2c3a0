// Keys of the style sheet for handouts and signs: each changes the handout, or the signs, of a programme that
// has all that they are about.
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "layout/handout/handout.h"
#include "layout/pages/dump.h"
#include "source/reader.h"
#include "styles/reader.h"

namespace bifolio::layout {
namespace {

constexpr Size kA4{595.28, 841.89}, kWide{841.89, 420};

struct Changed {
    std::vector<styles::Setting> base;  // what the key needs to have an effect
    styles::Setting key;
};

class HandoutKeys : public ::testing::TestWithParam<Changed> {
  protected:
    // The sample's handouts and signs in the style "classic" with these values changed.
    [[nodiscard]] static std::string printed(std::vector<styles::Setting> settings) {
        const std::string project = BIFOLIO_PROJECT;
        source::Diagnostics diagnostics;
        const auto program = source::read_program(project + "/samples/every-element.xml", diagnostics);
        styles::StyleRequest request;
        request.folders = {project + "/styles"};
        request.settings = std::move(settings);
        const auto sheet = styles::read_style_sheet(request, diagnostics);
        EXPECT_TRUE(program && sheet);
        FontLibrary fonts;
        HandoutOptions options;
        options.paper = kA4;
        const std::vector<std::size_t> days{0, 1}, rooms{0, 1};
        HandoutOptions wide;
        wide.paper = kWide;
        return dump(typeset_handout(*program, *sheet, fonts, diagnostics, options).pages) +
               dump(typeset_handout(*program, *sheet, fonts, diagnostics, wide).pages) +
               dump(typeset_signs(*program, signs_of(*program, days, rooms), *sheet, fonts, diagnostics,
                                  options));
    }
};

TEST_P(HandoutKeys, ChangeAHandoutOrASign) {
    const auto& [base, key] = GetParam();
    std::vector<styles::Setting> changed = base;
    changed.push_back(key);
    EXPECT_TRUE(printed(changed) != printed(base));
}

// Signs with room for a name on two lines; a title of many lines; a page that has to be tightened; columns
// side by side.
const std::vector<styles::Setting> kRoomySigns = {{"handout.sign-least-size", "10pt"}};
const std::vector<styles::Setting> kLongTitle = {{"paragraph.handout-title.size", "120pt"},
                                                 {"paragraph.handout-title.leading", "130pt"},
                                                 {"handout.title-lines", "1"}};
const std::vector<styles::Setting> kFull = {{"handout.least-size", "13pt"}};
const std::vector<styles::Setting> kColumns = {
    {"handout.least-column", "10mm"}, {"handout.least-grid", "10mm"}, {"handout.least-room", "10mm"}};

INSTANTIATE_TEST_SUITE_P(
    Each, HandoutKeys,
    ::testing::Values(
        Changed{kFull, {"handout.least-leading", "1"}}, Changed{kFull, {"handout.least-spaces", "1"}},
        Changed{kLongTitle, {"handout.title-lines", "3"}}, Changed{kLongTitle, {"handout.least-title", "3"}},
        Changed{{}, {"handout.code-size", "30mm"}}, Changed{{}, {"handout.sign-code-size", "30mm"}},
        Changed{{}, {"handout.sign-title-most", "60pt"}},
        Changed{kRoomySigns, {"handout.sign-title-least", "120pt"}},
        Changed{kColumns, {"handout.column-gap", "40pt"}},
        Changed{kColumns, {"handout.least-column", "150mm"}},
        Changed{kColumns, {"handout.least-grid", "150mm"}},
        Changed{kColumns, {"handout.least-room", "120mm"}}, Changed{{}, {"handout.room-gap", "20pt"}},
        Changed{{}, {"handout.times-gap", "4pt"}}, Changed{{}, {"handout.rule-gap", "5pt"}},
        Changed{{}, {"handout.item-gap", "9pt"}}, Changed{{}, {"handout.talk-gap", "4pt"}},
        Changed{{}, {"handout.day-gap", "24pt"}}, Changed{{}, {"handout.grid-gap", "14pt"}},
        Changed{{}, {"handout.cell-foot", "9pt"}}, Changed{{}, {"handout.head-gap", "18pt"}},
        Changed{{}, {"handout.foot-gap", "16pt"}}, Changed{{}, {"handout.most-white", "1pt"}},
        Changed{{}, {"handout.track-bar", "4pt"}}, Changed{{}, {"handout.track-bar-gap", "2pt"}},
        Changed{{}, {"handout.track-swatch", "0pt"}}, Changed{{}, {"handout.logo-height", "20pt"}},
        Changed{{}, {"handout.logo-share", "0.1"}}, Changed{{}, {"handout.hang-share", "0"}},
        Changed{{}, {"rule.handout-head.weight", "0pt"}}, Changed{{}, {"rule.handout-item.weight", "2pt"}}),
    [](const auto& test) {
        std::string name;
        for (const char c : test.param.key.key) name += c == '.' || c == '-' ? '_' : c;
        return name;
    });

}  // namespace
}  // namespace bifolio::layout

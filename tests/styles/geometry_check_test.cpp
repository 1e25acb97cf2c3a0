// What stands beside the text keeps clear of it, of the trim and of the spine; what a finding advises, helps.
#include "styles/geometry_check.h"

#include <gtest/gtest.h>

#include <regex>
#include <string>
#include <vector>

#include "sheet_folder.h"

namespace bifolio::styles {
namespace {

// The first style sheet's settings, then what the finding must say.
struct Fault {
    std::vector<Setting> settings;
    std::string message;
    bool is_error = true;
};

void PrintTo(const Fault& fault, std::ostream* out) {
    *out << fault.message;
}

class PlacesOnThePage : public ::testing::TestWithParam<Fault> {
  protected:
    // Each "section.key of at most 3pt", "... of 3pt" of a hint.
    static std::vector<Setting> advised(const std::string& hint) {
        static const std::regex kAdvice("([a-z]+\\.[a-z-]+) of (?:at least |at most )?([0-9.]+(?:pt|mm))");
        std::vector<Setting> settings;
        for (std::sregex_iterator at(hint.begin(), hint.end(), kAdvice), end; at != end; ++at)
            settings.push_back({(*at)[1], (*at)[2]});
        return settings;
    }

    SheetFolder folder_;
};

TEST_P(PlacesOnThePage, AreToldWithTheKeyThatIsToBlame) {
    const Outcome outcome = folder_.set(GetParam().settings);
    const std::string code = GetParam().is_error ? "error [value] " : "warning [layout] ";
    ASSERT_EQ(outcome.findings, std::vector<std::string>{"--set:0:0 " + code + GetParam().message});
    EXPECT_EQ(outcome.sheet.has_value(), !GetParam().is_error);
}

TEST_P(PlacesOnThePage, AreMendedByEachValueThatIsAdvised) {
    const Outcome outcome = folder_.set(GetParam().settings);
    ASSERT_EQ(outcome.hints.size(), 1U);
    const std::vector<Setting> values = advised(outcome.hints.front());
    EXPECT_FALSE(values.empty()) << outcome.hints.front();
    for (const Setting& value : values) {
        std::vector<Setting> mended = GetParam().settings;
        mended.push_back(value);
        EXPECT_EQ(folder_.set(mended).findings, std::vector<std::string>())
            << value.key << " = " << value.value;
    }
}

INSTANTIATE_TEST_SUITE_P(
    Each, PlacesOnThePage,
    ::testing::Values(
        Fault{{{"page.foot", "17mm"}}, "the page number stands on the last line of the text"},
        Fault{{{"page.folio-baseline", "30mm"}}, "the page number stands on the last line of the text"},
        Fault{{{"paragraph.folio.size", "12pt"}, {"page.folio-baseline", "60pt"}},
              "the page number stands on the last line of the text"},
        Fault{{{"page.folio-baseline", "190mm"}}, "the page number stands on the first line of the text"},
        Fault{{{"page.head", "13mm"}}, "the running head reaches into the text"},
        Fault{{{"page.running-head-baseline", "50pt"}}, "the running head reaches into the text"},
        Fault{{{"page.running-head-rule", "20pt"}}, "the running head reaches into the text"},
        Fault{{{"page.running-head-baseline", "185mm"}}, "the running head reaches into the text"},
        Fault{{{"page.folio-baseline", "552pt"}},
              "the rule below the running head goes through the page number"},
        Fault{{{"page.running-head-baseline", "10pt"}},
              "the running head stands 1.8 mm from the edge where the paper is cut; printers ask for 3 mm",
              false},
        Fault{{{"page.folio-baseline", "2mm"}},
              "the page number stands 1.3 mm from the edge where the paper is cut; printers ask for 3 mm",
              false},
        Fault{{{"page.outer", "2mm"}, {"paragraph.abstract.size", "12.5pt"}},
              "text begins 2.0 mm from the edge where the paper is cut; printers ask for 3 mm",
              false},
        Fault{{{"cover.foot", "1mm"}},
              "the cover's text ends 1.0 mm from the edge where the paper is cut; printers ask for 3 mm",
              false},
        Fault{{{"page.inner", "4mm"}},
              "text begins 4.0 mm from the fold, of which page.spine-safe keeps 5.0 mm free",
              false}));

TEST(PageNumber, MayStandOnTheLineOfTheRunningHead) {
    const SheetFolder folder;
    const double height = Length::from_mm(210).pt();
    EXPECT_EQ(folder.set({{"page.folio-baseline", fmt::format("{}pt", height - 35.5)}}).findings,
              std::vector<std::string>());
}

TEST(ShippedStyles, KeepTheirPlacesOnEachPaper) {
    const SheetFolder folder;
    for (const char* style : {"classic", "modern"})
        for (const char* paper : {"A6", "A5", "half-letter", "B6"}) {
            StyleRequest request;
            request.style = style;
            request.settings = {{"page.paper", paper}};
            EXPECT_EQ(folder.read(request).findings, std::vector<std::string>()) << style << ' ' << paper;
        }
}

}  // namespace
}  // namespace bifolio::styles

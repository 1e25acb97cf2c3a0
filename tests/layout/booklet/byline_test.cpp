#include "layout/booklet/byline.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/style_sheet.h"

namespace bifolio::layout {
namespace {

struct Member {
    std::string name;
    std::vector<std::string> places;
    std::string pronouns = {};
};

class BylineOf : public ::testing::Test {
  protected:
    std::string byline(const std::vector<Member>& members, Places places = Places::AfterADot,
                       std::size_t numbered = 0) {
        std::vector<source::Person> people;
        for (const Member& member : members) {
            source::Person& person = people.emplace_back();
            person.name = source::plain_text(member.name);
            if (!member.pronouns.empty()) person.pronouns = source::plain_text(member.pronouns);
            for (const std::string& place : member.places)
                person.affiliations.emplace_back().name = source::plain_text(place);
        }
        const styles::StyleSheet sheet = bifolio::testing::style_sheet("classic", settings_);
        source::Program program;
        program.language = "en";
        FontLibrary fonts;
        source::Diagnostics diagnostics;
        TextStyles styles{sheet, fonts, diagnostics};
        const auto wording = language::Wording::for_language("en");
        StoryBuilder builder(program, styles, wording, diagnostics);
        RichText rich;
        numbered_ = append_byline(builder, rich, people, "presenter", places, numbered);
        std::string all;
        for (const Span& span : rich.spans) {
            const bool raised = styles[span.style].look.rise > 0;
            all += raised ? "^" + span.text : span.text;
        }
        const std::string no_break = "\u00A0";
        for (std::size_t at = all.find(no_break); at != std::string::npos; at = all.find(no_break))
            all.replace(at, no_break.size(), " ");
        return all;
    }

    std::vector<styles::Setting> settings_;
    std::size_t numbered_ = 0;  // as the last one returned
};

TEST_F(BylineOf, NamesEachWithItsPlaceWhereTheyAreFew) {
    EXPECT_EQ(byline({{"Ann", {"Porto"}}}), "Ann · Porto");
    EXPECT_EQ(byline({{"Ann", {"Porto"}}, {"Bo", {"Oslo"}}}), "Ann · Porto, Bo · Oslo");
    EXPECT_EQ(byline({{"Ann", {"Porto", "Rome"}}, {"Bo", {}}, {"Cy", {"Oslo"}}}),
              "Ann · Porto; Rome, Bo, Cy · Oslo");
}

TEST_F(BylineOf, HasOnePairOfBracketsForPronounsAndPlaces) {
    EXPECT_EQ(byline({{"Ann", {"Porto"}, "she/her"}}), "Ann (she/her) · Porto");
    EXPECT_EQ(byline({{"Ann", {"Porto"}, "she/her"}}, Places::InBrackets), "Ann (she/her; Porto)");
    EXPECT_EQ(byline({{"Ann", {"Porto"}, "she/her"}, {"Bo", {"Porto"}, "he/him"}, {"Cy", {}, "they/them"}},
                     Places::InBrackets),
              "Ann (she/her), Bo (he/him; Porto), Cy (they/them)");
}

TEST_F(BylineOf, SharesThePlaceOfNeighbours) {
    EXPECT_EQ(byline({{"Ann", {"Porto"}}, {"Bo", {"Porto"}}}), "Ann & Bo · Porto");
    EXPECT_EQ(byline({{"Ann", {"Porto"}}, {"Bo", {"Porto"}}, {"Cy", {"Oslo"}}}),
              "Ann, Bo · Porto, Cy · Oslo");
    EXPECT_EQ(byline({{"Ann", {"Porto"}}, {"Bo", {"Porto"}}, {"Cy", {"Porto"}}, {"Di", {"Porto"}}}),
              "Ann, Bo, Cy & Di · Porto");
}

TEST_F(BylineOf, NumbersPlacesThatWouldStandTwice) {
    EXPECT_EQ(byline({{"Ann", {"Porto"}}, {"Bo", {"Oslo"}}, {"Cy", {"Porto"}}}),
              "Ann^1, Bo^2, Cy^1 · ^1Porto; ^2Oslo");
    EXPECT_EQ(byline({{"Ann", {"Porto", "Rome"}}, {"Bo", {"Rome"}}}), "Ann^1^,^2, Bo^2 · ^1Porto; ^2Rome");
    EXPECT_EQ(byline({{"Ann", {"Porto"}}, {"Bo", {}}, {"Cy", {"Oslo"}}, {"Di", {"Porto"}}}),
              "Ann^1, Bo, Cy^2, Di^1 · ^1Porto; ^2Oslo");
}

TEST_F(BylineOf, NumbersPlacesOfManyGroups) {
    const std::vector<Member> four = {
        {"Ann", {"Porto"}}, {"Bo", {"Oslo"}}, {"Cy", {"Rome"}}, {"Di", {"Bern"}}};
    EXPECT_EQ(byline(four), "Ann^1, Bo^2, Cy^3, Di^4 · ^1Porto; ^2Oslo; ^3Rome; ^4Bern");
    settings_ = {{"booklet.numbered-places-from", "5"}};
    EXPECT_EQ(byline(four), "Ann · Porto, Bo · Oslo, Cy · Rome, Di · Bern");
    settings_ = {{"booklet.numbered-places-from", "2"}};
    EXPECT_EQ(byline({four[0], four[1]}), "Ann^1, Bo^2 · ^1Porto; ^2Oslo");
    settings_ = {{"booklet.numbered-places-from", "0"}};
    EXPECT_EQ(byline({four[0], four[1], four[0]}), "Ann · Porto, Bo · Oslo, Ann · Porto");
}

TEST_F(BylineOf, PutsPlacesBelowTheNames) {
    constexpr Places kBelow = Places::BelowTheNames;
    EXPECT_EQ(byline({{"Ann", {"Porto"}}, {"Bo", {"Oslo"}}}, kBelow), "Ann\nPorto\nBo\nOslo");
    EXPECT_EQ(byline({{"Ann", {"Porto"}}, {"Bo", {"Porto"}}}, kBelow), "Ann & Bo\nPorto");
    EXPECT_EQ(byline({{"Ann", {}}, {"Bo", {"Oslo"}}}, kBelow), "Ann, Bo\nOslo");
}

TEST_F(BylineOf, PutsPlacesInBrackets) {
    EXPECT_EQ(byline({{"Ann", {"Porto"}}, {"Bo", {"Oslo"}}}, Places::InBrackets), "Ann (Porto), Bo (Oslo)");
    EXPECT_EQ(byline({{"Ann", {"Porto"}}, {"Bo", {"Porto"}}}, Places::InBrackets), "Ann & Bo (Porto)");
    EXPECT_EQ(byline({{"Ann", {"Porto"}}, {"Bo", {"Oslo"}}, {"Cy", {"Porto"}}}, Places::InBrackets),
              "Ann^1, Bo^2, Cy^1 (^1Porto; ^2Oslo)");
}

TEST_F(BylineOf, GoesOnWithNumbers) {
    EXPECT_EQ(byline({{"Ann", {"Porto"}}, {"Bo", {"Oslo"}}, {"Cy", {"Porto"}}}, Places::InBrackets, 2),
              "Ann^3, Bo^4, Cy^3 (^3Porto; ^4Oslo)");
    EXPECT_EQ(numbered_, 4U);
    EXPECT_EQ(byline({{"Ann", {"Porto"}}}, Places::InBrackets, 2), "Ann (Porto)");
    EXPECT_EQ(numbered_, 2U);
    EXPECT_EQ(byline({{"Ann", {"Porto", "Rome"}}, {"Bo", {"Rome"}}}), "Ann^1^,^2, Bo^2 · ^1Porto; ^2Rome");
    EXPECT_EQ(numbered_, 2U);
}

}  // namespace
}  // namespace bifolio::layout

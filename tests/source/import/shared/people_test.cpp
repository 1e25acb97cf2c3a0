// Who presents, and where they work.
#include "source/import/shared/people.h"

#include <gtest/gtest.h>

#include "tests/source/import/import_support.h"

namespace bifolio::source {
namespace {

using testing::import;
using Strings = std::vector<std::string>;

std::string shown(const std::vector<Person>& people) {
    std::string result;
    for (const Person& each : people) {
        if (!result.empty()) result += " | ";
        result += each.name.plain();
        for (const Affiliation& affiliation : each.affiliations)
            result += " (" + affiliation.name.plain() + ")";
    }
    return result;
}

struct Line {
    const char* line;
    const char* people;
};

class PeopleTest : public ::testing::TestWithParam<Line> {};

TEST_P(PeopleTest, AreRead) {
    const Stretch line{GetParam().line, {1, 1}};
    EXPECT_TRUE(is_people_with_affiliations(line));
    EXPECT_EQ(shown(read_people(line)), GetParam().people);
}

INSTANTIATE_TEST_SUITE_P(
    Lines, PeopleTest,
    ::testing::Values(
        Line{"Ada Byron (Girton)", "Ada Byron (Girton)"}, Line{"A B & C D (X)", "A B (X) | C D (X)"},
        Line{"A B (X) & C D (Y)", "A B (X) | C D (Y)"},
        Line{"A B, C D and E F (X)", "A B (X) | C D (X) | E F (X)"},
        Line{"A B (X), C D (Y), and E F (Z)", "A B (X) | C D (Y) | E F (Z)"},
        Line{"A B (X; Y, Z)", "A B (X; Y, Z)"}, Line{"A B (U. of X & Y)", "A B (U. of X & Y)"},
        Line{"A B (X (Y))", "A B (X (Y))"}, Line{"A B (X) (Y)", "A B (X) (Y)"},
        Line{"Theo J. Okafor, Jr. (X)", "Theo J. Okafor, Jr. (X)"},
        Line{"Anna van der Berg (X)", "Anna van der Berg (X)"}, Line{"Suryani (X)", "Suryani (X)"},
        Line{"Ehsan Yousefzadeh-Asl-Miandoab (IT University of Copenhagen)",
             "Ehsan Yousefzadeh-Asl-Miandoab (IT University of Copenhagen)"},
        Line{"Minh Tri Lê (Inria Grenoble Rhône-Alpes)", "Minh Tri Lê (Inria Grenoble Rhône-Alpes)"},
        Line{"王磊 (清华大学)", "王磊 (清华大学)"}, Line{"Speaker: Ada Byron (X)", "Ada Byron (X)"},
        Line{"Siobhán O’Connell & Sandy Andrews (X)", "Siobhán O’Connell (X) | Sandy Andrews (X)"}));

class NoPeopleTest : public ::testing::TestWithParam<const char*> {};

TEST_P(NoPeopleTest, AreTakenForPeople) {
    EXPECT_FALSE(is_people_with_affiliations({GetParam(), {1, 1}}));
}

INSTANTIATE_TEST_SUITE_P(Lines, NoPeopleTest,
                         ::testing::Values("Ada Byron", "(Girton)", "A system for looms (SL)",
                                           "Forecasting for Clouds (FC)", "Ada Byron (Girton) was there.",
                                           "Ada Byron (Girton", "Version 2 (Beta)", "Why? (Because)",
                                           "A Very Long Title of More Words Than Any Name Ever Had (TLA)",
                                           "()", "", "Ada Byron ()"));

TEST(People, StandAtTheirPlaces) {
    const auto people = read_people({"Lê A & Bo Ek (Lund)", {7, 3}});
    ASSERT_EQ(people.size(), 2U);
    EXPECT_EQ(people[1].place, (Place{7, 10}));
    EXPECT_EQ(people[1].affiliations.at(0).name.place, (Place{7, 17}));
}

TEST(People, LoseNoTextOfALineThatIsNotWellFormed) {
    EXPECT_EQ(shown(read_people({"(Girton) Ada (", {1, 1}})), "Girton | Ada");
    EXPECT_EQ(shown(read_people({"Ada (Girton", {1, 1}})), "Ada | Girton");
}

TEST(Presenters, AreFoundBelowATitleOfSeveralLines) {
    const auto imported = import("9:00 |\nA long title\nthat goes on\nAda Byron (G)\nText.\n|\n");
    EXPECT_EQ(imported.outline(),
              (Strings{"9:00 talk A long title that goes on | Ada Byron (G)", "  > Text."}));
    EXPECT_EQ(imported.findings(), Strings{"3:1 note mended"});
}

TEST(Presenters, MayStandOnSeveralLines) {
    EXPECT_EQ(import("9:00 |\nT\nAda Byron (G)\nBo Ek (L)\nText.\n|\n").outline(),
              (Strings{"9:00 talk T | Ada Byron (G) | Bo Ek (L)", "  > Text."}));
}

TEST(Presenters, MayHaveNoAffiliation) {
    EXPECT_EQ(import("9:00 |\nOn Looms\nAda Byron\nHere is what all of it is about.\n|\n").outline(),
              (Strings{"9:00 talk On Looms | Ada Byron", "  > Here is what all of it is about."}));
}

TEST(Presenters, InSmallLettersAreKnownByTheirPlace) {
    EXPECT_EQ(import("9:00 |\nOn Looms\ndanah boyd (D & S)\n|\n").outline(),
              (Strings{"9:00 talk On Looms | danah boyd (D & S)"}));
}

TEST(Presenters, ThatAreMissingAreReported) {
    const auto imported =
        import("9:00 |\nSession 1: S |\n|\nOn Looms\nHere is what all of it is about.\n|\n|\nOn Knots\n|\n");
    EXPECT_EQ(imported.outline(), (Strings{"9:00 session [Session 1] S", "  talk On Looms",
                                           "    > Here is what all of it is about.", "  talk On Knots"}));
    EXPECT_EQ(imported.findings(), (Strings{"4:1 warning unplaced", "8:1 warning unplaced"}));
    EXPECT_EQ(imported.find("unplaced").message, "no line of presenters under \"On Looms\"");
}

}  // namespace
}  // namespace bifolio::source

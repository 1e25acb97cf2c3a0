// Papers' bylines: whose order it is, where people work, who answers for the paper.
#include <fmt/format.h>
#include <gmock/gmock.h>

#include "source/model/byline.h"
#include "tests/source/reading.h"

namespace bifolio::source {
namespace {

using ::testing::ElementsAre;
using testing::program_with;
using testing::read;
using testing::Reading;

constexpr const char* kDeclared =
    "<affiliation id=\"kyoto\" short=\"Kyoto\" town=\"Kyoto\" country=\"Japan\">Small Motors</affiliation>"
    "<affiliation id=\"oslo\">Oslo Lab</affiliation>";

Reading read_people(const std::string& people, const std::string& declared = kDeclared) {
    return read(program_with(
        declared, fmt::format("<talk start=\"9:00\" end=\"9:20\"><title>T</title>{}</talk>", people)));
}

const Contribution& talk_of(const Reading& reading) {
    return std::get<Contribution>(reading.program->days.at(0).items.at(0));
}

// "A*": A presents.
std::vector<std::string> byline(const Reading& reading) {
    std::vector<std::string> names;
    for (const Author& each : byline_of(talk_of(reading)))
        names.push_back(each.person->name.plain() + (each.presents ? "*" : ""));
    return names;
}

TEST(Bylines, HaveThePapersOrderWhereAnAuthorPresents) {
    const Reading reading = read_people(
        "<author>A</author><author presents=\"yes\">B</author><author presents=\"no\">C</author>");
    EXPECT_TRUE(states_order(talk_of(reading)));
    EXPECT_THAT(byline(reading), ElementsAre("A", "B*", "C"));
    EXPECT_EQ(talk_of(reading).presenters.size(), 1U);
    EXPECT_EQ(talk_of(reading).authors.size(), 2U);
}

TEST(Bylines, HaveThePapersOrderWhereAPresenterStandsBehindAnAuthor) {
    const Reading reading =
        read_people("<author>A</author><presenter>B</presenter><author>C</author><presenter>D</presenter>");
    EXPECT_TRUE(states_order(talk_of(reading)));
    EXPECT_THAT(byline(reading), ElementsAre("A", "B*", "C", "D*"));
}

TEST(Bylines, StateNoOrderWherePresentersComeFirst) {
    const Reading reading = read_people("<presenter>A</presenter><author>B</author>");
    EXPECT_FALSE(states_order(talk_of(reading)));
    EXPECT_THAT(byline(reading), ElementsAre("A*", "B"));
    EXPECT_FALSE(states_order(talk_of(read_people("<author>A</author><author>B</author>"))));
}

TEST(Affiliations, AreReferredTo) {
    const Reading reading =
        read_people("<author affiliations=\" kyoto  oslo \" affiliation=\"Home\">A</author>");
    EXPECT_EQ(reading.diagnostics.has_errors(), false);
    const std::vector<Affiliation>& all = talk_of(reading).authors.at(0).affiliations;
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(all[0].name.plain(), "Small Motors");
    EXPECT_EQ(all[0].short_name.plain() + all[0].town.plain() + all[0].country.plain(), "KyotoKyotoJapan");
    EXPECT_EQ(all[1].id, "oslo");
    EXPECT_EQ(all[2].name.plain(), "Home");
    EXPECT_EQ(all[2].id, "");
}

TEST(Affiliations, OfOnePersonMayHaveTownsToo) {
    const Reading reading = read_people(
        "<author><name>A</name><affiliation short=\"H\" town=\"Bern\">Home</affiliation></author>", "");
    const Affiliation& own = talk_of(reading).authors.at(0).affiliations.at(0);
    EXPECT_EQ(own.short_name.plain() + own.town.plain(), "HBern");
}

TEST(Affiliations, ThatAreNotThereAreTold) {
    const Reading near = read_people("<author affiliations=\"kioto\">A</author>");
    EXPECT_EQ(near.find("reference").message, "no affiliation has the id \"kioto\"");
    EXPECT_EQ(near.find("reference").hint, "did you mean \"kyoto\"?");
    EXPECT_EQ(read_people("<author affiliations=\"oslo kyoto oslo\">A</author>").find("reference").message,
              "the affiliation \"oslo\" is named twice");
    EXPECT_EQ(read_people("<author affiliations=\"hall\">A</author>", "<room id=\"hall\">H</room>")
                  .find("reference")
                  .message,
              "\"hall\" is the id of a room, not of an affiliation");
    EXPECT_EQ(read_people("", "<affiliation id=\"a\">A</affiliation>\n<affiliation id=\"a\">B</affiliation>")
                  .find("reference")
                  .message,
              "the id \"a\" is taken: the affiliation on line 2 has it");
}

TEST(Affiliations, AreDeclaredInTheProgrammeWithAnId) {
    EXPECT_EQ(read_people("", "<affiliation>A</affiliation>").find("missing").message,
              "<affiliation> lacks its attribute \"id\"");
    EXPECT_EQ(read_people("", "<affiliation id=\"a\"/>").find("missing").message,
              "an affiliation without a name");
    EXPECT_EQ(read_people("<author><name>A</name><affiliation id=\"a\">B</affiliation></author>")
                  .find("unknown-attribute")
                  .message,
              "<affiliation> in <author> has no attribute \"id\"");
}

TEST(Authors, HaveIdentitiesAndAddresses) {
    const Reading reading = read_people(
        "<author orcid=\"https://orcid.org/0000-0002-1825-0097\" corresponding=\"yes\" "
        "email=\"a@b.example\">A</author>");
    const Person& person = talk_of(reading).authors.at(0);
    EXPECT_EQ(person.orcid, "0000-0002-1825-0097");
    EXPECT_EQ(person.email, "a@b.example");
    EXPECT_TRUE(person.is_corresponding);
    EXPECT_EQ(read_people("<author orcid=\"0000-0002-1825-0098\">A</author>").find("value").message,
              "\"0000-0002-1825-0098\" is not an ORCID iD");
    EXPECT_EQ(read_people("<author email=\"a at b\">A</author>").find("value").message,
              "\"a at b\" is not an e-mail address");
    EXPECT_EQ(read_people("<author presents=\"maybe\">A</author>").find("value").message,
              "\"maybe\" is not a valid value of presents for an author");
}

}  // namespace
}  // namespace bifolio::source

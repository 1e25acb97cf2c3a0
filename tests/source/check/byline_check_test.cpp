// What looks wrong in papers' bylines, affiliations and ORCID iDs.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "tests/source/reading.h"

namespace bifolio::source {
namespace {

using testing::program_with;
using testing::read;
using testing::Reading;

constexpr const char* kA = "0000-0002-1825-0097";
constexpr const char* kB = "0000-0002-1694-233X";

std::string talk(const std::string& people, const char* title = "T") {
    return fmt::format("<talk start=\"9:00\" end=\"9:20\"><title>{}</title>{}</talk>\n", title, people);
}

Reading read_talks(const std::string& talks, const std::string& parts = "") {
    return read(program_with(parts, talks));
}

TEST(AffiliationCheck, TellsOfThoseThatNobodyBelongsTo) {
    const std::string declared = "<affiliation id=\"kyoto\">Small Motors</affiliation>";
    const Reading unused = read_talks(talk("<author>A</author>"), declared);
    EXPECT_EQ(unused.find("affiliation").message, "nobody belongs to the affiliation \"kyoto\"");
    EXPECT_EQ(unused.find("affiliation").place.line, 2U);
    EXPECT_EQ(read_talks(talk("<author affiliations=\"kyoto\">A</author>"), declared).count("affiliation"),
              0U);
    EXPECT_EQ(read(program_with("<affiliation id=\"k\">K</affiliation>"
                                "<event><title>E</title><organiser affiliations=\"k\">O</organiser></event>"))
                  .count("affiliation"),
              0U);
}

TEST(AffiliationCheck, TellsOfAnIdOrNameThatIsWrittenOut) {
    const std::string declared = "<affiliation id=\"kyoto\">Small Motors</affiliation>";
    for (const char* written : {"kyoto", "Kyoto", "small motors"}) {
        const Reading reading =
            read_talks(talk(fmt::format("<author affiliation=\"{}\">A</author>", written)), declared);
        EXPECT_EQ(reading.count("affiliation"), 1U) << written;
        EXPECT_EQ(reading.find("affiliation").hint, "write affiliations=\"kyoto\"");
    }
    EXPECT_EQ(
        read_talks(talk("<author affiliation=\"Kyoto City\" affiliations=\"kyoto\">A</author>"), declared)
            .count("affiliation"),
        0U);
}

TEST(BylineCheck, TellsOfSomebodyWhoStandsTwiceInOneByline) {
    const Reading twice = read_talks(talk("<presenter>Ada Byron</presenter>\n<author>Ada Byron</author>"));
    EXPECT_EQ(twice.find("byline").message, "\"Ada Byron\" stands twice in the byline of talk \"T\"");
    EXPECT_EQ(twice.find("byline").place.line, 6U);
    const std::string two = fmt::format(
        "<author orcid=\"{}\" presents=\"yes\">Wei Wang</author><author orcid=\"{}\">Wei Wang</author>", kA,
        kB);
    EXPECT_EQ(read_talks(talk(two)).count("byline"), 0U);
    EXPECT_EQ(read_talks(talk("<author>Ada Byron</author>") + talk("<author>Ada Byron</author>", "U"))
                  .count("byline"),
              0U);
}

TEST(BylineCheck, TellsOfAPaperThatNobodyPresentsWhereOthersAreSaidTo) {
    const std::string silent = talk("<author>A</author><author>B</author>", "Silent");
    EXPECT_EQ(read_talks(silent).count("byline"), 0U);
    const Reading reading = read_talks(silent + talk("<author presents=\"yes\">C</author>"));
    EXPECT_EQ(reading.find("byline").message, "nobody presents talk \"Silent\"");
    EXPECT_EQ(reading.count("byline"), 1U);
}

TEST(OrcidCheck, TellsOfOnePersonUnderTwoIds) {
    const auto person = [](const char* orcid, const char* place) {
        return fmt::format("<author presents=\"yes\" orcid=\"{}\" affiliation=\"{}\">Ada Byron</author>",
                           orcid, place);
    };
    const Reading reading = read_talks(talk(person(kA, "Kyoto")) + talk(person(kB, "Kyoto"), "U"));
    EXPECT_EQ(reading.find("orcid").message,
              fmt::format("\"Ada Byron\" has the ORCID iD {} here, and {} on line 5", kB, kA));
    EXPECT_EQ(read_talks(talk(person(kA, "Kyoto")) + talk(person(kB, "Oslo"), "U")).count("orcid"), 0U);
    EXPECT_EQ(read_talks(talk(person(kA, "Kyoto")) + talk(person(kA, "Oslo"), "U")).count("orcid"), 0U);
}

TEST(OrcidCheck, TellsOfOneIdUnderTwoNames) {
    const auto person = [](const char* name) {
        return fmt::format("<author presents=\"yes\" orcid=\"{}\">{}</author>", kA, name);
    };
    const Reading reading = read_talks(talk(person("Ada Byron")) + talk(person("Bo Holm"), "U"));
    EXPECT_EQ(reading.find("orcid").message,
              fmt::format("the ORCID iD {} is \"Bo Holm\"'s here, and \"Ada Byron\"'s on line 5", kA));
}

// With a title or without, she is one, and in two places.
TEST(PeopleCheck, LeavesTitlesAside) {
    const Reading reading = read_talks(talk("<presenter>Dr. Ada Byron</presenter>") +
                                       talk("<presenter>Ada Byron, PhD</presenter>", "U"));
    EXPECT_EQ(reading.count("double-booked"), 1U);
    EXPECT_EQ(reading.count("duplicate-person"), 0U);
}

TEST(PeopleCheck, TellsOfOnePersonsDifferentPronouns) {
    const auto talks = [](const char* first, const char* second, const char* place) {
        return talk(fmt::format("<author pronouns=\"{}\" affiliation=\"Oslo\">Ada Byron</author>", first)) +
               talk("<author>Ada Byron</author>", "U") +
               talk(fmt::format("<author pronouns=\"{}\" affiliation=\"{}\">Ada Byron</author>", second,
                                place),
                    "V");
    };
    const Reading reading = read_talks(talks("she/her", "they/them", "Oslo"));
    EXPECT_EQ(reading.find("duplicate-person").message,
              "\"Ada Byron\" goes by \"they/them\" here, and by \"she/her\" on line 5");
    EXPECT_EQ(read_talks(talks("she/her", "She/Her", "Oslo")).count("duplicate-person"), 0U);
    const Reading two = read_talks(talks("she/her", "they/them", "Bern"));
    EXPECT_EQ(two.count("duplicate-person"), 1U);  // the affiliations alone
    EXPECT_EQ(two.find("duplicate-person").message.find("goes by"), std::string::npos);
}

// Two whose iDs differ are two: neither in two places at once, nor one affiliation written in two ways.
TEST(OrcidCheck, TellsNamesakesApart) {
    const auto person = [](const char* orcid, const char* place) {
        return fmt::format("<presenter orcid=\"{}\" affiliation=\"{}\">Wei Wang</presenter>", orcid, place);
    };
    EXPECT_EQ(read_talks(talk(person(kA, "Oslo")) + talk(person(kB, "Oslo"), "U")).count("double-booked"),
              0U);
    EXPECT_EQ(read_talks(talk(person(kA, "Oslo")) + talk(person(kA, "Bern"), "U")).count("double-booked"),
              1U);
    EXPECT_EQ(read_talks(talk(person(kA, "Oslo")) + talk(person(kB, "Bern"), "U")).count("duplicate-person"),
              0U);
}

}  // namespace
}  // namespace bifolio::source

// Bylines in running text.
#include "language/bylines.h"

#include <gtest/gtest.h>

#include "language/affiliations.h"
#include "source/reader.h"

namespace bifolio::language {
namespace {

source::Contribution talk(const std::string& people) {
    source::Diagnostics findings;
    const auto program = source::read_program_text(
        "<program xml:lang='en'><event><title>T</title></event>"
        "<affiliation id='kyoto' short='Kyoto' town='Kyoto' country='Japan'>Small Motors</affiliation>"
        "<day date='2026-09-14'><talk start='9:00'><title>T</title>" +
            people + "</talk></day></program>",
        "p.xml", "", findings);
    return std::get<source::Contribution>(program->days.at(0).items.at(0));
}

std::string words(const std::string& people) {
    return byline_in_words(talk(people), Wording::for_language("en"));
}

TEST(BylineInWords, HasThePapersOrderAndTellsWhoPresents) {
    EXPECT_EQ(words("<author>Ann</author><author presents='yes'>Bo</author><author>Cy</author>"),
              "Ann, Bo (presenting) & Cy");
    EXPECT_EQ(words("<author presents='yes'>Ann</author><author presents='yes'>Bo</author>"), "Ann & Bo");
}

TEST(BylineInWords, TellsPlacesBehindNeighboursOfOnePlace) {
    EXPECT_EQ(words("<author affiliations='kyoto'>Ann</author><author affiliations='kyoto' presents='yes' "
                    "pronouns='he/him'>Bo</author><author affiliation='Oslo'>Cy</author>"),
              "Ann, Bo (he/him; presenting; Small Motors, Kyoto, Japan), Cy (Oslo)");
}

TEST(BylineInWords, TellsWhoAnswersForThePaper) {
    const auto told = [](const std::string& people) {
        return correspondence_in_words(talk(people), Wording::for_language("en"));
    };
    EXPECT_EQ(told("<author>Ann</author>"), "");
    EXPECT_EQ(told("<author corresponding='yes' email='a@b.example'>Ann</author><author>Bo</author>"),
              "Corresponding author: Ann, a@b.example");
    EXPECT_EQ(told("<author corresponding='yes'>Ann</author><author corresponding='yes'>Bo</author>"),
              "Corresponding author: Ann; Bo");
}

TEST(ShortAffiliations, AreThoseThatHaveShortNames) {
    const auto told = [](const std::string& people) {
        return short_affiliations(talk(people).authors.at(0), Wording::for_language("en").punctuation());
    };
    EXPECT_EQ(told("<author affiliations='kyoto' affiliation='Oslo'>Ann</author>"), "Kyoto");
    EXPECT_EQ(told("<author affiliation='Oslo'>Ann</author>"), "");
}

}  // namespace
}  // namespace bifolio::language

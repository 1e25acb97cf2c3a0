// A paper's byline in each of its forms.
#include "layout/booklet/paper_byline.h"

#include <gtest/gtest.h>

#include "source/reader.h"
#include "tests/layout/support/booklet_pages.h"
#include "tests/support/style_sheet.h"

namespace bifolio::layout {
namespace {

class PaperBylineOf : public ::testing::Test {
  protected:
    // "NAMES | PLACES"; what is raised has "^" before it, a narrow space is "_".
    std::string byline(const std::string& people) {
        made_ = "apart";
        source::Diagnostics findings;
        const auto program = source::read_program_text(
            "<program xml:lang='en'><event><title>T</title></event>"
            "<affiliation id='a' short='A' town='Bern' country='Chad'>Aal</affiliation>"
            "<affiliation id='b'>Bol</affiliation><affiliation id='c'>Cor</affiliation>"
            "<day date='2026-09-14'><talk start='9:00'><title>T</title>" +
                people + "</talk></day></program>",
            "p.xml", "", findings);
        EXPECT_FALSE(findings.has_errors());
        const styles::StyleSheet sheet = bifolio::testing::style_sheet("classic", settings_);
        FontLibrary fonts;
        TextStyles styles{sheet, fonts, findings};
        const auto wording = language::Wording::for_language("en");
        StoryBuilder builder(*program, styles, wording, findings);
        const auto& talk = std::get<source::Contribution>(program->days.at(0).items.at(0));
        if (!has_one_byline(builder, talk)) return made_;
        const PaperByline told = paper_byline(builder, talk, "presenter", "talk-facts");
        made_ = written(told.names, styles);
        if (!told.places.empty()) made_ += " | " + written(told.places, styles);
        return made_;
    }
    std::string byline_as(const std::string& form, const std::string& people) {
        settings_ = {{"byline.form", form}};
        return byline(people);
    }

    std::vector<styles::Setting> settings_;

  private:
    static std::string written(const RichText& text, const TextStyles& styles) {
        std::string all;
        for (const Span& span : text.spans) {
            if (styles[span.style].look.rise > 0) all += "^";
            all += span.text == "\u202F" ? "_" : span.text;
            if (const auto* address = std::get_if<std::string>(&span.target)) all += "<" + *address + ">";
        }
        return all;
    }

    std::string made_;
};

const std::string kThree =
    "<author affiliations='a'>Ann</author><author presents='yes' affiliations='b a'>Bo</author>"
    "<author affiliations='a'>Cy</author>";

TEST_F(PaperBylineOf, NumbersAffiliationsEachOnce) {
    const std::string expected = "Ann¹, Bo²^,¹ (presenting), Cy¹ | ¹_Aal, Bern, Chad; ²_Bol";
    EXPECT_EQ(byline_as("numbered", kThree), expected);
    EXPECT_EQ(byline_as("auto", kThree), expected);
}

TEST_F(PaperBylineOf, HasNumbersOfSeveralFigures) {
    std::string people, names, places;
    for (int n = 1; n <= 12; ++n)
        people += "<author presents='yes' affiliation='P" + std::to_string(n) + "'>N</author>";
    const std::string told = byline_as("numbered", people);
    EXPECT_NE(told.find("N¹⁰, N¹¹, N¹² | ¹_P1"), std::string::npos) << told;
    EXPECT_NE(told.find("; ¹⁰_P10; ¹¹_P11"), std::string::npos) << told;
}

TEST_F(PaperBylineOf, HasRaisedFiguresInAFontWithoutSuperiors) {
    settings_ = {{"font.text.families", "EB Garamond 08"}};
    EXPECT_EQ(byline(kThree), "Ann^1, Bo^2^,^1 (presenting), Cy^1 | ^1_Aal, Bern, Chad; ^2_Bol");
}

TEST_F(PaperBylineOf, GroupsThoseOfOneAffiliation) {
    EXPECT_EQ(byline_as("grouped", kThree),
              "Ann & Cy · Aal, Bern, Chad\nBo (presenting) · Bol; Aal, Bern, Chad");
}

TEST_F(PaperBylineOf, HasALineEach) {
    EXPECT_EQ(byline_as("lines", kThree),
              "Ann · Aal, Bern, Chad\nBo (presenting) · Bol; Aal, Bern, Chad\nCy · Aal, Bern, Chad");
}

TEST_F(PaperBylineOf, ItsLinesAreIndentedWhereTheyTurnOver) {
    std::string place = "Institute";
    for (int n = 0; n < 16; ++n) place += " of Waves";
    const std::string talk = "<talk start='9:00'><title>T</title><author affiliation='" + place +
                             " End'>Ann</author><author presents='yes' affiliation='Quay'>Bo</author></talk>";
    for (const char* form : {"lines", "grouped"}) {
        const testing::BookletPages set =
            testing::booklet_of("<event><title>T</title></event><day date='2026-09-14'>" + talk + "</day>",
                                {{"byline.form", form},
                                 {"contents.overview", "no"},
                                 {"contents.contents", "no"},
                                 {"contents.presenter-index", "no"}});
        const auto left = [&](const std::string& words) { return set.lines_with(words).at(0).left; };
        EXPECT_GT(left("End"), left("Ann") + 5);
        EXPECT_NEAR(left("Bo"), left("Ann"), 0.01);
    }
}

TEST_F(PaperBylineOf, IsToldInWords) {
    EXPECT_EQ(byline_as("words", kThree),
              "Ann (Aal, Bern, Chad), Bo (presenting; Bol; Aal, Bern, Chad), Cy (Aal, Bern, Chad)");
}

TEST_F(PaperBylineOf, LeavesOutTownsAndCountriesWhereTheStyleDoes) {
    settings_ = {{"byline.form", "words"}, {"byline.countries", "no"}};
    EXPECT_EQ(byline("<author affiliations='a'>Ann</author>"), "Ann (Aal, Bern)");
    settings_.push_back({"byline.towns", "no"});
    EXPECT_EQ(byline("<author affiliations='a'>Ann</author>"), "Ann (Aal)");
}

TEST_F(PaperBylineOf, IsOfFewPlacesInOneLine) {
    EXPECT_EQ(
        byline("<author affiliations='b'>Ann</author><author presents='yes' affiliations='b'>Bo</author>"
               "<author affiliations='c'>Cy</author>"),
        "Ann, Bo (presenting) · Bol, Cy · Cor");
}

TEST_F(PaperBylineOf, MarksPresentersWhereOthersDoNotPresent) {
    EXPECT_EQ(byline("<author presents='yes'>Ann</author><author presents='yes'>Bo</author>"), "Ann & Bo");
    settings_ = {{"byline.presenter-mark", "sign"}};
    EXPECT_EQ(byline("<author>Ann</author><author presents='yes'>Bo</author>"), "Ann & Bo* | *_presenting");
    EXPECT_EQ(byline("<author presents='yes'>Ann</author>"), "Ann");
}

TEST_F(PaperBylineOf, TellsWhoAnswersForThePaper) {
    EXPECT_EQ(byline("<author corresponding='yes' email='x@y.example'>Ann</author><author>Bo</author>"),
              "Ann* & Bo | *_Corresponding author: x@y.example<mailto:x@y.example>");
    EXPECT_EQ(byline("<presenter corresponding='yes'>Ann</presenter>"), "Ann* | *_Corresponding author");
    settings_ = {{"byline.form", "numbered"}, {"byline.presenter-mark", "sign"}};
    EXPECT_EQ(byline("<author affiliations='b'>Ann</author>"
                     "<author presents='yes' corresponding='yes' affiliations='b'>Bo</author>"),
              "Ann, Bo*^,§ | Bol\n*_presenting · §_Corresponding author");
    EXPECT_EQ(byline("<author affiliations='b'>Ann</author>"
                     "<author presents='yes' corresponding='yes'>Bo</author>"),
              "Ann¹, Bo*^,§ | ¹_Bol\n*_presenting · §_Corresponding author");
}

TEST_F(PaperBylineOf, LeadsToOrcidWhereThereIsNoOtherAddress) {
    EXPECT_EQ(byline("<author presents='yes' orcid='0000-0002-1825-0097'>Ann</author>"),
              "Ann<https://orcid.org/0000-0002-1825-0097>");
}

TEST_F(PaperBylineOf, StandsApartAsEverWhereNoOrderIsStated) {
    EXPECT_EQ(byline("<presenter affiliations='b'>Ann</presenter><author affiliations='b'>Bo</author>"),
              "apart");
    EXPECT_EQ(byline("<author>Ann</author><author>Bo</author>"), "apart");
}

// Of four people on, one affiliation is not told above and below.
TEST_F(PaperBylineOf, IsJoinedWhereAnAffiliationWouldStandAgain) {
    const std::string four =
        "<presenter affiliation='B'>Ann</presenter><author affiliation='B'>Bo</author>"
        "<author affiliation='B'>Cy</author><author affiliation='B'>Di</author>";
    EXPECT_EQ(byline(four), "Ann (presenting), Bo, Cy & Di · B");
    settings_ = {{"byline.joined-from", "5"}};
    EXPECT_EQ(byline(four), "apart");
    settings_ = {{"byline.joined-from", "0"}};
    EXPECT_EQ(byline(four), "apart");
}

}  // namespace
}  // namespace bifolio::layout

// Text in bold and in italics whose letters the style's faces do not all have.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/end_to_end/reading.h"
#include "tests/support/bifolio.h"

namespace bifolio::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string programme(const std::string& language, const std::vector<std::string>& titles) {
    std::string talks;
    for (const std::string& title : titles)
        talks += "<talk><title>" + title + "</title><abstract><p>Plain, <strong>" + title +
                 "</strong>, plain.</p></abstract></talk>";
    return "<program xml:lang=\"" + language + "\"><event><title>" + titles.front() +
           "</title></event><day date=\"2026-09-14\"><session start=\"9:00\"><title>" + titles.back() +
           "</title>" + talks + "</session></day></program>";
}

class BoldHeadings : public ::testing::Test {
  protected:
    // All headings in bold.
    Outcome typeset(const std::string& content, const std::vector<std::string>& more = {}) {
        write_file(folder_ / "p.xml", content);
        std::vector<std::string> arguments = {"booklet", "p.xml"};
        for (const std::string heading : {"cover-title", "session-title", "talk-title"})
            arguments.insert(arguments.end(), {"--set", "paragraph." + heading + ".weight=700"});
        arguments.insert(arguments.end(), more.begin(), more.end());
        return bifolio(arguments, folder_.path());
    }
    std::string fonts() { return run({.arguments = {"pdffonts", "p.pdf"}, .folder = folder_.path()}).out; }
    std::string text() {
        return run({.arguments = {"pdftotext", "p.pdf", "-"}, .folder = folder_.path()}).out;
    }

    TemporaryFolder folder_;
};

TEST_F(BoldHeadings, HaveNoLetterOfAnotherFont) {
    const std::vector<std::pair<std::string, std::vector<std::string>>> languages = {
        {"fr", {"Éléphants à l’été", "Œuvres complètes", "Combien coûte 5 €"}},
        {"de", {"Größe und Übermut", "Maß für Maß", "Für 5 € überall"}},
        {"pl", {"Łódź i Kraków", "Źródła", "Żółć gęślą"}}};
    for (const auto& [language, titles] : languages) {
        const Outcome made = typeset(programme(language, titles));
        ASSERT_EQ(made.status, 0) << made.err;
        EXPECT_EQ(occurrences(made.err, "[missing-glyph]"), 1U) << made.err;
        EXPECT_THAT(made.err, HasSubstr("note: "));
        EXPECT_THAT(made.err, HasSubstr("is not in EBGaramond12-Bold"));
        EXPECT_THAT(fonts(), Not(HasSubstr("Noto")));
        EXPECT_THAT(fonts(), Not(HasSubstr("DejaVu")));
        for (const std::string& title : titles) EXPECT_THAT(squeezed(text()), HasSubstr(squeezed(title)));
    }
}

TEST_F(BoldHeadings, OfLettersThatTheBoldHasAreInIt) {
    const Outcome made = typeset(programme("en", {"Elephants in summer", "Complete works", "For a price"}));
    ASSERT_EQ(made.status, 0) << made.err;
    EXPECT_THAT(made.err, Not(HasSubstr("[missing-glyph]")));
    EXPECT_THAT(fonts(), HasSubstr("EBGaramond12-Bold"));
}

TEST_F(BoldHeadings, ArePressedInBlackInk) {
    ASSERT_EQ(typeset(programme("fr", {"Éléphants", "À l’été"})).status, 0);
    const Outcome pressed =
        bifolio({"press", "p.xml", "--scheme", "pages", "--standard", "pdfx4", "--profile", "swop", "--set",
                 "paragraph.talk-title.weight=700", "-o", "shop.pdf"},
                folder_.path());
    ASSERT_EQ(pressed.status, 0) << pressed.err;
    EXPECT_EQ(bifolio({"preflight", "shop.pdf"}, folder_.path()).status, 0);
}

}  // namespace
}  // namespace bifolio::testing

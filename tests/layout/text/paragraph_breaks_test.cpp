// Where lines may end: at hyphens and slashes of the text, in names, round separators.
#include "layout/text/paragraph_breaks.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/layout/support/fixed_width.h"

namespace bifolio::layout {
namespace {

class ParagraphBreaksOf : public ::testing::Test {
  protected:
    // The text with what each place where a line may end is: "|" a space, "=" a hyphen of the text, "^" an
    // emergency; "-" where a hyphen is added.
    std::string shown(const RichText& text, double width = 1000) {
        Column column;
        column.width = width;
        const std::vector<Token> tokens = tokenise(text, true, setting_.sheet.lines, setting_.words).tokens;
        const Elasticity elasticity(column, setting_.sheet.lines, setting_.styles);
        const ParagraphBreaks found = find_breaks(tokens, column, elasticity, setting_.words);
        std::string result;
        std::size_t at = 0;
        for (std::size_t n = 0; n < tokens.size(); ++n) {
            const std::string& word = tokens[n].word->text;
            std::size_t begin = 0;
            for (; at < found.cuts.size() && found.cuts[at].token == n; ++at) {
                const WordBreak* inside = found.cuts[at].inside;
                const std::size_t end = inside != nullptr ? inside->offset : word.size();
                if (found.breakpoints[at].kind == BreakKind::Start) continue;
                result += word.substr(begin, end - begin) + mark(found.breakpoints[at].kind);
                begin = end;
            }
            result += word.substr(begin);
        }
        return result;
    }
    std::string shown(const std::string& text) { return shown(setting_.text(text)); }

    testing::FixedWidth setting_{testing::FixedWidth::kTenPointsWide};

  private:
    static std::string mark(BreakKind kind) {
        switch (kind) {
            case BreakKind::Space:
                return "|";
            case BreakKind::Hyphen:
                return "-";
            case BreakKind::Explicit:
                return "=";
            case BreakKind::Emergency:
                return "^";
            case BreakKind::Start:
            case BreakKind::Forced:
            case BreakKind::End:
                break;
        }
        return "";
    }
};

TEST_F(ParagraphBreaksOf, AHyphenAndASlashLeaveThreeLettersOnBothSides) {
    for (const char* word :
         {"e-graph", "and/or", "P1–P9", "COVID-19", "x‐ray", "TCP/IP", "9/11", "(e-graph)", "on/off"})
        EXPECT_EQ(shown(word), word);
    EXPECT_EQ(shown("end-to-end"), "end-=to-=end");
    EXPECT_EQ(shown("yes/nay"), "yes/=nay");
    EXPECT_EQ(shown("GPU-as-a-VM"), "GPU-=as-=a-VM");
}

TEST_F(ParagraphBreaksOf, LettersInOtherStylesCountToo) {
    EXPECT_EQ(shown(setting_.text({"e-", "graph"})), "e-^graph");
    EXPECT_EQ(shown(setting_.text({"node-", "graph"})), "node-=graph");
    EXPECT_EQ(shown(setting_.text({"no", "de-gr", "aph"})), "no^de-=gr^aph");
}

TEST_F(ParagraphBreaksOf, ThreeIsTheStylesNumber) {
    setting_.sheet.lines.least_beside_hyphen = 1;
    EXPECT_EQ(shown("e-graph"), "e-=graph");
    EXPECT_EQ(shown("and/or"), "and/=or");
    setting_.sheet.lines.least_beside_hyphen = 4;
    EXPECT_EQ(shown("yes/nay"), "yes/nay");
}

TEST_F(ParagraphBreaksOf, AnAddressBreaksWhereAddressesDo) {
    EXPECT_EQ(shown("https://a.example/b/cd"), "https://=a=.example/=b/=cd");
}

TEST_F(ParagraphBreaksOf, ALineMayEndBeforeASeparatorButNotInIt) {
    EXPECT_EQ(shown("Room · Track · end"), "Room|·^Track|·^end");
}

TEST_F(ParagraphBreaksOf, ANameIsWhole) {
    RichText text = setting_.text({"by ", "Jean-Claude van den Heuvel", " and"});
    text.spans[1].whole = true;
    EXPECT_EQ(shown(text), "by|Jean-Claude^van^den^Heuvel|and");
}

TEST_F(ParagraphBreaksOf, APartOfANameThatIsWiderThanTheColumnIsDivided) {
    RichText text = setting_.text({"Jean-Claude"});
    text.spans[0].whole = true;
    EXPECT_NE(shown(text, 60), "Jean-Claude");
}

}  // namespace
}  // namespace bifolio::layout

#include "layout/text/fine_typography.h"

#include <gtest/gtest.h>

#include <array>
#include <random>

#include "source/base/utf8.h"

namespace bifolio::layout {
namespace {

// No-break spaces are shown as ~, narrow ones as _.
std::string refined(std::string_view text, std::string_view language = "en",
                    const styles::FineTypography& rules = {}) {
    std::string shown;
    const std::string result = refine(text, language, rules).text;
    for (std::size_t at = 0; at < result.size();) {
        const auto [character, length] = source::code_point_at(result, at);
        if (character == U'\u00A0') {
            shown += '~';
        } else if (character == U'\u202F') {
            shown += '_';
        } else {
            source::append_utf8(shown, character);
        }
        at += length;
    }
    return shown;
}

std::string with_quotes(std::string_view text, std::string_view language = "en") {
    styles::FineTypography rules;
    rules.quotes = true;
    return refined(text, language, rules);
}

void expect_untouched(std::initializer_list<std::string_view> texts,
                      const styles::FineTypography& rules = {}) {
    for (const std::string_view text : texts) EXPECT_EQ(refined(text, "en", rules), text);
}

TEST(NoBreakSpaces, BindNumbersToWhatTheyCount) {
    EXPECT_EQ(refined("talks of 15 min each"), "talks of 15~min each");
    EXPECT_EQ(refined("(3 GB, or 0.5 %)."), "(3~GB, or 0.5~%).");
    EXPECT_EQ(refined("see Session 1, Figure 2 and pp. 3 to 5"), "see Session~1, Figure~2 and pp.~3 to 5");
    EXPECT_EQ(refined("Part IV of it"), "Part~IV of it");
    EXPECT_EQ(refined("on 8 May 2023"), "on 8~May 2023");
    EXPECT_EQ(refined("am 8. Mai", "de"), "am 8.~Mai");
}

TEST(NoBreakSpaces, KeepNamesTogether) {
    EXPECT_EQ(refined("by D. E. Knuth and Dr. Smith"), "by D.~E.~Knuth and Dr.~Smith");
    EXPECT_EQ(refined("Sanaee et al. showed"), "Sanaee et~al. showed");
}

TEST(NoBreakSpaces, KeepAMarkThatStandsAloneWithWhatItEnds) {
    EXPECT_EQ(refined("what is up with phones ? Much !!"), "what is up with phones~? Much~!!");
    EXPECT_EQ(refined("three things : one ; two ) ..."), "three things~: one~; two~)~...");
    EXPECT_EQ(refined("? no, and .NET or :rocket: or :-"), "? no, and .NET or :rocket: or :-");
}

TEST(NoBreakSpaces, FollowTheLanguage) {
    EXPECT_EQ(refined("Vraiment ! Mais oui : « non »", "fr"), "Vraiment_! Mais oui~: «_non_»");
    EXPECT_EQ(refined("Vraiment !! Oui ?", "fr"), "Vraiment_!! Oui_?");
    EXPECT_EQ(refined("v Praze a k Brnu", "cs"), "v~Praze a~k~Brnu");
    EXPECT_EQ(refined("a k Brnu", "en"), "a k Brnu");
}

TEST(NoBreakSpaces, LeaveOtherSpacesAlone) {
    expect_untouched({"the 15 talks of today", "we have 2 cores", "a session of 1 day", "in 2023 May said",
                      "Table of contents", "mail a@b.example 3 GB/s", "room for 5 more"});
}

TEST(Dashes, StandInRanges) {
    EXPECT_EQ(refined("9:15-10:00, pp. 12-17"), "9:15–10:00, pp.~12–17");
    EXPECT_EQ(refined("(2019-2023)"), "(2019–2023)");
    EXPECT_EQ(refined("in 2019-23"), "in 2019–23");
}

TEST(Dashes, StandBetweenWords) {
    EXPECT_EQ(refined("fast - and right"), "fast~– and right");
    EXPECT_EQ(refined("SPDX 3.0 - a story"), "SPDX 3.0~– a story");
}

TEST(Dashes, AreAlikeWithinAText) {
    EXPECT_EQ(refined("so — it – goes"), "so~– it~– goes");
    EXPECT_EQ(refined("so - it — goes"), "so~– it~– goes");
    EXPECT_EQ(refined("so — it — goes"), "so~— it~— goes");
    EXPECT_EQ(refined("so—it – goes"), "so—it~– goes");  // close ones are another way
    EXPECT_EQ(refined("так — и – так", "ru"), "так~— и~– так");
    EXPECT_EQ(refined("— it – goes —"), "— it~– goes~—");
}

TEST(Dashes, AreNoHyphensOfOtherThings) {
    expect_untouched({"2023-05-08", "GPT-3", "COVID-19", "x86-64", "10-fold", "555-1234", "978-3-16-148410-0",
                      "5 - 3 = 2", "well-known", "https://a.example/1-2", "v1.2-3", "- - -", "17-12",
                      "a-1-2"});
}

TEST(Signs, AMinusStandsBeforeANumber) {
    EXPECT_EQ(refined("-1 or +1"), "−1 or +1");
    EXPECT_EQ(refined("from -5 to 10, at -40°C (-0.5%), and -.5"),
              "from −5 to 10, at −40°C (−0.5%), and −.5");
    EXPECT_EQ(refined("10^-3 of [-1, 1]"), "10^−3 of [−1, 1]");
    EXPECT_EQ(refined("+1 -1"), "+1 −1");
    EXPECT_EQ(refined("“-3dB”, -3dB."), "“−3dB”, −3dB.");
}

TEST(Signs, AMinusIsNoOtherHyphen) {
    expect_untouched({"-O2", "--1", "COVID -19", "pages 5 -10", "10-3", "-1-2", "-f -x", "a-1", "GPT-4",
                      "- 1", "/-1", "-1/2", "-2023-05-08", "--set=-1", "+/-1", "-"});
}

TEST(Signs, MultiplyAndCountTimes) {
    EXPECT_EQ(refined("20.95X faster"), "20.95× faster");
    EXPECT_EQ(refined("by 25x to 700x."), "by 25× to 700×.");
    EXPECT_EQ(refined("1920x1080, 3x3x3 and 1024x768px"), "1920×1080, 3×3×3 and 1024×768px");
    EXPECT_EQ(refined("a grid of 3 x 4 m"), "a grid of 3 × 4~m");
    EXPECT_EQ(refined("2x-3x, ~2x, (1.5x) and >10X"), "2×-3×, ~2×, (1.5×) and >10×");
    EXPECT_EQ(refined("a 10x-faster, 2x–3x smaller one"), "a 10×-faster, 2×–3× smaller one");
}

TEST(Signs, AnXIsMostlyALetter) {
    expect_untouched(
        {"MI300X",      "x86",   "0x1F", "0x10",     "5xx",     "802.1X",   "802.11x",
         "Ryzen 7950X", "a x b", "3.x",  "2x2large", "4xlarge", "GTX1080x", "http://a.example/2x",
         "lux 3",       "v2x",   "x",    "3 x",      "x 3",     "xx",       "10xs",
         "3x7f9c2",     "2x_3"});
}

TEST(Signs, CanBeSwitchedOff) {
    styles::FineTypography rules;
    rules.signs = false;
    expect_untouched({"-1 or +1", "20.95X", "3 x 4", "10^-3"}, rules);
}

TEST(Signs, AreToldWithTheirPlaces) {
    const RefinedText text = refine("-1, 2x2", "en", {});
    ASSERT_EQ(text.refinements.size(), 2U);
    EXPECT_EQ(text.refinements[0], (Refinement{Refinement::Kind::Sign, 0, 0, 2}));
    EXPECT_EQ(text.refinements[1], (Refinement{Refinement::Kind::Sign, 5, 7, 1}));
    EXPECT_EQ(original_offset(text.refinements, 9), 6U);
}

TEST(Quotes, BecomeRealOnRequest) {
    EXPECT_EQ(with_quotes("\"It's\" the '90s (\"so\")"), "“It’s” the ’90s (“so”)");
    EXPECT_EQ(with_quotes("\"So\"", "de"), "„So“");
    EXPECT_EQ(with_quotes("the users' choice"), "the users’ choice");
    EXPECT_EQ(refined("\"It's\""), "\"It's\"");
}

TEST(Quotes, LeavePrimesAndCodeAlone) {
    EXPECT_EQ(with_quotes("5'10\" tall"), "5'10\" tall");
    EXPECT_EQ(with_quotes("x=\"1\""), "x=\"1\"");
}

TEST(FineTypography, DoesNothingThatIsSwitchedOff) {
    const styles::FineTypography none{.no_break_spaces = false, .dashes = false, .quotes = false};
    expect_untouched({"15 min", "9-10", "fast - and", "\"so\""}, none);
}

// Text without a space, as a hostile or damaged file has it: each character is looked at with what is near
// it.
TEST(FineTypography, TakesEndlessTokensInItsStride) {
    std::string hyphens, quotes, dashes;
    for (int n = 0; n < 300'000; ++n) {
        hyphens += "1-";
        quotes += "a\"";
        dashes += "a - ";
    }
    EXPECT_EQ(refined(hyphens), hyphens);
    EXPECT_EQ(with_quotes(quotes).find('"'), std::string::npos);
    const RefinedText many = refine(dashes, "en", {});
    ASSERT_EQ(many.refinements.size(), 2 * (300'000U - 1));  // a space and a hyphen each, but the last
    for (const Refinement& each : many.refinements)
        ASSERT_EQ(original_offset(many.refinements, each.refined), each.original);
}

// Whatever stands in a text: only spaces, hyphens and straight quotes change, one character for one, and
// every byte of the result leads back to the character that it came from.
TEST(FineTypography, ChangesNoLetterAndLeadsBackToTheOriginal) {
    const std::array<std::string, 24> words{"a",   "15",  "min", "Session", "-",   "9-10", "\"x\"", "it's",
                                            "D.",  "Ö.",  "et",  "al.",     "«",   "»",    "!",     ":",
                                            "pp.", "é-é", "–",   "8",       "May", "k",    "'",     "\""};
    styles::FineTypography rules;
    rules.quotes = true;
    std::mt19937 random(7);
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        for (auto n = random() % 9; n > 0; --n)
            text += words[random() % words.size()] + (random() % 4 == 0 ? "" : " ");
        const std::array<const char*, 4> languages{"en", "fr", "cs", "de-AT"};
        const RefinedText result = refine(text, languages[random() % languages.size()], rules);
        std::size_t at = 0;
        for (std::size_t n = 0; n < result.text.size();) {
            const auto [now, length] = source::code_point_at(result.text, n);
            ASSERT_LT(at, text.size());
            const auto [was, width] = source::code_point_at(text, at);
            ASSERT_EQ(original_offset(result.refinements, static_cast<std::uint32_t>(n)), at) << text;
            if (now != was) {
                ASSERT_TRUE(was == U' ' || was == U'-' || was == U'"' || was == U'\'') << text;
            }
            at += width;
            n += length;
        }
        ASSERT_EQ(at, text.size());
    }
}

}  // namespace
}  // namespace bifolio::layout

#include "pdf/run_letters.h"

#include <gtest/gtest.h>

namespace bifolio::pdf {
namespace {

// A run of clusters: the letters of each, and of how many glyphs it is.
layout::ShapedRun run(const std::vector<std::pair<std::string, int>>& clusters) {
    layout::ShapedRun run;
    for (const auto& [text, glyphs] : clusters) {
        const auto begin = static_cast<std::uint16_t>(run.text.size());
        run.text += text;
        const auto end = static_cast<std::uint16_t>(run.text.size());
        for (int n = 0; n < glyphs; ++n) {
            layout::Glyph glyph;
            glyph.text_begin = n == 0 ? begin : end;
            glyph.text_end = end;
            run.glyphs.push_back(glyph);
        }
    }
    return run;
}

std::vector<std::string> letters(const layout::ShapedRun& shaped) {
    const RunLetters letters(shaped);
    std::vector<std::string> all;
    for (std::size_t n = 0; n < shaped.glyphs.size(); ++n) all.emplace_back(letters.of(n));
    return all;
}

using Strings = std::vector<std::string>;

TEST(RunLettersTest, AGlyphHasAllLettersOfItsCluster) {
    const layout::ShapedRun shaped = run({{"e", 1}, {"ffi", 1}, {"c", 1}});
    EXPECT_EQ(letters(shaped), (Strings{"e", "ffi", "c"}));
    EXPECT_TRUE(RunLetters(shaped).replacements().empty());
}

TEST(RunLettersTest, AsManyLettersAsGlyphsAreOneEach) {
    const layout::ShapedRun shaped = run({{"x", 1}, {"q\u0308", 2}, {"x", 1}});
    EXPECT_EQ(letters(shaped), (Strings{"x", "q", "\u0308", "x"}));
    EXPECT_TRUE(RunLetters(shaped).replacements().empty());
}

TEST(RunLettersTest, TheLastGlyphHasTheRest) {
    const layout::ShapedRun shaped = run({{"x\u0323\u0307", 2}});
    EXPECT_EQ(letters(shaped), (Strings{"x", "\u0323\u0307"}));
}

TEST(RunLettersTest, FewerLettersAreDecomposed) {
    const layout::ShapedRun shaped = run({{"a", 1}, {"é", 2}, {"b", 1}});
    EXPECT_EQ(letters(shaped), (Strings{"a", "e", "\u0301", "b"}));
    EXPECT_TRUE(RunLetters(shaped).replacements().empty());
}

TEST(RunLettersTest, DecompositionGoesToTheEnd) {
    EXPECT_EQ(letters(run({{"\u1EAD", 3}})), (Strings{"a", "\u0323", "\u0302"}));  // a, circumflex, dot below
}

TEST(RunLettersTest, WhereNothingHelpsTheFirstGlyphHasAll) {
    const layout::ShapedRun shaped = run({{"k", 3}});
    EXPECT_EQ(letters(shaped), (Strings{"k", "\u2060", "\u2060"}));
    const RunLetters found(shaped);
    ASSERT_EQ(found.replacements().size(), 1U);
    EXPECT_EQ(found.replacements()[0].text, "k");
}

TEST(RunLettersTest, AGlyphWithoutLettersIsReplacedByNothing) {
    const layout::ShapedRun shaped = run({{"", 1}, {"a", 1}});
    EXPECT_EQ(letters(shaped), (Strings{"\u2060", "a"}));
    const RunLetters found(shaped);
    ASSERT_EQ(found.replacements().size(), 1U);
    EXPECT_EQ(found.replacements()[0].end_glyph, 1U);
    EXPECT_EQ(found.replacements()[0].text, "");
}

TEST(RunLettersTest, AnAddedHyphenIsAHyphenAndASoftHyphenInsideAWordIsLeftOut) {
    layout::ShapedRun shaped = run({{"a", 1}, {"\u00AD", 1}, {"f\u00ADi", 1}, {"\u00AD", 1}});
    shaped.glyphs.back().advance = 300;
    EXPECT_EQ(letters(shaped), (Strings{"a", "", "fi", "-"}));
}

}  // namespace
}  // namespace bifolio::pdf

#include "pdf/subset_font.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "pdf/font_objects.h"
#include "tests/pdf/sample_pages.h"

namespace bifolio::pdf {
namespace {

using testing::font_file;

std::uint16_t glyph_of(const layout::Face& face, char32_t character) {
    hb_codepoint_t glyph = 0;
    if (hb_font_get_nominal_glyph(face.hb_font(), character, &glyph) == 0)
        throw std::runtime_error("no glyph");
    return static_cast<std::uint16_t>(glyph);
}

TEST(SubsetFontTest, FontUnitsAreScaledAndRounded) {
    EXPECT_EQ(to_micro_em(1000, 1000), 1'000'000);
    EXPECT_EQ(to_micro_em(1, 2048), 488);   // 488.28
    EXPECT_EQ(to_micro_em(3, 2048), 1465);  // 1464.84
    EXPECT_EQ(to_micro_em(-3, 2048), -1465);
    EXPECT_EQ(round_to_thousandths(1499), 1);
    EXPECT_EQ(round_to_thousandths(1500), 2);
    EXPECT_EQ(round_to_thousandths(-1500), -2);
}

TEST(SubsetFontTest, OnlyTheGlyphsAskedForAreTaken) {
    const auto face = layout::Face::open(font_file("EB Garamond 12", "CFF"), 0);
    // f and i: their ligature must not come along.
    const std::vector<std::uint16_t> wanted = {glyph_of(*face, U'i'), glyph_of(*face, U'f'),
                                               glyph_of(*face, U'i')};
    const SubsetFont font = subset(*face, wanted);
    EXPECT_TRUE(font.is_cff);
    ASSERT_EQ(font.glyphs.size(), 3U);
    EXPECT_EQ(font.glyphs[0].original, 0);
    EXPECT_EQ(font.glyphs[0].code, 0);
    EXPECT_EQ(font.at(wanted[1]).code, 1);
    EXPECT_EQ(font.at(wanted[0]).code, 2);
    EXPECT_EQ(font.at(wanted[0]).width, hb_font_get_glyph_h_advance(face->hb_font(), wanted[0]));
    EXPECT_THROW((void)font.at(glyph_of(*face, U'x')), std::out_of_range);
    EXPECT_EQ(font.program.substr(0, 4), std::string("\1\0\4", 3) + font.program[3]);  // a bare CFF table
    EXPECT_LT(font.program.size(), 3000U);
}

TEST(SubsetFontTest, TrueTypeSubsetsHaveTheTablesThatPdfNeedsAndNoOthers) {
    const auto face = layout::Face::open(font_file("DejaVu Sans", "TrueType"), 0);
    const std::vector<std::uint16_t> wanted = {glyph_of(*face, U'Ü'), glyph_of(*face, U'x')};
    const SubsetFont font = subset(*face, wanted);
    EXPECT_FALSE(font.is_cff);
    std::vector<std::string> tables;
    for (int n = 0; n < font.program[5]; ++n)
        tables.push_back(font.program.substr(12 + 16 * static_cast<std::size_t>(n), 4));
    EXPECT_EQ(tables, (std::vector<std::string>{"glyf", "head", "hhea", "hmtx", "loca", "maxp"}));
}

TEST(SubsetFontTest, SubsetsOfOtherGlyphsHaveOtherNames) {
    const auto face = layout::Face::open(font_file("DejaVu Sans", "TrueType"), 0);
    const std::vector<std::uint16_t> some = {glyph_of(*face, U'a')};
    const std::vector<std::uint16_t> others = {glyph_of(*face, U'b')};
    const std::string name = subset_name(*face, subset(*face, some));
    EXPECT_EQ(name.substr(6), "+DejaVuSans");
    EXPECT_EQ(name, subset_name(*face, subset(*face, some)));
    EXPECT_NE(name, subset_name(*face, subset(*face, others)));
}

}  // namespace
}  // namespace bifolio::pdf

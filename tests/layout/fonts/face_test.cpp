#include "layout/fonts/face.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <hb-subset.h>

#include <memory>
#include <optional>
#include <stdexcept>

#include "tests/support/font_files.h"
#include "tests/support/subprocess.h"

namespace bifolio::layout {
namespace {

using bifolio::testing::font_file;
using bifolio::testing::FontFile;
using ::testing::StartsWith;

std::string sans() {
    return font_file("DejaVuSans", ".ttf");
}
std::string garamond() {
    return font_file("EBGaramond12-Regular", ".otf");
}

// Why the bytes are no usable font, without the file's name; empty when they are one.
std::string refusal(const std::string& bytes, unsigned index = 0) {
    const bifolio::testing::TemporaryFolder folder;
    const std::string path = (folder / "font").string();
    bifolio::testing::write_file(path, bytes);
    try {
        (void)Face::open(path, index);
    } catch (const std::runtime_error& error) {
        const std::string start = "font " + path + ": ";
        EXPECT_THAT(error.what(), StartsWith(start));
        return std::string(error.what()).substr(start.size());
    }
    return {};
}

// DejaVu Sans with these bytes in a table.
std::string patched(const std::string& tag, std::size_t at, const std::string& bytes) {
    FontFile font(bifolio::testing::read_file(sans()));
    font.put(font.table(tag) + at, bytes);
    return font.bytes();
}

TEST(FaceTest, TrueTypeFacesTellTheirMeasures) {
    const auto face = Face::open(sans(), 0);
    EXPECT_EQ(face->postscript_name(), "DejaVuSans");
    EXPECT_EQ(face->path(), sans());
    EXPECT_FALSE(face->has_cff_outlines());
    const FaceMetrics& metrics = face->metrics();
    EXPECT_EQ(metrics.units_per_em, 2048);
    EXPECT_EQ(metrics.ascent, 1901);
    EXPECT_EQ(metrics.descent, -483);
    EXPECT_EQ(metrics.cap_height, 1493);
    EXPECT_EQ(metrics.x_height, 1120);
    EXPECT_EQ(metrics.weight, 400);
    EXPECT_EQ(metrics.italic_angle, 0);
    EXPECT_EQ(metrics.x_min, -2090);
    EXPECT_EQ(metrics.y_min, -948);
    EXPECT_EQ(metrics.x_max, 3673);
    EXPECT_EQ(metrics.y_max, 2524);
    EXPECT_FALSE(metrics.fixed_pitch);
    EXPECT_FALSE(metrics.serif);
}

TEST(FaceTest, CffFacesTellTheirMeasures) {
    const auto face = Face::open(font_file("EBGaramond12-Italic", ".otf"), 0);
    EXPECT_EQ(face->postscript_name(), "EBGaramond12-Italic");
    EXPECT_TRUE(face->has_cff_outlines());
    EXPECT_EQ(face->metrics().units_per_em, 1000);
    EXPECT_EQ(face->metrics().italic_angle, -17);
    EXPECT_EQ(face->metrics().x_height, 400);
    EXPECT_TRUE(face->metrics().serif);
}

TEST(FaceTest, FixedPitchAndWeightAreTold) {
    EXPECT_TRUE(Face::open(font_file("DejaVuSansMono", ".ttf"), 0)->metrics().fixed_pitch);
    EXPECT_EQ(Face::open(font_file("DejaVuSans-Bold", ".ttf"), 0)->metrics().weight, 700);
}

TEST(FaceTest, TheFontIsScaledToItsOwnUnits) {
    const auto face = Face::open(garamond(), 0);
    int x_scale = 0;
    int y_scale = 0;
    hb_font_get_scale(face->hb_font(), &x_scale, &y_scale);
    EXPECT_EQ(x_scale, 1000);
    EXPECT_EQ(y_scale, 1000);
}

TEST(FaceTest, CharactersThatItHasAreKnown) {
    const auto face = Face::open(garamond(), 0);
    EXPECT_TRUE(face->has_glyph(U'A'));
    EXPECT_TRUE(face->has_glyph(U'ß'));
    EXPECT_FALSE(face->has_glyph(U'\u4E2D'));
    EXPECT_FALSE(face->has_glyph(U'\U0010FFFF'));
}

// OS/2 has heights from version 2 on. That of DejaVu Sans is older: its H and x are measured. A later table
// is believed.
TEST(FaceTest, HeightsAreMeasuredWhereNoneIsStated) {
    const std::string font = bifolio::testing::read_file(sans());
    ASSERT_EQ(font.substr(FontFile(font).table("OS/2"), 2), std::string("\0\1", 2));
    const auto face = Face::open(sans(), 0);
    EXPECT_EQ(face->metrics().cap_height, 1493);
    EXPECT_EQ(face->metrics().x_height, 1120);
    EXPECT_EQ(Face::open(garamond(), 0)->metrics().cap_height, 650);
}

TEST(FaceTest, OtherFilesAreRefused) {
    EXPECT_EQ(refusal(""), "not an OpenType or TrueType font");
    EXPECT_EQ(refusal("Hello, world"), "not an OpenType or TrueType font");
    EXPECT_EQ(refusal("wOFF and more"), "web fonts (WOFF) are not supported");
    EXPECT_EQ(refusal("wOF2 and more"), "web fonts (WOFF) are not supported");
    EXPECT_EQ(refusal("%!PS-AdobeFont-1.0: Old"), "Type 1 fonts are not supported");
    EXPECT_EQ(refusal("\x80\x01 and more"), "Type 1 fonts are not supported");
}

TEST(FaceTest, FilesThatAreNotThereAreRefused) {
    try {
        (void)Face::open("/nowhere/font.ttf", 0);
        FAIL();
    } catch (const std::runtime_error& error) {
        EXPECT_STREQ(error.what(), "font /nowhere/font.ttf: cannot be read");
    }
}

TEST(FaceTest, FacesThatAFileDoesNotHaveAreRefused) {
    EXPECT_EQ(refusal(bifolio::testing::read_file(sans()), 1), "has no face 1");
    EXPECT_EQ(refusal(std::string("ttcf\0\1\0\0\0\0\0\1\0\0\0\x10", 16), 3), "has no face 3");
}

TEST(FaceTest, FacesOfACollectionAreOpened) {
    // A collection of one: the same tables, their places moved by the collection's header.
    std::string font = bifolio::testing::read_file(sans());
    const std::size_t count =
        static_cast<unsigned char>(font[4]) * 256U + static_cast<unsigned char>(font[5]);
    for (std::size_t n = 0; n < count; ++n) {
        const std::size_t field = 12 + 16 * n + 8;
        std::uint32_t offset = 0;
        for (std::size_t k = 0; k < 4; ++k)
            offset = offset << 8U | static_cast<unsigned char>(font[field + k]);
        offset += 16;
        for (std::size_t k = 0; k < 4; ++k)
            font[field + k] = static_cast<char>(offset >> (24 - 8 * k) & 0xFFU);
    }
    font.insert(0, std::string("ttcf\0\1\0\0\0\0\0\1\0\0\0\x10", 16));
    EXPECT_EQ(refusal(font), "");
    EXPECT_EQ(refusal(font, 1), "has no face 1");
}

TEST(FaceTest, FilesThatAreCutOffAreRefused) {
    const std::string font = bifolio::testing::read_file(sans());
    for (const std::size_t length : {std::size_t{4}, std::size_t{12}, std::size_t{40}, std::size_t{1000},
                                     font.size() / 2, font.size() - 8})
        EXPECT_THAT(refusal(font.substr(0, length)), StartsWith("damaged: ")) << length;
}

TEST(FaceTest, DamagedTablesAreRefused) {
    EXPECT_EQ(refusal(patched("head", 12, "xxxx")), "damaged: table 'head' is not valid");
    EXPECT_EQ(refusal(patched("head", 18, std::string(2, '\0'))), "damaged: 0 units per em");
    std::string no_cmap = bifolio::testing::read_file(sans());
    no_cmap.replace(FontFile(no_cmap).record("cmap"), 4, "cmaq");
    EXPECT_EQ(refusal(no_cmap), "damaged: table 'cmap' is missing");
}

TEST(FaceTest, FontsWithoutOutlinesAreRefused) {
    std::string bitmaps = bifolio::testing::read_file(sans());
    bitmaps.replace(FontFile(bitmaps).record("glyf"), 4, "EBDT");
    EXPECT_EQ(refusal(bitmaps), "it has no outlines, only bitmaps");
    std::string variations = bifolio::testing::read_file(sans());
    variations.replace(FontFile(variations).record("glyf"), 4, "glyg");
    variations.replace(FontFile(variations).record("FFTM"), 4,
                       "CFF2");  // the first one: the directory stays sorted
    EXPECT_EQ(refusal(variations), "CFF2 outlines cannot be put into a PDF");
}

// OS/2 fsType.
TEST(FaceTest, LicencesAreKept) {
    const auto with_type = [](int type) {
        return patched("OS/2", 8, {static_cast<char>(type / 256), static_cast<char>(type % 256)});
    };
    EXPECT_EQ(refusal(with_type(0)), "");
    EXPECT_EQ(refusal(with_type(4)), "");   // preview and print
    EXPECT_EQ(refusal(with_type(8)), "");   // editable
    EXPECT_EQ(refusal(with_type(10)), "");  // of two, the more permissive
    EXPECT_EQ(refusal(with_type(2)), "its licence does not allow it to be embedded (fsType 2)");
    EXPECT_EQ(refusal(with_type(256)), "its licence does not allow a part of it to be embedded (fsType 256)");
    EXPECT_EQ(refusal(with_type(512)), "its licence allows only its bitmaps to be embedded (fsType 512)");
}

TEST(FaceTest, AFontWithoutNameIsCalledAfterItsFile) {
    std::string font = bifolio::testing::read_file(sans());
    font.replace(FontFile(font).record("name"), 4, "nomn");
    const bifolio::testing::TemporaryFolder folder;
    bifolio::testing::write_file(folder / "My (Font).ttf", font);
    EXPECT_EQ(Face::open((folder / "My (Font).ttf").string(), 0)->postscript_name(), "MyFont");
}

}  // namespace
}  // namespace bifolio::layout

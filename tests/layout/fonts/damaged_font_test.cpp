// Damaged fonts are refused, or their damaged glyphs are known: nothing is blank, or another shape, without a
// word.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <random>
#include <ranges>

#include "layout/fonts/cff.h"
#include "layout/fonts/face.h"
#include "layout/fonts/font_error.h"
#include "layout/fonts/font_library.h"
#include "tests/support/font_files.h"

namespace bifolio::layout {
namespace {

using bifolio::testing::font_file;
using bifolio::testing::FontFile;
using ::testing::HasSubstr;

constexpr std::string_view kCff = "EBGaramond12-Regular";
constexpr std::string_view kTrueType = "DejaVuSerif";

FontFile installed(std::string_view name) {
    return FontFile(
        bifolio::testing::read_file(font_file(std::string(name), name == kCff ? ".otf" : ".ttf")));
}

std::shared_ptr<const Face> opened(const std::string& bytes) {
    const bifolio::testing::TemporaryFolder folder;
    bifolio::testing::write_file(folder / "font", bytes);
    return Face::open((folder / "font").string(), 0);
}

// Why it is refused, without the file's name; empty where it is not.
std::string refusal(const std::string& bytes) {
    try {
        (void)opened(bytes);
    } catch (const FontError& error) {
        const std::string_view text = error.what();
        return std::string(text.substr(text.find("/font: ") + 7));
    }
    return {};
}

std::uint16_t glyph_of(const Face& face, char32_t character) {
    hb_codepoint_t glyph = 0;
    EXPECT_NE(hb_font_get_nominal_glyph(face.hb_font(), character, &glyph), 0);
    return static_cast<std::uint16_t>(glyph);
}

// Where the outline of a letter stands in the file, and how long it is.
struct Stretch {
    std::size_t at = 0, length = 0;
};

Stretch outline_of(const FontFile& font, char32_t character) {
    const auto face = opened(font.bytes());
    const std::size_t glyph = glyph_of(*face, character);
    if (!face->has_cff_outlines()) {
        const std::size_t loca = font.table("loca") + 4 * glyph;  // long offsets
        return {font.table("glyf") + font.number(loca), font.number(loca + 4) - font.number(loca)};
    }
    const std::string_view table =
        std::string_view(font.bytes()).substr(font.table("CFF "), font.length("CFF "));
    const std::string_view charstring = read_cff(table).charstrings[glyph];
    return {static_cast<std::size_t>(charstring.data() - font.bytes().data()), charstring.size()};
}

struct Damage {
    const char* name;
    std::function<void(FontFile& font, Stretch outline)> make;
};

std::vector<Damage> damages() {
    return {
        {"zeros", [](FontFile& font, Stretch at) { font.put(at.at, std::string(at.length, '\0')); }},
        {"ones", [](FontFile& font, Stretch at) { font.put(at.at, std::string(at.length, '\xFF')); }},
        {"half zeros", [](FontFile& font,
                          Stretch at) { font.put(at.at + at.length / 2, std::string(at.length / 2, '\0')); }},
        {"text", [](FontFile& font, Stretch at) {
             std::string text;
             while (text.size() < at.length) text += "<html>";
             font.put(at.at, text.substr(0, at.length));
         }}};
}

// What a disk or a download does to a file: the checksum shows it, whatever the bytes are.
TEST(DamagedFont, IsRefusedByItsChecksum) {
    for (const std::string_view name : {kCff, kTrueType})
        for (const char* const tag : {name == kCff ? "CFF " : "glyf", "cmap", "hmtx", "GSUB", "GPOS"})
            for (const std::size_t part : {1U, 2U, 3U}) {
                FontFile font = installed(name);
                const std::size_t at = font.table(tag) + font.length(tag) * part / 4;
                font.put(at, font.number(at, 1) ^ 0x41U, 1);
                EXPECT_EQ(refusal(font.bytes()),
                          "damaged: the checksum of table '" + std::string(tag) + "' is wrong");
            }
}

TEST(DamagedFont, IsNotWhatHasNoChecksums) {
    FontFile font = installed(kTrueType);
    font.put(font.record("glyf") + 4, 0);
    EXPECT_EQ(refusal(font.bytes()), "");
}

TEST(DamagedFont, IsRefusedWherePlacesOfGlyphsAreWrong) {
    using Change = std::function<void(FontFile&, std::size_t loca)>;
    for (const Change& change :
         {Change(
              [](FontFile& font, std::size_t loca) { font.put(loca + 4 * 40, font.number(loca + 4 * 50)); }),
          Change([](FontFile& font, std::size_t loca) { font.put(loca + 4 * 40, 0xFFFFFF00U); }),
          Change([](FontFile& font, std::size_t loca) {
              font.put(loca + font.length("loca") - 4, static_cast<std::uint32_t>(font.length("glyf") + 4));
          }),
          Change([](FontFile& font, std::size_t) { font.put(font.record("loca") + 12, 400); })}) {
        FontFile font = installed(kTrueType);
        change(font, font.table("loca"));
        EXPECT_EQ(refusal(font.sealed()), "damaged: table 'loca' leads out of table 'glyf'");
    }
}

TEST(DamagedFont, IsRefusedWhereItsCffTableHasNoOrder) {
    using Change = std::function<void(FontFile&, std::size_t cff)>;
    for (const Change& change :
         {Change([](FontFile& font, std::size_t cff) { font.put(cff, 9, 1); }),        // version
          Change([](FontFile& font, std::size_t cff) { font.put(cff + 2, 200, 1); }),  // length of the header
          Change([](FontFile& font, std::size_t cff) { font.put(cff + 6, 9, 1); }),  // size of offsets: names
          Change([](FontFile& font, std::size_t cff) { font.put(cff + 7, 0, 1); }),  // the first offset
          Change([](FontFile& font, std::size_t cff) {
              font.put(cff + 40, std::string(font.length("CFF ") - 40, '\0'));
          }),
          Change([](FontFile& font, std::size_t) { font.put(font.record("CFF ") + 12, 2000); })}) {
        FontFile font = installed(kCff);
        change(font, font.table("CFF "));
        EXPECT_THAT(refusal(font.sealed()), HasSubstr("damaged: ")) << font.length("CFF ");
    }
}

TEST(DamagedFont, HasAsManyOutlinesAndWidthsAsGlyphs) {
    FontFile fewer = installed(kCff);
    const std::size_t glyphs = fewer.table("maxp") + 4;
    fewer.put(glyphs, fewer.number(glyphs, 2) - 1, 2);
    EXPECT_EQ(refusal(fewer.sealed()), "damaged: a CFF table has not as many glyphs as the font");
    FontFile no_widths = installed(kTrueType);
    no_widths.put(no_widths.table("hhea") + 34, 0, 2);
    EXPECT_EQ(refusal(no_widths.sealed()), "damaged: table 'hmtx' is too short");
    FontFile short_widths = installed(kTrueType);
    short_widths.put(short_widths.record("hmtx") + 12, 100);
    EXPECT_EQ(refusal(short_widths.sealed()), "damaged: table 'hmtx' is too short");
}

// Also where the checksums are right: the outlines are read to their ends.
TEST(DamagedFont, KnowsTheGlyphsThatAreDamaged) {
    for (const std::string_view name : {kCff, kTrueType})
        for (const Damage& damage : damages())
            for (const char32_t letter : {U'a', U'R', U'&'}) {
                FontFile font = installed(name);
                damage.make(font, outline_of(font, letter));
                const auto face = opened(font.sealed());
                EXPECT_FALSE(face->has_whole_outline(glyph_of(*face, letter)))
                    << name << ", " << damage.name << ", " << static_cast<char>(letter);
                EXPECT_TRUE(face->has_whole_outline(glyph_of(*face, U'x'))) << name << ", " << damage.name;
            }
}

TEST(DamagedFont, KnowsOutlinesOfRandomBytes) {
    std::mt19937 random(20261127);
    for (const std::string_view name : {kCff, kTrueType}) {
        const FontFile whole = installed(name);
        const Stretch outline = outline_of(whole, U'g');
        int known = 0;
        constexpr int kTimes = 100;
        for (int n = 0; n < kTimes; ++n) {
            FontFile font = whole;
            for (std::size_t at = 0; at < outline.length; ++at)
                font.put(outline.at + at, static_cast<std::uint32_t>(random() % 256), 1);
            const auto face = opened(font.sealed());
            if (!face->has_whole_outline(glyph_of(*face, U'g'))) ++known;
        }
        EXPECT_GE(known, kTimes - 3) << name;
    }
}

TEST(DamagedFont, KnowsGlyphsThatAreMadeOfDamagedOnes) {
    FontFile font = installed(kTrueType);
    const Stretch letter = outline_of(font, U'e');
    font.put(letter.at, std::string(letter.length, '\0'));
    const auto face = opened(font.sealed());
    for (const char32_t composite : {U'é', U'è', U'ê'})
        EXPECT_FALSE(face->has_whole_outline(glyph_of(*face, composite)));
    EXPECT_TRUE(face->has_whole_outline(glyph_of(*face, U'á')));
}

TEST(DamagedFont, EndsOnGlyphsThatAreMadeOfThemselves) {
    FontFile font = installed(kTrueType);
    const auto whole = opened(font.bytes());
    const Stretch composite = outline_of(font, U'é');
    font.put(composite.at + 12, glyph_of(*whole, U'é'), 2);
    const auto face = opened(font.sealed());
    EXPECT_FALSE(face->has_whole_outline(glyph_of(*face, U'é')));
}

// Nothing that is installed is taken for damaged.
TEST(DamagedFont, IsNoneOfThoseThatAreInstalled) {
    FontLibrary fonts;
    const std::vector<std::string> families = {"EB Garamond",  "EB Garamond 12", "Inter",
                                               "DejaVu Serif", "Noto Serif",     "Noto Sans"};
    std::size_t faces = 0;
    for (const std::string& family : families)
        for (const int weight : {400, 700})
            for (const bool italic : {false, true}) {
                const auto found = fonts.find(std::vector{family}, weight, italic);
                if (!found) continue;
                ++faces;
                const Face& face = fonts.face(*found);
                for (unsigned glyph = 0; glyph < hb_face_get_glyph_count(face.hb_face()); ++glyph)
                    ASSERT_TRUE(face.has_whole_outline(static_cast<std::uint16_t>(glyph)))
                        << face.path() << ": " << glyph;
            }
    EXPECT_GE(faces, 12U);
    EXPECT_TRUE(fonts.refusals().empty());
}

}  // namespace
}  // namespace bifolio::layout

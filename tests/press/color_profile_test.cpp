#include "press/color_profile.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "source/base/file.h"
#include "tests/press/support.h"
#include "tests/support/subprocess.h"

namespace bifolio::press {
namespace {

using testing::any_profile;
using testing::codes;
using ::testing::HasSubstr;

TEST(ColorProfile, OfAPackageIsReadByName) {
    source::Diagnostics diagnostics;
    const auto profile = read_profile("SWOP", diagnostics);
    ASSERT_TRUE(profile);
    EXPECT_THAT(profile->description, HasSubstr("CMYK"));
    EXPECT_EQ(profile->identifier, "Custom");
    const auto facts = examine_profile(profile->bytes);
    ASSERT_TRUE(facts);
    EXPECT_EQ(facts->device_class, "prtr");
    EXPECT_EQ(facts->color_space, "CMYK");
}

TEST(ColorProfile, OfFogra39IsInTheRegistry) {
    source::Diagnostics diagnostics;
    const auto profile = read_profile("fogra39", diagnostics);
    if (!profile) {
        // Where its package is not installed, the error names it.
        EXPECT_EQ(codes(diagnostics), "profile");
        EXPECT_THAT(diagnostics.all().front().hint, HasSubstr("texlive-base"));
        return;
    }
    EXPECT_EQ(profile->identifier, "FOGRA39");
    EXPECT_EQ(profile->registry, "http://www.color.org");
}

TEST(ColorProfile, OfAScreenIsRefused) {
    source::Diagnostics diagnostics;
    EXPECT_FALSE(read_profile("/usr/share/color/icc/ghostscript/srgb.icc", diagnostics));
    EXPECT_EQ(codes(diagnostics), "profile");
}

TEST(ColorProfile, ThatIsNoneIsRefused) {
    const bifolio::testing::TemporaryFolder folder;
    const std::string path = (folder / "profile.icc").string();
    bifolio::testing::write_file(path, "no profile");
    source::Diagnostics diagnostics;
    EXPECT_FALSE(read_profile(path, diagnostics));
    EXPECT_FALSE(read_profile("fogra99", diagnostics));
    EXPECT_EQ(codes(diagnostics), "profile profile");
    EXPECT_THROW(static_cast<void>(read_profile((folder / "none.icc").string(), diagnostics)),
                 source::FileError);
}

TEST(UsualCondition, GoesByThePaper) {
    EXPECT_EQ(usual_condition({419.53, 595.28}).name, "fogra39");
    EXPECT_EQ(usual_condition({396, 612}).name, "swop");
    EXPECT_EQ(usual_condition({612, 792}).name, "swop");
}

std::vector<int> inks_of(std::string_view rgb) {
    const InkConversion conversion(any_profile());
    std::vector<int> inks;
    for (const char byte : conversion.convert(rgb))
        inks.push_back(static_cast<unsigned char>(byte) * 100 / 255);
    return inks;
}

TEST(InkConversion, LeavesWhiteToThePaperAndMakesBlackDark) {
    EXPECT_EQ(inks_of("\xFF\xFF\xFF"), (std::vector<int>{0, 0, 0, 0}));
    const std::vector<int> black = inks_of(std::string_view("\0\0\0", 3));
    EXPECT_GT(black[3], 60);
    const std::vector<int> red = inks_of(std::string_view("\xE0\x10\x10", 3));
    EXPECT_GT(red[1], 80);
    EXPECT_GT(red[2], 70);
    EXPECT_LT(red[0], 30);
}

TEST(ScreenColors, AreThoseOfThePrint) {
    const std::vector<styles::Color> inks = {{0, 0, 0, 0}, {0, 0, 0, 1}, {1, 0, 0, 0}};
    const std::vector<styles::Rgb> colors = screen_colors(any_profile(), inks);
    ASSERT_EQ(colors.size(), 3U);
    EXPECT_GT(colors[0].red, 0.98);
    EXPECT_LT(colors[1].green, 0.2);
    EXPECT_LT(colors[2].red, 0.2) << "cyan takes red away";
    EXPECT_GT(colors[2].blue, 0.7);
}

}  // namespace
}  // namespace bifolio::press

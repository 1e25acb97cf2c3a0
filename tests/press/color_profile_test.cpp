#include "press/color_profile.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "source/base/file.h"
#include "tests/press/support.h"
#include "tests/support/subprocess.h"

namespace bifolio::press {
namespace {

namespace fs = std::filesystem;
using bifolio::testing::Command;
using bifolio::testing::Outcome;
using bifolio::testing::read_file;
using bifolio::testing::run;
using bifolio::testing::write_file;
using testing::any_profile;
using testing::codes;
using ::testing::HasSubstr;

constexpr const char* kMadeProfiles = BIFOLIO_PROFILES;

TEST(ColorProfile, OfAPackageIsReadByName) {
    source::Diagnostics diagnostics;
    const auto profile = read_profile("SWOP", kMadeProfiles, diagnostics);
    ASSERT_TRUE(profile);
    EXPECT_THAT(profile->description, HasSubstr("CMYK"));
    EXPECT_EQ(profile->identifier, "Custom");
    const auto facts = examine_profile(profile->bytes);
    ASSERT_TRUE(facts);
    EXPECT_EQ(facts->device_class, "prtr");
    EXPECT_EQ(facts->color_space, "CMYK");
}

struct Made {
    const char* name;
    const char* description;
    const char* identifier;
};

class MadeProfile : public ::testing::TestWithParam<Made> {};

TEST_P(MadeProfile, IsOfAPressAndInTheRegistry) {
    source::Diagnostics diagnostics;
    const auto profile = read_profile(GetParam().name, kMadeProfiles, diagnostics);
    ASSERT_TRUE(profile) << codes(diagnostics);
    EXPECT_EQ(profile->description, GetParam().description);
    EXPECT_EQ(profile->identifier, GetParam().identifier);
    EXPECT_EQ(profile->registry, "http://www.color.org");
    EXPECT_LT(profile->bytes.size(), 400'000U) << "it goes into every PDF/X-4 file";
}

INSTANTIATE_TEST_SUITE_P(Conditions, MadeProfile,
                         ::testing::Values(Made{"fogra39", "FOGRA39 coated", "FOGRA39"},
                                           Made{"GRACoL", "GRACoL2006 coated", "CGATS TR 006"}),
                         [](const auto& param) { return std::string(param.param.identifier).substr(0, 5); });

Outcome make_profile(const std::vector<std::string>& words) {
    Command command{.arguments = {BIFOLIO_PROJECT "/press/make-profile"}};
    command.arguments.insert(command.arguments.end(), words.begin(), words.end());
    return run(command);
}

// The build made one of the same data before, at another time.
TEST(MadeProfiles, AreTheSameBytesEachTime) {
    const bifolio::testing::TemporaryFolder folder;
    const Outcome made =
        make_profile({"colprof", "/usr/share/color/icc/TR006.ti3", "320", "GRACoL2006 coated",
                      "Of characterisation data ANSI CGATS/GRACoL TR 006-2007", folder / "again.icc"});
    ASSERT_EQ(made.status, 0) << made.err;
    EXPECT_TRUE(read_file(folder / "again.icc") == read_file(fs::path(kMadeProfiles) / "gracol.icc"));
}

TEST(MadeProfiles, ThatCannotBeMadeAreANoteAndNoError) {
    const bifolio::testing::TemporaryFolder folder;
    write_file(folder / "broken.ti3", "CTI3\n");
    struct Trouble {
        std::string colprof, data;
    };
    for (const Trouble& trouble : {Trouble{"colprof", folder / "broken.ti3"},
                                   {"false", folder / "broken.ti3"},
                                   {folder / "no-such-program", folder / "broken.ti3"},
                                   {"true", folder / "broken.ti3"},
                                   {"colprof", folder / "none.ti3"}}) {
        const Outcome made =
            make_profile({trouble.colprof, trouble.data, "300", "Nothing", "nobody", folder / "x.icc"});
        EXPECT_EQ(made.status, 0) << made.err;
        EXPECT_THAT(made.err, HasSubstr("bifolio: note: the profile of Nothing could not be made"));
        EXPECT_FALSE(fs::exists(folder / "x.icc"));
    }
}

TEST(ColorProfile, ThatWasNotMadeIsAnErrorWhereItIsAskedFor) {
    for (const char* name : {"fogra39", "gracol"}) {
        source::Diagnostics diagnostics;
        if (read_profile(name, "/nowhere", diagnostics)) continue;  // from TeX Live
        EXPECT_EQ(codes(diagnostics), "profile");
        EXPECT_THAT(diagnostics.all().front().hint, HasSubstr("argyll and icc-profiles-free"));
    }
}

TEST(UsualProfile, IsThatOfThePaper) {
    const auto identifier = [](const layout::Size& trim) {
        source::Diagnostics diagnostics;
        const auto profile = usual_profile(trim, kMadeProfiles, diagnostics);
        EXPECT_EQ(codes(diagnostics), "");
        return profile ? profile->identifier : "none";
    };
    EXPECT_EQ(identifier({419.53, 595.28}), "FOGRA39") << "A5";
    EXPECT_EQ(identifier({595.28, 841.89}), "FOGRA39") << "A4";
    EXPECT_EQ(identifier({396, 612}), "Custom") << "half-letter: SWOP";
}

TEST(UsualProfile, GivesWayToSwopWithAWarning) {
    source::Diagnostics diagnostics;
    const auto profile = usual_profile({419.53, 595.28}, "/nowhere", diagnostics);
    ASSERT_TRUE(profile);
    if (profile->identifier == "FOGRA39") GTEST_SKIP() << "TeX Live has one";
    EXPECT_EQ(codes(diagnostics), "profile");
    EXPECT_FALSE(diagnostics.has_errors());
    EXPECT_THAT(diagnostics.all().front().message, HasSubstr("that of SWOP takes its place"));
}

TEST(ColorProfile, OfAScreenIsRefused) {
    source::Diagnostics diagnostics;
    EXPECT_FALSE(read_profile("/usr/share/color/icc/ghostscript/srgb.icc", kMadeProfiles, diagnostics));
    EXPECT_EQ(codes(diagnostics), "profile");
}

TEST(ColorProfile, ThatIsNoneIsRefused) {
    const bifolio::testing::TemporaryFolder folder;
    const std::string path = (folder / "profile.icc").string();
    write_file(path, "no profile");
    source::Diagnostics diagnostics;
    EXPECT_FALSE(read_profile(path, kMadeProfiles, diagnostics));
    EXPECT_FALSE(read_profile("fogra99", kMadeProfiles, diagnostics));
    EXPECT_EQ(codes(diagnostics), "profile profile");
    EXPECT_EQ(diagnostics.all().back().hint, "names are fogra39, gracol, swop; or give a file's path");
    EXPECT_THROW(static_cast<void>(read_profile((folder / "none.icc").string(), kMadeProfiles, diagnostics)),
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

// The fonts that tests see: those of packages.txt alone, whatever else is installed
// (tests/support/fonts.cmake).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "layout/fonts/font_library.h"
#include "tests/support/subprocess.h"

namespace bifolio::layout {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

const std::string kConfiguration = BIFOLIO_TEST_FONTS;

class FontConfiguration : public ::testing::Test {
  protected:
    void SetUp() override {
        if (kConfiguration.empty()) GTEST_SKIP() << "no dpkg here to tell which files a package has";
    }

    // The files of the fonts that fontconfig sees, with one more font in the user's folder.
    static std::string seen_with_another(const std::string& configuration) {
        const bifolio::testing::TemporaryFolder user;
        FontLibrary fonts;
        const std::vector<std::string> mono = {"DejaVu Sans Mono"};
        std::filesystem::create_directory(user / "fonts");
        std::filesystem::copy_file(fonts.face(fonts.find(mono, 400, false).value()).path(),
                                   user / "fonts/another.ttf");
        return bifolio::testing::run({.arguments = {"fc-list", ":", "file"},
                                      .environment = {{"FONTCONFIG_FILE", configuration},
                                                      {"XDG_DATA_HOME", user.path().string()},
                                                      {"XDG_CACHE_HOME", user.path().string()}}})
            .out;
    }
};

TEST_F(FontConfiguration, IsThatOfEveryTest) {
    ASSERT_NE(std::getenv("FONTCONFIG_FILE"), nullptr) << "tests are run by ctest, which sets it";
    EXPECT_EQ(std::getenv("FONTCONFIG_FILE"), kConfiguration);
}

TEST_F(FontConfiguration, HasNoFontBesidesThoseOfThePackages) {
    ASSERT_THAT(seen_with_another("/etc/fonts/fonts.conf"), HasSubstr("another.ttf"));
    EXPECT_THAT(seen_with_another(kConfiguration), Not(HasSubstr("another.ttf")));
}

TEST_F(FontConfiguration, HasTheFontsOfThePackages) {
    const std::string seen = seen_with_another(kConfiguration);
    for (const char* file :
         {"DejaVuSansMono.ttf", "EBGaramond12-Regular.otf", "Inter", "NotoSans-Regular.ttf"})
        EXPECT_THAT(seen, HasSubstr(file));
}

}  // namespace
}  // namespace bifolio::layout

// Pictures that say nothing to those who cannot see them.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "tests/source/reading.h"

namespace bifolio::source {
namespace {

using testing::read;
using testing::Reading;

std::string programme(const std::string& logo, const std::string& sponsor, const std::string& portrait) {
    return fmt::format(
        "<program><event><title>W</title>{}\n<sponsor><name>S</name>{}</sponsor></event>"
        "\n<day date=\"2026-05-08\">\n<keynote start=\"9:00\" end=\"10:00\"><title>K</title>"
        "<presenter><name>Ada</name>{}</presenter></keynote></day></program>",
        logo, sponsor, portrait);
}

class PictureCheck : public ::testing::Test {
  protected:
    PictureCheck() { testing::write(folder_.path() / "logo.png", "\x89PNG\r\n\x1A\n and so on"); }

    [[nodiscard]] Reading reading_of(const std::string& text) const { return read(text, folder_.path()); }

  private:
    testing::TemporaryFolder folder_;
};

TEST_F(PictureCheck, AsksForADescription) {
    for (const int which : {0, 1, 2}) {
        const auto picture = [&](int n, const char* element) {
            return fmt::format("<{} file=\"logo.png\"{}/>", element, n == which ? "" : " description=\"x\"");
        };
        const Reading reading =
            reading_of(programme(picture(0, "logo"), picture(1, "logo"), picture(2, "portrait")));
        EXPECT_EQ(reading.count("no-description"), 1U) << which;
    }
}

TEST_F(PictureCheck, AnEmptyDescriptionIsAnAnswer) {
    const Reading reading = reading_of(programme("<logo file=\"logo.png\" description=\"\"/>", "", ""));
    EXPECT_EQ(reading.count("no-description"), 0U);
    ASSERT_TRUE(reading.program.has_value());
    EXPECT_EQ(reading.program->event.logo->description, "");
}

}  // namespace
}  // namespace bifolio::source

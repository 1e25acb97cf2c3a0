#include "source/read/pictures.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>

#include "source/base/file.h"
#include "source/base/inner_file.h"
#include "tests/source/reading.h"

namespace bifolio::source {
namespace {

namespace fs = std::filesystem;
using namespace std::string_view_literals;

constexpr auto kPng = "\x89PNG\r\n\x1A\n and so on"sv;
constexpr auto kJpeg = "\xFF\xD8\xFF\xE0 and so on"sv;

class Pictures : public ::testing::Test {
  protected:
    Pictures() {
        fs::create_directories(folder_.path() / "event" / "pictures");
        testing::write(event() / "logo.png", kPng);
        testing::write(event() / "pictures" / "photo.jpg", kJpeg);
        testing::write(event() / "pictures" / "text.png", "not a picture");
        testing::write(event() / "pictures" / "short.png", "\x89P");
        testing::write(folder_.path() / "secret.png", kPng);
        fs::create_symlink(folder_.path() / "secret.png", event() / "outside.png");
        fs::create_symlink(event() / "logo.png", event() / "pictures" / "inside.png");
        fs::create_directory_symlink(folder_.path(), event() / "up");
        fs::create_symlink("loop.png", event() / "loop.png");
    }

    [[nodiscard]] fs::path event() const { return folder_.path() / "event"; }
    [[nodiscard]] const testing::TemporaryFolder& folder() const { return folder_; }
    [[nodiscard]] std::string problem(const std::string& file) const {
        return check_picture(event().string(), file).trouble.message;
    }

  private:
    testing::TemporaryFolder folder_;
};

TEST_F(Pictures, InsideTheFolderMayBeUsed) {
    for (const auto* file :
         {"logo.png", "./logo.png", "pictures/photo.jpg", "pictures/../logo.png", "pictures/inside.png"}) {
        const PictureCheck check = check_picture(event().string(), file);
        EXPECT_EQ(check.trouble.message, "") << file;
        EXPECT_TRUE(fs::exists(check.path)) << check.path;
    }
}

TEST_F(Pictures, OutsideTheFolderMayNot) {
    EXPECT_EQ(problem("../secret.png"), "the picture \"../secret.png\" is outside the programme's folder");
    EXPECT_EQ(problem("pictures/../../secret.png"),
              "the picture \"pictures/../../secret.png\" is outside the programme's folder");
    EXPECT_EQ(problem("../missing.png"), "the picture \"../missing.png\" is outside the programme's folder");
    EXPECT_EQ(problem("/etc/passwd"),
              "the picture \"/etc/passwd\" does not have a path relative to the programme's folder");
    EXPECT_EQ(problem("outside.png"),
              "the picture \"outside.png\" is a link to outside the programme's folder");
    EXPECT_EQ(problem("up/secret.png"),
              "the picture \"up/secret.png\" is a link to outside the programme's folder");
    EXPECT_EQ(problem("https://a.b/c.png"), "the picture \"https://a.b/c.png\" is not a file");
}

TEST_F(Pictures, MustBePictures) {
    EXPECT_EQ(problem("missing.png"),
              "the picture \"missing.png\" cannot be found: No such file or directory");
    EXPECT_EQ(problem("pictures"), "the picture \"pictures\" is not a file");
    EXPECT_EQ(problem("pictures/text.png"), "the picture \"pictures/text.png\" is neither PNG nor JPEG");
    EXPECT_EQ(problem("pictures/short.png"), "the picture \"pictures/short.png\" is neither PNG nor JPEG");
    EXPECT_NE(problem("loop.png"), "");
    EXPECT_NE(problem(""), "");
    EXPECT_NE(problem("."), "");
    EXPECT_NE(problem(std::string("logo.png\0.txt", 13)), "");
}

TEST_F(Pictures, ThatNameTheFolderItselfAreNoLinks) {
    for (const std::string file : {".", "./", "pictures/..", "pictures/.", "pictures/", "up/event"})
        EXPECT_EQ(problem(file), "the picture \"" + file + "\" is not a file");
}

// What is swapped for a link between the check and the reading is not followed.
TEST_F(Pictures, AreOpenedInsideTheFolderWhateverChanges) {
    const std::string logo = (event() / "logo.png").string(),
                      photo = (event() / "pictures/photo.jpg").string();
    EXPECT_EQ(read_inner_file(event().string(), logo, 1000), kPng);
    EXPECT_EQ(read_inner_file(event().string(), photo, 1000), kJpeg);
    fs::remove(logo);
    fs::create_symlink(folder().path() / "secret.png", logo);
    fs::rename(event() / "pictures", event() / "moved");
    fs::create_directory(folder().path() / "elsewhere");
    testing::write(folder().path() / "elsewhere/photo.jpg", kJpeg);
    fs::create_directory_symlink("../elsewhere", event() / "pictures");
    EXPECT_THROW((void)read_inner_file(event().string(), logo, 1000), FileError);
    EXPECT_THROW((void)read_inner_file(event().string(), photo, 1000), FileError);
}

TEST_F(Pictures, ThatArePipesAreNotWaitedFor) {
    ASSERT_EQ(::mkfifo((event() / "pipe.png").c_str(), 0600), 0);
    EXPECT_EQ(problem("pipe.png"), "the picture \"pipe.png\" is not a file");
}

TEST_F(Pictures, AreReportedAtTheirFileName) {
    const auto reading = testing::read(
        "<program><event><title>T</title><dates first=\"2026-09-14\"/>\n<logo file=\"none.png\"/>"
        "<sponsor><name>S</name>\n<logo file=\"logo.png\" description=\"A &amp; "
        "B\"/></sponsor></event></program>",
        event().string());
    EXPECT_EQ(reading.lines(), std::vector<std::string>{"2:13 error reference"});
    ASSERT_TRUE(reading.program.has_value());
    EXPECT_FALSE(reading.program->event.logo.has_value());
    ASSERT_TRUE(reading.program->event.sponsors.at(0).logo.has_value());
    EXPECT_EQ(reading.program->event.sponsors[0].logo->path, (event() / "logo.png").string());
    EXPECT_EQ(reading.program->event.sponsors[0].logo->description, "A & B");
}

}  // namespace
}  // namespace bifolio::source

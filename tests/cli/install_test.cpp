// The installed command works where it was put, and when it is moved.
#include <gmock/gmock.h>

#include <filesystem>
#include <string>

#include "tests/support/bifolio.h"

namespace bifolio::testing {
namespace {

namespace fs = std::filesystem;

class Install : public ::testing::Test {
  protected:
    Install() {
        installation_ =
            run({.arguments = {BIFOLIO_CMAKE, "--install", BIFOLIO_BUILD, "--prefix", folder_ / "usr"}});
    }

    TemporaryFolder folder_;
    Outcome installation_;
};

TEST_F(Install, PutsEverythingInItsPlace) {
    ASSERT_EQ(installation_.status, 0) << installation_.err;
    for (const char* file :
         {"bin/bifolio", "share/bifolio/styles/classic.xml", "share/bifolio/schema/programme.rnc",
          "share/bifolio/schema/programme.rng", "share/man/man1/bifolio.1",
          "share/bash-completion/completions/bifolio", "share/zsh/site-functions/_bifolio",
          "share/fish/vendor_completions.d/bifolio.fish"}) {
        EXPECT_TRUE(fs::is_regular_file(folder_ / "usr" / file)) << file;
    }
}

TEST_F(Install, FindsItsStylesWhereverItIs) {
    ASSERT_EQ(installation_.status, 0) << installation_.err;
    fs::create_directory(folder_ / "opt");
    fs::rename(folder_ / "usr", folder_ / "opt/moved");
    fs::create_symlink(folder_ / "opt/moved/bin/bifolio", folder_ / "link");
    const Outcome outcome = run({.arguments = {folder_ / "link", "booklet", kSamples / "euromlsys-2023.xml"},
                                 .folder = folder_.path()});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_TRUE(read_file(folder_ / "euromlsys-2023.pdf").starts_with("%PDF-"));
}

TEST_F(Install, SaysWhenItsStylesAreGone) {
    ASSERT_EQ(installation_.status, 0) << installation_.err;
    fs::remove_all(folder_ / "usr/share/bifolio");
    const Command command{
        .arguments = {folder_ / "usr/bin/bifolio", "booklet", kSamples / "euromlsys-2023.xml"},
        .folder = folder_.path()};
    const Outcome without = run(command);
    EXPECT_EQ(without.status, 3);
    EXPECT_THAT(without.err,
                ::testing::HasSubstr("share/bifolio/styles: the style sheets of bifolio are not there"));
    Command elsewhere = command;
    elsewhere.environment["BIFOLIO_DATA"] = kProgram.parent_path().parent_path() / "share/bifolio";
    EXPECT_EQ(run(elsewhere).status, 0);
}

}  // namespace
}  // namespace bifolio::testing

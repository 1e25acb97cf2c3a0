// The installed command works where it was put, and when it is moved.
#include <gmock/gmock.h>

#include <filesystem>
#include <string>
#include <vector>

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
         {"bin/bifolio", "libexec/bifolio-press", "libexec/bifolio-mail", "share/bifolio/styles/classic.xml",
          "share/bifolio/schema/programme.rnc", "share/bifolio/icc/fogra39.icc",
          "share/bifolio/icc/gracol.icc", "share/bifolio/schema/programme.rng", "share/man/man1/bifolio.1",
          "share/bash-completion/completions/bifolio", "share/zsh/site-functions/_bifolio",
          "share/fish/vendor_completions.d/bifolio.fish"}) {
        EXPECT_TRUE(fs::is_regular_file(folder_ / "usr" / file)) << file;
    }
}

TEST_F(Install, HasEveryStyle) {
    ASSERT_EQ(installation_.status, 0) << installation_.err;
    std::vector<std::string> styles;
    for (const std::string& file : files_in(kProject / "styles"))
        if (file.ends_with(".xml")) styles.push_back(file);
    EXPECT_EQ(files_in(folder_ / "usr/share/bifolio/styles"), styles);
}

TEST_F(Install, RunsEachVerbFromElsewhere) {
    ASSERT_EQ(installation_.status, 0) << installation_.err;
    fs::create_directory(folder_ / "work");
    write_file(folder_ / "work/table.txt", "9:00 |\nOpening\nAda Berg");
    const std::string sample = kSamples / "euromlsys-2023.xml";
    for (const std::vector<std::string>& words :
         {std::vector<std::string>{"import", "table.txt", "--date", "2026-05-08"},
          {"check", "table.xml"},
          {"booklet", sample, "--style", "modern"},
          {"handout", sample, "--style", "modern"},
          {"press", sample, "--scheme", "pages", "--standard", "pdfx4"},
          {"announce", sample, "--from", "chair@example.org", "--to", "list@example.org"},
          {"calendar", sample}}) {
        std::vector<std::string> all = {folder_ / "usr/bin/bifolio"};
        all.insert(all.end(), words.begin(), words.end());
        const Outcome outcome = run({.arguments = all, .folder = folder_ / "work"});
        EXPECT_EQ(outcome.status, 0) << words.front() << '\n' << outcome.err;
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

TEST_F(Install, FindsItsOtherProgramsWhereverItIs) {
    ASSERT_EQ(installation_.status, 0) << installation_.err;
    fs::rename(folder_ / "usr", folder_ / "moved");
    fs::create_symlink(folder_ / "moved/bin/bifolio", folder_ / "link");
    const auto moved = [this](std::vector<std::string> words) {
        words.insert(words.begin(), folder_ / "link");
        return run({.arguments = std::move(words), .folder = folder_.path()});
    };
    const Outcome press = moved({"press", "--test-sheet"});
    EXPECT_EQ(press.status, 0) << press.err;
    const Outcome preflight = moved({"preflight", "test-sheet.pdf"});
    EXPECT_THAT(preflight.err, ::testing::HasSubstr("claims no print standard"));
    const Outcome calendar = moved({"calendar", kSamples / "euromlsys-2023.xml"});
    EXPECT_EQ(calendar.status, 0) << calendar.err;
    const Outcome announce = moved({"announce", kSamples / "euromlsys-2023.xml", "--from",
                                    "chair@example.org", "--to", "list@example.org", "--attach", "booklet"});
    EXPECT_EQ(announce.status, 0) << announce.err;
    EXPECT_TRUE(fs::exists(folder_ / "euromlsys-2023.eml"));
}

TEST_F(Install, SaysWhichProgramIsGone) {
    ASSERT_EQ(installation_.status, 0) << installation_.err;
    fs::remove(folder_ / "usr/libexec/bifolio-press");
    const Outcome outcome =
        run({.arguments = {folder_ / "usr/bin/bifolio", "press", "--test-sheet"}, .folder = folder_.path()});
    EXPECT_EQ(outcome.status, 3);
    EXPECT_EQ(outcome.err, "bifolio: cannot run " + (folder_ / "usr/libexec/bifolio-press").string() +
                               ": No such file or directory\n");
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
                ::testing::HasSubstr("share/bifolio/styles: the style sheets of bifolio are missing"));
    Command elsewhere = command;
    elsewhere.environment["BIFOLIO_DATA"] = kProgram.parent_path().parent_path() / "share/bifolio";
    EXPECT_EQ(run(elsewhere).status, 0);
}

// The launcher builds the program alone.
TEST(Programs, AreNotMadeWithoutTheProfiles) {
    const Outcome made = run({.arguments = {"ninja", "-C", BIFOLIO_BUILD, "-t", "commands", "bifolio"}});
    ASSERT_EQ(made.status, 0) << made.err;
    for (const char* profile : {"icc/fogra39.icc", "icc/gracol.icc"})
        EXPECT_THAT(made.out, ::testing::HasSubstr(profile));
}

// What the loader takes for these libraries is more than a page takes to be set.
TEST(Programs, LoadOnlyTheLibrariesThatTheirVerbsUse) {
    const fs::path others = kProgram.parent_path().parent_path() / "libexec";
    const auto libraries_of = [](const fs::path& program) {
        return run({.arguments = {"ldd", program}}).out;
    };
    const std::string of_bifolio = libraries_of(kProgram), of_press = libraries_of(others / "bifolio-press"),
                      of_mail = libraries_of(others / "bifolio-mail");
    ASSERT_THAT(of_bifolio, ::testing::HasSubstr("libharfbuzz"));
    ASSERT_THAT(of_press, ::testing::HasSubstr("libqpdf"));
    for (const char* library : {"libcurl", "libgmime", "libical", "libctemplate", "libcsv"}) {
        ASSERT_THAT(of_mail, ::testing::HasSubstr(library));
        EXPECT_THAT(of_press, ::testing::Not(::testing::HasSubstr(library)));
        EXPECT_THAT(of_bifolio, ::testing::Not(::testing::HasSubstr(library)));
    }
    EXPECT_THAT(of_bifolio, ::testing::Not(::testing::HasSubstr("libqpdf")));
}

}  // namespace
}  // namespace bifolio::testing

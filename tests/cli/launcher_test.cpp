// The launcher ./bifolio, in a project that is only played: packages.txt, a CMake that writes down that it
// was called and makes a program that prints its arguments.
#include <gmock/gmock.h>

#include <filesystem>
#include <string>
#include <vector>

#include "tests/support/bifolio.h"

namespace bifolio::testing {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;
using ::testing::StartsWith;

constexpr std::string_view kCmake = R"(#!/bin/sh
echo "cmake $*" >>"$PLAYED_LOG"
echo "chatter of cmake"
case $* in --preset*) echo "bifolio: note: no profile is made" ;; esac
case $* in
    *--build*) ;;
    *) exit 0 ;;
esac
[ -z "${PLAYED_FAILURE:-}" ] || exit 1
mkdir -p build/release/cli
printf '#!/bin/sh\nfor each in "$@"; do echo "[$each]"; done\nexit 7\n' >build/release/cli/bifolio
chmod +x build/release/cli/bifolio
)";

constexpr std::string_view kInstallPackages = R"(#!/bin/sh
echo "packages $*" >>"$PLAYED_LOG"
)";

class Launcher : public ::testing::Test {
  protected:
    Launcher() {
        make_project(project_);
        fs::create_directory(folder_ / "bin");
        write_script(folder_ / "bin/cmake", kCmake);
    }

    static void write_script(const fs::path& path, std::string_view text) {
        write_file(path, text);
        fs::permissions(path, fs::perms{0755});
    }

    static void make_project(const fs::path& project) {
        fs::create_directories(project / "cmake");
        fs::create_directories(project / "layout");
        fs::copy_file(kProject / "bifolio", project / "bifolio");
        fs::copy_file(kProject / "cmake/jobs", project / "cmake/jobs");
        write_script(project / "cmake/install-packages", kInstallPackages);
        for (const char* each : {"CMakeLists.txt", "CMakePresets.json", "packages.txt",
                                 "layout/CMakeLists.txt", "layout/booklet.cpp"}) {
            write_file(project / each, "");
        }
        set_age(project, std::chrono::minutes(10));
    }

    static void set_age(const fs::path& path, std::chrono::minutes age) {
        const auto time = fs::file_time_type::clock::now() - age;
        for (const auto& each : fs::recursive_directory_iterator(path))
            fs::last_write_time(each.path(), time);
        fs::last_write_time(path, time);
    }

    [[nodiscard]] Outcome launch(std::vector<std::string> arguments = {}) {
        if (arguments.empty()) arguments = {project_ / "bifolio"};
        const char* path = std::getenv("PATH");
        return run({.arguments = std::move(arguments),
                    .folder = folder_.path(),
                    .environment = {{"PATH", (folder_ / "bin").string() + ":" + path},
                                    {"PLAYED_LOG", folder_ / "log"},
                                    {"PLAYED_FAILURE", failure_}}});
    }

    // What was called since the last look.
    [[nodiscard]] std::string log() {
        if (!fs::exists(folder_ / "log")) return {};
        std::string text = read_file(folder_ / "log");
        fs::remove(folder_ / "log");
        return text;
    }

    TemporaryFolder folder_;
    fs::path project_ = folder_ / "a project's folder";
    std::string failure_;
};

constexpr std::string_view kBuilt =
    "packages run build\ncmake --preset release\ncmake --build --preset release -j ";

TEST_F(Launcher, BuildsThenBecomesTheProgram) {
    const Outcome outcome = launch({project_ / "bifolio", "booklet", "a b.xml", "", "--set", "x=*"});
    EXPECT_EQ(outcome.status, 7) << outcome.err;
    EXPECT_EQ(outcome.out, "[booklet]\n[a b.xml]\n[]\n[--set]\n[x=*]\n");
    EXPECT_THAT(outcome.err, HasSubstr("bifolio: building"));
    EXPECT_THAT(outcome.err, HasSubstr("\nbifolio: note: no profile is made\n"));
    EXPECT_THAT(log(), StartsWith(kBuilt));
}

TEST_F(Launcher, JustRunsWhatIsFresh) {
    ASSERT_EQ(launch().status, 7);
    ASSERT_NE(log(), "");
    const Outcome outcome = launch();
    EXPECT_EQ(outcome.status, 7);
    EXPECT_EQ(outcome.err, "");
    EXPECT_EQ(log(), "");
}

TEST_F(Launcher, BuildsAgainWhatIsStale) {
    ASSERT_EQ(launch().status, 7);
    ASSERT_NE(log(), "");
    const std::vector<std::function<void()>> changes = {
        [&] { write_file(project_ / "layout/booklet.cpp", "changed"); },
        [&] { write_file(project_ / "packages.txt", "changed"); },
        [&] { write_file(project_ / "CMakePresets.json", "changed"); },
        [&] { write_file(project_ / "layout/new.h", ""); },
        [&] { fs::remove(project_ / "layout/new.h"); },
        [&] { fs::remove_all(project_ / "build"); },
        [&] { fs::remove(project_ / "build/release/cli/bifolio"); },
    };
    for (std::size_t each = 0; each < changes.size(); ++each) {
        set_age(project_, std::chrono::minutes(5));
        ASSERT_EQ(launch().status, 7);
        ASSERT_EQ(log(), "") << each;
        changes[each]();
        EXPECT_EQ(launch().status, 7);
        EXPECT_THAT(log(), StartsWith(kBuilt)) << each;
        EXPECT_EQ(launch().err, "") << each;
    }
}

TEST_F(Launcher, LeavesOutWhatIsNoSource) {
    fs::create_directory(project_ / "samples");
    ASSERT_EQ(launch().status, 7);
    ASSERT_NE(log(), "");
    write_file(project_ / "samples/new.xml", "");
    write_file(project_ / "new.pdf", "");
    EXPECT_EQ(launch().status, 7);
    EXPECT_EQ(log(), "");
}

TEST_F(Launcher, RunsThroughALinkAndFromAnyFolder) {
    fs::create_directory(folder_ / "elsewhere");
    fs::create_symlink("../a project's folder/bifolio", folder_ / "elsewhere/link");
    EXPECT_EQ(launch({"elsewhere/link", "x"}).out, "[x]\n");
    fs::create_symlink(project_ / "bifolio", folder_ / "bin/bifolio");
    EXPECT_EQ(launch({"env", "bifolio", "y"}).out, "[y]\n");
    EXPECT_EQ(launch({"sh", "-c", "cd \"$1\" && ./bifolio z", "sh", project_}).out, "[z]\n");
    EXPECT_EQ(launch({"sh", "-c", "cd \"$1\" && sh bifolio z", "sh", project_}).out, "[z]\n");
}

TEST_F(Launcher, BuildsAnewInACopiedProject) {
    ASSERT_EQ(launch().status, 7);
    ASSERT_NE(log(), "");
    const fs::path copy = folder_ / "copy";
    ASSERT_EQ(run({.arguments = {"cp", "-a", project_, copy}}).status, 0);
    write_file(copy / "build/release/left-over", "");
    EXPECT_EQ(launch({copy / "bifolio"}).status, 7);
    EXPECT_THAT(log(), StartsWith(kBuilt));
    EXPECT_FALSE(fs::exists(copy / "build/release/left-over"));
}

TEST_F(Launcher, SaysWhenTheBuildFailsAndTriesAgainNextTime) {
    failure_ = "yes";
    const Outcome outcome = launch();
    EXPECT_EQ(outcome.status, 3);
    EXPECT_EQ(outcome.out, "");
    EXPECT_THAT(outcome.err, HasSubstr("bifolio: the build failed"));
    failure_.clear();
    EXPECT_EQ(launch().status, 7);
}

TEST_F(Launcher, KeepsTheProgramsInputForIt) {
    write_script(project_ / "cmake/install-packages", "#!/bin/sh\ncat >/dev/null\n");
    const char* path = std::getenv("PATH");
    const Outcome outcome = run({.arguments = {"sh", "-c", "\"$1\"/bifolio && cat || cat", "sh", project_},
                                 .input = "for the program",
                                 .folder = folder_.path(),
                                 .environment = {{"PATH", (folder_ / "bin").string() + ":" + path},
                                                 {"PLAYED_LOG", folder_ / "log"}}});
    EXPECT_EQ(outcome.out, "for the program");
}

TEST_F(Launcher, BuildsOnceForTwoAtOneTime) {
    write_script(folder_ / "bin/cmake", std::string(kCmake) + "sleep 1\n");
    const char* path = std::getenv("PATH");
    const Command command{
        .arguments = {project_ / "bifolio"},
        .folder = folder_.path(),
        .environment = {{"PATH", (folder_ / "bin").string() + ":" + path}, {"PLAYED_LOG", folder_ / "log"}}};
    Process first(command);
    Process second(command);
    EXPECT_EQ(first.wait().status, 7);
    EXPECT_EQ(second.wait().status, 7);
    const std::string called = log();
    EXPECT_EQ(called.find("--build"), called.rfind("--build")) << called;
}

}  // namespace
}  // namespace bifolio::testing

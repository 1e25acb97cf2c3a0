// cmake/install-packages, and the lists that it reads.
#include <gmock/gmock.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include "tests/support/bifolio.h"

namespace bifolio::testing {
namespace {

namespace fs = std::filesystem;
using ::testing::ContainsRegex;
using ::testing::HasSubstr;
using ::testing::Not;

// Knows versions of the packages that it is told to. Of "named-only" it has heard, but there is no version of
// it.
constexpr std::string_view kAptCache = R"(#!/bin/sh
[ "$1" = policy ] || exit 1
shift
for each in "$@"; do
    case " $PLAYED_KNOWN " in
        *" $each "*) printf '%s:\n  Installed: (none)\n  Candidate: 1.2-3\n' "$each" ;;
    esac
    [ "$each" != named-only ] || printf '%s:\n  Installed: (none)\n  Candidate: (none)\n' "$each"
done
)";

// cmake/install-packages with a dpkg-query, an apt and lists that are played.
class InstallPackages : public ::testing::Test {
  protected:
    InstallPackages() {
        fs::create_directory(folder_ / "cmake");
        fs::create_directory(folder_ / "bin");
        fs::copy_file(kProject / "cmake/install-packages", folder_ / "cmake/install-packages");
        write_file(folder_ / "packages.txt",
                   "# comment\n[run]\nfonts-here\nfonts-missing\n\n[build]\ng++\n[test]\nqpdf\n");
        write_file(folder_ / "CONTRIBUTING.md",
                   "| for | what | packages of Debian |\n|---|---|---|\n"
                   "| text | a font | fonts-here, fonts-missing |\n"
                   "| building | a compiler | g++ |\n| tests | qpdf's tool | qpdf |\n");
        script("dpkg-query", "#!/bin/sh\nprintf 'installed=fonts-here deinstall=qpdf '\nexit 1\n");
        script("apt-get",
               "#!/bin/sh\necho \"apt-get $*\" >>\"$PLAYED_LOG\"\ncase \" $* \" in *\" $PLAYED_FAILURE \"*) "
               "echo 'E: no such thing'; exit 100;; esac\n");
        script("apt-cache", kAptCache);
        script("id", "#!/bin/sh\necho 0\n");
    }

    void script(const std::string& name, std::string_view text) const {
        write_file(folder_ / "bin" / name, text);
        fs::permissions(folder_ / "bin" / name, fs::perms{0755});
    }

    [[nodiscard]] Outcome install(const std::vector<std::string>& sections) const {
        return run_with_path(sections, (folder_ / "bin").string() + ":" + std::getenv("PATH"));
    }

    // With nothing on the path but what is played and what every system has.
    [[nodiscard]] Outcome install_with_little(const std::vector<std::string>& sections) const {
        for (const char* each : {"awk", "dirname", "mktemp", "rm"})
            fs::create_symlink(fs::path("/usr/bin") / each, folder_ / "bin" / each);
        return run_with_path(sections, folder_ / "bin");
    }

    [[nodiscard]] Outcome run_with_path(const std::vector<std::string>& sections,
                                        const std::string& path) const {
        std::vector<std::string> arguments = {"/bin/sh", folder_ / "cmake/install-packages"};
        arguments.insert(arguments.end(), sections.begin(), sections.end());
        return run({.arguments = arguments,
                    .environment = {{"PATH", path},
                                    {"PLAYED_LOG", folder_ / "log"},
                                    {"PLAYED_KNOWN", known_},
                                    {"PLAYED_FAILURE", failure_}}});
    }

    TemporaryFolder folder_;
    std::string known_ = "fonts-missing g++ qpdf";
    std::string failure_ = "none";
};

TEST_F(InstallPackages, InstallsWhatIsMissingOfTheSectionsNamed) {
    const Outcome outcome = install({"run", "test"});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_EQ(outcome.out, "");
    EXPECT_THAT(outcome.err, HasSubstr("installing packages: fonts-missing qpdf\n"));
    EXPECT_THAT(read_file(folder_ / "log"), ContainsRegex("install .*fonts-missing qpdf\n$"));
    EXPECT_THAT(read_file(folder_ / "log"), HasSubstr("--no-install-recommends"));
}

TEST_F(InstallPackages, DoesNothingWhereNoneIsMissing) {
    script("dpkg-query", "#!/bin/sh\nprintf 'installed=fonts-here installed=fonts-missing '\n");
    const Outcome outcome = install({"run"});
    EXPECT_EQ(outcome.status, 0);
    EXPECT_EQ(outcome.err, "");
    EXPECT_FALSE(fs::exists(folder_ / "log"));
}

TEST_F(InstallPackages, SaysWhyItCannot) {
    failure_ = "install";
    const Outcome outcome = install({"build"});
    EXPECT_EQ(outcome.status, 3);
    EXPECT_THAT(outcome.err, HasSubstr("E: no such thing"));
    EXPECT_THAT(outcome.err, HasSubstr("bifolio: the packages could not be installed"));
}

TEST_F(InstallPackages, NeedsRights) {
    script("id", "#!/bin/sh\necho 1000\n");  // and no sudo
    const Outcome outcome = install_with_little({"build"});
    EXPECT_EQ(outcome.status, 3);
    EXPECT_THAT(outcome.err, HasSubstr("root or sudo"));
    EXPECT_THAT(outcome.err, HasSubstr("apt-get install g++"));
}

TEST_F(InstallPackages, InstallsWhatAptKnowsAndTellsThePurposeOfTheRest) {
    write_file(folder_ / "packages.txt", "[test]\nfonts-missing\nqpdf\nnamed-only\n");
    known_ = "qpdf";
    const Outcome outcome = install({"test"});
    EXPECT_EQ(outcome.status, 0);
    EXPECT_EQ(outcome.out, "");
    EXPECT_THAT(outcome.err, HasSubstr("apt does not know fonts-missing named-only;"));
    EXPECT_THAT(outcome.err, HasSubstr("\n    text: a font\n"));
    EXPECT_THAT(outcome.err, Not(HasSubstr("qpdf's tool")));
    EXPECT_THAT(read_file(folder_ / "log"), ContainsRegex("install --no-install-recommends qpdf\n$"));
}

TEST_F(InstallPackages, InstallsNothingWhereAptKnowsNone) {
    known_.clear();
    const Outcome outcome = install({"build", "test"});
    EXPECT_EQ(outcome.status, 0);
    EXPECT_THAT(outcome.err, HasSubstr("    building: a compiler\n    tests: qpdf's tool\n"));
    const bool asked = fs::exists(folder_ / "log");
    EXPECT_THAT(asked ? read_file(folder_ / "log") : "", Not(HasSubstr("install")));
}

TEST_F(InstallPackages, TellsThePurposesWhereThereIsNoApt) {
    for (const char* each : {"apt-get", "apt-cache", "dpkg-query"}) fs::remove(folder_ / "bin" / each);
    script("id", "#!/bin/sh\necho 1000\n");
    const Outcome outcome = install_with_little({"run"});
    EXPECT_EQ(outcome.status, 0);
    EXPECT_EQ(outcome.out, "");
    EXPECT_THAT(outcome.err, HasSubstr("this system has no apt"));
    EXPECT_THAT(outcome.err, HasSubstr("CONTRIBUTING.md"));
    EXPECT_THAT(outcome.err, HasSubstr("\n    text: a font\n"));
    EXPECT_THAT(outcome.err, Not(HasSubstr("compiler")));
}

// What packages.txt names: its sections, and its packages, sorted.
struct PackagesList {
    std::vector<std::string> sections;
    std::vector<std::string> packages;
};

PackagesList read_packages_list() {
    PackagesList result;
    std::istringstream list(read_file(kProject / "packages.txt"));
    for (std::string line; std::getline(list, line);) {
        if (line.empty() || line.starts_with('#')) continue;
        (line.starts_with('[') ? result.sections : result.packages).push_back(line);
    }
    std::ranges::sort(result.packages);
    return result;
}

TEST(PackagesList, NamesEachPackageOnce) {
    const auto [sections, packages] = read_packages_list();
    EXPECT_THAT(sections, ::testing::ElementsAre("[run]", "[build]", "[test]", "[mail-server]",
                                                 "[validators]", "[analysis]"));
    EXPECT_GT(packages.size(), 30U);
    EXPECT_EQ(std::ranges::adjacent_find(packages), packages.end());
}

// CONTRIBUTING.md's table of what is needed by purpose: its last column names the same packages.
TEST(PackagesList, HasAPurposeForEachPackage) {
    std::istringstream text(read_file(kProject / "CONTRIBUTING.md"));
    std::string line;
    while (std::getline(text, line) && line != "| for | what | packages of Debian |") {
    }
    std::getline(text, line);  // the rule below the heads
    std::vector<std::string> packages;
    while (std::getline(text, line) && line.starts_with("| ")) {
        const std::size_t column = line.rfind(" | ", line.size() - 3) + 3;
        std::istringstream names(line.substr(column, line.size() - 2 - column));
        for (std::string name; std::getline(names >> std::ws, name, ',');) packages.push_back(name);
    }
    std::ranges::sort(packages);
    EXPECT_EQ(packages, read_packages_list().packages);
}

}  // namespace
}  // namespace bifolio::testing

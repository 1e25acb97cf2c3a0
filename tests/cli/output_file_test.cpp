#include "cli/output_file.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <string>
#include <thread>

#include "source/base/descriptor.h"
#include "tests/support/bifolio.h"

namespace bifolio::cli {
namespace {

namespace fs = std::filesystem;
using ::bifolio::testing::files_in;
using ::bifolio::testing::read_file;
using ::bifolio::testing::TemporaryFolder;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

// What write_file says when it cannot; empty where it could.
std::string failure_of_writing(const std::string& path, std::string_view bytes = "new") {
    try {
        write_file(path, bytes);
    } catch (const WriteError& error) {
        return error.what();
    }
    return {};
}

mode_t mode_of(const fs::path& path) {
    struct stat status {};
    EXPECT_EQ(::stat(path.c_str(), &status), 0);
    return status.st_mode & 07777U;
}

TEST(WriteFile, MakesANewFileAsTheUmaskSays) {
    const TemporaryFolder folder;
    const mode_t before = ::umask(027);
    write_file(folder / "a.pdf", "bytes");
    ::umask(before);
    EXPECT_EQ(read_file(folder / "a.pdf"), "bytes");
    EXPECT_EQ(mode_of(folder / "a.pdf"), 0640U);
    EXPECT_THAT(files_in(folder.path()), ElementsAre("a.pdf"));
}

TEST(WriteFile, TakesLargeAndEmptyContents) {
    const TemporaryFolder folder;
    const std::string large(5'000'000, 'x');
    write_file(folder / "large", large);
    write_file(folder / "empty", "");
    EXPECT_EQ(read_file(folder / "large"), large);
    EXPECT_EQ(read_file(folder / "empty"), "");
}

TEST(WriteFile, KeepsThePermissionsOfAFileThatIsThere) {
    const TemporaryFolder folder;
    testing::write_file(folder / "a.pdf", "old");
    fs::permissions(folder / "a.pdf", fs::perms{0604});
    write_file(folder / "a.pdf", "new");
    EXPECT_EQ(read_file(folder / "a.pdf"), "new");
    EXPECT_EQ(mode_of(folder / "a.pdf"), 0604U);
}

TEST(WriteFile, WritesWhatALinkPointsTo) {
    const TemporaryFolder folder;
    fs::create_directory(folder / "deep");
    testing::write_file(folder / "deep/real.pdf", "old");
    fs::create_symlink("deep/second", folder / "first");
    fs::create_symlink("real.pdf", folder / "deep/second");
    write_file(folder / "first", "new");
    EXPECT_TRUE(fs::is_symlink(folder / "first"));
    EXPECT_TRUE(fs::is_symlink(folder / "deep/second"));
    EXPECT_EQ(read_file(folder / "deep/real.pdf"), "new");
}

TEST(WriteFile, MakesWhatALinkPointsTo) {
    const TemporaryFolder folder;
    fs::create_directory(folder / "deep");
    fs::create_symlink("deep/new.pdf", folder / "link");
    write_file(folder / "link", "new");
    EXPECT_TRUE(fs::is_symlink(folder / "link"));
    EXPECT_EQ(read_file(folder / "deep/new.pdf"), "new");
}

TEST(WriteFile, RefusesLinksInACircle) {
    const TemporaryFolder folder;
    fs::create_symlink("b", folder / "a");
    fs::create_symlink("a", folder / "b");
    EXPECT_THAT(failure_of_writing(folder / "a"), HasSubstr("symbolic links"));
}

TEST(WriteFile, SaysWhyItCannot) {
    const TemporaryFolder folder;
    testing::write_file(folder / "file", "old");
    EXPECT_EQ(failure_of_writing(folder.path()),
              "cannot write " + folder.path().string() + ": Is a directory");
    EXPECT_THAT(failure_of_writing(folder / "none/a.pdf"), HasSubstr("No such file or directory"));
    EXPECT_THAT(failure_of_writing(folder / "none/"), HasSubstr("directory"));
    EXPECT_THAT(failure_of_writing(folder / "file/a.pdf"), HasSubstr("Not a directory"));
    EXPECT_THAT(files_in(folder.path()), ElementsAre("file"));
    EXPECT_EQ(read_file(folder / "file"), "old");
}

TEST(WriteFile, WritesDevicesDirectly) {
    EXPECT_EQ(failure_of_writing("/dev/null"), "");
    EXPECT_EQ(failure_of_writing("/dev/full"), "cannot write /dev/full: No space left on device");
    EXPECT_TRUE(fs::is_character_file("/dev/null"));
}

TEST(WriteFile, ChangesNoUmaskForOtherThreads) {
    const TemporaryFolder folder;
    std::atomic<bool> is_done = false;
    // Files that another thread makes meanwhile would show it.
    std::thread other([&] {
        for (int n = 0; !is_done; ++n) {
            const std::string path = folder / ("other" + std::to_string(n % 8));
            ::close(::open(path.c_str(), O_CREAT | O_WRONLY | O_CLOEXEC, 0666));
            EXPECT_EQ(mode_of(path) & 022U, 0U);
            ::unlink(path.c_str());
        }
    });
    for (int n = 0; n < 200; ++n) write_file(folder / "a.pdf", "new");
    is_done = true;
    other.join();
}

TEST(WriteFile, SweepsWhatKilledProcessesHaveLeft) {
    const TemporaryFolder folder;
    for (const char* left : {".bifolio-Ab3xYz", ".bifolio-000000", ".bifolio-zzzzzz"})
        testing::write_file(folder / left, "half a booklet");
    for (const char* other :
         {".bifolio-", ".bifolio-abc", ".bifolio-abcdefg", ".bifolio-a.xml0", "bifolio-abcdef"})
        testing::write_file(folder / other, "someone's");
    fs::create_directory(folder / ".bifolio-folder");
    fs::create_symlink("bifolio-abcdef", folder / ".bifolio-linked");
    write_file(folder / "a.pdf", "new");
    EXPECT_THAT(files_in(folder.path()),
                ::testing::UnorderedElementsAre("a.pdf", ".bifolio-", ".bifolio-abc", ".bifolio-abcdefg",
                                                ".bifolio-a.xml0", "bifolio-abcdef", ".bifolio-folder",
                                                ".bifolio-linked"));
}

TEST(WriteFile, LeavesAloneWhatAnotherProcessStillWrites) {
    const TemporaryFolder folder;
    testing::write_file(folder / ".bifolio-abcdef", "half a booklet");
    const source::Descriptor lock(::open((folder / ".bifolio-abcdef").c_str(), O_RDONLY | O_CLOEXEC));
    ASSERT_EQ(::flock(lock.get(), LOCK_EX), 0);
    write_file(folder / "a.pdf", "new");
    EXPECT_THAT(files_in(folder.path()), ::testing::UnorderedElementsAre("a.pdf", ".bifolio-abcdef"));
}

// A disk that is full is played by a limit on the size of files.
TEST(BookletToAFullDisk, LeavesTheOldFileAsItWas) {
    const TemporaryFolder folder;
    testing::write_file(folder / "a.pdf", "old");
    const auto outcome = testing::run(
        {.arguments = {"sh", "-c", R"(trap '' XFSZ; ulimit -f 4; exec "$@")", "sh", testing::kProgram,
                       "booklet", testing::kSamples / "euromlsys-2023.xml", "-o", "a.pdf"},
         .folder = folder.path()});
    EXPECT_EQ(outcome.status, 3) << outcome.err;
    EXPECT_THAT(outcome.err, HasSubstr("bifolio: cannot write a.pdf: File too large"));
    EXPECT_EQ(read_file(folder / "a.pdf"), "old");
    EXPECT_THAT(files_in(folder.path()), ElementsAre("a.pdf"));
}

// A user without rights: tests may run as root, who may write anywhere.
TEST(BookletWithoutRights, IsRefusedByFileAndByFolder) {
    if (::geteuid() != 0) GTEST_SKIP() << "only root can become another user";
    const TemporaryFolder folder;
    // Where the project is, that user may not be able to read.
    const fs::path program = folder / "bin/bifolio";
    fs::create_directories(folder / "share/bifolio");
    fs::create_directory(folder / "bin");
    fs::copy_file(testing::kProgram, program);
    fs::copy(testing::kProject / "styles", folder / "share/bifolio/styles");
    fs::create_directory(folder / "closed");
    testing::write_file(folder / "closed/a.pdf", "old");
    fs::create_directory(folder / "open");
    testing::write_file(folder / "open/a.pdf", "old");
    fs::copy_file(testing::kSamples / "euromlsys-2023.xml", folder / "p.xml");
    fs::permissions(folder.path(), fs::perms{0755});
    fs::permissions(folder / "open", fs::perms{0777});
    const auto booklet_as_nobody = [&](const std::string& target) {
        return testing::run({.arguments = {"setpriv", "--reuid=65534", "--regid=65534", "--clear-groups",
                                           program, "booklet", "p.xml", "-o", target},
                             .folder = folder.path()});
    };
    for (const std::string target : {"closed/a.pdf", "closed/b.pdf", "open/a.pdf"}) {
        const auto outcome = booklet_as_nobody(target);
        EXPECT_EQ(outcome.status, 3) << target << "\n" << outcome.err;
        EXPECT_THAT(outcome.err, HasSubstr("cannot write " + target + ": Permission denied"));
    }
    EXPECT_THAT(files_in(folder / "closed"), ElementsAre("a.pdf"));
    EXPECT_THAT(files_in(folder / "open"), ElementsAre("a.pdf"));
    EXPECT_EQ(read_file(folder / "open/a.pdf"), "old");
}

// Not even a process that has no time to clean up.
TEST(BookletKilled, LeavesNothingBehind) {
    const fs::path sample = testing::kSamples / "euromlsys-2023.xml";
    const TemporaryFolder folder;
    testing::write_file(folder / "a.pdf", "old");
    const auto started = std::chrono::steady_clock::now();
    ASSERT_EQ(testing::bifolio({"booklet", sample, "-o", "whole.pdf"}, folder.path()).status, 0);
    const auto needed = std::chrono::steady_clock::now() - started;
    constexpr int kTries = 16;
    for (int each = 0; each < kTries; ++each) {
        testing::Process process(testing::bifolio_command({"booklet", sample, "-o", "a.pdf"}, folder.path()));
        std::this_thread::sleep_for(needed * (each + kTries) / (2 * kTries));
        ::kill(process.pid(), SIGKILL);
        static_cast<void>(process.wait());
        const std::string there = read_file(folder / "a.pdf");
        EXPECT_TRUE(there == "old" || there == read_file(folder / "whole.pdf"));
    }
    write_file(folder / "b.pdf", "new");
    EXPECT_THAT(files_in(folder.path()), ElementsAre("a.pdf", "b.pdf", "whole.pdf"));
}

// Whenever it is interrupted, the folder holds the whole booklet or nothing.
TEST(BookletInterrupted, LeavesNothingBehind) {
    const fs::path sample = testing::kSamples / "euromlsys-2023.xml";
    const TemporaryFolder whole_folder;
    const auto started = std::chrono::steady_clock::now();
    const auto whole = testing::bifolio({"booklet", sample, "-o", "a.pdf"}, whole_folder.path());
    ASSERT_EQ(whole.status, 0) << whole.err;
    const std::string expected = read_file(whole_folder / "a.pdf");
    const auto needed = std::chrono::steady_clock::now() - started;
    constexpr int kTries = 16;
    int interrupted = 0;
    for (int each = 0; each < kTries; ++each) {
        const TemporaryFolder folder;
        testing::Process process(testing::bifolio_command({"booklet", sample, "-o", "a.pdf"}, folder.path()));
        std::this_thread::sleep_for(needed * each / kTries);
        ::kill(process.pid(), each % 2 == 0 ? SIGINT : SIGTERM);
        static_cast<void>(process.wait());
        if (files_in(folder.path()).empty()) {
            ++interrupted;
        } else {
            EXPECT_THAT(files_in(folder.path()), ElementsAre("a.pdf"));
            EXPECT_EQ(read_file(folder / "a.pdf"), expected);
        }
    }
    EXPECT_GT(interrupted, 0);
}

}  // namespace
}  // namespace bifolio::cli

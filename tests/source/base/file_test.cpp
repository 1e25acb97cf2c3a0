#include "source/base/file.h"

#include <gtest/gtest.h>

#include "tests/source/reading.h"

namespace bifolio::source {
namespace {

TEST(ReadFile, GivesAllBytes) {
    const testing::TemporaryFolder folder;
    std::string bytes(200'000, 'x');
    bytes[100'000] = '\0';
    testing::write(folder.path() / "f", bytes);
    EXPECT_EQ(read_file((folder.path() / "f").string(), 1'000'000), bytes);
}

TEST(ReadFile, ReadsOneByteMoreThanTheLimit) {
    const testing::TemporaryFolder folder;
    testing::write(folder.path() / "f", std::string(1000, 'x'));
    EXPECT_EQ(read_file((folder.path() / "f").string(), 100).size(), 101U);
    EXPECT_EQ(read_file((folder.path() / "f").string(), 1000).size(), 1000U);
    EXPECT_EQ(read_file("/dev/zero", 100).size(), 101U);
}

TEST(ReadFile, SaysWhyItCannot) {
    const testing::TemporaryFolder folder;
    const std::string missing = (folder.path() / "missing").string();
    try {
        (void)read_file(missing, 100);
        FAIL() << "no error";
    } catch (const FileError& error) {
        EXPECT_EQ(error.path(), missing);
        EXPECT_EQ(error.reason(), "No such file or directory");
        EXPECT_EQ(std::string(error.what()), "cannot read " + missing + ": No such file or directory");
    }
    try {
        (void)read_file(folder.path().string(), 100);
        FAIL() << "no error";
    } catch (const FileError& error) {
        EXPECT_EQ(error.reason(), "is a folder");
    }
}

TEST(ReadProgram, ThrowsForAFileThatCannotBeRead) {
    Diagnostics diagnostics;
    EXPECT_THROW((void)read_program("/no/such/programme.xml", diagnostics), FileError);
    EXPECT_TRUE(diagnostics.all().empty());
}

}  // namespace
}  // namespace bifolio::source

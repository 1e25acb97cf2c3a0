#include "layout/fonts/cff.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>

namespace bifolio::layout {
namespace {

using namespace std::string_literals;

// A CFF table as far as its charset: header, names, top dictionary; the charset stands right behind.
std::string table(const std::string& dictionary, const std::string& charset) {
    const std::string header = "\x01\x00\x04\x01"s;
    const std::string names =
        "\x00\x01\x01\x01\x02"
        "A"s;
    const auto end = static_cast<char>(1 + dictionary.size());
    return header + names + "\x00\x01\x01\x01"s + end + dictionary + charset;
}

// Where the charset starts when the dictionary has that many bytes.
constexpr char place(std::size_t dictionary) {
    return static_cast<char>(4 + 6 + 5 + dictionary);
}

// Registry, ordering and supplement, then the operator that makes a font CID-keyed.
const std::string kRos = "\x8B\x8B\x8B\x0C\x1E";

// ... and the charset's place, as a number of three bytes, and its operator.
std::string cid_dictionary() {
    return kRos + "\x1C\x00"s + place(kRos.size() + 4) + "\x0F";
}

TEST(CffTest, FontsKeyedByNameHaveNoCharacterIds) {
    EXPECT_TRUE(cff_character_ids(table("\x1C\x00\x13\x0F"s, "\x00\x00\x22"s), 2).empty());
}

TEST(CffTest, CharsetsListedOneByOneAreRead) {
    const auto ids = cff_character_ids(table(cid_dictionary(), "\x00\x00\x22\x01\x00\x00\x07"s), 4);
    EXPECT_EQ(ids, (std::vector<std::uint16_t>{0, 0x22, 0x100, 7}));
}

TEST(CffTest, CharsetsInRangesAreRead) {
    const auto small = cff_character_ids(table(cid_dictionary(), "\x01\x00\x0A\x02\x01\x00\x00"s), 5);
    EXPECT_EQ(small, (std::vector<std::uint16_t>{0, 10, 11, 12, 256}));
    const auto large = cff_character_ids(table(cid_dictionary(), "\x02\x00\x0A\x00\x02"s), 4);
    EXPECT_EQ(large, (std::vector<std::uint16_t>{0, 10, 11, 12}));
}

TEST(CffTest, ARangeMayGoOnBehindTheLastGlyph) {
    const auto ids = cff_character_ids(table(cid_dictionary(), "\x01\x00\x0A\xFF"s), 3);
    EXPECT_EQ(ids, (std::vector<std::uint16_t>{0, 10, 11}));
}

TEST(CffTest, NumbersOfEveryKindArePassedOver) {
    // A real (1.5), a number of five bytes, and the two kinds of two bytes, before the charset's place.
    const std::string others = "\x1E\x1A\x5F\x1D\x00\x01\x00\x00\xF7\x00\xFB\x00"s;
    const std::string dictionary =
        kRos + others + "\x1C\x00"s + place(kRos.size() + others.size() + 4) + "\x0F";
    EXPECT_EQ(cff_character_ids(table(dictionary, "\x00\x00\x05"s), 2), (std::vector<std::uint16_t>{0, 5}));
}

TEST(CffTest, DamagedTablesAreRefused) {
    const std::string good = table(cid_dictionary(), "\x00\x00\x22\x01\x00"s);
    ASSERT_EQ(cff_character_ids(good, 3).size(), 3U);
    for (std::size_t length = 0; length < good.size(); ++length)
        EXPECT_THROW((void)cff_character_ids(good.substr(0, length), 3), std::runtime_error) << length;
    EXPECT_THROW((void)cff_character_ids(good, 4), std::runtime_error);
    // A predefined charset, a format that is none, a CID beyond the last one.
    EXPECT_THROW((void)cff_character_ids(table(kRos + "\x8B\x0F", ""), 2), std::runtime_error);
    EXPECT_THROW((void)cff_character_ids(table(cid_dictionary(), "\x03\x00\x22"s), 2), std::runtime_error);
    EXPECT_THROW((void)cff_character_ids(table(cid_dictionary(), "\x01\xFF\xFF\x01"s), 3),
                 std::runtime_error);
}

}  // namespace
}  // namespace bifolio::layout

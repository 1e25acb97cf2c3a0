// What is wrong with a file's bytes, and what they become so that reading can go on.
#include "source/base/encoding.h"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <string_view>

namespace bifolio::source {
namespace {

using namespace std::string_literals;
using namespace std::string_view_literals;

TEST(Encoding, LeavesTextAlone) {
    const std::string text = "Łódź\r\n\t12 € \U0001F600\u0085";
    std::string bytes = text;
    EXPECT_TRUE(mend_encoding(bytes, 9).faults.empty());
    EXPECT_EQ(bytes, text);
}

TEST(Encoding, OverwritesWhatNoXmlParserTakesByAsManyBytes) {
    std::string bytes = "caf\xE9 \x01 \x7F \uFFFE"s;
    const EncodingScan scan = mend_encoding(bytes, 9);
    EXPECT_EQ(bytes, "caf_   \x7F \uFFFD");
    ASSERT_EQ(scan.faults.size(), 4U);
    const std::array<std::size_t, 4> offsets = {3, 5, 7, 9};
    for (std::size_t n = 0; n < offsets.size(); ++n) EXPECT_EQ(scan.faults[n].offset, offsets[n]);
    EXPECT_TRUE(scan.faults[0].is_byte);
    EXPECT_FALSE(scan.faults[1].is_byte);
}

TEST(Encoding, FindsAFaultAnywhereInARunOfPlainText) {
    for (const char fault : {'\x01', '\x1F', '\x7F', '\x80', '\xFF'}) {
        for (std::size_t at = 0; at < 20; ++at) {
            std::string bytes(20, 'x');
            bytes[at] = fault;
            const EncodingScan scan = mend_encoding(bytes, 9);
            ASSERT_EQ(scan.faults.size(), 1U) << at;
            EXPECT_EQ(scan.faults.front().offset, at);
        }
    }
}

TEST(Encoding, CountsTheFaultsThatItDoesNotTell) {
    std::string bytes(5, '\xFF');
    const EncodingScan scan = mend_encoding(bytes, 2);
    EXPECT_EQ(scan.faults.size(), 2U);
    EXPECT_EQ(scan.left_out, 3U);
    EXPECT_EQ(bytes, "_____");
}

TEST(Encoding, SaysWhatAByteWasMeantToBe) {
    const EncodingFault latin{0, 0xE9, true};
    EXPECT_EQ(message_of(latin), "the byte 0xE9 is not UTF-8 (in Latin-1 it is \"é\")");
    EXPECT_EQ(hint_of(latin), "save the file as UTF-8");
    const EncodingFault control{0, 0x93, false};
    EXPECT_EQ(hint_of(control), "write “ in its place");
    EXPECT_EQ(hint_of(EncodingFault{0, 0x01, false}), "delete the character");
}

}  // namespace
}  // namespace bifolio::source

// Characters of one to four bytes, walked, decoded and appended.
#include "source/base/utf8.h"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

namespace bifolio::source {
namespace {

using namespace std::string_literals;

// The first and the last character of each length, and those beside the surrogates.
constexpr std::array<char32_t, 10> kEdges = {0x0,    0x7F,   0x80,   0x7FF,   0x800,
                                             0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x10FFFF};

TEST(Utf8, ReadsBackWhatItAppends) {
    std::string text;
    for (const char32_t each : kEdges) append_utf8(text, each);
    EXPECT_EQ(text.size(), 2U * 1 + 2U * 2 + 4U * 3 + 2U * 4);
    std::vector<char32_t> walked, decoded;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint here = code_point_at(text, at);
        walked.push_back(here.value);
        const CodePoint checked = decode_utf8(text, at);
        EXPECT_EQ(checked.length, here.length);
        decoded.push_back(checked.value);
        at += here.length;
    }
    EXPECT_EQ(walked, std::vector(kEdges.begin(), kEdges.end()));
    EXPECT_EQ(decoded, walked);
}

TEST(Utf8, WalksBackwards) {
    std::string text;
    for (const char32_t each : kEdges) append_utf8(text, each);
    std::vector<char32_t> walked;
    for (std::size_t at = text.size(); at > 0;) {
        const CodePoint before = code_point_before(text, at);
        walked.push_back(before.value);
        at -= before.length;
    }
    EXPECT_EQ(walked, std::vector(kEdges.rbegin(), kEdges.rend()));
}

TEST(Utf8, FindsTheStartOfACharacterFromAnyOfItsBytes) {
    const std::string text = "a\u20ACb";
    const std::vector<std::size_t> starts = {0, 1, 1, 1, 4};
    for (std::size_t at = 0; at < text.size(); ++at) EXPECT_EQ(character_start(text, at), starts[at]) << at;
}

TEST(Utf8, CountsCharactersNotBytes) {
    EXPECT_EQ(count_characters(""), 0U);
    EXPECT_EQ(count_characters("Łódź, 12 €, \U0001F600"), 13U);
    EXPECT_EQ(count_characters("\x82\xAC, b"), 3U);  // cut within a character: it started elsewhere
}

TEST(Utf8, DecodesNothingThatRfc3629Forbids) {
    for (const std::string& bytes : {
             "\x80"s,      // a continuation without a start
             "\xC3"s,      // cut off
             "\xE2\x82"s,  // cut off
             "\xC3("s,     // no continuation behind a start
             "\xC1\xBF"s,  // overlong forms
             "\xE0\x9F\xBF"s,
             "\xF0\x8F\xBF\xBF"s,
             "\xED\xA0\x80"s,      // a surrogate
             "\xF4\x90\x80\x80"s,  // past U+10FFFF
             "\xFF"s,
         }) {
        const CodePoint decoded = decode_utf8(bytes, 0);
        EXPECT_EQ(decoded.length, 0U) << testing::PrintToString(bytes);
        EXPECT_EQ(decoded.value, static_cast<unsigned char>(bytes[0]));
    }
}

}  // namespace
}  // namespace bifolio::source

#include "source/base/line_index.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace bifolio::source {
namespace {

TEST(LineIndex, CountsCharactersNotBytes) {
    const std::string text = "aé€😀b";
    const LineIndex lines(text);
    EXPECT_EQ(lines.place(0), (Place{1, 1}));
    EXPECT_EQ(lines.place(1), (Place{1, 2}));
    EXPECT_EQ(lines.place(2), (Place{1, 2}));  // inside é
    EXPECT_EQ(lines.place(3), (Place{1, 3}));
    EXPECT_EQ(lines.place(6), (Place{1, 4}));
    EXPECT_EQ(lines.place(10), (Place{1, 5}));
    EXPECT_EQ(lines.place(11), (Place{1, 6}));
    EXPECT_EQ(lines.place(1000), (Place{1, 6}));
}

TEST(LineIndex, KnowsAllLineEnds) {
    const LineIndex lines("a\nb\r\nc\rd\n");
    EXPECT_EQ(lines.place(2), (Place{2, 1}));
    EXPECT_EQ(lines.place(5), (Place{3, 1}));
    EXPECT_EQ(lines.place(7), (Place{4, 1}));
    EXPECT_EQ(lines.place(9), (Place{5, 1}));
}

TEST(LineIndex, AgreesWithCountingFromTheStart) {
    std::mt19937 random(7);
    const std::string pieces[] = {"a", "é", "😀", "\n", "\r\n", "\r", " ", "xyz"};
    for (int round = 0; round < 40; ++round) {
        std::string text;
        std::vector<std::pair<std::size_t, Place>> expected;
        Place place{1, 1};
        while (text.size() < 1500) {
            const std::string& piece =
                pieces[random() % (round % 2 == 0 ? 8 : 3)];  // also without any line end
            if (text.ends_with('\r') && piece == "\n") continue;
            expected.emplace_back(text.size(), place);
            text += piece;
            if (piece == "\n" || piece == "\r\n" || piece == "\r")
                place = {place.line + 1, 1};
            else
                place.column += piece == "xyz" ? 3 : 1;
        }
        expected.emplace_back(text.size(), place);
        const LineIndex lines(text);
        for (const auto& [offset, at] : expected) ASSERT_EQ(lines.place(offset), at) << offset;
        // Overwriting ASCII, line ends among it, changes nothing.
        const auto before = expected;
        std::string overwritten = text;
        const LineIndex own_lines(overwritten);
        for (char& byte : overwritten)
            if (static_cast<unsigned char>(byte) < 0x80) byte = '\0';
        for (const auto& [offset, at] : before) ASSERT_EQ(own_lines.place(offset), at) << offset;
    }
}

}  // namespace
}  // namespace bifolio::source

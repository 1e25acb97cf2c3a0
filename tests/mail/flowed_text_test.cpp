// Text in format=flowed, joined again by the rules of RFC 3676.
#include "mail/flowed_text.h"

#include <gmock/gmock.h>

#include <sstream>
#include <string>

namespace bifolio::mail {
namespace {

// What a mail program shows: RFC 3676, 4.1 and 4.4.
std::string unflowed(const std::string& text) {
    std::istringstream lines(text);
    std::string result;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with(' ')) line.erase(0, 1);
        const bool goes_on = line.ends_with(' ') && line != "-- ";
        result += line + (goes_on ? "" : "\n");
    }
    return result;
}

const std::string kLong =
    "Gradient-less Federated Gradient Boosting Tree with Learnable Learning Rate, presented by somebody "
    "whose name is "
    "long as well, and so on until the line is full.";

TEST(FlowedText, KeepsShortLines) {
    EXPECT_EQ(flow("a b\nc\n\nd"), "a b\nc\n\nd\n");
}

TEST(FlowedText, IsJoinedToWhatItWas) {
    const std::string text = kLong + "\n\n  - " + kLong + "\n> " + kLong + "\nFrom " + kLong + "\n";
    const std::string flowed = flow(text);
    EXPECT_EQ(unflowed(flowed), text);
    std::istringstream lines(flowed);
    std::size_t count = 0;
    for (std::string line; std::getline(lines, line); ++count) EXPECT_LE(line.size(), 74U) << line;
    EXPECT_GT(count, 12U);
}

TEST(FlowedText, StuffsWhatWouldBeTakenForSomethingElse) {
    EXPECT_EQ(flow(" a\n>b\nFrom c\nFrome d\n"), "  a\n >b\n From c\nFrome d\n");
}

// A line that only begins like one of those because of where it was broken is stuffed as well.
TEST(FlowedText, StuffsLinesThatWereBroken) {
    const std::string text = std::string(70, 'a') + " >b " + std::string(68, 'c') + " From d\n";
    EXPECT_EQ(flow(text), std::string(70, 'a') + " \n >b " + std::string(68, 'c') + " \n From d\n");
    EXPECT_EQ(unflowed(flow(text)), text);
}

TEST(FlowedText, DropsSpacesAtLineEndsButForTheSignature) {
    EXPECT_EQ(flow("a  \nb\t\r\n-- \nAnna \n"), "a\nb\n-- \nAnna\n");
}

TEST(FlowedText, HasNoTwoEmptyLines) {
    EXPECT_EQ(flow("\n\na\n\n\n \nb\n\n\n"), "a\n\nb\n");
    EXPECT_EQ(flow(""), "");
}

TEST(FlowedText, LeavesLongWordsWhole) {
    const std::string word(200, 'w');
    EXPECT_EQ(flow("see " + word + " there"), "see \n" + word + " \nthere\n");
}

TEST(FlowedText, CountsColumnsOfWideLetters) {
    std::string wide, line;
    for (int n = 0; n < 18; ++n) wide += "機";
    line = wide + " " + wide;  // 73 columns
    EXPECT_EQ(flow(line), wide + " \n" + wide + "\n");
    std::string accents;
    for (int n = 0; n < 36; ++n) accents += "e\xcc\x81";
    EXPECT_EQ(flow(accents + " " + accents.substr(0, 35 * 3)),
              accents + " " + accents.substr(0, 35 * 3) + "\n");
}

}  // namespace
}  // namespace bifolio::mail

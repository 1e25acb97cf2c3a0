// Tables as they come: separators, encodings, rows, lines in odd places.
#include <gtest/gtest.h>

#include "tests/source/import/import_support.h"

namespace bifolio::source {
namespace {

using testing::import;
using testing::Importing;
using Strings = std::vector<std::string>;

const Strings kExpected = {"9:00 opening Opening",
                           "9:15 session [Session 1] Looms (15mins presentations) 15min",
                           "  talk Weaving | Ada Byron (Girton)",
                           "    > It is an art.",
                           "  talk Spinning | Bo Ek (Lund) | Ann Li (Oslo)",
                           "10:00 break Coffee Break"};

struct Form {
    const char* name;
    const char* table;
};

class FormTest : public ::testing::TestWithParam<Form> {};

TEST_P(FormTest, IsReadTheSame) {
    const Importing imported = import(GetParam().table);
    EXPECT_EQ(imported.outline(), kExpected);
    EXPECT_EQ(imported.findings(), Strings{});
}

INSTANTIATE_TEST_SUITE_P(
    Tables, FormTest,
    ::testing::Values(
        Form{"AsTheWebPageGivesIt",
             "9:00 |\nOpening |\n|\n09:15 |\nSession 1: Looms - (15mins presentations) |\n|\n|\nWeaving\nAda "
             "Byron "
             "(Girton)\nIt is an art.\n|\n|\n|\nSpinning\nBo Ek (Lund) & Ann Li (Oslo)\n|\n|\n10:00 "
             "|\nCoffee Break |\n"},
        Form{"WithWindowsLineEnds",
             "9:00 |\r\nOpening |\r\n|\r\n09:15 |\r\nSession 1: Looms - (15mins presentations) "
             "|\r\n|\r\nWeaving\r\nAda "
             "Byron (Girton)\r\nIt is an art.\r\n|\r\nSpinning\r\nBo Ek (Lund) & Ann Li (Oslo)\r\n|\r\n10:00 "
             "|\r\nCoffee "
             "Break |\r\n"},
        Form{"WithMacLineEnds",
             "9:00 |\rOpening |\r|\r09:15 |\rSession 1: Looms - (15mins presentations) |\r|\rWeaving\rAda "
             "Byron "
             "(Girton)\rIt is an art.\r|\rSpinning\rBo Ek (Lund), Ann Li (Oslo)\r|\r10:00 |\rCoffee Break |"},
        Form{"WithAByteOrderMark",
             "\xEF\xBB\xBF"
             "9:00 |\nOpening |\n09:15 |\nSession 1: Looms - (15mins presentations) |\n|\nWeaving\nAda Byron "
             "(Girton)\nIt is an art.\n|\nSpinning\nBo Ek (Lund) & Ann Li (Oslo)\n|\n10:00 |\nCoffee Break"},
        Form{"WithNoBreakSpaces",
             "\u00A0"
             "9:00\u00A0|\n\u00A0Opening\u00A0|\n\u00A0|\n09:15\u00A0|\n\u00A0Session 1: Looms - (15mins "
             "presentations)|\n\u00A0\n|\nWeaving\u00A0\nAda Byron (Girton)\n\u00A0\nIt is an "
             "art.\n|\nSpinning\nBo Ek "
             "(Lund) & Ann Li (Oslo)\n|\n10:00 |\nCoffee Break |\n"},
        Form{"WithBarsAtBothEnds",
             "| 9:00 |\n| Opening |\n| 09:15 | Session 1: Looms - (15mins presentations) |\n| |\n| "
             "Weaving\nAda Byron "
             "(Girton)\nIt is an art. |\n| |\n| Spinning\nBo Ek (Lund) and Ann Li (Oslo) |\n| 10:00 | Coffee "
             "Break |\n"},
        Form{"WithOneRowForEachTalk",
             "9:00 | Opening | |\n|---|---|---|\n9:15 | Session 1: Looms - (15mins presentations) | |\n| "
             "Weaving | Ada Byron "
             "(Girton) | It is an art. |\n| Spinning | Bo Ek (Lund) & Ann Li (Oslo) | |\n10:00 | Coffee "
             "Break | |\n"},
        Form{"WithACellForEachField",
             "9:00 |\nOpening |\n9:15 |\nSession 1: Looms - (15mins presentations) |\nWeaving |\nAda Byron "
             "(Girton) |\nIt is "
             "an art. |\nSpinning |\nBo Ek (Lund); Ann Li (Oslo) |\n10:00 |\nCoffee Break |\n"},
        Form{"WithTabs",
             "9:00\tOpening\n9:15\tSession 1: Looms - (15mins presentations)\n\tWeaving\tAda Byron "
             "(Girton)\tIt is an "
             "art.\n\tSpinning\tBo Ek (Lund) & Ann Li (Oslo)\t\n10:00\tCoffee Break\n"},
        Form{"WithBlankLines",
             "9:00 Opening\n\n09:15 Session 1: Looms - (15mins presentations)\n\nWeaving\nAda Byron "
             "(Girton)\n\nIt is an "
             "art.\n\nSpinning\nBo Ek (Lund) & Ann Li (Oslo)\n\n10:00 Coffee Break\n"},
        Form{"WithoutABarBeforeATime",
             "9:00\nOpening\n09:15\nSession 1: Looms - (15mins presentations) |\n|\nWeaving\nAda Byron "
             "(Girton)\nIt is an "
             "art.\n|\nSpinning\nBo Ek (Lund) & Ann Li (Oslo)\n10:00\nCoffee Break\n"}),
    [](const auto& each) { return std::string(each.param.name); });

class TimeFormTest : public ::testing::TestWithParam<std::pair<const char*, const char*>> {};

TEST_P(TimeFormTest, IsRead) {
    const Importing imported = import(std::string(GetParam().first) + " |\nOpening |\n");
    EXPECT_EQ(imported.outline(), Strings{std::string(GetParam().second) + " opening Opening"});
    EXPECT_EQ(imported.findings(), Strings{});
}

INSTANTIATE_TEST_SUITE_P(
    Forms, TimeFormTest,
    ::testing::Values(std::pair("9:00", "9:00"), std::pair("09:00", "9:00"), std::pair("9.15", "9:15"),
                      std::pair("9h15", "9:15"), std::pair("9:00 - 10:30", "9:00-10:30"),
                      std::pair("9:00–10:30", "9:00-10:30"), std::pair("9.00 – 10.30", "9:00-10:30"),
                      std::pair("9:00 to 10:30", "9:00-10:30"), std::pair("9 am", "9:00"),
                      std::pair("9:15 p.m.", "21:15"), std::pair("12:30 pm", "12:30"),
                      std::pair("12:05 am", "0:05"), std::pair("2:00-3:00 pm", "14:00-15:00"),
                      std::pair("11:00-1:00 pm", "11:00-13:00"), std::pair("23:00 - 24:00", "23:00-24:00")));

TEST(PastedTable, ReportsTimesThatAreNone) {
    EXPECT_EQ(import("9:00 |\nA |\n25:00 |\nB |\n").findings(), Strings{"3:1 error value"});
    EXPECT_EQ(import("9:75 |\nA |\n").find("value").message, "\"9:75\" is not a valid time");
    EXPECT_EQ(import("13:00 pm |\nA |\n").findings(), Strings{"1:1 error value"});
}

TEST(PastedTable, ReportsTimesOutOfOrder) {
    const Importing imported = import("9:00 |\nA |\n12:00 |\nLunch |\n1:30 |\nB |\n");
    EXPECT_EQ(imported.findings(), Strings{"5:1 error time-order"});
    EXPECT_EQ(imported.find("time-order").message, "1:30 comes after 12:00");
    EXPECT_EQ(imported.find("time-order").hint,
              "write 13:30 for the afternoon; where a new day begins, put a line with its date first");
    EXPECT_EQ(import("10:00 - 9:00 |\nA |\n").findings(), Strings{"1:1 error time-order"});
}

TEST(PastedTable, KeepsBarsThatAreText) {
    EXPECT_EQ(import("9:00 |\nOn p(x | y) and {a | b}\nAda Byron (G)\nThe x|y of it.\n|\n").outline(),
              (Strings{"9:00 talk On p(x | y) and {a | b} | Ada Byron (G)", "  > The x|y of it."}));
}

TEST(PastedTable, DoesNotTakeNumbersInTextForTimes) {
    EXPECT_EQ(
        import("9:00 |\nT\nAda Byron (G)\n10:1 is a ratio.\n3.14 is a number.\n9:30 sharp it begins.\n|\n")
            .outline(),
        (Strings{"9:00 talk T | Ada Byron (G)",
                 "  > 10:1 is a ratio. 3.14 is a number. 9:30 sharp it begins."}));
}

struct NoTable {
    const char* name;
    std::string bytes;
    const char* finding;
    const char* message;
};

class NoTableTest : public ::testing::TestWithParam<NoTable> {};

TEST_P(NoTableTest, IsOneClearError) {
    const Importing imported = import(GetParam().bytes);
    EXPECT_EQ(imported.findings(), Strings{GetParam().finding});
    EXPECT_EQ(imported.diagnostics.all().front().message, GetParam().message);
    EXPECT_TRUE(imported.program.days.empty());
}

INSTANTIATE_TEST_SUITE_P(
    Files, NoTableTest,
    ::testing::Values(NoTable{"Empty", "", "1:1 error table", "the file is empty"},
                      NoTable{"Blank", " \r\n\t\n\u00A0\n", "1:1 error table", "the file is empty"},
                      NoTable{"Nul", std::string("9:00 |\nA\0 |\n", 11), "1:1 error encoding",
                              "the file is not text"},
                      NoTable{"Zip", std::string("PK\x03\x04\x14\0\0\0\x08\0", 10), "1:1 error encoding",
                              "the file is a ZIP archive, not text"},
                      NoTable{"Utf16",
                              std::string("\xFF\xFE"
                                          "9\0:\0",
                                          6),
                              "1:1 error encoding", "the file is in UTF-16; only UTF-8 is read"},
                      NoTable{"Programme", "<?xml version=\"1.0\"?><program/>", "1:1 error table",
                              "the file is XML or HTML, not a table pasted as text"},
                      NoTable{"Html", "\n<!DOCTYPE html>\n<html></html>", "1:1 error table",
                              "the file is XML or HTML, not a table pasted as text"},
                      NoTable{"TooBig", std::string(import_formats().back().most_bytes + 1, 'a'),
                              "1:1 error table", "the file is larger than 16 MB"}),
    [](const auto& each) { return std::string(each.param.name); });

TEST(PastedTable, WithoutAnyTimeIsAnError) {
    const Importing imported = import("Some\n|\nlines\n|\n");
    EXPECT_EQ(imported.findings(),
              (Strings{"1:1 error table", "1:1 warning unplaced", "3:1 warning unplaced"}));
}

TEST(PastedTable, InLatin1IsAnErrorWithItsPlaces) {
    const Importing imported = import("9:00 |\nB\xF6ther |\n9:15 |\nL\xEA |\n");
    EXPECT_EQ(imported.findings(), (Strings{"2:2 error encoding", "4:2 error encoding"}));
    EXPECT_EQ(imported.find("encoding").message, "the byte 0xF6 is not UTF-8 (in Latin-1 it is \"ö\")");
}

TEST(PastedTable, WithControlCharactersIsAnError) {
    EXPECT_EQ(import("9:00 |\nOpe\x0Cning |\n").findings(), Strings{"2:4 error encoding"});
}

TEST(PastedTable, WithATextThatIsTooLongIsAnError) {
    EXPECT_EQ(import("9:00 |\n" + std::string(210'000, 'x') + " |\n").findings(), Strings{"2:1 error table"});
}

}  // namespace
}  // namespace bifolio::source

#include "styles/value.h"

#include <gtest/gtest.h>

namespace bifolio::styles {
namespace {

constexpr Bounds kAny = {-1000000, 1000000};

template <typename T>
T read(std::string_view text) {
    T value{};
    const source::Trouble trouble = read_value(text, kAny, value);
    EXPECT_EQ(trouble.message, "") << text;
    return value;
}

template <typename T>
source::Trouble trouble_with(std::string_view text, const Bounds& bounds = kAny) {
    T value{};
    const T before = value;
    source::Trouble trouble = read_value(text, bounds, value);
    EXPECT_NE(trouble.message, "") << text;
    EXPECT_TRUE(value == before) << text;
    return trouble;
}

TEST(Lengths, AreReadInFourUnits) {
    EXPECT_DOUBLE_EQ(read<Length>("12.5pt").pt(), 12.5);
    EXPECT_DOUBLE_EQ(read<Length>("25.4mm").pt(), 72);
    EXPECT_DOUBLE_EQ(read<Length>("2.54cm").pt(), 72);
    EXPECT_DOUBLE_EQ(read<Length>("0.5in").pt(), 36);
    EXPECT_DOUBLE_EQ(read<Length>(" 3 mm ").mm(), 3);
    EXPECT_DOUBLE_EQ(read<Length>("-1pt").pt(), -1);
    EXPECT_DOUBLE_EQ(read<Length>("+1pt").pt(), 1);
    EXPECT_DOUBLE_EQ(read<Length>("0").pt(), 0);
}

TEST(Lengths, NeedAUnitAndANumber) {
    EXPECT_EQ(trouble_with<Length>("12").message, "\"12\" has no unit");
    EXPECT_EQ(trouble_with<Length>("12px").message, "\"px\" is not a unit of length");
    EXPECT_EQ(trouble_with<Length>("12pt 3").message, "\"pt 3\" is not a unit of length");
    for (const char* text : {"", "pt", "wide", "nan", "inf", "nanpt", "--1pt"})
        EXPECT_EQ(trouble_with<Length>(text).message, "\"" + std::string(text) + "\" is not a valid length");
    EXPECT_EQ(trouble_with<Length>("1e400pt").message, "\"e400pt\" is not a unit of length");
    EXPECT_EQ(trouble_with<Length>("").hint, "write a number and mm, cm, in or pt: \"12.5pt\"");
}

TEST(Lengths, OutOfBoundsAreRefusedInTheirBounds) {
    const Bounds bounds = {4, Length::from_mm(50).pt()};
    EXPECT_EQ(trouble_with<Length>("3.9pt", bounds).message, "\"3.9pt\" is not between 4pt and 50mm");
    EXPECT_EQ(trouble_with<Length>("50.1mm", bounds).message, "\"50.1mm\" is not between 4pt and 50mm");
    Length length;
    EXPECT_FALSE(read_value("5cm", bounds, length));
    EXPECT_DOUBLE_EQ(length.mm(), 50);
}

TEST(Lengths, AreWrittenInTheUnitTheyAreRoundIn) {
    EXPECT_EQ(write_value(Length::from_mm(15.15)), "15.15mm");
    EXPECT_EQ(write_value(Length::from_pt(12.5)), "12.5pt");
    EXPECT_EQ(write_value(Length::from_pt(10.9375)), "10.938pt");
    EXPECT_EQ(write_value(Length::from_in(2)), "144pt");
    EXPECT_EQ(write_value(Length()), "0pt");
}

TEST(Numbers, AreReadAndBound) {
    EXPECT_DOUBLE_EQ(read<double>("-2.5"), -2.5);
    EXPECT_EQ(read<int>("10000"), 10000);
    EXPECT_EQ(trouble_with<double>("1,5").message, "\"1,5\" is not a number");
    EXPECT_EQ(trouble_with<double>("3 4").message, "\"3 4\" is not a number");
    EXPECT_EQ(trouble_with<double>("5", {0, 4}).message, "\"5\" is not between 0 and 4");
    EXPECT_EQ(trouble_with<int>("2.5").message, "\"2.5\" is not a whole number");
    EXPECT_EQ(trouble_with<int>("99999999999999999999").message,
              "\"99999999999999999999\" is not between -1000000 and 1000000");
    EXPECT_EQ(write_value(0.333), "0.333");
    EXPECT_EQ(write_value(-0.0), "0");
}

TEST(Words, AreThoseOfTheirType) {
    EXPECT_TRUE(read<bool>("yes"));
    EXPECT_FALSE(read<bool>(" no "));
    EXPECT_EQ(read<Alignment>("centered"), Alignment::Centered);
    EXPECT_EQ(read<Figures>("old-style"), Figures::OldStyle);
    EXPECT_EQ(read<Caps>("small"), Caps::Small);
    EXPECT_EQ(trouble_with<bool>("true").message, "\"true\" is not one of yes, no");
    const source::Trouble trouble = trouble_with<Alignment>("justifed");
    EXPECT_EQ(trouble.message, "\"justifed\" is not one of justified, left, right, centered");
    EXPECT_EQ(trouble.hint, "did you mean \"justified\"?");
    for (const ValueType type :
         {ValueType::Alignment, ValueType::Figures, ValueType::Caps, ValueType::Boolean})
        for (const std::string_view word : words_of(type))
            EXPECT_NE(describe(type).find(word), std::string_view::npos) << word;
    EXPECT_TRUE(words_of(ValueType::Length).empty());
}

TEST(Words, AreWrittenAsTheyAreRead) {
    for (const std::string_view word : words_of(ValueType::Alignment))
        EXPECT_EQ(write_value(read<Alignment>(word)), word);
    for (const std::string_view word : words_of(ValueType::Figures))
        EXPECT_EQ(write_value(read<Figures>(word)), word);
    for (const std::string_view word : words_of(ValueType::Caps))
        EXPECT_EQ(write_value(read<Caps>(word)), word);
    EXPECT_EQ(write_value(true), "yes");
}

TEST(Inks, AreFourPercentages) {
    EXPECT_EQ(read<Color>("90 55 20 45"), (Color{0.9, 0.55, 0.2, 0.45}));
    EXPECT_EQ(read<Color>("  0 0\t0 100 "), Color());
    for (const char* text : {"0 0 0", "0 0 0 100 0", "0 0 0 101", "-1 0 0 0", "blue", "0,0,0,100", "#12345",
                             "#1234567", "#12345g", "# 12345", "#-12345"})
        EXPECT_EQ(trouble_with<Color>(text).message, "\"" + std::string(text) + "\" is not a valid colour");
    EXPECT_EQ(write_value(Color{0.9, 0.55, 0.205, 0.45}), "90 55 20.5 45");
}

TEST(Inks, AreMadeFromAColourOfTheScreen) {
    EXPECT_EQ(read<Color>("#000000"), Color());
    EXPECT_EQ(read<Color>("#FFFFFF"), (Color{0, 0, 0, 0}));
    EXPECT_EQ(read<Color>(" #ff0000 "), (Color{0, 1, 1, 0}));
    const Rgb screen = read<Color>("#174A7C").screen();
    EXPECT_NEAR(screen.red, 0x17 / 255.0, 1e-12);
    EXPECT_NEAR(screen.green, 0x4A / 255.0, 1e-12);
    EXPECT_NEAR(screen.blue, 0x7C / 255.0, 1e-12);
}

TEST(Lists, HaveNamesBetweenCommas) {
    EXPECT_EQ(read<std::vector<std::string>>("EB Garamond 12 ,  Noto Serif"),
              (std::vector<std::string>{"EB Garamond 12", "Noto Serif"}));
    for (const char* text : {"", ",", "One,", ",One", "One,,Two"})
        EXPECT_EQ(trouble_with<std::vector<std::string>>(text).message,
                  "\"" + std::string(text) + "\" is not a list of names");
}

TEST(Names, HaveLettersDigitsAndHyphens) {
    EXPECT_EQ(read<std::string>(" cover-2 "), "cover-2");
    for (const char* text : {"", "2nd", "-a", "a b", "a.b", "é"}) EXPECT_FALSE(is_name(text)) << text;
    EXPECT_EQ(trouble_with<std::string>("a.b").message, "\"a.b\" is not a valid name");
}

}  // namespace
}  // namespace bifolio::styles

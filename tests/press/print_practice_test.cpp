// What printers phone about: each thing as it is painted, in several ways, and beside it what is right.
#include "press/print_practice.h"

#include <fmt/core.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "press/pdf_objects.h"
#include "press/preflight.h"
#include "press/qpdf.h"
#include "tests/press/support.h"

namespace bifolio::press {
namespace {

using testing::changed;
using testing::paint;
using testing::pdfx4_file;
using testing::read_document;

// Of a page that is trimmed 26 pt from the sheet's left and lower edge, at 226 and 326 pt, there is this
// advice: "small-type: has type of 4.0 pt".
std::string advice(const std::function<void(QPDF&)>& change) {
    const PreflightReport report = preflight(read_document(changed(pdfx4_file(1), change)));
    std::string text;
    for (const RuleResult& result : report.advice)
        for (const Fact& breach : result.breaches)
            text += fmt::format("{}{}: {}", text.empty() ? "" : " | ", result.code, breach.text);
    return text;
}

constexpr const char* kResources =
    "<< /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Plain /FirstChar 65 /Widths [600 600] "
    "/FontDescriptor << /FontFile3 null >> >> >>"
    " /ExtGState << /Over << /OP true >> /OverFills << /op true >> /Not << /OP true /op false >> /Thin << "
    "/LW 0.1 >> >>"
    " /ColorSpace << /Red [/Separation /Red /DeviceCMYK << /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 "
    "[0 1 1 0]"
    " /N 1 >>]"
    " /Two [/DeviceN [/Gold /Red] /DeviceCMYK << /FunctionType 4 /Domain [0 1 0 1] /Range [0 1 0 1 0 1 0 1] "
    ">>]"
    " /All [/Separation /All /DeviceCMYK << /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [1 1 1 1] /N 1 "
    ">>]"
    " /Process [/Separation /Cyan /DeviceCMYK << /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [1 0 0 0] "
    "/N 1 >>]"
    " >> >>";

struct Painted {
    const char* name;
    const char* operators;
    const char* advice;
};

class PrintPractice : public ::testing::TestWithParam<Painted> {};

TEST_P(PrintPractice, AdvisesOfWhatIsPainted) {
    EXPECT_EQ(advice([](QPDF& pdf) {
                  paint(pdf, GetParam().operators, kResources);
                  QPDFObjectHandle fonts = QPDFPageDocumentHelper(pdf)
                                               .getAllPages()
                                               .front()
                                               .getAttribute("/Resources", false)
                                               .getKey("/Font");
                  fonts.replaceKey("/F", pdf.makeIndirectObject(fonts.getKey("/F")));
              }),
              GetParam().advice);
}

std::string name_of_painted(const ::testing::TestParamInfo<Painted>& param) {
    return param.param.name;
}

INSTANTIATE_TEST_SUITE_P(
    Type, PrintPractice,
    ::testing::Values(
        Painted{"Small", "BT /F 4 Tf 100 100 Td (A) Tj ET", "small-type: has type of 4.0 pt"},
        Painted{"SmallByItsMatrix", "BT /F 1 Tf 4.5 0 0 4.5 100 100 Tm (A) Tj ET",
                "small-type: has type of 4.5 pt"},
        Painted{"SmallByScale", "q 0.5 0 0 0.5 0 0 cm BT /F 9 Tf 200 200 Td [(A)] TJ ET Q",
                "small-type: has type of 4.5 pt"},
        Painted{"LargeByScale", "q 2 0 0 2 0 0 cm BT /F 3 Tf 50 50 Td (A) Tj ET Q", ""},
        Painted{"Enough", "BT /F 5 Tf 100 100 Td (A) Tj ET", ""},
        Painted{"Invisible", "BT /F 4 Tf 3 Tr 100 100 Td (A) Tj ET", ""},
        Painted{"InTheMarks", "BT /F 4 Tf 100 5 Td (A) Tj ET", ""},
        Painted{"ReversedOnInks", "1 0.5 0 0 k 50 50 100 100 re f 0 0 0 0 k BT /F 7 Tf 100 100 Td (A) Tj ET",
                "reversed-type: has white type of 7.0 pt on several inks"},
        Painted{"ReversedOnAScreensColour", "1 0 0 rg 50 50 100 100 re f 1 g BT /F 7 Tf 100 100 Td (A) Tj ET",
                "reversed-type: has white type of 7.0 pt on several inks"},
        Painted{"ReversedOnOneInk", "1 0 0 0 k 50 50 100 100 re f 0 0 0 0 k BT /F 7 Tf 100 100 Td (A) Tj ET",
                ""},
        Painted{"ReversedOnPaper",
                "1 0.5 0 0 k 50 50 100 100 re f 0 0 0 0 k 60 60 80 80 re f BT /F 7 Tf 100 100 Td (A) Tj ET",
                ""},
        Painted{"ReversedAndLarge", "1 0.5 0 0 k 50 50 100 100 re f 1 g BT /F 8 Tf 100 100 Td (A) Tj ET",
                ""}),
    name_of_painted);

INSTANTIATE_TEST_SUITE_P(
    Lines, PrintPractice,
    ::testing::Values(
        Painted{"Hairline", "0 0 0 1 K 0.2 w 100 100 m 150 100 l S", "hairlines: has a line of 0.20 pt"},
        Painted{"NoWidthAtAll", "0 0 0 1 K 0 w 100 100 m 150 100 l S", "hairlines: has a line of 0.00 pt"},
        Painted{"ByScale", "q 0.1 0 0 0.1 0 0 cm 0 0 0 1 K 1 w 1000 1000 500 500 re S Q",
                "hairlines: has a line of 0.10 pt"},
        Painted{"ByParameters", "/Thin gs 100 100 m 150 100 l S", "hairlines: has a line of 0.10 pt"},
        Painted{"Filled", "0 0 0 1 k 100 100 50 0.1 re f", "hairlines: has a line of 0.10 pt"},
        Painted{"Tinted", "0 0 0 0.4 K 0.3 w 100 100 m 150 100 l S",
                "hairlines: has a line of 0.30 pt in a tint"},
        Painted{"TintedAndFilled", "0.5 g 100 100 0.4 50 re f", "hairlines: has a line of 0.40 pt in a tint"},
        Painted{"Enough", "0 0 0 1 K 0.25 w 100 100 m 150 100 l S", ""},
        Painted{"TintedEnough", "0 0 0 0.4 K 0.5 w 100 100 m 150 100 l S", ""},
        Painted{"InTheMarks", "0 0 0 1 K 0.1 w 1 1 m 10 1 l S", ""}),
    name_of_painted);

INSTANTIATE_TEST_SUITE_P(
    Overprint, PrintPractice,
    ::testing::Values(Painted{"WhiteFill", "/Over gs 0 0 0 0 k 100 100 50 50 re f",
                              "white-overprint: overprints something white, which vanishes"},
                      Painted{"WhiteText", "/OverFills gs 1 g BT /F 12 Tf 100 100 Td (A) Tj ET",
                              "white-overprint: overprints something white, which vanishes"},
                      Painted{"WhiteLine", "/Over gs 0 0 0 0 K 100 100 m 150 100 l S",
                              "white-overprint: overprints something white, which vanishes"},
                      Painted{"WhiteFillThatKnocksOut", "/Not gs 0 0 0 0 k 100 100 50 50 re f", ""},
                      Painted{"WhiteLater", "q /Over gs Q 0 0 0 0 k 100 100 50 50 re f", ""},
                      Painted{"Black", "/Over gs 0 0 0 1 k 100 100 50 50 re f", ""}),
    name_of_painted);

INSTANTIATE_TEST_SUITE_P(
    Inks, PrintPractice,
    ::testing::Values(Painted{"TextOfFourInks", "0.75 0.68 0.67 0.9 k BT /F 12 Tf 100 100 Td (A) Tj ET",
                              "black-text: has black text of four inks"},
                      Painted{"TextOfSomeOfEach", "0.4 0.3 0.3 1 k BT /F 12 Tf 100 100 Td (A) Tj ET",
                              "black-text: has black text of four inks"},
                      Painted{"TextOfAllInks", "/All cs 1 scn BT /F 12 Tf 100 100 Td (A) Tj ET",
                              "black-text: has black text of four inks"},
                      Painted{"TextOfAScreensBlack", "0 0 0 rg BT /F 12 Tf 100 100 Td (A) Tj ET",
                              "black-text: has black text of four inks"},
                      Painted{"StrokedText", "0.4 0.3 0.3 1 K BT /F 12 Tf 1 Tr 100 100 Td (A) Tj ET",
                              "black-text: has black text of four inks"},
                      Painted{"TextOfBlack", "0 0 0 1 k BT /F 12 Tf 100 100 Td (A) Tj ET", ""},
                      Painted{"DarkText", "1 0.8 0.1 0.3 k BT /F 12 Tf 100 100 Td (A) Tj ET", ""},
                      Painted{"AreaOfFourInks", "0.4 0.3 0.3 1 k 100 100 50 50 re f", ""},
                      Painted{"MuchInk", "1 1 1 0.2 k 100 100 50 50 re f",
                              "ink: a colour has 320 % of ink, and the printing condition takes 300 %"},
                      Painted{"ASpotColour", "/Red cs 1 scn 100 100 50 50 re f",
                              "spot-colors: there is 1 spot colour: Red"},
                      Painted{"TwoSpotColours", "/Two cs 1 1 scn 100 100 50 50 re f",
                              "spot-colors: there are 2 spot colours: Gold, Red"},
                      Painted{"AProcessColour", "/Process cs 1 scn 100 100 50 50 re f", ""}),
    name_of_painted);

INSTANTIATE_TEST_SUITE_P(
    Edges, PrintPractice,
    ::testing::Values(
        Painted{"TextAtTheLeft", "BT /F 12 Tf 30 100 Td (A) Tj ET",
                "safe-distance: is near the trim: text, left"},
        Painted{"TextThatEndsAtTheRight", "BT /F 12 Tf 200 100 Td (AAA) Tj ET",
                "safe-distance: is near the trim: text, right"},
        Painted{"TextAfterText", "BT /F 12 Tf 180 100 Td (AAA) Tj (AAA) Tj ET",
                "safe-distance: is near the trim: text, right"},
        Painted{"TextInTheMiddle", "BT /F 12 Tf 180 100 Td (AA) Tj ET", ""},
        Painted{"Colour", "0 1 0 0 k 100 30 50 50 re f", "safe-distance: is near the trim: colour, foot"},
        Painted{"ALine", "100 322 m 150 322 l S", "safe-distance: is near the trim: a line, head"},
        Painted{"ColourThatBleeds", "0 1 0 0 k 100 17 50 50 re f", ""},
        Painted{"WhiteIsPaper", "0 0 0 0 k 100 30 50 50 re f", ""},
        Painted{"ColourThatIsCutOff", "q 100 100 50 50 re W n 0 1 0 0 k 27 100 100 20 re f Q", ""},
        Painted{"ColourThatEndsAtTheTrim", "0 0 0 1 k 26.0 100 20 20 re f",
                "bleed: colour ends at the trim, left"}),
    name_of_painted);

TEST(PrintPracticeOfImages, KnowsHowManyPixelsAreEnough) {
    const auto picture = [](const char* entries, int side, double size) {
        return advice([&](QPDF& pdf) {
            QPDFObjectHandle image = QPDFObjectHandle::newStream(&pdf, "x");
            image.replaceDict(QPDFObjectHandle::parse(
                fmt::format("<< /Subtype /Image /Width {0} /Height {0} {1} >>", side, entries)));
            paint(pdf, fmt::format("q {0} 0 0 {0} 60 60 cm /I Do Q", size));
            QPDFObjectHandle page = QPDFPageDocumentHelper(pdf).getAllPages().front().getObjectHandle();
            QPDFObjectHandle images = page.getKey("/Resources").getKey("/XObject");
            images.replaceKey("/I", pdf.makeIndirectObject(image));
        });
    };
    constexpr const char* kGray = "/ColorSpace /DeviceGray /BitsPerComponent 8";
    constexpr const char* kBits = "/ColorSpace /DeviceGray /BitsPerComponent 1";
    EXPECT_EQ(picture(kGray, 72, 72), "coarse-images: image I has 72 pixels per inch");
    EXPECT_EQ(picture(kGray, 150, 72), "soft-images: image I has 150 pixels per inch");
    EXPECT_EQ(picture(kGray, 200, 72), "");
    EXPECT_EQ(picture(kBits, 300, 72), "line-art: image I has 300 pixels per inch");
    EXPECT_EQ(picture("/ImageMask true", 300, 72), "line-art: image I has 300 pixels per inch");
    EXPECT_EQ(picture(kBits, 600, 72), "");
    EXPECT_EQ(advice([](QPDF& pdf) {
                  paint(pdf, "q 72 0 0 72 60 60 cm BI /W 36 /H 72 /CS /G /BPC 8 ID " +
                                 std::string(36 * 72, 'x') + " EI Q");
              }),
              "coarse-images: image in the text of the page has 36 pixels per inch");
}

TEST(PrintPracticeOfPages, WantsOneTrim) {
    const auto with_trim = [](std::size_t page, const Box& trim) {
        const std::string file = changed(pdfx4_file(3), [&](QPDF& pdf) {
            QPDFPageDocumentHelper(pdf).getAllPages()[page].getObjectHandle().replaceKey("/TrimBox",
                                                                                         make_box(trim));
        });
        std::string text;
        for (const RuleResult& result : preflight(read_document(file)).advice)
            if (result.code == "trim-sizes")
                for (const Fact& breach : result.breaches)
                    text += fmt::format("{}: {}", breach.page, breach.text);
        return text;
    };
    EXPECT_EQ(with_trim(1, {50, 50, 150, 200}),
              "2: is trimmed to 35.3 x 52.9 mm, the first to 70.6 x 105.8 mm");
    EXPECT_EQ(with_trim(2, {50, 50, 250, 350}), "");
    EXPECT_EQ(with_trim(2, {50, 50, 200, 250}),
              "3: is trimmed to 52.9 x 70.6 mm, the first to 70.6 x 105.8 mm");
}

TEST(PrintPracticeOfPages, KnowsTurnedPagesBySight) {
    const std::string file = changed(pdfx4_file(3), [](QPDF& pdf) {
        QPDFObjectHandle page = QPDFPageDocumentHelper(pdf).getAllPages()[1].getObjectHandle();
        page.replaceKey("/Rotate", QPDFObjectHandle::newInteger(270));
        page.replaceKey("/MediaBox", make_box({0, 0, 400, 300}));
        page.replaceKey("/BleedBox", make_box({0, 0, 400, 300}));
        page.replaceKey("/TrimBox", make_box({20, 20, 320, 220}));
    });
    for (const RuleResult& result : preflight(read_document(file)).advice)
        if (result.code == "trim-sizes") {
            EXPECT_TRUE(result.breaches.empty());
        }
}

TEST(PrintPractice, HasOneNameForEachAdvice) {
    std::set<std::string_view> codes;
    for (const Rule& rule : print_practice()) EXPECT_TRUE(codes.insert(rule.code).second) << rule.code;
    EXPECT_GE(codes.size(), 13U);
}

}  // namespace
}  // namespace bifolio::press

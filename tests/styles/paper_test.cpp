#include "styles/paper.h"

#include <gtest/gtest.h>

namespace bifolio::styles {
namespace {

PaperSize read(std::string_view text) {
    PaperSize size;
    const source::Trouble trouble = read_paper(text, size);
    EXPECT_EQ(trouble.message, "") << text;
    return size;
}

source::Trouble trouble_with(std::string_view text) {
    PaperSize size;
    source::Trouble trouble = read_paper(text, size);
    EXPECT_EQ(size, PaperSize());
    return trouble;
}

TEST(Papers, AreKnownByName) {
    EXPECT_EQ(read("A5"), (PaperSize{Length::from_mm(148), Length::from_mm(210)}));
    EXPECT_EQ(read("a4"), (PaperSize{Length::from_mm(210), Length::from_mm(297)}));
    EXPECT_EQ(read(" Half-Letter "), (PaperSize{Length::from_in(5.5), Length::from_in(8.5)}));
    for (const Paper& paper : papers()) {
        EXPECT_EQ(read(paper.name), (PaperSize{paper.width, paper.height}));
        EXPECT_LT(paper.width, paper.height) << paper.name;
    }
}

TEST(Papers, AreKnownBySize) {
    EXPECT_EQ(read("148mmx210mm"), read("A5"));
    EXPECT_EQ(read("148x210mm"), read("A5"));
    EXPECT_EQ(read("14.8cm x 210 mm"), read("A5"));
    EXPECT_EQ(read("5.5x8.5in"), read("half-letter"));
}

TEST(Papers, UnknownOnesAreRefusedWithTheNearest) {
    EXPECT_EQ(trouble_with("leter").message, "unknown paper size \"leter\"");
    EXPECT_EQ(trouble_with("leter").hint, "did you mean \"letter\"?");
    EXPECT_TRUE(trouble_with("").hint.starts_with("write one of A4, A5, A6, "));
    EXPECT_EQ(trouble_with("148mm").message, "\"148mm\" is not a valid paper size");
    EXPECT_EQ(trouble_with("148 x 210").message, "\"148\" has no unit");
    EXPECT_EQ(trouble_with("148mm x").message, "\"\" is not a valid length");
    EXPECT_EQ(trouble_with("1mm x 210mm").message, "\"1mm\" is not between 50mm and 1500mm");
    EXPECT_EQ(trouble_with("148mm x 2000mm").message, "\"2000mm\" is not between 50mm and 1500mm");
}

}  // namespace
}  // namespace bifolio::styles

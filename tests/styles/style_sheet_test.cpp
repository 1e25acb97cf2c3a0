#include "styles/style_sheet.h"

#include <gtest/gtest.h>

namespace bifolio::styles {
namespace {

CharacterStyle serif() {
    CharacterStyle look;
    look.font = "text";
    look.size = Length::from_pt(10);
    look.color = "text";
    return look;
}

TEST(Overlays, ChangeOnlyWhatTheyState) {
    EXPECT_EQ(apply(serif(), CharacterOverlay{}), serif());

    CharacterOverlay overlay;
    overlay.italic = true;
    overlay.color = "muted";
    CharacterStyle expected = serif();
    expected.italic = true;
    expected.color = "muted";
    EXPECT_EQ(apply(serif(), overlay), expected);
}

TEST(Overlays, CanTakeBack) {
    CharacterStyle italic = serif();
    italic.italic = true;
    italic.tabular = true;
    CharacterOverlay upright;
    upright.italic = false;
    upright.tabular = false;
    EXPECT_EQ(apply(italic, upright), serif());
}

TEST(Overlays, StateEveryPartOfALook) {
    CharacterOverlay overlay;
    overlay.font = "mono";
    overlay.weight = 700;
    overlay.tracking = 20;
    overlay.figures = Figures::Lining;
    overlay.caps = Caps::Small;
    overlay.struck = 0.1;
    overlay.underlined = 0.2;
    const CharacterStyle look = apply(serif(), overlay);
    EXPECT_EQ(look.font, "mono");
    EXPECT_EQ(look.weight, 700);
    EXPECT_EQ(look.tracking, 20);
    EXPECT_EQ(look.figures, Figures::Lining);
    EXPECT_EQ(look.caps, Caps::Small);
    EXPECT_EQ(look.struck, 0.1);
    EXPECT_EQ(look.underlined, 0.2);
    EXPECT_EQ(look.size.pt(), 10);
}

// The baseline rises by ems of the text around, whatever the new size is: x of size and rise is one length.
TEST(Overlays, RaiseByEmsOfTheTextAround) {
    CharacterOverlay superscript;
    superscript.scale = 0.5;
    superscript.rise = 0.3;
    const CharacterStyle once = apply(serif(), superscript);
    EXPECT_DOUBLE_EQ(once.size.pt(), 5);
    EXPECT_DOUBLE_EQ(once.rise * once.size.pt(), 3);
    const CharacterStyle twice = apply(once, superscript);
    EXPECT_DOUBLE_EQ(twice.size.pt(), 2.5);
    EXPECT_DOUBLE_EQ(twice.rise * twice.size.pt(), 4.5);
}

TEST(PageGeometry, TextAreaIsWhatTheMarginsLeave) {
    PageGeometry page;
    page.width = Length::from_pt(400);
    page.height = Length::from_pt(600);
    page.inner = Length::from_pt(30);
    page.outer = Length::from_pt(50);
    page.head = Length::from_pt(40);
    page.foot = Length::from_pt(60);
    EXPECT_DOUBLE_EQ(page.text_width().pt(), 320);
    EXPECT_DOUBLE_EQ(page.text_height().pt(), 500);
}

TEST(Colors, ScreenColourIsThatOfTheInks) {
    EXPECT_EQ((Color{0, 0, 0, 1}).screen(), (Rgb{0, 0, 0}));
    EXPECT_EQ((Color{0, 0, 0, 0}).screen(), (Rgb{1, 1, 1}));
    EXPECT_EQ((Color{1, 0.5, 0, 0.5}).screen(), (Rgb{0, 0.25, 0.5}));
    EXPECT_TRUE((Color{0, 0, 0, 0.3}).is_gray());
    EXPECT_FALSE((Color{0.1, 0, 0, 0.3}).is_gray());
}

}  // namespace
}  // namespace bifolio::styles

#include "press/test_sheet.h"

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "layout/fonts/shaper.h"
#include "layout/fonts/text_style.h"
#include "styles/length.h"

namespace bifolio::press {

namespace {

constexpr double kFrame = styles::Length::from_mm(10).pt();  // from the trim, as the text says
constexpr double kRuler = styles::Length::from_mm(50).pt();  // as the text says
constexpr double kInset = styles::Length::from_mm(16).pt();  // of the text, from the trim
constexpr double kLine = 0.5;

class TestPage {
  public:
    TestPage(layout::Page& page, layout::Shaper& shaper, std::uint32_t ink, bool spine_on_right)
        : page_(page), shaper_(shaper), ink_(ink), spine_on_right_(spine_on_right) {}

    void rule(double x, double y, double width, double height) {
        page_.fills.push_back({{x, y, width, height}, ink_});
    }
    void frame();
    void fold();
    void ruler(double y);
    void words(std::string_view text, double size, double leading, int weight = 400);
    void centred(std::string_view text, double size, double baseline, int weight);
    void space(double height) { y_ += height; }
    void begin_text(double y) { y_ = y; }

  private:
    [[nodiscard]] layout::StyleIndex style(double size, int weight) const {
        styles::CharacterStyle look;
        look.font = "label";
        look.size = styles::Length::from_pt(size);
        look.weight = weight;
        return shaper_.styles().intern(look, "en");
    }
    void place(const layout::ShapedText& text, double x, double baseline, double size, bool space_after);

    layout::Page& page_;
    layout::Shaper& shaper_;
    std::uint32_t ink_;
    bool spine_on_right_;
    double y_ = 0;  // the next line's baseline
};

void TestPage::place(const layout::ShapedText& text, double x, double baseline, double size,
                     bool space_after) {
    for (const layout::ShapedText::Piece& piece : text.pieces) {
        layout::PlacedRun run;
        run.shaped = piece.run;
        run.x = x + piece.x;
        run.baseline = baseline;
        run.size = static_cast<float>(size);
        run.color = ink_;
        run.space_after = space_after && &piece == &text.pieces.back();
        page_.runs.push_back(run);
    }
}

// Lines are filled one after another: this is no text that anybody reads twice.
void TestPage::words(std::string_view text, double size, double leading, int weight) {
    const layout::StyleIndex index = style(size, weight);
    const double left = kInset, right = page_.trim.width - kInset;
    double x = left;
    while (!text.empty()) {
        const std::string_view word = text.substr(0, text.find(' '));
        text.remove_prefix(std::min(word.size() + 1, text.size()));
        const layout::ShapedText& shaped = shaper_.shape(index, word);
        if (x > left && x + shaped.width > right) {
            x = left;
            y_ += leading;
        }
        place(shaped, x, y_, size, !text.empty());
        x += shaped.width + shaper_.space_width(index);
    }
    y_ += leading;
}

void TestPage::centred(std::string_view text, double size, double baseline, int weight) {
    const layout::ShapedText& shaped = shaper_.shape(style(size, weight), text);
    place(shaped, (page_.trim.width - shaped.width) / 2, baseline, size, false);
}

void TestPage::frame() {
    const double width = page_.trim.width - 2 * kFrame, height = page_.trim.height - 2 * kFrame;
    rule(kFrame, kFrame, width, kLine);
    rule(kFrame, kFrame + height - kLine, width, kLine);
    rule(kFrame, kFrame, kLine, height);
    rule(kFrame + width - kLine, kFrame, kLine, height);
}

// A dashed line along the spine, and what it is for.
void TestPage::fold() {
    constexpr double kDash = 6, kFromEdge = 0.2, kSize = 9;
    const double x = spine_on_right_ ? page_.trim.width - kFromEdge - kLine / 2 : kFromEdge;
    for (double y = kDash; y + kDash < page_.trim.height; y += 2 * kDash) rule(x, y, kLine / 2, kDash);
    const layout::ShapedText& shaped = shaper_.shape(
        style(kSize, 500), spine_on_right_ ? "fold\u00A0here\u00A0\u2192" : "\u2190\u00A0fold\u00A0here");
    const double baseline = page_.trim.height - kFrame - 8;
    place(shaped, spine_on_right_ ? page_.trim.width - kFrame - shaped.width - 6 : kFrame + 6, baseline,
          kSize, false);
}

void TestPage::ruler(double y) {
    constexpr double kTick = 6;
    rule(kInset, y, kRuler, kLine);
    rule(kInset, y - kTick / 2, kLine, kTick);
    rule(kInset + kRuler - kLine, y - kTick / 2, kLine, kTick);
}

struct PageText {
    std::string_view number;
    std::string title;
    std::vector<std::string> paragraphs;
};

std::array<PageText, 4> texts(const TestSheet& test) {
    const bool is_short = test.flip == Flip::Short;
    const std::string spine = test.binding == Binding::Left ? "left" : "right";
    const std::string used = is_short ? "short" : "long", other = is_short ? "long" : "short";
    return {{
        {"1",
         "The front",
         {"This sheet shows how your printer prints booklets. It is made for two-sided printing, flipped on "
          "the " +
              used + " edge, at actual size.",
          "Fold it along the dashed line, so that this page is in front, with the fold on its " + spine +
              ". Then open it: 2 and 3 "
              "must lie side by side, upright, and 4 must be on the back."}},
        {"2",
         "If 2 and 3 stand on their heads",
         {"The printer flips on the other edge. In its dialogue choose \u201Cflip on " + used +
              " edge\u201D. If it has no "
              "such choice, make the sheets with --flip " +
              other + ".",
          "If 2 and 3 are blank, the printer prints one side only: choose two-sided printing."}},
        {"3",
         "If the sizes are wrong",
         {"This line is 50 mm long, and the frame on each page is 10 mm from the page\u2019s edges. If they "
          "are not, the "
          "printer scales: choose \u201Cactual size\u201D or \u201C100 %\u201D in its dialogue, not "
          "\u201Cfit to page\u201D."}},
        {"4",
         "If the pages are in the wrong places",
         {"Behind 1 there must be 2, behind 4 there must be 3. If you feed the paper for the second side "
          "yourself, and "
          "they are the other way round, turn the stack round before you put it in again.",
          "The folded edge must lie on the dashed lines of both sides. If it does not, the sides are printed "
          "one beside "
          "the other: adjust the paper guides of the tray."}},
    }};
}

}  // namespace

layout::Pages make_test_pages(const TestSheet& test, const styles::StyleSheet& sheet,
                              layout::FontLibrary& fonts, source::Diagnostics& diagnostics) {
    const Size& trim = test.trim;
    layout::Pages pages;
    layout::TextStyles styles(sheet, fonts, diagnostics);
    layout::Shaper shaper(styles);
    const std::uint32_t ink = styles.color("text");
    const std::array<PageText, 4> all = texts(test);
    for (std::size_t n = 0; n < all.size(); ++n) {
        layout::Page& page = pages.pages.emplace_back();
        page.trim = trim;
        page.label = all.at(n).number;
        TestPage made(page, shaper, ink, (n % 2 == 1) == (test.binding == Binding::Left));
        made.frame();
        made.fold();
        const double middle = trim.height * 0.45;
        constexpr double kArrow = 30, kNumber = 140, kUp = 8.5, kTitle = 15, kText = 11;
        made.centred("\u2191", kArrow, kFrame + 40, 400);
        made.centred("this way up", kUp, kFrame + 55, 500);
        made.centred(all.at(n).number, kNumber, middle, 600);
        made.begin_text(middle + 40);
        made.words(all.at(n).title, kTitle, 23, 600);
        for (const std::string& paragraph : all.at(n).paragraphs) {
            made.words(paragraph, kText, 15.5);
            made.space(7);
        }
        if (all.at(n).number == "3") made.ruler(trim.height - kFrame - 34);
    }
    pages.info = {"Bifolio: test sheet for a printer", "", "", "en", std::nullopt};
    pages.structure.push_back({layout::Role::Document, 0, 0, {}, "en"});
    pages.faces = fonts.faces();
    pages.colors = styles.colors();
    pages.runs = {shaper.runs()};
    return pages;
}

}  // namespace bifolio::press

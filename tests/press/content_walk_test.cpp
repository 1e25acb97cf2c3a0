// What is noted of content, whatever graphics state it inherits, saves and restores.
#include "press/content_walk.h"

#include <gtest/gtest.h>

#include <map>
#include <string>

#include "press/qpdf.h"

namespace bifolio::press {
namespace {

constexpr double kFull = 400, kNone = 0;

// One page, its content and resources in PDF syntax. Where the syntax has the word of a stream or an object,
// the reference to it is put.
class Page {
  public:
    Page() { pdf_.emptyPDF(); }

    Page& stream(const std::string& word, const std::string& entries, const std::string& content) {
        QPDFObjectHandle made = QPDFObjectHandle::newStream(&pdf_, content);
        QPDFObjectHandle dictionary = QPDFObjectHandle::parse(&pdf_, with_streams("<< " + entries + " >>"));
        for (const std::string& key : dictionary.getKeys())
            made.getDict().replaceKey(key, dictionary.getKey(key));
        references_[word] = pdf_.makeIndirectObject(made).unparse();
        return *this;
    }
    Page& object(const std::string& word, const std::string& syntax) {
        references_[word] =
            pdf_.makeIndirectObject(QPDFObjectHandle::parse(&pdf_, with_streams(syntax))).unparse();
        return *this;
    }

    PdfFacts walk(const std::string& content, const std::string& resources = "<< >>") {
        QPDFObjectHandle page = QPDFObjectHandle::newDictionary();
        page.replaceKey("/Type", QPDFObjectHandle::newName("/Page"));
        page.replaceKey("/Contents", pdf_.makeIndirectObject(QPDFObjectHandle::newStream(&pdf_, content)));
        PdfFacts found;
        PageFacts& facts = found.pages.emplace_back();
        facts.trim = Box{0, 0, 200, 300};
        ContentWalk(found).walk_page(page, QPDFObjectHandle::parse(&pdf_, with_streams(resources)), 1);
        EXPECT_TRUE(found.unreadable.empty());
        return found;
    }

  private:
    [[nodiscard]] std::string with_streams(std::string syntax) const {
        for (const auto& [word, reference] : references_)
            for (std::size_t at = syntax.find(word); at != std::string::npos; at = syntax.find(word))
                syntax.replace(at, word.size(), reference);
        return syntax;
    }

    QPDF pdf_;
    std::map<std::string, std::string> references_;
};

TEST(ContentWalk, RestoresColorSpacesWithTheGraphicsState) {
    Page page;
    EXPECT_EQ(page.walk("/DeviceCMYK cs q /DeviceGray cs 0 sc 20 20 5 5 re f Q 1 1 1 1 sc 50 50 100 100 re f")
                  .most_ink,
              kFull);
    EXPECT_EQ(page.walk("q /DeviceCMYK cs Q 1 1 1 1 sc 50 50 100 100 re f").most_ink, kNone);
    EXPECT_EQ(page.walk("/DeviceCMYK CS q 0 G Q 1 1 1 1 SC 0 0 m 9 9 l S").most_ink, kFull);
    EXPECT_EQ(page.walk("BT /DeviceCMYK cs q 0 g Q 1 1 1 1 sc ET").most_ink, kFull) << "inside of text";
    EXPECT_EQ(page.walk("Q /DeviceCMYK cs Q 1 1 1 1 sc").most_ink, kFull) << "a Q without its q";
}

TEST(ContentWalk, GivesFormsTheColorsAroundThem) {
    Page page;
    page.stream("INNER", "/Subtype /Form /BBox [0 0 9 9]", "1 1 1 1 sc 0 0 9 9 re f")
        .stream("OUTER", "/Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /Inner INNER >> >>",
                "Q q 0 0 1 rg Q /Inner Do")
        .stream("LEAVES", "/Subtype /Form /BBox [0 0 9 9]", "0 g");
    const std::string resources = "<< /XObject << /Inner INNER /Outer OUTER /Leaves LEAVES >> >>";
    EXPECT_EQ(page.walk("/DeviceCMYK cs /Inner Do", resources).most_ink, kFull);
    EXPECT_EQ(page.walk("/DeviceCMYK cs /Outer Do", resources).most_ink, kFull) << "a form in a form";
    EXPECT_EQ(page.walk("/Inner Do", resources).most_ink, kNone);
    EXPECT_EQ(page.walk("/DeviceCMYK cs /Leaves Do 1 1 1 1 sc", resources).most_ink, kFull)
        << "what a form sets ends with it";
}

TEST(ContentWalk, LooksAtAFormInEachColorHoweverOftenItIsPainted) {
    Page page;
    page.stream("INNER", "/Subtype /Form /BBox [0 0 9 9]", "1 1 1 1 sc 0 0 9 9 re f");
    std::string content;
    for (int n = 0; n < 100; ++n) content += "/Inner Do ";
    EXPECT_EQ(page.walk(content + "/DeviceCMYK cs /Inner Do", "<< /XObject << /Inner INNER >> >>").most_ink,
              kFull);
}

TEST(ContentWalk, PaintsEdgesInTheColorThatAFormInherits) {
    Page page;
    page.stream("INNER", "/Subtype /Form /BBox [0 0 200 300]", "0 0 200 300 re f");
    const std::string resources = "<< /XObject << /Inner INNER >> >>";
    EXPECT_TRUE(page.walk("0 0 0 0 k /Inner Do", resources).pages[0].open_edges.empty()) << "white is paper";
    EXPECT_EQ(page.walk("/Inner Do", resources).pages[0].open_edges.size(), 4U)
        << "the first colour is black";
}

TEST(ContentWalk, KnowsADevicesSpaceByAnotherName) {
    Page page;
    EXPECT_EQ(page.walk("/Inks cs 1 1 1 1 sc", "<< /ColorSpace << /Inks [/DeviceCMYK] >> >>").most_ink,
              kFull);
    page.stream("INNER",
                "/Subtype /Form /BBox [0 0 9 9] /Resources << /ColorSpace << /Inks /DeviceGray >> >>",
                "1 1 1 1 sc");
    EXPECT_EQ(page.walk("/Inks cs /Inner Do",
                        "<< /ColorSpace << /Inks /DeviceCMYK >> /XObject << /Inner INNER >> >>")
                  .most_ink,
              kFull)
        << "the name is the page's, not the form's";
}

TEST(ContentWalk, StartsPatternsInTheStateThatTheirPageStartsIn) {
    Page page;
    page.stream("TILE", "/PatternType 1 /PaintType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9", "1 1 1 1 sc");
    EXPECT_EQ(page.walk("/DeviceCMYK cs /Pattern CS /Tile SCN", "<< /Pattern << /Tile TILE >> >>").most_ink,
              kNone);
}

TEST(ContentWalk, CountsTheTintOfAnUncolouredPattern) {
    Page page;
    page.stream("TILE", "/PatternType 1 /PaintType 2 /BBox [0 0 9 9] /XStep 9 /YStep 9", "0 0 9 9 re f");
    EXPECT_EQ(page.walk("/Tinted cs 1 1 1 1 /Tile scn",
                        "<< /ColorSpace << /Tinted [/Pattern /DeviceCMYK] >> /Pattern << /Tile TILE >> >>")
                  .most_ink,
              kFull);
}

TEST(ContentWalk, GivesGlyphsAndSoftMasksTheStateTheyArePaintedIn) {
    Page page;
    page.stream("GLYPH", "", "500 0 d0 1 1 1 1 sc 0 0 9 9 re f")
        .object("FONT", "<< /Subtype /Type3 /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << /a GLYPH >> >>")
        .stream("MASK", "/Subtype /Form /BBox [0 0 9 9]", "1 1 1 1 sc 0 0 9 9 re f");
    const std::string fonts = "<< /Font << /F FONT >> /ExtGState << /Text << /Font [FONT 9] >> >> >>";
    EXPECT_EQ(page.walk("/DeviceCMYK cs BT /F 9 Tf (a) Tj ET", fonts).most_ink, kFull);
    EXPECT_EQ(page.walk("/DeviceCMYK cs BT /Text gs [(a)] TJ ET", fonts).most_ink, kFull);
    EXPECT_EQ(page.walk("BT /F 9 Tf (a) Tj /DeviceCMYK cs (a) Tj ET", fonts).most_ink, kFull)
        << "the same glyph in another colour";
    EXPECT_EQ(page.walk("q BT /F 9 Tf ET Q /DeviceCMYK cs BT (a) Tj ET", fonts).most_ink, kNone)
        << "the font is restored, too";
    EXPECT_EQ(page.walk("/DeviceCMYK cs /Masked gs",
                        "<< /ExtGState << /Masked << /SMask << /S /Luminosity /G MASK >> >> >> >>")
                  .most_ink,
              kFull);
}

TEST(ContentWalk, CountsSavedStatesThroughForms) {
    Page page;
    page.stream("INNER", "/Subtype /Form /BBox [0 0 9 9]", "q q q Q Q Q");
    EXPECT_EQ(page.walk("q q /Inner Do Q Q", "<< /XObject << /Inner INNER >> >>").deepest_state, 5U);
}

}  // namespace
}  // namespace bifolio::press

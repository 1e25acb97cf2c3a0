// PDFs from elsewhere: what of their annotations, forms and layers gets to paper, and what is told.
#include "press/foreign_pages.h"

#include <fmt/core.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "press/print_standards.h"
#include "press/production.h"
#include "press/qpdf.h"
#include "tests/pdf/read_back.h"
#include "tests/press/support.h"

namespace bifolio::press {
namespace {

using pdf::testing::ReadBack;
using testing::changed;
using testing::codes;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::numbered_document;
using testing::read_document;
using ::testing::StartsWith;

constexpr std::string_view kHelvetica = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";

QPDFObjectHandle first_page(QPDF& pdf) {
    return QPDFPageDocumentHelper(pdf).getAllPages().front().getObjectHandle();
}

// An annotation with these entries on the first page; where a look is given, it shows that word.
QPDFObjectHandle annotate(QPDF& pdf, const std::string& entries, const std::string& look = "") {
    QPDFObjectHandle annotation = pdf.makeIndirectObject(
        QPDFObjectHandle::parse(&pdf, fmt::format("<< /Type /Annot /Rect [30 100 180 130] {} >>", entries)));
    if (!look.empty()) {
        QPDFObjectHandle form =
            QPDFObjectHandle::newStream(&pdf, fmt::format("BT /F 12 Tf 5 10 Td ({}) Tj ET", look));
        form.replaceDict(QPDFObjectHandle::parse(
            &pdf, fmt::format("<< /Subtype /Form /BBox [0 0 150 30] /Resources << /Font << /F {} >> >> >>",
                              kHelvetica)));
        QPDFObjectHandle looks = QPDFObjectHandle::newDictionary();
        looks.replaceKey("/N", pdf.makeIndirectObject(form));
        annotation.replaceKey("/AP", looks);
    }
    QPDFObjectHandle all = first_page(pdf).getKey("/Annots");
    if (!all.isArray()) all = QPDFObjectHandle::newArray();
    all.appendItem(annotation);
    first_page(pdf).replaceKey("/Annots", all);
    return annotation;
}

void make_form(QPDF& pdf, const QPDFObjectHandle& field, bool needs_looks) {
    QPDFObjectHandle form = QPDFObjectHandle::parse(
        &pdf, fmt::format("<< /DA (/Helv 12 Tf 0 g) /DR << /Font << /Helv {} >> >> /NeedAppearances {} >>",
                          kHelvetica, needs_looks ? "true" : "false"));
    QPDFObjectHandle fields = QPDFObjectHandle::newArray();
    fields.appendItem(field);
    form.replaceKey("/Fields", fields);
    pdf.getRoot().replaceKey("/AcroForm", form);
}

QPDFObjectHandle add_layer(QPDF& pdf, const std::string& entries = "") {
    return pdf.makeIndirectObject(
        QPDFObjectHandle::parse(&pdf, fmt::format("<< /Type /OCG /Name (Notes) {} >>", entries)));
}

void set_layers(QPDF& pdf, const QPDFObjectHandle& layer, const char* off_or_on) {
    QPDFObjectHandle list = QPDFObjectHandle::newArray();
    list.appendItem(layer);
    QPDFObjectHandle usual = QPDFObjectHandle::newDictionary();
    usual.replaceKey(off_or_on, list);
    QPDFObjectHandle properties = QPDFObjectHandle::newDictionary();
    properties.replaceKey("/OCGs", list.shallowCopy());
    properties.replaceKey("/D", usual);
    pdf.getRoot().replaceKey("/OCProperties", properties);
}

struct Printed {
    std::string text;
    source::Diagnostics findings;
};

Printed print(const std::function<void(QPDF&)>& change,
              const ProductionRequest& request = {
                  .scheme = Scheme::Pages, .bleed = 0, .marks = Marks::none()}) {
    const Production made = produce(
        {read_document(changed(numbered_document(1, 0).bytes(), change, "1.7"), "foreign.pdf")}, request);
    return {made.bytes.empty() ? "nothing" : ReadBack(made.bytes).poppler_text(), made.findings};
}

// A line each.
std::string message_of(const source::Diagnostics& findings, std::string_view code) {
    std::string text;
    for (const source::Diagnostic& each : findings.all())
        if (each.code == code) text += (text.empty() ? "" : "\n") + each.message;
    return text;
}

struct Annotation {
    const char* name;
    std::function<void(QPDF&)> add;
    const char* told = "";  // of code [annotations]
};
std::string name_of(const ::testing::TestParamInfo<Annotation>& param) {
    return param.param.name;
}

class Shown : public ::testing::TestWithParam<Annotation> {};

TEST_P(Shown, IsOnPaper) {
    const Printed printed = print(GetParam().add);
    EXPECT_THAT(printed.text, HasSubstr("SHOWN"));
    EXPECT_EQ(message_of(printed.findings, "annotations"), GetParam().told);
}

constexpr const char* kOneField = "one field of its form is printed as filled in";
constexpr const char* kOneComment = "one comment is printed";

INSTANTIATE_TEST_SUITE_P(
    Annotations, Shown,
    ::testing::Values(
        Annotation{"FieldWithALook",
                   [](QPDF& pdf) {
                       make_form(pdf,
                                 annotate(pdf, "/Subtype /Widget /FT /Tx /T (a) /V (SHOWN) /F 4", "SHOWN"),
                                 false);
                   },
                   kOneField},
        Annotation{"FieldInAFontOfTheForm",
                   [](QPDF& pdf) {
                       QPDFObjectHandle field =
                           annotate(pdf, "/Subtype /Widget /FT /Tx /T (a) /V (SHOWN) /F 4", "x");
                       QPDFObjectHandle look = field.getKey("/AP").getKey("/N");
                       look.getDict().removeKey("/Resources");
                       look.replaceStreamData("BT /Helv 12 Tf 5 10 Td (SHOWN) Tj ET",
                                              QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
                       make_form(pdf, field, false);
                   },
                   kOneField},
        Annotation{
            "FieldOfNoForm",
            [](QPDF& pdf) { annotate(pdf, "/Subtype /Widget /FT /Tx /T (a) /V (SHOWN) /F 4", "SHOWN"); },
            kOneField},
        Annotation{"FieldWhoseLookIsToBeMade",
                   [](QPDF& pdf) {
                       make_form(pdf, annotate(pdf, "/Subtype /Widget /FT /Tx /T (a) /V (SHOWN) /F 4", "OLD"),
                                 true);
                   },
                   kOneField},
        Annotation{"FieldWithoutALook",
                   [](QPDF& pdf) {
                       make_form(pdf, annotate(pdf, "/Subtype /Widget /FT /Tx /T (a) /V (SHOWN) /F 4"),
                                 false);
                   },
                   kOneField},
        Annotation{
            "ChoiceWithoutALook",
            [](QPDF& pdf) {
                make_form(pdf,
                          annotate(pdf, "/Subtype /Widget /FT /Ch /T (a) /V (SHOWN) /Opt [(x) (SHOWN)] /F 4"),
                          false);
            },
            kOneField},
        Annotation{"FreeText", [](QPDF& pdf) { annotate(pdf, "/Subtype /FreeText /F 4", "SHOWN"); },
                   kOneComment},
        Annotation{"Stamp", [](QPDF& pdf) { annotate(pdf, "/Subtype /Stamp /F 4", "SHOWN"); }, kOneComment},
        Annotation{"OnlyForPaper", [](QPDF& pdf) { annotate(pdf, "/Subtype /Stamp /F 36", "SHOWN"); },
                   kOneComment},
        Annotation{"OnATurnedPage",
                   [](QPDF& pdf) {
                       first_page(pdf).replaceKey("/Rotate", QPDFObjectHandle::newInteger(90));
                       annotate(pdf, "/Subtype /Stamp /F 4", "SHOWN");
                   },
                   kOneComment},
        Annotation{"OfALayerThatIsOn",
                   [](QPDF& pdf) {
                       const QPDFObjectHandle layer = add_layer(pdf);
                       annotate(pdf, "/Subtype /Stamp /F 4", "SHOWN").replaceKey("/OC", layer);
                       set_layers(pdf, layer, "/ON");
                   },
                   kOneComment}),
    name_of);

class NotShown : public ::testing::TestWithParam<Annotation> {};

TEST_P(NotShown, IsNotOnPaper) {
    const Printed printed = print(GetParam().add);
    EXPECT_THAT(printed.text, Not(HasSubstr("SHOWN")));
    EXPECT_THAT(printed.text, Not(::testing::Eq("nothing")));
    EXPECT_EQ(message_of(printed.findings, "annotations"), GetParam().told);
}

constexpr const char* kLeftOut = "one annotation is hidden, or not for paper, and left out";

INSTANTIATE_TEST_SUITE_P(
    Annotations, NotShown,
    ::testing::Values(
        Annotation{"Hidden", [](QPDF& pdf) { annotate(pdf, "/Subtype /Stamp /F 6", "SHOWN"); }, kLeftOut},
        Annotation{"HiddenField",
                   [](QPDF& pdf) {
                       make_form(pdf,
                                 annotate(pdf, "/Subtype /Widget /FT /Tx /T (a) /V (SHOWN) /F 6", "SHOWN"),
                                 false);
                   },
                   kLeftOut},
        Annotation{"OnlyForScreens", [](QPDF& pdf) { annotate(pdf, "/Subtype /Stamp /F 0", "SHOWN"); },
                   kLeftOut},
        Annotation{"OfALayerThatIsOff",
                   [](QPDF& pdf) {
                       const QPDFObjectHandle layer = add_layer(pdf);
                       annotate(pdf, "/Subtype /Stamp /F 4", "SHOWN").replaceKey("/OC", layer);
                       set_layers(pdf, layer, "/OFF");
                   },
                   kLeftOut},
        Annotation{"OfALayerThatIsNotPrinted",
                   [](QPDF& pdf) {
                       const QPDFObjectHandle layer =
                           add_layer(pdf, "/Usage << /Print << /PrintState /OFF >> >>");
                       annotate(pdf, "/Subtype /Stamp /F 4", "SHOWN").replaceKey("/OC", layer);
                       set_layers(pdf, layer, "/ON");
                   },
                   kLeftOut},
        Annotation{"Password",
                   [](QPDF& pdf) {
                       make_form(pdf,
                                 annotate(pdf, "/Subtype /Widget /FT /Tx /Ff 8192 /T (a) /V (SHOWN) /F 4"),
                                 false);
                   },
                   "one field of its form is empty"},
        Annotation{"EmptyField",
                   [](QPDF& pdf) {
                       make_form(pdf, annotate(pdf, "/Subtype /Widget /FT /Tx /T (SHOWN) /F 4"), false);
                   },
                   "one field of its form is empty"},
        Annotation{"BoxThatIsNotTicked",
                   [](QPDF& pdf) {
                       QPDFObjectHandle box =
                           annotate(pdf, "/Subtype /Widget /FT /Btn /T (a) /AS /Off /V /Off /F 4", "SHOWN");
                       QPDFObjectHandle looks = QPDFObjectHandle::newDictionary();
                       looks.replaceKey("/Yes", box.getKey("/AP").getKey("/N"));
                       box.getKey("/AP").replaceKey("/N", looks);
                       make_form(pdf, box, false);
                   },
                   "one field of its form is empty"},
        Annotation{"PopUp", [](QPDF& pdf) { annotate(pdf, "/Subtype /Popup /F 4 /Contents (SHOWN)"); }},
        Annotation{
            "WithoutALook",
            [](QPDF& pdf) { annotate(pdf, "/Subtype /Highlight /F 4 /QuadPoints [1 2 3 4 5 6 7 8]"); },
            "one annotation is not printed, for nothing in the file says how it looks (page 1: a Highlight "
            "annotation)"}),
    name_of);

TEST(ForeignPages, TellOfValuesThatALookMadeHereMayNotShow) {
    const auto told = [](const std::string& entries, const std::string& look = "") {
        return message_of(
            print([&](QPDF& pdf) {
                make_form(pdf, annotate(pdf, "/Subtype /Widget /FT /Tx /T (a) /F 4 " + entries, look), false);
            }).findings,
            "annotations");
    };
    for (const char* value :
         {"/V (two\\nlines)", "/V <FEFF0416>", "/Ff 4096 /V (as many words as there are)"})
        EXPECT_THAT(told(value), HasSubstr("\nhow one field is filled in had to be made here")) << value;
    EXPECT_EQ(told("/V (plain)"), kOneField);
    EXPECT_EQ(told("/V <FEFF0416>", "SHOWN"), kOneField) << "it has its look";
}

// Content of a layer, in the page itself.
void paint_on_layer(QPDF& pdf, const QPDFObjectHandle& layer, const std::string& word) {
    QPDFPageObjectHelper page = QPDFPageDocumentHelper(pdf).getAllPages().front();
    QPDFObjectHandle resources = page.getAttribute("/Resources", true);
    QPDFObjectHandle properties = QPDFObjectHandle::newDictionary(), fonts = resources.getKey("/Font");
    properties.replaceKey("/Layer", layer);
    resources.replaceKey("/Properties", properties);
    fonts.replaceKey("/Plain", QPDFObjectHandle::parse(&pdf, std::string(kHelvetica)));
    page.addPageContents(
        QPDFObjectHandle::newStream(
            &pdf, fmt::format("/OC /Layer BDC BT /Plain 12 Tf 30 200 Td ({}) Tj ET EMC", word)),
        false);
}

TEST(Layers, ThatAreOffStayOff) {
    const auto text = [](const char* off_or_on, const std::string& entries = "") {
        return print([&](QPDF& pdf) {
                   const QPDFObjectHandle layer = add_layer(pdf, entries);
                   paint_on_layer(pdf, layer, "SHOWN");
                   set_layers(pdf, layer, off_or_on);
               })
            .text;
    };
    EXPECT_THAT(text("/ON"), HasSubstr("SHOWN"));
    EXPECT_THAT(text("/OFF"), Not(HasSubstr("SHOWN")));
    EXPECT_THAT(text("/ON", "/Usage << /Print << /PrintState /OFF >> >>"), Not(HasSubstr("SHOWN")));
}

// Operators on the first page, with a resource.
std::function<void(QPDF&)> painting(const std::string& operators, const std::string& category = "/Font",
                                    const std::string& value = std::string(kHelvetica)) {
    return [=](QPDF& pdf) {
        QPDFPageObjectHelper page = QPDFPageDocumentHelper(pdf).getAllPages().front();
        QPDFObjectHandle resources = page.getAttribute("/Resources", true),
                         entries = resources.getKey(category);
        if (!entries.isDictionary()) entries = QPDFObjectHandle::newDictionary();
        entries.replaceKey("/Added", QPDFObjectHandle::parse(&pdf, value));
        resources.replaceKey(category, entries);
        page.addPageContents(QPDFObjectHandle::newStream(&pdf, operators), false);
    };
}

TEST(ForeignPages, TellOfFontsThatAreNotEmbedded) {
    const Printed printed = print(painting("BT /Added 12 Tf 30 200 Td (x) Tj ET"));
    EXPECT_EQ(message_of(printed.findings, "fonts"),
              "fonts are not embedded, and the printer takes others: Helvetica (page 1)");
    EXPECT_FALSE(printed.findings.has_errors());
    EXPECT_EQ(message_of(print([](QPDF&) {}).findings, "fonts"), "");
}

TEST(ForeignPages, TellOfScreenColours) {
    for (const char* operators : {"1 0 0 rg 9 9 50 50 re f", "1 0 0 RG 9 9 m 50 50 l S",
                                  "q 9 0 0 9 50 50 cm BI /W 1 /H 1 /CS /RGB /BPC 8 ID abc EI Q"})
        EXPECT_THAT(message_of(print(painting(operators)).findings, "color"), HasSubstr("(RGB): page 1"))
            << operators;
    EXPECT_EQ(message_of(print(painting("0 1 0 0 k 9 9 50 50 re f")).findings, "color"), "");
}

TEST(ForeignPages, TellOfTransparency) {
    const std::string use = "/Added gs 0 1 0 0 k 9 9 50 50 re f";
    for (const char* state :
         {"<< /ca 0.5 >>", "<< /CA 0.2 >>", "<< /BM /Multiply >>", "<< /BM [/Screen /Normal] >>"})
        EXPECT_EQ(message_of(print(painting(use, "/ExtGState", state)).findings, "transparency"),
                  "has transparency: page 1")
            << state;
    for (const char* state : {"<< /ca 1 >>", "<< /BM /Normal >>", "<< /LW 2 >>"})
        EXPECT_EQ(message_of(print(painting(use, "/ExtGState", state)).findings, "transparency"), "")
            << state;
}

TEST(ForeignPages, LeaveToTheStandardWhatItForbids) {
    ProductionRequest request{.scheme = Scheme::Pages, .bleed = 0, .marks = Marks::none()};
    request.standard = find_print_standard("pdfx4");
    request.profile = "swop";
    const Printed printed = print(painting("1 0 0 rg BT /Added 12 Tf 30 200 Td (x) Tj ET"), request);
    EXPECT_EQ(message_of(printed.findings, "fonts"), "");
    EXPECT_EQ(message_of(printed.findings, "color"), "");
    EXPECT_THAT(message_of(printed.findings, "preflight"), StartsWith("device-color"));
}

TEST(ForeignPages, AreCoversAndInsertsToo) {
    const std::string file = changed(numbered_document(2, 0).bytes(),
                                     [](QPDF& pdf) { annotate(pdf, "/Subtype /Stamp /F 4", "SHOWN"); });
    PrintInput input{numbered_document(2, 0)};
    input.cover = read_document(file, "cover.pdf");
    input.inserts.push_back({read_document(file, "insert.pdf"), 1});
    const Production made = produce(std::move(input), {.scheme = Scheme::Pages, .bleed = 0});
    const std::string text = ReadBack(made.bytes).poppler_text();
    EXPECT_THAT(text, HasSubstr("SHOWN"));
    EXPECT_NE(text.find("SHOWN"), text.rfind("SHOWN"));
}

}  // namespace
}  // namespace bifolio::press

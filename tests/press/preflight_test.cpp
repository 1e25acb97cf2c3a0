// A file that keeps PDF/X-4, and the same broken on purpose, one rule at a time.
#include "press/preflight.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pdf/writer.h"
#include "press/pdf_objects.h"
#include "press/print_standards.h"
#include "press/qpdf.h"
#include "source/base/file.h"
#include "tests/press/support.h"

namespace bifolio::press {
namespace {

using testing::changed;
using ::testing::HasSubstr;
using testing::paint;
using testing::pdfx4_file;
using testing::read_document;
using ::testing::StartsWith;

// The codes of the rules that a file breaks.
std::string broken_rules(const std::string& file) {
    const PreflightReport report = preflight(read_document(file), find_print_standard("pdfx4"));
    std::string codes;
    for (const RuleResult& result : report.results)
        if (!result.breaches.empty()) codes += (codes.empty() ? "" : " ") + std::string(result.code);
    return codes;
}

QPDFObjectHandle first_page(QPDF& pdf) {
    return QPDFPageDocumentHelper(pdf).getAllPages().front().getObjectHandle();
}

void paint_form(QPDF& pdf, const std::string& entries) {
    QPDFObjectHandle form = QPDFObjectHandle::newStream(&pdf, "");
    QPDFObjectHandle dictionary = QPDFObjectHandle::parse(&pdf, entries);
    for (const std::string& key : dictionary.getKeys())
        form.getDict().replaceKey(key, dictionary.getKey(key));
    paint(pdf, "/Added Do");
    first_page(pdf)
        .getKey("/Resources")
        .getKey("/XObject")
        .replaceKey("/Added", pdf.makeIndirectObject(form));
}

QPDFObjectHandle intent_of(QPDF& pdf) {
    return pdf.getRoot().getKey("/OutputIntents").getArrayItem(0);
}

void edit_xmp(QPDF& pdf, std::string_view from, std::string_view to) {
    QPDFObjectHandle packet = pdf.getRoot().getKey("/Metadata");
    const auto data = packet.getStreamData();
    std::string text(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
    const std::size_t at = text.find(from);
    ASSERT_NE(at, std::string::npos);
    text.replace(at, from.size(), to);
    packet.replaceStreamData(text, QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
}

void add_annotation(QPDF& pdf, const std::string& annotation) {
    first_page(pdf).replaceKey("/Annots", QPDFObjectHandle::parse(&pdf, "[" + annotation + "]"));
}

std::string encrypted(const std::string& file) {
    QPDF pdf;
    pdf.processMemoryFile("file.pdf", file.data(), file.size());
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setR3EncryptionParametersInsecure("", "owner", true, true, true, true, true, true, qpdf_r3p_full);
    writer.forcePDFVersion("1.6");
    writer.write();
    const auto bytes = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()};
}

struct Breach {
    const char* code;
    std::function<void(QPDF&)> change;
    const char* version = "1.6";
};

class BrokenOnPurpose : public ::testing::TestWithParam<Breach> {};

TEST_P(BrokenOnPurpose, FailsThatRuleAlone) {
    EXPECT_EQ(broken_rules(changed(pdfx4_file(), GetParam().change, GetParam().version)), GetParam().code);
}

INSTANTIATE_TEST_SUITE_P(
    Rules, BrokenOnPurpose,
    ::testing::Values(
        Breach{"version", [](QPDF&) {}, "1.7"},
        Breach{"identification", [](QPDF& pdf) { edit_xmp(pdf, ">PDF/X-4<", ">PDF/X-5<"); }},
        Breach{"metadata", [](QPDF& pdf) { edit_xmp(pdf, "<xmpMM:VersionID>1", "<xmpMM:VersionID>"); }},
        Breach{"agreement",
               [](QPDF& pdf) {
                   pdf.getTrailer().getKey("/Info").replaceKey("/Title",
                                                               QPDFObjectHandle::newString("Another"));
               }},
        Breach{"trapped",
               [](QPDF& pdf) {
                   pdf.getTrailer().getKey("/Info").replaceKey("/Trapped",
                                                               QPDFObjectHandle::newName("/Unknown"));
                   edit_xmp(pdf, "<pdf:Trapped>False", "<pdf:Trapped>Unknown");
               }},
        Breach{"output-intent",
               [](QPDF& pdf) {
                   pdf.getRoot().getKey("/OutputIntents").appendItem(intent_of(pdf).shallowCopy());
               }},
        Breach{"output-intent", [](QPDF& pdf) { intent_of(pdf).removeKey("/OutputConditionIdentifier"); }},
        Breach{"output-profile",
               [](QPDF& pdf) {
                   intent_of(pdf)
                       .getKey("/DestOutputProfile")
                       .replaceStreamData("no profile", QPDFObjectHandle::newNull(),
                                          QPDFObjectHandle::newNull());
               }},
        Breach{"output-profile",
               [](QPDF& pdf) {
                   const std::string screen =
                       source::read_file("/usr/share/color/icc/ghostscript/srgb.icc", 1U << 20U);
                   intent_of(pdf)
                       .getKey("/DestOutputProfile")
                       .replaceStreamData(screen, QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
               }},
        Breach{"trim-box", [](QPDF& pdf) { first_page(pdf).removeKey("/TrimBox"); }},
        Breach{"trim-box",
               [](QPDF& pdf) {
                   first_page(pdf).replaceKey("/ArtBox", make_box({30, 30, 100, 100}));
               }},
        Breach{"box-nesting",
               [](QPDF& pdf) {
                   first_page(pdf).replaceKey("/BleedBox", make_box({100, 100, 150, 150}));
               }},
        Breach{"box-nesting",
               [](QPDF& pdf) {
                   first_page(pdf).replaceKey("/CropBox", make_box({100, 100, 150, 150}));
               }},
        Breach{"device-color", [](QPDF& pdf) { paint(pdf, "1 0 0 rg 50 50 9 9 re f"); }},
        Breach{
            "device-color",
            [](QPDF& pdf) {
                paint(pdf, "/Spot cs 1 scn 50 50 9 9 re f",
                      "<< /ColorSpace << /Spot [/Separation /Gold /DeviceRGB << /FunctionType 2 /Domain [0 1]"
                      " /C0 [1 1 1] /C1 [1 0.8 0] /N 1 >>] >> >>");
            }},
        Breach{"device-color",
               [](QPDF& pdf) {
                   paint(pdf, "q 9 0 0 9 50 50 cm BI /W 40 /H 1 /CS /RGB /BPC 8 ID " + std::string(120, 'x') +
                                  " EI Q");
               }},
        Breach{"fonts",
               [](QPDF& pdf) {
                   paint(pdf, "BT /Plain 9 Tf (Text) Tj ET",
                         "<< /Font << /Plain << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>");
               }},
        Breach{
            "annotations",
            [](QPDF& pdf) { add_annotation(pdf, "<< /Type /Annot /Subtype /Text /Rect [50 50 90 90] >>"); }},
        Breach{"annotations actions",
               [](QPDF& pdf) {
                   add_annotation(
                       pdf,
                       "<< /Type /Annot /Subtype /Link /Rect [50 50 90 90] /A << /S /URI /URI (x) >> >>");
               }},
        Breach{"actions",
               [](QPDF& pdf) {
                   pdf.getRoot().replaceKey("/OpenAction",
                                            QPDFObjectHandle::parse("<< /S /JavaScript /JS (1) >>"));
               }},
        Breach{"form-fields",
               [](QPDF& pdf) {
                   pdf.getRoot().replaceKey("/AcroForm",
                                            QPDFObjectHandle::parse("<< /Fields [<< /FT /Tx /T (a) >>] >>"));
               }},
        Breach{"transfer",
               [](QPDF& pdf) {
                   paint(pdf, "/Curve gs",
                         "<< /ExtGState << /Curve << /TR << /FunctionType 2 /Domain [0 1] /N 2 >> >> >> >>");
               }},
        Breach{"postscript", [](QPDF& pdf) { paint_form(pdf, "<< /Subtype /PS >>"); }},
        Breach{
            "alternates",
            [](QPDF& pdf) { paint_form(pdf, "<< /Subtype /Form /BBox [0 0 1 1] /OPI << /2.0 << >> >> >>"); }},
        Breach{"references",
               [](QPDF& pdf) {
                   paint_form(pdf, "<< /Subtype /Form /BBox [0 0 1 1] /Ref << /F (other.pdf) /Page 0 >> >>");
               }},
        Breach{"limits",
               [](QPDF& pdf) {
                   std::string nested;
                   for (int depth = 0; depth < 30; ++depth) nested += "q ";
                   paint(pdf, nested);
               }}),
    [](const auto& param) {
        std::string name = std::string(param.param.code) + std::to_string(param.index);
        for (char& c : name)
            if (c == '-' || c == ' ') c = '_';
        return name;
    });

TEST(Preflight, PassesWhatPressWrites) {
    const PreflightReport report = preflight(read_document(pdfx4_file()));
    EXPECT_EQ(report.claim, "PDF/X-4");
    EXPECT_TRUE(report.passes());
    EXPECT_GE(report.results.size(), 20U);
    for (const RuleResult& result : report.results) EXPECT_TRUE(result.breaches.empty()) << result.code;
    for (const RuleResult& result : report.advice) EXPECT_TRUE(result.breaches.empty()) << result.code;
}

TEST(Preflight, NamesAClauseForEveryRule) {
    for (const PrintStandard& standard : print_standards())
        for (const Rule& rule : standard.rules)
            EXPECT_THAT(std::string(rule.clause),
                        ::testing::AnyOf(StartsWith("ISO 15930-7, 6."), StartsWith("ISO 32000-1, ")));
}

TEST(Preflight, FailsAFileThatClaimsNothing) {
    const std::string reader = pdf::write_pdf(testing::numbered_pages(2));
    const PreflightReport report = preflight(read_document(reader));
    EXPECT_EQ(report.claim, "");
    EXPECT_EQ(report.standard, nullptr);
    EXPECT_FALSE(report.passes());
    EXPECT_THAT(broken_rules(reader), HasSubstr("identification"));
    EXPECT_THAT(broken_rules(reader), HasSubstr("output-intent"));
}

TEST(Preflight, KnowsOtherClaimsButDoesNotJudgeThem) {
    const std::string file =
        changed(pdfx4_file(), [](QPDF& pdf) { edit_xmp(pdf, ">PDF/X-4<", ">PDF/X-6<"); });
    const PreflightReport report = preflight(read_document(file));
    EXPECT_EQ(report.claim, "PDF/X-6");
    EXPECT_FALSE(report.passes());
}

// Names of thousands of letters come from files that are made to flood.
TEST(Preflight, QuotesNamesShortened) {
    const std::string many(3000, 'X');
    const auto with_font = [&](QPDF& pdf) {
        paint(pdf, "BT /Plain 9 Tf (Text) Tj ET",
              "<< /Font << /Plain << /Type /Font /Subtype /Type1 /BaseFont /" + many + " >> >> >>");
    };
    const auto with_spot = [&](QPDF& pdf) {
        paint(pdf, "/Spot cs 1 scn 50 50 9 9 re f",
              "<< /ColorSpace << /Spot [/Separation /" + many +
                  " /DeviceCMYK << /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [0 0 1 0] /N 1 >>] >> >>");
    };
    const auto with_postscript = [&](QPDF& pdf) {
        QPDFObjectHandle program = pdf.makeIndirectObject(QPDFObjectHandle::newStream(&pdf, "showpage"));
        program.replaceDict(QPDFObjectHandle::parse("<< /Type /XObject /Subtype /PS >>"));
        paint(pdf, "/" + many + " Do", "<< /XObject << /" + many + " " + program.unparse() + " >> >>");
    };
    for (const std::function<void(QPDF&)>& change :
         {std::function<void(QPDF&)>(with_font), std::function<void(QPDF&)>(with_spot),
          std::function<void(QPDF&)>(with_postscript)}) {
        const PreflightReport report =
            preflight(read_document(changed(pdfx4_file(), change)), find_print_standard("pdfx4"));
        std::size_t quoted = 0;
        for (const std::vector<RuleResult>& results : {report.results, report.advice})
            for (const RuleResult& result : results)
                for (const Fact& breach : result.breaches) {
                    EXPECT_LT(breach.text.size(), 200U) << breach.text;
                    if (breach.text.find("XXX") != std::string::npos) ++quoted;
                }
        EXPECT_EQ(quoted, 1U);
    }
}

TEST(Preflight, SaysThatItDoesNotInspectContentWithoutEnd) {
    std::string numbers;
    for (int n = 0; n < 4'100'000; ++n) numbers += "1 ";
    for (const std::string& content :
         {"[" + numbers + "] TJ", numbers + "w", "/X << /Y [" + numbers + "] >> DP"}) {
        const PreflightReport report =
            preflight(read_document(changed(pdfx4_file(), [&](QPDF& pdf) { paint(pdf, content); })),
                      find_print_standard("pdfx4"));
        std::string told;
        for (const RuleResult& result : report.results)
            for (const Fact& breach : result.breaches) told += breach.text + "; ";
        EXPECT_THAT(
            told,
            HasSubstr("content of more than 4 million operators and operands, which was not inspected"));
    }
}

TEST(Preflight, FailsWhatIsEncrypted) {
    EXPECT_THAT(broken_rules(encrypted(pdfx4_file())), HasSubstr("encryption"));
}

TEST(Preflight, FailsWhatHasNoId) {
    std::string file = pdfx4_file();
    const std::size_t at = file.rfind("/ID [");
    ASSERT_NE(at, std::string::npos);
    file.replace(at, 3, "/IX");
    EXPECT_EQ(broken_rules(file), "file-id");
}

TEST(Preflight, FailsWhatHadToBeRepaired) {
    std::string file = pdfx4_file();
    file.replace(file.rfind("startxref"), 9, "startxxxx");
    EXPECT_THAT(broken_rules(file), HasSubstr("structure"));
}

TEST(Preflight, FailsWhatIsCompressedByLzw) {
    const std::string file = changed(pdfx4_file(), [](QPDF& pdf) {
        QPDFObjectHandle stream =
            QPDFObjectHandle::newStream(&pdf, std::string("\x80\x0B\x60\x50\x22\x0C\x0C\x85\x01", 9));
        stream.getDict().replaceKey("/Filter", QPDFObjectHandle::newName("/LZWDecode"));
        pdf.getRoot().replaceKey("/Private", pdf.makeIndirectObject(stream));
    });
    EXPECT_EQ(broken_rules(file), "compression");
}

TEST(Preflight, EndsOnContentThatPaintsItself) {
    const std::string file = changed(pdfx4_file(), [](QPDF& pdf) {
        QPDFObjectHandle form =
            pdf.makeIndirectObject(QPDFObjectHandle::newStream(&pdf, "/Self Do /Self Do"));
        form.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/Form"));
        form.getDict().replaceKey("/BBox", make_box({0, 0, 1, 1}));
        QPDFObjectHandle resources = QPDFObjectHandle::parse("<< /XObject << >> >>");
        resources.getKey("/XObject").replaceKey("/Self", form);
        form.getDict().replaceKey("/Resources", resources);
        paint(pdf, "/Self Do");
        first_page(pdf).getKey("/Resources").getKey("/XObject").replaceKey("/Self", form);
    });
    EXPECT_THAT(broken_rules(file), HasSubstr("structure"));
}

}  // namespace
}  // namespace bifolio::press

// Each rule on facts that no PDF is needed for: a file that keeps them all, spoiled in one thing at a time.
#include "press/print_standards.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <ostream>
#include <set>
#include <string>
#include <vector>

#include "press/pdf_facts.h"
#include "tests/support/subprocess.h"

namespace bifolio::press {
namespace {

PdfFacts sound() {
    PdfFacts facts;
    facts.version = "1.6";
    facts.has_id = true;
    facts.info = {{"Title", "Quiet Days"}, {"Trapped", "False"}};
    facts.trapped_is_name = true;
    facts.has_xmp = facts.xmp_is_plain = facts.xmp_is_readable = true;
    facts.xmp = {{"http://purl.org/dc/elements/1.1/title", "Quiet Days"},
                 {"http://ns.adobe.com/xap/1.0/CreateDate", "2026-09-14"},
                 {"http://ns.adobe.com/xap/1.0/ModifyDate", "2026-09-14"},
                 {"http://ns.adobe.com/xap/1.0/MetadataDate", "2026-09-14"},
                 {"http://ns.adobe.com/xap/1.0/mm/DocumentID", "uuid:1"},
                 {"http://ns.adobe.com/xap/1.0/mm/VersionID", "1"},
                 {"http://ns.adobe.com/xap/1.0/mm/RenditionClass", "default"},
                 {"http://www.npes.org/pdfx/ns/id/GTS_PDFXVersion", "PDF/X-4"}};
    facts.intents = {
        {.subtype = "GTS_PDFX",
         .identifier = "CGATS TR 001",
         .registry = "http://www.color.org",
         .info = "",
         .has_profile = true,
         .channels = 4,
         .profile = bifolio::testing::read_file("/usr/share/color/icc/ghostscript/default_cmyk.icc")}};
    PageFacts page;
    page.media = Box{0, 0, 120, 120};
    page.bleed = Box{5, 5, 115, 115};
    page.trim = Box{10, 10, 110, 110};
    page.annotations = {{"Link", {0, 116, 4, 120}}};
    facts.pages = {page, page};
    facts.device_colors = {{1, "DeviceCMYK"}, {1, "DeviceGray"}};
    facts.deepest_state = 28;
    return facts;
}

const PrintStandard& pdfx4() {
    return *find_print_standard("pdfx4");
}

std::set<std::string> broken_rules(const PdfFacts& facts) {
    std::set<std::string> codes;
    for (const Rule& rule : pdfx4().rules)
        if (!rule.breaches(facts, pdfx4()).empty()) codes.emplace(rule.code);
    return codes;
}

struct Spoiled {
    std::string name;
    void (*spoil)(PdfFacts& facts);
    std::set<std::string> broken;
};

void PrintTo(const Spoiled& spoiled, std::ostream* out) {
    *out << spoiled.name;
}

const std::vector<Spoiled> kSpoiled = {
    {"Damage",
     [](PdfFacts& f) {
         f.damage = {{0, "no xref"}};
     },
     {"structure"}},
    {"Unreadable",
     [](PdfFacts& f) {
         f.unreadable = {{1, "x"}};
     },
     {"structure"}},
    {"Version", [](PdfFacts& f) { f.version = "1.7"; }, {"version"}},
    {"Encryption", [](PdfFacts& f) { f.is_encrypted = true; }, {"encryption"}},
    {"NoId", [](PdfFacts& f) { f.has_id = false; }, {"file-id"}},
    {"Lzw",
     [](PdfFacts& f) {
         f.lzw = {{1, "a stream"}};
     },
     {"compression"}},
    {"NoXmp", [](PdfFacts& f) { f.has_xmp = false; }, {"metadata"}},
    {"CompressedXmp", [](PdfFacts& f) { f.xmp_is_plain = false; }, {"metadata"}},
    {"NotX4",
     [](PdfFacts& f) { f.xmp["http://www.npes.org/pdfx/ns/id/GTS_PDFXVersion"] = "PDF/X-3"; },
     {"identification"}},
    {"OtherTitle", [](PdfFacts& f) { f.info["Title"] = "Loud Days"; }, {"agreement"}},
    {"NoIntent", [](PdfFacts& f) { f.intents.clear(); }, {"output-intent", "output-profile", "device-color"}},
    {"TwoIntents", [](PdfFacts& f) { f.intents.push_back(f.intents[0]); }, {"output-intent"}},
    {"NoCondition", [](PdfFacts& f) { f.intents[0].identifier.clear(); }, {"output-intent"}},
    {"NoProfile", [](PdfFacts& f) { f.intents[0].has_profile = false; }, {"output-profile"}},
    {"NotAProfile", [](PdfFacts& f) { f.intents[0].profile = "x"; }, {"output-profile"}},
    {"Rgb",
     [](PdfFacts& f) {
         f.device_colors.insert({2, "DeviceRGB"});
     },
     {"device-color"}},
    {"Font",
     [](PdfFacts& f) {
         f.unembedded_fonts = {{1, "Helvetica"}};
     },
     {"fonts"}},
    {"NoTrim", [](PdfFacts& f) { f.pages[1].trim.reset(); }, {"trim-box"}},
    {"TrimAndArt", [](PdfFacts& f) { f.pages[1].art = f.pages[1].trim; }, {"trim-box"}},
    {"TrimOutOfBleed",
     [](PdfFacts& f) {
         f.pages[1].bleed = Box{20, 20, 100, 100};
     },
     {"box-nesting"}},
    {"CutByCrop", [](PdfFacts& f) { f.pages[1].crop = f.pages[1].trim; }, {"box-nesting"}},
    {"Transfer",
     [](PdfFacts& f) {
         f.transfer = {{1, "x"}};
     },
     {"transfer"}},
    {"Postscript",
     [](PdfFacts& f) {
         f.postscript = {{1, "x"}};
     },
     {"postscript"}},
    {"Alternates",
     [](PdfFacts& f) {
         f.alternates = {{1, "x"}};
     },
     {"alternates"}},
    {"References",
     [](PdfFacts& f) {
         f.references = {{1, "x"}};
     },
     {"references"}},
    {"NotTrapped", [](PdfFacts& f) { f.info["Trapped"] = "Unknown"; }, {"trapped"}},
    {"TrappedString", [](PdfFacts& f) { f.trapped_is_name = false; }, {"trapped"}},
    {"Annotation",
     [](PdfFacts& f) {
         f.pages[0].annotations[0].area = {50, 50, 60, 60};
     },
     {"annotations"}},
    {"Action",
     [](PdfFacts& f) {
         f.actions = {{1, "x"}};
     },
     {"actions"}},
    {"FormField", [](PdfFacts& f) { f.has_form_fields = true; }, {"form-fields"}},
    {"States", [](PdfFacts& f) { f.deepest_state = 29; }, {"limits"}},
    {"LargePage",
     [](PdfFacts& f) {
         f.pages[0].media = Box{0, 0, 14401, 120};
     },
     {"limits"}},
};

TEST(RulesOfPdfX4, AreKeptByASoundFile) {
    EXPECT_EQ(broken_rules(sound()), std::set<std::string>());
}

TEST(RulesOfPdfX4, AreAllTriedHere) {
    std::set<std::string> tried, all;
    for (const Spoiled& spoiled : kSpoiled) tried.insert(spoiled.broken.begin(), spoiled.broken.end());
    for (const Rule& rule : pdfx4().rules) all.emplace(rule.code);
    EXPECT_EQ(tried, all);
}

TEST(RulesOfPdfX4, TellThePageAndWhatIsThere) {
    PdfFacts facts = sound();
    facts.unembedded_fonts = {{2, "Helvetica"}};
    const auto rules = pdfx4().rules;
    const auto fonts = std::ranges::find(rules, "fonts", &Rule::code);
    ASSERT_NE(fonts, rules.end());
    EXPECT_EQ(fonts->breaches(facts, pdfx4()), (std::vector<Fact>{{2, "Helvetica is not embedded"}}));
}

class RuleOfPdfX4 : public ::testing::TestWithParam<Spoiled> {};

TEST_P(RuleOfPdfX4, IsBroken) {
    PdfFacts facts = sound();
    GetParam().spoil(facts);
    EXPECT_EQ(broken_rules(facts), GetParam().broken);
}

INSTANTIATE_TEST_SUITE_P(All, RuleOfPdfX4, ::testing::ValuesIn(kSpoiled),
                         [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace bifolio::press

// Rules of the standards for reading on facts that no PDF is needed for: facts that keep them all, spoiled in
// one thing at a time.
#include <gtest/gtest.h>

#include <ostream>
#include <set>
#include <string>
#include <vector>

#include "press/reading_standards.h"
#include "press/structure_types.h"
#include "press/xmp_reader.h"
#include "tests/support/subprocess.h"

namespace bifolio::press {
namespace {

constexpr int kPage = 3, kLink = 20;  // object numbers

// Puts an element into its parent; the root where `parent` is its own number.
StructureElement& add(StructureTree& tree, const char* type, std::size_t parent) {
    const std::size_t number = tree.elements.size();
    StructureElement element;
    element.type = element.own_type = type;
    element.object = static_cast<int>(100 + number);
    element.name_space = kPdf2Namespace;
    if (parent != number) {
        element.parent = parent;
        tree.elements[parent].kids.emplace_back(ElementKid{number});
    }
    tree.by_object[element.object] = number;
    tree.elements.push_back(element);
    return tree.elements.back();
}

enum Element {
    kDocument,
    kHeading,
    kContents,
    kEntry,
    kParagraph,
    kLinkElement,
    kList,
    kItem,
    kLabel,
    kBody
};

StructureTree sound_tree() {
    StructureTree tree;
    tree.is_there = true;
    add(tree, "Document", kDocument);
    add(tree, "H1", kDocument).kids.emplace_back(MarkedContent{kPage, 0});
    add(tree, "TOC", kDocument);
    add(tree, "TOCI", kContents).has_target = true;
    add(tree, "P", kEntry);
    StructureElement& link = add(tree, "Link", kParagraph);
    link.kids.emplace_back(MarkedContent{kPage, 1});
    link.kids.emplace_back(ObjectKid{kLink});
    add(tree, "L", kDocument).numbering = "Decimal";
    add(tree, "LI", kList);
    add(tree, "Lbl", kItem).kids.emplace_back(MarkedContent{kPage, 2});
    add(tree, "LBody", kItem).kids.emplace_back(MarkedContent{kPage, 3});
    tree.parents_of_content[0] = {101, 105, 108, 109};
    tree.parent_of_object[1] = 105;
    return tree;
}

// Keeps PDF/UA-2 and PDF/A-4f.
PdfFacts sound() {
    PdfFacts facts;
    facts.has_id = facts.has_xmp = facts.xmp_is_plain = facts.xmp_is_readable = true;
    const auto state = [&](std::string_view space, const char* name, const char* value) {
        facts.xmp[std::string(space) + name] = value;
    };
    state(kDublinCore, "title", "Quiet Days");
    state(kPdfuaId, "part", "2");
    state(kPdfuaId, "rev", "2024");
    state(kPdfaId, "part", "4");
    state(kPdfaId, "rev", "2020");
    state(kPdfaId, "conformance", "F");
    facts.intents = {{.subtype = "GTS_PDFA1",
                      .identifier = "sRGB",
                      .registry = "",
                      .info = "",
                      .has_profile = true,
                      .channels = 3,
                      .profile = bifolio::testing::read_file("/usr/share/color/icc/ghostscript/srgb.icc")}};
    facts.device_colors = {{1, "DeviceGray"}, {1, "DeviceRGB"}};
    ReadingFacts& reading = facts.reading;
    reading.header = "%PDF-2.0";
    reading.has_binary_comment = reading.is_marked = reading.shows_title = true;
    reading.language = "en-GB";
    reading.attachments = {{"programme.xml", true, true, true, "The programme", "Source", "text/xml"}};
    reading.annotations = {{1, kLink, "Link", "Page 2", 4, 1}};
    reading.tab_orders = {{1, "S"}};
    reading.holders[kPage] = {1, 0, {0, 1, 2, 3}};
    reading.tree = sound_tree();
    return facts;
}

std::set<std::string> broken(const PdfFacts& facts, std::string_view standard) {
    std::set<std::string> codes;
    for (const RuleResult& result : judge(facts, *find_reading_standard(standard)))
        if (!result.breaches.empty()) codes.emplace(result.code);
    return codes;
}

struct Spoiled {
    std::string name;
    const char* standard;
    void (*spoil)(PdfFacts& facts, StructureTree& tree);
    std::set<std::string> broken;
};

void PrintTo(const Spoiled& spoiled, std::ostream* out) {
    *out << spoiled.name;
}

using Facts = PdfFacts;
using Tree = StructureTree;

const std::vector<Spoiled> kSpoiled = {
    // What only PDF/UA-2 asks for.
    {"NoYear",
     "pdfua2",
     [](Facts& f, Tree&) { f.xmp.erase(std::string(kPdfuaId) + "rev"); },
     {"identification"}},
    {"OldDocument", "pdfua2", [](Facts&, Tree& t) { t.elements[kDocument].name_space = ""; }, {"document"}},
    {"RootIsNoDocument",
     "pdfua2",
     [](Facts&, Tree& t) { t.elements[kDocument].type = "Sect"; },
     {"document", "nesting"}},
    {"TwoDocuments", "pdfua2", [](Facts&, Tree& t) { add(t, "Document", t.elements.size()); }, {"document"}},
    {"EntryOfNothing",
     "pdfua2",
     [](Facts&, Tree& t) { t.elements[kEntry].has_target = false; },
     {"contents-targets"}},
    {"LabelsOfNoKind",
     "pdfua2",
     [](Facts&, Tree& t) { t.elements[kList].numbering = ""; },
     {"list-numbering"}},
    {"LabelsSaidToBeNone",
     "pdfua2",
     [](Facts&, Tree& t) { t.elements[kList].numbering = "None"; },
     {"list-numbering"}},
    {"HeadingWithoutLevel",
     "pdfua2",
     [](Facts&, Tree& t) { t.elements[kHeading].type = "H"; },
     {"heading-levels"}},
    {"LinkToPage",
     "pdfua2",
     [](Facts& f, Tree&) {
         f.reading.plain_destinations = {{1, "a link"}};
     },
     {"destinations"}},
    {"OtherAlt",
     "pdfua2",
     [](Facts&, Tree& t) { t.elements[kLinkElement].alternative = "Page 3"; },
     {"agreeing-texts"}},
    {"NoTabs", "pdfua2", [](Facts& f, Tree&) { f.reading.tab_orders[1] = ""; }, {"tab-order"}},
    {"OldHeader", "pdfua2", [](Facts& f, Tree&) { f.reading.header = "%PDF-1.7"; }, {"header"}},
    {"TextInList",
     "pdfua2",
     [](Facts& f, Tree& t) {
         t.elements[kList].kids.emplace_back(MarkedContent{kPage, 4});
         t.parents_of_content[0].push_back(106);
         f.reading.holders[kPage].mcids.insert(4);
     },
     {"nesting"}},
    {"LinkInDocument", "pdfua2", [](Facts&, Tree& t) { t.elements[kParagraph].type = "Sect"; }, {"nesting"}},
    {"BodyBeforeLabel",
     "pdfua2",
     [](Facts&, Tree& t) { std::swap(t.elements[kItem].kids[0], t.elements[kItem].kids[1]); },
     {"lists"}},
    {"ItemWithoutBody", "pdfua2", [](Facts&, Tree& t) { t.elements[kItem].kids.pop_back(); }, {"lists"}},
    {"FormulaWithoutWords",
     "pdfua2",
     [](Facts&, Tree& t) { add(t, "Formula", kDocument); },
     {"alternatives"}},
    {"FigureOfSpaces",
     "pdfua2",
     [](Facts&, Tree& t) { add(t, "Figure", kDocument).alternative = " "; },
     {"alternatives"}},
    // From content to elements and back.
    {"HeldTwice",
     "pdfua2",
     [](Facts&, Tree& t) {
         t.elements[kHeading].kids.emplace_back(MarkedContent{kPage, 1});
     },
     {"parent-tree"}},
    {"HeldByNone", "pdfua2", [](Facts&, Tree& t) { t.elements[kHeading].kids.clear(); }, {"parent-tree"}},
    {"NotThere",
     "pdfua2",
     [](Facts&, Tree& t) {
         t.elements[kHeading].kids.emplace_back(MarkedContent{kPage, 9});
     },
     {"parent-tree"}},
    {"NoEntry", "pdfua2", [](Facts&, Tree& t) { t.parents_of_content[0].pop_back(); }, {"parent-tree"}},
    {"EntryOfNoContent",
     "pdfua2",
     [](Facts&, Tree& t) { t.parents_of_content[0].push_back(101); },
     {"parent-tree"}},
    {"NoEntries", "pdfua2", [](Facts&, Tree& t) { t.parents_of_content.clear(); }, {"parent-tree"}},
    {"UnusedKey", "pdfua2", [](Facts&, Tree& t) { t.parent_of_object[7] = 105; }, {"parent-tree"}},
    {"KeyUsedTwice",
     "pdfua2",
     [](Facts& f, Tree&) { f.reading.annotations[0].parent_key = 0; },
     {"parent-tree"}},
    {"AnnotationOfAnother", "pdfua2", [](Facts&, Tree& t) { t.parent_of_object[1] = 101; }, {"parent-tree"}},
    // PDF/A.
    {"Info", "pdfa4f", [](Facts& f, Tree&) { f.reading.has_info = true; }, {"no-info"}},
    {"NothingAttached", "pdfa4f", [](Facts& f, Tree&) { f.reading.attachments.clear(); }, {"attachments"}},
    {"AttachedWithoutDate",
     "pdfa4f",
     [](Facts& f, Tree&) { f.reading.attachments[0].has_date = false; },
     {"attachments"}},
    {"AttachedOfNoKind",
     "pdfa4f",
     [](Facts& f, Tree&) { f.reading.attachments[0].media_type = "xml"; },
     {"attachments"}},
    {"AttachedToNothing",
     "pdfa4f",
     [](Facts& f, Tree&) { f.reading.attachments[0].is_associated = false; },
     {"attachments"}},
    {"AttachedOfNoRelation",
     "pdfa4f",
     [](Facts& f, Tree&) { f.reading.attachments[0].relationship = ""; },
     {"attachments"}},
    {"AttachedWithoutName",
     "pdfa4f",
     [](Facts& f, Tree&) { f.reading.attachments[0].has_both_names = false; },
     {"attachments"}},
    {"LevelA",
     "pdfa4f",
     [](Facts& f, Tree&) { f.xmp[std::string(kPdfaId) + "conformance"] = "A"; },
     {"identification"}},
    {"NoBinaryComment",
     "pdfa4f",
     [](Facts& f, Tree&) { f.reading.has_binary_comment = false; },
     {"binary-comment"}},
    {"Encrypted", "pdfa4f", [](Facts& f, Tree&) { f.is_encrypted = true; }, {"encryption"}},
    {"NoId", "pdfa4f", [](Facts& f, Tree&) { f.has_id = false; }, {"file-id"}},
    {"Lzw",
     "pdfa4f",
     [](Facts& f, Tree&) {
         f.lzw = {{0, "object 4"}};
     },
     {"compression"}},
    {"NotPrinted",
     "pdfa4f",
     [](Facts& f, Tree&) { f.reading.annotations[0].flags.reset(); },
     {"annotation-flags"}},
    {"Sound",
     "pdfa4f",
     [](Facts& f, Tree&) { f.reading.annotations[0].subtype = "Sound"; },
     {"annotation-kinds"}},
    {"Launch",
     "pdfa4f",
     [](Facts& f, Tree&) {
         f.actions = {{1, "action Launch"}};
     },
     {"actions"}},
    {"Inks",
     "pdfa4f",
     [](Facts& f, Tree&) {
         f.device_colors.insert({2, "DeviceCMYK"});
     },
     {"device-color"}},
    {"TwoProfiles",
     "pdfa4f",
     [](Facts& f, Tree&) {
         f.intents.push_back(f.intents[0]);
         f.intents[1].profile =
             bifolio::testing::read_file("/usr/share/color/icc/ghostscript/default_cmyk.icc");
     },
     {"output-intent"}},
    {"Transparent",
     "pdfa4f",
     [](Facts& f, Tree&) {
         f.intents.clear();
         f.device_colors.clear();
         f.transparency = {{1, "a soft mask"}};
     },
     {"transparency"}},
    {"Transfer",
     "pdfa4f",
     [](Facts& f, Tree&) {
         f.transfer = {{1, "a transfer function"}};
     },
     {"transfer"}},
    {"Interpolated",
     "pdfa4f",
     [](Facts& f, Tree&) {
         f.reading.interpolated = {{1, "I"}};
     },
     {"images"}},
    {"Postscript",
     "pdfa4f",
     [](Facts& f, Tree&) {
         f.postscript = {{1, "X"}};
     },
     {"postscript"}},
    {"Reference",
     "pdfa4f",
     [](Facts& f, Tree&) {
         f.references = {{1, "X"}};
     },
     {"references"}},
    {"NoGlyphMap",
     "pdfa4f",
     [](Facts& f, Tree&) {
         f.reading.fonts_without_glyph_map = {{1, "F"}};
     },
     {"glyph-maps"}},
    {"UndefinedGlyph",
     "pdfa4f",
     [](Facts& f, Tree&) {
         f.reading.undefined_glyphs = {{1, "F"}};
     },
     {"undefined-glyphs"}},
};

class ReadingRules : public ::testing::TestWithParam<Spoiled> {};

TEST_P(ReadingRules, AreBrokenByThatAlone) {
    PdfFacts facts = sound();
    EXPECT_EQ(broken(facts, GetParam().standard), std::set<std::string>());
    GetParam().spoil(facts, facts.reading.tree);
    EXPECT_EQ(broken(facts, GetParam().standard), GetParam().broken);
}

INSTANTIATE_TEST_SUITE_P(All, ReadingRules, ::testing::ValuesIn(kSpoiled),
                         [](const auto& test) { return test.param.name; });

TEST(ReadingStandards, NameAClauseForEveryRule) {
    for (const ReadingStandard& standard : reading_standards()) {
        const std::vector<RuleResult> results = judge(sound(), standard);
        EXPECT_GT(results.size(), 20U);
        for (const RuleResult& result : results) EXPECT_TRUE(result.clause.starts_with("ISO")) << result.code;
    }
}

TEST(ReadingStandards, AllowNoAttachmentsInPdfA2) {
    PdfFacts facts = sound();
    facts.xmp[std::string(kPdfaId) + "conformance"] = "A";
    facts.reading.header = "%PDF-1.7";
    EXPECT_EQ(broken(facts, "pdfa2a"),
              (std::set<std::string>{"attachments", "identification", "extension-schema"}));
    EXPECT_EQ(broken(facts, "pdfa3a"), (std::set<std::string>{"identification", "extension-schema"}));
}

}  // namespace
}  // namespace bifolio::press

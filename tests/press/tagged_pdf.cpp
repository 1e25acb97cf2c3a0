#include "tests/press/tagged_pdf.h"

#include <fmt/core.h>

#include "press/qpdf.h"
#include "tests/press/changed_pdf.h"
#include "tests/press/raw_pdf.h"
#include "tests/support/subprocess.h"

namespace bifolio::press::testing {

namespace {

// The claims, a title, and the extension schema that PDF/A-2 asks for.
constexpr const char* kXmp =
    R"(<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
  xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
  xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Quiet Days</rdf:li></rdf:Alt></dc:title>
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>part</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>)";

// a is U+0061.
constexpr const char* kToUnicode =
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def /CMapType 2 def\n"
    "1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <61> <0061> endbfchar\n"
    "endcmap CMapName currentdict /CMap defineresource pop end end";

std::string text(const std::string& mark, double y) {
    return fmt::format("{} BDC BT /F 10 Tf 20 {} Td (a) Tj ET EMC\n", mark, y);
}

std::string page(int content, int key, const std::string& more) {
    return fmt::format(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 300] /Contents {} 0 R /StructParents {} "
        "/Resources << /Font << /F 7 0 R >> >> {} >>",
        content, key, more);
}

std::string element(const char* type, int parent, const std::string& kids, const std::string& more = "") {
    return fmt::format("<< /Type /StructElem /S /{} /P {} 0 R /Pg 3 0 R /K {} {} >>", type, parent, kids,
                       more);
}

std::string first_content() {
    std::string content = text("/Artifact << /Type /Pagination /Subtype /Header >>", 280);
    for (int n = 0; n <= 7; ++n) content += text(fmt::format("/P << /MCID {} >>", n), 250 - 20 * n);
    content += "/Figure << /MCID 8 >> BDC 0 0 1 rg 20 40 30 30 re f EMC\n";
    return content + text("/P << /MCID 9 >>", 20);
}

const char* const kColumn = "/A << /O /Table /Scope /Column >>";

std::vector<std::string> objects() {
    const std::string profile = bifolio::testing::read_file("/usr/share/color/icc/ghostscript/srgb.icc");
    return {
        "<< /Type /Catalog /Pages 2 0 R /Lang (en) /MarkInfo << /Marked true >> /StructTreeRoot 12 0 R "
        "/ViewerPreferences << /DisplayDocTitle true >> /Metadata 10 0 R "
        "/OutputIntents [<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) "
        "/DestOutputProfile 11 0 R >>] >>",
        "<< /Type /Pages /Kids [3 0 R 5 0 R] /Count 2 >>",
        page(4, 0, "/Tabs /S /Annots [20 0 R]"),
        stream_object("", first_content()),
        page(6, 1, ""),
        stream_object("", text("/P << /MCID 0 >>", 250)),
        "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 10 10] /FontMatrix [0.1 0 0 0.1 0 0] /FirstChar 97 "
        "/LastChar 97 /Widths [6] /Encoding << /Type /Encoding /Differences [97 /a] >> "
        "/CharProcs << /a 8 0 R >> /Resources << >> /ToUnicode 9 0 R >>",
        stream_object("", "6 0 0 0 5 5 d1 0 0 5 5 re f"),
        stream_object("", kToUnicode),
        stream_object("/Type /Metadata /Subtype /XML", kXmp),
        stream_object("/N 3", profile),
        "<< /Type /StructTreeRoot /K 13 0 R /ParentTreeNextKey 3 /ParentTree << /Nums [0 [15 0 R 19 0 R "
        "23 0 R 24 0 R 26 0 R 27 0 R 30 0 R 32 0 R 33 0 R 34 0 R] 1 [34 0 R] 2 19 0 R] >> >>",
        element("Document", 12, "14 0 R"),
        element("Sect", 13, "[15 0 R 16 0 R 21 0 R 28 0 R 33 0 R 34 0 R]"),
        element("H1", 14, "0"),
        element("TOC", 14, "17 0 R"),
        element("TOCI", 16, "18 0 R"),
        element("P", 17, "19 0 R"),
        element("Link", 18, "[1 << /Type /OBJR /Obj 20 0 R /Pg 3 0 R >>]"),
        "<< /Type /Annot /Subtype /Link /Rect [20 220 60 240] /Border [0 0 0] /F 4 /Contents (Page 2) "
        "/StructParent 2 /Dest [5 0 R /Fit] >>",
        element("Table", 14, "[22 0 R 25 0 R]"),
        element("TR", 21, "[23 0 R 24 0 R]"),
        element("TH", 22, "2", kColumn),
        element("TH", 22, "3", kColumn),
        element("TR", 21, "[26 0 R 27 0 R]"),
        element("TH", 25, "4", "/A << /O /Table /Scope /Row >>"),
        element("TD", 25, "5"),
        element("L", 14, "29 0 R", "/A << /O /List /ListNumbering /Decimal >>"),
        element("LI", 28, "[30 0 R 31 0 R]"),
        element("Lbl", 29, "6"),
        element("LBody", 29, "32 0 R"),
        element("P", 31, "7"),
        element("Figure", 14, "8",
                "/Alt (A square) /A << /O /Layout /Placement /Block /BBox [20 40 50 70] >>"),
        element("P", 14, "[9 << /Type /MCR /Pg 5 0 R /MCID 0 >>]"),
    };
}

}  // namespace

std::string tagged_pdf() {
    return changed(
        raw_pdf(objects()), [](QPDF&) {}, "1.7");
}

std::string Mutation::file() const {
    return file(tagged_pdf());
}

std::string Mutation::file(const std::string& sound) const {
    return changed(sound, change, version);
}

}  // namespace bifolio::press::testing

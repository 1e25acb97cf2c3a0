#include <stdexcept>

#include "press/qpdf.h"
#include "tests/press/tagged_pdf.h"

namespace bifolio::press::testing {

namespace {

using Object = QPDFObjectHandle;

Object first_page(QPDF& pdf) {
    return pdf.getAllPages().front();
}

Object annotation(QPDF& pdf) {
    return first_page(pdf).getKey("/Annots").getArrayItem(0);
}

// The first element of that type.
Object element(QPDF& pdf, const char* type) {
    for (Object& each : pdf.getAllObjects())
        if (each.isDictionary() && each.hasKey("/P") && each.getKey("/S").isNameAndEquals(type)) return each;
    throw std::runtime_error(std::string("no element ") + type);
}

Object entries_of_parent_tree(QPDF& pdf) {
    return pdf.getRoot().getKey("/StructTreeRoot").getKey("/ParentTree").getKey("/Nums");
}

void retype(QPDF& pdf, const char* type, const char* other) {
    element(pdf, type).replaceKey("/S", Object::newName(other));
}

std::string bytes_of(Object stream) {
    const auto data = stream.getStreamData();
    return {reinterpret_cast<const char*>(data->getBuffer()), data->getSize()};
}

void edit(Object stream, const std::string& from, const std::string& to) {
    std::string text = bytes_of(stream);
    const std::size_t at = text.find(from);
    if (at == std::string::npos) throw std::runtime_error("not in the stream: " + from);
    text.replace(at, from.size(), to);
    stream.replaceStreamData(text, Object::newNull(), Object::newNull());
}

void edit_content(QPDF& pdf, const std::string& from, const std::string& to) {
    edit(first_page(pdf).getKey("/Contents"), from, to);
}

void edit_xmp(QPDF& pdf, const std::string& from, const std::string& to) {
    edit(pdf.getRoot().getKey("/Metadata"), from, to);
}

const std::string kUa = "PDF/UA-1", kA = "PDF/A-2a";

std::vector<Mutation> of_documents() {
    return {
        {"NotMarked",
         kUa,
         {"marked"},
         "ISO 14289-1, 6.2",
         "6.2-1",
         [](QPDF& pdf) { pdf.getRoot().removeKey("/MarkInfo"); }},
        {"Suspects",
         kUa,
         {"suspects"},
         "ISO 14289-1, 7.1",
         "7.1-4",
         [](QPDF& pdf) { pdf.getRoot().getKey("/MarkInfo").replaceKey("/Suspects", Object::newBool(true)); }},
        {"NoTree",
         kA,
         {"tree"},
         "ISO 19005-2, 6.7.3.3",
         "6.7.3.3-1",
         [](QPDF& pdf) {
             pdf.getRoot().removeKey("/StructTreeRoot");
             first_page(pdf).removeKey("/StructParents");
         }},
        {"NoLanguage",
         kUa,
         {"language"},
         "ISO 14289-1, 7.2",
         "7.2-34",
         [](QPDF& pdf) { pdf.getRoot().removeKey("/Lang"); }},
        {"WrongLanguage",
         kUa,
         {"language-tags"},
         "ISO 14289-1, 7.2",
         "7.2-29",
         [](QPDF& pdf) { element(pdf, "/H1").replaceKey("/Lang", Object::newString("en_GB!")); }},
        {"TitleNotShown",
         kUa,
         {"title"},
         "ISO 14289-1, 7.1",
         "7.1-10",
         [](QPDF& pdf) { pdf.getRoot().removeKey("/ViewerPreferences"); }},
        {"NoTitle",
         kUa,
         {"title"},
         "ISO 14289-1, 7.1",
         "7.1-9",
         [](QPDF& pdf) { edit_xmp(pdf, "dc:title", "dc:about"), edit_xmp(pdf, "/dc:title", "/dc:about"); }},
        // veraPDF judges a file by what it claims alone.
        {"OtherClaim",
         kA,
         {"identification"},
         "ISO 19005-2, 6.6.4",
         "",
         [](QPDF& pdf) { edit_xmp(pdf, "conformance>A", "conformance>Z"); }},
        {"NoExtensionSchema",
         kA,
         {"extension-schema"},
         "ISO 19005-2, 6.6.2.3.1",
         "6.6.2.3.1-1",
         [](QPDF& pdf) { edit_xmp(pdf, "pdfaProperty:name>part", "pdfaProperty:name>whole"); }},
        {"OtherTitleInInfo",
         kA,
         {"agreement"},
         "ISO 32000-1, 14.3.3",
         "",
         [](QPDF& pdf) {
             Object info = Object::newDictionary();
             info.replaceKey("/Title", Object::newUnicodeString("Loud Days"));
             pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(info));
         }},
        {"EmbeddedFile",
         kA,
         {"attachments"},
         "ISO 19005-2, 6.8",
         "6.8-5",
         [](QPDF& pdf) {
             Object file = Object::parse("<< /Type /Filespec /F (a.xml) /UF (a.xml) /EF << >> >>");
             file.getKey("/EF").replaceKey("/F", pdf.makeIndirectObject(Object::newStream(&pdf, "<a/>")));
             Object names = Object::parse("<< /EmbeddedFiles << /Names [(a.xml)] >> >>");
             names.getKey("/EmbeddedFiles").getKey("/Names").appendItem(pdf.makeIndirectObject(file));
             pdf.getRoot().replaceKey("/Names", names);
         }},
        {"NoOutputIntent",
         kA,
         {"device-color"},
         "ISO 19005-2, 6.2.4.3",
         "6.2.4.3-4",
         [](QPDF& pdf) { pdf.getRoot().removeKey("/OutputIntents"); }},
        {"Script",
         kA,
         {"actions"},
         "ISO 19005-2, 6.5.1",
         "6.5.1-1",
         [](QPDF& pdf) {
             pdf.getRoot().replaceKey("/OpenAction",
                                      Object::parse("<< /S /JavaScript /JS (app.alert(1)) >>"));
         }},
        {"NewerPdf", kA, {"header"}, "ISO 19005-2, 6.1.2", "6.1.2-1", [](QPDF&) {}, "2.0"},
    };
}

std::vector<Mutation> of_content() {
    return {
        {"UntaggedText",
         kUa,
         {"tagged-content"},
         "ISO 14289-1, 7.1",
         "7.1-3",
         [](QPDF& pdf) {
             edit_content(pdf, "/Artifact << /Type /Pagination /Subtype /Header >> BDC", "/Loose BMC");
         }},
        {"ArtifactInTag",
         kUa,
         {"artifacts"},
         "ISO 14289-1, 7.1",
         "7.1-1",
         [](QPDF& pdf) { edit_content(pdf, "20 40 30 30 re f", "/Artifact BMC 20 40 30 30 re f EMC"); }},
        {"TagInArtifact",
         kUa,
         {"artifacts"},
         "ISO 14289-1, 7.1",
         "7.1-2",
         [](QPDF& pdf) {
             edit_content(pdf, "/Figure << /MCID 8 >> BDC 0 0 1 rg 20 40 30 30 re f EMC",
                          "/Artifact BMC /Figure << /MCID 8 >> BDC 0 0 1 rg 20 40 30 30 re f EMC EMC");
         }},
        {"OrphanedContent",
         kUa,
         {"parent-tree"},
         "ISO 32000-1, 14.7.4.4",
         "7.1-3",
         [](QPDF& pdf) { edit_content(pdf, "/MCID 7", "/MCID 17"); }},
        {"ContentOfNoElement",
         kUa,
         {"parent-tree"},
         "ISO 32000-1, 14.7.4.4",
         "",
         [](QPDF& pdf) { element(pdf, "/Figure").removeKey("/K"); }},
        {"OrphanedEntry",
         kUa,
         {"parent-tree"},
         "ISO 32000-1, 14.7.4.4",
         "",
         [](QPDF& pdf) {
             entries_of_parent_tree(pdf).appendItem(Object::newInteger(9));
             entries_of_parent_tree(pdf).appendItem(element(pdf, "/Link"));
         }},
        {"WrongEntry",
         kUa,
         {"parent-tree"},
         "ISO 32000-1, 14.7.4.4",
         "",
         [](QPDF& pdf) { entries_of_parent_tree(pdf).getArrayItem(1).setArrayItem(0, element(pdf, "/TD")); }},
        {"NoStructParents",
         kUa,
         {"parent-tree"},
         "ISO 32000-1, 14.7.4.4",
         "7.1-3",
         [](QPDF& pdf) { first_page(pdf).removeKey("/StructParents"); }},
        {"NoToUnicode",
         kUa,
         {"unicode"},
         "ISO 14289-1, 7.21.7",
         "7.21.7-1",
         [](QPDF& pdf) {
             first_page(pdf).getKey("/Resources").getKey("/Font").getKey("/F").removeKey("/ToUnicode");
             Object font = first_page(pdf).getKey("/Resources").getKey("/Font").getKey("/F");
             font.getKey("/Encoding").replaceKey("/Differences", Object::parse("[97 /zzz]"));
             font.getKey("/CharProcs").replaceKey("/zzz", font.getKey("/CharProcs").getKey("/a"));
         }},
        {"FontNotEmbedded",
         kA,
         {"fonts"},
         "ISO 19005-2, 6.2.11.4.1",
         "6.2.11.4.1-1",
         [](QPDF& pdf) {
             first_page(pdf)
                 .getKey("/Resources")
                 .getKey("/Font")
                 .replaceKey("/F", pdf.makeIndirectObject(
                                       Object::parse("<< /Type /Font /Subtype /Type1 /BaseFont /Courier "
                                                     "/Encoding /WinAnsiEncoding >>")));
         }},
        {"HiddenAnnotation",
         kA,
         {"annotation-flags"},
         "ISO 19005-2, 6.3.2",
         "6.3.2-2",
         [](QPDF& pdf) { annotation(pdf).replaceKey("/F", Object::newInteger(6)); }},
        {"NoTabOrder",
         kUa,
         {"tab-order"},
         "ISO 14289-1, 7.18.3",
         "7.18.3-1",
         [](QPDF& pdf) { first_page(pdf).removeKey("/Tabs"); }},
        {"LinkWithoutContents",
         kUa,
         {"annotation-texts"},
         "ISO 14289-1, 7.18.5",
         "7.18.5-2",
         [](QPDF& pdf) { annotation(pdf).removeKey("/Contents"); }},
        {"LinkInNoElement",
         kUa,
         {"annotations"},
         "ISO 14289-1, 7.18.5",
         "7.18.5-1",
         [](QPDF& pdf) {
             annotation(pdf).removeKey("/StructParent");
             element(pdf, "/Link").replaceKey("/K", Object::newInteger(1));
             entries_of_parent_tree(pdf).eraseItem(5);
             entries_of_parent_tree(pdf).eraseItem(4);
         }},
    };
}

std::vector<Mutation> of_elements() {
    return {
        {"Circle",
         kUa,
         {"tree"},
         "ISO 14289-1, 7.1",
         "",
         [](QPDF& pdf) { element(pdf, "/Sect").getKey("/K").appendItem(element(pdf, "/Document")); }},
        {"UnknownType",
         kUa,
         {"role-map"},
         "ISO 14289-1, 7.1",
         "7.1-5",
         [](QPDF& pdf) { retype(pdf, "/Figure", "/Square"); }},
        {"StandardTypeMapped",
         kUa,
         {"role-map"},
         "ISO 14289-1, 7.1",
         "7.1-7",
         [](QPDF& pdf) {
             pdf.getRoot().getKey("/StructTreeRoot").replaceKey("/RoleMap", Object::parse("<< /H1 /P >>"));
         }},
        {"HeadingSkipped",
         kUa,
         {"headings"},
         "ISO 14289-1, 7.4.2",
         "7.4.2-1",
         [](QPDF& pdf) { retype(pdf, "/H1", "/H3"); }},
        {"FigureWithoutAlt",
         kUa,
         {"alternatives"},
         "ISO 14289-1, 7.3",
         "7.3-1",
         [](QPDF& pdf) { element(pdf, "/Figure").removeKey("/Alt"); }},
        {"CellInTable",
         kUa,
         {"nesting"},
         "ISO 14289-1, 7.2",
         "7.2-3",
         [](QPDF& pdf) { retype(pdf, "/TR", "/TD"); }},
        {"ItemInContents",
         kUa,
         {"nesting", "lists"},
         "ISO 14289-1, 7.2",
         "7.2-27",
         [](QPDF& pdf) { retype(pdf, "/TOCI", "/LI"); }},
        {"LabelOutOfList",
         kUa,
         {"nesting", "lists"},
         "ISO 14289-1, 7.2",
         "7.2-20",
         [](QPDF& pdf) { retype(pdf, "/LBody", "/P"); }},
        {"IrregularTable",
         kUa,
         {"tables"},
         "ISO 14289-1, 7.2",
         "7.2-42",
         [](QPDF& pdf) {
             element(pdf, "/TD").replaceKey("/A", Object::parse("<< /O /Table /ColSpan 2 >>"));
         }},
        {"HeadOfNothing",
         kUa,
         {"table-heads"},
         "ISO 14289-1, 7.5",
         "7.5-1",
         [](QPDF& pdf) {
             for (Object& each : pdf.getAllObjects())
                 if (each.isDictionary() && each.getKey("/S").isNameAndEquals("/TH")) each.removeKey("/A");
         }},
        {"OneHeadOfNothing",
         kUa,
         {"table-heads"},
         "ISO 14289-1, 7.5",
         "",
         [](QPDF& pdf) { element(pdf, "/TH").removeKey("/A"); }},
        {"OtherParent",
         kUa,
         {"tree"},
         "ISO 14289-1, 7.1",
         "7.2-9",
         [](QPDF& pdf) { element(pdf, "/TD").replaceKey("/P", element(pdf, "/L")); }},
    };
}

}  // namespace

const std::vector<Mutation>& mutations() {
    static const std::vector<Mutation> kAll = [] {
        std::vector<Mutation> all = of_documents();
        for (auto more : {of_content(), of_elements()}) all.insert(all.end(), more.begin(), more.end());
        return all;
    }();
    return kAll;
}

}  // namespace bifolio::press::testing

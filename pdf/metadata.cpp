#include "pdf/metadata.h"

#include <string_view>

#include "pdf/document.h"
#include "pdf/syntax.h"

namespace bifolio::pdf {

namespace {

// Characters that XML 1.0 has no way to write are left out; texts of a programme have none.
std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\t':
            case '\n':
            case '\r':
                out += ' ';
                break;
            default:
                if (static_cast<unsigned char>(c) >= 0x20) out += c;
        }
    }
    return out;
}

void append_element(std::string& out, std::string_view name, std::string_view text) {
    if (text.empty()) return;
    ((out += "   <") += name) += '>';
    out += escaped(text);
    ((out += "</") += name) += ">\n";
}

// `kind`: Alt (languages; the default alone), Bag or Seq, as the property's type is.
void append_list(std::string& out, std::string_view name, std::string_view kind, std::string_view text) {
    if (text.empty()) return;
    ((out += "   <") += name) += "><rdf:";
    out += kind;
    out += kind == "Alt" ? "><rdf:li xml:lang=\"x-default\">" : "><rdf:li>";
    out += escaped(text);
    ((out += "</rdf:li></rdf:") += kind) += ">";
    ((out += "</") += name) += ">\n";
}

// 8-4-4-4-12 digits.
std::string uuid(std::string digits) {
    for (const std::size_t place : {20U, 16U, 12U, 8U}) digits.insert(place, 1, '-');
    return "uuid:" + digits;
}

void append_print_identity(std::string& out, const PrintIdentity& identity) {
    if (identity.standard.empty()) return;
    append_element(out, "pdf:Trapped", "False");
    append_element(out, "xmpMM:DocumentID", uuid(identity.document_id));
    append_element(out, "xmpMM:VersionID", "1");
    append_element(out, "xmpMM:RenditionClass", "default");
    append_element(out, "pdfxid:GTS_PDFXVersion", identity.standard);
}

void append_accessibility(std::string& out, Accessibility accessibility) {
    if (accessibility == Accessibility::None) return;
    const bool is_second = accessibility == Accessibility::Ua2;
    append_element(out, "pdfuaid:part", is_second ? "2" : "1");
    if (is_second) append_element(out, "pdfuaid:rev", "2024");
}

void append_archive(std::string& out, Archive archive) {
    switch (archive) {
        case Archive::None:
            return;
        case Archive::A2a:
        case Archive::A3a:
            append_element(out, "pdfaid:part", archive == Archive::A2a ? "2" : "3");
            append_element(out, "pdfaid:conformance", "A");
            return;
        case Archive::A4f:
            append_element(out, "pdfaid:part", "4");
            append_element(out, "pdfaid:rev", "2020");
            append_element(out, "pdfaid:conformance", "F");
            return;
    }
}

constexpr std::string_view kAccessibilityDescribed =
    "  <rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
    " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
    " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
    "   <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
    "    <pdfaSchema:schema>PDF/UA</pdfaSchema:schema>\n"
    "    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n"
    "    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
    "    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
    "     <pdfaProperty:name>part</pdfaProperty:name>\n"
    "     <pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
    "     <pdfaProperty:category>internal</pdfaProperty:category>\n"
    "     <pdfaProperty:description>The part of ISO 14289 that the file holds</pdfaProperty:description>\n"
    "    </rdf:li></rdf:Seq></pdfaSchema:property>\n"
    "   </rdf:li></rdf:Bag></pdfaExtension:schemas>\n"
    "  </rdf:Description>\n";

// The namespaces of what the identity adds.
std::string namespaces_of(const Identity& identity) {
    std::string out;
    if (!identity.print.standard.empty())
        out +=
            " xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\""
            " xmlns:pdfxid=\"http://www.npes.org/pdfx/ns/id/\"";
    if (identity.reading.accessibility != Accessibility::None)
        out += " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"";
    if (identity.reading.archive != Archive::None) out += " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"";
    return out;
}

// PDF/A-4 needs no description.
bool describes_accessibility(const ReadingStandards& standards) {
    return standards.accessibility != Accessibility::None &&
           (standards.archive == Archive::A2a || standards.archive == Archive::A3a);
}

}  // namespace

std::string producer() {
    return std::string(kCreator) + " with " + Document::library();
}

std::string information(const layout::DocumentInfo& info) {
    std::string entries;
    const auto add = [&entries](std::string_view key, std::string_view text) {
        if (text.empty()) return;
        (entries += key) += ' ';
        append_text(entries, text);
        entries += ' ';
    };
    add("/Title", info.title);
    add("/Author", info.author);
    add("/Subject", info.subject);
    add("/Creator", kCreator);
    add("/Producer", producer());
    if (info.date) {
        add("/CreationDate", pdf_date(*info.date));
        add("/ModDate", pdf_date(*info.date));
    }
    return entries;
}

std::string xmp_packet(const layout::DocumentInfo& info, const Identity& identity) {
    std::string out =
        "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
        " <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
        "  <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
        " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"";
    out += namespaces_of(identity) + ">\n";
    append_element(out, "dc:format", "application/pdf");
    append_list(out, "dc:title", "Alt", info.title);
    append_list(out, "dc:creator", "Seq", info.author);
    append_list(out, "dc:description", "Alt", info.subject);
    append_list(out, "dc:language", "Bag", info.language);
    append_element(out, "xmp:CreatorTool", kCreator);
    if (info.date) {
        append_element(out, "xmp:CreateDate", xmp_date(*info.date));
        append_element(out, "xmp:ModifyDate", xmp_date(*info.date));
        append_element(out, "xmp:MetadataDate", xmp_date(*info.date));
    }
    append_element(out, "pdf:Producer", identity.made_by);
    append_print_identity(out, identity.print);
    append_accessibility(out, identity.reading.accessibility);
    append_archive(out, identity.reading.archive);
    out += "  </rdf:Description>\n";
    if (describes_accessibility(identity.reading)) out += kAccessibilityDescribed;
    out += " </rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n";
    return out;
}

}  // namespace bifolio::pdf

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

std::string xmp_packet(const layout::DocumentInfo& info, std::string_view made_by,
                       const PrintIdentity& identity) {
    std::string out =
        "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
        " <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
        "  <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
        " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"";
    if (!identity.standard.empty())
        out +=
            " xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\""
            " xmlns:pdfxid=\"http://www.npes.org/pdfx/ns/id/\"";
    out += ">\n";
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
    append_element(out, "pdf:Producer", made_by);
    append_print_identity(out, identity);
    out += "  </rdf:Description>\n </rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n";
    return out;
}

}  // namespace bifolio::pdf

#include "press/output_intent.h"

#include "pdf/metadata.h"
#include "pdf/syntax.h"
#include "press/qpdf.h"

namespace bifolio::press {

namespace {

QPDFObjectHandle text(const std::string& value) {
    return QPDFObjectHandle::newUnicodeString(value);
}

std::string made_by() {
    return std::string(pdf::kCreator) + " with qpdf " + QPDF::QPDFVersion();
}

}  // namespace

void add_output_intent(QPDF& pdf, const PrintStandard& standard, const ColorProfile& profile) {
    QPDFObjectHandle stream = QPDFObjectHandle::newStream(&pdf, profile.bytes);
    stream.getDict().replaceKey("/N", QPDFObjectHandle::newInteger(profile.channels));
    QPDFObjectHandle intent = QPDFObjectHandle::newDictionary();
    intent.replaceKey("/Type", QPDFObjectHandle::newName("/OutputIntent"));
    intent.replaceKey("/S", QPDFObjectHandle::newName("/" + std::string(standard.intent_subtype)));
    intent.replaceKey("/OutputConditionIdentifier", text(profile.identifier));
    intent.replaceKey("/Info", text(profile.description));
    if (!profile.registry.empty()) intent.replaceKey("/RegistryName", text(profile.registry));
    intent.replaceKey("/DestOutputProfile", pdf.makeIndirectObject(stream));
    QPDFObjectHandle intents = QPDFObjectHandle::newArray();
    intents.appendItem(pdf.makeIndirectObject(intent));
    pdf.getRoot().replaceKey("/OutputIntents", intents);
}

void add_metadata(QPDF& pdf, const layout::DocumentInfo& info, const PrintStandard* standard,
                  const std::string& document_id) {
    QPDFObjectHandle dictionary = QPDFObjectHandle::newDictionary();
    const auto put = [&dictionary](const char* key, const std::string& value) {
        if (!value.empty()) dictionary.replaceKey(key, text(value));
    };
    put("/Title", info.title);
    put("/Author", info.author);
    put("/Subject", info.subject);
    put("/Creator", std::string(pdf::kCreator));
    put("/Producer", made_by());
    if (info.date) {
        put("/CreationDate", pdf::pdf_date(*info.date));
        put("/ModDate", pdf::pdf_date(*info.date));
    }
    const std::string claim(standard == nullptr ? std::string_view() : standard->title);
    if (!claim.empty()) {
        dictionary.replaceKey("/Trapped", QPDFObjectHandle::newName("/False"));
        put("/GTS_PDFXVersion", claim);
    }
    pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(dictionary));

    QPDFObjectHandle packet = QPDFObjectHandle::newStream(
        &pdf, pdf::xmp_packet(info, {.made_by = made_by(), .print = {claim, document_id}}));
    packet.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/Metadata"));
    packet.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/XML"));
    pdf.getRoot().replaceKey("/Metadata", pdf.makeIndirectObject(packet));
    if (!info.language.empty()) pdf.getRoot().replaceKey("/Lang", text(info.language));
}

}  // namespace bifolio::press

#include "press/inspection.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "press/content_walk.h"
#include "press/decoded_stream.h"
#include "press/pdf_objects.h"
#include "press/qpdf.h"
#include "press/reading_inspection.h"
#include "press/xmp_reader.h"
#include "source/base/quotation.h"

namespace bifolio::press {

namespace {

std::string text_of(QPDFObjectHandle value) {
    if (value.isString()) return value.getUTF8Value();
    return name_of(value);
}

// Actions that change what is shown or run (ISO 32000-1, 12.6), wherever they hang.
void note_actions(QPDFObjectHandle holder, std::size_t page, PdfFacts& found) {
    if (!holder.isDictionary()) return;
    if (holder.hasKey("/AA")) found.actions.insert({page, "additional actions"});
    for (const char* key : {"/A", "/OpenAction"}) {
        QPDFObjectHandle action = holder.getKey(key);
        if (action.isDictionary())
            found.actions.insert({page, "action " + source::shortened(name_of(action.getKey("/S")))});
    }
}

void read_document(QPDF& pdf, PdfFacts& found) {
    found.version = pdf.getPDFVersion();
    QPDFObjectHandle root = pdf.getRoot(), trailer = pdf.getTrailer();
    found.version = std::max(found.version, name_of(root.getKey("/Version")));
    found.is_encrypted = pdf.isEncrypted();
    QPDFObjectHandle id = trailer.getKey("/ID");
    found.has_id = id.isArray() && id.getArrayNItems() == 2;
    QPDFObjectHandle info = trailer.getKey("/Info");
    if (info.isDictionary()) {
        for (const std::string& key : info.getKeys()) found.info[key.substr(1)] = text_of(info.getKey(key));
        found.trapped_is_name = info.getKey("/Trapped").isName();
    }
    QPDFObjectHandle packet = root.getKey("/Metadata");
    if (packet.isStream()) {
        found.has_xmp = true;
        found.xmp_is_plain = !packet.getDict().hasKey("/Filter");
        XmpFacts xmp = read_xmp(bytes_of(packet, kMostFacts));
        found.xmp_is_readable = xmp.is_readable;
        found.xmp = std::move(xmp.properties);
        found.reading.described = std::move(xmp.described);
    }
    note_actions(root, 0, found);
    QPDFObjectHandle names = root.getKey("/Names");
    if (names.isDictionary() && names.hasKey("/JavaScript")) found.actions.insert({0, "JavaScript"});
    QPDFObjectHandle form = root.getKey("/AcroForm");
    if (form.isDictionary()) {
        QPDFObjectHandle fields = form.getKey("/Fields");
        found.has_form_fields = form.hasKey("/XFA") || (fields.isArray() && fields.getArrayNItems() > 0);
    }
}

void read_intents(QPDF& pdf, PdfFacts& found) {
    QPDFObjectHandle intents = pdf.getRoot().getKey("/OutputIntents");
    if (!intents.isArray()) return;
    for (QPDFObjectHandle intent : intents.aitems()) {
        if (!intent.isDictionary()) continue;
        IntentFacts facts{name_of(intent.getKey("/S")), text_of(intent.getKey("/OutputConditionIdentifier")),
                          text_of(intent.getKey("/RegistryName")), text_of(intent.getKey("/Info"))};
        QPDFObjectHandle profile = intent.getKey("/DestOutputProfile");
        if (profile.isStream()) {
            facts.has_profile = true;
            QPDFObjectHandle channels = profile.getDict().getKey("/N");
            facts.channels = channels.isInteger() ? channels.getIntValue() : 0;
            facts.profile = bytes_of(profile, kMostFacts);
        }
        found.intents.push_back(std::move(facts));
    }
}

PageFacts read_page(QPDFPageObjectHelper& helper, std::size_t number, PdfFacts& found) {
    QPDFObjectHandle page = helper.getObjectHandle();
    const auto box = [&](const char* key) { return box_of(helper.getAttribute(key, false)); };
    PageFacts facts{box("/MediaBox"), box("/CropBox"), box("/BleedBox"), box("/TrimBox"), box("/ArtBox")};
    QPDFObjectHandle unit = page.getKey("/UserUnit");
    if (unit.isNumber()) facts.user_unit = unit.getNumericValue();
    QPDFObjectHandle rotation = helper.getAttribute("/Rotate", false);
    facts.is_turned = rotation.isInteger() && rotation.getIntValue() % 180 != 0;
    note_actions(page, number, found);
    QPDFObjectHandle annotations = page.getKey("/Annots");
    if (!annotations.isArray()) return facts;
    for (QPDFObjectHandle annotation : annotations.aitems()) {
        if (!annotation.isDictionary()) continue;
        facts.annotations.push_back(
            {name_of(annotation.getKey("/Subtype")), box_of(annotation.getKey("/Rect")).value_or(Box{})});
        note_actions(annotation, number, found);
    }
    return facts;
}

void look_for_lzw(QPDF& pdf, PdfFacts& found) {
    for (QPDFObjectHandle& object : pdf.getAllObjects()) {
        if (!object.isStream()) continue;
        QPDFObjectHandle filter = object.getDict().getKey("/Filter");
        const bool is_lzw = name_of(filter) == "LZWDecode" ||
                            (filter.isArray() &&
                             std::ranges::any_of(filter.getArrayAsVector(), [](const QPDFObjectHandle& each) {
                                 return name_of(each) == "LZWDecode";
                             }));
        if (is_lzw) found.lzw.insert({0, describe_object(object)});
    }
}

}  // namespace

PdfFacts inspect(const SourceDocument& document) {
    PdfFacts found;
    QPDF& pdf = document.qpdf();
    try {
        read_document(pdf, found);
        read_intents(pdf, found);
        std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(pdf).getAllPages();
        for (std::size_t n = 0; n < pages.size(); ++n)
            found.pages.push_back(read_page(pages[n], n + 1, found));
        ContentWalk walk(found);
        for (std::size_t n = 0; n < pages.size(); ++n)
            walk.walk_page(pages[n].getObjectHandle(), pages[n].getAttribute("/Resources", false), n + 1);
        look_for_lzw(pdf, found);
        inspect_for_reading(document, found.reading);
    } catch (const std::exception& trouble) {
        found.unreadable.insert({0, trouble.what()});
    }
    found.damage = document.damage();
    for (const QPDFExc& warning : pdf.getWarnings()) found.damage.push_back({0, warning.getMessageDetail()});
    return found;
}

}  // namespace bifolio::press

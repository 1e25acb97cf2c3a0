#include "press/inspection.h"

#include <algorithm>
#include <array>
#include <pugixml.hpp>
#include <string_view>

#include "press/content_walk.h"
#include "press/decoded_stream.h"
#include "press/pdf_objects.h"
#include "press/qpdf.h"
#include "source/base/quotation.h"

namespace bifolio::press {

namespace {

constexpr std::string_view kRdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

std::string text_of(QPDFObjectHandle value) {
    if (value.isString()) return value.getUTF8Value();
    return name_of(value);
}

// Names with their namespaces, for a packet whose prefixes are its own choice.
class XmpReader {
  public:
    [[nodiscard]] bool read(const std::string& packet, std::map<std::string, std::string>& properties) {
        pugi::xml_document document;
        if (!document.load_buffer(packet.data(), packet.size())) return false;
        note_prefixes(document);
        find_descriptions(document, properties);
        return true;
    }

  private:
    void note_prefixes(const pugi::xml_node& node) {
        for (const pugi::xml_attribute& attribute : node.attributes()) {
            const std::string_view name = attribute.name();
            constexpr std::string_view kDeclares = "xmlns:";
            if (name.starts_with(kDeclares))
                prefixes_[std::string(name.substr(kDeclares.size()))] = attribute.value();
        }
        for (const pugi::xml_node& child : node.children()) note_prefixes(child);
    }

    [[nodiscard]] std::string full_name(std::string_view name) const {
        const std::size_t colon = name.find(':');
        if (colon == std::string_view::npos) return std::string(name);
        const auto found = prefixes_.find(std::string(name.substr(0, colon)));
        return (found == prefixes_.end() ? "" : found->second) + std::string(name.substr(colon + 1));
    }

    // An element's text, or that of the first item of its list.
    [[nodiscard]] static std::string value_of(const pugi::xml_node& property) {
        pugi::xml_node node = property;
        while (node.first_child().type() == pugi::node_element || node.first_child().next_sibling()) {
            const pugi::xml_node element = node.find_child(
                [](const pugi::xml_node& child) { return child.type() == pugi::node_element; });
            if (!element) break;
            node = element;
        }
        return node.child_value();
    }

    void find_descriptions(const pugi::xml_node& node, std::map<std::string, std::string>& properties) const {
        for (const pugi::xml_node& child : node.children()) {
            if (full_name(child.name()) != std::string(kRdf) + "Description") {
                find_descriptions(child, properties);
                continue;
            }
            for (const pugi::xml_attribute& attribute : child.attributes())
                properties.emplace(full_name(attribute.name()), attribute.value());
            for (const pugi::xml_node& property : child.children())
                properties.emplace(full_name(property.name()), value_of(property));
        }
    }

    std::map<std::string, std::string> prefixes_;
};

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
        found.xmp_is_readable = XmpReader().read(bytes_of(packet, kMostFacts), found.xmp);
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
    } catch (const std::exception& trouble) {
        found.unreadable.insert({0, trouble.what()});
    }
    found.damage = document.damage();
    for (const QPDFExc& warning : pdf.getWarnings()) found.damage.push_back({0, warning.getMessageDetail()});
    return found;
}

}  // namespace bifolio::press

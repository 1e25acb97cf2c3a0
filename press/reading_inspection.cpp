#include "press/reading_inspection.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "press/pdf_objects.h"
#include "press/qpdf.h"
#include "press/structure_reader.h"
#include "source/base/quotation.h"

namespace bifolio::press {

namespace {

bool is_true(QPDFObjectHandle value) {
    return value.isBool() && value.getBoolValue();
}

std::optional<long long> integer_at(QPDFObjectHandle holder, const char* key) {
    QPDFObjectHandle value = holder.getKey(key);
    if (!value.isInteger()) return std::nullopt;
    return value.getIntValue();
}

// The first line, and whether the second is a comment of bytes above 127 (ISO 32000-1, 7.5.2).
void read_header(std::string_view bytes, ReadingFacts& found) {
    constexpr std::size_t kLongestHeader = 64;
    const std::size_t end = std::min(bytes.find_first_of("\r\n"), kLongestHeader);
    found.header = bytes.substr(0, end);
    const std::size_t next = bytes.find_first_not_of("\r\n", end);
    if (next == std::string_view::npos || bytes.size() < next + 5 || bytes[next] != '%') return;
    const std::string_view marks = bytes.substr(next + 1, 4);
    found.has_binary_comment =
        std::ranges::all_of(marks, [](char c) { return static_cast<unsigned char>(c) > 127; });
}

// Whether the data of a stream stands between "stream" and "endstream", each on a line of its own, as long as
// it says (ISO 32000-1, 7.3.8.1).
bool is_framed(QPDFObjectHandle stream, std::string_view bytes) {
    const auto start = static_cast<std::size_t>(stream.getParsedOffset());
    QPDFObjectHandle length = stream.getDict().getKey("/Length");
    if (!length.isInteger() || length.getIntValue() < 0) return false;
    const auto size = static_cast<std::size_t>(length.getIntValue());
    if (start == 0 || start > bytes.size() || size > bytes.size() - start) return false;
    std::string_view behind = bytes.substr(start + size);
    const bool has_end = behind.starts_with('\n') || behind.starts_with('\r');
    behind.remove_prefix(std::min<std::size_t>(behind.size(), behind.starts_with("\r\n") ? 2 : 1));
    return bytes[start - 1] == '\n' && has_end && behind.starts_with("endstream");
}

void read_catalogue(QPDF& pdf, ReadingFacts& found) {
    QPDFObjectHandle root = pdf.getRoot();
    found.has_info = pdf.getTrailer().getKey("/Info").isDictionary();
    found.may_be_read_aloud = !pdf.isEncrypted() || pdf.allowAccessibility();
    found.language = text_at(root, "/Lang");
    if (QPDFObjectHandle marks = root.getKey("/MarkInfo"); marks.isDictionary()) {
        found.is_marked = is_true(marks.getKey("/Marked"));
        found.has_suspects = is_true(marks.getKey("/Suspects"));
    }
    if (QPDFObjectHandle view = root.getKey("/ViewerPreferences"); view.isDictionary())
        found.shows_title = is_true(view.getKey("/DisplayDocTitle"));
}

AttachmentFacts attachment_facts(QPDFObjectHandle file) {
    AttachmentFacts facts;
    facts.name = text_at(file, "/UF");
    facts.has_both_names = !facts.name.empty() && !text_at(file, "/F").empty();
    if (facts.name.empty()) facts.name = text_at(file, "/F");
    facts.description = text_at(file, "/Desc");
    facts.relationship = name_of(file.getKey("/AFRelationship"));
    if (QPDFObjectHandle stream = file.getKey("/EF").getKey("/F"); stream.isStream()) {
        facts.media_type = name_of(stream.getDict().getKey("/Subtype"));
        QPDFObjectHandle parameters = stream.getDict().getKey("/Params");
        facts.has_date =
            parameters.isDictionary() && seconds_of_date(text_at(parameters, "/ModDate")).has_value();
    }
    return facts;
}

// All streams, and every file specification that embeds a file, wherever it hangs.
void read_objects(QPDF& pdf, std::string_view bytes, ReadingFacts& found) {
    std::set<QPDFObjGen> associated;
    if (QPDFObjectHandle files = pdf.getRoot().getKey("/AF"); files.isArray())
        for (const QPDFObjectHandle& file : files.getArrayAsVector()) associated.insert(file.getObjGen());
    for (QPDFObjectHandle& object : pdf.getAllObjects()) {
        if (object.isStream() && object.getParsedOffset() > 0 && !is_framed(object, bytes))
            found.wrong_streams.insert({0, describe_object(object)});
        if (!object.isDictionary() || !object.getKey("/EF").isDictionary()) continue;
        found.attachments.push_back(attachment_facts(object));
        found.attachments.back().is_associated = associated.contains(object.getObjGen());
    }
}

// Within the document, and not by a structure destination (ISO 32000-2, 12.3.2.3).
bool leads_to_page(QPDFObjectHandle holder) {
    if (holder.hasKey("/Dest")) return true;
    QPDFObjectHandle action = holder.getKey("/A");
    return action.isDictionary() && name_of(action.getKey("/S")) == "GoTo" && !action.hasKey("/SD");
}

void read_outline(QPDF& pdf, ReadingFacts& found) {
    QPDFObjectHandle outline = pdf.getRoot().getKey("/Outlines");
    std::set<QPDFObjGen> seen;
    std::vector<QPDFObjectHandle> waiting;
    const auto add = [&](const QPDFObjectHandle& item) {
        if (item.isIndirect() && seen.insert(item.getObjGen()).second) waiting.push_back(item);
    };
    if (outline.isDictionary()) add(outline.getKey("/First"));
    while (!waiting.empty()) {
        QPDFObjectHandle item = waiting.back();
        waiting.pop_back();
        if (!item.isDictionary()) continue;
        if (leads_to_page(item)) found.plain_destinations.insert({0, "a bookmark"});
        add(item.getKey("/Next"));
        add(item.getKey("/First"));
    }
}

void read_annotations(QPDFObjectHandle page, std::size_t number, ReadingFacts& found) {
    QPDFObjectHandle annotations = page.getKey("/Annots");
    if (!annotations.isArray() || annotations.getArrayNItems() == 0) return;
    found.tab_orders[number] = name_of(page.getKey("/Tabs"));
    for (QPDFObjectHandle& annotation : annotations.getArrayAsVector()) {
        if (!annotation.isDictionary()) continue;
        if (QPDFObjectHandle language = annotation.getKey("/Lang"); language.isString())
            found.other_languages.insert({number, language.getUTF8Value()});
        if (leads_to_page(annotation)) found.plain_destinations.insert({number, "a link"});
        found.annotations.push_back({number, object_number(annotation),
                                     source::shortened(name_of(annotation.getKey("/Subtype"))),
                                     text_at(annotation, "/Contents"), integer_at(annotation, "/F"),
                                     integer_at(annotation, "/StructParent")});
    }
}

}  // namespace

void inspect_for_reading(const SourceDocument& document, ReadingFacts& found) {
    QPDF& pdf = document.qpdf();
    read_header(document.bytes(), found);
    read_objects(pdf, document.bytes(), found);
    read_catalogue(pdf, found);
    read_outline(pdf, found);
    std::map<int, std::size_t> numbers;
    const std::vector<QPDFObjectHandle>& pages = pdf.getAllPages();
    for (std::size_t n = 0; n < pages.size(); ++n) {
        numbers.emplace(pages[n].getObjGen().getObj(), n + 1);
        read_annotations(pages[n], n + 1, found);
    }
    found.tree = read_structure(pdf, numbers);
    for (const StructureElement& element : found.tree.elements)
        if (element.language) found.other_languages.insert({element.page, *element.language});
}

}  // namespace bifolio::press

#include "source/xml/xml_gate.h"

#include <expat.h>
#include <fmt/core.h>

#include <cctype>
#include <memory>
#include <new>
#include <string>
#include <vector>

#include "source/xml/xml_fault.h"

namespace bifolio::source {

namespace {

enum class Stop { None, Depth, Elements, Attributes, Asides, EntityDeclared, DtdWithContent, EntityUnknown };

// Expat 2.9 has a new name for this, and warns of the old one.
std::size_t byte_offset(XML_Parser parser) {
#if XML_MAJOR_VERSION > 2 || XML_MINOR_VERSION >= 9
    return static_cast<std::size_t>(XML_GetCurrentByteIndex64(parser));
#else
    return static_cast<std::size_t>(XML_GetCurrentByteIndex(parser));
#endif
}

// What the handlers keep. They only take notes: no C++ exception may pass through Expat's frames.
struct Watch {
    XML_Parser parser = nullptr;
    const XmlLimits* limits = nullptr;
    std::vector<std::size_t> open;  // offsets of the start tags that are open; reserved for the whole depth
    std::size_t elements = 0;
    std::size_t attributes = 0;
    std::size_t asides = 0;
    bool doctype_has_subset = false;
    bool foreign_encoding = false;
    Stop stop = Stop::None;
    std::size_t stop_offset = 0;

    [[nodiscard]] std::size_t offset() const { return byte_offset(parser); }
    void halt(Stop reason, std::size_t where) {
        stop = reason;
        stop_offset = where;
        XML_StopParser(parser, XML_FALSE);
    }
};

Watch& watch_of(void* data) {
    return *static_cast<Watch*>(data);
}

void XMLCALL on_start(void* data, const XML_Char* /*name*/, const XML_Char** /*attributes*/) {
    Watch& watch = watch_of(data);
    if (watch.open.size() >= watch.limits->depth) return watch.halt(Stop::Depth, watch.offset());
    if (++watch.elements > watch.limits->elements) return watch.halt(Stop::Elements, watch.offset());
    watch.attributes += static_cast<std::size_t>(XML_GetSpecifiedAttributeCount(watch.parser)) / 2;
    if (watch.attributes > watch.limits->attributes) return watch.halt(Stop::Attributes, watch.offset());
    watch.open.push_back(watch.offset());
}

void XMLCALL on_end(void* data, const XML_Char* /*name*/) {
    Watch& watch = watch_of(data);
    if (!watch.open.empty()) watch.open.pop_back();
}

void count_aside(void* data) {
    Watch& watch = watch_of(data);
    if (++watch.asides > watch.limits->asides) watch.halt(Stop::Asides, watch.offset());
}

void XMLCALL on_comment(void* data, const XML_Char* /*text*/) {
    count_aside(data);
}

void XMLCALL on_instruction(void* data, const XML_Char* /*target*/, const XML_Char* /*text*/) {
    count_aside(data);
}

void XMLCALL on_cdata(void* data) {
    count_aside(data);
}

void XMLCALL on_doctype(void* data, const XML_Char* /*name*/, const XML_Char* system,
                        const XML_Char* public_id, int has_subset) {
    Watch& watch = watch_of(data);
    watch.doctype_has_subset = has_subset != 0;
    if (system != nullptr || public_id != nullptr) watch.halt(Stop::DtdWithContent, watch.offset());
}

void XMLCALL on_doctype_end(void* data) {
    Watch& watch = watch_of(data);
    if (watch.doctype_has_subset) watch.halt(Stop::DtdWithContent, watch.offset());
}

void XMLCALL on_entity(void* data, const XML_Char* /*name*/, int /*is_parameter*/, const XML_Char* /*value*/,
                       int /*length*/, const XML_Char* /*base*/, const XML_Char* /*system*/,
                       const XML_Char* /*public_id*/, const XML_Char* /*notation*/) {
    watch_of(data).halt(Stop::EntityDeclared, watch_of(data).offset());
}

void XMLCALL on_skipped_entity(void* data, const XML_Char* /*name*/, int /*is_parameter*/) {
    watch_of(data).halt(Stop::EntityUnknown, watch_of(data).offset());
}

bool is_name(std::string_view text, std::string_view upper) {
    if (text.size() != upper.size()) return false;
    for (std::size_t each = 0; each < text.size(); ++each)
        if (std::toupper(static_cast<unsigned char>(text[each])) != upper[each]) return false;
    return true;
}

void XMLCALL on_declaration(void* data, const XML_Char* /*version*/, const XML_Char* encoding,
                            int /*standalone*/) {
    if (encoding == nullptr) return;
    const std::string_view name = encoding;
    watch_of(data).foreign_encoding =
        !is_name(name, "UTF-8") && !is_name(name, "UTF8") && !is_name(name, "US-ASCII");
}

void report_stop(const Watch& watch, const LineIndex& lines, Reporter& reporter) {
    const Place place = lines.place(watch.stop_offset);
    const auto error = [&](std::string message, std::string hint = {}) {
        reporter.error("xml", place, std::move(message), std::move(hint));
    };
    switch (watch.stop) {
        case Stop::None:
            return;
        case Stop::Depth:
            return error(fmt::format("elements are nested more than {} deep", watch.limits->depth));
        case Stop::Elements:
            return error(fmt::format("the file has more than {} elements", watch.limits->elements));
        case Stop::Attributes:
            return error(fmt::format("the file has more than {} attributes", watch.limits->attributes));
        case Stop::Asides:
            return error(fmt::format("the file has more than {} comments, CDATA sections and instructions",
                                     watch.limits->asides));
        case Stop::EntityDeclared:
            return error("the file declares an entity; entities of its own are not read",
                         "write what the entity stands for where it is used, and delete the DOCTYPE");
        case Stop::DtdWithContent:
            return error("the file has a document type definition (DTD), which is not supported",
                         "delete the DOCTYPE");
        case Stop::EntityUnknown:
            return error("an entity that is not defined", "write the character itself");
    }
}

// A start tag longer than allowed. Expat holds all attributes of a tag at once, so this is looked for before.
// Knows just enough XML to stay out of comments, CDATA and instructions; in broken XML it may see less.
std::size_t find_long_tag(std::string_view bytes, std::size_t limit) {
    std::size_t offset = 0;
    const auto skip_to = [&](std::string_view end) {
        const std::size_t found = bytes.find(end, offset);
        offset = found == std::string_view::npos ? bytes.size() : found + end.size();
    };
    while ((offset = bytes.find('<', offset)) != std::string_view::npos) {
        const std::string_view rest = bytes.substr(offset);
        if (rest.starts_with("<!--")) {
            skip_to("-->");
        } else if (rest.starts_with("<![CDATA[")) {
            skip_to("]]>");
        } else if (rest.starts_with("<?")) {
            skip_to("?>");
        } else {
            const std::size_t start = offset++;
            char quote = '\0';
            for (; offset < bytes.size() && bytes[offset] != '<'; ++offset) {
                const char byte = bytes[offset];
                if (quote == '\0' && byte == '>') break;
                if (quote == byte)
                    quote = '\0';
                else if (quote == '\0' && (byte == '"' || byte == '\''))
                    quote = byte;
            }
            if (offset - start > limit) return start;
        }
    }
    return std::string_view::npos;
}

}  // namespace

bool pass_xml_gate(std::string_view bytes, const LineIndex& lines, const XmlLimits& limits,
                   Reporter& reporter) {
    if (bytes.size() > limits.bytes) {
        reporter.error("xml", {}, fmt::format("the file is larger than {} MB", limits.bytes >> 20U));
        return false;
    }
    if (const std::size_t tag = find_long_tag(bytes, limits.tag_bytes); tag != std::string_view::npos) {
        reporter.error("xml", lines.place(tag),
                       fmt::format("a tag is longer than {} kB", limits.tag_bytes >> 10U));
        return false;
    }

    // The encoding is stated here, so that a declared one changes nothing: on_declaration() reports it.
    const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(XML_ParserCreate("UTF-8"),
                                                                              &XML_ParserFree);
    if (!parser) throw std::bad_alloc();
    Watch watch;
    watch.parser = parser.get();
    watch.limits = &limits;
    watch.open.reserve(limits.depth);
    XML_SetUserData(parser.get(), &watch);
    XML_SetElementHandler(parser.get(), on_start, on_end);
    XML_SetCommentHandler(parser.get(), on_comment);
    XML_SetProcessingInstructionHandler(parser.get(), on_instruction);
    XML_SetStartCdataSectionHandler(parser.get(), on_cdata);
    XML_SetDoctypeDeclHandler(parser.get(), on_doctype, on_doctype_end);
    XML_SetEntityDeclHandler(parser.get(), on_entity);
    XML_SetSkippedEntityHandler(parser.get(), on_skipped_entity);
    XML_SetXmlDeclHandler(parser.get(), on_declaration);

    // In one piece, so that no token is looked at twice, however long a comment is.
    const XML_Status status = XML_Parse(parser.get(), bytes.data(), static_cast<int>(bytes.size()), XML_TRUE);

    if (watch.foreign_encoding) {
        const std::size_t where = bytes.find("encoding");
        reporter.error("encoding", lines.place(where), "the file declares an encoding that is not UTF-8",
                       "save the file as UTF-8 and write encoding=\"UTF-8\"");
    }
    if (watch.stop != Stop::None) {
        // Inside a DTD Expat points past what it tells of.
        if (watch.stop == Stop::EntityDeclared)
            watch.stop_offset = bytes.rfind("<!ENTITY", watch.stop_offset);
        if (watch.stop == Stop::DtdWithContent) watch.stop_offset = bytes.find("<!DOCTYPE");
        report_stop(watch, lines, reporter);
        return false;
    }
    if (status == XML_STATUS_OK) return true;
    const XML_Error error = XML_GetErrorCode(parser.get());
    if (error == XML_ERROR_NO_MEMORY) throw std::bad_alloc();
    const XmlFault fault = explain_xml_error(error, bytes, watch.offset(), watch.open, lines);
    reporter.error("xml", lines.place(fault.offset), fault.trouble);
    return false;
}

}  // namespace bifolio::source

#include "source/xml/xml_document.h"

#include <fmt/core.h>

#include <new>
#include <utility>

#include "source/base/encoding.h"
#include "source/base/foreign_format.h"
#include "source/base/utf8.h"

namespace bifolio::source {

namespace {

// No decoding and no changes of line ends: the bytes stay where they are in the file.
constexpr unsigned kTreeOptions = pugi::parse_minimal | pugi::parse_cdata | pugi::parse_ws_pcdata;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

void append_decoded(std::string& text, std::string_view raw, bool is_cdata) {
    for (std::size_t offset = 0; offset < raw.size();) {
        const SourceCharacter character = source_character(raw, offset, is_cdata);
        append_utf8(text, character.value);
        offset += character.length;
    }
}

}  // namespace

SourceCharacter source_character(std::string_view raw, std::size_t offset, bool is_cdata) {
    const auto plain = [&] {
        const CodePoint character = decode_utf8(raw, offset);
        return SourceCharacter{character.value, character.length == 0 ? 1 : character.length, false};
    };
    if (raw[offset] != '&' || is_cdata) return plain();
    const std::size_t end = raw.find(';', offset);
    if (end == std::string_view::npos) return plain();
    const std::string_view name = raw.substr(offset + 1, end - offset - 1);
    const std::size_t length = end + 1 - offset;
    if (name == "amp") return {U'&', length, true};
    if (name == "lt") return {U'<', length, true};
    if (name == "gt") return {U'>', length, true};
    if (name == "quot") return {U'"', length, true};
    if (name == "apos") return {U'\'', length, true};
    if (!name.starts_with("#")) return plain();
    const bool hexadecimal = name.starts_with("#x");
    char32_t value = 0;
    for (const char digit : name.substr(hexadecimal ? 2 : 1)) {
        const int number = digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
        value = value * (hexadecimal ? 16 : 10) + static_cast<char32_t>(number);
    }
    return {value, length, true};
}

XmlDocument::XmlDocument(std::string bytes)
    : bytes_(std::make_unique<std::string>(std::move(bytes))),
      tree_(std::make_unique<pugi::xml_document>()) {}

std::optional<XmlDocument> XmlDocument::parse(std::string bytes, const std::string& file,
                                              Diagnostics& diagnostics, const XmlLimits& limits) {
    Reporter reporter(file, diagnostics);
    auto document = parse(std::move(bytes), reporter, limits);
    reporter.finish();
    return document;
}

std::optional<XmlDocument> XmlDocument::parse(std::string bytes, Reporter& reporter,
                                              const XmlLimits& limits) {
    if (bytes.size() > limits.bytes) {
        reporter.error("xml", {}, fmt::format("the file is larger than {} MB", limits.bytes >> 20U));
        return std::nullopt;
    }
    if (bytes.starts_with(kByteOrderMark)) bytes.erase(0, kByteOrderMark.size());
    if (const auto foreign = foreign_format(bytes)) {
        const Place place =
            LineIndex(std::string_view(bytes).substr(0, foreign->offset + 1)).place(foreign->offset);
        reporter.error(foreign->code, place, foreign->trouble);
        return std::nullopt;
    }
    XmlDocument document(std::move(bytes));
    document.limits_ = limits;
    std::string& own = *document.bytes_;
    const EncodingScan scan = mend_encoding(own, Reporter::kMostOfOneKind);
    document.lines_ = std::make_unique<LineIndex>(own);
    report_encoding(scan, *document.lines_, reporter);
    if (!pass_xml_gate(own, *document.lines_, limits, reporter)) return std::nullopt;

    const pugi::xml_parse_result result =
        document.tree_->load_buffer_inplace(own.data(), own.size(), kTreeOptions, pugi::encoding_utf8);
    if (result.status == pugi::status_out_of_memory) throw std::bad_alloc();
    if (!result) {
        const Place place = document.lines_->place(static_cast<std::size_t>(result.offset));
        reporter.error("xml", place, fmt::format("the file cannot be read: {}", result.description()));
        return std::nullopt;
    }
    return document;
}

Place XmlDocument::place(const char* in_file) const {
    return lines_->place(static_cast<std::size_t>(in_file - bytes_->data()));
}

Place XmlDocument::place(pugi::xml_node node) const {
    return node.type() == pugi::node_element ? place(node.name() - 1) : place(node.value());
}

Place XmlDocument::place(pugi::xml_attribute attribute) const {
    return place(attribute.name());
}

Place XmlDocument::value_place(pugi::xml_attribute attribute) const {
    return place(attribute.value());
}

std::string XmlDocument::value(pugi::xml_attribute attribute) const {
    const std::string_view raw = attribute.value();
    std::string result;
    for (std::size_t offset = 0; offset < raw.size();) {
        const SourceCharacter character = source_character(raw, offset, false);
        const bool is_space = character.value == '\t' || character.value == '\n' || character.value == '\r';
        append_utf8(result, is_space && !character.is_reference ? U' ' : character.value);
        offset += character.length;
    }
    return result;
}

std::string XmlDocument::text(pugi::xml_node element) const {
    std::string result;
    for (const pugi::xml_node child : element.children())
        if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata)
            append_decoded(result, child.value(), child.type() == pugi::node_cdata);
    return result;
}

}  // namespace bifolio::source

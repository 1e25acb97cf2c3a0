#include "source/xml/xml_fault.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <optional>

#include "source/base/quotation.h"
#include "source/base/utf8.h"

namespace bifolio::source {

namespace {

constexpr auto kNowhere = std::string_view::npos;
constexpr std::size_t kLongestReference = 64;

bool is_name_byte(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
           byte == '_' || byte == '-' || byte == '.' || byte == ':' ||
           (static_cast<unsigned char>(byte) & 0x80U) != 0;
}

std::string_view name_at(std::string_view bytes, std::size_t offset) {
    std::size_t end = offset;
    while (end < bytes.size() && is_name_byte(bytes[end])) ++end;
    return bytes.substr(offset, end - offset);
}

// "<talk> (line 12)" for a start tag at `offset`.
std::string opened(std::string_view bytes, std::size_t offset, const LineIndex& lines) {
    return fmt::format("<{}> on line {}", shortened(name_at(bytes, offset + 1)), lines.place(offset).line);
}

// Entities that people know from HTML, and what to write instead.
struct HtmlEntity {
    std::string_view name;
    std::string_view character;
};

constexpr std::array kHtmlEntities = {
    HtmlEntity{"nbsp", "&#160;"}, HtmlEntity{"shy", "&#173;"}, HtmlEntity{"thinsp", "&#8201;"},
    HtmlEntity{"ndash", "–"},     HtmlEntity{"mdash", "—"},    HtmlEntity{"hellip", "…"},
    HtmlEntity{"lsquo", "‘"},     HtmlEntity{"rsquo", "’"},    HtmlEntity{"ldquo", "“"},
    HtmlEntity{"rdquo", "”"},     HtmlEntity{"laquo", "«"},    HtmlEntity{"raquo", "»"},
    HtmlEntity{"bdquo", "„"},     HtmlEntity{"sbquo", "‚"},    HtmlEntity{"copy", "©"},
    HtmlEntity{"reg", "®"},       HtmlEntity{"trade", "™"},    HtmlEntity{"deg", "°"},
    HtmlEntity{"middot", "·"},    HtmlEntity{"bull", "•"},     HtmlEntity{"times", "×"},
    HtmlEntity{"euro", "€"},      HtmlEntity{"pound", "£"},    HtmlEntity{"sect", "§"},
    HtmlEntity{"auml", "ä"},      HtmlEntity{"ouml", "ö"},     HtmlEntity{"uuml", "ü"},
    HtmlEntity{"Auml", "Ä"},      HtmlEntity{"Ouml", "Ö"},     HtmlEntity{"Uuml", "Ü"},
    HtmlEntity{"szlig", "ß"},     HtmlEntity{"eacute", "é"},   HtmlEntity{"egrave", "è"},
    HtmlEntity{"ecirc", "ê"},     HtmlEntity{"aacute", "á"},   HtmlEntity{"agrave", "à"},
    HtmlEntity{"acirc", "â"},     HtmlEntity{"iacute", "í"},   HtmlEntity{"oacute", "ó"},
    HtmlEntity{"ocirc", "ô"},     HtmlEntity{"uacute", "ú"},   HtmlEntity{"ccedil", "ç"},
    HtmlEntity{"ntilde", "ñ"},    HtmlEntity{"aring", "å"},    HtmlEntity{"oslash", "ø"},
    HtmlEntity{"aelig", "æ"},     HtmlEntity{"scaron", "š"},   HtmlEntity{"alpha", "α"},
    HtmlEntity{"beta", "β"},      HtmlEntity{"gamma", "γ"},    HtmlEntity{"mu", "μ"},
    HtmlEntity{"pi", "π"},        HtmlEntity{"le", "≤"},       HtmlEntity{"ge", "≥"},
};

bool is_predefined(std::string_view name) {
    return name == "amp" || name == "lt" || name == "gt" || name == "quot" || name == "apos";
}

XmlFault undefined_entity(std::string_view bytes, std::size_t offset) {
    // In an attribute's value Expat only names the tag.
    if (bytes[offset] != '&') {
        const std::size_t end = bytes.find('>', offset);
        for (std::size_t at = bytes.find('&', offset); at < end; at = bytes.find('&', at + 1)) {
            const std::string_view name = name_at(bytes, at + 1);
            if (name.empty() || is_predefined(name)) continue;
            offset = at;
            break;
        }
    }
    const std::string_view name = bytes[offset] == '&' ? name_at(bytes, offset + 1) : std::string_view{};
    const auto* known = std::ranges::find(kHtmlEntities, name, &HtmlEntity::name);
    std::string hint = known != kHtmlEntities.end() ? fmt::format("write {} instead", known->character)
                                                    : std::string(
                                                          "write the character itself; XML by itself "
                                                          "knows &amp; &lt; &gt; &quot; &apos; only");
    return {offset, {fmt::format("the entity \"&{};\" is not defined", shortened(name)), std::move(hint)}};
}

XmlFault bad_reference(std::string_view bytes, std::size_t offset) {
    if (bytes[offset] != '&') {
        // In an attribute's value Expat only names the tag.
        const std::size_t at = bytes.find("&#", offset);
        if (at < bytes.find('>', offset)) offset = at;
    }
    const std::size_t end = bytes.find(';', offset);
    const std::string_view reference =
        bytes.substr(offset, end == kNowhere ? kLongestReference : end + 1 - offset);
    return {offset,
            {fmt::format("{} does not stand for a character that XML allows", in_quotes(reference)),
             "write the character itself"}};
}

// Where a reference begins that goes wrong at `offset`; kNowhere where none does.
std::size_t reference_before(std::string_view bytes, std::size_t offset) {
    if (offset < bytes.size() && bytes[offset] == '&') return offset;
    for (std::size_t at = offset; at > 0 && offset - at < kLongestReference; --at) {
        const char before = bytes[at - 1];
        if (before == '&') return at - 1;
        if (before != '#' && !is_name_byte(before)) return kNowhere;
    }
    return kNowhere;
}

// The tag, comment or instruction that `offset` stands in begins here; kNowhere in text.
std::size_t markup_before(std::string_view bytes, std::size_t offset) {
    const std::size_t start = bytes.rfind('<', offset == 0 ? 0 : offset - 1);
    if (start == kNowhere || start >= offset) return kNowhere;
    if (bytes.substr(start).starts_with("<!--")) return start;
    char quote = '\0';
    for (const char byte : bytes.substr(start, offset - start)) {
        if (quote == '\0' && byte == '>') return kNowhere;
        if (byte == quote)
            quote = '\0';
        else if (quote == '\0' && (byte == '"' || byte == '\''))
            quote = byte;
    }
    return start;
}

std::string character_at(std::string_view bytes, std::size_t offset) {
    if (offset >= bytes.size()) return "the end of the file";
    if (bytes[offset] == '\n' || bytes[offset] == '\r') return "the end of the line";
    if (bytes[offset] == ' ' || bytes[offset] == '\t') return "a space";
    const CodePoint character = decode_utf8(bytes, offset);
    return fmt::format("\"{}\"", bytes.substr(offset, std::max<std::size_t>(character.length, 1)));
}

XmlFault in_tag(std::string_view bytes, std::size_t start, std::size_t offset, const LineIndex& lines) {
    const std::string_view before = bytes.substr(start, offset - start);
    if (before.starts_with("<!--"))
        return {offset - 2,
                {"\"--\" inside a comment", "write a single hyphen, or end the comment with -->"}};
    const bool in_value =
        std::ranges::count(before, '"') % 2 == 1 || std::ranges::count(before, '\'') % 2 == 1;
    if (in_value && offset < bytes.size() && bytes[offset] == '<') {
        return {offset,
                {"\"<\" inside the value of an attribute",
                 fmt::format("close the value with its quote (its tag begins on line {}), or write &lt;",
                             lines.place(start).line)}};
    }
    const std::size_t last = before.find_last_not_of(" \t\r\n");
    if (last != kNowhere && before[last] == '=')
        return {offset, {"the value of an attribute is not in quotes", "write name=\"value\""}};
    if (last != kNowhere && (before[last] == '"' || before[last] == '\''))
        return {offset,
                {fmt::format("{} right after the value of an attribute", character_at(bytes, offset)),
                 "put a space between attributes, and quotes around each value only"}};
    const std::size_t name = before.find_last_of(" \t\r\n");
    if (name != kNowhere && !before.starts_with("</"))
        return {offset,
                {fmt::format("an attribute without a value, before {}", character_at(bytes, offset)),
                 "write name=\"value\""}};
    return {offset, {fmt::format("{} is not allowed in a tag here", character_at(bytes, offset)), {}}};
}

XmlFault invalid_token(std::string_view bytes, std::size_t offset, const LineIndex& lines) {
    if (const std::size_t reference = reference_before(bytes, offset); reference != kNowhere)
        return {reference, {"an \"&\" that does not begin an entity", "write &amp; for an ampersand"}};
    if (offset > 0 && bytes[offset - 1] == '<') {
        if (offset < bytes.size() && bytes[offset] == '/')
            return {offset - 1, {"an end tag that does not end an element", {}}};
        return {offset - 1, {"a \"<\" that does not begin a tag", "write &lt; for a less-than sign"}};
    }
    if (offset >= 2 && bytes.substr(offset - 2, 3) == "]]>")
        return {offset - 2, {"\"]]>\" in text", "write ]]&gt;"}};
    if (const std::size_t start = markup_before(bytes, offset); start != kNowhere)
        return in_tag(bytes, start, offset, lines);
    return {offset, {fmt::format("{} is not allowed here", character_at(bytes, offset)), {}}};
}

XmlFault mismatched_tag(std::string_view bytes, std::size_t offset, std::span<const std::size_t> open,
                        const LineIndex& lines) {
    const std::string_view name = name_at(bytes, offset);
    const std::size_t place = offset >= 2 ? offset - 2 : offset;  // Expat points at the name, after "</"
    if (open.empty())
        return {place, {fmt::format("</{}> ends an element that was not begun", shortened(name)), {}}};
    return {place,
            {fmt::format("</{}> ends an element, but {} is still open", shortened(name),
                         opened(bytes, open.back(), lines)),
             fmt::format("end it first: </{}>", shortened(name_at(bytes, open.back() + 1)))}};
}

XmlFault cut_off(std::string_view bytes, std::span<const std::size_t> open, const LineIndex& lines) {
    if (open.empty()) return {bytes.size(), {"the file ends before its first element", {}}};
    return {bytes.size(),
            {fmt::format("the file ends while {} is still open", opened(bytes, open.back(), lines)),
             "part of the file may be missing"}};
}

XmlFault unclosed_token(std::string_view bytes, std::size_t offset) {
    const std::string_view rest = bytes.substr(offset);
    const std::string_view what = rest.starts_with("<!--") ? "a comment"
                                  : rest.starts_with("&")  ? "an entity"
                                                           : "a tag";
    return {offset, {fmt::format("the file ends inside {}", what), "part of the file may be missing"}};
}

XmlFault after_root(std::string_view bytes, std::size_t offset) {
    if (offset < bytes.size() && bytes[offset] == '<')
        return {offset,
                {"a second element after the end of the root", "all of the file belongs inside one element"}};
    return {offset, {"text after the end of the root element", "all text belongs inside the root element"}};
}

}  // namespace

XmlFault explain_xml_error(XML_Error error, std::string_view bytes, std::size_t offset,
                           std::span<const std::size_t> open, const LineIndex& lines) {
    offset = std::min(offset, bytes.size());
    switch (error) {
        case XML_ERROR_NO_ELEMENTS:
            return cut_off(bytes, open, lines);
        case XML_ERROR_UNCLOSED_TOKEN:
            return unclosed_token(bytes, offset);
        case XML_ERROR_UNCLOSED_CDATA_SECTION:
            return {bytes.rfind("<![CDATA["), {"the file ends inside a CDATA section", "end it with ]]>"}};
        case XML_ERROR_TAG_MISMATCH:
            return mismatched_tag(bytes, offset, open, lines);
        case XML_ERROR_DUPLICATE_ATTRIBUTE:
            return {
                offset,
                {fmt::format("the attribute {} occurs twice in one tag", in_quotes(name_at(bytes, offset))),
                 {}}};
        case XML_ERROR_JUNK_AFTER_DOC_ELEMENT:
            return after_root(bytes, offset);
        case XML_ERROR_UNDEFINED_ENTITY:
            return offset < bytes.size() ? undefined_entity(bytes, offset)
                                         : XmlFault{offset, {"an entity is not defined", {}}};
        case XML_ERROR_BAD_CHAR_REF:
            return offset < bytes.size()
                       ? bad_reference(bytes, offset)
                       : XmlFault{offset, {"a reference does not stand for a character", {}}};
        case XML_ERROR_MISPLACED_XML_PI:
            return {offset,
                    {"<?xml ...?> is not at the very start of the file", "delete what comes before it"}};
        case XML_ERROR_INVALID_TOKEN:
            return invalid_token(bytes, offset, lines);
        default:
            return {offset, {fmt::format("the file is not well-formed XML: {}", XML_ErrorString(error)), {}}};
    }
}

}  // namespace bifolio::source

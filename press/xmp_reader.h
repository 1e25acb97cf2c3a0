// XMP metadata (ISO 16684-1): what a packet says, by names with their namespaces, whatever prefixes it has.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace bifolio::press {

inline constexpr std::string_view kDublinCore = "http://purl.org/dc/elements/1.1/";
inline constexpr std::string_view kXmp = "http://ns.adobe.com/xap/1.0/";
inline constexpr std::string_view kXmpMedia = "http://ns.adobe.com/xap/1.0/mm/";
inline constexpr std::string_view kXmpPdf = "http://ns.adobe.com/pdf/1.3/";
inline constexpr std::string_view kPdfxId = "http://www.npes.org/pdfx/ns/id/";
inline constexpr std::string_view kPdfaId = "http://www.aiim.org/pdfa/ns/id/";
inline constexpr std::string_view kPdfuaId = "http://www.aiim.org/pdfua/ns/id/";

struct XmpFacts {
    bool is_readable = false;  // well-formed XML, and no deeper than packets are
    // By namespace and name: "http://purl.org/dc/elements/1.1/title". The value, or the first of a list.
    std::map<std::string, std::string> properties;
    // Properties that an extension schema of PDF/A describes (ISO 19005-2, 6.6.2.3), by the same names.
    std::set<std::string> described;
};

[[nodiscard]] XmpFacts read_xmp(const std::string& packet);

}  // namespace bifolio::press

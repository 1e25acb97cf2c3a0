// What a file says about itself: the document information dictionary and the XMP packet (ISO 32000-1, 14.3).
#pragma once

#include <string>
#include <string_view>

#include "layout/pages/pages.h"

namespace bifolio::pdf {

inline constexpr std::string_view kCreator = "Bifolio";

// "Bifolio with libharu 2.3.0"
[[nodiscard]] std::string producer();

// Entries of the information dictionary. Empty texts are left out; without a date there are none.
[[nodiscard]] std::string information(const layout::DocumentInfo& info);

// What only a file for the press says of itself.
struct PrintIdentity {
    std::string standard;     // "PDF/X-4"; empty: none
    std::string document_id;  // 32 hexadecimal digits
};

// The same as the information dictionary as XMP, as a whole packet; with what PDF/X-4 asks for besides
// (xmpMM:DocumentID, VersionID and RenditionClass, pdf:Trapped, pdfxid:GTS_PDFXVersion) where it is to be
// such.
[[nodiscard]] std::string xmp_packet(const layout::DocumentInfo& info, std::string_view made_by = producer(),
                                     const PrintIdentity& identity = {});

}  // namespace bifolio::pdf

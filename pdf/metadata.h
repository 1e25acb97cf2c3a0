// What a file says about itself: the document information dictionary and the XMP packet (ISO 32000-1, 14.3).
#pragma once

#include <string>
#include <string_view>

#include "layout/pages/pages.h"
#include "pdf/reading_standard.h"

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

// What a file says of itself beside what it is about: the standards that it holds, and what made it.
struct Identity {
    std::string made_by = producer();
    ReadingStandards reading = {};
    PrintIdentity print = {};
};

// The same as the information dictionary as XMP, as a whole packet; with what PDF/X-4 asks for besides
// (xmpMM:DocumentID, VersionID and RenditionClass, pdf:Trapped, pdfxid:GTS_PDFXVersion) where it is to be
// such; and with the claims of PDF/UA (ISO 14289-1 and -2, 5) and PDF/A (ISO 19005-2, 6.6.4; ISO 19005-4,
// 6.7.3). PDF/A-2 and PDF/A-3 want what they do not know described (6.6.2.3.3): PDF/UA's own property.
[[nodiscard]] std::string xmp_packet(const layout::DocumentInfo& info, const Identity& identity = {});

}  // namespace bifolio::pdf

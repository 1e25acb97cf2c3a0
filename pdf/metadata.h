// What a file says about itself: the document information dictionary and the XMP packet (ISO 32000-1, 14.3).
#pragma once

#include <string>

#include "layout/pages.h"

namespace bifolio::pdf {

// Entries of the information dictionary. Empty texts are left out; without a date there are none.
[[nodiscard]] std::string information(const layout::DocumentInfo& info);

// The same as XMP, as a whole packet.
[[nodiscard]] std::string xmp_packet(const layout::DocumentInfo& info);

}  // namespace bifolio::pdf

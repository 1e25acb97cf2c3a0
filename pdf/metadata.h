// What a PDF says about itself: Info entries and XMP, which agree.
#pragma once

#include <string>

#include "layout/pages.h"
#include "pdf/object.h"

namespace bifolio::pdf {

[[nodiscard]] Dictionary info_entries(const layout::DocumentInfo& info);

// The XMP packet (ISO 16684-1), UTF-8.
[[nodiscard]] std::string xmp_packet(const layout::DocumentInfo& info);

}  // namespace bifolio::pdf

// What makes a PDF a file of a print standard, beside what is on its pages: output intent, metadata,
// identity.
#pragma once

#include <string>

#include "layout/pages/pages.h"
#include "press/color_profile.h"
#include "press/print_standard.h"
#include "press/qpdf.h"

namespace bifolio::press {

// Adds the standard's output intent for that profile (ISO 32000-1, 14.11.5) to the document's catalogue.
void add_output_intent(QPDF& pdf, const PrintStandard& standard, const ColorProfile& profile);

// Writes the document information and the same as XMP; with what claims the standard, unless that is null.
void add_metadata(QPDF& pdf, const layout::DocumentInfo& info, const PrintStandard* standard,
                  const std::string& document_id);

}  // namespace bifolio::press

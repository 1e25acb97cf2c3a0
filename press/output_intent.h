// What makes a PDF a PDF/X-4 file (ISO 15930-7), beside what is on its pages: output intent, metadata,
// identity.
#pragma once

#include <string>

#include "layout/pages/pages.h"
#include "press/color_profile.h"
#include "press/qpdf.h"

namespace bifolio::press {

// Adds the output intent for that profile (ISO 32000-1, 14.11.5) to the document's catalogue.
void add_output_intent(QPDF& pdf, const ColorProfile& profile);

// Writes the document information and the same as XMP. `standard`: "PDF/X-4", or empty.
void add_metadata(QPDF& pdf, const layout::DocumentInfo& info, const std::string& standard,
                  const std::string& document_id);

}  // namespace bifolio::press

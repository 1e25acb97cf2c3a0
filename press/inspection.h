// Reads the facts of a PDF, once, for the rules of any standard.
//
// What pages paint is found by walking their content with everything that it uses: forms, patterns, soft
// masks, glyphs of Type 3 fonts (ISO 32000-1, 8.2, 8.7, 8.10, 9.6.5).
#pragma once

#include "press/pdf_facts.h"
#include "press/source_document.h"

namespace bifolio::press {

[[nodiscard]] PdfFacts inspect(const SourceDocument& document);

}  // namespace bifolio::press

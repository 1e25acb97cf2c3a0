// A PDF from elsewhere on its way to paper: made ready for it, and what a printer would stumble over is told.
#pragma once

#include "press/source_document.h"
#include "source/base/diagnostic.h"

namespace bifolio::press {

// Paints annotations that are to be printed into the pages, and tells of it: [annotations], a note; a warning
// where one has no look and is lost, or cannot be read.
//
// Tells of what the pages need that a printer may not have: [fonts] not embedded, a warning; [transparency] a
// note. What a print standard that the sheets are written to forbids, it says itself; where there is
// `has_standard` none, [color] is a note on screen colours.
void prepare_for_paper(SourceDocument& document, bool has_standard, source::Diagnostics& findings);

// Its two halves.
void paint_annotations(SourceDocument& document, source::Diagnostics& findings);
void tell_needs_of_paper(SourceDocument& document, bool has_standard, source::Diagnostics& findings);

}  // namespace bifolio::press

// Reads what of press/reading_facts.h does not come of walking content: the catalogue, attached files,
// annotations, the structure tree.
#pragma once

#include "press/reading_facts.h"
#include "press/source_document.h"

namespace bifolio::press {

void inspect_for_reading(const SourceDocument& document, ReadingFacts& found);

}  // namespace bifolio::press

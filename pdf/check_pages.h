// The contract of layout::Pages, checked at the door.
#pragma once

#include "layout/pages/pages.h"

namespace bifolio::pdf {

// Throws std::invalid_argument, saying where, when a number in the pages leads nowhere: then they can be
// written without looking again.
void check_pages(const layout::Pages& pages);

}  // namespace bifolio::pdf

// From what style sheets state to a complete style sheet.
#pragma once

#include <optional>

#include "source/base/diagnostic.h"
#include "styles/raw_sheet.h"
#include "styles/style_sheet.h"

namespace bifolio::styles {

// Works out what `like` and tints stand for, and checks that all that is named is there ([reference]), that
// no style is lacking ([missing]) and that the page can hold text ([value]). The values of `raw` have been
// read before: each is one that its key takes. Absent where there was an error. A warning [layout] where a
// line would be too long to read.
[[nodiscard]] std::optional<StyleSheet> resolve(const RawSheet& raw, source::Diagnostics& diagnostics);

}  // namespace bifolio::styles

// Values that are set and change nothing on paper.
#pragma once

#include <string_view>

#include "source/base/diagnostic.h"
#include "styles/raw_sheet.h"
#include "styles/style_sheet.h"

namespace bifolio::styles {

// Why a key of a paragraph changes nothing in the texts that are set in this one, in words that go after its
// name; empty where it does, or where layout sets no text in a paragraph of that name itself. `value` as it
// is stated: some keys hold in one state whatever the sheet says.
[[nodiscard]] std::string_view no_effect(std::string_view paragraph, std::string_view attribute,
                                         std::string_view value);

// Warns [no-effect] of each value of a paragraph, stated by an option or by the sheet itself (not by one that
// it extends), that changes nothing: neither in the paragraph nor in any that is like it.
void warn_of_no_effect(const StyleSheet& sheet, const RawSheet& raw, source::Diagnostics& diagnostics);

}  // namespace bifolio::styles

// The tables of docs/style-format.md, made from the table of keys.
#pragma once

#include <string>

#include "styles/style_sheet.h"

namespace bifolio::styles {

// Markdown: a chapter for each section with its keys, what they take, and what `defaults` says; then the
// styles that layout asks for by name.
[[nodiscard]] std::string key_reference(const StyleSheet& defaults);

// `page` with what stands between its marks replaced by `reference`. Throws std::runtime_error where there
// are none.
[[nodiscard]] std::string with_reference(const std::string& page, const std::string& reference);

}  // namespace bifolio::styles

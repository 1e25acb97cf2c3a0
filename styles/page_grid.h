// Lengths that are told by the columns of the page: `2col` is two columns and the gutter between them,
// `2step` two columns with a gutter after each: from the left edge to where the third begins.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "source/base/trouble.h"
#include "styles/key.h"
#include "styles/style_sheet.h"

namespace bifolio::styles {

[[nodiscard]] bool is_in_columns(std::string_view length);

// Whether such a length can stand for the key's value, whatever the page is.
[[nodiscard]] source::Trouble check_in_columns(const Key& key, std::string_view length);

// The same length in points, as a style sheet writes it; none where it is told by a unit that is none of
// these.
[[nodiscard]] std::optional<std::string> in_points(std::string_view length, const PageGeometry& page);

}  // namespace bifolio::styles

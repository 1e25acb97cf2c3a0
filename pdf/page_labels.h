// Page labels: what a viewer calls the pages (ISO 32000-1, 12.4.2).
#pragma once

#include <span>
#include <string>

#include "pdf/object.h"

namespace bifolio::pdf {

// The entry PageLabels for pages of these labels: decimal numbers and lower-case roman ones that count up share a
// range, any other label stands alone as a prefix.
[[nodiscard]] Dictionary page_labels(std::span<const std::string> labels);

}  // namespace bifolio::pdf

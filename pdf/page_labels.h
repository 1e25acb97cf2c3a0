// What readers call the pages (ISO 32000-1, 12.4.2).
#pragma once

#include <span>
#include <string>

namespace bifolio::pdf {

// The /PageLabels number tree for pages with these labels, any text or none: "i", "ii", "", "1", "2", "A-1".
// Labels that count on from page to page share an entry.
[[nodiscard]] std::string page_labels(std::span<const std::string> labels);

}  // namespace bifolio::pdf

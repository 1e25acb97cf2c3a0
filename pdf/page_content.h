// What a page paints, as operators.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "layout/pages.h"
#include "pdf/encoded_text.h"

namespace bifolio::pdf {

struct PageContent {
    std::string operators;                // names of resources: /F3 is font 3, /P2 is picture 2
    std::vector<std::uint32_t> fonts;     // used, ascending
    std::vector<std::uint32_t> pictures;  // the same
};

// Page `page` of the document. Places are those of a page whose MediaBox is the trim. Colours are the
// screen's.
[[nodiscard]] PageContent page_content(const layout::Pages& pages, std::size_t page, const TextPlan& plan,
                                       const EncodedText& text);

}  // namespace bifolio::pdf

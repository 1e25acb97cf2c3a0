// What a page paints, as operators.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "layout/pages/pages.h"
#include "pdf/encoded_text.h"
#include "pdf/write_options.h"

namespace bifolio::pdf {

struct PageContent {
    // Names of resources: /F3 is font 3, /P2 is picture 2.
    std::string operators;
    // Those that are used, ascending.
    std::vector<std::uint32_t> fonts, pictures;
    // The nodes that marked content belongs to, by its number (MCID); empty where none is marked.
    std::vector<std::uint32_t> marks;
    // Whether the graphics states /OverprintOn and /OverprintOff are used.
    bool overprints = false;
};

// How far what touches the trim of a page goes past it, points.
[[nodiscard]] double bleed_of(const layout::Page& page, const WriteOptions& options);

// Page `page` of the document. The origin is the trim's lower left corner. For screens all content is marked
// (ISO 32000-1, 14.6): it belongs to a node, or is an artifact; what follows one another of a node is one
// sequence.
[[nodiscard]] PageContent page_content(const layout::Pages& pages, std::size_t page, const TextPlan& plan,
                                       const EncodedText& text, const WriteOptions& options);

}  // namespace bifolio::pdf

// A page's content stream: placed things to operators (ISO 32000-1, 8 and 9).
#pragma once

#include <string>
#include <vector>

#include "layout/pages.h"
#include "pdf/font_subset.h"
#include "pdf/font_usage.h"

namespace bifolio::pdf {

// Notes every glyph that the pages show, in order, so that fonts can be subset.
[[nodiscard]] std::vector<FontUsage> gather_usage(const layout::Pages& pages);

// The resource names that content refers to.
[[nodiscard]] std::string font_resource(std::size_t face, std::size_t layer);  // "F2", "F2a"
[[nodiscard]] std::string picture_resource(std::size_t picture);               // "P1"

// The operators of one page, not deflated. `subsets` by face; those of faces that are not used are empty.
// Safe to be called for several pages at a time.
[[nodiscard]] std::string page_content(const layout::Pages& pages, const layout::Page& page,
                                       const std::vector<FontUsage>& usage,
                                       const std::vector<FontSubset>& subsets);

}  // namespace bifolio::pdf

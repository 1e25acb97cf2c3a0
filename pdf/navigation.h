// Ways through the document: links on pages, bookmarks, and the places that they lead to (ISO 32000-1, 12.3
// and 12.5.6.5).
#pragma once

#include <span>
#include <string>

#include "layout/pages/pages.h"
#include "pdf/document.h"
#include "pdf/structure.h"

namespace bifolio::pdf {

// The objects that destinations are made of: pages and, where structure destinations are wanted (ISO 32000-2,
// 12.3.2.3), elements.
struct Landmarks {
    std::span<const ObjectId> pages;
    const StructureTree* structure = nullptr;
};

// Entries of a link's annotation on `page`.
[[nodiscard]] std::string link_annotation(const layout::LinkArea& link, const layout::Page& page,
                                          const layout::Pages& pages, const Landmarks& landmarks);

// A URL as 7-bit ASCII: what a URL cannot have is written as %xx; a % stays as it is.
[[nodiscard]] std::string ascii_url(std::string_view url);

// The first level is open, deeper ones are closed.
void add_bookmarks(Document& document, const layout::Pages& pages, const Landmarks& landmarks);

}  // namespace bifolio::pdf

// Ways through the document: links on pages, bookmarks, and the places that they lead to (ISO 32000-1, 12.3
// and 12.5.6.5).
#pragma once

#include <span>
#include <string>

#include "layout/pages/pages.h"
#include "pdf/document.h"

namespace bifolio::pdf {

// Entries of a link's annotation on `page`. `ids` are the objects of the document's pages.
[[nodiscard]] std::string link_annotation(const layout::LinkArea& link, const layout::Page& page,
                                          const layout::Pages& pages, std::span<const ObjectId> ids);

// A URL as 7-bit ASCII: what a URL cannot have is written as %xx; a % stays as it is.
[[nodiscard]] std::string ascii_url(std::string_view url);

// The first level is open, deeper ones are closed.
void add_bookmarks(Document& document, const layout::Pages& pages, std::span<const ObjectId> ids);

}  // namespace bifolio::pdf

// Pages in, a PDF file out: the reader's, for screens and for proofs, or the printer's, for press/ to impose.
#pragma once

#include <string>

#include "layout/pages/pages.h"
#include "pdf/write_options.h"

namespace bifolio::pdf {

// What the form for a page of a PDF has, until press/placed_pages.h fills it: the picture's number.
inline constexpr std::string_view kPlaceKey = "/BifolioPlace";

// The file's bytes: PDF 1.7, fonts embedded as subsets, page labels and metadata. The same pages give the
// same bytes.
//
// For screens the pages are cut to their trim, colours are the screen's, and there are bookmarks and links.
// For the press colours are inks (DeviceCMYK; pictures stay as they are), MediaBox and BleedBox reach as far
// past the TrimBox as the bleed, and nothing can be clicked. Overprint: ISO 32000-1, 8.6.7, with OPM 1.
//
// Throws std::invalid_argument when the pages break their contract (layout/pages/pages.h): no page at all, a
// number that leads nowhere, a level of bookmarks left out; std::runtime_error when a font cannot be
// embedded; WriteError (pdf/document.h) when libharu fails.
[[nodiscard]] std::string write_pdf(const layout::Pages& pages, const WriteOptions& options = {});

}  // namespace bifolio::pdf

// Pages in, a PDF file out: the reader's PDF, for screens and for proofs.
#pragma once

#include <string>

#include "layout/pages.h"

namespace bifolio::pdf {

struct WriteOptions {
    int threads = 1;  // to work with; the bytes do not depend on it
};

// The file's bytes: PDF 1.7, the pages cut to their trim, screen colours, fonts embedded as subsets,
// bookmarks, links, page labels and metadata. The same pages give the same bytes.
//
// Throws std::invalid_argument when the pages break their contract (layout/pages.h): no page at all, a number
// that leads nowhere, a level of bookmarks left out; std::runtime_error when a font cannot be embedded;
// WriteError (pdf/document.h) when libharu fails.
[[nodiscard]] std::string write_pdf(const layout::Pages& pages, const WriteOptions& options = {});

}  // namespace bifolio::pdf

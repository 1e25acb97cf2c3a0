// Pages to a PDF file for reading: on a screen, in a mail, on an office printer.
#pragma once

#include <string>

#include "layout/pages.h"

namespace bifolio::pdf {

struct WriteOptions {
    int threads = 1;  // for deflating; the bytes are the same with any number
};

// The file's bytes: PDF 1.7 with embedded subsets, links, bookmarks, page labels, language and metadata; the page is
// its trim, what bleeds is cut. The same pages give the same bytes. Throws WriteError (pdf/haru.h) when libharu fails,
// std::runtime_error when a font cannot be subset. Requires: at least one page.
[[nodiscard]] std::string write_pdf(const layout::Pages& pages, const WriteOptions& options = {});

}  // namespace bifolio::pdf

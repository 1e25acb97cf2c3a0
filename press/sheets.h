// Sheets for a printer: the pages of a book, put where the imposition says, as a PDF.
#pragma once

#include <optional>
#include <string>

#include "layout/pages/pages.h"
#include "press/book.h"
#include "press/color_profile.h"
#include "press/imposition.h"
#include "press/outlines.h"
#include "press/sheet_geometry.h"

namespace bifolio::press {

// What the file is to be judged by.
enum class Standard { None, PdfX4 };

struct SheetsRequest {
    double caliper = 0;  // thickness of the paper, points: 0 for no creep
    Standard standard = Standard::None;
    std::optional<ColorProfile> profile;  // of the output intent; PdfX4 must have one
    layout::DocumentInfo info;
    std::string slug;                      // "EuroMLSys 2023, 8 May 2023"; sheet and side are added
    const Lettering* lettering = nullptr;  // for the slug line; none, no slug line
};

// The file's bytes; the same for the same input. Each side has MediaBox (the sheet), BleedBox and TrimBox
// (the pages together). Annotations, bookmarks and tags of the pages are left behind: paper has none, and
// inside of form XObjects nobody finds them. Viewer preferences (ISO 32000-1, 12.2): Duplex, PrintScaling
// None, PickTrayByPDFSize. Throws what libqpdf throws (std::runtime_error) when a page's content cannot be
// read.
[[nodiscard]] std::string write_sheets(const Book& book, const Imposition& imposition,
                                       const SheetGeometry& geometry, const SheetsRequest& request);

}  // namespace bifolio::press

// Sheets for a printer: the pages of a book, put where the imposition says, as a PDF.
#pragma once

#include <optional>
#include <string>

#include "layout/pages/pages.h"
#include "press/book.h"
#include "press/color_profile.h"
#include "press/imposition.h"
#include "press/outlines.h"
#include "press/print_standard.h"
#include "press/sheet_geometry.h"

namespace bifolio::press {

struct SheetsRequest {
    // Thickness of the paper, points: 0 for no creep.
    double caliper = 0;
    // The file claims it; null: none. One that is claimed needs the profile for its output intent.
    const PrintStandard* standard = nullptr;
    std::optional<ColorProfile> profile;
    layout::DocumentInfo info;
    // "EuroMLSys 2023  ·  2023-05-02"; sheet and side are added.
    std::string slug;
    // How far the first page is shown over the fold, points of the page.
    double cover_wrap = 0;
    // For the slug line; null, no slug line.
    const Lettering* lettering = nullptr;
};

// The file's bytes; the same for the same input. Each side has MediaBox (the sheet), BleedBox and TrimBox
// (the pages together). Annotations, bookmarks and tags of the pages are left behind: paper has none, and
// inside of form XObjects nobody finds them. Viewer preferences (ISO 32000-1, 12.2): Duplex, PrintScaling
// None, PickTrayByPDFSize. Throws what libqpdf throws (std::runtime_error) when a page's content cannot be
// read.
[[nodiscard]] std::string write_sheets(const Book& book, const Imposition& imposition,
                                       const SheetGeometry& geometry, const SheetsRequest& request);

}  // namespace bifolio::press

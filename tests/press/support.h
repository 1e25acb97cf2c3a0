// PDFs to try the press on.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "layout/pages/pages.h"
#include "press/color_profile.h"
#include "press/sheets.h"
#include "press/source_document.h"
#include "tests/press/changed_pdf.h"

class QPDF;

namespace bifolio::press::testing {

// The letter that stands on page n of numbered_pages(), at (40, 50) from the trim's upper left corner.
[[nodiscard]] std::string page_mark(std::size_t n);

// Pages with a mark each, and a band of cyan through to all four edges.
[[nodiscard]] layout::Pages numbered_pages(std::size_t count, const layout::Size& trim = {200, 300});

// The first of these, with a picture of 200 x 100 pixels, that wide in points: in screen colours, or, with
// other components than three, in gray or inks.
[[nodiscard]] layout::Pages pages_with_picture(double width, int components = 3);

[[nodiscard]] SourceDocument read_document(std::string bytes, const std::string& name = "pages.pdf");

// The pages above as the press gets them.
[[nodiscard]] SourceDocument numbered_document(std::size_t count, double bleed = 9,
                                               const layout::Size& trim = {200, 300});

// The profile that libgs-common has.
[[nodiscard]] ColorProfile any_profile();

// A booklet of pages of 200 x 300 pt, as PDF/X-4.
[[nodiscard]] std::string pdfx4_file(std::size_t pages = 3);

// Lets the first page paint more, with more resources: "<< /Font << /F ... >> >>".
void paint(QPDF& pdf, const std::string& operators, const std::string& resources = "<<>>");

// The codes of the findings, in order: "pdf size".
[[nodiscard]] std::string codes(const source::Diagnostics& diagnostics);

}  // namespace bifolio::press::testing

// The rules that print standards are made of: functions over the facts of a PDF (press/pdf_facts.h). Each
// gives what breaks it, and nothing where it is kept; what differs between standards, it asks the standard.
// Which rules a standard has, their clauses and what they demand is in press/print_standards.cpp.
#pragma once

#include "press/pdf_facts.h"
#include "press/print_standard.h"

namespace bifolio::press::rules {

[[nodiscard]] Breaches structure(const PdfFacts& found, const PrintStandard& standard);
[[nodiscard]] Breaches version(const PdfFacts& found, const PrintStandard& standard);
[[nodiscard]] Breaches encryption(const PdfFacts& found, const PrintStandard& standard);
[[nodiscard]] Breaches file_id(const PdfFacts& found, const PrintStandard& standard);
[[nodiscard]] Breaches lzw(const PdfFacts& found, const PrintStandard& standard);
[[nodiscard]] Breaches identification(const PdfFacts& found, const PrintStandard& standard);
[[nodiscard]] Breaches metadata(const PdfFacts& found, const PrintStandard& standard);
[[nodiscard]] Breaches agreement(const PdfFacts& found, const PrintStandard& standard);
[[nodiscard]] Breaches output_intent(const PdfFacts& found, const PrintStandard& standard);
[[nodiscard]] Breaches output_profile(const PdfFacts& found, const PrintStandard& standard);
[[nodiscard]] Breaches device_color(const PdfFacts& found, const PrintStandard& standard);
[[nodiscard]] Breaches fonts(const PdfFacts& found, const PrintStandard& standard);
[[nodiscard]] Breaches trim_box(const PdfFacts& found, const PrintStandard& standard);
[[nodiscard]] Breaches box_nesting(const PdfFacts& found, const PrintStandard& standard);
[[nodiscard]] Breaches transfer(const PdfFacts& found, const PrintStandard& standard);
[[nodiscard]] Breaches postscript(const PdfFacts& found, const PrintStandard& standard);
[[nodiscard]] Breaches alternates(const PdfFacts& found, const PrintStandard& standard);
[[nodiscard]] Breaches references(const PdfFacts& found, const PrintStandard& standard);
[[nodiscard]] Breaches trapped(const PdfFacts& found, const PrintStandard& standard);
[[nodiscard]] Breaches annotations(const PdfFacts& found, const PrintStandard& standard);
[[nodiscard]] Breaches actions(const PdfFacts& found, const PrintStandard& standard);
[[nodiscard]] Breaches form_fields(const PdfFacts& found, const PrintStandard& standard);
[[nodiscard]] Breaches limits(const PdfFacts& found, const PrintStandard& standard);

}  // namespace bifolio::press::rules

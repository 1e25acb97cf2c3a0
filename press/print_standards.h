// The print standards that Bifolio writes and judges by.
//
// Clauses. ISO 32000-1:2008 was read. The text of ISO 15930-7:2010 (PDF/X-4) is sold and was not at hand:
// what it asks is taken from shared practice (pdfx, WeasyPrint, krilla, Ghostscript), its clause numbers from
// its public table of contents and from krilla's sources, which cite it.
#pragma once

#include <span>
#include <string_view>

#include "press/print_standard.h"

namespace bifolio::press {

[[nodiscard]] std::span<const PrintStandard> print_standards();

// By name or by title; null where there is none.
[[nodiscard]] const PrintStandard* find_print_standard(std::string_view name_or_title);

}  // namespace bifolio::press

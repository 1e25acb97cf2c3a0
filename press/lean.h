// A PDF made small and quick to open, for mail.
#pragma once

#include <string>

#include "press/source_document.h"

namespace bifolio::press {

// Why a file must stay as it is, byte for byte: it is damaged, signed, encrypted, or claims a standard
// (PDF/A, PDF/X) that writing it anew could break. Empty where nothing speaks against it.
[[nodiscard]] std::string lean_obstacle(const SourceDocument& document);

// The same pages with objects in compressed object streams (ISO 32000-1, 7.5.7), linearised (annex F), so
// that the first page shows while the rest still comes. The same input gives the same bytes. Throws what
// libqpdf throws (std::runtime_error) when the file cannot be read through.
[[nodiscard]] std::string make_lean(const SourceDocument& document);

}  // namespace bifolio::press

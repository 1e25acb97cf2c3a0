// Papers by name or size.
#pragma once

#include <span>
#include <string_view>

#include "styles/length.h"
#include "styles/value.h"

namespace bifolio::styles {

struct Paper {
    std::string_view name;
    Length width, height;
};

// ISO 216 A and B sizes, and North American ones, upright.
[[nodiscard]] std::span<const Paper> papers();

struct PaperSize {
    Length width, height;
    bool operator==(const PaperSize&) const = default;
};

// A name of papers(), letter case ignored, or a width and a height: "148mm x 210mm", "5.5x8.5in".
[[nodiscard]] source::Trouble read_paper(std::string_view text, PaperSize& size);

}  // namespace bifolio::styles

// A first walk over the text of a document: its distinct runs, and the glyphs of each face.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "layout/pages/pages.h"
#include "pdf/font_plan.h"

namespace bifolio::pdf {

struct TextPlan {
    // In the order of Pages::faces.
    std::vector<FaceUse> faces;
    // By face, the glyph; none if the face has none, or none is needed.
    std::vector<std::optional<std::uint16_t>> word_spaces;
    // Each once, in the order of their first use.
    std::vector<const layout::ShapedRun*> runs;

    // The runs of a page, as places in `runs`, one for each of Page::runs.
    [[nodiscard]] std::span<const std::uint32_t> runs_of(std::size_t page) const {
        return std::span(run_places).subspan(page_starts[page], page_starts[page + 1] - page_starts[page]);
    }

    std::vector<std::uint32_t> run_places;
    // Into run_places, one more than there are pages.
    std::vector<std::size_t> page_starts;
};

// Depends on the pages alone.
[[nodiscard]] TextPlan plan_text(const layout::Pages& pages);

}  // namespace bifolio::pdf

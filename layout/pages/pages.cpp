#include "layout/pages/pages.h"

namespace bifolio::layout {

std::uint32_t element_of(std::span<const StructureNode> structure, std::uint32_t node) {
    while (node < structure.size() &&
           (structure[node].role == Role::Link || structure[node].role == Role::Span))
        node = structure[node].parent;
    return node;
}

double width_of(const PlacedRun& run, const Face& face) {
    const double natural = run.shaped->width * static_cast<double>(run.size) / face.metrics().units_per_em;
    // The blank behind a picture is stretched to the picture's width.
    if (run.shaped->picture) return natural;
    const double tracking =
        static_cast<double>(run.tracking) * static_cast<double>(run.shaped->glyphs.size());
    return (natural + tracking) * static_cast<double>(run.stretch);
}

Pages::Pages() = default;
Pages::Pages(Pages&&) noexcept = default;
Pages& Pages::operator=(Pages&&) noexcept = default;
Pages::~Pages() = default;

}  // namespace bifolio::layout

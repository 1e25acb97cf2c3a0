#include "layout/story/story.h"

#include <utility>

namespace bifolio::layout {

Story::Story() = default;
Story::Story(Story&&) noexcept = default;
Story& Story::operator=(Story&&) noexcept = default;
Story::~Story() = default;

std::span<Cell> cells_of(Block& block) {
    return std::visit([](auto& body) { return std::span<Cell>(body.cells); }, block.body);
}

std::span<const Cell> cells_of(const Block& block) {
    return std::visit([](const auto& body) { return std::span<const Cell>(body.cells); }, block.body);
}

void add_beside(Block& row, Cell cell) {
    std::get<CellRow>(row.body).cells.push_back(std::move(cell));
}

}  // namespace bifolio::layout

#include "layout/handout/stacking.h"

#include <utility>

namespace bifolio::layout {

namespace {

constexpr double kRounding = 0.001;

class Stacker {
  public:
    Stacker(std::span<const Chunk> chunks, const PageColumns& columns, const StackingRules& rules)
        : chunks_(chunks), columns_(columns), rules_(rules), pages_(columns.tops.size()) {}

    [[nodiscard]] std::optional<std::vector<ArrangedPage>> stack() {
        for (std::size_t n = 0; n < chunks_.size(); ++n)
            if (!add(n)) return std::nullopt;
        return std::move(pages_);
    }

  private:
    [[nodiscard]] bool add(std::size_t n);
    void place(const Chunk& chunk, double gap, double lift);
    [[nodiscard]] bool next_column();
    [[nodiscard]] double gap_above(const Chunk& chunk) const {
        return chunk.gap + rules_.white_space * chunk.stretch;
    }
    [[nodiscard]] double item_height(std::size_t first) const;
    [[nodiscard]] double room() const { return columns_.heights[page_]; }

    std::span<const Chunk> chunks_;
    const PageColumns& columns_;
    const StackingRules& rules_;
    std::vector<ArrangedPage> pages_;
    std::size_t page_ = 0, column_ = 0;
    double y_ = 0;  // below the column's top, where the next chunk goes
};

bool Stacker::next_column() {
    y_ = 0;
    if (++column_ < columns_.count) return true;
    column_ = 0;
    return ++page_ < pages_.size();
}

// Of the item that a chunk starts.
double Stacker::item_height(std::size_t first) const {
    double high = chunks_[first].height;
    for (std::size_t n = first + 1; n < chunks_.size() && !chunks_[n].starts_item; ++n)
        high += gap_above(chunks_[n]) + chunks_[n].height;
    return high;
}

// False where there is no room for it.
bool Stacker::add(std::size_t n) {
    const Chunk& chunk = chunks_[n];
    if (rules_.column_per_day && chunk.starts_day && n > 0 && !next_column()) return false;
    const double gap = y_ > 0 ? gap_above(chunk) : 0;
    double lift = y_ > 0 && chunk.repeats_rooms ? chunk.room_names_height : 0;
    double needed = chunk.height - lift;
    if (rules_.keep_together && chunk.starts_item && item_height(n) <= room()) needed = item_height(n) - lift;
    if (y_ > 0 && y_ + gap + needed > room() + kRounding) {
        lift = 0;
        if (rules_.column_per_day || !next_column()) return false;
    } else {
        y_ += gap;
    }
    if (y_ + chunk.height - lift > room() + kRounding) return false;
    place(chunk, gap, lift);
    y_ += chunk.height - lift;
    return true;
}

// `lift`: by how much it stands higher, since its rooms' names are left out.
void Stacker::place(const Chunk& chunk, double gap, double lift) {
    const double left = columns_.left + static_cast<double>(column_) * (columns_.width + columns_.gap);
    const double top = columns_.tops[page_] + y_;
    ArrangedPage& page = pages_[page_];
    for (std::size_t n = lift > 0 ? chunk.room_names : 0; n < chunk.blocks.size(); ++n) {
        PlacedBlock block = chunk.blocks[n];
        block.x += left;
        block.y += top - lift;
        page.blocks.push_back(block);
    }
    for (Fill fill : chunk.fills) {
        // At a column's head there is nothing to be ruled off from.
        if (y_ == 0 && fill.area.y == 0 && chunk.starts_item) continue;
        if (y_ > 0 && !chunk.starts_item) {  // what marks an item goes on
            fill.area.y -= gap;
            fill.area.height += gap;
        }
        fill.area.x += left;
        fill.area.y += top - lift;
        page.fills.push_back(fill);
    }
}

}  // namespace

std::optional<std::vector<ArrangedPage>> stack(std::span<const Chunk> chunks, const PageColumns& columns,
                                               const StackingRules& rules) {
    return Stacker(chunks, columns, rules).stack();
}

}  // namespace bifolio::layout

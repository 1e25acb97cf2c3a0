#include <algorithm>
#include <utility>

#include "layout/handout/chunks.h"
#include "layout/pages/time_grid.h"

namespace bifolio::layout {

namespace {

// The items of some rooms, and where they are across.
struct Cells {
    std::vector<const AgendaItem*> items;
    std::vector<GridItem> places;
    std::vector<Strip> strips;
};

Cells cells_of(const AgendaSegment& segment, std::size_t first_room, std::size_t end_room,
               std::span<const Strip> columns, const styles::HandoutSpaces& spaces) {
    Cells cells;
    for (const AgendaItem& item : segment.items) {
        if (item.first_column < first_room || item.first_column >= end_room) continue;
        cells.items.push_back(&item);
        cells.places.push_back({item.first_column - first_room,
                                std::min(item.columns, end_room - item.first_column), item.start, item.end});
    }
    GridLayout layout = lay_out_grid(cells.places, columns, spaces.room_gap.pt(), spaces.least_room.pt());
    cells.places = std::move(layout.items);
    cells.strips = std::move(layout.strips);
    return cells;
}

// What the text of all cells is indented by, so that it stands clear of the bars of tracks: these stand at
// the left ends of the rules above the cells.
double indent_of(const AgendaSegment& segment, const styles::HandoutSpaces& spaces) {
    const bool has_tracks = std::ranges::any_of(
        segment.items, [](const AgendaItem& item) { return item.track_color.has_value(); });
    return has_tracks ? (spaces.track_bar + spaces.track_bar_gap).pt() : 0;
}

class GridMaker {
  public:
    GridMaker(const AgendaSegment& segment, const ArrangementRequest& request, const SpacedBlocks& blocks)
        : segment_(segment),
          request_(request),
          blocks_(blocks),
          indent_(indent_of(segment, request.spaces)),
          rule_gap_(blocks.gap(request.spaces.rule_gap.pt())) {}

    // Of the rooms [first_room, first_room + columns.size()).
    [[nodiscard]] Chunk make(std::size_t first_room, std::span<const Strip> columns);

  private:
    void add_room_names(std::size_t first_room, std::span<const Strip> columns);
    [[nodiscard]] GridPlaces places_down(const Cells& cells) const;
    void add_cell(const AgendaItem& item, const Strip& strip, double y);
    [[nodiscard]] double times_width() const {
        return request_.times_column - request_.spaces.times_gap.pt();
    }

    const AgendaSegment& segment_;
    const ArrangementRequest& request_;
    const SpacedBlocks& blocks_;
    double indent_, rule_gap_;
    Chunk chunk_;
};

void GridMaker::add_room_names(std::size_t first_room, std::span<const Strip> columns) {
    double high = 0;
    for (std::size_t n = 0; n < columns.size(); ++n) {
        const std::size_t label = segment_.room_labels[first_room + n];
        const double width = columns[n].width - indent_;
        chunk_.blocks.push_back({label, width, columns[n].x + indent_, 0});
        high = std::max(high, blocks_.height(label, width));
    }
    chunk_.room_names = chunk_.blocks.size();
    chunk_.room_names_height = high + rule_gap_;
}

GridPlaces GridMaker::places_down(const Cells& cells) const {
    std::vector<double> heights;
    std::vector<PlacedBlock> unused;
    for (std::size_t n = 0; n < cells.items.size(); ++n)
        heights.push_back(blocks_.place_below(cells.items[n]->blocks, 0, rule_gap_,
                                              cells.strips[n].width - indent_, unused) +
                          blocks_.gap(request_.spaces.cell_foot.pt()));
    double least = 0;
    for (const auto& [time, label] : segment_.times)
        least = std::max(least, blocks_.height(label, times_width()) + rule_gap_);
    return place_on_axis(cells.places, heights, least);
}

void GridMaker::add_cell(const AgendaItem& item, const Strip& strip, double y) {
    add_rule({strip.x, y, strip.width}, request_.item_rule, chunk_.fills);
    const double bottom = blocks_.place_below(item.blocks, strip.x + indent_, y + rule_gap_,
                                              strip.width - indent_, chunk_.blocks);
    if (item.track_color)
        chunk_.fills.push_back(
            {{strip.x, y + rule_gap_, request_.spaces.track_bar.pt(), bottom - y - rule_gap_},
             *item.track_color});
}

Chunk GridMaker::make(std::size_t first_room, std::span<const Strip> columns) {
    add_room_names(first_room, columns);
    const Cells cells = cells_of(segment_, first_room, first_room + columns.size(), columns, request_.spaces);
    const GridPlaces places = places_down(cells);
    const double top = chunk_.room_names_height;
    // Time by time, room by room.
    std::size_t next = 0;
    for (const auto& [time, label] : segment_.times) {
        if (next == cells.items.size() || cells.items[next]->start != time) continue;
        chunk_.blocks.push_back({label, times_width(), 0, top + places.tops[next] + rule_gap_});
        for (; next < cells.items.size() && cells.items[next]->start == time; ++next)
            add_cell(*cells.items[next], cells.strips[next], top + places.tops[next]);
    }
    chunk_.height = top + places.height;
    return std::move(chunk_);
}

}  // namespace

Chunk grid_chunk(const AgendaSegment& segment, std::size_t first_room, std::size_t end_room, double width,
                 const ArrangementRequest& request, const SpacedBlocks& blocks) {
    const double axis = request.times_column;
    const std::vector<Strip> columns =
        grid_columns(end_room - first_room, axis, width - axis, request.spaces.room_gap.pt());
    return GridMaker(segment, request, blocks).make(first_room, columns);
}

}  // namespace bifolio::layout

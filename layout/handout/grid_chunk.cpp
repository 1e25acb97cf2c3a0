#include <algorithm>
#include <utility>

#include "layout/handout/chunks.h"
#include "layout/handout/distances.h"
#include "layout/pages/time_grid.h"

namespace bifolio::layout {

namespace {

constexpr double kCellFoot = 4;  // below the words of a cell
constexpr double kBarGap = 2;    // between a cell and its track's bar

// The items of some rooms, and where they are across.
struct Cells {
    std::vector<const AgendaItem*> items;
    std::vector<GridItem> places;
    std::vector<Strip> strips;
};

Cells cells_of(const AgendaSegment& segment, std::size_t first_room, std::size_t end_room,
               std::span<const Strip> columns) {
    Cells cells;
    for (const AgendaItem& item : segment.items) {
        if (item.first_column < first_room || item.first_column >= end_room) continue;
        cells.items.push_back(&item);
        cells.places.push_back({item.first_column - first_room,
                                std::min(item.columns, end_room - item.first_column), item.start, item.end});
    }
    GridLayout layout = lay_out_grid(cells.places, columns, kLaneGap, kNarrowestLane);
    cells.places = std::move(layout.items);
    cells.strips = std::move(layout.strips);
    return cells;
}

void add_room_names(const AgendaSegment& segment, std::size_t first_room, std::span<const Strip> columns,
                    const SpacedBlocks& blocks, Chunk& chunk) {
    double high = 0;
    for (std::size_t n = 0; n < columns.size(); ++n) {
        const std::size_t label = segment.room_labels[first_room + n];
        chunk.blocks.push_back({label, columns[n].width, columns[n].x, 0});
        high = std::max(high, blocks.height(label, columns[n].width));
    }
    chunk.room_names = chunk.blocks.size();
    chunk.room_names_height = high + blocks.gap(kRuleGap);
}

GridPlaces places_down(const AgendaSegment& segment, const Cells& cells, double times_width,
                       const SpacedBlocks& blocks) {
    const double rule_gap = blocks.gap(kRuleGap);
    std::vector<double> heights;
    std::vector<PlacedBlock> unused;
    for (std::size_t n = 0; n < cells.items.size(); ++n)
        heights.push_back(
            blocks.place_below(cells.items[n]->blocks, 0, rule_gap, cells.strips[n].width, unused) +
            blocks.gap(kCellFoot));
    double least = 0;
    for (const auto& [time, label] : segment.times)
        least = std::max(least, blocks.height(label, times_width) + rule_gap);
    return place_on_axis(cells.places, heights, least);
}

void add_cell(const AgendaItem& item, const Strip& strip, double y, const ArrangementRequest& request,
              const SpacedBlocks& blocks, Chunk& chunk) {
    const double rule_gap = blocks.gap(kRuleGap);
    chunk.fills.push_back({{strip.x, y, strip.width, kHairline}, request.hairline});
    const double bottom = blocks.place_below(item.blocks, strip.x, y + rule_gap, strip.width, chunk.blocks);
    if (item.track_color)
        chunk.fills.push_back(
            {{strip.x - kBarGap - kTrackBar, y + rule_gap, kTrackBar, bottom - y - rule_gap},
             *item.track_color});
}

}  // namespace

Chunk grid_chunk(const AgendaSegment& segment, std::size_t first_room, std::size_t end_room, double width,
                 const ArrangementRequest& request, const SpacedBlocks& blocks) {
    const double axis = request.times_column + kTimesGridGap, times_width = request.times_column - kTimesGap;
    const std::vector<Strip> columns = grid_columns(end_room - first_room, axis, width - axis, kLaneGap);
    Chunk chunk;
    add_room_names(segment, first_room, columns, blocks, chunk);
    const Cells cells = cells_of(segment, first_room, end_room, columns);
    const GridPlaces places = places_down(segment, cells, times_width, blocks);
    const double top = chunk.room_names_height;
    // Time by time, room by room.
    std::size_t next = 0;
    for (const auto& [time, label] : segment.times) {
        if (next == cells.items.size() || cells.items[next]->start != time) continue;
        chunk.blocks.push_back({label, times_width, 0, top + places.tops[next] + blocks.gap(kRuleGap)});
        for (; next < cells.items.size() && cells.items[next]->start == time; ++next)
            add_cell(*cells.items[next], cells.strips[next], top + places.tops[next], request, blocks, chunk);
    }
    chunk.height = top + places.height;
    return chunk;
}

}  // namespace bifolio::layout

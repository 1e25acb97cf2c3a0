// Chunks: what stands in the columns of a handout, cut only where a column may end. A session's title with
// its first talk, a further talk, a grid of parallel sessions, each with the rules that belong to it.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "layout/handout/agenda.h"
#include "layout/handout/arrangement.h"
#include "layout/handout/block_height.h"

namespace bifolio::layout {

// Nominal points, from the chunk's upper left corner.
struct Chunk {
    double gap = 0;      // above it, but at a column's head
    double stretch = 0;  // how many times Spacing::white_space is added to the gap
    double height = 0;
    bool starts_item = false, starts_day = false;
    std::vector<PlacedBlock> blocks;
    std::vector<Fill> fills;
    // Of a grid: the names of its rooms, the first so many of the blocks. Below another grid of the same
    // rooms they are left out.
    std::size_t room_names = 0;
    double room_names_height = 0;
    bool repeats_rooms = false;
};

// In reading order, for columns of a width that are `room` high, all together. Grids that are too narrow for
// all their rooms come in bands. Where the chunks are surely higher than the room, the last are left out:
// what does not fit need not be measured.
[[nodiscard]] std::vector<Chunk> chunks_of(std::span<const AgendaDay> days, double width, double room,
                                           const ArrangementRequest& request, const SpacedBlocks& blocks);

// A grid of the rooms [first_room, end_room) of a parallel segment.
[[nodiscard]] Chunk grid_chunk(const AgendaSegment& segment, std::size_t first_room, std::size_t end_room,
                               double width, const ArrangementRequest& request, const SpacedBlocks& blocks);

// How many rooms stand side by side in a grid of a width; at least one.
[[nodiscard]] std::size_t rooms_across(double width, const ArrangementRequest& request);

}  // namespace bifolio::layout

#include "layout/handout/chunks.h"

#include <algorithm>
#include <utility>

#include "layout/pages/time_grid.h"

namespace bifolio::layout {

namespace {

constexpr double kTalkStretch = 0.25, kItemStretch = 1, kDayStretch = 2;

// Chunks, and the most that can be left of the room below them.
class ChunkList {
  public:
    explicit ChunkList(double room) : room_(room) {}

    Chunk& add(Chunk chunk) {
        room_ -= chunk.height - chunk.room_names_height;
        return list_.emplace_back(std::move(chunk));
    }
    // By more than is lost by rounding.
    [[nodiscard]] bool is_overfull() const { return room_ < -1; }

    [[nodiscard]] std::size_t size() const { return list_.size(); }
    [[nodiscard]] Chunk& operator[](std::size_t number) { return list_[number]; }
    [[nodiscard]] std::vector<Chunk> take() { return std::move(list_); }

  private:
    std::vector<Chunk> list_;
    double room_;
};

void add_track_bar(const AgendaItem& item, double top, const ArrangementRequest& request, Chunk& chunk) {
    if (item.track_color)
        chunk.fills.push_back(
            {{0, top, request.spaces.track_bar.pt(), chunk.height - top}, *item.track_color});
}

// Its title with its first talk; then each talk by itself.
void add_item(const AgendaItem& item, double width, const ArrangementRequest& request,
              const SpacedBlocks& blocks, ChunkList& chunks) {
    const std::size_t together = std::min<std::size_t>(item.blocks.count, 2);
    const double rule_gap = blocks.gap(request.spaces.rule_gap.pt());
    Chunk first;
    first.gap = blocks.gap(request.spaces.item_gap.pt());
    first.stretch = kItemStretch;
    first.starts_item = true;
    add_rule({0, 0, width}, request.item_rule, first.fills);
    first.height = blocks.place_below({item.blocks.first, together}, 0, rule_gap, width, first.blocks);
    add_track_bar(item, rule_gap, request, first);
    chunks.add(std::move(first));
    for (std::size_t n = together; n < item.blocks.count && !chunks.is_overfull(); ++n) {
        Chunk talk;
        talk.gap = blocks.gap(request.spaces.talk_gap.pt());
        talk.stretch = kTalkStretch;
        talk.height = blocks.place_below({item.blocks.first + n, 1}, 0, 0, width, talk.blocks);
        add_track_bar(item, 0, request, talk);
        chunks.add(std::move(talk));
    }
}

// Rooms beside one another, as many as have room; the others in bands below.
void add_grid(const AgendaSegment& segment, double width, const ArrangementRequest& request,
              const SpacedBlocks& blocks, ChunkList& chunks) {
    const std::size_t across = rooms_across(width, request);
    for (const auto& [first, end] : bands_of(segment.rooms.size(), across)) {
        Chunk& band = chunks.add(grid_chunk(segment, first, end, width, request, blocks));
        band.gap = blocks.gap(request.spaces.grid_gap.pt());
        band.stretch = kItemStretch;
        band.starts_item = true;
    }
}

// The day's name stands with what comes first.
void add_heading(std::size_t heading, double width, const ArrangementRequest& request,
                 const SpacedBlocks& blocks, Chunk& opening) {
    const double high = blocks.height(heading, width) + blocks.gap(request.spaces.item_gap.pt());
    for (PlacedBlock& block : opening.blocks) block.y += high;
    for (Fill& fill : opening.fills) fill.area.y += high;
    opening.blocks.insert(opening.blocks.begin(), {heading, width, 0, 0});
    opening.height += high;
}

}  // namespace

std::size_t rooms_across(double width, const ArrangementRequest& request) {
    return columns_across(width - request.times_column, request.spaces.room_gap.pt(),
                          request.spaces.least_room.pt());
}

std::vector<Chunk> chunks_of(std::span<const AgendaDay> days, double width, double room,
                             const ArrangementRequest& request, const SpacedBlocks& blocks) {
    ChunkList chunks(room);
    for (const AgendaDay& day : days) {
        const std::size_t first = chunks.size();
        const AgendaSegment* before = nullptr;
        for (const AgendaSegment& segment : day.segments) {
            if (chunks.is_overfull()) return chunks.take();
            if (segment.parallel) {
                const std::size_t made = chunks.size();
                add_grid(segment, width, request, blocks, chunks);
                chunks[made].repeats_rooms = before != nullptr && before->parallel &&
                                             before->rooms == segment.rooms && chunks.size() == made + 1;
            } else {
                add_item(segment.items.front(), width, request, blocks, chunks);
            }
            before = &segment;
        }
        if (first == chunks.size()) chunks.add({}).starts_item = true;
        chunks[first].starts_day = true;
        if (first > 0) {
            chunks[first].gap = request.spaces.day_gap.pt();
            chunks[first].stretch = kDayStretch;
        }
        if (day.heading) add_heading(*day.heading, width, request, blocks, chunks[first]);
    }
    return chunks.take();
}

}  // namespace bifolio::layout

#include "layout/handout/arranger.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "layout/handout/chunks.h"
#include "layout/handout/page_frame.h"
#include "layout/handout/stacking.h"

namespace bifolio::layout {

namespace {

// In rooms; 0: there is none.
std::size_t widest_grid(const Agenda& agenda) {
    std::size_t rooms = 0;
    for (const AgendaDay& day : agenda.days)
        for (const AgendaSegment& segment : day.segments) rooms = std::max(rooms, segment.rooms.size());
    return rooms;
}

bool is_wide_enough(const Format& format, double column, std::size_t rooms,
                    const ArrangementRequest& request) {
    if (format.columns > 1 && column < request.spaces.least_column.pt()) return false;
    if (format.columns > 1 && rooms > 0 && column < request.spaces.least_grid.pt()) return false;
    return format.in_bands || rooms <= rooms_across(column, request);
}

Spacing spacing_of(const Candidate& candidate, const ArrangementRequest& request) {
    return {1 - candidate.tightness * (1 - request.least_leading),
            1 - candidate.tightness * (1 - request.least_spaces), request.spaces.talk_gap.pt(),
            candidate.white_space};
}

PageColumns columns_of(const PageFrame& frame, const ArrangementRequest& request,
                       const Candidate& candidate) {
    const std::size_t pages = request.pages;
    PageColumns columns;
    columns.count = candidate.format.columns;
    columns.left = frame.margin;
    columns.gap = request.spaces.column_gap.pt();
    const auto count = static_cast<double>(columns.count);
    columns.width = (frame.width - (count - 1) * columns.gap) / count;
    for (std::size_t page = 0; page < pages; ++page) {
        double high = frame.height;
        if (page == 0) high -= frame.head_height;
        if (page + 1 == pages) high -= frame.foot_height;
        columns.heights.push_back(candidate.column_height > 0 ? std::min(high, candidate.column_height)
                                                              : high);
        columns.tops.push_back(frame.margin + (page == 0 ? frame.head_height : 0));
    }
    return columns;
}

// Head and foot around what is in the columns.
void add_frame(const PageFrame& frame, std::vector<ArrangedPage>& pages) {
    ArrangedPage &first = pages.front(), &last = pages.back();
    first.blocks.insert(first.blocks.begin(), frame.head.blocks.begin(), frame.head.blocks.end());
    first.fills.insert(first.fills.begin(), frame.head.fills.begin(), frame.head.fills.end());
    last.blocks.insert(last.blocks.end(), frame.foot.blocks.begin(), frame.foot.blocks.end());
    last.fills.insert(last.fills.end(), frame.foot.fills.begin(), frame.foot.fills.end());
}

}  // namespace

std::optional<Arrangement> arrange(const Agenda& agenda, const ArrangementRequest& request,
                                   const BlockHeight& block_height, const Candidate& candidate) {
    const Format& format = candidate.format;
    const Spacing spacing = spacing_of(candidate, request);
    const SpacedBlocks blocks(block_height, spacing);
    const PageFrame frame = page_frame(agenda, request, format.turned, candidate.scale, blocks);
    const PageColumns columns = columns_of(frame, request, candidate);
    const bool has_room = std::ranges::all_of(columns.heights, [](double height) { return height >= 0; });
    if (!has_room || !is_wide_enough(format, columns.width, widest_grid(agenda), request))
        return std::nullopt;
    const double room = static_cast<double>(columns.count) *
                        std::accumulate(columns.heights.begin(), columns.heights.end(), 0.0);
    const std::vector<Chunk> chunks = chunks_of(agenda.days, columns.width, room, request, blocks);
    std::optional<std::vector<ArrangedPage>> pages =
        stack(chunks, columns, {format.column_per_day, candidate.keep_together, spacing.white_space});
    if (!pages) return std::nullopt;
    add_frame(frame, *pages);
    Arrangement arrangement;
    arrangement.scale = candidate.scale;
    arrangement.leading = spacing.leading_share;
    arrangement.paper = {frame.page.width * candidate.scale, frame.page.height * candidate.scale};
    arrangement.pages = std::move(*pages);
    arrangement.code = frame.code;
    arrangement.logo = frame.logo;
    return arrangement;
}

std::optional<Arrangement> arrange(const Agenda& agenda, const ArrangementRequest& request,
                                   const BlockHeight& block_height) {
    SearchRange range;
    range.formats = formats_for(agenda.days.size(), widest_grid(agenda) > 0, request.likings);
    range.likings = request.likings;
    range.least_scale = request.least_scale;
    range.most_scale = request.most_scale;
    range.pages = request.pages;
    range.most_white_space = request.spaces.most_white.pt();
    range.longer_edge = std::max(request.paper.width, request.paper.height);
    const auto best = search(range, [&](const Candidate& candidate) {
        return arrange(agenda, request, block_height, candidate).has_value();
    });
    if (!best) return std::nullopt;
    return arrange(agenda, request, block_height, *best);
}

}  // namespace bifolio::layout

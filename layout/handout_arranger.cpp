#include "layout/handout_arranger.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "layout/time_axis.h"

namespace bifolio::layout {

namespace {

// Nominal points.
constexpr double kColumnGap = 22;
constexpr double kLaneGap = 9;
constexpr double kNarrowestLane = 66;     // of a grid: narrower ones go into another band
constexpr double kNarrowestColumn = 150;  // of a list
constexpr double kNarrowestGrid = 260;
constexpr double kItemGap = 4.5, kRuleGap = 2.5, kTalkGap = 0.5, kDayGap = 12, kBandGap = 7;
constexpr double kHeadGap = 9, kFootGap = 8;
constexpr double kHairline = 0.4, kHeadRule = 1;
constexpr double kCellFoot = 4;  // below the words of a cell
constexpr double kTrackBar = 1.6;
constexpr double kMostAir = 16;
constexpr std::size_t kMostColumns = 4;
constexpr double kWorthTurning = 1.06, kWorthColumns = 1.02;
constexpr int kSteps = 7;  // of bisection: the type is right to a hundredth

// A fixed point of a width, so that it can be a key.
long key_of(double width) {
    return std::lround(width * 1000);
}

}  // namespace

const SetBlock& HandoutArranger::set(std::size_t block, double width) {
    const auto [entry, is_new] = set_.try_emplace({block, key_of(width)});
    if (is_new) {
        Block& cut = agenda_.story.blocks[block];
        cut.cells.front().width = std::max(width - cut.cells.front().x, 1.0);
        entry->second = set_block(cut, {}, sheet_, words_);
    }
    return entry->second;
}

double HandoutArranger::height(std::size_t block, double width) {
    const SetBlock& made = set(block, width);
    return made.lines * made.leading;
}

double HandoutArranger::stack(const BlockRange& blocks, double x, double y, double width,
                              std::vector<PlacedBlock>& placed) {
    for (std::size_t n = blocks.first; n < blocks.first + blocks.count; ++n) {
        if (n > blocks.first) y += kTalkGap;
        placed.push_back({n, width, x, y});
        y += height(n, width);
    }
    return y;
}

bool HandoutArranger::has_grid() const {
    return std::ranges::any_of(agenda_.days, [](const AgendaDay& day) {
        return std::ranges::any_of(day.segments, &AgendaSegment::parallel);
    });
}

// Its title with its first talk; then each talk by itself.
void HandoutArranger::add_item(const AgendaItem& item, double width, std::vector<Chunk>& chunks) {
    const std::size_t together = std::min<std::size_t>(item.blocks.count, 2);
    Chunk first{.gap = kItemGap, .air = 1, .height = 0, .blocks = {}, .fills = {}};
    first.fills.push_back({{0, 0, width, kHairline}, request_.hairline});
    first.height = stack({item.blocks.first, together}, 0, kRuleGap, width, first.blocks);
    const auto bar = [&](Chunk& chunk, double top) {
        if (item.track_color)
            chunk.fills.push_back({{request_.times_column - 2.5 * kTrackBar, top, kTrackBar, chunk.height - top},
                                   *item.track_color});
    };
    bar(first, kRuleGap);
    chunks.push_back(std::move(first));
    for (std::size_t n = together; n < item.blocks.count; ++n) {
        Chunk talk{.gap = kTalkGap, .air = 0.25, .height = 0, .blocks = {}, .fills = {}};
        talk.height = stack({item.blocks.first + n, 1}, 0, 0, width, talk.blocks);
        bar(talk, 0);
        chunks.push_back(std::move(talk));
    }
}

// Rooms beside one another, as many as have room; the others in bands below.
void HandoutArranger::add_grid(const AgendaSegment& segment, double width, std::vector<Chunk>& chunks) {
    const double room_for_lanes = width - request_.times_column;
    const auto most = static_cast<std::size_t>(
        std::max(1.0, std::floor((room_for_lanes + kLaneGap) / (kNarrowestLane + kLaneGap))));
    const std::size_t rooms = segment.rooms.size();
    const std::size_t bands = (rooms + most - 1) / most;
    for (std::size_t band = 0; band < bands; ++band) {
        chunks.push_back(grid(segment, band * rooms / bands, (band + 1) * rooms / bands, width));
        chunks.back().gap = kBandGap;
        chunks.back().air = 1;
    }
}

HandoutArranger::Chunk HandoutArranger::grid(const AgendaSegment& segment, std::size_t first_room,
                                             std::size_t end_room, double width) {
    Chunk chunk;
    const double axis = request_.times_column;
    const auto count = static_cast<double>(end_room - first_room);
    const double column = (width - axis - (count - 1) * kLaneGap) / count;
    double top = 0;
    for (std::size_t room = first_room; room < end_room; ++room) {
        const std::size_t label = segment.room_labels[room];
        const double x = axis + static_cast<double>(room - first_room) * (column + kLaneGap);
        chunk.blocks.push_back({label, column, x, 0});
        top = std::max(top, height(label, column));
    }
    top += kRuleGap;
    chunk.room_names = chunk.blocks.size();
    chunk.room_names_height = top;

    // Times at which something starts or ends; what ends nobody knows when, ends at the next of them.
    std::set<int> times;
    std::vector<const AgendaItem*> items;
    std::vector<std::size_t> columns;
    for (const AgendaItem& item : segment.items) {
        const auto room = static_cast<std::size_t>(std::ranges::find(segment.rooms, item.room) - segment.rooms.begin());
        if (room < first_room || room >= end_room) continue;
        items.push_back(&item);
        columns.push_back(room - first_room);
        times.insert(item.start);
        if (item.end > item.start) times.insert(item.end);
    }
    const std::vector<int> marks(times.begin(), times.end());
    const auto mark_of = [&](int time) {
        return static_cast<std::size_t>(std::ranges::lower_bound(marks, time) - marks.begin());
    };
    const auto end_of = [&](const AgendaItem& item) {
        return item.end > item.start ? mark_of(item.end) : mark_of(item.start) + 1;
    };
    struct Strip {
        double x = 0, width = 0;
    };
    std::vector<Strip> cells(items.size());
    std::vector<AxisItem> on_axis;
    for (std::size_t room = 0; room < end_room - first_room; ++room) {
        std::vector<TimeSpan> spans;
        std::vector<std::size_t> here;
        for (std::size_t n = 0; n < items.size(); ++n)
            if (columns[n] == room) {
                here.push_back(n);
                spans.push_back({static_cast<int>(mark_of(items[n]->start)), static_cast<int>(end_of(*items[n]))});
            }
        const std::vector<Lane> lanes = assign_lanes(spans);
        for (std::size_t n = 0; n < here.size(); ++n) {
            const auto lane_count = static_cast<double>(lanes[n].lanes);
            const double lane = (column - (lane_count - 1) * kLaneGap) / lane_count;
            cells[here[n]] = {axis + static_cast<double>(room) * (column + kLaneGap) +
                                  static_cast<double>(lanes[n].lane) * (lane + kLaneGap),
                              lane};
        }
    }
    for (std::size_t n = 0; n < items.size(); ++n) {
        std::vector<PlacedBlock> trial;
        const double bottom = stack(items[n]->blocks, 0, kRuleGap, cells[n].width, trial);
        on_axis.push_back({mark_of(items[n]->start), end_of(*items[n]), bottom + kCellFoot});
    }
    for (const auto& [time, label] : segment.times)
        if (times.contains(time))
            on_axis.push_back({mark_of(time), mark_of(time) + 1, height(label, axis) + kRuleGap + 1});
    const std::vector<double> places = place_marks(marks.size() + 1, on_axis, 0);

    // Time by time, room by room.
    std::size_t next = 0;
    for (const auto& [time, label] : segment.times) {
        if (!times.contains(time)) continue;
        const bool starts_here =
            std::ranges::any_of(items, [start = time](const AgendaItem* item) { return item->start == start; });
        if (!starts_here) continue;
        const double y = top + places[mark_of(time)];
        chunk.blocks.push_back({label, axis, 0, y + kRuleGap});
        for (; next < items.size() && items[next]->start == time; ++next) {
            chunk.fills.push_back({{cells[next].x, y, cells[next].width, kHairline}, request_.hairline});
            const double bottom =
                stack(items[next]->blocks, cells[next].x, y + kRuleGap, cells[next].width, chunk.blocks);
            if (items[next]->track_color)
                chunk.fills.push_back({{cells[next].x - 2 * kTrackBar, y + kRuleGap, kTrackBar, bottom - y - kRuleGap},
                                       *items[next]->track_color});
        }
    }
    chunk.height = top + places.back();
    return chunk;
}

std::vector<HandoutArranger::Chunk> HandoutArranger::chunks_of(double width) {
    std::vector<Chunk> chunks;
    for (const AgendaDay& day : agenda_.days) {
        const std::size_t first = chunks.size();
        const AgendaSegment* before = nullptr;
        for (const AgendaSegment& segment : day.segments) {
            if (segment.parallel) {
                const std::size_t made = chunks.size();
                add_grid(segment, width, chunks);
                chunks[made].repeats_rooms = before != nullptr && before->parallel && before->rooms == segment.rooms &&
                                             chunks.size() == made + 1;
            } else {
                add_item(segment.items.front(), width, chunks);
            }
            before = &segment;
        }
        if (first > 0 && first < chunks.size()) {
            chunks[first].gap = kDayGap;
            chunks[first].air = 2;
        }
        if (!day.heading) continue;
        // The day's name stands with what comes first.
        const double high = height(*day.heading, width) + kItemGap;
        if (first == chunks.size()) chunks.push_back({.gap = kDayGap, .air = 2, .height = 0, .blocks = {}, .fills = {}});
        Chunk& opening = chunks[first];
        for (PlacedBlock& block : opening.blocks) block.y += high;
        for (Fill& fill : opening.fills) fill.area.y += high;
        opening.blocks.insert(opening.blocks.begin(), {*day.heading, width, 0, 0});
        opening.height += high;
    }
    return chunks;
}

// The code at the right, the logo beside it, title and facts in what is left. Gives its height, and places it where
// there is something to place it in.
double HandoutArranger::place_head(const Frame& frame, double scale, Arrangement* arrangement) {
    const double side = request_.code_side / scale;
    double right = frame.margin + frame.width;
    double bottom = frame.margin;
    if (side > 0) {
        if (arrangement != nullptr) arrangement->code = Rect{right - side, frame.margin, side, side};
        right -= side + kLaneGap;
        bottom = std::max(bottom, frame.margin + side);
    }
    if (agenda_.logo) {
        const PictureData& picture = agenda_.story.pictures[*agenda_.logo];
        constexpr double kHigh = 44;
        const double high = std::min(kHigh, frame.width * 0.2 * picture.height / picture.width);
        const double wide = high * picture.width / picture.height;
        if (arrangement != nullptr) arrangement->logo = Rect{right - wide, frame.margin, wide, high};
        right -= wide + kLaneGap;
        bottom = std::max(bottom, frame.margin + high);
    }
    double y = frame.margin;
    for (std::size_t n = agenda_.head.first; n < agenda_.head.first + agenda_.head.count; ++n) {
        const double width = right - frame.margin;
        if (arrangement != nullptr) arrangement->pages.front().blocks.push_back({n, width, frame.margin, y});
        y += height(n, width);
    }
    bottom = std::max(bottom, y) + kHeadGap / 2;
    if (arrangement != nullptr)
        arrangement->pages.front().fills.push_back(
            {{frame.margin, bottom, frame.width, kHeadRule}, request_.head_rule});
    return bottom + kHeadRule + kHeadGap - frame.margin;
}

void HandoutArranger::place_foot(const Frame& frame, Arrangement& arrangement) {
    if (agenda_.foot.count == 0) return;
    ArrangedPage& page = arrangement.pages.back();
    double y = frame.margin + frame.height - frame.foot + kFootGap;
    page.fills.push_back({{frame.margin, y, frame.width, kHairline}, request_.hairline});
    y += kRuleGap + 1;
    for (std::size_t n = agenda_.foot.first; n < agenda_.foot.first + agenda_.foot.count; ++n) {
        page.blocks.push_back({n, frame.width, frame.margin, y});
        y += height(n, frame.width);
    }
}

HandoutArranger::Frame HandoutArranger::frame_of(const Way& way, double scale) {
    Frame frame;
    frame.page = {request_.paper.width / scale, request_.paper.height / scale};
    if (way.is_wide) std::swap(frame.page.width, frame.page.height);
    frame.margin = request_.margin / scale;
    frame.width = frame.page.width - 2 * frame.margin;
    frame.height = frame.page.height - 2 * frame.margin;
    frame.head = place_head(frame, scale, nullptr);
    if (agenda_.foot.count > 0) frame.foot = kFootGap + kRuleGap + 1;
    for (std::size_t n = agenda_.foot.first; n < agenda_.foot.first + agenda_.foot.count; ++n)
        frame.foot += height(n, frame.width);
    return frame;
}

// Fills column after column, page after page; none where something is left over. `column_height`: columns are not to
// be higher, where it is not 0.
std::optional<Arrangement> HandoutArranger::attempt(const Way& way, double scale, double air, double column_height) {
    if (scale != set_scale_) set_.clear();
    set_scale_ = scale;
    const Frame frame = frame_of(way, scale);
    const auto columns = static_cast<double>(way.columns);
    const double width = (frame.width - (columns - 1) * kColumnGap) / columns;
    if (width < kNarrowestColumn && way.columns > 1) return std::nullopt;
    if (has_grid() && way.columns > 1 && width < kNarrowestGrid) return std::nullopt;

    Arrangement arrangement;
    arrangement.scale = scale;
    arrangement.paper = {frame.page.width * scale, frame.page.height * scale};
    arrangement.pages.resize(request_.pages);
    (void)place_head(frame, scale, &arrangement);
    std::size_t page = 0, column = 0;
    double y = 0;
    const auto room = [&] {
        double high = frame.height;
        if (page == 0) high -= frame.head;
        if (page + 1 == request_.pages) high -= frame.foot;
        return column_height > 0 ? std::min(high, column_height) : high;
    };
    for (const Chunk& chunk : chunks_of(width)) {
        const double gap = y > 0 ? chunk.gap + air * chunk.air : 0;
        double lift = y > 0 && chunk.repeats_rooms ? chunk.room_names_height : 0;
        if (y + gap + chunk.height - lift > room() + 0.001) {
            lift = 0;
            if (y == 0) return std::nullopt;
            y = 0;
            if (++column == way.columns) {
                column = 0;
                if (++page == request_.pages) return std::nullopt;
            }
            if (chunk.height > room() + 0.001) return std::nullopt;
        } else {
            y += gap;
        }
        const double left = frame.margin + static_cast<double>(column) * (width + kColumnGap);
        const double top = frame.margin + (page == 0 ? frame.head : 0) + y;
        for (std::size_t n = lift > 0 ? chunk.room_names : 0; n < chunk.blocks.size(); ++n) {
            PlacedBlock block = chunk.blocks[n];
            block.x += left;
            block.y += top - lift;
            arrangement.pages[page].blocks.push_back(block);
        }
        for (Fill fill : chunk.fills) {
            // At a column's head there is nothing to be ruled off from.
            if (y == 0 && fill.area.y == 0) continue;
            fill.area.x += left;
            fill.area.y += top - lift;
            arrangement.pages[page].fills.push_back(fill);
        }
        y += chunk.height - lift;
    }
    place_foot(frame, arrangement);
    return arrangement;
}

std::optional<Arrangement> HandoutArranger::arrange() {
    std::vector<Way> ways;
    for (const bool is_wide : {false, true})
        for (std::size_t columns = 1; columns <= kMostColumns; ++columns)
            if (!is_wide || has_grid()) ways.push_back({is_wide, columns});

    std::optional<Way> best;
    double best_scale = 0;
    for (const Way& way : ways) {
        // A way that is less plain must be worth it.
        const double worth = !best ? 1 : way.is_wide != best->is_wide ? kWorthTurning : kWorthColumns;
        double low = best ? best_scale * worth : request_.least_scale;
        if (low > request_.most_scale || !attempt(way, low, 0, 0)) continue;
        double high = request_.most_scale;
        if (attempt(way, high, 0, 0)) {
            low = high;
        } else {
            for (int step = 0; step < kSteps; ++step) {
                const double middle = (low + high) / 2;
                (attempt(way, middle, 0, 0) ? low : high) = middle;
            }
        }
        best = way;
        best_scale = low;
    }
    if (!best) return std::nullopt;

    // Room that is left over goes between the items; what even then is left over, below all columns alike.
    double air = 0, most_air = kMostAir;
    for (int step = 0; step < kSteps; ++step) {
        const double middle = (air + most_air) / 2;
        (attempt(*best, best_scale, middle, 0) ? air : most_air) = middle;
    }
    double column_height = 0;
    if (best->columns > 1) {
        double low = 1, high = request_.paper.height / best_scale;
        for (int step = 0; step < kSteps + 4; ++step) {
            const double middle = (low + high) / 2;
            (attempt(*best, best_scale, air, middle) ? high : low) = middle;
        }
        column_height = high;
    }
    return attempt(*best, best_scale, air, column_height);
}

}  // namespace bifolio::layout

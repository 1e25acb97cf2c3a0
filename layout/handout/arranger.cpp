#include "layout/handout/arranger.h"

#include <algorithm>
#include <cmath>

#include "layout/pages/time_grid.h"

namespace bifolio::layout {

namespace {

// Nominal points.
constexpr double kColumnGap = 22;
constexpr double kLaneGap = 9;
constexpr double kNarrowestLane = 66;     // of a grid: narrower ones go into another band
constexpr double kNarrowestColumn = 150;  // of a list
constexpr double kNarrowestGrid = 260;
constexpr double kItemGap = 4.5, kRuleGap = 2.5, kTalkGap = 1.75, kDayGap = 12, kBandGap = 7;
constexpr double kHeadGap = 9, kFootGap = 8;
constexpr double kHairline = 0.4, kHeadRule = 1;
constexpr double kCellFoot = 4;                // below the words of a cell
constexpr double kBarGap = 2, kGridGap = 3.5;  // between a cell and what is left of it
constexpr double kMostAir = 16;
constexpr std::size_t kMostColumns = 4;
constexpr double kTightestGaps = 0.35;  // shares of them
constexpr std::size_t kMostDayColumns = 6;
// By how much smaller type may be for a page that is upright, has fewer columns, or one a day; for rooms that
// are side by side; for items that are not cut; for lines that are not tight.
constexpr double kWorthTurning = 1.06, kWorthColumns = 1.12, kWorthDays = 1.06, kWorthItems = 1.1,
                 kWorthTight = 1.03, kWorthBands = 1.3;
constexpr double kComfortable = 0.9;  // scale that lines need not be tightened for
// Of bisection: type is right to a hundredth, columns to a point.
constexpr int kSteps = 7, kFineSteps = 11;

// A fixed point of a width, so that it can be a key.
long key_of(double width) {
    return std::lround(width * 1000);
}

// What comes nearest to `bad` of what still fits, where `good` does.
template <typename Fits>
double bisect(double good, double bad, int steps, const Fits& fits) {
    for (int step = 0; step < steps && good != bad; ++step) {
        const double middle = (good + bad) / 2;
        (fits(middle) ? good : bad) = middle;
    }
    return good;
}

double leading_at(double looseness, double least) {
    return looseness < 0 ? 1 + looseness * (1 - least) : 1;
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
    return made.lines * made.leading * leading_at(looseness_, request_.least_leading);
}

double HandoutArranger::tightened(double gap) const {
    return looseness_ < 0 ? gap * (1 + looseness_ * (1 - kTightestGaps)) : gap;
}

double HandoutArranger::stack(const BlockRange& blocks, double x, double y, double width,
                              std::vector<PlacedBlock>& placed) {
    for (std::size_t n = blocks.first; n < blocks.first + blocks.count; ++n) {
        if (n > blocks.first) y += tightened(kTalkGap);
        placed.push_back({n, width, x, y});
        y += height(n, width);
    }
    return y;
}

std::size_t HandoutArranger::widest_grid() const {
    std::size_t rooms = 0;
    for (const AgendaDay& day : agenda_.days)
        for (const AgendaSegment& segment : day.segments) rooms = std::max(rooms, segment.rooms.size());
    return rooms;
}

std::size_t HandoutArranger::rooms_across(double width) const {
    return columns_across(width - request_.times_column - kGridGap, kLaneGap, kNarrowestLane);
}

// Its title with its first talk; then each talk by itself.
void HandoutArranger::add_item(const AgendaItem& item, double width, std::vector<Chunk>& chunks) {
    const std::size_t together = std::min<std::size_t>(item.blocks.count, 2);
    const double rule_gap = tightened(kRuleGap);
    Chunk first;
    first.gap = tightened(kItemGap);
    first.air = 1;
    first.starts_item = true;
    first.fills.push_back({{0, 0, width, kHairline}, request_.hairline});
    first.height = stack({item.blocks.first, together}, 0, rule_gap, width, first.blocks);
    const auto bar = [&](Chunk& chunk, double top) {
        if (item.track_color)
            chunk.fills.push_back({{0, top, kTrackBar, chunk.height - top}, *item.track_color});
    };
    bar(first, rule_gap);
    chunks.push_back(std::move(first));
    for (std::size_t n = together; n < item.blocks.count; ++n) {
        Chunk talk;
        talk.gap = tightened(kTalkGap);
        talk.air = 0.25;
        talk.height = stack({item.blocks.first + n, 1}, 0, 0, width, talk.blocks);
        bar(talk, 0);
        chunks.push_back(std::move(talk));
    }
}

// Rooms beside one another, as many as have room; the others in bands below.
void HandoutArranger::add_grid(const AgendaSegment& segment, double width, std::vector<Chunk>& chunks) {
    for (const auto& [first, end] : bands_of(segment.rooms.size(), rooms_across(width))) {
        Chunk made = grid(segment, first, end, width);
        made.gap = tightened(kBandGap);
        made.air = 1;
        made.starts_item = true;
        chunks.push_back(std::move(made));
    }
}

HandoutArranger::Chunk HandoutArranger::grid(const AgendaSegment& segment, std::size_t first_room,
                                             std::size_t end_room, double width) {
    Chunk chunk;
    const double axis = request_.times_column + kGridGap, rule_gap = tightened(kRuleGap);
    const std::vector<Strip> columns = grid_columns(end_room - first_room, axis, width - axis, kLaneGap);
    double top = 0;
    for (std::size_t room = first_room; room < end_room; ++room) {
        const std::size_t label = segment.room_labels[room];
        const Strip& column = columns[room - first_room];
        chunk.blocks.push_back({label, column.width, column.x, 0});
        top = std::max(top, height(label, column.width));
    }
    top += rule_gap;
    chunk.room_names = chunk.blocks.size();
    chunk.room_names_height = top;

    std::vector<const AgendaItem*> items;
    std::vector<GridItem> cells;
    for (const AgendaItem& item : segment.items) {
        if (item.first_column < first_room || item.first_column >= end_room) continue;
        items.push_back(&item);
        cells.push_back({item.first_column - first_room, std::min(item.columns, end_room - item.first_column),
                         item.start, item.end});
    }
    const std::vector<Strip> strips = grid_strips(cells, columns, kLaneGap);
    std::vector<double> heights;
    std::vector<PlacedBlock> trial;
    for (std::size_t n = 0; n < items.size(); ++n)
        heights.push_back(stack(items[n]->blocks, 0, rule_gap, strips[n].width, trial) +
                          tightened(kCellFoot));
    double least = 0;
    for (const auto& [time, label] : segment.times)
        least = std::max(least, height(label, request_.times_column - kTimesGap) + rule_gap);
    const GridPlaces places = place_on_axis(cells, heights, least);

    // Time by time, room by room.
    std::size_t next = 0;
    for (const auto& [time, label] : segment.times) {
        if (next == items.size() || items[next]->start != time) continue;
        const double y = top + places.tops[next];
        chunk.blocks.push_back({label, request_.times_column - kTimesGap, 0, y + rule_gap});
        for (; next < items.size() && items[next]->start == time; ++next) {
            const Strip& strip = strips[next];
            chunk.fills.push_back({{strip.x, y, strip.width, kHairline}, request_.hairline});
            const double bottom =
                stack(items[next]->blocks, strip.x, y + rule_gap, strip.width, chunk.blocks);
            if (items[next]->track_color)
                chunk.fills.push_back(
                    {{strip.x - kBarGap - kTrackBar, y + rule_gap, kTrackBar, bottom - y - rule_gap},
                     *items[next]->track_color});
        }
    }
    chunk.height = top + places.height;
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
                chunks[made].repeats_rooms = before != nullptr && before->parallel &&
                                             before->rooms == segment.rooms && chunks.size() == made + 1;
            } else {
                add_item(segment.items.front(), width, chunks);
            }
            before = &segment;
        }
        if (first == chunks.size()) chunks.emplace_back().starts_item = true;
        chunks[first].starts_day = true;
        if (first > 0) {
            chunks[first].gap = kDayGap;
            chunks[first].air = 2;
        }
        if (!day.heading) continue;
        // The day's name stands with what comes first.
        const double high = height(*day.heading, width) + tightened(kItemGap);
        Chunk& opening = chunks[first];
        for (PlacedBlock& block : opening.blocks) block.y += high;
        for (Fill& fill : opening.fills) fill.area.y += high;
        opening.blocks.insert(opening.blocks.begin(), {*day.heading, width, 0, 0});
        opening.height += high;
    }
    return chunks;
}

// The code at the right, the logo beside it, title and facts in what is left. Gives its height, and places it
// where there is something to place it in.
double HandoutArranger::place_head(const Frame& frame, double scale, Arrangement* arrangement) {
    const double side = request_.code_side / scale;
    double right = frame.margin + frame.width;
    double bottom = frame.margin;
    if (side > 0) {
        const double quiet = request_.code_quiet / scale;
        if (arrangement != nullptr)
            arrangement->code = Rect{right - side + quiet, frame.margin - quiet, side, side};
        right -= side - quiet + kLaneGap;
        bottom = std::max(bottom, frame.margin + side - 2 * quiet + kLaneGap / 2);
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

// A way that is less plain must be worth it.
double HandoutArranger::Way::worth() const {
    double worth = is_wide ? 1 / kWorthTurning : 1;
    if (in_bands) worth /= kWorthBands;
    if (by_day) return worth * kWorthDays;
    for (std::size_t n = 1; n < columns; ++n) worth /= kWorthColumns;
    return worth;
}

// Fills column after column, page after page; none where something is left over.
std::optional<Arrangement> HandoutArranger::attempt(const Trial& trial) {
    const Way& way = trial.way;
    if (trial.scale != set_scale_) set_.clear();
    set_scale_ = trial.scale;
    looseness_ = trial.looseness;
    const double air = std::max(trial.looseness, 0.0);
    const Frame frame = frame_of(way, trial.scale);
    const auto columns = static_cast<double>(way.columns);
    const double width = (frame.width - (columns - 1) * kColumnGap) / columns;
    if (width < kNarrowestColumn && way.columns > 1) return std::nullopt;
    if (widest_grid() > 0 && way.columns > 1 && width < kNarrowestGrid) return std::nullopt;
    if (!way.in_bands && widest_grid() > rooms_across(width)) return std::nullopt;

    Arrangement arrangement;
    arrangement.scale = trial.scale;
    arrangement.leading = leading_at(trial.looseness, request_.least_leading);
    arrangement.paper = {frame.page.width * trial.scale, frame.page.height * trial.scale};
    arrangement.pages.resize(request_.pages);
    (void)place_head(frame, trial.scale, &arrangement);
    std::size_t page = 0, column = 0;
    double y = 0;
    const auto room = [&] {
        double high = frame.height;
        if (page == 0) high -= frame.head;
        if (page + 1 == request_.pages) high -= frame.foot;
        return trial.column_height > 0 ? std::min(high, trial.column_height) : high;
    };
    const auto next_column = [&] {
        y = 0;
        if (++column < way.columns) return true;
        column = 0;
        return ++page < request_.pages;
    };
    const std::vector<Chunk> chunks = chunks_of(width);
    // Of the item that a chunk starts.
    const auto item_height = [&](std::size_t first) {
        double high = chunks[first].height;
        for (std::size_t n = first + 1; n < chunks.size() && !chunks[n].starts_item; ++n)
            high += chunks[n].gap + air * chunks[n].air + chunks[n].height;
        return high;
    };
    constexpr double kRounding = 0.001;
    for (std::size_t n = 0; n < chunks.size(); ++n) {
        const Chunk& chunk = chunks[n];
        if (way.by_day && chunk.starts_day && n > 0 && !next_column()) return std::nullopt;
        const double gap = y > 0 ? chunk.gap + air * chunk.air : 0;
        double lift = y > 0 && chunk.repeats_rooms ? chunk.room_names_height : 0;
        double needed = chunk.height - lift;
        if (way.keeps_items && chunk.starts_item && item_height(n) <= room()) needed = item_height(n) - lift;
        if (y > 0 && y + gap + needed > room() + kRounding) {
            lift = 0;
            if (way.by_day || !next_column()) return std::nullopt;
        } else {
            y += gap;
        }
        if (y + chunk.height - lift > room() + kRounding) return std::nullopt;
        const double left = frame.margin + static_cast<double>(column) * (width + kColumnGap);
        const double top = frame.margin + (page == 0 ? frame.head : 0) + y;
        for (std::size_t b = lift > 0 ? chunk.room_names : 0; b < chunk.blocks.size(); ++b) {
            PlacedBlock block = chunk.blocks[b];
            block.x += left;
            block.y += top - lift;
            arrangement.pages[page].blocks.push_back(block);
        }
        for (Fill fill : chunk.fills) {
            // At a column's head there is nothing to be ruled off from.
            if (y == 0 && fill.area.y == 0 && chunk.starts_item) continue;
            if (y > 0 && !chunk.starts_item) {  // what marks an item goes on
                fill.area.y -= gap;
                fill.area.height += gap;
            }
            fill.area.x += left;
            fill.area.y += top - lift;
            arrangement.pages[page].fills.push_back(fill);
        }
        y += chunk.height - lift;
    }
    place_foot(frame, arrangement);
    return arrangement;
}

// The way, and the scale, of the largest type.
std::optional<HandoutArranger::Trial> HandoutArranger::largest(double most_scale, double looseness) {
    std::vector<Way> ways;
    const std::size_t days = agenda_.days.size();
    for (const bool is_wide : {false, true}) {
        if (days > 1 && days <= kMostDayColumns)
            ways.push_back({.is_wide = is_wide, .columns = days, .by_day = true});
        for (std::size_t columns = 1; columns <= kMostColumns; ++columns)
            if (!is_wide || widest_grid() > 0) ways.push_back({.is_wide = is_wide, .columns = columns});
        if (widest_grid() > 0) ways.push_back({.is_wide = is_wide, .in_bands = true});
    }
    std::optional<Trial> best;
    for (const Way& way : ways) {
        Trial trial{way, request_.least_scale, looseness, 0};
        if (best) trial.scale = std::max(trial.scale, best->scale * best->way.worth() / way.worth());
        const double least = trial.scale;
        if (least > most_scale || !attempt(trial)) continue;
        const auto fits = [&](double scale) {
            trial.scale = scale;
            return attempt(trial).has_value();
        };
        trial.scale = fits(most_scale) ? most_scale : bisect(least, most_scale, kSteps, fits);
        best = trial;
    }
    return best;
}

// Nothing that belongs together is cut, where type need not be much smaller for it.
void HandoutArranger::keep_items(Trial& trial) {
    if (trial.way.columns == 1 && request_.pages == 1) return;
    Trial kept = trial;
    kept.way.keeps_items = true;
    kept.scale = std::max(trial.scale / kWorthItems, request_.least_scale);
    if (!attempt(kept)) return;
    const double scale = bisect(kept.scale, trial.scale, kSteps, [&](double middle) {
        kept.scale = middle;
        return attempt(kept).has_value();
    });
    trial.way.keeps_items = true;
    trial.scale = scale;
}

// Room that is left over goes between the lines and the items.
void HandoutArranger::loosen(Trial& trial) {
    const auto fits = [&](double looseness) {
        trial.looseness = looseness;
        return attempt(trial).has_value();
    };
    double looseness = trial.looseness;
    for (const double most : {0.0, kMostAir}) {
        if (looseness == most || fits(most)) {
            looseness = most;
        } else {
            looseness = bisect(looseness, most, kSteps, fits);
            break;
        }
    }
    trial.looseness = looseness;
}

// What even then is left over, below all columns alike.
void HandoutArranger::balance(Trial& trial) {
    if (trial.way.columns == 1 || trial.way.by_day) return;
    const double page = std::max(request_.paper.width, request_.paper.height) / trial.scale;
    trial.column_height = bisect(page, 1, kFineSteps, [&](double column_height) {
        trial.column_height = column_height;
        return attempt(trial).has_value();
    });
}

std::optional<Arrangement> HandoutArranger::arrange() {
    std::optional<Trial> best = largest(request_.most_scale, 0);
    if (!best || best->scale < kComfortable) {
        const auto tight = largest(std::clamp(kComfortable, request_.least_scale, request_.most_scale), -1);
        if (tight &&
            (!best || tight->scale * tight->way.worth() > kWorthTight * best->scale * best->way.worth()))
            best = tight;
    }
    if (!best) return std::nullopt;
    keep_items(*best);
    loosen(*best);
    balance(*best);
    return attempt(*best);
}

}  // namespace bifolio::layout

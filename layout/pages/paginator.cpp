#include "layout/pages/paginator.h"

#include <algorithm>
#include <cmath>

#include "layout/pages/block_kinds.h"
#include "layout/pages/column_run.h"
#include "layout/pages/head_spaces.h"
#include "layout/pages/page_breaker.h"
#include "layout/pages/views.h"

namespace bifolio::layout {

namespace {

// A page that begins with a session is welcome: as good as this many points of cost saved.
constexpr double kSessionAtHeadBonus = 300;

// The last page before a new part is short when less of it is filled.
constexpr double kShortPage = 1.0 / 3;
constexpr double kShortPageCost = 1000;

// Facing pages that end a line apart look like a mistake; some lines apart, like a choice.
constexpr double kSpreadLine = 120, kSpreadLimit = 1.5;

// Of a break that leaves a poster alone among posters: not worth a page of a few lines at the end of a part.
constexpr double kAloneCost = 0.9 * kShortPageCost;

// A page that is to be saved is worth any other trouble but a broken keep.
constexpr double kSavedPage = 1e6;

// Grid lines of space; such a one may be a line less where its page would be too full.
constexpr int kLinesThatShrink = 2;

struct Origin {
    std::size_t block = 0;
    int first_line = 0, line_count = 0;
    int extra_lines = 0;  // of the way of its paragraph that it belongs to
    // What stands in columns on one page, of this block and those after it, as if the page's text area began
    // with it. Else none.
    std::vector<BlockPart> in_columns;
};

class ItemMaker {
  public:
    ItemMaker(const Story& story, const std::vector<SetBlock>& set, const std::vector<BlockSpace>& spaces,
              const styles::StyleSheet& sheet)
        : story_(story), set_(set), spaces_(spaces), sheet_(sheet) {}

    // Blocks from `n` on that belong together; returns the next one.
    std::size_t add(std::size_t n) {
        if (story_.blocks[n].columns) return add_columns(n);
        add_block(n);
        return n + 1;
    }

    std::vector<VariantGroup> groups;
    std::vector<VerticalItem> items;
    std::vector<Origin> origins;

  private:
    void add_block(std::size_t n) {
        const SetBlock& set = set_[n];
        if (set.steps_per_line == 0) {
            add_whole(n);
            return;
        }
        const std::vector<CutWay> ways = std::visit(
            [&](const auto& body) { return ways_to_cut(body, set, sheet_.pages); }, story_.blocks[n].body);
        VariantGroup group{.first = static_cast<std::uint32_t>(items.size()), .ways = {}};
        for (const CutWay& way : ways) {
            add_way(n, way);
            group.ways.push_back({static_cast<std::uint32_t>(way.penalties.size() + 1), way.cost});
        }
        if (ways.size() > 1) groups.push_back(std::move(group));
    }

    // A run of blocks in columns: each of its pages is an item that is not broken.
    std::size_t add_columns(std::size_t first) {
        const std::optional<RunColumns>& columns = story_.blocks[first].columns;
        std::size_t end = first;
        std::vector<ColumnItem> lines;
        std::vector<Origin> of_lines;
        for (; end < story_.blocks.size() && story_.blocks[end].columns == columns; ++end)
            add_column_items(end, lines, of_lines);
        const int page = lines_per_page(sheet_) * kStepsPerLine;
        const int above = height_since_forced_page() + (items.empty() ? 0 : spaces_[first].space);
        // Below the heading, where it is known what stands on that page.
        const bool runs_on = above + least_height(lines) <= page;
        const auto pages = fill_columns(lines, columns->count, {runs_on ? page - above : page, page});
        for (const ColumnPage& each : pages) {
            const Origin& begins = of_lines[each.places.front().item];
            VerticalItem item = opening_item(begins.block);
            if (&each != &pages.front() || !runs_on) item.force = PageForce::Any;
            item.head_space = 0;
            item.height = each.height;
            items.push_back(item);
            origins.push_back(origin_of(each, of_lines, *columns));
        }
        return end;
    }

    void add_column_items(std::size_t n, std::vector<ColumnItem>& lines,
                          std::vector<Origin>& of_lines) const {
        const SetBlock& set = set_[n];
        const ColumnItem whole{set.steps, spaces_[n].space, story_.blocks[n].keep_with_next};
        if (set.steps_per_line == 0) {
            lines.push_back(whole);
            of_lines.push_back({n, 0, set.lines, 0, {}});
            return;
        }
        for (int line = 0; line < set.lines; ++line) {
            const bool last = line + 1 == set.lines;
            lines.push_back({set.steps_per_line, line == 0 ? whole.space : 0, last && whole.keep_with_next});
            of_lines.push_back({n, line, 1, 0, {}});
        }
    }

    [[nodiscard]] static int least_height(const std::vector<ColumnItem>& lines) {
        return lines.empty() ? 0 : lines.front().height;
    }

    // Steps from the head of the page on which the last item stands, if that page began where one had to.
    [[nodiscard]] int height_since_forced_page() const {
        int height = 0;
        for (std::size_t n = items.size(); n-- > 0;) {
            height += items[n].height;
            if (n == 0 || items[n].force != PageForce::None) return height + items[n].head_space;
            height += items[n].space;
        }
        return height;
    }

    [[nodiscard]] static Origin origin_of(const ColumnPage& page, const std::vector<Origin>& of_lines,
                                          const RunColumns& columns) {
        const Origin& begins = of_lines[page.places.front().item];
        Origin result{begins.block, begins.first_line, 0, 0, {}};
        for (const ColumnItemPlace& place : page.places) {
            const Origin& lines = of_lines[place.item];
            BlockPart part{.block = lines.block,
                           .first_line = lines.first_line,
                           .line_count = lines.line_count,
                           .top = static_cast<double>(place.top),
                           .at_page_head = place.top == 0,
                           .left = place.column * columns.step};
            const bool continues =
                !result.in_columns.empty() && result.in_columns.back().block == part.block && place.top > 0;
            if (continues)
                result.in_columns.back().line_count += part.line_count;
            else
                result.in_columns.push_back(part);
        }
        return result;
    }

    void add_whole(std::size_t n) {
        VerticalItem item = opening_item(n);
        item.height = set_[n].steps;
        items.push_back(item);
        origins.push_back({n, 0, set_[n].lines, 0, {}});
    }

    void add_way(std::size_t n, const CutWay& way) {
        const SetBlock& set = set_[n];
        const auto lines = static_cast<int>(way.penalties.size()) + 1;
        for (int line = 0; line < lines; ++line) {
            VerticalItem item = line == 0 ? opening_item(n) : VerticalItem{};
            item.height = set.steps_per_line;
            // What rounding adds to a block that is broken line by line comes after its last line.
            if (line + 1 == lines) item.height += set.steps - set.lines * set.steps_per_line;
            // What is off the grid stays so.
            if (line > 0 && story_.blocks[n].trails) item.head_space = spaces_[n].head_space;
            if (line > 0) item.penalty = penalty_within(n, way.penalties[static_cast<std::size_t>(line) - 1]);
            items.push_back(item);
            origins.push_back({n, line, 1, way.extra_lines, {}});
        }
    }

    // Of what stands again above the block, where that begins a page.
    [[nodiscard]] int repeated_height(std::size_t n) const {
        int height = 0;
        if (const std::optional<RepeatedHead>& repeats = story_.blocks[n].repeats)
            for (std::size_t head = repeats->first; head < repeats->first + repeats->count; ++head)
                height += set_[head].steps;
        return height;
    }

    [[nodiscard]] VerticalItem opening_item(std::size_t n) const {
        VerticalItem item;
        item.space = spaces_[n].space;
        item.head_space = spaces_[n].head_space + repeated_height(n);
        // A page that would be a little too full is better than one that holds next to nothing.
        if (story_.blocks[n].on_grid && item.space >= kLinesThatShrink * kStepsPerLine)
            item.shrink = kStepsPerLine;
        item.penalty = penalty_before_block(n);
        if (story_.blocks[n].start == PageStart::NewPage) item.force = PageForce::Any;
        if (story_.blocks[n].start == PageStart::Verso) item.force = PageForce::Verso;
        return item;
    }

    [[nodiscard]] double penalty_before_block(std::size_t n) const {
        if (n == 0) return 0;
        const Block& before = story_.blocks[n - 1];
        const Block& block = story_.blocks[n];
        if (before.keep_with_next) return kNeverBreak;
        double penalty = before.wants_next ? kAloneCost : 0;
        if (block.talk != 0 && block.talk == before.talk) penalty += sheet_.pages.split_talk_penalty;
        if (block.bookmark_level == 2) penalty -= kSessionAtHeadBonus;
        return penalty;
    }

    // Of a break between lines of the block: a talk that is split costs.
    [[nodiscard]] double penalty_within(std::size_t n, double penalty) const {
        const bool splits_talk = story_.blocks[n].talk != 0 && penalty != kNeverBreak;
        return splits_talk ? penalty + sheet_.pages.split_talk_penalty : penalty;
    }

    const Story& story_;
    const std::vector<SetBlock>& set_;
    const std::vector<BlockSpace>& spaces_;
    const styles::StyleSheet& sheet_;
};

// The heads of a table that goes on at the head of a page, above `below`; steps down to where they end.
int add_repeated(const Story& story, const std::vector<SetBlock>& set, std::size_t block, int below,
                 double step, LaidPage& page) {
    const std::optional<RepeatedHead>& repeats = story.blocks[block].repeats;
    if (!repeats) return 0;
    int top = below;
    for (std::size_t head = repeats->first; head < repeats->first + repeats->count; ++head)
        top -= set[head].steps;
    for (std::size_t head = repeats->first; head < repeats->first + repeats->count; ++head) {
        page.parts.push_back({.block = head,
                              .first_line = 0,
                              .line_count = set[head].lines,
                              .top = top * step,
                              .at_page_head = page.parts.empty(),
                              .again = true});
        top += set[head].steps;
    }
    return below;
}

// Which items begin what is to be seen at one view.
std::vector<bool> view_starts(const Story& story, const ItemMaker& maker) {
    std::vector<bool> starts;
    for (const Origin& origin : maker.origins)
        starts.push_back(story.blocks[origin.block].one_view && origin.first_line == 0);
    return starts;
}

}  // namespace

Pagination paginate(const Story& story, const std::vector<SetBlock>& set, const PageRun& run,
                    const styles::StyleSheet& sheet) {
    const std::vector<BlockSpace> spaces = spaces_between(story, set);
    ItemMaker maker(story, set, spaces, sheet);
    for (std::size_t n = run.first_block; n < story.flow_end();) n = maker.add(n);
    const int capacity = lines_per_page(sheet) * kStepsPerLine;
    arrange_views(maker.items, view_starts(story, maker), capacity);
    PageWeights weights;
    weights.steps_per_line = kStepsPerLine;
    weights.unused_line = 10 * sheet.pages.short_page_weight;
    weights.spread_line = kSpreadLine;
    weights.spread_limit = kSpreadLimit;
    if (run.saves_pages) weights.page = kSavedPage;
    weights.short_page = kShortPageCost * sheet.pages.short_page_weight;
    weights.short_page_lines = kShortPage * lines_per_page(sheet);
    const BrokenPages broken =
        break_pages(maker.items, maker.groups, {capacity, capacity}, weights, run.first_is_recto);

    Pagination result;
    const double step = sheet.grid.leading.pt() / kStepsPerLine;
    for (const BrokenPage& page : broken.pages) {
        LaidPage& laid = result.pages.emplace_back();
        laid.unused_lines = page.unused / kStepsPerLine;
        int foot = 0;  // of what stands above
        BlockSpace head;
        for (std::uint32_t k = page.begin; k < page.end; ++k) {
            const PlacedItem& placed = broken.items[k];
            const Origin& origin = maker.origins[placed.item];
            if (k == page.begin && origin.first_line == 0) head = spaces[origin.block];
            const int top = placed.top - (origin.block < head.widest ? head.head_space : 0);
            if (origin.extra_lines != 0 && origin.first_line == 0)
                result.other_ways.emplace_back(origin.block, origin.extra_lines);
            if (k == page.begin && origin.first_line == 0)
                foot = add_repeated(story, set, origin.block, placed.top, step, laid);
            const bool continues = !laid.parts.empty() && laid.parts.back().block == origin.block;
            if (!origin.in_columns.empty()) {
                for (BlockPart part : origin.in_columns) {
                    part.top = (placed.top + part.top) * step;
                    part.at_page_head = part.at_page_head && k == page.begin;
                    laid.parts.push_back(part);
                }
            } else if (continues) {
                laid.parts.back().line_count += origin.line_count;
            } else {
                laid.parts.push_back({origin.block, origin.first_line, origin.line_count, top * step,
                                      (top - foot) * step, k == page.begin});
            }
            foot = top + maker.items[placed.item].height;
        }
    }
    for (const PageViolation& violation : broken.violations)
        if (violation.kind == PageViolation::Kind::KeepBroken)
            result.broken_keeps.push_back(maker.origins[violation.item].block);
    return result;
}

}  // namespace bifolio::layout

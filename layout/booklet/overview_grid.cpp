#include "layout/booklet/overview_grid.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <variant>

#include "layout/booklet/glance_plan.h"
#include "layout/booklet/overview_texts.h"
#include "layout/pages/time_grid.h"
#include "layout/story/facts.h"
#include "layout/story/grid_table.h"
#include "layout/story/parallel_day.h"
#include "layout/story/track_colors.h"

namespace bifolio::layout {

namespace {

using source::Contribution;
using source::ItemIndex;
using source::PlainItem;
using source::Session;

constexpr double kNeverShared = std::numeric_limits<double>::infinity();  // a room's column is its own

// Beside one another on a page.
std::size_t most_rooms(const StoryBuilder& builder, const OverviewForm& form) {
    return columns_across(builder.text_width(), builder.sheet().overview.room_gap.pt(), form.narrowest_lane);
}

class Grid {
  public:
    Grid(StoryBuilder& builder, std::size_t day, const OverviewForm& form)
        : builder_(builder),
          texts_(builder, form.detail, OverviewTexts::Titles::Short),
          day_(day),
          form_(form) {}

    void compose(const std::vector<std::size_t>& items) {
        const RoomColumns columns = assign_columns(day(), items, {});
        std::vector<Entry> placed;
        for (const auto& [n, column, count] : columns.spans) {
            const source::Item& item = day().items[items[n]];
            placed.push_back(
                {items[n],
                 {column, count, minutes_of(source::start_of(item)), minutes_of(source::end_of(item))}});
        }
        compose_rooms(columns.rooms, placed);
    }

    // The whole day; rooms that one page has no room for stand on the facing one.
    void compose_day(const GlancePlan& plan) {
        const std::size_t rooms = plan.rooms.size();
        const std::size_t first = rooms <= most_rooms(builder_, form_) ? rooms : (rooms + 1) / 2;
        compose_page(plan, 0, first);
        if (first == rooms) return;
        Block& facing = compose_page(plan, first, rooms);
        facing.opener = true;
        std::get<TimeGrid>(facing.body).lead = heading_height();
    }

  private:
    // A paragraph of a grid's item, with its style, and what is told beside it: a talk's time, a page.
    struct CellLine {
        RichText text;
        std::string style;
        RichText time = {};
        Anchor page = kNoAnchor;
    };
    using CellText = std::vector<CellLine>;

    // What stands in the grid, and where.
    struct Entry {
        std::size_t index = 0;  // into Day::items
        GridItem place;
        bool is_band = false;
    };

    [[nodiscard]] const source::Day& day() const { return builder_.program().days[day_]; }
    [[nodiscard]] const language::Wording& wording() const { return builder_.wording(); }

    [[nodiscard]] const styles::Overview& look() const { return builder_.sheet().overview; }

    [[nodiscard]] bool is_true_to_time() const { return form_.minute > 0; }

    // What stands above the day's first grid: two heads, and their spaces.
    [[nodiscard]] double heading_height() const {
        const styles::StyleSheet& sheet = builder_.sheet();
        double lines = sheet.overview.grid_space;
        for (const char* name : {"overview-label", "overview-heading"}) {
            const styles::ParagraphStyle& style = sheet.paragraph(name);
            lines +=
                std::max(1.0, std::ceil(style.leading.pt() / sheet.grid.leading.pt())) + style.space_after;
        }
        return (lines + sheet.paragraph("overview-heading").space_before) * sheet.grid.leading.pt();
    }

    // The rooms from `first` to `end`. What began in rooms before them has told its words there.
    Block& compose_page(const GlancePlan& plan, std::size_t first, std::size_t end) {
        std::vector<Entry> items;
        for (const GlancePlan::Entry& entry : plan.entries) {
            GridItem place = entry.place;
            if (place.first_column < first || place.first_column >= end) continue;
            place.columns = std::min(place.columns, end - place.first_column);
            place.first_column -= first;
            items.push_back({entry.index, place, entry.is_band});
        }
        Block& block = compose_rooms(std::span(plan.rooms).subspan(first, end - first), items);
        auto& grid = std::get<TimeGrid>(block.body);
        grid.minute = form_.minute;
        grid.begins = plan.entries.front().place.start;
        const auto columns =
            grid_columns(end - first, builder_.hanging(), builder_.text_width(), look().room_gap.pt());
        for (const GlancePlan::Entry& entry : plan.entries) {
            const std::size_t from = std::max(first, entry.place.first_column);
            const std::size_t to = std::min(end, entry.place.first_column + entry.place.columns);
            if (from >= to) continue;
            const Strip &left = columns[from - first], &right = columns[to - first - 1];
            grid.tints.push_back({entry.place.start, entry.place.end, left.x - look().tint_padding.pt(),
                                  right.x + right.width - left.x + 2 * look().tint_padding.pt(),
                                  tint_of(entry.index)});
        }
        return block;
    }

    // Of the track's colour; else of the text's.
    [[nodiscard]] std::uint32_t tint_of(std::size_t index) {
        const std::optional<std::size_t> track = source::track_of(day().items[index]);
        const double share = builder_.sheet().overview.track_tint / 100;
        const std::string stated = track ? builder_.program().tracks[*track].color : std::string();
        TextStyles& styles = builder_.styles();
        const styles::Color ink =
            stated.empty() ? styles.colors()[styles.color("hairline")] : inks_of(stated);
        constexpr styles::Color kPaper{0, 0, 0, 0};
        return styles.color_number(between(kPaper, ink, stated.empty() ? std::min(1.0, 2 * share) : share));
    }

    Block& compose_rooms(std::span<const std::optional<std::size_t>> rooms, const std::vector<Entry>& items) {
        const double axis = builder_.hanging();
        const std::vector<Strip> columns =
            grid_columns(rooms.size(), axis, builder_.text_width(), look().room_gap.pt());
        std::vector<GridItem> places;
        for (const Entry& item : items) places.push_back(item.place);
        const GridLayout layout = lay_out_grid(places, columns, look().room_gap.pt(), kNeverShared);

        Block block;
        block.on_grid = false;
        block.keep_together = true;
        block.space_before = look().grid_space;
        auto& grid = block.body.emplace<TimeGrid>();
        const styles::Rule& rule = builder_.sheet().rule("hairline");
        block.rule_above = rule_across(builder_, rule);
        grid.width = builder_.full_width();
        grid.rule_thickness = rule.weight.pt();
        grid.rule_color = builder_.styles().color(rule.color);
        TableBuilder table = builder_.structure().table();
        compose_names(grid, table, rooms, columns);
        for (const std::vector<GridCell>& row : table_of(places, rooms.size())) {
            table.begin_row();
            compose_row(grid, table, row, items, layout);
        }
        return builder_.add(std::move(block));
    }

    // The table's first row: an empty corner, and the rooms.
    void compose_names(TimeGrid& grid, TableBuilder& table, std::span<const std::optional<std::size_t>> rooms,
                       const std::vector<Strip>& columns) {
        table.begin_row();
        (void)table.head(Scope::Column);
        for (std::size_t n = 0; n < rooms.size(); ++n) {
            Cell name = builder_.cell(
                rooms[n] ? builder_.rich(builder_.program().rooms[*rooms[n]].name, "overview-room")
                         : builder_.plain(std::string(builder_.punctuation().nothing), "overview-room"),
                "overview-room", columns[n].x, columns[n].width);
            name.node = table.head(Scope::Column);
            grid.cells.push_back(std::move(name));
        }
        grid.names = rooms.size();
    }

    // What begins at one time.
    void compose_row(TimeGrid& grid, TableBuilder& table, const std::vector<GridCell>& row,
                     const std::vector<Entry>& items, const GridLayout& layout) {
        std::optional<std::uint32_t> time_node = table.head(Scope::Row);
        for (const GridCell& cell : row) {
            const OpenElement element =
                table.cell(static_cast<int>(cell.rows), static_cast<int>(cell.columns));
            for (const std::size_t n : cell.items) {
                const source::Item& item = day().items[items[n].index];
                TimeGrid::Entry entry{.item = layout.items[n], .time_cell = {}, .first_cell = 0, .cells = 0};
                if (time_node) {
                    entry.time_cell = grid.cells.size();
                    Cell time = builder_.cell(
                        builder_.plain(wording().time(source::start_of(item).of_day), "overview-time"),
                        "overview-time", 0, builder_.side_width());
                    time.node = *std::exchange(time_node, std::nullopt);
                    grid.cells.push_back(std::move(time));
                }
                entry.first_cell = grid.cells.size();
                const ItemIndex where{day_, items[n].index};
                std::visit(
                    [&](const auto& thing) {
                        add_texts(grid, cell_of(thing, where, items[n].is_band), layout.strips[n]);
                    },
                    item);
                entry.cells = grid.cells.size() - entry.first_cell;
                grid.entries.push_back(entry);
            }
        }
    }

    [[nodiscard]] std::string title_style() const {
        return is_true_to_time() ? "overview-cell-talk" : "overview-cell-title";
    }

    // An item's title, then a list of what is below it.
    void add_texts(TimeGrid& grid, CellText lines, const Strip& strip) {
        ListBuilder list = builder_.structure().list();
        for (CellLine& line : lines) {
            if (&line == &lines.front()) {
                add_line(grid, std::move(line), strip);
                continue;
            }
            const double column = look().talk_time_column.pt();
            const bool has_time = !line.time.empty(), is_beside = has_time && may_take(column, strip);
            const OpenItem item = list.item(is_beside);
            if (!is_beside) {
                if (has_time) tell_time_before(line);
                add_line(grid, std::move(line), strip);
                continue;
            }
            Cell time = builder_.cell(std::move(line.time), "overview-talk-time", strip.x, column);
            time.node = item.label();
            grid.beside.push_back({grid.cells.size(), grid.cells.size() + 1});
            grid.cells.push_back(std::move(time));
            add_line(grid, std::move(line), {strip.x + column, strip.width - column});
        }
    }

    // Whether the room is wide enough for a column beside its text.
    [[nodiscard]] bool may_take(double column, const Strip& strip) const {
        return column <= look().hang_share * strip.width;
    }

    void tell_time_before(CellLine& line) {
        builder_.append(line.time, kApart, "overview-talk-time");
        line.text.spans.insert(line.text.spans.begin(), line.time.spans.begin(), line.time.spans.end());
    }

    // The page's number at the right, or behind the text.
    void add_line(TimeGrid& grid, CellLine line, const Strip& strip) {
        const double column = look().cell_page_column.pt();
        const bool has_number = line.page != kNoAnchor, is_beside = has_number && may_take(column, strip);
        if (has_number && !is_beside) texts_.append_page(line.text, line.page);
        Cell text =
            builder_.cell(std::move(line.text), line.style, strip.x, strip.width - (is_beside ? column : 0));
        const std::uint32_t node = text.node = builder_.structure().paragraph();
        grid.cells.push_back(std::move(text));
        if (!is_beside) return;
        RichText number;
        builder_.append_page(number, line.page, "overview-page");
        // A number of many digits reaches to the left rather than into a second line.
        Cell page = builder_.cell(std::move(number), "overview-page", strip.x, strip.width);
        page.node = node;
        grid.beside.push_back({grid.cells.size(), grid.cells.size() - 1});
        grid.cells.push_back(std::move(page));
    }

    [[nodiscard]] CellText cell_of(const PlainItem& item, const ItemIndex& where, bool is_band) {
        RichText text = texts_.title(item, where, "overview-cell-plain");
        texts_.append_facts(text, facts_in_cell(where, is_band), "overview-cell-plain");
        return {{.text = std::move(text), .style = "overview-cell-plain"}};
    }

    [[nodiscard]] CellText cell_of(const Contribution& talk, const ItemIndex& where, bool is_band) {
        RichText text = texts_.title(talk, where, title_style());
        texts_.append_facts(text, facts_in_cell(where, is_band), title_style());
        return {{.text = std::move(text),
                 .style = title_style(),
                 .page = builder_.anchor_of(Subject::item(where))}};
    }

    [[nodiscard]] CellText cell_of(const Session& session, const ItemIndex& where, bool is_band) {
        RichText text = texts_.title(session, where, title_style());
        texts_.append_facts(text, facts_in_cell(where, is_band), title_style());
        texts_.append_counts(text, session);
        CellText cell;
        cell.push_back({.text = std::move(text),
                        .style = title_style(),
                        .page = builder_.anchor_of(Subject::item(where))});
        if (!texts_.tells_talks_of(session)) return cell;
        for (std::size_t n = 0; n < session.contributions.size(); ++n) {
            const Contribution& talk = session.contributions[n];
            if (talk.kind == source::ContributionKind::Poster) continue;
            CellLine& line = cell.emplace_back();
            line.style = "overview-cell-talk";
            if (has_printed_time(session, talk))
                line.time = builder_.plain(wording().time(talk.start.of_day), "overview-talk-time");
            append_title(builder_, line.text, texts_.bare_title(talk),
                         language::title_status(session, talk, wording()), "overview-cell-talk",
                         builder_.anchor_of(Subject::contribution(where, n)));
            texts_.append_presenters(line.text, talk, "overview-cell-presenter");
            texts_.append_facts(line.text, texts_.facts_of_talk(where, n), "overview-cell-talk");
        }
        RichText range = texts_.posters(session, where, "overview-cell-talk");
        if (!range.empty()) cell.push_back({.text = std::move(range), .style = "overview-cell-talk"});
        return cell;
    }

    // The column tells the room, and the end what is true to time.
    [[nodiscard]] language::ItemFacts facts_in_cell(const ItemIndex& where, bool is_band) const {
        language::ItemFacts facts = texts_.facts_of(where);
        if (!is_band) facts.leave_out_rooms();
        if (is_true_to_time() && !is_band) facts.until.clear();
        return facts;
    }

    StoryBuilder& builder_;
    OverviewTexts texts_;
    std::size_t day_;  // into Program::days
    OverviewForm form_;
};

}  // namespace

bool has_room_for_grid(const StoryBuilder& builder, std::size_t day, const std::vector<std::size_t>& items,
                       const OverviewForm& form) {
    const std::size_t rooms = assign_columns(builder.program().days[day], items, {}).rooms.size();
    return rooms > 1 && rooms <= most_rooms(builder, form);
}

void compose_overview_grid(StoryBuilder& builder, std::size_t day, const std::vector<std::size_t>& items,
                           const OverviewForm& form) {
    Grid(builder, day, form).compose(items);
}

bool has_room_for_true_overview(const StoryBuilder& builder, std::size_t day, const OverviewForm& form) {
    const std::optional<GlancePlan> plan = plan_glance(builder.program().days[day]);
    return plan && plan->rooms.size() <= 2 * most_rooms(builder, form);
}

void compose_true_overview(StoryBuilder& builder, std::size_t day, const OverviewForm& form) {
    Grid(builder, day, form).compose_day(plan_glance(builder.program().days[day]).value());
}

}  // namespace bifolio::layout

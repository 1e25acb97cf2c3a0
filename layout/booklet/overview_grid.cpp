#include "layout/booklet/overview_grid.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <variant>

#include "layout/booklet/overview_texts.h"
#include "layout/pages/time_grid.h"
#include "layout/story/facts.h"
#include "layout/story/grid_table.h"
#include "layout/story/parallel_day.h"

namespace bifolio::layout {

namespace {

using source::Contribution;
using source::ItemIndex;
using source::PlainItem;
using source::Session;

constexpr double kSpace = 0.625;                                          // grid lines above a grid
constexpr double kLaneGap = 8;                                            // between rooms beside one another
constexpr double kNeverShared = std::numeric_limits<double>::infinity();  // a room's column is its own

class Grid {
  public:
    Grid(StoryBuilder& builder, std::size_t day, const OverviewForm& form)
        : builder_(builder), texts_(builder, form.detail), day_(day), form_(form) {}

    void compose(const std::vector<std::size_t>& items) {
        const RoomColumns columns = assign_columns(day(), items, {});
        std::vector<Entry> placed;
        for (const std::size_t n : columns.reading_order) {
            const source::Item& item = day().items[items[n]];
            const auto [column, count] = columns.of_items[n];
            placed.push_back(
                {items[n],
                 {column, count, minutes_of(source::start_of(item)), minutes_of(source::end_of(item))}});
        }
        compose_rooms(columns.rooms, placed);
    }

  private:
    // The paragraphs of a grid's item, with their styles.
    using CellText = std::vector<std::pair<RichText, std::string>>;

    // What stands in the grid, and where.
    struct Entry {
        std::size_t index = 0;  // into Day::items
        GridItem place;
    };

    [[nodiscard]] const source::Day& day() const { return builder_.program().days[day_]; }
    [[nodiscard]] const language::Wording& wording() const { return builder_.wording(); }

    void compose_rooms(std::span<const std::optional<std::size_t>> rooms, const std::vector<Entry>& items) {
        const double axis = builder_.hanging();
        const std::vector<Strip> columns = grid_columns(rooms.size(), axis, builder_.text_width(), kLaneGap);
        std::vector<GridItem> places;
        for (const Entry& item : items) places.push_back(item.place);
        const GridLayout layout = lay_out_grid(places, columns, kLaneGap, kNeverShared);

        Block block;
        block.on_grid = false;
        block.keep_together = true;
        block.space_before = kSpace;
        auto& grid = block.body.emplace<TimeGrid>();
        const styles::Rule& rule = builder_.sheet().rule("hairline");
        grid.width = builder_.full_width();
        grid.rule_thickness = rule.weight.pt();
        grid.rule_color = builder_.styles().color(rule.color);
        TableBuilder table = builder_.structure().table();
        compose_names(grid, table, rooms, columns);
        for (const std::vector<GridCell>& row : table_of(places, rooms.size())) {
            table.begin_row();
            compose_row(grid, table, row, items, layout);
        }
        builder_.add(std::move(block));
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
                    [&](const auto& thing) { add_texts(grid, cell_of(thing, where), layout.strips[n]); },
                    item);
                entry.cells = grid.cells.size() - entry.first_cell;
                grid.entries.push_back(entry);
            }
        }
    }

    // An item's title, then a list of what is below it.
    void add_texts(TimeGrid& grid, CellText texts, const Strip& strip) {
        ListBuilder list = builder_.structure().list();
        for (auto text = texts.begin(); text != texts.end(); ++text) {
            Cell cell = builder_.cell(std::move(text->first), text->second, strip.x, strip.width);
            if (text == texts.begin()) {
                cell.node = builder_.structure().paragraph();
            } else {
                const OpenItem item = list.item(false);
                cell.node = builder_.structure().paragraph();
            }
            grid.cells.push_back(std::move(cell));
        }
    }

    [[nodiscard]] CellText cell_of(const PlainItem& item, const ItemIndex& where) {
        RichText text = texts_.title(item, where, "overview-cell-plain");
        texts_.append_facts(text, facts_in_cell(where), "overview-cell-plain");
        return {{std::move(text), "overview-cell-plain"}};
    }

    [[nodiscard]] CellText cell_of(const Contribution& talk, const ItemIndex& where) {
        RichText text = texts_.title(talk, where, "overview-cell-title");
        texts_.append_facts(text, facts_in_cell(where), "overview-cell-title");
        texts_.append_page(text, builder_.anchor_of(Subject::item(where)));
        return {{std::move(text), "overview-cell-title"}};
    }

    [[nodiscard]] CellText cell_of(const Session& session, const ItemIndex& where) {
        RichText text = texts_.title(session, where, "overview-cell-title");
        texts_.append_facts(text, facts_in_cell(where), "overview-cell-title");
        texts_.append_counts(text, session);
        texts_.append_page(text, builder_.anchor_of(Subject::item(where)));
        CellText cell;
        cell.emplace_back(std::move(text), "overview-cell-title");
        if (!texts_.tells_talks_of(session)) return cell;
        for (std::size_t n = 0; n < session.contributions.size(); ++n) {
            const Contribution& talk = session.contributions[n];
            if (talk.kind == source::ContributionKind::Poster) continue;
            RichText line;
            if (has_printed_time(session, talk))
                line = builder_.plain(wording().time(talk.start.of_day) + kApart, "overview-talk-time");
            builder_.append(line, talk.title, "overview-cell-talk", {},
                            builder_.anchor_of(Subject::contribution(where, n)));
            texts_.append_presenters(line, talk, "overview-cell-presenter");
            texts_.append_facts(line, texts_.facts_of_talk(session, n), "overview-cell-talk");
            cell.emplace_back(std::move(line), "overview-cell-talk");
        }
        RichText range = texts_.posters(session, where, "overview-cell-talk");
        if (!range.empty()) cell.emplace_back(std::move(range), "overview-cell-talk");
        return cell;
    }

    // The column tells the room.
    [[nodiscard]] language::ItemFacts facts_in_cell(const ItemIndex& where) const {
        language::ItemFacts facts = texts_.facts_of(where);
        facts.room = nullptr;
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
    return rooms <= columns_across(builder.text_width(), kLaneGap, form.narrowest_lane);
}

void compose_overview_grid(StoryBuilder& builder, std::size_t day, const std::vector<std::size_t>& items,
                           const OverviewForm& form) {
    Grid(builder, day, form).compose(items);
}

}  // namespace bifolio::layout

#include <algorithm>
#include <span>
#include <utility>
#include <variant>
#include <vector>

#include "language/item_facts.h"
#include "layout/booklet/compose.h"
#include "layout/pages/time_grid.h"
#include "layout/story/facts.h"
#include "layout/story/grid_table.h"
#include "layout/story/parallel_day.h"
#include "source/model/person_names.h"
#include "source/model/sole_talk.h"

namespace bifolio::layout {

namespace {

using source::Contribution;
using source::ItemIndex;
using source::PlainItem;
using source::Session;

constexpr double kPageColumn = 20;    // points
constexpr double kRowSpace = 0.3125;  // grid lines above an item, its hairline midway
constexpr double kLaneGap = 8;        // between rooms beside one another

class Overview {
  public:
    Overview(StoryBuilder& builder, std::size_t day, const OverviewForm& form)
        : builder_(builder),
          day_(day),
          detail_(form.detail),
          narrowest_lane_(form.narrowest_lane),
          list_(builder.structure().list()) {}

    void compose() {
        const std::string title = wording().date(day().date);
        Block label = builder_.block(builder_.cell(
            builder_.plain(wording().say(&language::Words::overview), "overview-label"), "overview-label"));
        label.start = PageStart::NewPage;
        label.opener = true;
        label.one_view = true;
        label.keep_with_next = true;
        const std::uint32_t node = cells_of(label).front().node = builder_.structure().heading(1);
        builder_.add(std::move(label));
        Block heading =
            builder_.block(builder_.cell(builder_.plain(title, "overview-heading"), "overview-heading"));
        cells_of(heading).front().node = node;
        heading.keep_with_next = true;
        heading.anchor = builder_.anchor_of(Subject::overview(day_));
        heading.bookmark = builder_.punctuation().labelled(wording().say(&language::Words::overview),
                                                           wording().short_date(day().date));
        heading.bookmark_level = 1;
        const std::string date = wording().short_date(day().date);
        heading.mark = RunningMark{.texts = {std::string(date)
                                                 .append(builder_.punctuation().between_facts)
                                                 .append(wording().say(&language::Words::overview)),
                                             date}};
        builder_.add(std::move(heading));
        if (detail_ == OverviewDetail::Times) {
            compose_times();
            return;
        }
        for (const std::vector<std::size_t>& items : cut_day(day())) {
            if (items.size() == 1) {
                std::visit(
                    [&](const auto& thing) {
                        compose_item(thing, ItemIndex{day_, items.front()});
                    },
                    day().items[items.front()]);
            } else {
                compose_grid(items);
                list_ = builder_.structure().list();
            }
        }
    }

  private:
    // The paragraphs of a grid's item, with their styles.
    using CellText = std::vector<std::pair<RichText, std::string>>;

    // What stands in a band of rooms, and where.
    struct BandItem {
        std::size_t index = 0;  // into Day::items
        GridItem place;
    };

    // What begins at one time.
    struct Slot {
        source::Time start;
        std::size_t sessions = 0, talks = 0, posters = 0, keynotes = 0;
        RichText others;
        Anchor first = kNoAnchor;
    };

    [[nodiscard]] const source::Day& day() const { return builder_.program().days[day_]; }

    void compose_times() {
        std::vector<Slot> slots;
        for (std::size_t n = 0; n < day().items.size(); ++n) {
            const source::Item& item = day().items[n];
            const source::Time& start =
                std::visit([](const auto& thing) -> const source::Time& { return thing.start; }, item);
            const bool same = !slots.empty() && slots.back().start.known() == start.known() &&
                              slots.back().start.of_day == start.of_day;
            if (!same) slots.emplace_back().start = start;
            std::visit([&](const auto& thing) { count(thing, {day_, n}, slots.back()); }, item);
        }
        for (Slot& slot : slots) {
            RichText text =
                builder_.plain(wording().counts(slot.sessions, slot.talks, slot.posters, slot.keynotes),
                               "overview-title", slot.first == kNoAnchor ? Target{} : Target{slot.first});
            if (!text.empty() && !slot.others.empty())
                builder_.append(text, builder_.punctuation().between_facts, "overview-title");
            text.spans.insert(text.spans.end(), slot.others.spans.begin(), slot.others.spans.end());
            const OpenItem item = list_.item(slot.start.known());
            add_row(item, std::move(text), "overview-title", slot.start, slot.first);
        }
    }

    void count(const PlainItem& item, const ItemIndex& where, Slot& slot) {
        if (!slot.others.empty())
            builder_.append(slot.others, builder_.punctuation().between_facts, "overview-plain");
        builder_.append(slot.others, item.title, "overview-plain", {},
                        builder_.anchor_of(Subject::item(where)));
    }
    void count(const Contribution& talk, const ItemIndex& where, Slot& slot) {
        if (slot.first == kNoAnchor) slot.first = builder_.anchor_of(Subject::item(where));
        ++(talk.kind == source::ContributionKind::Keynote ? slot.keynotes : slot.talks);
    }
    void count(const Session& session, const ItemIndex& where, Slot& slot) {
        if (slot.first == kNoAnchor) slot.first = builder_.anchor_of(Subject::item(where));
        if (source::sole_talk(session) == nullptr) ++slot.sessions;
        count_contributions(session, slot);
    }
    static void count_contributions(const Session& session, Slot& slot) {
        for (const Contribution& talk : session.contributions)
            ++(talk.kind == source::ContributionKind::Poster ? slot.posters : slot.talks);
    }

    [[nodiscard]] const language::Wording& wording() const { return builder_.wording(); }

    // Time, what happens, page.
    void add_row(const OpenItem& item, RichText title, const std::string& style, const source::Time& start,
                 Anchor target) {
        const double x = builder_.hanging();
        Block block =
            builder_.block(builder_.cell(std::move(title), style, x, builder_.text_width() - kPageColumn));
        block.on_grid = false;
        block.keep_together = true;
        if (start.known()) {
            Cell time = builder_.cell(builder_.plain(wording().time(start.of_day), "overview-time"),
                                      "overview-time", 0, builder_.side_width());
            time.node = item.label();
            add_beside(block, std::move(time));
        }
        if (target != kNoAnchor) {
            RichText page;
            builder_.append_page(page, target, "overview-page");
            add_beside(block, builder_.cell(std::move(page), "overview-page",
                                            builder_.full_width() - 2 * kPageColumn));
        }
        const styles::Rule& rule = builder_.sheet().rule("hairline");
        block.rule_above = rule_across(builder_, rule);
        block.space_before = std::max(block.space_before, kRowSpace);
        builder_.add(std::move(block));
    }

    [[nodiscard]] RichText title(const PlainItem& item, const ItemIndex& where, const std::string& style) {
        RichText text = builder_.rich(item.title, style, builder_.anchor_of(Subject::item(where)));
        append_poster_reference(builder_, item, text, style);
        return text;
    }

    [[nodiscard]] RichText title(const Contribution& talk, const ItemIndex& where, const std::string& style) {
        const Anchor anchor = builder_.anchor_of(Subject::item(where));
        RichText text;
        if (const std::string kind = language::kind_to_tell(talk, wording()); !kind.empty())
            text = builder_.plain(builder_.punctuation().labelled(kind, {}), style, anchor);
        builder_.append(text, talk.title, style, {}, anchor);
        append_presenters(text, talk, "overview-presenter");
        return text;
    }

    [[nodiscard]] RichText title(const Session& session, const ItemIndex& where, const std::string& style) {
        const Anchor anchor = builder_.anchor_of(Subject::item(where));
        RichText text;
        if (!session.label.empty()) {
            builder_.append(text, session.label, style, {}, anchor);
            builder_.append(text, builder_.punctuation().colon, style, {}, anchor);
        }
        builder_.append(text, session.title, style, {}, anchor);
        if (const Contribution* talk = source::sole_talk(session))
            append_presenters(text, *talk, "overview-presenter");
        return text;
    }

    // Whether what is in a session is told beside its title.
    [[nodiscard]] bool tells_session_alone(const Session& session) const {
        return detail_ == OverviewDetail::Sessions || source::sole_talk(session) != nullptr;
    }

    void append_counts(RichText& text, const Session& session) {
        if (source::sole_talk(session) != nullptr) return;
        Slot held;
        count_contributions(session, held);
        const std::string counts = wording().counts(0, held.talks, held.posters, 0);
        if (!counts.empty()) builder_.append(text, kApart + counts, "overview-presenter");
    }

    // "Posters P1–P9"; empty where there are none.
    [[nodiscard]] RichText posters(const Session& session, const ItemIndex& where, const std::string& style) {
        const std::optional<PosterRange> range = posters_of(session);
        if (!range) return {};
        return builder_.plain(poster_range(session, *range, wording()), style,
                              builder_.anchor_of(Subject::contribution(where, range->first)));
    }

    void compose_item(const PlainItem& item, const ItemIndex& where) {
        const OpenItem entry = list_.item(item.start.known());
        RichText text = title(item, where, "overview-plain");
        append_facts(text, facts_of(where), "overview-plain");
        add_row(entry, std::move(text), "overview-plain", item.start, kNoAnchor);
    }

    void compose_item(const Contribution& talk, const ItemIndex& where) {
        const OpenItem entry = list_.item(talk.start.known());
        RichText text = title(talk, where, "overview-title");
        append_facts(text, facts_of(where), "overview-title");
        add_row(entry, std::move(text), "overview-title", talk.start,
                builder_.anchor_of(Subject::item(where)));
    }

    void compose_item(const Session& session, const ItemIndex& where) {
        RichText text = title(session, where, "overview-title");
        append_facts(text, facts_of(where), "overview-title");
        if (detail_ == OverviewDetail::Sessions) append_counts(text, session);
        const OpenItem entry = list_.item(session.start.known());
        add_row(entry, std::move(text), "overview-title", session.start,
                builder_.anchor_of(Subject::item(where)));
        if (tells_session_alone(session)) return;
        builder_.story().blocks.back().keep_with_next = !session.contributions.empty();
        ListBuilder talks = builder_.structure().list();
        for (std::size_t n = 0; n < session.contributions.size(); ++n)
            if (session.contributions[n].kind != source::ContributionKind::Poster)
                add_talk(session, where, n, talks);
        RichText range = posters(session, where, "overview-talk");
        if (range.empty()) return;
        const OpenItem last = talks.item(false);
        Block block = builder_.block(builder_.cell(std::move(range), "overview-talk", builder_.hanging()));
        block.on_grid = false;
        builder_.add(std::move(block));
    }

    void add_talk(const Session& session, const ItemIndex& where, std::size_t index, ListBuilder& talks) {
        const Contribution& talk = session.contributions[index];
        const bool has_time = has_printed_time(session, talk);
        const OpenItem item = talks.item(has_time);
        const Anchor anchor = builder_.anchor_of(Subject::contribution(where, index));
        const double x = builder_.hanging();
        RichText text = builder_.rich(talk.title, "overview-talk", anchor);
        append_presenters(text, talk, "overview-presenter");
        append_facts(text, facts_of_talk(session, index), "overview-talk");
        Block block = builder_.block(builder_.cell(std::move(text), "overview-talk", x));
        block.on_grid = false;
        block.keep_together = true;
        block.keep_with_next = index + 1 < session.contributions.size();
        if (has_time) {
            Cell time = builder_.cell(builder_.plain(wording().time(talk.start.of_day), "overview-talk-time"),
                                      "overview-talk-time", 0, builder_.side_width());
            time.node = item.label();
            add_beside(block, std::move(time));
        }
        builder_.add(std::move(block));
    }

    // Rooms beside one another, as many as have room; the others in bands below.
    void compose_grid(const std::vector<std::size_t>& items) {
        const RoomColumns columns = assign_columns(day(), items, {});
        const std::size_t most = columns_across(builder_.text_width(), kLaneGap, narrowest_lane_);
        for (const auto& [first, end] : bands_of(columns.rooms.size(), most)) {
            std::vector<BandItem> here;
            for (const std::size_t n : columns.reading_order) {
                const auto [column, count] = columns.of_items[n];
                const source::Item& item = day().items[items[n]];
                if (column >= first && column < end)
                    here.push_back({items[n],
                                    {column - first, std::min(count, end - column),
                                     minutes_of(source::start_of(item)), minutes_of(source::end_of(item))}});
            }
            if (!here.empty())
                compose_band({columns.rooms.begin() + static_cast<std::ptrdiff_t>(first), end - first}, here);
        }
    }

    void compose_band(std::span<const std::optional<std::size_t>> rooms, const std::vector<BandItem>& items) {
        const double axis = builder_.hanging();
        const std::vector<Strip> columns = grid_columns(rooms.size(), axis, builder_.text_width(), kLaneGap);
        std::vector<GridItem> places;
        for (const BandItem& item : items) places.push_back(item.place);
        const GridLayout layout = lay_out_grid(places, columns, kLaneGap, narrowest_lane_);

        Block block;
        block.on_grid = false;
        block.keep_together = true;
        block.space_before = 2 * kRowSpace;
        auto& grid = block.body.emplace<TimeGrid>();
        const styles::Rule& rule = builder_.sheet().rule("hairline");
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
                     const std::vector<BandItem>& items, const GridLayout& layout) {
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
        RichText text = title(item, where, "overview-cell-plain");
        append_facts(text, facts_in_cell(where), "overview-cell-plain");
        return {{std::move(text), "overview-cell-plain"}};
    }

    [[nodiscard]] CellText cell_of(const Contribution& talk, const ItemIndex& where) {
        RichText text = title(talk, where, "overview-cell-title");
        append_facts(text, facts_in_cell(where), "overview-cell-title");
        append_page(text, builder_.anchor_of(Subject::item(where)));
        return {{std::move(text), "overview-cell-title"}};
    }

    [[nodiscard]] CellText cell_of(const Session& session, const ItemIndex& where) {
        RichText text = title(session, where, "overview-cell-title");
        append_facts(text, facts_in_cell(where), "overview-cell-title");
        if (detail_ == OverviewDetail::Sessions) append_counts(text, session);
        append_page(text, builder_.anchor_of(Subject::item(where)));
        CellText cell;
        cell.emplace_back(std::move(text), "overview-cell-title");
        if (tells_session_alone(session)) return cell;
        for (std::size_t n = 0; n < session.contributions.size(); ++n) {
            const Contribution& talk = session.contributions[n];
            if (talk.kind == source::ContributionKind::Poster) continue;
            RichText line;
            if (has_printed_time(session, talk))
                line = builder_.plain(wording().time(talk.start.of_day) + kApart, "overview-talk-time");
            builder_.append(line, talk.title, "overview-cell-talk", {},
                            builder_.anchor_of(Subject::contribution(where, n)));
            append_presenters(line, talk, "overview-cell-presenter");
            append_facts(line, facts_of_talk(session, n), "overview-cell-talk");
            cell.emplace_back(std::move(line), "overview-cell-talk");
        }
        RichText range = posters(session, where, "overview-cell-talk");
        if (!range.empty()) cell.emplace_back(std::move(range), "overview-cell-talk");
        return cell;
    }

    [[nodiscard]] language::ItemFacts facts_of(const ItemIndex& where) const {
        return language::facts_of(builder_.program(), wording(), where);
    }
    [[nodiscard]] language::ItemFacts facts_of_talk(const Session& session, std::size_t talk) const {
        return language::facts_of_talk(builder_.program(), wording(), session, talk);
    }
    // The column tells the room.
    [[nodiscard]] language::ItemFacts facts_in_cell(const ItemIndex& where) const {
        language::ItemFacts facts = facts_of(where);
        facts.room = nullptr;
        return facts;
    }

    void append_facts(RichText& text, const language::ItemFacts& facts, const std::string& style) {
        facts.each([&](const auto& fact) {
            builder_.append(text, builder_.punctuation().between_facts, style);
            builder_.append_name(text, fact, style, "affiliation");
        });
    }

    void append_page(RichText& text, Anchor anchor) {
        builder_.append_gap_before_page(text, "overview-page", anchor);
        builder_.append_page(text, anchor, "overview-page");
    }

    // Family names, after the title: enough to find a talk by.
    void append_presenters(RichText& text, const Contribution& talk, const std::string& style) {
        std::string names;
        for (const source::Person& person : talk.presenters) {
            if (!names.empty()) names += builder_.punctuation().comma;
            names += source::file_name(person).family;
        }
        if (!names.empty()) builder_.append(text, kApart + names, style);
    }

    StoryBuilder& builder_;
    std::size_t day_;  // into Program::days
    OverviewDetail detail_;
    double narrowest_lane_;
    ListBuilder list_;  // of what is not parallel, since the last grid
};

}  // namespace

void compose_overview_day(StoryBuilder& builder, std::size_t day, const OverviewForm& form) {
    const OpenElement part = builder.structure().part();
    Overview(builder, day, form).compose();
}

}  // namespace bifolio::layout

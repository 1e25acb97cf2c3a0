#include "source/import/typed/entries.h"

#include <algorithm>
#include <map>
#include <span>
#include <utility>

#include "source/import/typed/columns.h"
#include "source/import/typed/notes.h"
#include "source/import/typed/people_line.h"

namespace bifolio::source {

namespace {

bool is_track(const Stretch& head) {
    const auto words = folded_words(head.text.substr(0, 60));
    constexpr auto kTracks =
        std::to_array<std::string_view>({"track", "strang", "talks", "workshops", "tutorials", "parcours",
                                         "eje", "percorso", "filone", "eixo", "trilha"});
    return !words.empty() && std::ranges::find(kTracks, words.front()) != kTracks.end();
}

class EntryReader {
  public:
    explicit EntryReader(std::vector<TypedRow> rows) : rows_(std::move(rows)) {}

    AgendaTable read() {
        join_broken_rows(rows_);
        by_cells_ = columns_of_cells(rows_);
        const std::size_t end = behind_last_time();
        for (at_ = 0; at_ < end; ++at_) add(rows_[at_]);
        put_days_of_grid();
        for (; at_ < rows_.size(); ++at_) {
            if (table_.entries.empty())
                add_lines(table_.preface, rows_[at_].lines());
            else
                table_.tail.push_back(std::move(rows_[at_]));
        }
        return std::move(table_);
    }

  private:
    // The row behind the last one that has a time, a day or columns: what stands behind may be abstracts.
    [[nodiscard]] std::size_t behind_last_time() const {
        for (std::size_t end = rows_.size(); end > 0; --end) {
            const TypedRow& row = rows_[end - 1];
            const Stretch line = row.cell(0);
            if (row.has_columns || take_clock(line.text) || day_line(line) || take_clock_at_end(line.text) ||
                (labelled_line(line) && labelled_line(line)->field == Field::Start))
                return behind_lines_of(end);
        }
        return 0;
    }

    // With the lines right below it, and a title that a time alone still wants.
    [[nodiscard]] std::size_t behind_lines_of(std::size_t end) const {
        const Stretch line = rows_[end - 1].cell(0);
        // Below a last day, all is of that day.
        if (!rows_[end - 1].has_columns && day_line(line) && !take_clock(line.text)) return rows_.size();
        const auto clock = take_clock(line.text);
        const bool wants_title = !rows_[end - 1].has_columns && clock && clock->bytes >= line.text.size();
        if (wants_title && end < rows_.size()) ++end;
        while (wants_title && end < rows_.size() && people_on(rows_[end].cell(0))) ++end;
        while (end < rows_.size() && !rows_[end].after_blank && !heads_abstracts(rows_[end].cell(0).text) &&
               (rows_[end].is_listed || mark_notes(rows_[end].whole).empty()))
            ++end;
        return end;
    }

    AgendaEntry& start(EntryKind kind, const Stretch& at) {
        AgendaEntry entry;
        entry.kind = kind;
        entry.place = at.place;
        std::vector<AgendaEntry>& to = day_ ? of_days_[*day_] : table_.entries;
        to.push_back(std::move(entry));
        return to.back();
    }
    AgendaEntry* current() {
        if (table_.entries.empty() || table_.entries.back().kind == EntryKind::Day) return nullptr;
        return &table_.entries.back();
    }

    void add(const TypedRow& row) {
        if (row.has_columns) {
            auto columns = columns_of_heads(row, std::span(rows_).subspan(at_ + 1));
            if (columns && (!row.cells.front().empty() || begins_table()))
                return start_table(std::move(*columns));
            if (columns_ && columns_->is_grid) return add_grid_row(row);
            if (columns_) return add_table_row(row, *columns_);
            const bool is_talk =
                row.cells.front().empty() && row.lines().size() > 1 && !table_.entries.empty();
            if (by_cells_ && (is_talk || take_clock(row.cell(0).text))) return add_table_row(row, *by_cells_);
        }
        const Lines lines = row.lines();
        if (lines.empty()) return;
        const std::size_t before = table_.entries.size();
        add_line(lines.front(), row);
        for (std::size_t each = 1; each < lines.size(); ++each) {
            AgendaEntry* entry = current();
            if (entry != nullptr && add_labelled(lines[each], *entry)) continue;
            if (entry == nullptr || table_.entries.size() == before)
                add_line(lines[each], row);
            else
                entry->lines.push_back(lines[each]);
        }
    }

    // Between talks, a row whose first cell is empty is one of theirs.
    [[nodiscard]] bool begins_table() const {
        return table_.entries.empty() || table_.entries.back().kind == EntryKind::Day;
    }

    void start_table(TableColumns columns) {
        put_days_of_grid();
        for (const Stretch& head : columns.heads)
            if (!head.empty() && std::ranges::find(table_.columns, head.text) == table_.columns.end())
                table_.columns.emplace_back(head.text);
        columns_ = std::move(columns);
        session_of_table_ = {};
        date_of_table_ = {};
    }

    // A line by itself.
    void add_line(const Stretch& line, const TypedRow& row) {
        if (const auto clock = take_clock(line.text)) {
            const std::size_t bytes = std::min(clock->bytes, line.text.size());
            const Stretch rest = part_of(line, bytes);
            return add_timed(*clock, part_of(line, 0, bytes), rest);
        }
        if (const auto day = day_line(line)) {
            AgendaEntry& entry = start(EntryKind::Day, line);
            entry.day = day;
            return;
        }
        if (begins_session_by_chair(line, row)) return start_session(line);
        if (AgendaEntry* entry = current(); entry != nullptr && add_labelled(line, *entry)) return;
        if (const auto clock = take_clock_at_end(line.text)) {
            const std::size_t rest = line.text.size() - clock->bytes;
            add_timed(*clock, part_of(line, rest), part_of(line, 0, rest));
            return part_open_bracket();
        }
        if (const auto heading = session_heading(line)) {
            AgendaEntry& entry = start(EntryKind::Session, line);
            entry.heading = heading;
            entry.lines.push_back(line);
            return;
        }
        add_without_time(line, row);
    }

    // "Session 1 (Room A, 9:00-10:30)": what stood before the time in its bracket is a line of its own.
    void part_open_bracket() {
        AgendaEntry& entry = table_.entries.back();
        if (entry.lines.empty()) return;
        const Stretch line = entry.lines.front();
        const std::size_t open = line.text.rfind('(');
        if (open == std::string_view::npos || open == 0) return;
        if (line.text.find(')', open) != std::string_view::npos) return;
        entry.lines.front() = part_of(line, 0, open);
        const Stretch inside = part_of(line, open + 1);
        if (!inside.empty()) entry.lines.push_back(inside);
        if (entry.heading) entry.heading = session_heading(entry.lines.front());
    }

    // A chair in a row between those of talks: a session without another name.
    bool begins_session_by_chair(const Stretch& line, const TypedRow& row) {
        const auto labelled = labelled_line(line);
        const AgendaEntry* entry = current();
        const bool is_beside_talks = entry == nullptr || (row.has_columns && entry->kind == EntryKind::Timed);
        return labelled && labelled->field == Field::Chair && is_beside_talks;
    }

    void add_timed(const ClockStretch& clock, const Stretch& words, const Stretch& rest) {
        // "**Session 1** / Time: 9:00": the time of the entry that has begun.
        const auto heading = session_heading(rest);
        AgendaEntry& entry = start(heading ? EntryKind::Session : EntryKind::Timed, words);
        entry.time = clock;
        entry.time_words = words;
        entry.heading = heading;
        if (!rest.empty()) entry.lines.push_back(rest);
    }

    void add_without_time(const Stretch& line, const TypedRow& row) {
        AgendaEntry* entry = current();
        if (entry == nullptr) {
            // Below a day, something without a time.
            if (table_.entries.empty()) return table_.preface.push_back(line);
            AgendaEntry& first = start(row.is_heading ? EntryKind::Session : EntryKind::Timed, line);
            first.lines.push_back(line);
            return;
        }
        if (row.is_heading) {
            AgendaEntry& session = start(EntryKind::Session, line);
            session.lines.push_back(line);
            return;
        }
        const bool is_below = entry->kind == EntryKind::Session || entry->is_listed || is_list_below_;
        const bool begins_item =
            row.is_listed || (is_below && names_people(line) && !is_wanting_title(*entry));
        is_list_below_ = row.is_listed || (is_list_below_ && entry->is_listed);
        const bool is_break =
            row.after_blank && !is_wanting_title(*entry) && plain_kind_of(line.text).has_value();
        if ((begins_item && !is_wanting_title(*entry)) || is_break) {
            AgendaEntry& listed = start(EntryKind::Timed, line);
            listed.is_listed = !is_break;
            listed.lines.push_back(line);
            return;
        }
        entry->lines.push_back(line);
    }

    // A time alone: what follows is its title.
    static bool is_wanting_title(const AgendaEntry& entry) { return entry.lines.empty(); }

    static bool names_people(const Stretch& line) {
        const auto ways = title_and_people(line);
        return std::ranges::any_of(ways, [](const TitleAndPeople& each) {
            return each.people.is_sure || each.joint == Joint::PeopleBehindDash ||
                   each.joint == Joint::Brackets;
        });
    }

    // What a label of a line says goes where it belongs.
    bool add_labelled(const Stretch& line, AgendaEntry& entry) {
        const auto labelled = labelled_line(line);
        if (!labelled || labelled->rest.empty()) return false;
        switch (labelled->field) {
            case Field::Presenter:
                entry.people.push_back(labelled->rest);
                return true;
            case Field::Chair:
                entry.chairs.push_back(labelled->rest);
                return true;
            case Field::Room:
                entry.rooms.push_back(labelled->rest);
                return true;
            case Field::Affiliation:
                entry.affiliations.push_back(labelled->rest);
                return true;
            case Field::Text:
                entry.texts.push_back(labelled->rest);
                return true;
            case Field::Start:
                return add_time(labelled->rest, entry);
            default:
                return false;
        }
    }

    static bool add_time(const Stretch& words, AgendaEntry& entry) {
        const auto clock = take_clock(words.text);
        if (!clock || entry.time || clock->bytes < words.text.size()) return false;
        entry.time = clock;
        entry.time_words = words;
        return true;
    }

    void add_table_row(const TypedRow& row, const TableColumns& columns) {
        std::map<Field, Lines> cells;
        Lines more;
        for (std::size_t each = 0; each < row.cells.size(); ++each) {
            const auto field = each < columns.fields.size() ? columns.fields[each] : std::nullopt;
            add_lines(field ? cells[*field] : more, row.cells[each]);
        }
        if (!cells[Field::Day].empty()) start_date(cells[Field::Day].front());
        const auto time = time_of(cells);
        // A row of one cell, whatever its column, says something of its own: a break, a session, a chair.
        const bool is_alone = row.lines().size() == 1;
        if (is_alone && !time) return add_line(row.lines().front(), row);
        if (!cells[Field::Session].empty()) start_session(cells[Field::Session].front());
        Lines titles = cells[Field::Title];
        if (titles.empty() && !more.empty()) titles.push_back(more.front()), more.erase(more.begin());
        const bool names_somebody = !cells[Field::Presenter].empty();
        const bool is_named_by_cell = titles.empty() && names_somebody && time;
        if (is_named_by_cell) std::swap(titles, cells[Field::Presenter]);
        const auto heading = titles.empty() ? std::nullopt : session_heading(titles.front());
        const bool is_session = heading && !names_somebody;
        AgendaEntry& entry = start(is_session ? EntryKind::Session : EntryKind::Timed,
                                   row.lines().empty() ? Stretch{{}, row.place} : row.lines().front());
        entry.heading = is_session ? heading : std::nullopt;
        entry.time = time ? std::optional(time->first) : std::nullopt;
        entry.time_words = time ? time->second : Stretch{{}, row.place};
        entry.is_listed = !time;
        entry.lines = std::move(titles);
        entry.is_of_table = columns.has(Field::Presenter) && names_somebody && !is_named_by_cell;
        entry.people = std::move(cells[Field::Presenter]);
        entry.affiliations = std::move(cells[Field::Affiliation]);
        entry.chairs = std::move(cells[Field::Chair]);
        entry.rooms = std::move(cells[Field::Room]);
        entry.texts = std::move(cells[Field::Text]);
        add_lines(entry.texts, more);
    }

    // The time of a row, and its words; what stands behind the time in its cell becomes the title.
    static std::optional<std::pair<ClockStretch, Stretch>> time_of(std::map<Field, Lines>& cells) {
        if (cells[Field::Start].empty()) return std::nullopt;
        const Stretch words = cells[Field::Start].front();
        auto clock = take_clock(words.text);
        if (!clock) {
            cells[Field::Text].insert(cells[Field::Text].begin(), words);
            return std::nullopt;
        }
        if (clock->bytes < words.text.size())
            cells[Field::Title].insert(cells[Field::Title].begin(), part_of(words, clock->bytes));
        if (!cells[Field::End].empty()) {
            if (const auto end = take_clock(cells[Field::End].front().text)) clock->end = end->start;
        }
        return std::pair(*clock, part_of(words, 0, clock->bytes));
    }

    void start_date(const Stretch& cell) {
        if (cell.text == date_of_table_) return;
        date_of_table_ = cell.text;
        auto day = day_line(cell);
        if (!day && cell.text.size() <= 2 && std::ranges::all_of(cell.text, is_ascii_digit)) {
            day.emplace();
            day->line = cell;
            day->number = std::stoi(std::string(cell.text));
        }
        if (!day) return add_line(cell, {});
        start(EntryKind::Day, cell).day = day;
    }

    void start_session(const Stretch& cell) {
        if (cell.text == session_of_table_) return;
        session_of_table_ = cell.text;
        AgendaEntry& entry = start(EntryKind::Session, cell);
        entry.heading = session_heading(cell);
        entry.lines.push_back(cell);
    }

    void add_grid_row(const TypedRow& row) {
        const Stretch words = row.cell(0);
        auto clock = take_clock(words.text);
        if (!clock || clock->bytes < words.text.size()) {
            for (const Stretch& each : row.lines()) add_line(each, row);
            return;
        }
        std::size_t first = 1;
        if (columns_->fields.size() > 1 && columns_->fields[1] == Field::End) {
            if (const auto end = take_clock(row.cell(1).text)) clock->end = end->start;
            first = 2;
        }
        std::size_t filled = 0;
        for (std::size_t each = first; each < row.cells.size(); ++each)
            filled += row.cells[each].empty() ? 0U : 1U;
        const bool is_for_all = filled == 1 && columns_->fields.size() > first + 1 &&
                                (row.cells.size() <= first + 1 || plain_kind_of(row.lines().back().text));
        for (std::size_t each = first; each < row.cells.size(); ++each)
            if (!row.cells[each].empty()) add_grid_cell(row.cells[each], each, *clock, words, is_for_all);
        day_.reset();
    }

    void add_grid_cell(const Lines& cell, std::size_t column, const ClockStretch& clock, const Stretch& words,
                       bool is_for_all) {
        const Stretch head = column < columns_->heads.size() ? columns_->heads[column] : Stretch{};
        const bool is_day = day_line(head).has_value();
        day_ = is_day ? std::optional(column) : std::nullopt;
        if (is_day && of_days_[column].empty()) start(EntryKind::Day, head).day = day_line(head);
        const auto heading = session_heading(cell.front());
        AgendaEntry& entry = start(heading ? EntryKind::Session : EntryKind::Timed, cell.front());
        entry.heading = heading;
        entry.time = clock;
        entry.time_words = words;
        for (const Stretch& line : cell)
            if (&line == &cell.front() || !add_labelled(line, entry)) entry.lines.push_back(line);
        if (!is_day && !is_for_all && !head.empty())
            (is_track(head) ? entry.tracks : entry.rooms).push_back(head);
    }

    // A table with a column for each day is read row by row, and kept day by day.
    void put_days_of_grid() {
        day_.reset();
        for (auto& [column, entries] : of_days_)
            std::ranges::move(entries, std::back_inserter(table_.entries));
        of_days_.clear();
    }

    std::vector<TypedRow> rows_;
    AgendaTable table_;
    std::size_t at_ = 0;
    std::optional<TableColumns> columns_;
    std::optional<TableColumns> by_cells_;
    std::optional<std::size_t> day_;  // the column of a day that entries are put aside for
    std::map<std::size_t, std::vector<AgendaEntry>> of_days_;
    std::string_view date_of_table_, session_of_table_;
    bool is_list_below_ = false;
};

}  // namespace

AgendaTable read_entries(std::vector<TypedRow> rows) {
    return EntryReader(std::move(rows)).read();
}

}  // namespace bifolio::source

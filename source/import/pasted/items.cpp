#include "source/import/pasted/items.h"

#include <fmt/core.h>

#include <algorithm>
#include <span>
#include <utility>

#include "source/base/quotation.h"
#include "source/import/pasted/talks.h"
#include "source/import/shared/heading.h"
#include "source/import/shared/people.h"
#include "source/model/values.h"

namespace bifolio::source {

namespace {

using Cells = std::span<const Lines>;

// What cells of a session say, before talks are made of it.
struct SessionDraft {
    Heading heading;
    std::vector<Person> chairs;
    Lines description;
    std::vector<TalkDraft> talks;
};

// Makes items of the cells of a slot, from the front. Each add_...() gives the number of cells that it took.
class ItemMaker {
  public:
    ItemMaker(bool mend, std::vector<Text>& preface, std::optional<Minutes>& last_start, TableReport& report)
        : mend_(mend), preface_(preface), last_start_(last_start), report_(report) {}

    void add(const Slot& slot) {
        check(slot);
        if (slot.cells.empty()) return add_empty(*slot.time);
        const HeadingKind kind = parse_heading(slot.cells.front().front()).kind;
        if (!slot.time && kind == HeadingKind::Other && items_.empty()) return add_preface(slot.cells);
        Cells cells = slot.cells;
        cells = cells.subspan(add_item(slot.time, cells));
        while (!cells.empty()) {
            if (!starts_item(cells.front()))
                report_.unplaced(
                    cells.front().front().place,
                    fmt::format("an item without a time: {}", shown_start(cells.front().front().text)));
            cells = cells.subspan(add_item(std::nullopt, cells));
        }
    }

    std::vector<Item> take() { return std::move(items_); }

  private:
    using StatedTime = std::optional<TimeLine>;

    void check(const Slot& slot) {
        if (!slot.time) return;
        const TimeLine& time = *slot.time;
        if (!time.start) {
            report_.error("value", time.time.place,
                          fmt::format("{} is not a valid time", in_quotes(time.time.text)),
                          time_hint(time.time.text));
            return;
        }
        if (time.end && *time.end <= *time.start)
            report_.error("time-order", time.time.place,
                          fmt::format("the end ({}) is not after the start ({})", format_time(*time.end),
                                      format_time(*time.start)));
        if (last_start_ && *time.start < *last_start_)
            report_.error(
                "time-order", time.time.place,
                fmt::format("{} comes after {}", format_time(*time.start), format_time(*last_start_)),
                out_of_order_hint(*time.start));
        last_start_ = time.start;
    }

    [[nodiscard]] std::string out_of_order_hint(Minutes start) const {
        const Minutes afternoon = start + Minutes(12 * 60);
        if (start < Minutes(8 * 60) && afternoon >= *last_start_)
            return fmt::format(
                "write {} for the afternoon; where a new day begins, put a line with its date first",
                format_time(afternoon));
        return "where a new day begins, put a line with its date first";
    }

    // A time and nothing: kept as an item of that name, so that it is seen.
    void add_empty(const TimeLine& time) {
        PlainItem item;
        item.title = joined_text(time.time);
        item.place = time.time.place;
        set_times(item, time);
        report_.unplaced(item.place, fmt::format("there is nothing at {}", time.time.text),
                         "the item that was made from it needs a title, or can be deleted");
        items_.emplace_back(std::move(item));
    }

    void add_preface(Cells cells) {
        for (const Lines& cell : cells) {
            for (const Stretch& line : cell) {
                preface_.push_back(joined_text(line));
                report_.unplaced(
                    line.place, fmt::format("text before the first time: {}", shown_start(line.text)),
                    "it was put into a <text> of the event; delete it there if it is not for print");
            }
        }
    }

    std::size_t add_item(const StatedTime& time, Cells cells) {
        const Lines& first = cells.front();
        const Heading heading = parse_heading(first.front());
        if (heading.kind == HeadingKind::Session) return add_session(time, heading, cells);
        if (heading.kind == HeadingKind::Keynote) return add_keynote(time, heading, cells);
        if (heading.kind == HeadingKind::Plain && !(heading.names_posters && has_talks(cells)))
            return add_plain(time, heading, cells);
        if (has_form_of_talk(first) || is_talk_in_cells(cells)) return add_talk(time, cells);
        if (!is_prose(first.front()) && has_talks(cells)) return add_session(time, heading, cells);
        return add_plain(time, heading, cells);
    }

    // Whether a talk stands below the first cell, before the next item.
    static bool has_talks(Cells cells) {
        for (const Lines& cell : cells.subspan(1)) {
            if (starts_item(cell)) return false;
            if (has_form_of_talk(cell)) return true;
        }
        return false;
    }

    // Title, people and abstract each in a cell of its own.
    static bool is_talk_in_cells(Cells cells) {
        return cells.size() > 1 && cells[0].size() == 1 && is_people_with_affiliations(cells[1].front());
    }

    // Whether a cell without a time begins an item of its own rather than a talk.
    static bool starts_item(const Lines& cell) {
        const Heading heading = parse_heading(cell.front());
        const bool is_alone = cell.size() == 1;
        return heading.kind == HeadingKind::Session || (heading.kind == HeadingKind::Plain && is_alone) ||
               (heading.kind == HeadingKind::Keynote && is_alone && heading.title.empty());
    }

    template <typename T>
    static void set_times(T& item, const StatedTime& time) {
        if (!time) return;
        item.start = stated_time(time->start, time->time.place);
        item.end = stated_time(time->end, time->time.place);
    }

    static Place place_of_slot(const StatedTime& time, Cells cells) {
        return time ? time->time.place : cells.front().front().place;
    }

    std::size_t add_session(const StatedTime& time, const Heading& heading, Cells cells) {
        SessionDraft draft;
        draft.heading = heading;
        add_behind_heading(draft, std::span(cells.front()).subspan(1));
        std::size_t next = 1;
        for (; next < cells.size() && !starts_item(cells[next]); ++next) add_cell(draft, cells[next]);
        items_.emplace_back(make_session(draft, time, place_of_slot(time, cells)));
        return next;
    }

    // The lines of a session's heading: chairs, a description, or the first talk where no separator stands
    // before it.
    void add_behind_heading(SessionDraft& draft, std::span<const Stretch> lines) {
        for (std::size_t each = 0; each < lines.size(); ++each) {
            const bool starts_talk = each + 1 < lines.size() && !after_chair_word(lines[each]) &&
                                     is_people_with_affiliations(lines[each + 1]);
            if (starts_talk) return add_talks(draft, lines.subspan(each));
            if (!add_chairs(draft, lines[each])) add_description(draft, lines[each]);
        }
    }

    static bool add_chairs(SessionDraft& draft, const Stretch& line) {
        const auto names = after_chair_word(line);
        if (!names || names->empty()) return false;
        for (Person& person : read_people(*names)) draft.chairs.push_back(std::move(person));
        return true;
    }

    void add_description(SessionDraft& draft, const Stretch& line) {
        draft.description.push_back(line);
        report_.unplaced(line.place,
                         fmt::format("text under the heading of a session: {}", shown_start(line.text)),
                         "it was put into the session's <description>");
    }

    void add_talks(SessionDraft& draft, std::span<const Stretch> lines) {
        const auto kind = draft.heading.session_kind == SessionKind::Posters ? ContributionKind::Poster
                                                                             : ContributionKind::Talk;
        for (TalkDraft& talk : draft_talks(lines, kind, mend_, report_))
            draft.talks.push_back(std::move(talk));
    }

    void add_cell(SessionDraft& draft, const Lines& cell) {
        if (parse_heading(cell.front()).kind == HeadingKind::Keynote && cell.size() > 1)
            draft.talks.push_back(draft_keynote(cell));
        else if (has_form_of_talk(cell))
            add_talks(draft, cell);
        else if (cell.size() == 1 && add_chairs(draft, cell.front()))
            return;
        else if (!draft.talks.empty() && add_to(draft.talks.back(), cell))
            return;
        else if (draft.talks.empty() && is_prose(cell.front()))
            for (const Stretch& line : cell) add_description(draft, line);
        else
            add_talks(draft, cell);
    }

    // Presenters or paragraphs that stand in a cell of their own, behind the talk.
    static bool add_to(TalkDraft& talk, const Lines& cell) {
        auto paragraph = cell.begin();
        const bool is_title_only = talk.presenters.empty() && talk.paragraphs.empty();
        if (is_title_only && is_people_with_affiliations(cell.front()))
            talk.presenters.push_back(*paragraph++);
        else if (!is_prose(cell.front()))
            return false;
        talk.paragraphs.insert(talk.paragraphs.end(), paragraph, cell.end());
        return true;
    }

    Session make_session(const SessionDraft& draft, const StatedTime& time, Place place) {
        Session session;
        session.kind = draft.heading.session_kind;
        session.place = place;
        if (!draft.heading.label.empty()) session.label = joined_text(draft.heading.label);
        session.title = joined_text(draft.heading.title);
        if (!draft.heading.note.empty()) {
            session.note = joined_text(draft.heading.note);
            session.talk_length = minutes_in(draft.heading.note.text);
        }
        session.chairs = draft.chairs;
        for (const Stretch& line : draft.description)
            session.description.push_back(paragraph(joined_text(line)));
        set_times(session, time);
        for (const TalkDraft& talk : draft.talks) session.contributions.push_back(make(talk));
        return session;
    }

    Contribution make(const TalkDraft& draft) { return make_contribution(draft, mend_, report_); }

    TalkDraft draft_keynote(const Lines& cell) {
        TalkDraft draft = draft_talks(cell, ContributionKind::Keynote, false, report_).front();
        const Stretch title = parse_heading(cell.front()).title;
        if (!title.empty())
            draft.title.front() = title;
        else if (draft.title.size() > 1)
            draft.title.erase(draft.title.begin());
        return draft;
    }

    // "Keynote: Title", people and abstract below; or "Keynote" alone above one talk or several.
    std::size_t add_keynote(const StatedTime& time, const Heading& heading, Cells cells) {
        Lines lines = cells.front();
        std::size_t taken = 1;
        const bool has_more = cells.size() > 1 && !starts_item(cells[1]);
        if (lines.size() == 1 && heading.title.empty()) {
            Heading as_it_stands;
            as_it_stands.title = lines.front();
            as_it_stands.session_kind = SessionKind::Keynote;
            if (!has_more) return add_plain(time, as_it_stands, cells);
            if (cells.size() > 2 && has_form_of_talk(cells[1]) && has_form_of_talk(cells[2]))
                return add_session(time, as_it_stands, cells);
            taken = 2;
        } else if (lines.size() == 1 && has_more && is_people_with_affiliations(cells[1].front())) {
            taken = 2;
        }
        if (taken == 2) lines.insert(lines.end(), cells[1].begin(), cells[1].end());
        TalkDraft draft = draft_keynote(lines);
        draft.time = time;
        return taken + add_with_followers(draft, cells.subspan(taken));
    }

    std::size_t add_talk(const StatedTime& time, Cells cells) {
        Lines lines = cells.front();
        std::size_t taken = 1;
        if (!has_form_of_talk(lines)) {
            lines.insert(lines.end(), cells[1].begin(), cells[1].end());
            taken = 2;
        }
        std::vector<TalkDraft> drafts = draft_talks(lines, ContributionKind::Talk, mend_, report_);
        drafts.front().time = time;
        for (std::size_t each = 0; each + 1 < drafts.size(); ++each) add(drafts[each]);
        return taken + add_with_followers(drafts.back(), cells.subspan(taken));
    }

    std::size_t add_with_followers(TalkDraft& draft, Cells cells) {
        std::size_t taken = 0;
        while (taken < cells.size() && !starts_item(cells[taken]) && !has_form_of_talk(cells[taken]) &&
               add_to(draft, cells[taken]))
            ++taken;
        add(draft);
        return taken;
    }

    // A timed talk right behind a session whose talks have times is one of them.
    void add(const TalkDraft& draft) {
        Contribution talk = make(draft);
        auto* session = items_.empty() ? nullptr : std::get_if<Session>(&items_.back());
        const auto has_start = [](const Contribution& each) { return each.start.known(); };
        const bool is_over =
            session != nullptr && session->end.known() && talk.start.of_day >= session->end.of_day;
        const bool is_inside = session != nullptr && !is_over && session->kind != SessionKind::Posters &&
                               talk.kind == ContributionKind::Talk && has_start(talk) &&
                               (session->contributions.empty() || has_start(session->contributions.back()));
        if (is_inside)
            session->contributions.push_back(std::move(talk));
        else
            items_.emplace_back(std::move(talk));
    }

    std::size_t add_plain(const StatedTime& time, const Heading& heading, Cells cells) {
        PlainItem item;
        item.kind = heading.plain_kind;
        item.title = joined_text(heading.title);
        item.place = place_of_slot(time, cells);
        set_times(item, time);
        Lines note(cells.front().begin() + 1, cells.front().end());
        std::size_t next = 1;
        for (; next < cells.size() && !starts_item(cells[next]) && !has_form_of_talk(cells[next]); ++next) {
            const Stretch& line = cells[next].front();
            report_.unplaced(
                line.place,
                fmt::format("text after {}: {}", shown_start(heading.title.text), shown_start(line.text)),
                "it was put into the item's <note>");
            note.insert(note.end(), cells[next].begin(), cells[next].end());
        }
        item.note = broken_text(note);
        items_.emplace_back(std::move(item));
        return next;
    }

    bool mend_;
    std::vector<Text>& preface_;
    std::optional<Minutes>& last_start_;
    TableReport& report_;
    std::vector<Item> items_;
};

}  // namespace

std::vector<Item> make_items(const std::vector<Slot>& slots, bool mend, std::vector<Text>& preface,
                             std::optional<Minutes>& last_start, TableReport& report) {
    ItemMaker maker(mend, preface, last_start, report);
    for (const Slot& slot : slots) maker.add(slot);
    return maker.take();
}

}  // namespace bifolio::source

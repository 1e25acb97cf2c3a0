#include "source/import/typed/build.h"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <ranges>
#include <string>
#include <utility>

#include "source/base/quotation.h"
#include "source/import/typed/dates.h"
#include "source/import/typed/notes.h"
#include "source/model/values.h"

namespace bifolio::source {

namespace {

Time stated(std::optional<Minutes> of_day, Place place) {
    if (!of_day) return {};
    return {TimeOrigin::Stated, *of_day, place};
}

// Rooms or tracks by name, each once.
template <typename Named>
class Names {
  public:
    explicit Names(std::vector<Named>& all) : all_(all) {}

    std::size_t index_of(const Stretch& name) {
        const auto [known, is_new] = by_name_.try_emplace(folded(name.text), all_.size());
        if (is_new) {
            Named added;
            added.name = joined_text(name);
            added.place = name.place;
            all_.push_back(std::move(added));
        }
        return known->second;
    }

  private:
    std::vector<Named>& all_;
    std::map<std::string, std::size_t> by_name_;
};

Person person_of(const NamedPerson& named) {
    Person person;
    person.name = joined_text(named.name);
    person.place = named.name.front().place;
    for (const Stretch& each : named.affiliations) person.affiliations.push_back({joined_text(each)});
    return person;
}

TextBlocks blocks_of(const Lines& lines) {
    TextBlocks blocks;
    for (const Stretch& line : lines) blocks.push_back(paragraph(joined_text(line)));
    return blocks;
}

class ProgrammeBuilder {
  public:
    ProgrammeBuilder(AgendaDates& dates, Program& program, Reporter& reporter)
        : dates_(dates),
          program_(program),
          reporter_(reporter),
          rooms_(program.rooms),
          tracks_(program.tracks) {}

    void add(const AgendaItem& item) {
        if (item.entry == EntryKind::Day) return add_day(*item.day);
        if (item.title.empty()) return;
        if (program_.days.empty()) add_first_day(item);
        check_times(item);
        if (item.entry == EntryKind::Session)
            add_session(item);
        else if (item.plain)
            add_plain(item);
        else
            add_talk(item);
        report(item);
    }

    void finish() {
        std::erase_if(program_.days, [](const Day& day) { return day.items.empty() && day.title.empty(); });
        for (Day& day : program_.days) {
            part_late_talks(day);
            sort(day);
        }
    }

  private:
    Day& day() { return program_.days.back(); }

    void add_first_day(const AgendaItem& item) {
        const auto date = dates_.first();
        if (!date)
            reporter_.error("missing", item.place, "the agenda does not say which day this is",
                            "use --date 2023-05-08, or put a line with the date above it");
        program_.days.push_back({date.value_or(Date{}), {}, {}, item.place});
    }

    void add_day(const DayLine& line) {
        session_.reset();
        const auto date = dates_.date_of(line);
        // The same day again goes on.
        if (!program_.days.empty() && date && day().date == *date) return;
        if (!program_.days.empty() && date && day().date.ok() && *date < day().date)
            reporter_.error("time-order", line.line.place,
                            fmt::format("{} comes after {}", format_date(*date), format_date(day().date)),
                            "put the days in order");
        program_.days.push_back({date.value_or(Date{}), {}, {}, line.line.place});
        if (!line.title.empty() || line.number) day().title = joined_text(line.line);
    }

    void check_times(const AgendaItem& item) {
        if (item.start && item.end && *item.end <= *item.start)
            reporter_.error("time-order", item.time_words.place,
                            fmt::format("the end ({}) is not after the start ({})", format_time(*item.end),
                                        format_time(*item.start)));
    }

    template <typename T>
    void set_common(T& target, const AgendaItem& item) {
        target.place = item.place;
        target.start = stated(item.start, item.time_words.place);
        if (item.end && item.start && *item.end > *item.start)
            target.end = stated(item.end, item.time_words.place);
        target.rooms = rooms_of(item);
    }

    void add_session(const AgendaItem& item) {
        Session session;
        set_common(session, item);
        session.kind = item.session_kind;
        if (!item.label.empty()) session.label = joined_text(item.label);
        session.title = joined_text(item.title);
        for (const NamedPerson& each : item.chairs) session.chairs.push_back(person_of(each));
        for (const NamedPerson& each : item.people) session.chairs.push_back(person_of(each));
        session.description = blocks_of(item.texts);
        if (!item.tracks.empty()) session.track = tracks_.index_of(item.tracks.front());
        day().items.emplace_back(std::move(session));
        session_ = day().items.size() - 1;
    }

    void add_plain(const AgendaItem& item) {
        PlainItem plain;
        set_common(plain, item);
        plain.kind = *item.plain;
        plain.title = joined_text(item.title);
        Lines notes = item.notes;
        for (const NamedPerson& each : item.chairs) add_lines(notes, each.name);
        add_lines(notes, item.texts);
        plain.note = broken_text(notes);
        const bool is_inside =
            has_session() && session().end.known() && item.start && *item.start < session().end.of_day;
        day().items.emplace_back(std::move(plain));
        if (!is_inside) session_.reset();
    }

    [[nodiscard]] bool has_session() const { return session_.has_value(); }
    Session& session() { return std::get<Session>(day().items[*session_]); }

    // Whether a talk that starts then is one of the session that is open.
    bool is_of_session(const AgendaItem& item) {
        if (!has_session()) return false;
        if (!item.start) return true;
        if (session().end.known() && *item.start >= session().end.of_day) return false;
        if (session().start.known() && *item.start < session().start.of_day) return false;
        return item.rooms.empty() || session().rooms.empty() || rooms_of(item) == session().rooms;
    }
    RoomSet rooms_of(const AgendaItem& item) {
        RoomSet rooms;
        for (const Stretch& room : item.rooms) rooms.push_back(rooms_.index_of(room));
        std::ranges::sort(rooms);
        const auto repeated = std::ranges::unique(rooms);
        rooms.erase(repeated.begin(), repeated.end());
        return rooms;
    }

    void add_talk(const AgendaItem& item) {
        const bool has_people = !item.people.empty() || !item.unknown_people.empty();
        const bool is_inside = is_of_session(item);
        if (!has_people && !is_inside && !item.is_keynote && item.texts.empty()) {
            AgendaItem other = item;
            other.plain = PlainKind::Other;
            return add_plain(other);
        }
        Contribution talk;
        set_common(talk, item);
        talk.title = joined_text(item.title);
        talk.kind = item.is_keynote ? ContributionKind::Keynote : ContributionKind::Talk;
        if (is_inside && session().kind == SessionKind::Posters) talk.kind = ContributionKind::Poster;
        add_people(item, talk);
        talk.abstract.blocks = blocks_of(item.texts);
        if (!item.tracks.empty() && !is_inside) talk.track = tracks_.index_of(item.tracks.front());
        if (!is_inside) {
            day().items.emplace_back(std::move(talk));
            return;
        }
        if (session().rooms.empty() && !talk.rooms.empty() && session().contributions.empty())
            session().rooms = talk.rooms;
        check_order(item);
        talk.rooms.clear();
        session().contributions.push_back(std::move(talk));
    }

    // The talks of a session follow one another.
    void check_order(const AgendaItem& item) {
        if (!item.start) return;
        for (const Contribution& before : session().contributions | std::views::reverse) {
            if (!before.start.known()) continue;
            if (*item.start < before.start.of_day)
                reporter_.error("time-order", item.time_words.place,
                                fmt::format("{} comes after {}", format_time(*item.start),
                                            format_time(before.start.of_day)),
                                "where another session begins, put a line with its name first");
            return;
        }
    }

    // Where some names have a star and others have none, those with it present.
    void add_people(const AgendaItem& item, Contribution& talk) {
        const auto has_star = [](const NamedPerson& each) { return has_mark(each, "*"); };
        const bool has_stars = std::ranges::any_of(item.people, has_star);
        for (const NamedPerson& each : item.people) report_mark(each);
        for (const NamedPerson& each : item.people)
            (has_stars && !has_star(each) ? talk.authors : talk.presenters).push_back(person_of(each));
        for (const NamedPerson& each : item.chairs) talk.presenters.push_back(person_of(each));
    }

    void report_mark(const NamedPerson& person) {
        if (person.mark.empty() || person.is_noted) return;
        reporter_.diagnostics().add(
            {Severity::Note,
             "mended",
             reporter_.file(),
             person.name.front().place,
             fmt::format("a mark behind a name was left out: {}", in_quotes(person.mark)),
             {}});
    }

    void report(const AgendaItem& item) {
        const std::string_view where = item.entry == EntryKind::Session ? "the session's <description>"
                                       : item.plain                     ? "the item's <note>"
                                                                        : "the talk's <abstract>";
        for (const Stretch& line : item.unplaced)
            reporter_.warning_of_each("unplaced", line.place,
                                      fmt::format("not sure what this is: {}", shown_start(line.text)),
                                      fmt::format("it was put into {}", where));
        for (const Stretch& line : item.unknown_people)
            reporter_.diagnostics().add({Severity::Note,
                                         "mended",
                                         reporter_.file(),
                                         line.place,
                                         fmt::format("nobody is named yet: {}", shown_start(line.text)),
                                         {}});
    }

    // A session without an end is over where the next item begins that is none: a talk that starts then is
    // not of it.
    static void part_late_talks(Day& day) {
        std::vector<Item> parted;
        for (Item& item : day.items) {
            auto* session = std::get_if<Session>(&item);
            if (session == nullptr || session->end.known() || session->kind == SessionKind::Posters) continue;
            std::optional<Minutes> first =
                session->start.known() ? std::optional(session->start.of_day) : std::nullopt;
            for (const Contribution& each : session->contributions)
                if (!first && each.start.known()) first = each.start.of_day;
            std::optional<Minutes> over;
            for (const Item& other : day.items) {
                const Time& start = start_of(other);
                if (&other == &item || !first || !start.known() || start.of_day <= *first) continue;
                over = std::min(over.value_or(start.of_day), start.of_day);
            }
            if (!over) continue;
            auto& talks = session->contributions;
            const auto late = std::ranges::stable_partition(talks, [&](const Contribution& each) {
                return !each.start.known() || each.start.of_day < *over;
            });
            for (Contribution& each : late) {
                each.rooms = session->rooms;
                parted.emplace_back(std::move(each));
            }
            talks.erase(late.begin(), late.end());
        }
        std::ranges::move(parted, std::back_inserter(day.items));
    }

    // By time, each item without one behind the one before it.
    static void sort(Day& day) {
        std::vector<std::pair<Minutes, Item>> keyed;
        Minutes last{0};
        for (Item& item : day.items) {
            const Time& own = start_of(item);
            std::optional<Minutes> start = own.known() ? std::optional(own.of_day) : std::nullopt;
            if (const auto* session = std::get_if<Session>(&item); session != nullptr && !start)
                for (const Contribution& each : session->contributions)
                    if (each.start.known() && !start) start = each.start.of_day;
            last = start.value_or(last);
            keyed.emplace_back(last, std::move(item));
        }
        std::ranges::stable_sort(keyed, {}, [](const auto& each) { return each.first; });
        day.items.clear();
        for (auto& [start, item] : keyed) day.items.push_back(std::move(item));
    }

    AgendaDates& dates_;
    Program& program_;
    Reporter& reporter_;
    Names<Room> rooms_;
    Names<Track> tracks_;
    std::optional<std::size_t> session_;  // that is open: where it stands in the day
};

// Whether some date of the agenda can only be one with the month first, or only one with the day first.
std::optional<bool> month_first(const std::vector<AgendaItem>& items) {
    for (const AgendaItem& item : items) {
        if (!item.day || item.day->is_swappable || !item.day->day) continue;
        const std::string_view text = item.day->line.text;
        const std::size_t slash = text.find('/');
        if (slash == std::string_view::npos || slash == 0 || slash > 2) continue;
        return std::stoi(std::string(text.substr(0, slash))) == *item.day->month;
    }
    return std::nullopt;
}

}  // namespace

void build_programme(const std::vector<AgendaItem>& items, const ImportOptions& options, Program& program,
                     Reporter& reporter) {
    AgendaDates dates(parse_date(options.date), month_first(items), reporter);
    for (const AgendaItem& item : items)
        if (item.day && item.day->last_day) dates.note_event(*item.day);
    ProgrammeBuilder builder(dates, program, reporter);
    for (const AgendaItem& item : items) {
        if (item.day && item.day->last_day) continue;
        builder.add(item);
    }
    builder.finish();
}

}  // namespace bifolio::source

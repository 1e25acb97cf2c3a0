#include "source/import/typed/items.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "source/import/shared/heading.h"
#include "source/import/typed/vocabulary.h"

namespace bifolio::source {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t kJoints = 7;
constexpr std::size_t kMostTitleBytes = 160;

bool is_prose(const Stretch& line) {
    return line.text.size() > kMostTitleBytes || (ends_sentence(line.text) && words_of(line.text).size() > 5);
}

// Where people stand in the lines of an agenda.
struct Habits {
    std::array<int, kJoints> joints{};
    int below = 0, above = 0;  // on the line under (over) the title

    [[nodiscard]] Joint best() const {
        const auto found = std::ranges::max_element(joints);
        return *found > 0 ? static_cast<Joint>(found - joints.begin()) : Joint::None;
    }
    [[nodiscard]] int best_count() const { return joints.at(static_cast<std::size_t>(best())); }
};

// Takes the label of a keynote off: "Keynote: Looms".
Stretch without_keynote(const Stretch& line, bool& is_keynote) {
    const Heading heading = parse_heading(line);
    if (heading.kind != HeadingKind::Keynote || heading.title.empty()) return line;
    is_keynote = true;
    return heading.title;
}

bool may_be_talk(const AgendaEntry& entry) {
    return entry.kind == EntryKind::Timed && !entry.lines.empty() && !plain_kind_of(entry.lines.front().text);
}

Habits habits_of(std::span<const AgendaEntry> entries) {
    Habits habits;
    for (const AgendaEntry& entry : entries) {
        if (!may_be_talk(entry) || entry.is_of_table || !entry.people.empty()) continue;
        bool is_keynote = false;
        for (const TitleAndPeople& way : title_and_people(without_keynote(entry.lines.front(), is_keynote)))
            if (!plain_kind_of(way.title.text) && !names_room(way.people.people.front().name.front()))
                habits.joints.at(static_cast<std::size_t>(way.joint)) += way.people.is_sure ? 4 : 2;
        if (entry.lines.size() < 2) continue;
        const auto first = people_on(entry.lines[0]);
        const auto second = is_prose(entry.lines[1]) ? std::nullopt : people_on(entry.lines[1]);
        if (second) habits.below += second->is_sure ? 4 : 3;
        if (first && !is_prose(entry.lines[1])) habits.above += first->is_sure ? 4 : 2;
    }
    return habits;
}

// A room at the end of a line: "(Room 3)", "[Aula]", " @ Saal 1", ", Room 3".
std::optional<std::pair<Stretch, Stretch>> room_at_end(const Stretch& line) {
    for (const auto& [open, close] : {std::pair{'(', ')'}, std::pair{'[', ']'}}) {
        if (!line.text.ends_with(close)) continue;
        const std::size_t start = line.text.rfind(open);
        if (start == std::string_view::npos || start == 0) continue;
        const Stretch inside = part_of(line, start + 1, line.text.size() - start - 2);
        const auto labelled = labelled_line(inside);
        if (labelled && labelled->field == Field::Room)
            return std::pair(part_of(line, 0, start), labelled->rest);
        if (names_room(inside) || open == '[') {
            if (open == '[' && !names_room(inside) && people_on(inside)) continue;
            return std::pair(part_of(line, 0, start), inside);
        }
    }
    for (const std::string_view sign :
         {" @ "sv, " – "sv, " — "sv, " - "sv, ", "sv, " · "sv, " | "sv, "; "sv, " in "sv}) {
        const std::size_t start = line.text.rfind(sign);
        if (start == std::string_view::npos || start == 0) continue;
        const Stretch behind = part_of(line, start + sign.size());
        if (names_room(behind) && !plain_kind_of(behind.text))
            return std::pair(part_of(line, 0, start), behind);
    }
    return std::nullopt;
}

// A chair inside a line: "Session 1 (Chair: Ada Byron)", "Looms, Moderation: Ada Byron".
std::optional<std::pair<Stretch, Stretch>> chair_at_end(const Stretch& line) {
    for (const std::string_view sign : {" ("sv, " ["sv, ", "sv, " – "sv, " — "sv, " - "sv, "; "sv, ". "sv}) {
        const std::size_t start = line.text.rfind(sign);
        if (start == std::string_view::npos) continue;
        const bool is_bracket = sign.size() == 2 && (sign[1] == '(' || sign[1] == '[');
        std::size_t count = std::string_view::npos;
        if (is_bracket) {
            if (!line.text.ends_with(')') && !line.text.ends_with(']')) continue;
            count = line.text.size() - start - sign.size() - 1;
        }
        const auto labelled = labelled_line(part_of(line, start + sign.size(), count));
        if (labelled && labelled->field == Field::Chair && !labelled->rest.empty())
            return std::pair(part_of(line, 0, start), labelled->rest);
    }
    return std::nullopt;
}

class Understanding {
  public:
    explicit Understanding(const Habits& habits) : habits_(habits) {}

    AgendaItem item_of(const AgendaEntry& entry) {
        item_ = {};
        item_.entry = entry.kind;
        item_.place = entry.place;
        item_.day = entry.day;
        item_.time = entry.time;
        item_.time_words = entry.time_words;
        item_.is_listed = entry.is_listed;
        item_.rooms = entry.rooms;
        item_.tracks = entry.tracks;
        item_.texts = entry.texts;
        add_people(entry.chairs, item_.chairs);
        lines_ = entry.lines;
        take_ends();
        // What has a chair, and nobody who presents, is a session.
        if (entry.kind == EntryKind::Timed && !item_.chairs.empty() && entry.people.empty() &&
            !lines_.empty())
            item_.entry = EntryKind::Session;
        if (item_.entry == EntryKind::Session)
            add_session();
        else if (entry.kind == EntryKind::Timed)
            add_item(entry);
        return std::move(item_);
    }

  private:
    // Rooms and chairs at the ends of the first line.
    void take_ends() {
        if (lines_.empty()) return;
        for (bool found = true; found;) {
            found = false;
            if (const auto chair = chair_at_end(lines_.front()); chair && !chair->first.empty()) {
                lines_.front() = chair->first;
                add_people({chair->second}, item_.chairs);
                found = true;
            }
            if (const auto room = room_at_end(lines_.front()); room && !room->first.empty()) {
                lines_.front() = room->first;
                item_.rooms.push_back(room->second);
                found = true;
            }
        }
    }

    void add_people(const Lines& lines, std::vector<NamedPerson>& to) {
        for (const Stretch& line : lines) {
            if (is_to_be_announced(line.text)) {
                item_.unknown_people.push_back(line);
            } else if (auto people = people_on(line)) {
                std::ranges::move(people->people, std::back_inserter(to));
            } else {
                // What a column or a label says to be a person is one, whatever it looks like.
                NamedPerson person;
                const MarkAtEnd mark = mark_at_end(line.text);
                person.name = {part_of(line, 0, line.text.size() - mark.bytes)};
                person.mark = mark.mark;
                if (!person.name.front().empty()) to.push_back(std::move(person));
            }
        }
    }

    void add_session() {
        if (lines_.empty()) return;
        if (const auto heading = session_heading(lines_.front())) {
            item_.session_kind = heading->kind;
            item_.label = heading->label;
            if (!heading->title.empty()) item_.title = {heading->title};
        } else {
            item_.title = {lines_.front()};
        }
        if (item_.title.empty()) std::swap(item_.label, item_.title.emplace_back());
        add_rest(1, false);
    }

    void add_item(const AgendaEntry& entry) {
        if (lines_.empty() && entry.time_words.empty()) return add_untitled(entry);
        if (lines_.empty()) {
            item_.title = {entry.time_words};
            item_.unplaced.push_back(entry.time_words);
            item_.plain = PlainKind::Other;
            return;
        }
        if (const auto plain = plain_kind_of(lines_.front().text)) return add_plain(*plain, entry);
        lines_.front() = without_keynote(lines_.front(), item_.is_keynote);
        add_people(entry.people, item_.people);
        for (NamedPerson& each : item_.people) add_lines(each.affiliations, entry.affiliations);
        add_talk(entry);
    }

    // Without a time and a title: the first that it has stands for it.
    void add_untitled(const AgendaEntry& entry) {
        Lines all;
        for (const Lines* each : {&entry.people, &entry.affiliations, &entry.rooms, &entry.texts})
            add_lines(all, *each);
        item_.texts.clear();
        item_.rooms.clear();
        item_.plain = PlainKind::Other;
        if (all.empty()) all = entry.chairs;
        if (all.empty()) return;
        item_.title = {all.front()};
        item_.unplaced.push_back(all.front());
        item_.notes.assign(all.begin() + 1, all.end());
    }

    void add_plain(PlainKind kind, const AgendaEntry& entry) {
        item_.plain = kind;
        item_.title = {lines_.front()};
        add_lines(item_.notes, entry.people);
        add_lines(item_.notes, entry.affiliations);
        for (std::size_t each = 1; each < lines_.size(); ++each) add_note(lines_[each]);
        add_lines(item_.notes, std::exchange(item_.texts, {}));
    }

    void add_note(const Stretch& line) {
        if (names_room(line)) return item_.rooms.push_back(line);
        item_.notes.push_back(line);
        if (!people_on(line)) item_.unplaced.push_back(line);
    }

    void add_talk(const AgendaEntry& entry) {
        if (entry.is_of_table || !item_.people.empty()) {
            item_.title = {lines_.front()};
            if (lines_.size() > 1 && entry.is_of_table)
                add_lines(item_.title, std::span(lines_).subspan(1));
            else
                add_rest(1, false);
            return;
        }
        const bool is_below = habits_.below > 0 && habits_.below >= habits_.above &&
                              2 * habits_.below >= habits_.best_count() && lines_.size() > 1 &&
                              people_on(lines_[1]) && !is_prose(lines_[1]);
        if (is_below) return add_title_and_rest();
        const bool is_above = habits_.above > habits_.below && habits_.above >= habits_.best_count() &&
                              lines_.size() > 1 && people_on(lines_[0]);
        if (is_above) {
            add_people({lines_[0]}, item_.people);
            item_.title = {lines_[1]};
            return add_rest(2, false);
        }
        if (add_split()) return;
        take_unknown_person();
        add_title_and_rest();
    }

    void add_title_and_rest() {
        item_.title = {lines_.front()};
        add_rest(1, true);
    }

    // "Edge Caching — TBA".
    void take_unknown_person() {
        const Stretch line = lines_.front();
        for (const std::string_view sign : {" — "sv, " – "sv, " - "sv, ": "sv, " ("sv, " | "sv, ", "sv}) {
            const std::size_t at = line.text.rfind(sign);
            if (at == std::string_view::npos || at == 0) continue;
            const bool is_bracket = sign == " (" && line.text.ends_with(')');
            const Stretch behind =
                part_of(line, at + sign.size(), line.text.size() - at - sign.size() - (is_bracket ? 1 : 0));
            if (!is_to_be_announced(behind.text)) continue;
            lines_.front() = part_of(line, 0, at);
            item_.unknown_people.push_back(behind);
            return;
        }
    }

    // Title and people on the first line.
    bool add_split() {
        const auto ways = title_and_people(lines_.front());
        const TitleAndPeople* chosen = nullptr;
        for (const TitleAndPeople& way : ways)
            if (way.joint == habits_.best()) chosen = &way;
        for (const TitleAndPeople& way : ways)
            if (chosen == nullptr && way.people.is_sure) chosen = &way;
        if (chosen == nullptr) return false;
        if (const auto plain = plain_kind_of(chosen->title.text)) {
            item_.plain = *plain;
            item_.title = {chosen->title};
            for (const NamedPerson& person : chosen->people.people) {
                add_lines(item_.notes, person.name);
                add_lines(item_.notes, person.affiliations);
            }
            for (std::size_t each = 1; each < lines_.size(); ++each) add_note(lines_[each]);
            return true;
        }
        item_.title = {chosen->title};
        item_.people = chosen->people.people;
        add_rest(1, false);
        return true;
    }

    // The lines under the title: people, rooms, chairs, where they work, and text.
    void add_rest(std::size_t first, bool wants_people) {
        bool has_text = !item_.texts.empty();
        for (std::size_t each = first; each < lines_.size(); ++each) {
            const Stretch& line = lines_[each];
            if (names_room(line)) {
                item_.rooms.push_back(line);
                continue;
            }
            const auto people = has_text || is_prose(line) ? std::nullopt : people_on(line);
            const bool is_session = item_.entry == EntryKind::Session;
            if (wants_people && is_to_be_announced(line.text)) {
                item_.unknown_people.push_back(line);
            } else if (people && !is_session && (wants_people || people->is_sure)) {
                std::ranges::copy(people->people, std::back_inserter(item_.people));
                wants_people = wants_people && each + 1 < lines_.size() && people_on(lines_[each + 1]);
            } else if (!has_text && !item_.people.empty() && is_place_of_work(line)) {
                for (NamedPerson& person : item_.people)
                    if (person.affiliations.empty()) person.affiliations.push_back(line);
            } else {
                item_.texts.push_back(line);
                has_text = true;
                if (is_session) item_.unplaced.push_back(line);
            }
        }
    }

    static bool is_place_of_work(const Stretch& line) {
        if (is_prose(line)) return false;
        return std::ranges::any_of(words_of(line.text),
                                   [](std::string_view word) { return is_of_institution(folded(word)); });
    }

    const Habits& habits_;
    AgendaItem item_;
    Lines lines_;
};

// What has a list of talks below it is a session, whatever it is called.
void make_sessions_of_lists(std::vector<AgendaItem>& items) {
    for (std::size_t each = 0; each + 1 < items.size(); ++each) {
        AgendaItem& item = items[each];
        const AgendaItem& next = items[each + 1];
        const bool has_list = next.is_listed && next.entry == EntryKind::Timed && !next.people.empty();
        if (has_list && item.entry == EntryKind::Timed && item.time && !item.plain && item.people.empty())
            item.entry = EntryKind::Session;
    }
}

}  // namespace

std::vector<AgendaItem> understand(std::span<const AgendaEntry> entries) {
    const Habits habits = habits_of(entries);
    Understanding understanding(habits);
    std::vector<AgendaItem> items;
    items.reserve(entries.size());
    for (const AgendaEntry& entry : entries) items.push_back(understanding.item_of(entry));
    make_sessions_of_lists(items);
    return items;
}

}  // namespace bifolio::source

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "source/import/typed/items.h"
#include "source/import/typed/notes.h"
#include "source/import/typed/vocabulary.h"

namespace bifolio::source {

namespace {

class TailReader {
  public:
    explicit TailReader(std::vector<AgendaItem>& items) : items_(items) {
        for (AgendaItem& item : items) {
            for (const NamedPerson& each : item.people) has_marks_ = has_marks_ || !each.mark.empty();
            if (item.entry != EntryKind::Timed || item.plain || item.title.empty()) continue;
            by_title_.try_emplace(folded(joined_text(item.title).unmarked()), &item);
        }
        for (AgendaItem& item : items)
            if (item.entry != EntryKind::Day) last_ = &item;
    }

    void add(const TypedRow& row) {
        if (row.is_listed && has_marks_ && talk_ == nullptr && add_mark_note(row.whole)) return;
        for (const Stretch& line : row.lines()) add_line(line);
    }

    Lines take() { return std::move(said_otherwise_); }

  private:
    void add_line(const Stretch& line) {
        if (heads_abstracts(line.text)) return said_otherwise_.push_back(line);
        if (AgendaItem* found = find_talk(line)) {
            talk_ = found;
            is_behind_title_ = true;
            return;
        }
        const bool is_behind_title = std::exchange(is_behind_title_, false);
        if (has_marks_ && talk_ == nullptr && add_mark_note(line)) return;
        if (is_behind_title && add_people(line)) return;
        if (talk_ != nullptr)
            talk_->texts.push_back(line);
        else if (last_ != nullptr)
            add_to(*last_, line);
        else
            said_otherwise_.push_back(line);
    }

    // A line that repeats a title, with a number or its people or without.
    AgendaItem* find_talk(const Stretch& line) {
        if (line.text.size() > 300) return nullptr;
        std::string key = folded(line.text);
        if (const auto found = by_title_.find(key); found != by_title_.end()) return found->second;
        const std::size_t letters = key.find_first_not_of("0123456789 ");
        if (letters != std::string::npos && letters > 0) {
            key.erase(0, letters);
            if (const auto found = by_title_.find(key); found != by_title_.end()) return found->second;
        }
        for (const TitleAndPeople& way : title_and_people(line)) {
            const auto found = by_title_.find(folded(way.title.text));
            if (found == by_title_.end()) continue;
            merge(*found->second, way.people.people);
            return found->second;
        }
        return nullptr;
    }

    bool add_people(const Stretch& line) {
        const auto people = people_on(line);
        if (!people) return false;
        merge(*talk_, people->people);
        return true;
    }

    // The same people again say where they work.
    static void merge(AgendaItem& item, const std::vector<NamedPerson>& people) {
        for (const NamedPerson& person : people) {
            const std::string name = folded(joined_text(person.name).unmarked());
            const auto known = std::ranges::find_if(item.people, [&](const NamedPerson& each) {
                return folded(joined_text(each.name).unmarked()) == name;
            });
            if (known == item.people.end())
                item.people.push_back(person);
            else if (known->affiliations.empty())
                known->affiliations = person.affiliations;
        }
    }

    bool add_mark_note(const Stretch& line) {
        bool is_used = false;
        for (const MarkNote& note : mark_notes(line))
            for (AgendaItem& item : items_) is_used = apply(note, item.people) || is_used;
        if (is_used) said_otherwise_.push_back(line);
        return is_used;
    }

    static void add_to(AgendaItem& item, const Stretch& line) {
        item.unplaced.push_back(line);
        (item.plain ? item.notes : item.texts).push_back(line);
    }

    std::vector<AgendaItem>& items_;
    std::map<std::string, AgendaItem*> by_title_;
    AgendaItem* talk_ = nullptr;  // whose abstract is being read
    AgendaItem* last_ = nullptr;
    Lines said_otherwise_;
    bool has_marks_ = false;
    bool is_behind_title_ = false;
};

}  // namespace

Lines add_tail(std::span<const TypedRow> tail, std::vector<AgendaItem>& items) {
    TailReader reader(items);
    for (const TypedRow& row : tail) reader.add(row);
    return reader.take();
}

}  // namespace bifolio::source

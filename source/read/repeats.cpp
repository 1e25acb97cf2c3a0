#include "source/read/repeats.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "source/base/quotation.h"
#include "source/model/item_words.h"
#include "source/model/values.h"

namespace bifolio::source {

namespace {

// What takes place more often is hardly meant; each entry tells all others.
constexpr std::size_t kMostOccurrences = 100;
// Of titles and people that entries have from others: as much as a programme may have itself.
constexpr std::size_t kMostRepeatedBytes = std::size_t{64} << 20U;

// About how much room a talk's title and people take.
std::size_t weight_of(const Contribution& talk) {
    constexpr std::size_t kOfOne = sizeof(Person);
    std::size_t bytes = sizeof(Contribution) + talk.title.unmarked().size();
    for (const std::vector<Person>* people : {&talk.presenters, &talk.authors})
        for (const Person& each : *people) bytes += kOfOne + each.name.unmarked().size();
    return bytes;
}

class Repeats {
  public:
    Repeats(Program& program, ReadContext& context) : program_(program), context_(context) {
        for (std::size_t n = 0; n < program.days.size(); ++n) days_.try_emplace(program.days[n].date, n);
    }

    void add(const std::vector<SameAs>& entries) {
        std::map<ItemPath, ItemPath> other;
        for (const SameAs& each : entries)
            if (const auto found = context_.contribution_reference(each.stated))
                other.try_emplace(each.entry, *found);
        for (const SameAs& each : entries) {
            if (!other.contains(each.entry)) continue;
            const auto whole = end_of_chain(each.entry, other);
            if (whole && !has_room_for_more(*whole, each.stated.place)) continue;
            if (!whole) {
                context_.reporter().error(
                    "reference", each.stated.place,
                    fmt::format("{} is this entry itself, in the end", in_quotes(each.stated.value)),
                    "one of the entries tells title, people and abstract, and names no other");
                continue;
            }
            complete(at(each.entry), at(*whole));
            link(each.entry, *whole);
        }
    }

    bool add(const RepeatSlot& slot) {
        const Contribution& whole = at(slot.of);
        const auto day = day_of(slot);
        const ItemPath root = whole.told_at.value_or(slot.of);
        if (!day || !has_room_for_more(root, slot.place)) return false;
        Contribution entry;
        entry.kind = whole.kind;
        entry.language = whole.language;
        entry.duration = whole.duration;
        entry.start = slot.start;
        entry.end = slot.end;
        entry.rooms = slot.rooms.empty() ? whole.rooms : slot.rooms;
        entry.track = slot.track ? slot.track : whole.track;
        entry.status = slot.status;
        entry.is_also = true;
        entry.place = slot.place;
        const bool has_length = whole.start.known() && whole.end.known();
        if (!entry.end.known() && !entry.duration && entry.start.known() && has_length)
            entry.end = {TimeOrigin::Inferred, entry.start.of_day + (whole.end.of_day - whole.start.of_day),
                         slot.place};
        complete(entry, whole);
        std::vector<Item>& items = program_.days[*day].items;
        items.emplace_back(std::move(entry));
        link({*day, items.size() - 1, std::nullopt}, root);
        return true;
    }

  private:
    Contribution& at(const ItemPath& path) { return contribution_at(program_, path); }

    // None where it leads round in a circle. All that was passed then leads to the end at once.
    std::optional<ItemPath> end_of_chain(ItemPath path, std::map<ItemPath, ItemPath>& other) {
        std::set<ItemPath> seen;
        for (auto next = other.find(path); next != other.end(); next = other.find(path)) {
            if (!seen.insert(path).second || circular_.contains(path)) {
                circular_.insert(seen.begin(), seen.end());
                return std::nullopt;
            }
            path = next->second;
        }
        for (const ItemPath& each : seen) other.insert_or_assign(each, path);
        return path;
    }

    // Reports, each once, what takes place too often, and that all of it is too much.
    bool has_room_for_more(const ItemPath& root, Place place) {
        const Contribution& whole = at(root);
        if (whole.also_at.size() >= kMostOccurrences) {
            if (crowded_.insert(root).second)
                context_.reporter().error(
                    "reference", place,
                    fmt::format("{} takes place more than {} times", words_for(whole), kMostOccurrences));
            return false;
        }
        const bool had_room = repeated_bytes_ <= kMostRepeatedBytes;
        repeated_bytes_ += weight_of(whole);
        if (had_room && repeated_bytes_ > kMostRepeatedBytes)
            context_.reporter().error("xml", place,
                                      fmt::format("what takes place again has more than {} MB of people",
                                                  kMostRepeatedBytes >> 20U));
        return repeated_bytes_ <= kMostRepeatedBytes;
    }

    static void complete(Contribution& entry, const Contribution& whole) {
        if (entry.title.empty()) {
            entry.title = whole.title;
            entry.subtitle = whole.subtitle;
            if (entry.short_title.empty()) entry.short_title = whole.short_title;
        }
        if (entry.presenters.empty() && entry.authors.empty()) {
            entry.presenters = whole.presenters;
            entry.authors = whole.authors;
            entry.paper_order = whole.paper_order;
            for (std::vector<Person>* people : {&entry.presenters, &entry.authors})
                for (Person& person : *people) leave_life_to_the_other(person);
        }
        if (entry.code.empty()) entry.code = whole.code;
    }
    // They are told once.
    static void leave_life_to_the_other(Person& person) {
        person.biography.clear();
        person.portrait.reset();
        person.url.clear();
        person.email.clear();
        person.is_corresponding = false;
    }

    void link(const ItemPath& entry, const ItemPath& root) {
        at(entry).told_at = root;
        at(root).also_at.push_back(entry);
    }

    std::optional<std::size_t> day_of(const RepeatSlot& slot) {
        if (!slot.date) return slot.of.day;
        if (const auto day = days_.find(*slot.date); day != days_.end()) return day->second;
        context_.reporter().error("reference", slot.place,
                                  fmt::format("the programme has no day {}", format_date(*slot.date)),
                                  "the date of an <also> is that of one of the days");
        return std::nullopt;
    }

    Program& program_;
    ReadContext& context_;
    std::map<Date, std::size_t> days_;  // into Program::days
    std::set<ItemPath> circular_;       // entries that lead round in a circle
    std::set<ItemPath> crowded_;
    std::size_t repeated_bytes_ = 0;
};

Occurrence occurrence_at(Program& program, const ItemPath& path) {
    const Contribution& entry = contribution_at(program, path);
    return {program.days[path.day].date, entry.start, entry.rooms, entry.kind, entry.number};
}

// Of an entry that tells all.
void tell_occurrences(Program& program, const ItemPath& whole) {
    std::vector<ItemPath> paths{whole};
    std::vector<ItemPath>& others = contribution_at(program, whole).also_at;
    std::ranges::sort(others);
    paths.insert(paths.end(), others.begin(), others.end());
    for (const ItemPath& entry : paths)
        for (const ItemPath& other : paths)
            if (other != entry) contribution_at(program, entry).also.push_back(occurrence_at(program, other));
}

}  // namespace

bool resolve_repeats(const std::vector<RepeatSlot>& slots, const std::vector<SameAs>& entries,
                     Program& program, ReadContext& context) {
    Repeats repeats(program, context);
    repeats.add(entries);
    bool is_more = false;
    for (const RepeatSlot& each : slots) is_more = repeats.add(each) || is_more;
    return is_more;
}

void tell_occurrences(Program& program) {
    for (std::size_t day = 0; day < program.days.size(); ++day)
        for (std::size_t item = 0; item < program.days[day].items.size(); ++item) {
            const Item& here = program.days[day].items[item];
            if (const auto* talk = std::get_if<Contribution>(&here);
                talk != nullptr && !talk->also_at.empty())
                tell_occurrences(program, {day, item, std::nullopt});
            const auto* session = std::get_if<Session>(&here);
            for (std::size_t n = 0; session != nullptr && n < session->contributions.size(); ++n)
                if (!session->contributions[n].also_at.empty()) tell_occurrences(program, {day, item, n});
        }
}

}  // namespace bifolio::source

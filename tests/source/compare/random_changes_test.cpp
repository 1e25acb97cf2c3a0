// Programmes made at random and changed in known ways: exactly these changes are found.
#include <fmt/format.h>
#include <gmock/gmock.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "source/compare/changes.h"
#include "tests/source/random_programme.h"
#include "tests/source/reading.h"

namespace bifolio::source {
namespace {

using testing::read;

using Kinds = std::set<ChangeKind>;
using Told = std::map<std::string, Kinds>;  // by the number that each title ends with

constexpr int kDays = 3, kSlots = 6, kRooms = 4;

// A session with talks, or, without any, a talk by itself. Each has a number of its own.
struct Entry {
    int number = 0;
    int day = 0, slot = 0, room = 0;
    bool is_session = true, is_cancelled = false;
    std::string title, person;
    std::vector<Entry> talks;
};

std::string people_of(const Entry& entry) {
    return fmt::format("<{0}>{1}</{0}>", entry.is_session ? "chair" : "presenter", entry.person);
}

// A generator that keeps account of what it changes.
class ChangedProgramme {
  public:
    explicit ChangedProgramme(unsigned seed) : random_(seed), has_ids_(seed % 2 == 0) {
        for (int day = 0; day < kDays; ++day)
            for (int slot = 0; slot < kSlots; ++slot)
                for (int room = 0; room < kRooms; ++room)
                    if (below(3) != 0) entries_.push_back(entry(day, slot, room));
    }

    [[nodiscard]] std::string written() const {
        std::string text = "<program><event><title>E</title></event>";
        for (int room = 0; room < kRooms; ++room)
            text +=
                fmt::format("<room id='r{0}'>{1} {0}</room>", room, room == renamed_room_ ? "Hall" : "Room");
        for (int day = 0; day < kDays; ++day) {
            text += fmt::format("<day date='2026-09-{}'>", 14 + day);
            for (int slot = 0; slot < kSlots; ++slot)
                for (const Entry& each : entries_)
                    if (each.day == day && each.slot == slot) text += written(each);
            text += "</day>";
        }
        return text + "</program>";
    }

    // Each entry and each of its talks is touched once at most, so that the account holds.
    void change() {
        for (int n = 1 + below(8); n > 0; --n) {
            const std::size_t at = static_cast<std::size_t>(below(static_cast<int>(entries_.size())));
            if (touched_.contains(entries_[at].number)) continue;
            touched_.insert(entries_[at].number);
            change(at);
        }
        if (below(5) == 0) renamed_room_ = below(kRooms);
    }

    [[nodiscard]] const Told& told() const { return told_; }
    [[nodiscard]] bool has_renamed_room() const { return renamed_room_ >= 0; }

  private:
    int below(int bound) { return static_cast<int>(random_() % static_cast<unsigned>(bound)); }

    Entry numbered() {
        ++count_;
        return {.number = count_,
                .day = 0,
                .slot = 0,
                .room = 0,
                .is_session = false,
                .is_cancelled = below(12) == 0,
                .title = fmt::format("Of {}", count_),
                .person = fmt::format("Person{0} Surname{0}", count_),
                .talks = {}};
    }
    Entry entry(int day, int slot, int room) {
        Entry made = numbered();
        made.day = day;
        made.slot = slot;
        made.room = room;
        made.is_session = below(3) != 0;
        for (int n = made.is_session ? below(4) : 0; n > 0; --n) made.talks.push_back(numbered());
        return made;
    }

    [[nodiscard]] std::string written(const Entry& entry) const {
        std::string attributes = fmt::format(" start='{}:00' room='r{}'", 9 + entry.slot, entry.room);
        if (has_ids_) attributes += fmt::format(" id='n{}'", entry.number);
        if (entry.is_cancelled) attributes += " status='cancelled'";
        const std::string_view name = entry.is_session ? "session" : "talk";
        if (entry.is_session) attributes += fmt::format(" end='{}:50'", 9 + entry.slot);
        if (!entry.talks.empty()) attributes += " times='consecutive'";
        std::string text =
            fmt::format("<{}{}><title>{}</title>{}", name, attributes, entry.title, people_of(entry));
        for (const Entry& each : entry.talks)
            text += fmt::format("<talk minutes='10'{}{}><title>{}</title>{}</talk>",
                                has_ids_ ? fmt::format(" id='n{}'", each.number) : "",
                                each.is_cancelled ? " status='cancelled'" : "", each.title, people_of(each));
        return text + fmt::format("</{}>", name);
    }

    void tell(const Entry& entry, ChangeKind kind, bool is_within_cancelled = false) {
        if (!entry.is_cancelled && !is_within_cancelled) told_[std::to_string(entry.number)].insert(kind);
    }

    // A place where nothing is.
    [[nodiscard]] bool is_free(int day, int slot, int room) const {
        return std::ranges::none_of(entries_, [&](const Entry& each) {
            return each.day == day && each.slot == slot && each.room == room;
        });
    }

    void change(std::size_t at) {
        Entry& entry = entries_[at];
        switch (below(9)) {
            case 0:
                return move(entry);
            case 1:
                return swap_rooms(entry);
            case 2:
                if (!has_ids_) return;
                entry.title = fmt::format("Renamed {}", entry.number);
                return tell(entry, ChangeKind::Title);
            case 3:
                entry.person = fmt::format("Other{0} Name{0}", entry.number);
                return tell(entry, ChangeKind::People);
            case 4:
                entry.is_cancelled = !entry.is_cancelled;
                told_[std::to_string(entry.number)].insert(ChangeKind::Status);
                return;
            case 5:
                tell(entry, ChangeKind::FellOut);
                entries_.erase(entries_.begin() + static_cast<std::ptrdiff_t>(at));
                return;
            case 6:
                return add();
            case 7:
                return drop_talk(entry);
            default:
                return change_talk(entry);
        }
    }

    void move(Entry& entry) {
        const int day = below(kDays), slot = below(kSlots);
        if (!is_free(day, slot, entry.room)) return;
        entry.day = day;
        entry.slot = slot;
        tell(entry, ChangeKind::Time);
    }

    void swap_rooms(Entry& entry) {
        const auto other = std::ranges::find_if(entries_, [&](const Entry& each) {
            return each.day == entry.day && each.slot == entry.slot && each.room != entry.room &&
                   !touched_.contains(each.number);
        });
        if (other == entries_.end()) return;
        touched_.insert(other->number);
        std::swap(other->room, entry.room);
        tell(entry, ChangeKind::Room);
        tell(*other, ChangeKind::Room);
    }

    void add() {
        const int day = below(kDays), slot = below(kSlots), room = below(kRooms);
        if (!is_free(day, slot, room)) return;
        entries_.push_back(entry(day, slot, room));
        touched_.insert(entries_.back().number);
        tell(entries_.back(), ChangeKind::CameIn);
    }

    // What stood behind the talk begins earlier.
    void drop_talk(Entry& entry) {
        if (entry.talks.empty()) return;
        const auto gone = entry.talks.begin() + below(static_cast<int>(entry.talks.size()));
        tell(*gone, ChangeKind::FellOut, entry.is_cancelled);
        for (auto each = gone + 1; each != entry.talks.end(); ++each)
            tell(*each, ChangeKind::Time, entry.is_cancelled);
        entry.talks.erase(gone);
    }

    void change_talk(Entry& entry) {
        if (entry.talks.empty()) return;
        Entry& talk = entry.talks[static_cast<std::size_t>(below(static_cast<int>(entry.talks.size())))];
        talk.person = fmt::format("Other{0} Name{0}", talk.number);
        tell(talk, ChangeKind::People, entry.is_cancelled);
        if (!has_ids_) return;
        talk.title = fmt::format("Renamed {}", talk.number);
        tell(talk, ChangeKind::Title, entry.is_cancelled);
    }

    std::mt19937 random_;
    bool has_ids_;
    int count_ = 0, renamed_room_ = -1;
    std::vector<Entry> entries_;
    std::set<int> touched_;
    Told told_;
};

Told found_in(const Changes& changes) {
    Told told;
    for (const Change& each : changes.items) {
        const std::string title = each.latest().title->plain();
        const bool is_new =
            told.emplace(title.substr(title.rfind(' ') + 1), Kinds(each.kinds.begin(), each.kinds.end()))
                .second;
        EXPECT_TRUE(is_new) << title << " is told twice";
    }
    return told;
}

std::string errors_in(const testing::Reading& reading) {
    std::string errors;
    for (const Diagnostic& each : reading.diagnostics.all())
        if (each.severity == Severity::Error) errors += each.message + "\n";
    return errors;
}

TEST(Changes, AreFoundAsTheyWereMade) {
    std::size_t count = 0;
    Kinds all;
    for (unsigned seed = 1; seed <= 120; ++seed) {
        ChangedProgramme programme(seed);
        const auto before = read(programme.written());
        programme.change();
        const auto after = read(programme.written());
        ASSERT_TRUE(before.program && after.program);
        ASSERT_EQ(errors_in(before), "");
        ASSERT_EQ(errors_in(after), "");
        const Changes changes = find_changes(*before.program, *after.program);
        EXPECT_EQ(found_in(changes), programme.told()) << "seed " << seed;
        EXPECT_EQ(changes.renamed.size(), programme.has_renamed_room() ? 1U : 0U) << seed;
        for (const auto& [title, kinds] : programme.told()) all.insert(kinds.begin(), kinds.end());
        count += programme.told().size();
    }
    EXPECT_GE(count, 200U);  // or the generator changes too little
    EXPECT_EQ(all, (Kinds{ChangeKind::CameIn, ChangeKind::FellOut, ChangeKind::Status, ChangeKind::Time,
                          ChangeKind::Room, ChangeKind::Title, ChangeKind::People}));
}

// Of all that the format can say.
TEST(Changes, AreNoneBetweenAnyProgrammeAndItself) {
    for (unsigned seed = 1; seed <= 15; ++seed) {
        const std::string text = testing::RandomProgramme(seed).make();
        const auto one = read(text), other = read(text);
        ASSERT_TRUE(one.program && other.program);
        EXPECT_TRUE(find_changes(*one.program, *other.program).empty()) << seed;
    }
}

}  // namespace
}  // namespace bifolio::source

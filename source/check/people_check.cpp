#include "source/check/people_check.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "source/base/folding.h"
#include "source/base/utf8.h"
#include "source/check/item_times.h"
#include "source/model/all_people.h"
#include "source/model/item_words.h"
#include "source/model/person_names.h"
#include "source/model/status.h"
#include "source/model/values.h"

namespace bifolio::source {

namespace {

enum class Match { No, Perhaps, Yes };

// What both say, if they say it: do they say the same?
template <typename Value>
Match match_of_facts(const Value& a, const Value& b) {
    if (a == Value{} || b == Value{}) return Match::Perhaps;
    return a == b ? Match::Yes : Match::No;
}

std::string plain_biography(const Person& person) {
    std::string plain;
    for_each_text(person.biography,
                  [&plain](const TextBlock& each) { plain += each.text.unmarked() + '\n'; });
    return plain;
}

std::string portrait_path(const Person& person) {
    return person.portrait ? person.portrait->path : std::string{};
}

// Whether two of one name are one person. A whole name is enough, where the affiliations do not speak against
// it. "Mitch" is not: another fact has to be the same, and none may differ.
Match match_of(const Person& a, const Person& b) {
    if (!a.orcid.empty() && !b.orcid.empty()) return a.orcid == b.orcid ? Match::Yes : Match::No;
    if (!affiliations_agree(a, b)) return Match::No;
    if (!is_single_name(a) || !is_single_name(b)) return Match::Yes;
    const bool both_affiliated = !a.affiliations.empty() && !b.affiliations.empty();
    const std::array facts{both_affiliated ? Match::Yes : Match::Perhaps, match_of_facts(a.url, b.url),
                           match_of_facts(plain_biography(a), plain_biography(b)),
                           match_of_facts(portrait_path(a), portrait_path(b))};
    if (std::ranges::find(facts, Match::No) != facts.end()) return Match::No;
    return std::ranges::find(facts, Match::Yes) != facts.end() ? Match::Yes : Match::Perhaps;
}

// A person who has to be somewhere.
struct Duty {
    std::string key;  // name_key()
    const Person* person = nullptr;
    ItemIndex where;
    Minutes of_day{0};         // when it starts
    Minutes start{0}, end{0};  // counted over all days
};

class Duties {
  public:
    // From where the times of what follows are counted.
    void begin_day(Date date) { midnight_ = midnight_of(date); }

    void add(const Person& person, ItemIndex where, const Time& start, const Time& end) {
        if (!start.known()) return;
        all_.push_back({name_key(person.name.unmarked()), &person, where, start.of_day,
                        midnight_ + start.of_day, midnight_ + end_or_start(start, end)});
    }

    [[nodiscard]] std::vector<Duty> take() { return std::move(all_); }

  private:
    std::vector<Duty> all_;
    Minutes midnight_{0};
};

std::vector<Duty> all_duties(const Program& program) {
    Duties duties;
    for (std::size_t day = 0; day < program.days.size(); ++day) {
        duties.begin_day(program.days[day].date);
        const std::vector<Item>& items = program.days[day].items;
        for (std::size_t index = 0; index < items.size(); ++index) {
            const ItemIndex where{day, index};
            if (is_cancelled(items[index])) continue;
            if (const auto* talk = std::get_if<Contribution>(&items[index]))
                for (const Person& each : talk->presenters) duties.add(each, where, talk->start, talk->end);
            const auto* session = std::get_if<Session>(&items[index]);
            if (session == nullptr) continue;
            for (const Person& each : session->chairs) duties.add(each, where, session->start, session->end);
            for (const Contribution& talk : session->contributions) {
                if (is_cancelled(*session, talk)) continue;
                const bool own_time = talk.start.known() && talk.kind != ContributionKind::Poster;
                for (const Person& each : talk.presenters)
                    duties.add(each, where, own_time ? talk.start : session->start,
                               own_time ? talk.end : session->end);
            }
        }
    }
    return duties.take();
}

const Item& item_at(const Program& program, ItemIndex where) {
    return program.days[where.day].items[where.item];
}

// The duty that ends last so far, and the one that ends last among those in another item.
class LatestDuties {
  public:
    void add(const Duty& duty) {
        if (first_ == nullptr || duty.end > first_->end) {
            if (first_ != nullptr && first_->where != duty.where) second_ = first_;
            first_ = &duty;
        } else if (duty.where != first_->where && (second_ == nullptr || duty.end > second_->end)) {
            second_ = &duty;
        }
    }

    // One elsewhere that is not over when `duty` begins.
    [[nodiscard]] const Duty* clashing_with(const Duty& duty) const {
        for (const Duty* each : {first_, second_}) {
            if (each != nullptr && each->where != duty.where && each->end > duty.start &&
                match_of(*each->person, *duty.person) != Match::No)
                return each;
        }
        return nullptr;
    }

  private:
    const Duty* first_ = nullptr;
    const Duty* second_ = nullptr;
};

void report_clash(const Program& program, const Duty& first, const Duty& second, Reporter& reporter) {
    const std::string time = format_time(second.of_day);
    const std::string places = fmt::format("in {} and in {}", words_for(item_at(program, first.where)),
                                           words_for(item_at(program, second.where)));
    const std::size_t line = first.person->place.line;
    if (match_of(*first.person, *second.person) == Match::Yes) {
        reporter.warning(
            "double-booked", second.person->place,
            fmt::format("{} is needed in two places at {}: {}", quoted(second.person->name), time, places),
            fmt::format("the other place is on line {}", line));
    } else {
        reporter.note(
            "double-booked", second.person->place,
            fmt::format("{} stands in two places at {}: {}", quoted(second.person->name), time, places),
            fmt::format("the other place is on line {}; if these are two people, give their affiliations",
                        line));
    }
}

void check_double_booked(const Program& program, Reporter& reporter) {
    std::vector<Duty> duties = all_duties(program);
    std::ranges::stable_sort(duties, {}, [](const Duty& duty) { return std::tie(duty.key, duty.start); });
    LatestDuties latest;
    const Duty* before = nullptr;
    for (const Duty& duty : duties) {
        if (before == nullptr || before->key != duty.key) latest = {};
        if (const Duty* other = latest.clashing_with(duty)) report_clash(program, *other, duty, reporter);
        latest.add(duty);
        before = &duty;
    }
}

void check_same_affiliation(const Person& first, const Person& other, Reporter& reporter) {
    // Two who go by "Mitch" are two people.
    if (affiliations_agree(first, other) || is_single_name(other)) return;
    // ORCID iDs have said whether it is one person.
    if (!first.orcid.empty() && !other.orcid.empty()) return;
    reporter.note("duplicate-person", other.place,
                  fmt::format("{} is at {} here, and at {} on line {}", quoted(other.name),
                              quoted(other.affiliations.front().name),
                              quoted(first.affiliations.front().name), first.place.line),
                  "if this is one person, write the affiliation the same way");
}

// They go by the same pronouns wherever they are stated.
void check_same_pronouns(const Person& first, const Person& other, Reporter& reporter) {
    if (match_of(first, other) != Match::Yes ||
        fold_case(first.pronouns.unmarked()) == fold_case(other.pronouns.unmarked()))
        return;
    reporter.note("duplicate-person", other.place,
                  fmt::format("{} goes by {} here, and by {} on line {}", quoted(other.name),
                              quoted(other.pronouns), quoted(first.pronouns), first.place.line),
                  "if this is one person, write the pronouns the same way");
}

// Names that may be one person's share a word, but for accents, or all words but one.
class AlikeNames {
  public:
    explicit AlikeNames(Reporter& reporter) : reporter_(reporter) {}

    void add(const Person& person) {
        const std::string name = person.name.unmarked();
        const std::size_t own = known_.size();
        known_.push_back({&person, name_forms(name), own});
        std::vector<std::string> words = known_.back().name.words;
        std::ranges::sort(words);
        words.erase(std::unique(words.begin(), words.end()), words.end());
        const Person* found = nullptr;
        for (const std::string& word : words) {
            if (count_characters(word) < 2) continue;
            std::vector<std::size_t>& sharing = by_word_[word];
            // A name that hundreds share says nothing, and comparing them all would take its time.
            if (sharing.size() >= kMostSharing) continue;
            for (const std::size_t number : sharing) {
                Known& other = known_[number];
                if (std::exchange(other.compared_with, own) == own || !earlier(other.person, found)) continue;
                if (names_look_alike(other.name, known_[own].name) &&
                    match_of(*other.person, person) == Match::Yes)
                    found = other.person;
            }
            sharing.push_back(own);
        }
        if (found != nullptr) {
            reporter_.note("duplicate-person", person.place,
                           fmt::format("{} looks like {} on line {}", quoted(person.name),
                                       quoted(found->name), found->place.line),
                           "if this is one person, write the name the same way");
        }
    }

  private:
    static constexpr std::size_t kMostSharing = 200;

    struct Known {
        const Person* person = nullptr;
        NameForms name;
        std::size_t compared_with = 0;  // the last one
    };

    static bool earlier(const Person* candidate, const Person* found) {
        return found == nullptr || candidate->place < found->place;
    }

    Reporter& reporter_;
    std::vector<Known> known_;
    std::unordered_map<std::string, std::vector<std::size_t>> by_word_;  // into known_
};

void check_duplicates(const Program& program, Reporter& reporter) {
    std::unordered_map<std::string, const Person*> firsts, first_with_pronouns;
    AlikeNames alike(reporter);
    for (const Person* person : all_people(program)) {
        const std::string key = name_key(person->name.unmarked());
        const auto [first, is_new] = firsts.try_emplace(key, person);
        if (is_new)
            alike.add(*person);
        else
            check_same_affiliation(*first->second, *person, reporter);
        if (!person->pronouns.empty())
            check_same_pronouns(*first_with_pronouns.try_emplace(key, person).first->second, *person,
                                reporter);
    }
}

}  // namespace

void check_people(const Program& program, Reporter& reporter) {
    check_double_booked(program, reporter);
    check_duplicates(program, reporter);
}

}  // namespace bifolio::source

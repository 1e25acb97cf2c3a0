#include "language/change_words.h"

#include <fmt/format.h>

#include <string_view>
#include <utility>

#include "language/item_facts.h"
#include "source/compare/item_state.h"
#include "source/model/date_stretches.h"
#include "source/model/translations.h"

namespace bifolio::language {

namespace {

using source::Change;
using source::ChangeKind;
using source::ItemState;
using source::Program;
using source::Status;

// One of the two programmes, and how it says things.
class Side {
  public:
    Side(const Program& program, const Wording& wording) : program_(program), wording_(wording) {}

    [[nodiscard]] std::string title(const ItemState& state) const {
        const Punctuation& punctuation = wording_.punctuation();
        std::string title = source::plain_in_all(*state.title);
        if (state.subtitle != nullptr) title = with_subtitle(std::move(title), *state.subtitle, punctuation);
        if (state.label == nullptr) return title;
        return title.empty() ? state.label->plain() : punctuation.labelled(state.label->plain(), title);
    }

    [[nodiscard]] std::string people(const ItemState& state) const {
        std::string names;
        for (const source::Person* each : state.people)
            names.append(names.empty() ? "" : wording_.punctuation().comma)
                .append(name_in_full(*each, wording_.punctuation()));
        return names;
    }

    [[nodiscard]] std::string rooms(const ItemState& state) const {
        return names_of_rooms(program_, state.rooms, wording_);
    }

    [[nodiscard]] std::string session(const ItemState& state) const {
        if (!state.session) return {};
        return title(source::state_at(program_, *state.session));
    }

    [[nodiscard]] std::string part(const ItemState& state) const {
        return state.part ? source::plain_in_all(program_.parts[*state.part].title) : std::string();
    }

    // "09:15–10:00", with the day where the reader does not see it.
    [[nodiscard]] std::string time(const ItemState& state, bool with_day) const {
        std::string words = with_day ? days(state) : std::string();
        const std::string hours = hours_of(state);
        if (!words.empty() && !hours.empty()) words += wording_.punctuation().comma;
        return words + hours;
    }

  private:
    [[nodiscard]] std::string days(const ItemState& state) const {
        if (state.path.day != source::ItemPath::kBesideDays)
            return state.dates.empty() ? std::string() : wording_.short_date(state.dates.front());
        std::string words;
        for (const source::DateStretch& each : source::stretches_of(state.dates))
            words.append(words.empty() ? "" : wording_.punctuation().comma)
                .append(wording_.days(each.first, each.last));
        return words;
    }

    [[nodiscard]] std::string hours_of(const ItemState& state) const {
        if (!state.start.known()) return {};
        if (!state.end.known()) return wording_.time(state.start.of_day);
        return wording_.time_range(state.start.of_day, state.end.of_day);
    }

    const Program& program_;
    const Wording& wording_;
};

class Teller {
  public:
    Teller(const Program& before, const Program& after, const Wording& wording)
        : wording_(wording), before_(before, wording), after_(after, wording) {}

    [[nodiscard]] ToldChange tell(const Change& change) const {
        const Side& side = change.before ? before_ : after_;
        const ItemState& state = change.before ? *change.before : *change.after;
        ToldChange told{.time = state.start.known() ? wording_.time(state.start.of_day) : std::string(),
                        .title = side.title(state),
                        .people = side.people(state),
                        .rooms = side.rooms(state),
                        .came_in = !change.before,
                        .facts = {}};
        for (const ChangeKind kind : change.kinds) told.facts.push_back(fact(change, kind));
        return told;
    }

  private:
    [[nodiscard]] std::string or_nothing(std::string words) const {
        return words.empty() ? std::string(wording_.punctuation().nothing) : words;
    }

    template <typename Tell>
    [[nodiscard]] ToldFact both(Word Words::*label, const Change& change, Tell tell) const {
        return {wording_.say(label), or_nothing(tell(before_, *change.before)),
                or_nothing(tell(after_, *change.after))};
    }

    [[nodiscard]] ToldFact fact(const Change& change, ChangeKind kind) const {
        switch (kind) {
            case ChangeKind::CameIn:
                return {wording_.say(&Words::newly_added), {}, after_.time(*change.after, is_beside(change))};
            case ChangeKind::FellOut:
                return {wording_.say(&Words::dropped), {}, {}};
            case ChangeKind::Status:
                return {status(change), {}, {}};
            case ChangeKind::Time:
                return time(change);
            case ChangeKind::Room:
                return both(&Words::room, change,
                            [](const Side& side, const ItemState& state) { return side.rooms(state); });
            case ChangeKind::Session:
                return both(&Words::session, change,
                            [](const Side& side, const ItemState& state) { return side.session(state); });
            case ChangeKind::Part:
                return both(&Words::part_of_programme, change,
                            [](const Side& side, const ItemState& state) { return side.part(state); });
            case ChangeKind::Title:
                return both(&Words::title, change,
                            [](const Side& side, const ItemState& state) { return side.title(state); });
            case ChangeKind::People:
                break;
        }
        return both(&Words::people, change,
                    [](const Side& side, const ItemState& state) { return side.people(state); });
    }

    [[nodiscard]] static bool is_beside(const Change& change) {
        return change.latest().path.day == source::ItemPath::kBesideDays;
    }

    [[nodiscard]] ToldFact time(const Change& change) const {
        const bool with_day = is_beside(change);
        const bool to_other_day = with_day || change.before->dates != change.after->dates;
        return both(&Words::time, change, [&](const Side& side, const ItemState& state) {
            return side.time(state, &side == &after_ ? to_other_day : with_day);
        });
    }

    [[nodiscard]] std::string status(const Change& change) const {
        if (change.is_cancelled_now) return wording_.status(Status::Cancelled);
        if (change.was_cancelled) return wording_.say(&Words::restored);
        return change.after->status == Status::Tentative ? wording_.status(Status::Tentative)
                                                         : wording_.say(&Words::confirmed);
    }

    const Wording& wording_;
    Side before_, after_;
};

std::string moment_in_words(const AsOf& as_of, const Wording& wording) {
    std::string moment = wording.date_within_text(as_of.date);
    if (as_of.time) moment.append(wording.punctuation().comma).append(wording.time(*as_of.time));
    return fmt::format(fmt::runtime(wording.say(&Words::as_of)), moment);
}

}  // namespace

ToldChanges tell_changes(const source::Changes& changes, const Program& before, const Program& after,
                         const Wording& wording, const std::optional<AsOf>& as_of) {
    ToldChanges told{.heading = wording.say(&Words::changes), .as_of = {}, .renamed = {}, .days = {}};
    if (as_of)
        told.as_of = moment_in_words(*as_of, wording);
    else if (after.event.revised)
        told.as_of = moment_in_words({*after.event.revised, {}}, wording);
    for (const source::Renaming& each : changes.renamed)
        told.renamed.push_back(
            {wording.say(each.of == source::Renaming::Of::Room ? &Words::room : &Words::part_of_programme),
             source::plain_in_all(*each.before), source::plain_in_all(*each.after)});
    const Teller teller(before, after, wording);
    for (const Change& each : changes.items) {
        const ItemState& state = each.before ? *each.before : *each.after;
        const bool is_beside = state.path.day == source::ItemPath::kBesideDays || state.dates.empty();
        const std::string date = is_beside ? std::string() : wording.date(state.dates.front());
        if (told.days.empty() || told.days.back().date != date)
            told.days.push_back(
                {date, is_beside ? std::string() : wording.short_date(state.dates.front()), {}});
        told.days.back().changes.push_back(teller.tell(each));
    }
    return told;
}

std::string heading_of(const ToldChanges& told, const Wording& wording) {
    if (told.as_of.empty()) return told.heading;
    return told.heading + std::string(wording.punctuation().comma) + told.as_of;
}

std::string in_one_line(const ToldFact& fact, const Wording& wording) {
    if (fact.before.empty() && fact.after.empty()) return fact.label;
    if (fact.before.empty()) return wording.punctuation().labelled(fact.label, fact.after);
    return wording.punctuation().labelled(fact.label, fact.before + " → " + fact.after);
}

}  // namespace bifolio::language

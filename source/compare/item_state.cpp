#include "source/compare/item_state.h"

#include <variant>

#include "source/model/sole_talk.h"
#include "source/model/status.h"

namespace bifolio::source {

namespace {

std::vector<const Person*> pointers(const std::vector<Person>& people) {
    std::vector<const Person*> all;
    for (const Person& each : people) all.push_back(&each);
    return all;
}

std::vector<const Person*> writers_of(const Contribution& talk) {
    std::vector<const Person*> all = pointers(talk.presenters);
    for (const Person& each : talk.authors) all.push_back(&each);
    return all;
}

std::vector<const Person*> people_of(const Contribution& talk) {
    return talk.presenters.empty() ? writers_of(talk) : pointers(talk.presenters);
}

const Text* text_or_none(const Text& text) {
    return text.empty() ? nullptr : &text;
}

// What all kinds of items say.
void describe_common(ItemState& state, const auto& item) {
    state.id = item.id;
    state.start = item.start;
    state.end = item.end;
    state.rooms = item.rooms;
    state.title = &item.title;
    state.part = item.part;
    state.status = item.status;
    state.place = item.place;
}

void describe(ItemState& state, const Contribution& talk) {
    describe_common(state, talk);
    state.of = ItemState::Of::Contribution;
    state.subtitle = text_or_none(talk.subtitle);
    state.people = people_of(talk);
}

void describe(ItemState& state, const Session& session) {
    describe_common(state, session);
    state.of = ItemState::Of::Session;
    state.label = text_or_none(session.label);
    state.subtitle = text_or_none(session.subtitle);
    state.people = pointers(session.chairs);
    state.status = status_of(session);
}

void describe(ItemState& state, const PlainItem& item) {
    describe_common(state, item);
    state.of = ItemState::Of::PlainItem;
}

const Session& session_of(const Program& program, const ItemPath& path) {
    return std::get<Session>(program.days[path.day].items[path.item]);
}

}  // namespace

ItemState state_at(const Program& program, const ItemPath& path) {
    ItemState state;
    state.path = path;
    if (path.day == ItemPath::kBesideDays) {
        const LastingItem& lasting = program.lasting[path.item];
        describe(state, lasting.item);
        state.dates = lasting.dates;
        return state;
    }
    const Day& day = program.days[path.day];
    state.dates = {day.date};
    if (!path.talk) {
        std::visit([&state](const auto& item) { describe(state, item); }, day.items[path.item]);
        return state;
    }
    const Session& session = session_of(program, path);
    describe(state, session.contributions[*path.talk]);
    state.session = ItemPath{path.day, path.item};
    state.part = session.part;
    if (state.rooms.empty()) state.rooms = session.rooms;
    if (goes_by_session(program, path)) {
        state.start = session.start;
        state.end = session.end;
    }
    return state;
}

bool goes_by_session(const Program& program, const ItemPath& path) {
    if (!path.talk || path.day == ItemPath::kBesideDays) return false;
    const Session& session = session_of(program, path);
    return !has_printed_time(session, session.contributions[*path.talk]);
}

std::vector<const Person*> all_authors(const Program& program, const ItemPath& path) {
    if (path.day == ItemPath::kBesideDays) return {};
    const Item& item = program.days[path.day].items[path.item];
    if (path.talk) return writers_of(std::get<Session>(item).contributions[*path.talk]);
    const auto* talk = std::get_if<Contribution>(&item);
    return talk == nullptr ? std::vector<const Person*>() : writers_of(*talk);
}

}  // namespace bifolio::source

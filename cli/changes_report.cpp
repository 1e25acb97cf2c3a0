#include "cli/changes_report.h"

#include <fmt/format.h>

#include <string_view>
#include <utility>

#include "cli/json.h"
#include "cli/terminal_text.h"
#include "source/base/file.h"
#include "source/compare/item_state.h"
#include "source/model/values.h"

namespace bifolio::cli {

namespace {

using language::ToldChange;
using language::ToldFact;

std::string item_as_text(const ToldChange& change, const language::Wording& wording) {
    std::string text = change.time.empty() ? change.title : fmt::format("{}  {}", change.time, change.title);
    for (const std::string* each : {&change.people, &change.rooms})
        if (!each->empty()) text.append(wording.punctuation().between_facts).append(*each);
    text = safe_text(text) + "\n";
    for (const ToldFact& fact : change.facts)
        text += fmt::format("    {}\n", safe_text(language::in_one_line(fact, wording)));
    return text;
}

std::string_view name_of(source::ChangeKind kind) {
    switch (kind) {
        case source::ChangeKind::CameIn:
            return "came-in";
        case source::ChangeKind::FellOut:
            return "fell-out";
        case source::ChangeKind::Status:
            return "status";
        case source::ChangeKind::Time:
            return "time";
        case source::ChangeKind::Room:
            return "room";
        case source::ChangeKind::Session:
            return "session";
        case source::ChangeKind::Part:
            return "part";
        case source::ChangeKind::Title:
            return "title";
        case source::ChangeKind::People:
            break;
    }
    return "people";
}

std::string_view name_of(source::ItemState::Of of) {
    if (of == source::ItemState::Of::Session) return "session";
    return of == source::ItemState::Of::Contribution ? "talk" : "item";
}

std::string_view name_of(source::Status status) {
    switch (status) {
        case source::Status::Cancelled:
            return "cancelled";
        case source::Status::Moved:
            return "moved";
        case source::Status::New:
            return "new";
        case source::Status::Tentative:
            break;
    }
    return "tentative";
}

Json names_as_json(const std::vector<const source::Person*>& people) {
    Json::List names;
    for (const source::Person* each : people) names.emplace_back(each->name.plain());
    return names;
}

Json time_as_json(const source::Time& time) {
    return time.known() ? Json(source::format_time(time.of_day)) : Json();
}

Json text_as_json(const source::Text* text) {
    return text == nullptr ? Json() : Json(text->plain());
}

Json state_as_json(const std::optional<source::ItemState>& found, const source::Program& program) {
    if (!found) return {};
    const source::ItemState& state = *found;
    Json::List dates, rooms;
    for (const source::Date& each : state.dates) dates.emplace_back(source::format_date(each));
    for (const std::size_t room : state.rooms) rooms.emplace_back(program.rooms[room].name.plain());
    Json session, part;
    if (state.session) session = state_at(program, *state.session).title->plain();
    if (state.part) part = program.parts[*state.part].title.plain();
    return Json::Members{{"line", state.place.line},
                         {"column", state.place.column},
                         {"dates", std::move(dates)},
                         {"start", time_as_json(state.start)},
                         {"end", time_as_json(state.end)},
                         {"rooms", std::move(rooms)},
                         {"label", text_as_json(state.label)},
                         {"title", text_as_json(state.title)},
                         {"subtitle", text_as_json(state.subtitle)},
                         {"people", names_as_json(state.people)},
                         {"session", std::move(session)},
                         {"part", std::move(part)},
                         {"status", state.status ? Json(name_of(*state.status)) : Json()}};
}

Json as_of_as_json(const std::optional<language::AsOf>& as_of, const source::Program& after) {
    if (!as_of) return after.event.revised ? Json(source::format_date(*after.event.revised)) : Json();
    std::string moment = source::format_date(as_of->date);
    if (as_of->time) moment += fmt::format("T{:0>5}", source::format_time(*as_of->time));
    return moment;
}

}  // namespace

std::string changes_as_text(const language::ToldChanges& told, const language::Wording& wording) {
    if (told.days.empty() && told.renamed.empty()) return {};
    std::string text = safe_text(heading_of(told, wording)) + "\n";
    if (!told.renamed.empty()) text += "\n";
    for (const ToldFact& each : told.renamed) text += safe_text(language::in_one_line(each, wording)) + "\n";
    for (const language::ToldDay& day : told.days) {
        text += day.date.empty() ? "\n" : fmt::format("\n{}\n\n", safe_text(day.date));
        for (const ToldChange& change : day.changes) text += item_as_text(change, wording);
    }
    return text;
}

std::string changes_as_json(const source::Changes& changes, const source::Program& before,
                            const source::Program& after, const std::optional<language::AsOf>& as_of) {
    Json::List renamed, items;
    for (const source::Renaming& each : changes.renamed)
        renamed.push_back(Json::Members{{"what", each.of == source::Renaming::Of::Room ? "room" : "part"},
                                        {"before", each.before->plain()},
                                        {"after", each.after->plain()}});
    for (const source::Change& each : changes.items) {
        Json::List kinds;
        for (const source::ChangeKind kind : each.kinds) kinds.emplace_back(name_of(kind));
        items.push_back(Json::Members{
            {"what", name_of(each.latest().of)},
            {"id", each.latest().id.empty() ? Json() : Json(each.latest().id)},
            {"kinds", std::move(kinds)},
            {"before", state_as_json(each.before, before)},
            {"after", state_as_json(each.after, after)},
            {"came", names_as_json(each.came)},
            {"went", names_as_json(each.went)},
        });
    }
    return to_text(Json::Members{{"before", source::shown_name(before.file)},
                                 {"after", source::shown_name(after.file)},
                                 {"as-of", as_of_as_json(as_of, after)},
                                 {"renamed", std::move(renamed)},
                                 {"changes", std::move(items)}});
}

source::Diagnostic no_changes(const std::string& file) {
    return {source::Severity::Note,
            "no-changes",
            source::shown_name(file),
            {},
            "nothing has changed that a reader of the earlier programme must know",
            ""};
}

}  // namespace bifolio::cli

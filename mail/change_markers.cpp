#include "mail/change_markers.h"

#include <utility>

namespace bifolio::mail {

namespace {

Markers markers_of(const language::ToldChange& change, const language::Wording& wording) {
    Markers markers{.values = {{"CHANGE_TIME", change.time},
                               {"CHANGE_TITLE", change.title},
                               {"CHANGE_PEOPLE", change.people},
                               {"CHANGE_ROOM", change.rooms}},
                    .sections = {}};
    for (const language::ToldFact& fact : change.facts)
        markers.sections["CHANGE_FACT"].push_back(
            {.values = {{"CHANGE_WORDS", language::in_one_line(fact, wording)}}, .sections = {}});
    return markers;
}

}  // namespace

std::vector<MarkerScope> change_scopes() {
    const MarkerScope fact{"CHANGE_FACT", {"CHANGE_WORDS"}, {}};
    const MarkerScope change{
        "CHANGE", {"CHANGE_TIME", "CHANGE_TITLE", "CHANGE_PEOPLE", "CHANGE_ROOM"}, {fact}};
    return {{"RENAMED", {"RENAMED_WORDS"}, {}}, {"CHANGE_DAY", {"CHANGE_DATE"}, {change}}};
}

void tell_changes(Markers& markers, const language::ToldChanges& told, const language::Wording& wording) {
    if (told.renamed.empty() && told.days.empty()) return;
    markers.values["SAY_IS_OUT"] = wording.say(&language::Words::has_changed);
    markers.values["SAY_CHANGES"] = language::heading_of(told, wording);
    for (const language::ToldFact& each : told.renamed)
        markers.sections["RENAMED"].push_back(
            {.values = {{"RENAMED_WORDS", language::in_one_line(each, wording)}}, .sections = {}});
    for (const language::ToldDay& day : told.days) {
        Markers told_day{.values = {{"CHANGE_DATE", day.date}}, .sections = {}};
        for (const language::ToldChange& change : day.changes)
            told_day.sections["CHANGE"].push_back(markers_of(change, wording));
        markers.sections["CHANGE_DAY"].push_back(std::move(told_day));
    }
}

}  // namespace bifolio::mail

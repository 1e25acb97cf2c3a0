#include "source/model/affiliations.h"

namespace bifolio::source {

std::string affiliation_key(const Affiliation& affiliation) {
    if (!affiliation.id.empty()) return "#" + affiliation.id;
    std::string key = affiliation.name.plain();
    for (const Text* more : {&affiliation.town, &affiliation.country}) key.append("\n").append(more->plain());
    return key;
}

std::string affiliations_key(const Person& person) {
    std::string key;
    for (const Affiliation& each : person.affiliations) key.append(affiliation_key(each)).append("\n\n");
    return key;
}

const Text& short_name_of(const Affiliation& affiliation) {
    return affiliation.short_name.empty() ? affiliation.name : affiliation.short_name;
}

}  // namespace bifolio::source

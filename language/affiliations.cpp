#include "language/affiliations.h"

namespace bifolio::language {

std::string affiliation_in_words(const source::Affiliation& affiliation, const Punctuation& punctuation) {
    std::string words = affiliation.name.plain();
    for (const source::Text* more : {&affiliation.town, &affiliation.country})
        if (!more->empty()) words.append(punctuation.comma).append(more->plain());
    return words;
}

std::string short_affiliations(const source::Person& person, const Punctuation& punctuation) {
    std::string words;
    for (const source::Affiliation& each : person.affiliations)
        if (!each.short_name.empty())
            words.append(words.empty() ? "" : punctuation.comma).append(each.short_name.plain());
    return words;
}

}  // namespace bifolio::language

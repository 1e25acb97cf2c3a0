#include "language/bylines.h"

#include <string_view>
#include <vector>

#include "language/affiliations.h"
#include "language/item_facts.h"
#include "source/model/affiliations.h"
#include "source/model/byline.h"
#include "source/model/person_names.h"

namespace bifolio::language {

namespace {

void add(std::string& list, std::string_view between, std::string_view more) {
    if (!list.empty()) list += between;
    list += more;
}

bool share(const source::Author& a, const source::Author& b) {
    return source::affiliations_key(*a.person) == source::affiliations_key(*b.person);
}

}  // namespace

std::string byline_in_words(const source::Contribution& talk, const Wording& wording) {
    const Punctuation& punctuation = wording.punctuation();
    const std::vector<source::Author> authors = source::byline_of(talk);
    const bool tells_who_presents = !talk.authors.empty();
    std::string words;
    for (std::size_t n = 0; n < authors.size(); ++n) {
        const source::Person& person = *authors[n].person;
        const bool is_last = n + 1 == authors.size();
        if (n > 0)
            words += is_last && share(authors[n - 1], authors[n]) ? punctuation.ampersand : punctuation.comma;
        words += name_with_role(person, punctuation);
        std::string asides;
        if (source::tells_pronouns(person)) asides = person.pronouns.plain();
        if (authors[n].presents && tells_who_presents)
            add(asides, punctuation.semicolon, wording.say(&Words::presenting));
        if (is_last || !share(authors[n], authors[n + 1]))
            for (const source::Affiliation& each : person.affiliations)
                add(asides, punctuation.semicolon, affiliation_in_words(each, punctuation));
        if (!asides.empty())
            words.append(punctuation.opening_bracket).append(asides).append(punctuation.closing_bracket);
    }
    return words;
}

std::string correspondence_in_words(const source::Contribution& talk, const Wording& wording) {
    const Punctuation& punctuation = wording.punctuation();
    std::string people;
    for (const source::Author& each : source::byline_of(talk)) {
        if (!each.person->is_corresponding) continue;
        add(people, punctuation.semicolon, each.person->name.plain());
        if (!each.person->email.empty()) people.append(punctuation.comma).append(each.person->email);
    }
    return people.empty() ? "" : punctuation.labelled(wording.say(&Words::corresponding_author), people);
}

}  // namespace bifolio::language

#include "source/model/byline.h"

namespace bifolio::source {

bool states_order(const Contribution& talk) {
    return !talk.paper_order.empty();
}

std::vector<Author> byline_of(const Contribution& talk) {
    std::vector<Author> people;
    for (const Person& each : talk.presenters) people.push_back({&each, true});
    for (const Person& each : talk.authors) people.push_back({&each, false});
    if (!states_order(talk)) return people;
    std::vector<Author> ordered;
    for (const std::size_t number : talk.paper_order) ordered.push_back(people.at(number));
    return ordered;
}

}  // namespace bifolio::source

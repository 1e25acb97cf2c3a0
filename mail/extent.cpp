#include "mail/extent.h"

#include <variant>

namespace bifolio::mail {

bool is_listed(const source::Item& item, Extent extent) {
    if (extent == Extent::Talks) return true;
    if (extent == Extent::Days) return false;
    const auto* contribution = std::get_if<source::Contribution>(&item);
    if (contribution != nullptr) return contribution->kind == source::ContributionKind::Keynote;
    return std::holds_alternative<source::Session>(item);
}

Extent extent_of(const source::Program& program) {
    std::size_t items = 0, sessions = 0;
    for (const source::Day& day : program.days)
        for (const source::Item& item : day.items) {
            ++items;
            if (const auto* session = std::get_if<source::Session>(&item))
                items += session->contributions.size();
            if (is_listed(item, Extent::Sessions)) ++sessions;
        }
    if (items <= kMostItems) return Extent::Talks;
    return sessions <= kMostItems ? Extent::Sessions : Extent::Days;
}

}  // namespace bifolio::mail

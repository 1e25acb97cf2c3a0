#include "source/model/counts.h"

#include "source/model/status.h"

namespace bifolio::source {

namespace {

// What takes place more than once counts once.
void add(const Contribution& contribution, Counts& counts) {
    if (contribution.told_at) return;
    switch (contribution.kind) {
        case ContributionKind::Talk:
            ++counts.talks;
            break;
        case ContributionKind::Poster:
            ++counts.posters;
            break;
        case ContributionKind::Keynote:
            ++counts.keynotes;
            break;
    }
}

void add(const Session& session, Counts& counts) {
    for (const Contribution& each : session.contributions)
        if (!is_cancelled(session, each)) add(each, counts);
}

void add(const Day& day, Counts& counts) {
    for (const Item& item : day.items) {
        if (is_cancelled(item)) continue;
        if (const auto* contribution = std::get_if<Contribution>(&item)) add(*contribution, counts);
        const auto* session = std::get_if<Session>(&item);
        if (session == nullptr) continue;
        if (session->kind != SessionKind::Posters && session->kind != SessionKind::Keynote) ++counts.sessions;
        add(*session, counts);
    }
}

template <class Whole>
Counts count(const Whole& whole) {
    Counts counts;
    add(whole, counts);
    return counts;
}

}  // namespace

Counts counts_of(const Session& session) {
    return count(session);
}

Counts counts_of(const Day& day) {
    return count(day);
}

Counts counts_of(const Program& program) {
    Counts counts;
    for (const Day& day : program.days) add(day, counts);
    return counts;
}

}  // namespace bifolio::source

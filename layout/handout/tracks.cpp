#include "layout/handout/tracks.h"

#include <optional>
#include <variant>

namespace bifolio::layout {

std::set<std::size_t> tracks_in(const source::Program& program) {
    std::set<std::size_t> tracks;
    const auto take = [&](const std::optional<std::size_t>& track) {
        if (track) tracks.insert(*track);
    };
    for (const source::Day& day : program.days)
        for (const source::Item& item : day.items) {
            if (const auto* talk = std::get_if<source::Contribution>(&item)) take(talk->track);
            const auto* session = std::get_if<source::Session>(&item);
            if (session == nullptr) continue;
            take(session->track);
            for (const source::Contribution& talk : session->contributions) take(talk.track);
        }
    return tracks;
}

std::set<std::size_t> kinds_in(const source::Program& program) {
    std::set<std::size_t> kinds;
    const auto take = [&](const source::Particulars& told) {
        if (told.kind) kinds.insert(*told.kind);
    };
    for (const source::Day& day : program.days)
        for (const source::Item& item : day.items) {
            take(source::particulars_of(item));
            const auto* session = std::get_if<source::Session>(&item);
            for (std::size_t n = 0; session != nullptr && n < session->contributions.size(); ++n)
                take(session->contributions[n].particulars);
        }
    return kinds;
}

}  // namespace bifolio::layout

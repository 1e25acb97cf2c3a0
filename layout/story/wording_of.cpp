#include "layout/story/wording_of.h"

#include <set>
#include <utility>

namespace bifolio::layout {

language::Clock clock_of(const styles::StyleSheet& sheet) {
    switch (sheet.text.clock) {
        case styles::Clock::TwelveHours:
            return language::Clock::TwelveHours;
        case styles::Clock::TwentyFourHours:
            return language::Clock::TwentyFourHours;
        case styles::Clock::Auto:
            break;
    }
    return language::Clock::Preferred;
}

language::Wording wording_of(const source::Program& program, const styles::StyleSheet& sheet) {
    return language::Wording::for_language(program.language, clock_of(sheet));
}

std::vector<std::string> times_beside(const source::Program& program, const language::Wording& wording,
                                      bool with_ends) {
    std::set<std::pair<source::Minutes, source::Minutes>> told;  // start and end; the same: a start alone
    for (const source::Day& day : program.days)
        for (const source::Item& item : day.items) {
            const source::Time &start = source::start_of(item), &end = source::end_of(item);
            if (start.known())
                told.emplace(start.of_day, with_ends && end.known() ? end.of_day : start.of_day);
            const auto* session = std::get_if<source::Session>(&item);
            if (session == nullptr) continue;
            for (const source::Contribution& talk : session->contributions)
                if (has_printed_time(*session, talk)) told.emplace(talk.start.of_day, talk.start.of_day);
        }
    std::vector<std::string> times;
    for (const auto& [start, end] : told)
        times.push_back(start == end ? wording.time(start) : wording.time_range(start, end));
    return times;
}

}  // namespace bifolio::layout

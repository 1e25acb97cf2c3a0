#include "source/read/session_times.h"

#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "source/model/item_words.h"
#include "source/model/values.h"

namespace bifolio::source {

namespace {

class SessionTimes {
  public:
    SessionTimes(Session& session, Reporter& reporter) : session_(session), reporter_(reporter) {
        for (Contribution& each : session.contributions)
            if (each.kind != ContributionKind::Poster && session.kind != SessionKind::Posters)
                talks_.push_back(&each);
    }

    void resolve() {
        check_stated();
        if (talks_.empty()) return complain_if_consecutive();
        if (std::ranges::all_of(talks_, [](const Contribution* talk) { return talk->start.known(); })) {
            session_.talk_times = TalkTimes::Printed;
            fill_ends();
            judge(end_of_last() - session_.start.of_day, true);
        } else if (session_.consecutive) {
            stack_if_possible();
        } else {
            const Minutes needed = sum_of_lengths();
            if (fills_exactly(needed)) stack();
            judge(needed, all_have_lengths());
        }
    }

  private:
    void complain_if_consecutive() {
        if (session_.consecutive)
            reporter_.error("missing", session_.place,
                            fmt::format("{} has times=\"consecutive\" but no talks", words_for(session_)));
    }

    void check_stated() {
        const Contribution* before = nullptr;
        for (const Contribution& each : session_.contributions) {
            check_start_and_end(each.start, each.end, words_for(each), reporter_);
            if (!each.start.known()) continue;
            if (session_.start.known() && each.start.of_day < session_.start.of_day) {
                reporter_.error(
                    "time-order", each.start.place,
                    fmt::format("{} starts ({}) before its session ({})", words_for(each),
                                format_time(each.start.of_day), format_time(session_.start.of_day)));
            } else if (session_.end.known() && each.start.of_day >= session_.end.of_day) {
                reporter_.error(
                    "time-order", each.start.place,
                    fmt::format("{} starts ({}) when its session is over ({})", words_for(each),
                                format_time(each.start.of_day), format_time(session_.end.of_day)));
            }
            if (each.kind == ContributionKind::Poster) continue;
            if (before != nullptr) check_pair(*before, each);
            before = &each;
        }
    }

    void check_pair(const Contribution& before, const Contribution& talk) {
        if (talk.start.of_day < before.start.of_day) {
            reporter_.error("time-order", talk.start.place,
                            fmt::format("{} starts ({}) before {} ({}), which is listed above it",
                                        words_for(talk), format_time(talk.start.of_day), words_for(before),
                                        format_time(before.start.of_day)),
                            "list the talks of a session in the order of their starts");
            return;
        }
        const auto end = end_by_itself(before);
        if (end && *end > talk.start.of_day) {
            reporter_.warning(
                "overlap", talk.start.place,
                fmt::format("{} starts ({}) before {} ends ({})", words_for(talk),
                            format_time(talk.start.of_day), words_for(before), format_time(*end)));
        }
    }

    static std::optional<Minutes> end_by_itself(const Contribution& talk) {
        if (talk.end.known()) return talk.end.of_day;
        if (talk.start.known() && talk.duration) return talk.start.of_day + *talk.duration;
        return std::nullopt;
    }

    void fill_ends() {
        for (std::size_t each = 0; each < talks_.size(); ++each) {
            Contribution& talk = *talks_[each];
            if (talk.end.known()) continue;
            std::optional<Minutes> end = end_by_itself(talk);
            if (!end && each + 1 < talks_.size()) end = talks_[each + 1]->start.of_day;
            if (!end && session_.end.known()) end = session_.end.of_day;
            if (end && *end > talk.start.of_day) talk.end = {TimeOrigin::Inferred, *end, talk.place};
        }
    }

    [[nodiscard]] Minutes end_of_last() const {
        Minutes last = session_.start.of_day;
        for (const Contribution* talk : talks_) {
            if (talk->end.known() && talk->end.origin == TimeOrigin::Stated)
                last = std::max(last, talk->end.of_day);
            else if (talk->duration)
                last = std::max(last, talk->start.of_day + *talk->duration);
        }
        return last;
    }

    [[nodiscard]] bool all_have_lengths() const {
        return std::ranges::all_of(talks_,
                                   [](const Contribution* talk) { return talk->duration.has_value(); });
    }

    [[nodiscard]] Minutes sum_of_lengths() const {
        Minutes sum{0};
        for (const Contribution* talk : talks_) sum += talk->duration.value_or(Minutes{0});
        return sum;
    }

    [[nodiscard]] std::optional<Minutes> session_length() const {
        if (!session_.start.known() || !session_.end.known()) return std::nullopt;
        const Minutes length = session_.end.of_day - session_.start.of_day;
        return length > Minutes{0} ? std::optional(length) : std::nullopt;
    }

    // ... and no talk states another start than it would get.
    [[nodiscard]] bool fills_exactly(Minutes needed) const {
        if (!all_have_lengths() || session_length() != needed) return false;
        Minutes at = session_.start.of_day;
        for (const Contribution* talk : talks_) {
            if (talk->start.known() && talk->start.of_day != at) return false;
            at += *talk->duration;
            if (talk->end.known() && talk->end.of_day != at) return false;
        }
        return true;
    }

    void stack_if_possible() {
        if (!session_.start.known()) {
            reporter_.error("missing", session_.place,
                            fmt::format("{} has times=\"consecutive\" but no start", words_for(session_)));
            return;
        }
        const auto without = std::ranges::find_if(
            talks_, [](const Contribution* talk) { return !talk->duration && !talk->end.known(); });
        if (without != talks_.end()) {
            reporter_.error("missing", (*without)->place,
                            fmt::format("{} has no length, but its session has times=\"consecutive\"",
                                        words_for(**without)),
                            "state talk-minutes=\"...\" on the session or minutes=\"...\" on the talk");
            return;
        }
        const Minutes end = stack();
        judge(end - session_.start.of_day, true);
    }

    // One after the other from the session's start, or from a start that is stated. Gives the end of the
    // last.
    Minutes stack() {
        session_.talk_times = TalkTimes::Printed;
        Minutes at = session_.start.of_day;
        std::string starts;
        for (Contribution* talk : talks_) {
            if (talk->start.known())
                at = talk->start.of_day;
            else
                talk->start = {TimeOrigin::Inferred, at, talk->place};
            starts += fmt::format("{}{}", starts.empty() ? "" : ", ", format_time(at));
            if (talk->end.known()) {
                at = talk->end.of_day;
            } else {
                at += *talk->duration;
                talk->end = {TimeOrigin::Inferred, at, talk->place};
            }
        }
        reporter_.note("inferred", session_.place,
                       fmt::format("{}: its talks start at {}", words_for(session_), starts));
        return at;
    }

    // Do the talks need more time than there is, or (where that is all they need) less?
    void judge(Minutes needed, bool is_all) {
        const auto length = session_length();
        if (!length || needed == Minutes{0}) return;
        if (needed > *length) {
            reporter_.warning(
                "session-overrun", session_.place,
                fmt::format("{}: its talks need {}{} minutes, but it has {}", words_for(session_),
                            is_all ? "" : "at least ", needed.count(), length->count()),
                session_.talk_times == TalkTimes::Numbered
                    ? "its talks are numbered, without times, until the lengths agree"
                    : "");
        } else if (needed < *length && is_all && !all_state_starts()) {
            reporter_.note(
                "session-underrun", session_.place,
                fmt::format("{}: its talks need {} minutes, but it has {}", words_for(session_),
                            needed.count(), length->count()),
                session_.talk_times == TalkTimes::Numbered
                    ? "its talks are numbered, without times; times=\"consecutive\" would print them"
                    : "");
        }
    }

    [[nodiscard]] bool all_state_starts() const {
        return std::ranges::all_of(
            talks_, [](const Contribution* talk) { return talk->start.origin == TimeOrigin::Stated; });
    }

    Session& session_;
    Reporter& reporter_;
    std::vector<Contribution*> talks_;  // without the posters
};

}  // namespace

void check_start_and_end(const Time& start, const Time& end, const std::string& words, Reporter& reporter) {
    if (!start.known() || !end.known() || end.of_day > start.of_day) return;
    std::string message = end.of_day == start.of_day
                              ? fmt::format("{} ends ({}) when it starts", words, format_time(end.of_day))
                              : fmt::format("{} ends ({}) before it starts ({})", words,
                                            format_time(end.of_day), format_time(start.of_day));
    reporter.error(
        "time-order", end.place, std::move(message),
        end.of_day <= kLatestNightEnd && start.of_day >= kLatestNightEnd
            ? fmt::format("for an end on the next day write end=\"{}\"", format_time(end.of_day + kDayLength))
            : std::string());
}

void resolve_session_times(Session& session, Reporter& reporter) {
    SessionTimes(session, reporter).resolve();
}

}  // namespace bifolio::source

#include "source/model/sole_talk.h"

#include <unicode/uchar.h>

#include <string>

#include "source/base/folding.h"
#include "source/base/utf8.h"

namespace bifolio::source {

namespace {

bool agree(const std::optional<std::size_t>& of_session, const std::optional<std::size_t>& of_talk) {
    return !of_session || !of_talk || *of_session == *of_talk;
}

bool agree(const RoomSet& of_session, const RoomSet& of_talk) {
    return of_session.empty() || of_talk.empty() || of_session == of_talk;
}

bool agree(const Time& of_session, const Time& of_talk) {
    return !of_talk.known() || (of_session.known() && of_session.of_day == of_talk.of_day);
}

}  // namespace

bool say_the_same(const Text& a, const Text& b) {
    return fold_case(a.unmarked()) == fold_case(b.unmarked());
}

bool begins_with(const Text& title, std::string_view words) {
    const std::string whole = fold_case(title.unmarked()), first = fold_case(words);
    if (first.empty() || !whole.starts_with(first)) return false;
    if (whole.size() == first.size()) return true;
    return u_isalnum(static_cast<UChar32>(code_point_at(whole, first.size()).value)) == 0;
}

const Contribution* sole_talk(const Session& session) {
    if (session.contributions.size() != 1) return nullptr;
    const Contribution& talk = session.contributions.front();
    // An end that was worked out from its length is not printed.
    const bool ends_alike = talk.end.origin != TimeOrigin::Stated || agree(session.end, talk.end);
    const bool is_all = talk.kind != ContributionKind::Poster && say_the_same(session.title, talk.title) &&
                        agree(session.rooms, talk.rooms) && agree(session.track, talk.track) &&
                        agree(session.start, talk.start) && ends_alike;
    return is_all ? &talk : nullptr;
}

}  // namespace bifolio::source

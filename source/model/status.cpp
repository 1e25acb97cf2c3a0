#include "source/model/status.h"

#include "source/model/sole_talk.h"

namespace bifolio::source {

std::optional<Status> status_of(const Session& session) {
    if (session.status) return session.status;
    const Contribution* talk = sole_talk(session);
    return talk == nullptr ? std::nullopt : talk->status;
}

std::optional<Status> status_of(const Contribution& contribution) {
    return contribution.status;
}

std::optional<Status> status_of(const PlainItem& item) {
    return item.status;
}

std::optional<Status> status_of(const Item& item) {
    return std::visit([](const auto& each) { return status_of(each); }, item);
}

std::optional<Status> status_in(const Session& session, const Contribution& talk) {
    return session.status == Status::Cancelled ? session.status : talk.status;
}

bool is_cancelled(const Item& item) {
    return status_of(item) == Status::Cancelled;
}

bool is_cancelled(const Session& session, const Contribution& talk) {
    return status_in(session, talk) == Status::Cancelled;
}

}  // namespace bifolio::source

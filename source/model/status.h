// What takes place, and what does not.
#pragma once

#include <optional>

#include "source/model/program.h"

namespace bifolio::source {

// Of a session that is one talk (sole_talk.h) also the talk's.
[[nodiscard]] std::optional<Status> status_of(const Session& session);
[[nodiscard]] std::optional<Status> status_of(const Contribution& contribution);
[[nodiscard]] std::optional<Status> status_of(const PlainItem& item);
[[nodiscard]] std::optional<Status> status_of(const Item& item);

// Of a talk in its session: a session that is cancelled cancels its talks.
[[nodiscard]] std::optional<Status> status_in(const Session& session, const Contribution& talk);

[[nodiscard]] bool is_cancelled(const Item& item);
[[nodiscard]] bool is_cancelled(const Session& session, const Contribution& talk);

}  // namespace bifolio::source

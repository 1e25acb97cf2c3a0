// How messages speak of what is in a programme.
#pragma once

#include <string>

#include "source/model/program.h"

namespace bifolio::source {

// The text's start in double quotes, to recognise it by.
[[nodiscard]] std::string quoted(const Text& text);

// `Session 1` by its label, else `session "Federated Learning"`, `talk "..."`, `break "Coffee"`.
[[nodiscard]] std::string words_for(const Session& session);
[[nodiscard]] std::string words_for(const Contribution& contribution);
[[nodiscard]] std::string words_for(const PlainItem& item);
[[nodiscard]] std::string words_for(const Item& item);

}  // namespace bifolio::source

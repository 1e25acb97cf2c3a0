// What the user says of the event beside the file that is imported.
#pragma once

#include <optional>
#include <string>

#include "source/base/trouble.h"

namespace bifolio::source {

// As the user wrote it; empty where it was not said. What is said goes before what the file says; but a
// format whose items have dates of their own reports a `date` that differs from them.
struct ImportOptions {
    std::string title;
    std::string short_title;
    std::string date;  // of the first day
    std::string place;
    std::string time_zone;
    std::string url;
    std::string language;
    bool mend = true;  // false: every line of an abstract stays a paragraph of its own
};

// An option whose value cannot be used: a wrong usage, not a wrong file.
struct OptionFault {
    std::string option;  // "--date"
    Trouble trouble;     // "\"2023-13-01\" is not a valid date"
};

// The first option that is wrong, in the order of ImportOptions.
[[nodiscard]] std::optional<OptionFault> find_option_fault(const ImportOptions& options);

}  // namespace bifolio::source

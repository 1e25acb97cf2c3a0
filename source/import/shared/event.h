// The event of an imported programme: what the options say of it.
#pragma once

#include <optional>
#include <string>

#include "source/import/shared/options.h"
#include "source/model/program.h"

namespace bifolio::source {

// Text that comes from no file has no places.
[[nodiscard]] Text text_of_option(const std::string& value);

[[nodiscard]] Event event_from(const ImportOptions& options);

// The event's dates: those of its days, else `stated` for both.
void set_dates(Program& program, std::optional<Date> stated);

}  // namespace bifolio::source

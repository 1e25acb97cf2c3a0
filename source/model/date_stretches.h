// Days that follow one another.
#pragma once

#include <span>
#include <vector>

#include "source/model/program.h"

namespace bifolio::source {

struct DateStretch {
    Date first, last;
};

// The stretches without gaps that ascending dates, each once, are made of.
[[nodiscard]] std::vector<DateStretch> stretches_of(std::span<const Date> dates);

// The dates ascending, each once.
[[nodiscard]] std::vector<Date> in_order(std::vector<Date> dates);

}  // namespace bifolio::source

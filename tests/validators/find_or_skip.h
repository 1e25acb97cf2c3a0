// A validator for a test, or the end of that test.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <optional>
#include <string>

#include "tests/validators/vera_pdf.h"

namespace bifolio::testing {

// Where there is none, the test is skipped, saying why, or fails, where BIFOLIO_DEMAND_VALIDATORS is set.
[[nodiscard]] inline std::optional<VeraPdf> find_or_skip() {
    std::string reason;
    auto found = VeraPdf::find(reason);
    if (found) return found;
    const auto tell = [&] {
        if (std::getenv("BIFOLIO_DEMAND_VALIDATORS") == nullptr) GTEST_SKIP() << reason;
        FAIL() << reason;
    };
    tell();
    return std::nullopt;
}

}  // namespace bifolio::testing

// Style sheets for tests: those that ship, or others that extend them. A test that includes this is compiled
// with BIFOLIO_PROJECT.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "styles/reader.h"

namespace bifolio::testing {

// By name ("classic") or by file, with settings as --set has them. Errors of theirs fail the test.
[[nodiscard]] inline styles::StyleSheet style_sheet(std::string name,
                                                    std::vector<styles::Setting> settings = {}) {
    source::Diagnostics diagnostics;
    styles::StyleRequest request;
    request.style = std::move(name);
    request.folders = {std::string(BIFOLIO_PROJECT) + "/styles"};
    request.settings = std::move(settings);
    auto sheet = styles::read_style_sheet(request, diagnostics);
    for (const source::Diagnostic& diagnostic : diagnostics.all())
        EXPECT_NE(diagnostic.severity, source::Severity::Error) << diagnostic.message;
    return std::move(sheet).value();
}

}  // namespace bifolio::testing

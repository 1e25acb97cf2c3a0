// Are the markers of a template such as there are? Internal to mail/template.cpp.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "mail/markers.h"
#include "source/base/diagnostic.h"

namespace bifolio::mail {

struct CheckedTemplate {
    std::string text;             // without the lines that hold nothing but markers of sections and comments
    std::set<std::string> names;  // of the values and sections that stand in it
};

// None where a marker is wrong.
[[nodiscard]] std::optional<CheckedTemplate> check_template(const std::string& text, const std::string& file,
                                                            const MarkerScope& scope,
                                                            source::Diagnostics& diagnostics);

inline constexpr std::string_view kHave = "HAVE_";

}  // namespace bifolio::mail

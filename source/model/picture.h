// A picture that a programme names.
#pragma once

#include <optional>
#include <string>

#include "source/base/place.h"

namespace bifolio::source {

struct Picture {
    std::string path;  // the programme's folder joined with what the file says
    // For those who cannot see it; empty: it only decorates; none: nothing is stated.
    std::optional<std::string> description;
    Place place;
    // In which the file must lie ("" for the current one; source/base/inner_file.h); none: anywhere.
    std::optional<std::string> folder = {};
    std::string language = {};  // of the description, BCP 47; empty: the programme's
    bool operator==(const Picture&) const = default;
};

}  // namespace bifolio::source

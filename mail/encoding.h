// Whether what a user gives is text.
#pragma once

#include <string>

#include "source/base/diagnostic.h"

namespace bifolio::mail {

// Whether all of it is UTF-8 without control characters (source/base/encoding.h). If not, [encoding] for the
// first places where it is not.
[[nodiscard]] bool is_text(const std::string& bytes, const std::string& file,
                           source::Diagnostics& diagnostics);

}  // namespace bifolio::mail

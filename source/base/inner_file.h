// Files that must lie in a folder, such as the pictures of a programme from somebody else.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "source/base/descriptor.h"

namespace bifolio::source {

// Opens the file for reading if it lies in `folder` ("" for the current one) or a folder inside it. Links are
// followed as far as they lead to such a place. What is opened lies there, whatever is changed meanwhile: no
// link is followed on the way that was found. Where it cannot be opened, the descriptor is below 0, and errno
// says why; EXDEV: it lies elsewhere.
[[nodiscard]] Descriptor open_inner_file(const std::string& folder, const std::string& path);

// Its bytes, as read_file() reads them. Throws FileError.
[[nodiscard]] std::string read_inner_file(const std::string& folder, const std::string& path,
                                          std::uint64_t limit);
// The same; without a folder the file may lie anywhere.
[[nodiscard]] std::string read_inner_file(const std::optional<std::string>& folder, const std::string& path,
                                          std::uint64_t limit);

}  // namespace bifolio::source

// The file of a picture.
#pragma once

#include <cstdint>
#include <string>

#include "source/model/program.h"

namespace bifolio::source {

// Its bytes, from where it must lie (Picture::folder); of a file of more than `limit` bytes one more.
// Throws FileError.
[[nodiscard]] std::string read_picture_file(const Picture& picture, std::uint64_t limit);

}  // namespace bifolio::source

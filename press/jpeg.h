// The door to libjpeg.
#pragma once

#include <string>
#include <string_view>

namespace bifolio::press {

// The samples of a JPEG, 8 bits each, as its rows stand in the file. Of data that end early or are damaged,
// what libjpeg makes of them. Throws std::runtime_error for what is not a JPEG at all.
[[nodiscard]] std::string decode_jpeg(std::string_view bytes);

}  // namespace bifolio::press

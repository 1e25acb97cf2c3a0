// The door to libjpeg.
#pragma once

#include <string>
#include <string_view>

namespace bifolio::layout {

// Decodes a JPEG to its end, an eighth as wide and high, and says what is wrong with its data: "Premature end
// of JPEG file". Empty where they are whole; bytes that do no harm do not count. Nor is whole what takes more
// memory or time than a picture needs: more than 400 MB, more than 200 scans.
[[nodiscard]] std::string find_jpeg_damage(std::string_view bytes);

// The samples of a JPEG, 8 bits each, as its rows stand in the file. Of data that end early or are damaged,
// what libjpeg makes of them. Throws std::runtime_error for what is not a JPEG at all.
[[nodiscard]] std::string decode_jpeg(std::string_view bytes);

}  // namespace bifolio::layout

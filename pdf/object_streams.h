// The finishing step of a file: makes it small.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bifolio::pdf {

// The same document with all that is no stream in compressed object streams (ISO 32000-1, 7.5.7), and a
// cross-reference stream for its table (7.5.8); lengths of streams stand in their dictionaries.
//
// `file` is as libharu writes it: objects 1 to n, "12 0 obj\n...\nendobj\n", each stream's length in an
// object of its own, a table with an entry of 20 bytes an object, and a trailer. `is_stream` tells by number.
//
// The bytes do not depend on the number of threads. Throws std::logic_error where the file is otherwise.
[[nodiscard]] std::string pack_objects(std::string_view file, const std::vector<bool>& is_stream,
                                       int threads);

}  // namespace bifolio::pdf

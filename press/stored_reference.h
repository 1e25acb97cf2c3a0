// References as they stand in the file. libqpdf from 12 on reads one to an object that is not in the file as
// if its entry were not there: by ISO 32000-1, 7.3.10 both mean the same, but for a page it is the content
// that is lost.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "press/qpdf.h"

namespace bifolio::press {

// The number of the object that the entry of `dictionary`, an object of the file, refers to; none where it
// has no such entry, the entry is no reference, or the dictionary has more than some thousand words before
// it. `key` with its slash; `file` is what `pdf` was read from, from its first byte.
[[nodiscard]] std::optional<int> stored_reference(QPDF& pdf, const QPDFObjectHandle& dictionary,
                                                  const std::string& key, std::string_view file);

}  // namespace bifolio::press

// Number trees (ISO 32000-1, 7.9.7).
#pragma once

#include <functional>

#include "press/qpdf.h"

namespace bifolio::press {

// Takes each entry, in the tree's order. False where it is none: a node comes again, or has what it cannot
// have; what is sound in it was taken.
[[nodiscard]] bool walk_number_tree(const QPDFObjectHandle& root,
                                    const std::function<void(long long key, QPDFObjectHandle value)>& take);

}  // namespace bifolio::press

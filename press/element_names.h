// What rules call an element of a structure tree.
#pragma once

#include <fmt/core.h>

#include <string>

#include "press/structure_tree.h"
#include "source/base/quotation.h"

namespace bifolio::press {

// "TD (object 12)"
[[nodiscard]] inline std::string shown(const StructureElement& element) {
    const std::string type = source::shortened(element.type);
    return element.object == 0 ? type : fmt::format("{} (object {})", type, element.object);
}

}  // namespace bifolio::press

// Something that was found in a PDF.
#pragma once

#include <cstddef>
#include <string>

namespace bifolio::press {

// Something on a page, counted from 1; 0: of the document.
struct Fact {
    std::size_t page = 0;
    std::string text;
    auto operator<=>(const Fact&) const = default;
};

}  // namespace bifolio::press

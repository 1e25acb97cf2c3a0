// What is thrown where a font, or all fonts of the machine, cannot be used.
#pragma once

#include <stdexcept>

namespace bifolio::layout {

class FontError : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

}  // namespace bifolio::layout

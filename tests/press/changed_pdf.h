// PDFs that are written anew with something changed.
#pragma once

#include <functional>
#include <string>
#include <string_view>

class QPDF;

namespace bifolio::press::testing {

// What `change` makes of a PDF.
[[nodiscard]] std::string changed(std::string_view file, const std::function<void(QPDF&)>& change,
                                  std::string_view version = "1.6");

}  // namespace bifolio::press::testing

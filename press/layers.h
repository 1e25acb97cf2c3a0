// The layers of a PDF, optional content (ISO 32000-1, 8.11): which of them are printed.
#pragma once

#include <set>
#include <vector>

#include "press/qpdf.h"

namespace bifolio::press {

// Layers of those documents that are not printed stay so in one that their pages were copied into; all others
// need no configuration to be shown.
void keep_layers_off(QPDF& pdf, const std::vector<QPDF*>& sources);

class Layers {
  public:
    // As the document's default configuration has them (8.11.4.3); a layer that says itself that it is not
    // printed (8.11.4.4, table 102) is off.
    explicit Layers(QPDF& pdf);

    // Whether content that belongs to it is printed: an optional content group, or a membership dictionary
    // (8.11.2.2). Content that belongs to nothing is.
    [[nodiscard]] bool is_printed(QPDFObjectHandle owner) const;

    [[nodiscard]] const std::set<QPDFObjGen>& off() const { return off_; }

  private:
    std::set<QPDFObjGen> off_;
};

}  // namespace bifolio::press

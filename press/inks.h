// Which inks the colours of content streams take, as far as it can be told without converting them.
#pragma once

#include <cstddef>
#include <span>

#include "press/qpdf.h"

namespace bifolio::press {

enum class InkFamily {
    Gray,     // black ink
    Screen,   // RGB, of which a printer makes inks
    Process,  // CMYK
    Spot,     // Separation, DeviceN: an ink for each component
    All,      // the registration colour: every ink there is
    Unknown,  // patterns, shadings, indexed and others
};

// What is painted by one colour. A screen's colour is taken for what converting makes of it.
struct Inks {
    bool is_known = true;
    std::size_t count = 1;       // of inks that are printed
    bool is_tinted = false;      // one of them is less than full, so it is printed as dots
    bool is_rich_black = false;  // a black, or nearly, of four inks

    [[nodiscard]] bool is_paper() const { return is_known && count == 0; }
};

// ISO 32000-1, 8.6. ICC-based spaces are told by the number of their components.
[[nodiscard]] InkFamily ink_family(QPDFObjectHandle space, const QPDFObjectHandle& resources);

// Components as the operators sc and scn have them, from 0 to 1.
[[nodiscard]] Inks inks_of(InkFamily family, std::span<const double> components);

// The colour that a space begins with (8.6.3 and the sections of each space): black; full tints.
[[nodiscard]] Inks initial_inks(InkFamily family);

}  // namespace bifolio::press

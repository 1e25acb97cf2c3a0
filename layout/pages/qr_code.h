// QR codes (ISO/IEC 18004), by libqrencode, as fills.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "layout/pages/pages.h"

namespace bifolio::layout {

// Modules of a code, rows from the top.
struct QrCode {
    int size = 0;  // modules a side, without the quiet zone
    std::vector<bool> dark;

    [[nodiscard]] bool at(int x, int y) const {
        return dark[static_cast<std::size_t>(y) * static_cast<std::size_t>(size) +
                    static_cast<std::size_t>(x)];
    }
};

inline constexpr int kQuietModules = 4;  // ISO/IEC 18004, 6.3.8

// Error correction M: a code with a coffee stain still reads. None for a text that is too long for a code.
[[nodiscard]] std::optional<QrCode> make_qr_code(const std::string& text);

// The code as fills in a square, its quiet zone inside of it: as many modules in a row as are dark together
// are one fill.
[[nodiscard]] std::vector<Fill> draw_qr_code(const QrCode& code, const Rect& square, std::uint32_t color);

}  // namespace bifolio::layout

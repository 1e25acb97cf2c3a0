// How far characters may hang into the margin, as shares of their width.
// After Hàn Thế Thành, "Micro-typographic extensions to the TeX typesetting system" (2000), 3.1; the shares
// are of the order that the microtype package uses by default (full stop 0.7, comma and colon 0.5, ...).
#pragma once

namespace bifolio::layout {

[[nodiscard]] constexpr double protrusion_right(char32_t character) {
    switch (character) {
        case U'.':
        case U'…':
            return 0.7;
        case U',':
            return 0.5;
        case U':':
            return 0.5;
        case U';':
            return 0.3;
        case U'-':
        case U'\u00AD':
        case U'‐':
            return 0.7;
        case U'–':
            return 0.3;
        case U'—':
            return 0.2;
        case U'!':
        case U'?':
            return 0.1;
        case U'’':
        case U'\'':
        case U'”':
        case U'"':
        case U'»':
        case U'›':
            return 0.5;
        case U')':
        case U']':
            return 0.05;
        case U'A':
        case U'F':
        case U'K':
        case U'L':
        case U'R':
        case U'T':
        case U'V':
        case U'W':
        case U'X':
        case U'Y':
            return 0.05;
        case U'r':
        case U't':
        case U'v':
        case U'w':
        case U'y':
        case U'k':
        case U'x':
            return 0.05;
        default:
            return 0;
    }
}

[[nodiscard]] constexpr double protrusion_left(char32_t character) {
    switch (character) {
        case U'‘':
        case U'“':
        case U'"':
        case U'\'':
        case U'„':
        case U'‚':
        case U'«':
        case U'‹':
            return 0.5;
        case U'-':
        case U'‐':
            return 0.5;
        case U'–':
            return 0.3;
        case U'—':
            return 0.2;
        case U'(':
        case U'[':
            return 0.05;
        case U'A':
        case U'J':
        case U'T':
        case U'V':
        case U'W':
        case U'X':
        case U'Y':
            return 0.05;
        case U'v':
        case U'w':
        case U'x':
        case U'y':
            return 0.05;
        default:
            return 0;
    }
}

}  // namespace bifolio::layout

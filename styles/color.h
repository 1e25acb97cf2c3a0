// A printing colour: process inks for the press, and the screen colour derived from them.
#pragma once

#include <algorithm>

namespace bifolio::styles {

// Of red, green and blue in any unit, in that unit (ITU-R BT.709, item 3.2).
[[nodiscard]] constexpr double luminance(double red, double green, double blue) {
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

struct Rgb {
    double red = 0, green = 0, blue = 0;  // 0 to 1
    bool operator==(const Rgb&) const = default;
};

// Ink coverage, 0 to 1. The default is black ink alone, the colour of text.
struct Color {
    double cyan = 0, magenta = 0, yellow = 0, black = 1;

    [[nodiscard]] bool is_gray() const { return cyan == 0 && magenta == 0 && yellow == 0; }
    // The screen colour: r = (1 - c)(1 - k) and so on (ISO 32000-1, 10.3.5 gives the subtractive form; the
    // product keeps dark tints apart).
    [[nodiscard]] Rgb screen() const {
        return {(1 - cyan) * (1 - black), (1 - magenta) * (1 - black), (1 - yellow) * (1 - black)};
    }
    bool operator==(const Color&) const = default;
};

// The inks whose screen colour it is, with the grey in it as black ink.
[[nodiscard]] constexpr Color inks_of(const Rgb& screen) {
    const double lightest = std::max({screen.red, screen.green, screen.blue});
    const auto ink = [lightest](double light) { return lightest > 0 ? 1 - light / lightest : 0.0; };
    return {ink(screen.red), ink(screen.green), ink(screen.blue), 1 - lightest};
}

// The inks of `from` where `share` is 0, of `to` where it is 1.
[[nodiscard]] constexpr Color between(const Color& from, const Color& to, double share) {
    const auto mix = [share](double a, double b) { return a + (b - a) * share; };
    return {mix(from.cyan, to.cyan), mix(from.magenta, to.magenta), mix(from.yellow, to.yellow),
            mix(from.black, to.black)};
}

}  // namespace bifolio::styles

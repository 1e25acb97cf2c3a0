// The names of the options of cli/print_options.h. Whoever is given one of them writes for a print shop:
// `handout` is then done by the program that can.
#pragma once

#include <array>
#include <string_view>

namespace bifolio::cli {

inline constexpr const char* kStandardOption = "--standard";
inline constexpr const char* kProfileOption = "--profile";
inline constexpr const char* kInkLimitOption = "--ink-limit";
inline constexpr const char* kBleedOption = "--bleed";
inline constexpr const char* kMarksOption = "--marks";

inline constexpr std::array<std::string_view, 5> kPrintOptions = {
    kStandardOption, kProfileOption, kInkLimitOption, kBleedOption, kMarksOption};

}  // namespace bifolio::cli

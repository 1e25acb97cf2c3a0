// ICC profiles of printing conditions, and colours converted through them by lcms2.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "layout/pages/pages.h"
#include "source/base/diagnostic.h"
#include "styles/color.h"

namespace bifolio::press {

// A printing condition that is known by name.
struct PrintingCondition {
    // As --profile takes it: "fogra39".
    std::string_view name;
    // As people call it: "FOGRA39".
    std::string_view title;
    // Of a profile from elsewhere that will do where none was made; empty: there is none.
    std::string_view path;
    // What Debian has it from: the packages that it is made of, or that has it.
    std::string_view packages;
    // OutputConditionIdentifier: a name of the ICC's registry, or Custom.
    std::string_view identifier;
    // Where the identifier is registered; empty for Custom.
    std::string_view registry;
};

// What paper of this size is usually printed with: SWOP for North American sizes, FOGRA39 for all others.
[[nodiscard]] const PrintingCondition& usual_condition(const layout::Size& trim);
[[nodiscard]] bool is_north_american(const layout::Size& trim);

inline constexpr double kUsualInkLimit = 300;  // per cent, all inks together

struct ColorProfile {
    std::string bytes;        // the file
    std::string description;  // what the profile calls itself
    std::string identifier, registry;
    int channels = 4;
};

// By a condition's name, or a path. `made` is the folder of the profiles that were made when the program was
// built (press/profiles.cmake): NAME.icc. None, with an error [profile], where there is none (the error names
// the packages), it cannot be read, or is not a profile for a four-colour press (ICC device class prtr,
// colour space CMYK).
[[nodiscard]] std::optional<ColorProfile> read_profile(const std::string& name_or_path,
                                                       const std::filesystem::path& made,
                                                       source::Diagnostics& diagnostics);

// That of the usual condition for paper of this size. Where it is not there, SWOP's, with a warning
// [profile]; where that is not there either, none, with an error.
[[nodiscard]] std::optional<ColorProfile> usual_profile(const layout::Size& trim,
                                                        const std::filesystem::path& made,
                                                        source::Diagnostics& diagnostics);

// What a profile says of itself (ICC.1:2010, 7.2); none where the bytes are no profile.
struct ProfileFacts {
    std::string device_class;  // "prtr", "mntr", ...
    std::string color_space;   // "CMYK", "RGB ", "GRAY"
    double version = 0;        // 2.4, 4.2
    std::string description;
};
[[nodiscard]] std::optional<ProfileFacts> examine_profile(std::string_view bytes);

// The most ink, per cent of all four together, that a profile makes of any colour, to tens; none
// where the bytes are no profile of a press.
[[nodiscard]] std::optional<double> ink_limit_of(std::string_view profile);

// Converts screen pictures (sRGB) to inks. Relative colorimetric, with black point compensation: paper stays
// white, and a logo keeps its colours where ink can show them.
class InkConversion {
  public:
    // Throws std::runtime_error when lcms2 cannot use the profile.
    explicit InkConversion(const ColorProfile& profile);
    ~InkConversion();
    InkConversion(const InkConversion&) = delete;
    InkConversion& operator=(const InkConversion&) = delete;

    // RGB samples, 8 bits each, to CMYK samples.
    [[nodiscard]] std::string convert(std::string_view rgb) const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

// How inks printed under that condition look on a screen (sRGB).
[[nodiscard]] std::vector<styles::Rgb> screen_colors(const ColorProfile& profile,
                                                     std::span<const styles::Color> inks);

}  // namespace bifolio::press

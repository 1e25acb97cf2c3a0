#include "press/inks.h"

#include <algorithm>
#include <array>

#include "press/pdf_objects.h"

namespace bifolio::press {

namespace {

constexpr Inks kUnknown{.is_known = false};
constexpr double kDark = 0.7;  // of black ink, to look black

InkFamily family_of_channels(QPDFObjectHandle profile) {
    if (!profile.isStream()) return InkFamily::Unknown;
    switch (static_cast<int>(number_of(profile.getDict().getKey("/N")))) {
        case 1:
            return InkFamily::Gray;
        case 3:
            return InkFamily::Screen;
        case 4:
            return InkFamily::Process;
        default:
            return InkFamily::Unknown;
    }
}

InkFamily family_of_name(std::string_view name) {
    if (name == "DeviceGray" || name == "CalGray") return InkFamily::Gray;
    if (name == "DeviceRGB" || name == "CalRGB") return InkFamily::Screen;
    if (name == "DeviceCMYK") return InkFamily::Process;
    if (name == "Separation" || name == "DeviceN") return InkFamily::Spot;
    return InkFamily::Unknown;
}

Inks count_tints(std::span<const double> tints) {
    Inks inks{.count = 0};
    for (const double tint : tints) {
        if (tint <= 0) continue;
        ++inks.count;
        if (tint < 1) inks.is_tinted = true;
    }
    return inks;
}

// The grays of a screen become four inks, its other colours three or more.
Inks of_screen(std::span<const double> light) {
    constexpr double kAlike = 0.02, kNearBlack = 0.2;
    const auto [least, most] = std::ranges::minmax(light);
    if (least >= 1) return {.count = 0};
    const bool is_gray = most - least < kAlike;
    return {.count = is_gray ? 4U : 3U, .is_tinted = true, .is_rich_black = is_gray && most < kNearBlack};
}

// A black of black ink and so much of all others that it was meant to be black, not a dark colour.
bool is_rich_black(std::span<const double> inks) {
    constexpr double kSome = 0.2;
    return inks[3] >= kDark && std::min({inks[0], inks[1], inks[2]}) >= kSome;
}

Inks of_all_inks(double tint) {
    if (tint <= 0) return {.count = 0};
    return {.count = 4, .is_tinted = tint < 1, .is_rich_black = tint >= kDark};
}

}  // namespace

InkFamily ink_family(QPDFObjectHandle space, const QPDFObjectHandle& resources) {
    constexpr int kMostNames = 8;
    for (int n = 0; n < kMostNames; ++n) {
        if (space.isArray() && space.getArrayNItems() > 0) {
            const std::string family = name_of(space.getArrayItem(0));
            if (family == "ICCBased")
                return space.getArrayNItems() > 1 ? family_of_channels(space.getArrayItem(1))
                                                  : InkFamily::Unknown;
            if (space.getArrayNItems() > 1)
                return name_of(space.getArrayItem(1)) == "All" ? InkFamily::All : family_of_name(family);
            space = space.getArrayItem(0);
        }
        const std::string name = name_of(space);
        if (name.empty()) return InkFamily::Unknown;
        if (const InkFamily known = family_of_name(name); known != InkFamily::Unknown) return known;
        space = resource(resources, "/ColorSpace", name);
    }
    return InkFamily::Unknown;
}

Inks inks_of(InkFamily family, std::span<const double> components) {
    const std::size_t wanted = family == InkFamily::Gray      ? 1
                               : family == InkFamily::Screen  ? 3
                               : family == InkFamily::Process ? 4
                                                              : components.size();
    if (family == InkFamily::Unknown || components.empty() || components.size() != wanted) return kUnknown;
    if (family == InkFamily::Screen) return of_screen(components);
    if (family == InkFamily::Gray) return count_tints(std::array{1 - components.front()});
    if (family == InkFamily::All) return of_all_inks(components.front());
    Inks inks = count_tints(components);
    inks.is_rich_black = family == InkFamily::Process && is_rich_black(components);
    return inks;
}

Inks initial_inks(InkFamily family) {
    switch (family) {
        case InkFamily::Gray:
        case InkFamily::Process:
        case InkFamily::Spot:
            return {};
        case InkFamily::Screen:
            return of_screen(std::array{0.0, 0.0, 0.0});
        case InkFamily::All:
            return of_all_inks(1);
        default:
            return kUnknown;
    }
}

}  // namespace bifolio::press

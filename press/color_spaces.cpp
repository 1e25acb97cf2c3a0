#include "press/color_spaces.h"

#include "press/pdf_objects.h"

namespace bifolio::press {

std::string_view long_key(std::string_view key) {
    if (key == "W") return "Width";
    if (key == "H") return "Height";
    if (key == "BPC") return "BitsPerComponent";
    if (key == "CS") return "ColorSpace";
    if (key == "IM") return "ImageMask";
    if (key == "F") return "Filter";
    return key;
}

std::string_view long_name(std::string_view name) {
    if (name == "G") return "DeviceGray";
    if (name == "RGB") return "DeviceRGB";
    if (name == "CMYK") return "DeviceCMYK";
    return name;
}

std::string device_space(QPDFObjectHandle space, const QPDFObjectHandle& resources) {
    constexpr int kMostNames = 8;
    for (int n = 0; n < kMostNames; ++n) {
        if (space.isArray() && space.getArrayNItems() == 1) space = space.getArrayItem(0);
        std::string name = name_of(space);
        if (name == "DeviceGray" || name == "DeviceRGB" || name == "DeviceCMYK") return name;
        if (name.empty()) return {};
        space = resource(resources, "/ColorSpace", name);
    }
    return {};
}

std::string tint_space(QPDFObjectHandle space, const QPDFObjectHandle& resources) {
    if (space.isName()) space = resource(resources, "/ColorSpace", name_of(space));
    const bool has_tints =
        space.isArray() && space.getArrayNItems() == 2 && name_of(space.getArrayItem(0)) == "Pattern";
    return has_tints ? device_space(space.getArrayItem(1), resources) : std::string();
}

}  // namespace bifolio::press

// The colour spaces of content streams (ISO 32000-1, 8.6), as far as the press needs to tell them apart.
#pragma once

#include <string>
#include <string_view>

#include "press/qpdf.h"

namespace bifolio::press {

// The names that inline images shorten (8.9.7): of entries, and of spaces.
[[nodiscard]] std::string_view long_key(std::string_view key);
[[nodiscard]] std::string_view long_name(std::string_view name);

// The device's space that a name or an array of one name comes down to; empty for all other spaces.
[[nodiscard]] std::string device_space(QPDFObjectHandle space, const QPDFObjectHandle& resources);

// The device's space of the tints of uncoloured patterns: that of [/Pattern /DeviceCMYK].
[[nodiscard]] std::string tint_space(QPDFObjectHandle space, const QPDFObjectHandle& resources);

}  // namespace bifolio::press

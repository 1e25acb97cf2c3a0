// --set: one value of a style sheet, changed from the command line.
#pragma once

#include <optional>
#include <string>

#include "source/base/diagnostic.h"
#include "styles/raw_sheet.h"

namespace bifolio::styles {

// --set KEY=VALUE.
struct Setting {
    std::string key, value;
    bool operator==(const Setting&) const = default;
};

// KEY=VALUE cut at its first "="; absent, with a [value] error at "--set", where there is none or no key.
[[nodiscard]] std::optional<Setting> parse_setting(const std::string& text, source::Diagnostics& diagnostics);

// Puts what the setting says into `layer`, to be laid over `sheet`. It can change only what the sheet has:
// another name would change nothing on paper. Besides the keys of styles/key.h, "font.NAME" takes families
// and "color.NAME" inks
// ("90 55 20 45") or a tint ("accent 40%"). What is wrong is reported at "--set", with the setting in the
// message.
void put_setting(const Setting& setting, const RawSheet& sheet, RawSheet& layer,
                 source::Diagnostics& diagnostics);

}  // namespace bifolio::styles

// Reads style sheets: docs/style-format.md is the user's view of what is read here.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "source/base/diagnostic.h"
#include "styles/settings.h"
#include "styles/style_sheet.h"

namespace bifolio::styles {

struct StyleRequest {
    std::string style = "classic";  // a name, or a path: that has a "/" or ends with ".xml"
    // Where style sheets are looked for by name, as NAME.xml; the first one found is used.
    std::vector<std::string> folders;
    std::optional<std::string> paper;  // --paper: goes over what the style sheet says
    std::vector<Setting> settings;     // --set: go over that; later ones over earlier ones
};

// The style sheet, complete and checked; absent where there was an error. All errors are reported in one run,
// with the file and place of the value; those of options with the option for a file and no place:
//     [xml] [encoding]       the file is not XML
//     [unknown-element] [unknown-attribute]   with the nearest that there is
//     [value]                a value that its key does not take
//     [reference]            a name that stands for nothing; a circle; an entry or element stated twice
//     [missing]              an entry without a name; a style that every style sheet has
// Throws source::FileError where the file `style` names by path cannot be read; a style sheet that is asked
// for by name and not found, or that another extends, is a [reference] error.
[[nodiscard]] std::optional<StyleSheet> read_style_sheet(const StyleRequest& request,
                                                         source::Diagnostics& diagnostics);

// Names of the style sheets in the folders, sorted, each once.
[[nodiscard]] std::vector<std::string> style_names(std::span<const std::string> folders);

}  // namespace bifolio::styles

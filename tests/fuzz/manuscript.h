// What the fuzzers of the whole way are given: a programme, and settings of a style sheet.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>

#include "layout/fonts/font_library.h"
#include "layout/fonts/hyphenator.h"
#include "source/model/program.h"
#include "styles/style_sheet.h"

namespace bifolio::fuzz {

struct Manuscript {
    source::Program program;
    styles::StyleSheet sheet;
};

// The settings stand before the programme's XML, a line each, as --set takes them: "page.paper=A5".
// "style=modern" chooses the style sheet that they change. None where there are errors in any of them.
[[nodiscard]] std::optional<Manuscript> read_manuscript(std::string_view input);

// Where the settings end and the XML begins.
[[nodiscard]] std::size_t start_of_xml(std::string_view input);

// What takes long to find, and is found once a process.
struct Workshop {
    layout::FontLibrary fonts;
    std::shared_ptr<layout::Hyphenator> hyphenator = std::make_shared<layout::Hyphenator>();
};
[[nodiscard]] Workshop& workshop();

// A number that is the same for the same input, for choices that the input does not state.
[[nodiscard]] std::size_t choice_of(std::string_view input, std::size_t count);

}  // namespace bifolio::fuzz

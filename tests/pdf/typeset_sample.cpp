#include "tests/pdf/typeset_sample.h"

#include <numeric>
#include <utility>
#include <vector>

#include "layout/booklet/booklet.h"
#include "layout/handout/handout.h"
#include "source/reader.h"
#include "tests/support/style_sheet.h"

namespace bifolio::pdf::testing {

namespace {

layout::HandoutOptions handout_options() {
    layout::HandoutOptions options;
    options.paper = {595.28, 841.89};
    return options;
}

}  // namespace

std::string path_of_sample(const std::string& name) {
    return BIFOLIO_PROJECT "/samples/" + name + ".xml";
}

source::Program sample(const std::string& name) {
    source::Diagnostics diagnostics;
    return *source::read_program(path_of_sample(name), diagnostics);
}

layout::Pages booklet(const std::string& name, const std::string& style) {
    layout::FontLibrary fonts;
    source::Diagnostics diagnostics;
    const source::Program program = sample(name);
    return layout::typeset_booklet(program, bifolio::testing::style_sheet(style), fonts, diagnostics);
}

layout::Pages handout(const std::string& name, const std::string& style) {
    layout::FontLibrary fonts;
    source::Diagnostics diagnostics;
    const source::Program program = sample(name);
    return std::move(layout::typeset_handout(program, bifolio::testing::style_sheet(style), fonts,
                                             diagnostics, handout_options())
                         .pages);
}

layout::Pages signs(const std::string& name, const std::string& style) {
    layout::FontLibrary fonts;
    source::Diagnostics diagnostics;
    const source::Program program = sample(name);
    std::vector<std::size_t> rooms(program.rooms.size());
    std::iota(rooms.begin(), rooms.end(), std::size_t{0});
    const std::vector<layout::Sign> doors = layout::signs_of(program, std::vector<std::size_t>{0}, rooms);
    return layout::typeset_signs(program, doors, bifolio::testing::style_sheet(style), fonts, diagnostics,
                                 handout_options());
}

}  // namespace bifolio::pdf::testing

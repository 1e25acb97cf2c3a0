#include "layout/handout/finish_handout.h"

#include "layout/story/wording_of.h"

#include <string>
#include <utility>
#include <vector>

#include "language/wording.h"
#include "layout/story/facts.h"

namespace bifolio::layout {

namespace {

// Black ink that is as dark as the colour.
styles::Color without_color(const styles::Color& color) {
    const styles::Rgb rgb = color.screen();
    return {0, 0, 0, 1 - styles::luminance(rgb.red, rgb.green, rgb.blue)};
}

// Greys stay as they are; coloured type becomes black, for what the style has coloured is to be seen.
void leave_black_alone(Pages& pages) {
    std::vector<bool> is_type(pages.colors.size(), false);
    for (const Page& page : pages.pages)
        for (const PlacedRun& run : page.runs) is_type[run.color] = true;
    for (std::size_t n = 0; n < pages.colors.size(); ++n) {
        styles::Color& color = pages.colors[n];
        const bool is_grey = color.cyan == 0 && color.magenta == 0 && color.yellow == 0;
        color = is_type[n] && !is_grey ? styles::Color{0, 0, 0, 1} : without_color(color);
    }
}

}  // namespace

Pages finish_handout(PagesAssembler document, HandoutWorkshop& shop, const source::Program& program,
                     const HandoutFinish& finish) {
    const auto wording = wording_of(program, shop.sheet);
    Pages pages = std::move(document).finish(
        document_info(program, wording, wording.say(&language::Words::overview), finish.date), shop.styles,
        shop.desks);
    if (!finish.in_color) leave_black_alone(pages);
    for (std::size_t n = 0; n < pages.pages.size(); ++n)
        pages.pages[n].label = pages.pages.size() > 1 ? std::to_string(n + 1) : std::string();
    return pages;
}

}  // namespace bifolio::layout

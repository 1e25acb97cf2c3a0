#include "layout/handout/handout.h"

#include <algorithm>
#include <utility>

#include "layout/handout/finish_handout.h"
#include "layout/handout/handout_maker.h"

namespace bifolio::layout {

Handout typeset_handout(const source::Program& program, const styles::StyleSheet& sheet, FontLibrary& fonts,
                        source::Diagnostics& diagnostics, const HandoutOptions& options) {
    source::Program one_day;
    const source::Program* shown = &program;
    if (options.day) {
        one_day = program;
        std::erase_if(one_day.days, [&](const source::Day& day) { return day.date != *options.day; });
        std::erase_if(one_day.lasting, [&](const source::LastingItem& each) {
            return !std::ranges::binary_search(each.dates, *options.day);
        });
        shown = &one_day;
    }
    HandoutWorkshop shop(sheet, fonts, diagnostics);
    const double least = options.least_size.value_or(sheet.handout.least.pt());
    const HandoutTask task{
        shown,
        {options.with_posters, options.with_presenters, {}, {}, true, false, options.in_color},
        options.paper,
        options.sides,
        least,
        std::max(least, sheet.handout.most.pt() * growth_of(options.paper)),
        sheet.handout.least.pt(),
        false};
    HandoutMaker maker(shop, task);
    PagesAssembler document;
    const double size = maker.make(document);
    if (document.is_empty()) return {{}, maker.smaller_size()};
    return {finish_handout(std::move(document), shop, program, {options.in_color, options.source_date_epoch}),
            size};
}

}  // namespace bifolio::layout

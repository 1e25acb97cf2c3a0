#include <string>

#include "layout/booklet/compose.h"

namespace bifolio::layout {

void compose_opener(StoryBuilder& builder, std::size_t day) {
    const OpenElement section = builder.structure().section();
    const source::Day& opened = builder.program().days[day];
    const std::string number = std::to_string(static_cast<unsigned>(opened.date.day()));
    Block numeral = builder.block(builder.cell(builder.plain(number, "opener-numeral"), "opener-numeral"));
    numeral.start = PageStart::Verso;
    numeral.opener = true;
    numeral.page_ground = builder.styles().color(builder.sheet().days.opener_background);
    builder.add(std::move(numeral));
    builder.add(builder.block(builder.cell(
        builder.plain(builder.wording().weekday(opened.date), "opener-weekday"), "opener-weekday")));
    if (!opened.title.empty())
        builder.add(builder.block(builder.cell(builder.rich(opened.title, "opener-title"), "opener-title")));
}

}  // namespace bifolio::layout

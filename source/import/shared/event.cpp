#include "source/import/shared/event.h"

#include <algorithm>

#include "source/import/shared/stretch.h"

namespace bifolio::source {

Text text_of_option(const std::string& value) {
    Text text = joined_text(part_of({value, {}}, 0));
    for (Inline& each : text.inlines) each.anchors.clear();
    return text;
}

Event event_from(const ImportOptions& options) {
    Event event;
    event.title = text_of_option(options.title);
    event.short_title = options.short_title.empty() ? event.title : text_of_option(options.short_title);
    event.town = text_of_option(options.place);
    event.time_zone = options.time_zone;
    event.url = options.url;
    return event;
}

void set_dates(Program& program, std::optional<Date> stated) {
    program.event.first_day = program.event.last_day = stated;
    if (program.days.empty() || !program.days.front().date.ok()) return;
    program.event.first_day = program.days.front().date;
    program.event.last_day = std::max(program.days.back().date, program.days.front().date);
}

}  // namespace bifolio::source

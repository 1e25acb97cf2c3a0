#include "source/import/frab/schedule.h"

#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <utility>

#include "source/import/frab/events.h"
#include "source/import/shared/event.h"
#include "source/model/values.h"
#include "source/read/text_reader.h"
#include "source/xml/xml_document.h"

namespace bifolio::source {

namespace {

// Fills in what the options leave open.
void read_conference(const XmlDocument& document, const TextReader& texts, Program& program) {
    const pugi::xml_node conference = document.root().child("conference");
    Event& event = program.event;
    const auto fill = [&](Text& target, const char* name) {
        if (target.empty()) target = texts.read(conference.child(name), program.language);
    };
    fill(event.title, "title");
    fill(event.short_title, "acronym");
    fill(event.edition, "subtitle");
    fill(event.venue, "venue");
    fill(event.town, "city");
    const std::string zone = document.text(conference.child("time_zone_name"));
    if (event.time_zone.empty() && is_time_zone(zone)) event.time_zone = zone;
    for (const char* name : {"url", "base_url"}) {
        const std::string address = document.text(conference.child(name));
        if (event.url.empty() && is_url(address)) event.url = address;
    }
}

void report_off_date(const Program& program, const ImportOptions& options, Place place, Reporter& reporter) {
    const std::optional<Date> stated = parse_date(options.date);
    if (!stated || program.days.empty() || program.days.front().date == *stated) return;
    reporter.error("value", place,
                   fmt::format("the schedule begins on {}, but --date says {}",
                               format_date(program.days.front().date), format_date(*stated)));
}

// What is left of XML from its first element on: without white space, instructions and comments.
std::string_view from_root(std::string_view head) {
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (head.starts_with(kByteOrderMark)) head.remove_prefix(kByteOrderMark.size());
    while (true) {
        head.remove_prefix(std::min(head.find_first_not_of(" \t\r\n"), head.size()));
        if (!head.starts_with("<?") && !head.starts_with("<!")) return head;
        // A document type may hold declarations in brackets.
        const bool has_subset = head.starts_with("<!DOCTYPE") && head.find('[') < head.find('>');
        const std::string_view end = head.starts_with("<!--") ? "-->" : has_subset ? "]>" : ">";
        const std::size_t found = head.find(end);
        if (found == std::string_view::npos) return {};
        head.remove_prefix(found + end.size());
    }
}

}  // namespace

bool is_frab_schedule(std::string_view head) {
    const std::string_view root = from_root(head);
    constexpr std::string_view kRoot = "<schedule";
    return root.starts_with(kRoot) && root.size() > kRoot.size() &&
           std::string_view(" \t\r\n>/").find(root[kRoot.size()]) != std::string_view::npos;
}

std::vector<std::string> read_frab_schedule(std::string_view bytes, const ImportOptions& options,
                                            Program& program, Reporter& reporter) {
    const auto document = XmlDocument::parse(std::string(bytes), reporter);
    if (!document) return {};
    const TextReader texts(*document, reporter, program.language);
    read_conference(*document, texts, program);
    read_frab_events(*document, texts, program, reporter);
    const Place place = document->place(document->root());
    if (program.days.empty()) reporter.error("table", place, "the schedule has no event with a time");
    report_off_date(program, options, place, reporter);
    set_dates(program, parse_date(options.date));
    return {};
}

}  // namespace bifolio::source

#include "source/import/pasted/pasted_table.h"

#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "source/base/encoding.h"
#include "source/base/foreign_format.h"
#include "source/base/line_index.h"
#include "source/import/pasted/days.h"
#include "source/import/pasted/slots.h"
#include "source/import/pasted/table.h"
#include "source/import/shared/event.h"
#include "source/model/values.h"

namespace bifolio::source {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::size_t kHead = 4096;  // enough to see that a file is not text

// What makes a file no table at all. Absent where it may be one.
struct NoTable {
    std::string_view code;
    Trouble trouble;
};

std::optional<NoTable> why_no_table(std::string_view bytes) {
    if (part_of({bytes, {}}, 0).empty()) return NoTable{"table", {"the file is empty", {}}};
    if (const auto foreign = foreign_format(bytes)) {
        if (foreign->code == "encoding") return NoTable{foreign->code, foreign->trouble};
        if (!foreign->what.empty())
            return NoTable{"encoding",
                           {fmt::format("the file is {}, not text", foreign->what), foreign->trouble.hint}};
    }
    std::string head(bytes.substr(0, kHead));
    const EncodingScan scan = mend_encoding(head, 1);
    const bool has_nul = bytes.substr(0, kHead).find('\0') != std::string_view::npos;
    // A character cut off at the end of the head counts as a fault or three.
    if (has_nul || scan.left_out > head.size() / 4)
        return NoTable{"encoding",
                       {"the file is not text", "copy the table from the web page into a plain text file"}};
    const std::string_view start = part_of({bytes.substr(0, kHead), {}}, 0).text;
    for (const std::string_view mark :
         {"<?xml"sv, "<!DOCTYPE"sv, "<!doctype"sv, "<html"sv, "<program"sv, "<schedule"sv, "<!--"sv})
        if (start.starts_with(mark))
            return NoTable{"table",
                           {"the file is XML or HTML, not a table pasted as text",
                            "a programme in XML needs no import; from a web page, copy the table as the "
                            "browser shows it"}};
    return std::nullopt;
}

// What stands before the first time, but for the title of the event.
void set_front_matter(Event& event, std::vector<Text> preface) {
    std::erase_if(preface, [&](const Text& line) {
        const std::string plain = line.unmarked();
        return plain == event.title.unmarked() || plain == event.short_title.unmarked();
    });
    if (preface.empty()) return;
    FrontMatter matter;
    matter.kind = "text";
    matter.place = preface.front().place;
    matter.blocks = paragraphs(std::move(preface));
    event.front_matter.push_back(std::move(matter));
}

bool has_any_time(const std::vector<SlotDay>& days) {
    return std::ranges::any_of(days, [](const SlotDay& day) {
        return std::ranges::any_of(day.slots, [](const Slot& slot) { return slot.time.has_value(); });
    });
}

void read_table(std::string_view bytes, const ImportOptions& options, Program& program, Reporter& reporter) {
    TableReport report(reporter);
    const std::vector<SlotDay> slot_days = sort_into_slots(split_into_cells(bytes));
    if (!has_any_time(slot_days))
        report.error("table", {1, 1}, "there are no times in the table: nothing says what happens when",
                     "a time needs a cell or a line of its own, as 9:15");
    const std::optional<Date> stated = parse_date(options.date);
    std::vector<Text> preface;
    program.days = make_days(slot_days, stated, options.mend, preface, report);
    set_front_matter(program.event, std::move(preface));
    set_dates(program, stated);
}

}  // namespace

bool is_pasted_table(std::string_view /*head*/) {
    return true;
}

std::vector<std::string> read_pasted_table(std::string_view bytes, const ImportOptions& options,
                                           Program& program, Reporter& reporter) {
    if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
    if (const auto no_table = why_no_table(bytes)) {
        reporter.error(no_table->code, {1, 1}, no_table->trouble);
        return {};
    }
    std::string text(bytes);
    const EncodingScan scan = mend_encoding(text, Reporter::kMostOfOneKind);
    if (!scan.faults.empty()) report_encoding(scan, LineIndex(text), reporter);
    read_table(text, options, program, reporter);
    return {};
}

std::string nearest_pasted_form(std::string_view text) {
    if (text.find('|') != std::string_view::npos) return "| 9:00 | Title | Name (Affiliation) |";
    if (text.find('\t') != std::string_view::npos) return "9:00, a tab, Title, a tab, Name (Affiliation)";
    return "9:00 - 9:20 Title, and on the next line Name (Affiliation)";
}

}  // namespace bifolio::source

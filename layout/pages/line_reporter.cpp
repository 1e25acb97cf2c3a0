#include "layout/pages/line_reporter.h"

#include <fmt/core.h>

#include <algorithm>

#include "source/base/quotation.h"

namespace bifolio::layout {

void LineReporter::report(const SetBlock& set) {
    for (const SetParagraph& paragraph : set.cells) {
        report(paragraph, Kind::Overfull);
        report(paragraph, Kind::Loose);
    }
}

void LineReporter::report(const SetParagraph& paragraph, Kind kind) {
    const bool SetLine::*const fault = kind == Kind::Overfull ? &SetLine::overfull : &SetLine::loose;
    const auto first = std::ranges::find(paragraph.lines, true, fault);
    if (first == paragraph.lines.end()) return;
    const bool is_known = first->place.known() && !told_.insert({kind, first->place}).second;
    if (is_known) return;
    const auto count = std::ranges::count(paragraph.lines, true, fault);
    const std::string line = source::in_quotes(text_of(*first));
    if (kind == Kind::Overfull)
        reporter_.warning(
            "layout", first->place,
            count == 1 ? fmt::format("a line is wider than its column: {}", line)
                       : fmt::format("{} lines are wider than their column, the first: {}", count, line));
    else
        reporter_.warning("layout", first->place,
                          count == 1 ? fmt::format("a line is set too loose: {}", line)
                                     : fmt::format("{} lines are set too loose, the first: {}", count, line),
                          "reword it, or allow more: --set lines.tolerance=...");
}

void report_broken_words(std::span<const SetBlock> set, const std::string& file,
                         source::Diagnostics& diagnostics) {
    std::size_t count = 0;
    const SetLine* first = nullptr;
    for (const SetBlock& block : set)
        for (const SetParagraph& cell : block.cells)
            for (const SetLine& line : cell.lines) {
                if (!line.cuts_word) continue;
                ++count;
                if (first == nullptr) first = &line;
            }
    if (count == 0) return;
    const std::string line = source::in_quotes(text_of(*first));
    diagnostics.add(
        {source::Severity::Warning, "handout", file, first->place,
         count == 1
             ? fmt::format("a word is broken where it should not be, for want of room: {}", line)
             : fmt::format("{} lines break words where they should not be, for want of room, the first: {}",
                           count, line),
         "take larger paper, or shorten it"});
}

}  // namespace bifolio::layout

#include "layout/pages/columns_block.h"

#include <algorithm>

#include "layout/pages/columns.h"
#include "layout/pages/page_breaker.h"

namespace bifolio::layout {

namespace {

ColumnFlow flow_of(const TextColumns& text, const SetBlock& set, const styles::PageBreaking& rules) {
    std::vector<int> lines;
    for (const SetParagraph& paragraph : set.cells) lines.push_back(static_cast<int>(paragraph.lines.size()));
    return ColumnFlow(lines,
                      {.columns = set.is_in_one_column ? 1 : text.columns,
                       .orphan_lines = rules.orphan_lines,
                       .widow_lines = rules.widow_lines,
                       .turn_lines = set.is_in_one_column ? rules.orphan_lines : rules.column_turn_lines});
}

}  // namespace

BlockExtent measure(const TextColumns& text, const SetBlock& set, const styles::StyleSheet& sheet) {
    const int rows = flow_of(text, set, sheet.pages).rows();
    return {rows, rows * set.leading, true};
}

std::vector<CutWay> ways_to_cut(const TextColumns& text, const SetBlock& set,
                                const styles::PageBreaking& rules) {
    const ColumnFlow flow = flow_of(text, set, rules);
    CutWay way;
    for (int row = 1; row < set.lines; ++row)
        way.penalties.push_back(flow.may_break_before(row) ? 0 : kNeverBreak);
    return {way};
}

PlacedParts place(const TextColumns& text, const Block& block, const SetBlock& set, LineRange lines,
                  BlockOrigin origin, const styles::StyleSheet& sheet) {
    PlacedParts placed;
    double x = origin.left + text.cells.front().x;
    for (const ColumnPart& column : flow_of(text, set, sheet.pages).parts(lines.first, lines.count)) {
        int before = 0;  // lines of the paragraphs above
        for (std::size_t n = 0; n < set.cells.size(); ++n) {
            const int count = static_cast<int>(set.cells[n].lines.size());
            const int first = std::max(column.begin, before), end = std::min(column.end, before + count);
            Stretch stretch{.cell = n, .first = first - before, .x = x, .baselines = {}};
            for (int line = first; line < end; ++line)
                stretch.baselines.push_back(
                    origin.top + baseline_of(block, set, lines.first + line - column.begin, sheet.grid));
            if (!stretch.baselines.empty()) placed.stretches.push_back(std::move(stretch));
            before += count;
        }
        x += text.cells.front().width + text.gap;
    }
    return placed;
}

}  // namespace bifolio::layout

#include "layout/pages/columns_block.h"

#include <algorithm>

#include "layout/pages/columns.h"
#include "layout/pages/page_breaker.h"

namespace bifolio::layout {

namespace {

// Of the cells, those that are paragraphs of the columns.
std::size_t paragraphs_of(const TextColumns& text) {
    return text.cells.size() - text.beside.size() - (text.has_side ? 1 : 0);
}

// Of what stands beside the columns.
int side_lines(const TextColumns& text, const SetBlock& set) {
    return text.has_side ? static_cast<int>(set.cells.back().lines.size()) : 0;
}

ColumnFlow flow_of(const TextColumns& text, const SetBlock& set, const styles::PageBreaking& rules) {
    std::vector<int> lines;
    for (std::size_t n = 0; n < paragraphs_of(text); ++n)
        lines.push_back(static_cast<int>(set.cells[n].lines.size()));
    return ColumnFlow(lines,
                      {.columns = set.is_in_one_column ? 1 : text.columns,
                       .orphan_lines = rules.orphan_lines,
                       .widow_lines = rules.widow_lines,
                       .turn_lines = set.is_in_one_column ? rules.orphan_lines : rules.column_turn_lines},
                      text.kept);
}

// What stands on the first line of the paragraph: read before it.
void add_beside(const TextColumns& text, std::size_t paragraph, double shift, double baseline,
                PlacedParts& placed) {
    for (const TextColumns::Beside& each : text.beside)
        if (each.paragraph == paragraph)
            placed.stretches.push_back({.cell = each.cell,
                                        .first = 0,
                                        .x = shift + text.cells[each.cell].x,
                                        .baselines = {baseline}});
}

}  // namespace

BlockExtent measure(const TextColumns& text, const SetBlock& set, const styles::StyleSheet& sheet) {
    const int rows = std::max(flow_of(text, set, sheet.pages).rows(), side_lines(text, set));
    return {rows, rows * set.leading, true};
}

std::vector<CutWay> ways_to_cut(const TextColumns& text, const SetBlock& set,
                                const styles::PageBreaking& rules) {
    const ColumnFlow flow = flow_of(text, set, rules);
    const int side = side_lines(text, set);
    CutWay way;
    for (int row = 1; row < set.lines; ++row) {
        const bool may_break = row >= side && row < flow.rows() && flow.may_break_before(row);
        way.penalties.push_back(may_break ? 0 : kNeverBreak);
    }
    return {way};
}

PlacedParts place(const TextColumns& text, const Block& block, const SetBlock& set, LineRange lines,
                  BlockOrigin origin, const styles::StyleSheet& sheet) {
    PlacedParts placed;
    if (text.has_side) {
        Stretch side{.cell = text.cells.size() - 1,
                     .first = lines.first,
                     .x = origin.left + text.cells.back().x,
                     .baselines = {}};
        for (int line = lines.first; line < std::min(lines.first + lines.count, side_lines(text, set));
             ++line)
            side.baselines.push_back(origin.top + baseline_of(block, set, line, sheet.grid));
        if (!side.baselines.empty()) placed.stretches.push_back(std::move(side));
    }
    double x = origin.left + text.x;
    for (const ColumnPart& column : flow_of(text, set, sheet.pages).parts(lines.first, lines.count)) {
        int before = 0;  // lines of the paragraphs above
        for (std::size_t n = 0; n < paragraphs_of(text); ++n) {
            const int count = static_cast<int>(set.cells[n].lines.size());
            const int first = std::max(column.begin, before), end = std::min(column.end, before + count);
            Stretch stretch{
                .cell = n, .first = first - before, .x = x + (text.cells[n].x - text.x), .baselines = {}};
            for (int line = first; line < end; ++line)
                stretch.baselines.push_back(
                    origin.top + baseline_of(block, set, lines.first + line - column.begin, sheet.grid));
            if (first == before && end > first)
                add_beside(text, n, x - text.x, stretch.baselines.front(), placed);
            if (!stretch.baselines.empty()) placed.stretches.push_back(std::move(stretch));
            before += count;
        }
        x += text.width + text.gap;
    }
    return placed;
}

}  // namespace bifolio::layout

#include "layout/pages/painter.h"

#include <algorithm>
#include <cmath>

#include "layout/pages/block_grid.h"

namespace bifolio::layout {

namespace {

constexpr double kBandMargin = 0.4;  // grid lines above and below a band's text

bool same_target(const Target& a, const Target& b) {
    return a == b;
}

}  // namespace

Painter::Painter(const Story& story, const std::vector<SetBlock>& set, TextStyles& styles)
    : story_(story), set_(set), styles_(styles) {}

double Painter::text_left(std::size_t page_number) const {
    const styles::PageGeometry& page = styles_.sheet().page;
    return page.spine_is_left(page_number) ? page.inner.pt() : page.outer.pt();
}

double Painter::baseline(const Block& block, const SetBlock& set, int line) const {
    const styles::Grid& grid = styles_.sheet().grid;
    const double leading = set.leading;
    if (!block.on_grid) return grid.first_baseline.pt() * leading / grid.leading.pt() + line * leading;
    if (set.steps_per_line > 0)
        return grid.first_baseline.pt() + line * set.steps_per_line * grid.leading.pt() / kStepsPerLine;
    // The last line stands on the grid; those above it keep their own distance.
    const double text_lines = std::ceil(set.lines * leading / grid.leading.pt() - 0.001);
    return grid.first_baseline.pt() + (text_lines - 1) * grid.leading.pt() - (set.lines - 1 - line) * leading;
}

void Painter::paint_line(const SetLine& line, const RichText& text, double left, double baseline,
                         std::uint32_t node, Page& page) const {
    for (const SetPiece& piece : line.pieces) {
        const Span& span = text.spans[piece.span];
        const TextStyle& style = styles_[piece.style];
        PlacedRun run;
        run.shaped = piece.run;
        run.x = left + piece.x;
        run.baseline = baseline - style.look.rise * style.look.size.pt();
        run.size = static_cast<float>(style.look.size.pt());
        run.tracking = static_cast<float>(style.tracking + line.letter_space * style.look.size.pt());
        run.stretch = static_cast<float>(line.expansion);
        run.color = style.color;
        run.node = span.node != kArtifact ? span.node : node;
        run.space_after = piece.space_after;
        page.runs.push_back(run);
    }
}

void Painter::paint(const BlockPart& part, double left, double text_top, std::size_t page_index, Page& page,
                    std::vector<PendingLink>& links) const {
    const Block& block = story_.blocks[part.block];
    const SetBlock& set = set_[part.block];
    const double grid = styles_.sheet().grid.leading.pt();
    const double top = text_top + part.top - part.first_line * set.steps_per_line * grid / kStepsPerLine;

    if (block.band) {
        // A little higher than its block, so that bands of blocks that follow one another are one.
        const double height = part.line_count >= set.lines
                                  ? set.steps * grid / kStepsPerLine
                                  : part.line_count * set.steps_per_line * grid / kStepsPerLine;
        page.fills.push_back(
            {{0, text_top + part.top - kBandMargin * grid, page.trim.width, height + 2 * kBandMargin * grid},
             *block.band});
    }
    if (block.rule_above && part.first_line == 0) {
        const BlockRule& rule = *block.rule_above;
        // At the head of a page, at the head of the text area.
        const double wanted = rule.lift >= 0 ? rule.lift : block.space_before * grid / 2;
        const double lift = part.at_page_head ? 0 : wanted;
        page.fills.push_back(
            {{left + rule.x, top - lift - rule.thickness / 2, rule.width, rule.thickness}, rule.color});
    }
    if (block.grid) {
        paint_grid(block, set, left, top, page_index, page, links);
        return;
    }
    for (std::size_t n = 0; n < block.cells.size(); ++n) {
        const Cell& cell = block.cells[n];
        if (cell.picture) {
            if (part.first_line > 0) continue;
            // Its head is level with the capitals of the first line.
            const double y = top + baseline(block, set, 0) - set.leading * 0.66;
            page.pictures.push_back({{left + cell.x, y, cell.picture_size.width, cell.picture_size.height},
                                     *cell.picture,
                                     cell.node});
            continue;
        }
        if (block.columns > 1) continue;
        const int end =
            std::min(part.first_line + part.line_count, static_cast<int>(set.cells[n].lines.size()));
        for (int k = part.first_line; k < end; ++k)
            paint_cell_line(block, set, {n, static_cast<std::size_t>(k)}, left + cell.x,
                            top + baseline(block, set, k), page_index, page, links);
    }
    if (block.columns > 1) paint_columns(part, left, top, page_index, page, links);
}

void Painter::paint_grid(const Block& block, const SetBlock& set, double left, double top,
                         std::size_t page_index, Page& page, std::vector<PendingLink>& links) const {
    const styles::StyleSheet& sheet = styles_.sheet();
    const GridFlow flow = grid_flow(block, set, sheet);
    for (Rect rule : flow.rules) {
        rule.x += left;
        rule.y += top;
        page.fills.push_back({rule, block.grid->rule_color});
    }
    const double first = sheet.grid.first_baseline.pt() / sheet.grid.leading.pt();
    for (std::size_t n = 0; n < block.cells.size(); ++n) {
        const double leading = cell_leading(block.cells[n], sheet);
        for (std::size_t k = 0; k < set.cells[n].lines.size(); ++k)
            paint_cell_line(block, set, {n, k}, left + block.cells[n].x,
                            top + flow.tops[n] + (first + static_cast<double>(k)) * leading, page_index, page,
                            links);
    }
}

void Painter::paint_columns(const BlockPart& part, double left, double top, std::size_t page_index,
                            Page& page, std::vector<PendingLink>& links) const {
    const Block& block = story_.blocks[part.block];
    const SetBlock& set = set_[part.block];
    std::vector<LinePlace> lines;
    for (std::size_t n = 0; n < set.cells.size(); ++n)
        for (std::size_t k = 0; k < set.cells[n].lines.size(); ++k) lines.push_back({n, k});
    const ColumnFlow flow = column_flow(block, set, styles_.sheet());
    double x = left + block.cells.front().x;
    for (const ColumnPart& column : flow.parts(part.first_line, part.line_count)) {
        for (int n = column.begin; n < column.end; ++n)
            paint_cell_line(block, set, lines[static_cast<std::size_t>(n)], x,
                            top + baseline(block, set, part.first_line + n - column.begin), page_index, page,
                            links);
        x += block.cells.front().width + block.column_gap;
    }
}

void Painter::paint_cell_line(const Block& block, const SetBlock& set, LinePlace place, double x,
                              double baseline, std::size_t page_index, Page& page,
                              std::vector<PendingLink>& links) const {
    const Cell& cell = block.cells[place.cell];
    const SetLine& line = set.cells[place.cell].lines[place.line];
    paint_line(line, cell.text, x, baseline, cell.node, page);
    // One link area for each stretch of pieces that lead to the same place.
    for (std::size_t first = 0; first < line.pieces.size();) {
        const Span& span = cell.text.spans[line.pieces[first].span];
        std::size_t last = first;
        while (last + 1 < line.pieces.size() &&
               same_target(cell.text.spans[line.pieces[last + 1].span].target, span.target))
            ++last;
        if (!std::holds_alternative<std::monostate>(span.target)) {
            const double start = line.pieces[first].x;
            const double end = line.pieces[last].x + line.pieces[last].width;
            const double size = styles_[span.style].look.size.pt();
            links.push_back({page_index,
                             {x + start, baseline - size * 0.8, end - start, size * 1.1},
                             span.target,
                             cell.text.plain(),
                             cell.node});
        }
        first = last + 1;
    }
}

}  // namespace bifolio::layout

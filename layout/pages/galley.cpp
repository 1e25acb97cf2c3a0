#include "layout/pages/galley.h"

#include <algorithm>
#include <cmath>

#include "layout/pages/block_kinds.h"

namespace bifolio::layout {

namespace {

// The text with its page references filled in. A page that would be named twice in a row ("10, 10") is named
// once; spans are emptied, not taken out, so that they keep their numbers.
RichText resolved(const RichText& text, const PageLabels& labels) {
    RichText result = text;
    std::string last_label;
    for (std::size_t n = 0; n < result.spans.size(); ++n) {
        Span& span = result.spans[n];
        if (!span.page_reference || span.page_reference->anchor >= labels.size()) continue;
        const std::string& label = labels[span.page_reference->anchor];
        const bool again = label == last_label && n > 0 && result.spans[n - 1].text == kPageSeparator;
        span.text = again ? "" : label;
        if (again) result.spans[n - 1].text.clear();
        last_label = label;
    }
    return result;
}

bool has_page_reference(const RichText& text) {
    return std::ranges::any_of(text.spans, [](const Span& span) { return span.page_reference.has_value(); });
}

Column column_of(const Cell& cell) {
    Column column;
    column.width = cell.width;
    column.first_indent = cell.first_indent;
    column.alignment = cell.style->alignment;
    column.hyphenate = cell.style->hyphenate;
    column.sense = cell.style->sense;
    return column;
}

SetParagraph set_cell(const Cell& cell, const Column& column, const PageLabels& labels,
                      const styles::StyleSheet& sheet, Words& words) {
    if (has_page_reference(cell.text))
        return set_paragraph(resolved(cell.text, labels), column, sheet.lines, words);
    return set_paragraph(cell.text, column, sheet.lines, words);
}

// Whether the block is one paragraph of running text, for which other numbers of lines may help the page.
bool has_other_ways(const Block& block) {
    const auto* row = std::get_if<CellRow>(&block.body);
    if (row == nullptr || row->cells.size() != 1 || block.keep_together || !block.on_grid) return false;
    const Cell& cell = row->cells.front();
    return !cell.picture && cell.style->alignment == styles::Alignment::Justified &&
           !has_page_reference(cell.text);
}

int lines_of(const TextColumns& text, const SetBlock& set) {
    std::size_t lines = 0;
    for (std::size_t n = 0; n + text.beside.size() < set.cells.size(); ++n)
        lines += set.cells[n].lines.size();
    return static_cast<int>(lines);
}

// Columns of few lines would end after the reader has found them.
void set_in_one_column(const TextColumns& text, const PageLabels& labels, const styles::StyleSheet& sheet,
                       Words& words, SetBlock& set) {
    set.is_in_one_column = true;
    const double all = text.columns * text.width + (text.columns - 1) * text.gap;
    for (std::size_t n = 0; n + text.beside.size() < text.cells.size(); ++n) {
        Column column = column_of(text.cells[n]);
        column.width = all - (text.width - column.width);
        set.cells[n] = set_cell(text.cells[n], column, labels, sheet, words);
    }
}

// Of the first cell that has a style.
double main_leading(std::span<const Cell> cells, const styles::StyleSheet& sheet) {
    const auto main = std::ranges::find_if(cells, [](const Cell& cell) { return cell.style != nullptr; });
    return main->style->leading.pt() > 0 ? main->style->leading.pt() : sheet.grid.leading.pt();
}

void set_cells(const Block& block, const PageLabels& labels, const styles::StyleSheet& sheet, Words& words,
               int extra_lines, SetBlock& set) {
    for (const Cell& cell : cells_of(block)) {
        if (cell.picture) {
            set.cells.emplace_back();
            continue;
        }
        Column column = column_of(cell);
        column.wants_alternatives = extra_lines == 0 && has_other_ways(block);
        column.extra_lines = extra_lines;
        set.cells.push_back(set_cell(cell, column, labels, sheet, words));
    }
}

}  // namespace

int lines_per_page(const styles::StyleSheet& sheet) {
    return std::max(
        1, static_cast<int>(std::floor(sheet.page.text_height().pt() / sheet.grid.leading.pt() + 0.001)));
}

SetBlock set_block(const Block& block, const PageLabels& labels, const styles::StyleSheet& sheet,
                   Words& words, int extra_lines) {
    const double grid = sheet.grid.leading.pt();
    const double step = grid / kStepsPerLine;
    SetBlock set;
    set_cells(block, labels, sheet, words, extra_lines, set);
    if (const auto* text = std::get_if<TextColumns>(&block.body);
        text != nullptr && lines_of(*text, set) < text->least_lines)
        set_in_one_column(*text, labels, sheet, words, set);
    set.leading = main_leading(cells_of(block), sheet);
    const auto [lines, height, breakable] =
        std::visit([&](const auto& body) { return measure(body, set, sheet); }, block.body);
    set.lines = lines;

    const double rounding = 0.01;
    set.steps = static_cast<int>(std::ceil(height / step - rounding));
    // Text that is not on the grid's leading keeps its lines together, unless no page could hold them.
    const bool on_leading = !block.on_grid || std::abs(set.leading - grid) < rounding;
    const bool too_high = set.steps > lines_per_page(sheet) * kStepsPerLine;
    set.had_to_be_split = too_high && set.lines > 1 && (block.keep_together || !on_leading);
    const bool may_break =
        set.lines > 1 && (set.had_to_be_split || (!block.keep_together && on_leading && breakable));
    // What belongs to a head is as high as it is (head_spaces.h).
    if (block.on_grid && (may_break || !block.keep_with_next))
        set.steps = static_cast<int>(std::ceil(height / grid - rounding)) * kStepsPerLine;
    if (may_break) {
        // A block whose leading is not the grid's takes whole steps a line, and may leave the grid for its
        // length.
        set.steps_per_line = static_cast<int>(std::ceil(set.leading / step - rounding));
        set.steps = std::max(set.steps, set.lines * set.steps_per_line);
    }
    return set;
}

}  // namespace bifolio::layout

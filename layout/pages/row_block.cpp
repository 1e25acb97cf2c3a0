#include "layout/pages/row_block.h"

#include <algorithm>
#include <numeric>

#include "layout/pages/page_breaker.h"

namespace bifolio::layout {

namespace {

// A picture's head is level with the capitals of the first line: so much of the leading above its baseline.
constexpr double kCapitals = 0.66;

// `hyphenated` tells of each line whether it ends in a hyphen.
template <typename Hyphenated>
std::vector<double> penalties_between(int lines, const styles::PageBreaking& rules,
                                      const Hyphenated& hyphenated) {
    std::vector<double> penalties;
    for (int line = 1; line < lines; ++line) {
        if (line < rules.orphan_lines || lines - line < rules.widow_lines) {
            penalties.push_back(kNeverBreak);
        } else {
            penalties.push_back(hyphenated(line - 1) ? rules.hyphen_penalty : 0);
        }
    }
    return penalties;
}

}  // namespace

BlockExtent measure(const CellRow& row, const SetBlock& set, const styles::StyleSheet& /*sheet*/) {
    BlockExtent extent;
    double picture_height = 0;
    for (std::size_t n = 0; n < row.cells.size(); ++n) {
        extent.lines = std::max(extent.lines, static_cast<int>(set.cells[n].lines.size()));
        if (row.cells[n].picture)
            picture_height =
                std::max(picture_height, row.cells[n].picture_drop + row.cells[n].picture_size.height);
    }
    extent.height = std::max(extent.lines * set.leading, picture_height);
    extent.breakable = picture_height == 0;
    return extent;
}

std::vector<CutWay> ways_to_cut(const CellRow& /*row*/, const SetBlock& set,
                                const styles::PageBreaking& rules) {
    const SetParagraph& main = set.cells.front();
    std::vector<CutWay> ways;
    ways.push_back({0, 0, penalties_between(set.lines, rules, [&main](int line) {
                        const auto at = static_cast<std::size_t>(line);
                        return at < main.lines.size() && main.lines[at].hyphenated;
                    })});
    for (const ParagraphAlternative& other : main.alternatives)
        ways.push_back({other.extra_lines, other.cost,
                        penalties_between(set.lines + other.extra_lines, rules, [&other](int line) {
                            return other.hyphenated[static_cast<std::size_t>(line)];
                        })});
    return ways;
}

PlacedParts place(const CellRow& row, const Block& block, const SetBlock& set, LineRange lines,
                  BlockOrigin origin, const styles::StyleSheet& sheet) {
    PlacedParts placed;
    // Read from left to right: the time before the title.
    std::vector<std::size_t> order(row.cells.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&row](std::size_t n) { return row.cells[n].x; });
    for (const std::size_t n : order) {
        const Cell& cell = row.cells[n];
        const double x = origin.left + cell.x;
        if (cell.picture) {
            if (lines.first > 0) continue;
            const double y = origin.top + baseline_of(block, set, 0, sheet.grid) - set.leading * kCapitals +
                             cell.picture_drop;
            placed.pictures.push_back(
                {{x, y, cell.picture_size.width, cell.picture_size.height}, *cell.picture, cell.node});
            continue;
        }
        const int end = std::min(lines.first + lines.count, static_cast<int>(set.cells[n].lines.size()));
        Stretch stretch{.cell = n, .first = lines.first, .x = x, .baselines = {}};
        for (int line = lines.first; line < end; ++line)
            stretch.baselines.push_back(origin.top + baseline_of(block, set, line, sheet.grid));
        if (!stretch.baselines.empty()) placed.stretches.push_back(std::move(stretch));
    }
    return placed;
}

}  // namespace bifolio::layout

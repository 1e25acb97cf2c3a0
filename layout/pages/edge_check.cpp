#include "layout/pages/edge_check.h"

#include <fmt/core.h>
#include <hb.h>

#include <algorithm>
#include <optional>
#include <set>

#include "source/base/quotation.h"
#include "source/base/reporter.h"

namespace bifolio::layout {

namespace {

constexpr double kTolerance = 0.5;  // points: serifs and accents may touch the edge
// What the ink of a letter can reach to, sizes of its type: further is looked at glyph by glyph.
constexpr double kReach = 1;

bool contains(const Size& trim, const Rect& area) {
    return area.x >= -kTolerance && area.y >= -kTolerance && area.x + area.width <= trim.width + kTolerance &&
           area.y + area.height <= trim.height + kTolerance;
}

// Where glyphs stand on the page, one after another.
class Pen {
  public:
    Pen(const PlacedRun& run, const Face& face)
        : run_(run), face_(face), unit_(static_cast<double>(run.size) / face.metrics().units_per_em) {}

    // Where the next glyph begins, or the last one ends.
    [[nodiscard]] double x() const { return run_.x + advance_ * static_cast<double>(run_.stretch); }
    void pass(const Glyph& glyph) { advance_ += glyph.advance * unit_ + static_cast<double>(run_.tracking); }

    // What the next glyph paints; none where that is nothing.
    [[nodiscard]] std::optional<Rect> ink_of(const Glyph& glyph) const {
        hb_glyph_extents_t extents{};
        if (hb_font_get_glyph_extents(face_.hb_font(), glyph.id, &extents) == 0 || extents.width == 0)
            return std::nullopt;
        const double across = unit_ * static_cast<double>(run_.stretch);
        return Rect{x() + (glyph.x_offset + extents.x_bearing) * across,
                    run_.baseline - (glyph.y_offset + extents.y_bearing) * unit_, extents.width * across,
                    -extents.height * unit_};
    }

  private:
    const PlacedRun& run_;
    const Face& face_;
    double unit_;
    double advance_ = 0;
};

// Whether it may be that ink of the run is outside: a quick look, for nearly all runs are well inside.
bool comes_near_edge(const Size& trim, const PlacedRun& run, const Face& face) {
    const double reach = kReach * static_cast<double>(run.size);
    Pen pen(run, face);
    double left = pen.x(), right = pen.x();
    for (const Glyph& glyph : run.shaped->glyphs) {
        pen.pass(glyph);
        left = std::min(left, pen.x());
        right = std::max(right, pen.x());
    }
    return !contains(trim, {left - reach, run.baseline - reach, right - left + 2 * reach, 2 * reach});
}

bool is_cut_off(const Size& trim, const PlacedRun& run, const Face& face) {
    if (!comes_near_edge(trim, run, face)) return false;
    Pen pen(run, face);
    for (const Glyph& glyph : run.shaped->glyphs) {
        if (const auto ink = pen.ink_of(glyph); ink && !contains(trim, *ink)) return true;
        pen.pass(glyph);
    }
    return false;
}

// The line that a run was painted from: what it says, and where it begins in the file.
struct Origin {
    std::string text;
    source::Place place;
};

bool has_run(const SetLine& line, const Cell& cell, const PlacedRun& run) {
    return std::ranges::any_of(line.pieces, [&](const SetPiece& piece) {
        const std::uint32_t node = cell.text.spans[piece.span].node;
        return piece.run == run.shaped && (node != kArtifact ? node : cell.node) == run.node;
    });
}

// None of what belongs to no block, as running heads do.
std::optional<Origin> origin_of(const PlacedRun& run, const Story& story, std::span<const SetBlock> set) {
    for (std::size_t block = 0; block < set.size(); ++block) {
        const std::span<const Cell> cells = cells_of(story.blocks[block]);
        for (std::size_t n = 0; n < set[block].cells.size(); ++n)
            for (const SetLine& line : set[block].cells[n].lines)
                if (has_run(line, cells[n], run)) return Origin{text_of(line), line.place};
    }
    return std::nullopt;
}

}  // namespace

void report_text_off_page(std::span<const Page> pages, std::size_t first, const Story& story,
                          std::span<const SetBlock> set, const FontLibrary& fonts, const std::string& file,
                          source::Diagnostics& diagnostics) {
    source::Reporter reporter(file, diagnostics);
    std::set<std::uint32_t> told;  // nodes
    for (std::size_t n = first; n < pages.size(); ++n)
        for (const PlacedRun& run : pages[n].runs) {
            if (reporter.has_too_many() || told.contains(run.node)) continue;
            if (!is_cut_off(pages[n].trim, run, fonts.face(run.shaped->face))) continue;
            told.insert(run.node);
            const auto origin = origin_of(run, story, set);
            reporter.error("layout", origin ? origin->place : source::Place{},
                           fmt::format("on page {} text goes past the edge of the paper: {}", n + 1,
                                       source::in_quotes(origin ? origin->text : run.shaped->text)),
                           "shorten it, or choose larger paper or smaller type");
        }
    reporter.finish();
}

}  // namespace bifolio::layout

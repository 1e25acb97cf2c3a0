#include "layout/booklet/cover.h"

#include <algorithm>
#include <utility>

#include "layout/pages/galley.h"

namespace bifolio::layout {

namespace {

// Points, from one size that is tried to the next: no eye tells less.
constexpr double kStep = 0.5;

// With the spaces that belong to it.
double height_of(const Block& block, const SetBlock& set, double grid) {
    return (set.steps / static_cast<double>(kStepsPerLine) + block.space_before + block.space_after) * grid;
}

template <typename Holds>
bool any_line(const Block& block, const SetBlock& set, const Holds& holds) {
    for (std::size_t n = 0; n < set.cells.size(); ++n)
        for (const SetLine& line : set.cells[n].lines)
            if (holds(line, *cells_of(block)[n].style)) return true;
    return false;
}

bool hyphenates(const Block& block, const SetBlock& set) {
    return any_line(block, set, [](const SetLine& line, const styles::ParagraphStyle& style) {
        return line.hyphenated && !style.hyphenate;
    });
}

class CoverFitter {
  public:
    CoverFitter(Story& story, std::vector<SetBlock>& set, TextStyles& styles, Words& words)
        : story_(story),
          set_(set),
          styles_(styles),
          words_(words),
          originals_(story.blocks.begin(), story.blocks.begin() + static_cast<std::ptrdiff_t>(
                                                                      story.cover_head + story.cover_foot)) {}

    FittedCover fit();

  private:
    enum class Division { None, Hyphens, Anywhere };
    [[nodiscard]] bool fits(Division division) const;
    void set_in(double largest);
    // In the largest type that fits, where the least does.
    void set_in_largest();
    void shrink(Block& block, double largest);
    void shrink(Cell& cell, double largest);

    Story& story_;
    std::vector<SetBlock>& set_;
    TextStyles& styles_;
    Words& words_;
    std::vector<Block> originals_;  // the cover's, in the type of their styles
    FittedCover fitted_;
};

FittedCover CoverFitter::fit() {
    const styles::StyleSheet& sheet = styles_.sheet();
    fitted_.top = sheet.cover.head.pt();
    if (originals_.empty() || fits(Division::None)) return std::move(fitted_);
    set_in(sheet.cover.least_size.pt());
    if (fits(Division::Anywhere)) {
        set_in_largest();
        return std::move(fitted_);
    }
    fitted_.top = std::min(sheet.cover.head, sheet.page.head).pt();
    fitted_.fits = fits(Division::Anywhere);
    return std::move(fitted_);
}

void CoverFitter::set_in_largest() {
    double largest = 0;
    for (const Block& block : originals_)
        for (const Cell& cell : cells_of(block)) largest = std::max(largest, cell.style->character.size.pt());
    const double least = styles_.sheet().cover.least_size.pt();
    for (const auto& [division, smallest] :
         {std::pair(Division::None, std::max(least, styles_.sheet().cover.least_undivided * largest)),
          {Division::Hyphens, least},
          {Division::Anywhere, least}})
        for (double size = largest;; size = std::max(size - kStep, smallest)) {
            set_in(size);
            if (fits(division)) return;
            if (size <= smallest) break;
        }
}

bool CoverFitter::fits(Division division) const {
    for (std::size_t n = 0; n < originals_.size(); ++n) {
        if (sticks_out(set_[n])) return false;
        if (division == Division::None && hyphenates(story_.blocks[n], set_[n])) return false;
        if (division != Division::Anywhere && cuts_a_word(set_[n])) return false;
    }
    return cover_places(story_, set_, styles_.sheet(), fitted_.top).fit;
}

void CoverFitter::set_in(double largest) {
    fitted_.styles.clear();
    for (std::size_t n = 0; n < originals_.size(); ++n) {
        story_.blocks[n] = originals_[n];
        shrink(story_.blocks[n], largest);
        set_[n] = set_block(story_.blocks[n], {}, styles_.sheet(), words_);
    }
}

void CoverFitter::shrink(Block& block, double largest) {
    const double scale = std::min(1.0, largest / cells_of(block).front().style->character.size.pt());
    block.space_before *= scale;
    block.space_after *= scale;
    block.on_grid = false;
    for (Cell& cell : cells_of(block)) shrink(cell, largest);
}

void CoverFitter::shrink(Cell& cell, double largest) {
    const styles::Cover& look = styles_.sheet().cover;
    const styles::Length size = cell.style->character.size;
    const double scale = std::min(1.0, largest / size.pt());
    const styles::Length own = cell.style->leading;
    const styles::Length leading = (own.pt() > 0 ? own : styles_.sheet().grid.leading) * scale;
    layout::shrink(cell, scale,
                   std::clamp(leading, size * (scale * look.least_leading),
                              size * (scale * std::max(look.least_leading, look.most_leading))),
                   styles_, fitted_.styles);
}

}  // namespace

CoverPlaces cover_places(const Story& story, const std::vector<SetBlock>& set,
                         const styles::StyleSheet& sheet, double top) {
    const double grid = sheet.grid.leading.pt();
    const std::size_t count = story.cover_head + story.cover_foot;
    CoverPlaces places;
    double y = top;
    const auto place = [&](std::size_t n) {
        y += story.blocks[n].space_before * grid;
        places.tops.push_back(y);
        y += (set[n].steps / static_cast<double>(kStepsPerLine) + story.blocks[n].space_after) * grid;
    };
    for (std::size_t n = 0; n < story.cover_head; ++n) place(n);
    places.head_end = y;
    double foot = 0;
    for (std::size_t n = story.cover_head; n < count; ++n) foot += height_of(story.blocks[n], set[n], grid);
    const double wanted = sheet.page.height.pt() - sheet.cover.foot.pt() - foot;
    places.fit = y + sheet.cover.foot_space * grid <= wanted;
    y = places.foot = std::max(y, wanted);
    for (std::size_t n = story.cover_head; n < count; ++n) place(n);
    return places;
}

double back_code_side(const styles::StyleSheet& sheet) {
    return std::min(sheet.cover.back_code_side.pt(), sheet.page.text_width().pt() / 2);
}

FittedCover fit_cover(Story& story, std::vector<SetBlock>& set, TextStyles& styles, Words& words) {
    return CoverFitter(story, set, styles, words).fit();
}

}  // namespace bifolio::layout

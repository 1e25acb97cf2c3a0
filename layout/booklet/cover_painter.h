// Paints the cover: its ground or picture, the figure of the programme and the texts; and, where front and
// back are one, the back.
#pragma once

#include <optional>
#include <vector>

#include "layout/booklet/cover.h"
#include "layout/pages/pages.h"
#include "layout/pages/painter.h"
#include "source/model/program.h"

namespace bifolio::layout {

// What it takes must outlive it. `set` are the story's blocks, set; `top` is where the cover's head begins.
class CoverPainter {
  public:
    CoverPainter(const source::Program& program, const Story& story, const std::vector<SetBlock>& set,
                 TextStyles& styles, double top);

    void paint_front(const Painter& painter, Page& page, std::vector<Painter::PendingLink>& links) const;
    // The last of the pages, of a booklet that has a back cover: the ground, of a cover that wraps around the
    // figure's other half, too; at the foot what the style puts there.
    void paint_back(const Painter& painter, std::vector<Page>& pages,
                    std::vector<Painter::PendingLink>& links) const;

  private:
    // Front and back beside one another, as they lie when the booklet is open face down.
    enum class Half { Front, Back };
    // Where the fold is on the page; none of a cover that does not wrap.
    [[nodiscard]] std::optional<double> fold(Half half) const;
    void paint_ground(Half half, Page& page) const;
    void paint_figure(Half half, Page& page) const;
    void rule_above_foot(double left, Page& page) const;
    void paint_code(double left, Page& page, std::size_t page_index,
                    std::vector<Painter::PendingLink>& links) const;
    [[nodiscard]] double height_of(std::size_t block) const;  // points
    // Where what stands on the back begins, points from the page's top.
    [[nodiscard]] double back_top() const;

    const source::Program& program_;
    const Story& story_;
    const std::vector<SetBlock>& set_;
    TextStyles& styles_;
    const styles::StyleSheet& sheet_;
    CoverPlaces places_;
};

}  // namespace bifolio::layout

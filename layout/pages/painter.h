// Paints set blocks onto pages: the last step of layout. Knows where lines stand; decides nothing about
// breaks.
#pragma once

#include <string>
#include <vector>

#include "layout/pages/galley.h"
#include "layout/pages/pages.h"
#include "layout/story/story.h"

namespace bifolio::layout {

// Lines [first_line, first_line + line_count) of a block, on a page.
struct BlockPart {
    std::size_t block = 0;
    int first_line = 0, line_count = 0;
    double top = 0;  // of the part, points below the text area's top
    bool at_page_head = false;
};

// Where anchors came to stand, by anchor.
using Destinations = std::vector<std::optional<Destination>>;

class Painter {
  public:
    Painter(const Story& story, const std::vector<SetBlock>& set, TextStyles& styles);

    // The left edge of the text area; pages are counted from 1.
    [[nodiscard]] double text_left(std::size_t page_number) const;

    // Paints a part onto the page. Links to anchors wait in `page_links` until destinations are known.
    struct PendingLink {
        std::size_t page = 0;  // index into pages
        Rect area;
        Target target;
        std::string description;
        std::uint32_t node = kArtifact;
    };
    void paint(const BlockPart& part, double left, double text_top, std::size_t page_index, Page& page,
               std::vector<PendingLink>& links) const;

    // Paints one line of text at a place: furniture.
    void paint_line(const SetLine& line, const RichText& text, double left, double baseline,
                    std::uint32_t node, Page& page) const;

    // The baseline of a line of a block, points below the part's top.
    [[nodiscard]] double baseline(const Block& block, const SetBlock& set, int line) const;

  private:
    struct LinePlace {
        std::size_t cell = 0, line = 0;
    };
    // One line of a cell, with its links.
    void paint_cell_line(const Block& block, const SetBlock& set, LinePlace place, double x, double baseline,
                         std::size_t page_index, Page& page, std::vector<PendingLink>& links) const;
    void paint_grid(const Block& block, const SetBlock& set, double left, double top, std::size_t page_index,
                    Page& page, std::vector<PendingLink>& links) const;
    void paint_columns(const BlockPart& part, double left, double top, std::size_t page_index, Page& page,
                       std::vector<PendingLink>& links) const;

    const Story& story_;
    const std::vector<SetBlock>& set_;
    TextStyles& styles_;
};

}  // namespace bifolio::layout

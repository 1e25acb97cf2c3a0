// Paints set blocks onto pages: the last step of layout. Knows where lines stand; decides nothing about
// breaks.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "layout/pages/block_parts.h"
#include "layout/pages/pages.h"
#include "layout/pages/set_block.h"
#include "layout/story/story.h"

namespace bifolio::layout {

// Lines [first_line, first_line + line_count) of a block, on a page.
struct BlockPart {
    std::size_t block = 0;
    int first_line = 0, line_count = 0;
    double top = 0;    // of the part, points below the text area's top
    double space = 0;  // above it, to what stands there, points
    bool at_page_head = false;
    double left = 0;     // of its column, points right of the text area's left edge
    bool again = false;  // it is told elsewhere, and stands here for who sees the page
};

// Where an anchor came to stand, and what a link to it says: "Page 12: Opening".
struct AnchorPlace {
    Destination destination;
    std::string words;
};

// By anchor; none for those that stand on no page.
using Destinations = std::vector<std::optional<AnchorPlace>>;

class Painter {
  public:
    Painter(const Story& story, const std::vector<SetBlock>& set, TextStyles& styles);

    // The left edge of the text area; pages are counted from 1.
    [[nodiscard]] double text_left(std::size_t page_number) const;

    // Paints a part onto the page. Links wait until destinations are known. One link is one of these on each
    // page that it stands on.
    struct PendingLink {
        std::size_t page = 0;     // index into pages
        std::vector<Rect> areas;  // line by line
        Target target;
        std::string words;  // the text that is the link
        std::uint32_t node = kArtifact;
    };
    void paint(const BlockPart& part, double left, double text_top, std::size_t page_index, Page& page,
               std::vector<PendingLink>& links) const;

    // Paints the cell's picture at a place, with the link that it is, if it is one.
    void paint_picture(const Cell& cell, const Rect& area, std::size_t page_index, Page& page,
                       std::vector<PendingLink>& links) const;

    // Paints one line of text at a place. Furniture has no node: `artifact` says what it is.
    void paint_line(const SetLine& line, const RichText& text, double left, double baseline,
                    std::uint32_t node, Page& page, Artifact artifact = Artifact::Layout) const;

  private:
    void paint_band(const BlockPart& part, double text_top, Page& page) const;
    void paint_rule_above(const BlockPart& part, BlockOrigin origin, Page& page) const;
    void paint_rule_below(const BlockPart& part, BlockOrigin origin, Page& page) const;
    // The lines of a cell that stand one below another, with their links.
    void paint_stretch(std::size_t block, const Stretch& stretch, Page& page,
                       std::vector<PendingLink>& links) const;

    const Story& story_;
    const std::vector<SetBlock>& set_;
    TextStyles& styles_;
};

}  // namespace bifolio::layout

// Where the parts of a handout go: the largest type, and columns, that let all of it stand on its pages.
//
// Type is not set anew for each size that is tried. The agenda is set once for all in its nominal sizes, on paper that
// is made larger or smaller instead; what comes out is scaled to the real paper.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "layout/agenda.h"
#include "layout/galley.h"
#include "layout/geometry.h"

namespace bifolio::layout {

struct ArrangementRequest {
    Size paper;  // upright, points
    double margin = 0;
    std::size_t pages = 1;
    double least_scale = 1, most_scale = 1;
    double code_side = 0;         // of the QR code, points on paper; 0: none
    double times_column = 0;      // nominal
    std::uint32_t hairline = 0;   // colours, into TextStyles::colors()
    std::uint32_t head_rule = 0;
};

// Nominal points, from the page's upper left corner.
struct PlacedBlock {
    std::size_t block = 0;
    double width = 0, x = 0, y = 0;
};

struct ArrangedPage {
    std::vector<PlacedBlock> blocks;  // in reading order
    std::vector<Fill> fills;
};

struct Arrangement {
    double scale = 1;  // from nominal to paper
    Size paper;        // as it lies
    std::vector<ArrangedPage> pages;
    std::optional<Rect> code, logo;  // on the first page
};

class HandoutArranger {
  public:
    HandoutArranger(Agenda& agenda, const styles::StyleSheet& sheet, Words& words, const ArrangementRequest& request)
        : agenda_(agenda), sheet_(sheet), words_(words), request_(request) {}

    // None where it does not fit at the least scale.
    [[nodiscard]] std::optional<Arrangement> arrange();

    // A block set at a width. Valid until another scale is tried.
    [[nodiscard]] const SetBlock& set(std::size_t block, double width);

  private:
    // What must not be cut.
    struct Chunk {
        double gap = 0;        // above it, but at a column's head
        double air = 0;        // share of the room that is left over
        double height = 0;
        std::vector<PlacedBlock> blocks;
        std::vector<Fill> fills;
        // Of a grid: the names of its rooms, the first so many of the blocks. Below another grid of the same rooms
        // they are left out.
        std::size_t room_names = 0;
        double room_names_height = 0;
        bool repeats_rooms = false;
    };
    // A way to try.
    struct Way {
        bool is_wide = false;
        std::size_t columns = 1;
    };
    struct Frame {  // nominal
        Size page;
        double margin = 0, width = 0, height = 0;  // the last two without margins
        double head = 0, foot = 0;                 // heights
    };

    [[nodiscard]] std::optional<Arrangement> attempt(const Way& way, double scale, double air, double column_height);
    [[nodiscard]] Frame frame_of(const Way& way, double scale);
    [[nodiscard]] double place_head(const Frame& frame, double scale, Arrangement* arrangement);
    void place_foot(const Frame& frame, Arrangement& arrangement);
    [[nodiscard]] std::vector<Chunk> chunks_of(double width);
    void add_item(const AgendaItem& item, double width, std::vector<Chunk>& chunks);
    void add_grid(const AgendaSegment& segment, double width, std::vector<Chunk>& chunks);
    [[nodiscard]] Chunk grid(const AgendaSegment& segment, std::size_t first_room, std::size_t end_room, double width);
    double stack(const BlockRange& blocks, double x, double y, double width, std::vector<PlacedBlock>& placed);
    [[nodiscard]] double height(std::size_t block, double width);
    [[nodiscard]] bool has_grid() const;

    Agenda& agenda_;
    const styles::StyleSheet& sheet_;
    Words& words_;
    ArrangementRequest request_;
    std::map<std::pair<std::size_t, long>, SetBlock> set_;  // by block and width
    double set_scale_ = 0;
};

}  // namespace bifolio::layout

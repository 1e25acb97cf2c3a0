// Where the parts of a handout go: the largest type, and columns, that let all of it stand on its pages.
//
// Type is not set anew for each size that is tried. The agenda is set once for all in its nominal sizes, on
// paper that is made larger or smaller instead; what comes out is scaled to the real paper.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "layout/handout/agenda.h"
#include "layout/pages/galley.h"
#include "layout/pages/pages.h"
#include "layout/story/geometry.h"

namespace bifolio::layout {

struct ArrangementRequest {
    Size paper;  // upright, points
    double margin = 0;
    std::size_t pages = 1;
    double least_scale = 1, most_scale = 1;
    double least_leading = 1;    // share of its leading that text keeps where room is short
    double code_side = 0;        // of the QR code with its quiet zone, points on paper; 0: none
    double code_quiet = 0;       // of that, the quiet zone, which may reach into the margin
    double times_column = 0;     // nominal
    std::uint32_t hairline = 0;  // colours, into TextStyles::colors()
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
    double scale = 1;    // from nominal to paper
    double leading = 1;  // share of its leading that text keeps
    Size paper;          // as it lies
    std::vector<ArrangedPage> pages;
    std::optional<Rect> code, logo;  // on the first page
};

class HandoutArranger {
  public:
    HandoutArranger(Agenda& agenda, const styles::StyleSheet& sheet, Words& words,
                    const ArrangementRequest& request)
        : agenda_(agenda), sheet_(sheet), words_(words), request_(request) {}

    // None where it does not fit at the least scale.
    [[nodiscard]] std::optional<Arrangement> arrange();

    // A block set at a width. Valid until another scale is tried.
    [[nodiscard]] const SetBlock& set(std::size_t block, double width);

  private:
    // What must not be cut.
    struct Chunk {
        double gap = 0;  // above it, but at a column's head
        double air = 0;  // share of the room that is left over
        double height = 0;
        bool starts_item = false, starts_day = false;
        std::vector<PlacedBlock> blocks;
        std::vector<Fill> fills;
        // Of a grid: the names of its rooms, the first so many of the blocks. Below another grid of the same
        // rooms they are left out.
        std::size_t room_names = 0;
        double room_names_height = 0;
        bool repeats_rooms = false;
    };
    // A way to try.
    struct Way {
        bool is_wide = false;
        std::size_t columns = 1;
        bool by_day = false;       // a column a day
        bool in_bands = false;     // a grid's rooms may be in bands, one below another
        bool keeps_items = false;  // in one column each, unless they are higher than it
        [[nodiscard]] double worth() const;
    };
    // How it is tried. Looseness is between -1, as tight as can be, and kMostAir points between items; 0 is
    // as the style sheet has it.
    struct Trial {
        Way way;
        double scale = 1, looseness = 0;
        double column_height = 0;  // columns are not to be higher; 0: as high as the page
    };
    struct Frame {  // nominal
        Size page;
        double margin = 0, width = 0, height = 0;  // the last two without margins
        double head = 0, foot = 0;                 // heights
    };

    [[nodiscard]] std::optional<Arrangement> attempt(const Trial& trial);
    [[nodiscard]] std::optional<Trial> largest(double most_scale, double looseness);
    void keep_items(Trial& trial);
    void loosen(Trial& trial);
    void balance(Trial& trial);
    [[nodiscard]] Frame frame_of(const Way& way, double scale);
    [[nodiscard]] double place_head(const Frame& frame, double scale, Arrangement* arrangement);
    void place_foot(const Frame& frame, Arrangement& arrangement);
    [[nodiscard]] std::vector<Chunk> chunks_of(double width);
    void add_item(const AgendaItem& item, double width, std::vector<Chunk>& chunks);
    void add_grid(const AgendaSegment& segment, double width, std::vector<Chunk>& chunks);
    [[nodiscard]] Chunk grid(const AgendaSegment& segment, std::size_t first_room, std::size_t end_room,
                             double width);
    double stack(const BlockRange& blocks, double x, double y, double width,
                 std::vector<PlacedBlock>& placed);
    [[nodiscard]] double height(std::size_t block, double width);
    [[nodiscard]] double tightened(double gap) const;
    [[nodiscard]] std::size_t widest_grid() const;  // in rooms; 0: there is none
    [[nodiscard]] std::size_t rooms_across(double width) const;

    Agenda& agenda_;
    const styles::StyleSheet& sheet_;
    Words& words_;
    ArrangementRequest request_;
    std::map<std::pair<std::size_t, long>, SetBlock> set_;  // by block and width
    double set_scale_ = 0;
    double looseness_ = 0;  // of the trial
};

}  // namespace bifolio::layout

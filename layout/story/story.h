// The story: blocks in reading order, each with its role, its resolved style and what hangs on it. What
// compose makes of a programme; nothing is broken into lines yet. Points; x from the text area's left edge.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "layout/story/geometry.h"
#include "layout/story/grid_item.h"
#include "layout/story/picture.h"
#include "layout/story/structure.h"
#include "layout/text/rich_text.h"
#include "source/model/plate.h"
#include "styles/style_sheet.h"

namespace bifolio::layout {

// One column of a block: text, or a picture.
struct Cell {
    RichText text;
    const styles::ParagraphStyle* style = nullptr;
    double x = 0, width = 0;
    double first_indent = 0;
    std::uint32_t node = kArtifact;

    std::optional<std::uint32_t> picture;  // into Story::pictures; then there is no text
    Size picture_size;
    double picture_drop = 0;  // below where the row's pictures begin
    // Of one that leads somewhere: its Link, in which its Figure is; and the address.
    std::uint32_t picture_link = kArtifact;
    std::string picture_address;
};

// Blocks that stand again above another one where that begins a page: the heads of a table.
struct RepeatedHead {
    std::size_t first = 0, count = 0;  // into Story::blocks
};

enum class PageStart { Anywhere, NewPage, Verso };

// Hairlines and bands that belong to a block.
struct BlockRule {
    double x = 0, width = 0;
    double thickness = 0.5;
    double lift = -1;  // above the block's top; below 0: midway in the space before it
    std::uint32_t color = 0;
};

// A band of colour behind a block, from edge to edge of the page.
struct Band {
    std::uint32_t color = 0;
    double margin = 0;  // how far it goes past the block, above and below, grid lines
};

// What running heads say of what begins with the block, until the next mark: the longest first, each a text
// that is enough by itself. A section is a session or a keynote; other marks are of parts and days.
struct RunningMark {
    std::vector<std::string> texts;
    bool is_section = false;
};

// What is told of an index's entry at the head of its page, and of its column.
struct IndexEntry {
    std::string name;    // by which it is filed: "Carrez"
    std::string letter;  // under which it stands
};

// Columns that blocks in a row stand in, page by page: one column is filled after another, and the last
// page's end alike. The blocks' cells are as wide as one of them, and stand as if in the first.
struct RunColumns {
    int count = 2;
    double width = 0;  // of one, points
    double step = 0;   // from one to the next
    bool operator==(const RunColumns&) const = default;
};

// Cells side by side, their first baselines aligned. Only the first cell may be broken over pages, between
// its lines.
struct CellRow {
    std::vector<Cell> cells;
};

// Paragraphs one after another, in columns of one length: their cells stand as if in the first column, which
// begins at `x`. Items of lists and quotations are indented in it; items' marks are cells behind all
// paragraphs.
struct TextColumns {
    // On the first line of a paragraph.
    struct Beside {
        std::size_t cell = 0, paragraph = 0;  // into cells
    };
    std::vector<Cell> cells;
    int columns = 2;
    double x = 0, width = 0;  // of the first
    double gap = 0;
    std::vector<Beside> beside;
    std::vector<std::size_t> kept;  // paragraphs that are not the last of a column
    int least_lines = 0;  // fewer in all stand in one column, as wide as all of them with their gaps
    // The last cell is no column: it stands beside them, its first line level with theirs, and is read first.
    bool has_side = false;
};

// Rooms across and times down. The names of rooms come first among the cells, then item by item, by their
// times and rooms, the time, where the item is the first at it, and its paragraphs, which stand one below
// another; what is beside a text, a talk's time or a page's number, stands on that one's first line.
struct TimeGrid {
    struct Entry {
        GridItem item;
        std::optional<std::size_t> time_cell;
        std::size_t first_cell = 0, cells = 0;
    };
    // A colour behind what goes on from one time to another, minutes.
    struct Tint {
        int start = 0, end = 0;
        double x = 0, width = 0;
        std::uint32_t color = 0;
    };
    std::vector<Cell> cells;
    struct Beside {
        std::size_t cell = 0, text = 0;  // into cells
    };
    std::vector<Beside> beside;  // by its cells, ascending
    std::size_t names = 0;
    std::vector<Entry> entries;
    std::vector<Tint> tints;
    double minute = 0;          // points; 0: a time is as far down as what stands above it needs
    int begins = 0;             // the time below the names of rooms, where minutes are so high
    double lead = 0;            // points left free above the names
    double width = 0;           // of times and rooms
    double rule_thickness = 0;  // at each time, but for what goes on over it
    std::uint32_t rule_color = 0;
};

// What a block is. How each kind is set, cut and painted: layout/pages/block_kinds.h.
using BlockBody = std::variant<CellRow, TextColumns, TimeGrid>;

struct Block {
    BlockBody body;
    double space_before = 0, space_after = 0;  // grid lines; the one before is dropped at the head of a page
    bool keep_with_next = false;
    bool wants_next = false;  // of short blocks that should not be parted, while nothing worse comes of it
    bool keep_together = false;
    bool on_grid = true;  // takes whole grid lines; else (overview, contents, index) its own leading
    bool runs_on =
        false;  // with the block above, in one paragraph: no space makes up for the grid between them
    bool trails = false;  // stands as far below a text as it asks for, which may be off the grid
    PageStart start = PageStart::Anywhere;
    std::optional<std::uint32_t> page_ground;  // colour of the whole page that begins with this block
    bool opener = false;       // of a part: a page that begins with this block has no running head
    bool covers_page = false;  // its picture covers the page and its bleed, and nothing else stands there
    // From here to the next page start: on one page, else on facing pages; with the view before it where it
    // fits.
    bool one_view = false;
    std::optional<BlockRule> rule_above, rule_below;  // one below stands at the block's foot
    std::optional<RepeatedHead> repeats;
    std::optional<Band> band;
    Anchor anchor = kNoAnchor;  // of the block's top
    int bookmark_level = 0;     // 0: none
    std::string bookmark;       // what begins here: told by the bookmark, and by links to the anchor
    std::optional<RunningMark> mark;
    std::optional<IndexEntry> index_entry;
    std::optional<RunColumns> columns;
    std::uint32_t talk = 0;  // blocks of one talk share a number; 0: of none. Splitting a talk costs
};

// The block's cells, of whatever kind it is.
[[nodiscard]] std::span<Cell> cells_of(Block& block);
[[nodiscard]] std::span<const Cell> cells_of(const Block& block);

// Adds a cell to a block that is a row.
void add_beside(Block& row, Cell cell);

// From this block on what is told is of a day, Program::days[day]; or of none.
struct DayStart {
    std::size_t block = 0;
    std::optional<std::size_t> day;
};

// A plate that stands outside the flow: on a cover, or where a page has room.
struct OutsidePlate {
    std::size_t plate = 0;  // into Event::plates
    Cell picture;
    source::PlateSize size = source::PlateSize::Full;
    source::PlatePosition position = source::PlatePosition::Free;
    bool bleeds = false;
    Anchor anchor = kNoAnchor;
    std::string bookmark;  // its title; may be empty
};

// The first blocks are the cover's: `cover_head` of its upper part, then `cover_foot` of its foot. They stand
// on a page of their own, outside the flow; both are 0 where there is no cover.
struct Story {
    std::vector<Block> blocks;
    std::size_t cover_head = 0, cover_foot = 0;
    std::size_t cover_back = 0;  // the last blocks: those of the back cover, outside the flow, too
    std::optional<LinkedFigure> cover_code;  // the back cover's QR code
    std::vector<DayStart> day_starts;        // ascending
    std::vector<OutsidePlate> plates;
    std::vector<StructureNode> structure;
    std::deque<styles::ParagraphStyle> own_styles;  // of cells that no style of the sheet fits
    std::vector<PictureData> pictures;
    std::optional<std::uint32_t> cover_picture;  // into pictures: what fills the cover
    Anchor anchors = 0;                          // how many there are

    [[nodiscard]] std::size_t flow_end() const { return blocks.size() - cover_back; }

    // Compiled once, not in each file that has one: all its parts are much code.
    Story();
    Story(Story&&) noexcept;
    Story& operator=(Story&&) noexcept;
    Story(const Story&) = delete;
    Story& operator=(const Story&) = delete;
    ~Story();
};

}  // namespace bifolio::layout

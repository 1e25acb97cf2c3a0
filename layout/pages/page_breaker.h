// Optimal pagination: a pure function from a vertical list of lines and blocks to pages.
//
// Method: total fit as for lines, over the whole list, as M. F. Plass showed that it is possible where
// nothing floats ("Optimal Pagination Techniques for Automatic Typesetting Systems", Stanford 1981); spreads
// as part of the state, and paragraphs with variants of other line counts, after F. Mittelbach, "A General
// LuaTeX Framework for Globally Optimized Pagination" (DocEng 2016; Computational Intelligence 2017) and
// "Globally optimal page breaking with column balancing: a case study" (DocEng 2019).
//
// Heights are whole numbers of steps; a grid line has PageWeights::steps_per_line of them. Costs simply add
// up.
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace bifolio::layout {

inline constexpr double kNeverBreak = std::numeric_limits<double>::infinity();

// Whether an item must stand at the head of a page, and of which.
enum class PageForce : std::uint8_t { None, Any, Recto, Verso };

// A line of text, or a block that is not to be broken: and the gap before it, where a page may end.
struct VerticalItem {
    int height = 1;  // steps, not negative
    int space = 0;   // before it, steps, not negative; at the head of a page there is head_space instead
    int head_space = 0;
    int shrink = 0;  // what may be taken away from that space where a page would be too full

    // What a page break before it costs: finite, or kNeverBreak: not while there is another way; below 0 it
    // is welcome. And what it costs further where it stands at a recto's foot, so that the reader must turn
    // the leaf.
    double penalty = 0;
    double turn_penalty = 0;

    PageForce force = PageForce::None;
};

// A paragraph that can be set in several ways (layout/text/line_breaker.h: break_variants): the items from
// `first` on are those of the first way, then those of the second, and so on; one way is taken, the other
// items are left out.
struct VariantGroup {
    struct Way {
        std::uint32_t items = 0;  // at least one
        double cost = 0;          // of taking it: 0 for the paragraph's optimum
    };
    std::uint32_t first = 0;
    std::vector<Way> ways;  // at least one
};

// Steps that fit on a page.
struct PageCapacity {
    int first = 0;  // the first page
    int other = 0;  // all others
};

// What pages cost. A page that is one, two, four lines short costs 10, 40, 160; on this scale plain TeX's
// penalties fit: 150 for a break after a paragraph's first line or before its last, 100 after a hyphenated
// line. A closing page is the last one, or one that ends at a forced break: it need not be full.
struct PageWeights {
    int steps_per_line = 1;

    // Each page, blank ones too: fewer are better.
    double page = 1;

    // Times the square of the lines that a page leaves empty at its foot; of that, this share on a closing
    // page.
    double unused_line = 10;
    double closing_share = 0;

    // Times the square of the lines that are taken out of a page's spaces.
    double shrunk_line = 20;

    // Times the square of the lines by which facing pages, verso and recto, differ in what they leave empty;
    // a difference over spread_limit lines costs no more. Not where either is a closing page.
    double spread_line = 10;
    double spread_limit = 4;

    // A closing page with fewer lines than that, unless it is the only one since the last forced break.
    double short_page = 200;
    double short_page_lines = 4;
};

struct PlacedItem {
    std::uint32_t item = 0;  // into the items given
    int top = 0;             // steps from the page's head
};

struct BrokenPage {
    std::uint32_t begin = 0, end = 0;  // into BrokenPages::items; equal on a blank page
    int used = 0;                      // steps, from the head to the foot of the last item
    int unused = 0;                    // steps left; below 0 where an item is too high for the page
    bool recto = true;
};

// What could not be done as asked.
struct PageViolation {
    enum class Kind : std::uint8_t {
        TooHigh,     // the item is higher than its page; it stands alone, and sticks out
        KeepBroken,  // the page had to be broken before the item, although its penalty is kNeverBreak
    };
    std::uint32_t item = 0;
    Kind kind = Kind::TooHigh;
};

struct BrokenPages {
    std::vector<BrokenPage> pages;  // blank ones, which a recto or verso start makes necessary, included
    std::vector<PlacedItem> items;  // in reading order: each of those given, but for ways that were not taken
    std::vector<std::uint32_t> ways;  // by group: the way taken
    std::vector<PageViolation> violations;

    // 1e10 for each broken keep included, and for each item that is too high 1e12 and 1e10 a line.
    double cost = 0;
};

// Breaks the list into pages at the least cost. Never fails and never leaves an item out; no items, no pages.
// Spaces are shrunk only as far as a page needs, evenly, a line at a time so that text stays on the grid.
// Requires: groups ascending by `first`, without overlap, their items within `items`.
// Ties go to the earlier break, so that the result is the same everywhere. A page ends at most 2,000 items
// (those of ways that are not taken included) after the one it begins with. Time: linear in the items, times
// those that fit on a page, times the heights that the ways on a page can add up to.
[[nodiscard]] BrokenPages break_pages(std::span<const VerticalItem> items,
                                      std::span<const VariantGroup> groups, const PageCapacity& capacity,
                                      const PageWeights& weights, bool first_is_recto = true);

}  // namespace bifolio::layout

// Total-fit line breaking: a pure function from the places where a paragraph can break to its lines.
//
// Method: D. E. Knuth and M. F. Plass, "Breaking Paragraphs into Lines", Software: Practice and Experience 11
// (1981), 1119-1184; badness, fitness classes and demerits as in TeX (D. E. Knuth, The TeXbook, chapter 14).
// Beyond TeX: the number of hyphenated lines in a row is part of a state, so that the ladder limit is exact;
// widths at both ends of a line include protrusion, so that it takes part in the optimum.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace bifolio::layout {

enum class BreakKind : std::uint8_t {
    Start,      // the paragraph's start: always the first, and only it
    Space,      // at a word space
    Hyphen,     // inside a word; a hyphen is added
    Explicit,   // after a hyphen or dash that is in the text, or inside a URL: nothing is added
    Emergency,  // anywhere in a word too long for any line: only in the last pass
    Forced,     // a line break of the author's: the line ends here, and is not justified
    End,        // the paragraph's end: always the last, and only it
};

// A place where a line may end. Coordinates run along the whole paragraph set on one endless line, so that the
// line from break a to break b has natural width b.end - a.start, stretch b.stretch_end - a.stretch_start, and
// so on. `end` includes an added hyphen and leaves out the space at the break and what protrudes; `start` leaves
// out that space too, and what protrudes at the left.
struct Breakpoint {
    double end = 0, start = 0;
    double stretch_end = 0, stretch_start = 0;
    double shrink_end = 0, shrink_start = 0;
    double penalty = 0;  // 0 to 10,000, added to the kind's own; see below
    BreakKind kind = BreakKind::Space;
};

// Width of line n (from 0).
struct Measure {
    double first = 0;  // line 0
    double other = 0;  // all others
};

// Defaults are plain TeX's (B.1 of the design notes), but for the runt and ladder terms, which TeX lacks.
struct BreakingWeights {
    double pretolerance = 100;              // badness that a line may have while hyphens are not allowed
    double tolerance = 200;                 // ... and when they are
    double emergency_stretch = 0;           // points each line may be stretched further in the third pass
    double line_penalty = 10;
    double hyphen_penalty = 50;             // at Hyphen
    double explicit_hyphen_penalty = 50;    // at Explicit
    double ladder_demerits = 10000;         // two hyphenated lines in a row
    double final_hyphen_demerits = 5000;    // the last line but one ends in a hyphen
    double adjacent_demerits = 10000;       // neighbours more than one fitness class apart
    double runt_demerits = 5000;            // a last line shorter than runt_width
    double runt_width = 0;                  // points
    int ladder_limit = 2;                   // hyphenated lines in a row, never more while there is another way
    double ragged_stretch = 0;              // points; above 0: lines are not justified, and may end this far short
};

struct BrokenLine {
    std::uint32_t from = 0, to = 0;  // indices of breakpoints: the line runs from after `from` to `to`
    double ratio = 0;                // glue: > 0 share of stretch used, < 0 share of shrink; 0 in ragged text
    bool overfull = false;           // set with ratio -1, and sticks out
    bool loose = false;              // stretched past the tolerance, for want of anything better
};

struct BrokenParagraph {
    std::vector<BrokenLine> lines;  // at least one; every breakpoint's text is in exactly one line
    double demerits = 0;
};

// Breaks a paragraph in passes: without hyphens within pretolerance; with hyphens within tolerance; with emergency
// stretch; with emergency breaks; last with overfull lines, which it marks. Never fails and never loses text.
// Requires: at least two breakpoints, the first Start, the last End; coordinates finite. Ties go to the earlier
// break, so that the result is the same everywhere. Time: linear in the breakpoints for ordinary text.
[[nodiscard]] BrokenParagraph break_lines(std::span<const Breakpoint> breakpoints, const Measure& measure,
                                          const BreakingWeights& weights);

}  // namespace bifolio::layout

// Total-fit line breaking: a pure function from the places where a paragraph can break to its lines.
//
// Method: D. E. Knuth and M. F. Plass, "Breaking Paragraphs into Lines", Software: Practice and Experience 11
// (1981), 1119-1184; badness, fitness classes and demerits as in TeX (D. E. Knuth, The TeXbook, chapter 14).
// Beyond TeX: the number of hyphenated lines in a row is part of a state, so that the ladder limit is exact;
// widths at both ends of a line include protrusion, so that it takes part in the optimum.
//
// Glyphs may be widened and narrowed a little (font expansion: Hàn Thế Thành, "Micro-typographic extensions
// to the TeX typesetting system", 2000, chapter 4): what a line lacks, or has too much, is taken up by that
// first, and only the rest by its spaces.
//
// What a line costs. Its ratio r is that rest over the stretch, or over the shrink, of its spaces;
// its badness 100 r^3, and 10 times the square of the share of flex that it uses, at most 10,000; its class
// tight (shrunk, badness over 12), decent, loose (stretched, over 12) or very loose (over 99). Its demerits
// are
//     (line_penalty + badness)^2
//     + penalty^2              of the break at its end, the kind's own included
//     + adjacent_demerits      class more than one away from the line before's (the first: from decent)
//     + ladder_demerits        ends, as the line before did, at Hyphen or Explicit
//     + final_hyphen_demerits  a closing line, and the line before ended so
//     + runt_demerits          a closing line, not its stretch's only one, narrower than runt_width
//     + short_last_demerits    the same, narrower than short_last_share of its stretch's first line
// A closing line is the last one, or one that ends at a forced break: it need not be full, its class is
// decent unless it is shrunk, and the penalty of its break does not count.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "layout/text/breakpoint.h"

namespace bifolio::layout {

// Width of line n (from 0).
struct Measure {
    double first = 0;  // line 0
    double other = 0;  // all others
};

// Defaults are plain TeX's (B.1 of the design notes), but for the runt and ladder terms, which TeX lacks.
struct BreakingWeights {
    // Badness that a line may have while there are no hyphens (below 0: no such pass), and when there are.
    double pretolerance = 100;
    double tolerance = 200;

    // Points that each line may be stretched further in the third pass. Its badness stays what it looks like:
    // TeX takes it as if the line had these points to stretch, and so sets a whole paragraph loose for one
    // bad line.
    double emergency_stretch = 0;

    double line_penalty = 10;
    double hyphen_penalty = 50;           // at Hyphen
    double explicit_hyphen_penalty = 50;  // at Explicit
    double ladder_demerits = 10000;       // two hyphenated lines in a row
    double final_hyphen_demerits = 5000;  // the last line but one ends in a hyphen
    double adjacent_demerits = 10000;     // neighbours more than one fitness class apart
    double runt_demerits = 5000;          // a last line shorter than runt_width
    double runt_width = 0;                // points

    // Of the first line of its stretch: a closing line that is narrower costs so many demerits (0: none
    // does).
    double short_last_share = 0;
    double short_last_demerits = 0;

    // Lines in a row that end at Hyphen: never more while there is another way. One at Explicit between them
    // neither counts nor ends the row.
    int ladder_limit = 2;

    // Points; above 0: lines are not justified, and may end this far short at badness 100.
    double ragged_stretch = 0;

    // Points; above 0: a closing line counts too, with badness 100 where it ends this far short (TeX: a
    // finite \parfillskip), unless it is its stretch's only one. 0: it is free in justified text, and in
    // ragged text stands for half the measure, so that lines come out balanced. Infinite: free everywhere.
    double last_line_stretch = 0;
};

// How a line is set: what it lacks, or has too much, is `expansion` times the flex of its glyphs and, beyond
// that, `ratio` times the stretch or the shrink of its spaces.
struct BrokenLine {
    std::uint32_t from = 0, to = 0;  // indices of breakpoints: the line runs from after `from` to `to`
    double natural_width = 0;        // without what protrudes
    double ratio = 0;       // > 0 share of the stretch used, < 0 of the shrink; no stretch in ragged text
    double expansion = 0;   // share of the flex used, from -1 to 1
    bool overfull = false;  // sticks out of the measure
    bool loose = false;     // stretched past the tolerance, for want of anything better
};

struct BrokenParagraph {
    std::vector<BrokenLine> lines;  // at least one; every breakpoint's text is in exactly one line
    double demerits = 0;
};

// Breaks a paragraph, in the first of these passes that finds a way:
//     without hyphens, within pretolerance, and without a closing line narrower than runt_width
//     with hyphens, within tolerance
//     ... and with emergency stretch
//     ... and with lines as loose as need be; one of badness 10,000 costs up to twice, the shorter
//     ... and with more hyphenated lines in a row than ladder_limit, at 1e10 demerits for each too many
//     ladder limit and tolerance in force again, with emergency breaks
//     ... and with lines as loose as need be
//     everything allowed; a piece too wide for the measure stands on a line of its own, marked overfull, at
//         1e12 demerits and 1e10 for each point that it sticks out
// Never fails and never loses text. A breakpoint that repeats the one before it, with nothing between them,
// does not count, unless it is a forced one. Requires: at least two breakpoints, the first Start, the last
// End, none of these between; coordinates finite. Ties go to the earlier break, so that the result is the
// same everywhere. A line is taken to fit if it is at most 1e-6 points too wide. Time: linear in the
// breakpoints for ordinary text; in the worst case times the breakpoints on a line, of which the last 512 are
// looked at.
[[nodiscard]] BrokenParagraph break_lines(std::span<const Breakpoint> breakpoints, const Measure& measure,
                                          const BreakingWeights& weights);

// A way to set a paragraph that takes another number of lines.
struct ParagraphVariant {
    int extra_lines = 0;  // against the optimum: 0, 1 or -1
    BrokenParagraph paragraph;
};

// The optimum, as break_lines gives it, then the best way with one line more and the best with one line
// fewer, each as far as there is one in the first three passes: what a page breaker can choose from to mend a
// page. Requires what break_lines does. Time: up to ten times that of break_lines.
[[nodiscard]] std::vector<ParagraphVariant> break_variants(std::span<const Breakpoint> breakpoints,
                                                           const Measure& measure,
                                                           const BreakingWeights& weights);

}  // namespace bifolio::layout

// Where a paragraph may be broken into lines.
#pragma once

#include <cstdint>

namespace bifolio::layout {

enum class BreakKind : std::uint8_t {
    Start,      // the paragraph's start: always the first, and only it
    Space,      // at a word space
    Hyphen,     // inside a word; a hyphen is added
    Explicit,   // after a hyphen or dash that is in the text, or inside a URL: nothing is added
    Emergency,  // in what is too wide for any line, between letters or words: only in the last passes
    Forced,     // a line break of the author's: the line ends here, and is not justified
    End,        // the paragraph's end: always the last, and only it
};

// A place where a line may end. Coordinates run along the whole paragraph set on one endless line, so that
// the line from break a to break b has natural width b.end - a.start, stretch b.stretch_end -
// a.stretch_start, and so on. `end` includes an added hyphen and leaves out the space at the break and what
// protrudes; `start` leaves out that space too, and what protrudes at the left. Stretch, shrink and flex
// never fall along the paragraph: for a before b, b.stretch_end >= a.stretch_start, and so on. Widths may
// (protrusion, a hyphen wider than what follows).
struct Breakpoint {
    double end = 0, start = 0;
    double stretch_end = 0, stretch_start = 0;
    double shrink_end = 0, shrink_start = 0;
    // 0 to 10,000, added to the kind's own: hyphen_penalty, explicit_hyphen_penalty, or 1,000 at Emergency;
    // none at Space.
    double penalty = 0;
    BreakKind kind = BreakKind::Space;
    double flex_end = 0, flex_start = 0;  // by how much its glyphs may be widened, or narrowed
};

}  // namespace bifolio::layout

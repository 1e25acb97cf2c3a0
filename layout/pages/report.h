// What a careful reader would find on the pages: counts, and every place where the setting is less than good.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "layout/text/fine_typography.h"
#include "source/base/place.h"

namespace bifolio::layout {

// A line, or what stands at it, that a typesetter would look at again.
struct Remark {
    enum class Kind {
        Loose,        // spaces stretched by more than badness 200: a ratio over 1.26
        Tight,        // spaces shrunk as far as they may be
        Overfull,     // sticks out of its column
        Ladder,       // the third, or a further, line in a row to end in a hyphen
        Runt,         // a paragraph's last line, shorter than two ems or the style's share of its measure
        FinalHyphen,  // a paragraph's last line but one, where it ends in an added hyphen
        Widow,        // fewer of a paragraph's last lines at the head of a page or column than the style asks
        Orphan,       // fewer of its first lines at the foot
        HeadingAtFoot,  // parted from what it belongs to
        StaleHead,      // a running head that names what is not on its page, or not the first or last of it
        CutFacts,       // facts of a talk at the head of a page, the talk overleaf
        SplitName,      // a line that ends inside a name that should be whole
    };
    Kind kind = Kind::Loose;
    std::size_t page = 0;  // from 1
    source::Place place;   // of the line's first character in the user's file, where known
    std::string text;      // the line; of a stale head, what it says
    double ratio = 0;      // Loose, Tight: of its glue
};

// A character that small typography set in the place of another.
struct Refined {
    Refinement::Kind kind = Refinement::Kind::NoBreakSpace;
    source::Place place;
    auto operator<=>(const Refined&) const = default;
};

struct Report {
    std::size_t pages = 0, blank_pages = 0;
    std::size_t justified_lines = 0;          // last lines of paragraphs not counted
    std::size_t hyphenated_lines = 0;         // of these
    double mean_ratio = 0;                    // of their glue
    std::vector<Remark> remarks;              // in page order
    std::vector<Refined> refined;             // each once, by place
    std::vector<std::string> fallback_fonts;  // PostScript names, sorted
};

}  // namespace bifolio::layout

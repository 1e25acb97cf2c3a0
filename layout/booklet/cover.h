// The cover: where its texts stand, and the type in which all of them have room.
#pragma once

#include <vector>

#include "layout/pages/set_block.h"
#include "layout/story/smaller_type.h"
#include "layout/story/story.h"
#include "layout/text/word.h"

namespace bifolio::layout {

// Points from the page's top.
struct CoverPlaces {
    std::vector<double> tops;  // by block of the cover, the first of the story
    double head_end = 0;       // where the cover's head ends
    double foot = 0;           // where the cover's foot begins
    bool fit = true;           // all stand between the cover's margins, head and foot a line apart
};

// The head from `top` down, the foot up from its margin; where that is too little room, below the head.
[[nodiscard]] CoverPlaces cover_places(const Story& story, const std::vector<SetBlock>& set,
                                       const styles::StyleSheet& sheet, double top);

// Side of the QR code on the back, points: as the style says, up to half the width, so that the address
// beside it has the other half.
[[nodiscard]] double back_code_side(const styles::StyleSheet& sheet);

struct FittedCover {
    double top = 0;    // where its head begins, points from the page's top
    bool fits = true;  // else even the least size is too large, and its texts are set in that
    SmallerStyles styles;
};

// Finds smaller type for a cover that does not fit, or one of whose words is wider than a line, and sets its
// blocks in it; a cover that fits as it is stays as it is.
//
// The largest type becomes smaller first, down to the size of the next, then both, and so on: so a long title
// shrinks before the dates do, and nothing becomes larger than what it was smaller than. Leadings and spaces
// shrink with their type, and are no more than so much of it as running text needs. Nothing is made smaller
// than the style's `cover.least-size`. Words that their style does not divide are hyphenated rather than that
// the largest type shrinks to less than half for them, and cut where no patterns divide them. Where
// even the least size is too large, the head begins higher than the style's `cover.head`, up to the head
// margin of other pages.
[[nodiscard]] FittedCover fit_cover(Story& story, std::vector<SetBlock>& set, TextStyles& styles,
                                    Words& words);

}  // namespace bifolio::layout

// A line of a paragraph, set: runs with their places.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "layout/fonts/shaped_run.h"
#include "layout/fonts/text_style.h"
#include "source/base/place.h"

namespace bifolio::layout {

// A run on a line. x from the column's left edge; protruding characters have x < 0 or end past the measure.
struct SetPiece {
    const ShapedRun* run = nullptr;
    double x = 0, width = 0;
    StyleIndex style = 0;
    std::uint32_t span = 0;    // into the rich text's spans
    bool space_after = false;  // a word space follows in the text
};

// Pieces of a line that tell readers of a file something else than their own text (broken_words.h).
struct ToldPieces {
    std::size_t first = 0, end = 0;
    std::string text;
};

struct SetLine {
    std::vector<SetPiece> pieces;  // in reading order
    std::vector<ToldPieces> told;  // ascending
    double natural_width = 0;      // before justification
    double ratio = 0;              // of the glue: > 0 stretched, < 0 shrunk; 0 where not justified
    double expansion = 1;          // horizontal scale of the glyphs, and of what stands between them
    double letter_space = 0;       // ems added after each letter, before scaling
    bool hyphenated = false;       // ends in an added hyphen
    bool cuts_word = false;        // ends inside a word where it may not be divided, for want of room
    bool overfull = false;         // sticks out of the measure
    bool loose = false;            // wider gaps than the style tolerates
    source::Place place;           // of the line's first character in the user's file, where known
};

// The words on the line, as a message quotes them: with the hyphen that was added.
[[nodiscard]] std::string text_of(const SetLine& line);

}  // namespace bifolio::layout

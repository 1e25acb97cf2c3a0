// Sets the lines that the line breaker chose: its ratios and expansions become widths and places.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "layout/text/broken_words.h"
#include "layout/text/column.h"
#include "layout/text/elasticity.h"
#include "layout/text/line_breaker.h"
#include "layout/text/paragraph_breaks.h"
#include "layout/text/set_line.h"
#include "layout/text/tokens.h"

namespace bifolio::layout {

// All that it is given must outlive it; `breaks` must be of `tokens`.
class LineSetter {
  public:
    LineSetter(const RichText& text, std::span<const Token> tokens, const ParagraphBreaks& breaks,
               const Column& column, const Elasticity& elasticity, Words& words);

    // `indent` is the first line's, and 0 for the others.
    [[nodiscard]] SetLine set(const BrokenLine& broken, double indent);
    // Where the lines that were set, which are all of the paragraph's, begin in the user's file.
    void find_places(std::span<SetLine> lines) const;

  private:
    // A word, or the part of it that stands on the line.
    struct Part {
        const ShapedText* shaped = nullptr;
        std::size_t token = 0;
        std::size_t begin = 0;    // of the part in the word's text, bytes
        double space_before = 0;  // on this line
        double width = 0;         // on this line
        bool space_after = false;
    };

    [[nodiscard]] std::vector<Part> parts_of(const BrokenLine& line);
    [[nodiscard]] Part part_of(std::size_t token, std::size_t begin, std::size_t end, bool hyphen);
    [[nodiscard]] bool ends_in_space(const Cut& cut) const;
    // Where they stand among the line's pieces.
    [[nodiscard]] static std::vector<TokenPieces> pieces_of(const std::vector<Part>& parts);
    // The line's width.
    double stretch(std::vector<Part>& parts, const BrokenLine& broken) const;
    // `scale` is the line's horizontal one.
    [[nodiscard]] double left_edge(const BrokenLine& broken, double indent, double width, double scale,
                                   const Part& first) const;
    void place(const std::vector<Part>& parts, double x, SetLine& line) const;
    void add_pieces(const Part& part, double x, SetLine& line) const;

    const RichText& text_;
    std::span<const Token> tokens_;
    const ParagraphBreaks& breaks_;
    const Column& column_;
    const Elasticity& elasticity_;
    Words& words_;
    struct LineStart {
        std::uint32_t span = 0, offset = 0;
    };
    std::vector<LineStart> starts_;  // of the lines that were set
};

}  // namespace bifolio::layout

// Which letters each glyph of a run stands for, so that every reader of the file gets the run's text back.
#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "layout/fonts/shaped_run.h"

namespace bifolio::pdf {

// Glyphs whose letters, put together, are not their text: a reader that knows ActualText (ISO
// 32000-1, 14.9.4) gets it.
struct Replacement {
    std::size_t first_glyph = 0, end_glyph = 0;
    std::string_view text;
};

// ToUnicode gives letters to single glyphs, and each must have some: readers show a box for one that has
// none. Most clusters are one glyph, which stands for all of the cluster's letters. Clusters of several
// glyphs (a letter and its accents) are shared out:
// - as many letters as glyphs, or more: one each, and the last glyph has the rest;
// - fewer, but enough when canonically decomposed: those. The text is equivalent to what was written. No
//   replacement tells it: poppler takes the end of an accent for the end of replaced text, and sees a gap
//   behind it;
// - else the first glyph has all, the others a word joiner, and a replacement tells the text.
// A hyphen that was added at a line's end (U+00AD, painted) is U+002D: readers that do not know ActualText
// take it out at a line's end and join the word, while U+00AD stays in it or becomes a gap. A soft hyphen
// that is not seen is left out. The run must outlive this.
class RunLetters {
  public:
    explicit RunLetters(const layout::ShapedRun& run);

    // Empty for a glyph that is to be left out.
    [[nodiscard]] std::string_view of(std::size_t glyph) const { return letters_[glyph]; }
    [[nodiscard]] const std::vector<Replacement>& replacements() const { return replacements_; }

  private:
    void share_out(std::string_view text, std::size_t first, std::size_t end);
    void tell_soft_hyphens(const layout::ShapedRun& run);

    std::vector<std::string_view> letters_;  // by glyph
    std::vector<Replacement> replacements_;  // in order
    // Letters that are not in the run's text; a deque, so that they stay where they are.
    std::deque<std::string> made_;
};

}  // namespace bifolio::pdf

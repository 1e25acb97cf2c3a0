// Tells what the fonts could not give: [missing-glyph].
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "layout/pages/set_block.h"
#include "layout/story/story.h"
#include "source/base/diagnostic.h"

namespace bifolio::layout {

// A character that no font has is an error wherever it stands; one that another font lent is a warning, once;
// a face that gives way to another of its families, for want of letters, is a note, once.
// Emoji are told of once a document, at the first and with their number: as a warning those that no font has,
// as a note those that an emoji font gave.
class GlyphReporter {
  public:
    GlyphReporter(const std::string& file, TextStyles& styles, source::Diagnostics& diagnostics);
    void report(const Block& block, const SetBlock& set);
    // After the last block.
    void finish();

  private:
    struct Emoji {
        source::Place place;
        std::string text;
        std::string font;  // empty: none has it
    };

    void report(const Span& span, const GlyphTrouble& trouble);
    void report_stand_in(const Span& span, const GlyphTrouble& trouble);
    void add_emoji(const Span& span, const GlyphTrouble& trouble);
    void tell_named(const std::vector<Emoji>& emoji);
    void tell_lent(const std::vector<Emoji>& emoji);

    std::string file_;
    TextStyles& styles_;
    source::Diagnostics& diagnostics_;
    std::vector<std::pair<char32_t, source::Place>> reported_;
    std::set<std::uint32_t> replaced_;  // faces that others stood in for
    std::vector<Emoji> emoji_;
};

}  // namespace bifolio::layout

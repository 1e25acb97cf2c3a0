// Tells what the fonts could not give: [missing-glyph].
#pragma once

#include <unicode/uscript.h>

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "layout/pages/set_block.h"
#include "layout/story/story.h"
#include "source/base/diagnostic.h"

namespace bifolio::layout {

// Told once a script, with their number, at the first of them: as an error characters that no font has, as a
// warning those that other fonts lent. A face that gives way to another of its families, for want of letters,
// is a note, once. Emoji are told of once a document, at the first and with their number: as a warning those
// that no font has, as a note those that an emoji font gave.
class GlyphReporter {
  public:
    GlyphReporter(const std::string& file, TextStyles& styles, source::Diagnostics& diagnostics);
    void report(const Block& block, const SetBlock& set);
    // After the last block.
    void finish();

  private:
    // The characters of a script that the style's font lacks.
    struct Shortage {
        std::set<char32_t> characters;
        char32_t first = 0;
        source::Place place;                     // of the first that stands in the file
        std::set<std::uint32_t> faces, lenders;  // what lacks them, and what has them
    };
    struct Emoji {
        source::Place place;
        std::string text;
        std::string font;  // empty: none has it
    };

    void add(const Span& span, const GlyphTrouble& trouble);
    void report_stand_in(const Span& span, const GlyphTrouble& trouble);
    void add_emoji(const Span& span, const GlyphTrouble& trouble);
    [[nodiscard]] std::optional<std::uint32_t> lender_of(const Span& span, const GlyphTrouble& trouble) const;
    [[nodiscard]] std::string names_of(const std::set<std::uint32_t>& faces) const;
    void tell_missing(UScriptCode script, const Shortage& shortage);
    void tell_lent(UScriptCode script, const Shortage& shortage);
    void tell_named(const std::vector<Emoji>& emoji);
    void tell_lent(const std::vector<Emoji>& emoji);

    std::string file_;
    TextStyles& styles_;
    source::Diagnostics& diagnostics_;
    std::map<UScriptCode, Shortage> missing_, lent_;
    std::set<std::uint32_t> replaced_;  // faces that others stood in for
    std::vector<Emoji> emoji_;
};

}  // namespace bifolio::layout

// Text, character by character: white space folded, places kept.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "source/model/text.h"

namespace bifolio::source {

// Builds the inlines of one Text. Characters come in the order of the file, each with its place.
class TextBuilder {
  public:
    TextBuilder() { open_.push_back({}); }

    // White space (also a line or paragraph separator) becomes one space, wherever marks begin and end
    // meanwhile; none is kept at the start, the end and around line breaks.
    void add(char32_t character, Place place, bool is_white_space);
    void add_line_break();

    // What comes between the two is a mark's content. The mark's own children are not looked at; a mark
    // without content vanishes.
    void open(Inline mark);
    void close();

    [[nodiscard]] std::size_t size() const { return size_; }  // bytes so far, a line break being one

    // The result, in NFC. The builder is empty afterwards; all that was opened must be closed.
    [[nodiscard]] std::vector<Inline> take();

  private:
    Inline& leaf();
    void drop_last_space();

    // The marks that are open, outermost first; the first stands for the text itself.
    std::vector<Inline> open_;
    Place next_;  // where the next character must stand to need no anchor
    std::size_t size_ = 0;
    bool after_space_ = true;  // a space now would be one too many
};

}  // namespace bifolio::source

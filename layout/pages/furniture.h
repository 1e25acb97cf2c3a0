// What stands on a page beside its text: running heads, folios, the word on a blank page.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "language/wording.h"
#include "layout/pages/galley.h"
#include "layout/pages/pages.h"
#include "layout/pages/painter.h"
#include "layout/pages/running_heads.h"
#include "source/model/program.h"

namespace bifolio::layout {

class Furniture {
  public:
    Furniture(const source::Program& program, const Story& story, TextStyles& styles, Words& words,
              const language::Wording& wording);

    // Folio and, where there is a `head`, running head: what that says outside, the event inside. None of
    // them meets another: what is too long is shortened at a word, and where the style has the folio on the
    // line of the running head, that begins beside it. A page without text says that it is for notes.
    struct Place {
        std::size_t page_number = 1;
        double text_left = 0;
        std::optional<double> notes_until;  // of a page without text: how far down its lines go, points
    };
    void furnish(const Place& place, const std::optional<RunningHead>& head, const Painter& painter,
                 Page& page);

    // The letters of an index again, beside the first entries of columns that go on with one.
    void repeat_letters(const LaidPage& laid, const std::vector<SetBlock>& set, double text_left,
                        const Painter& painter, Page& page) const;

  private:
    [[nodiscard]] Span span_of(const std::string& text, const std::string& style) const;
    [[nodiscard]] SetParagraph set_line(const RichText& text, styles::Alignment alignment,
                                        double width) const;
    // Where a running head has room, points.
    struct Strip {
        double left = 0, width = 0;
    };
    void put_running_head(const RunningHead& head, Strip strip, bool outer_is_right, const Painter& painter,
                          Page& page);
    // The page's width without what the folio takes of the running head's line.
    [[nodiscard]] Strip beside_folio(const Page& page, double text_left, bool outer_is_right) const;
    // Where it is one line of the width.
    [[nodiscard]] bool fits(const std::string& text, const std::string& style, double width) const;
    // The first of the texts that fits on one line of the width as a running head; else as many words of the
    // first one as do, with an ellipsis. Found once, for page after page has the same.
    [[nodiscard]] const std::string& fitting(const std::vector<std::string>& texts, double width);
    [[nodiscard]] std::string shortened(std::string text, const std::string& style, double width) const;
    // Text on one line, in a style.
    struct Line {
        const std::string& text;
        const char* style;
        styles::Alignment alignment;
        Artifact artifact;
    };
    // Lines to write on.
    void rule_for_notes(Strip strip, double until, Page& page) const;
    void put(const Line& line, Strip strip, double baseline, const Painter& painter, Page& page) const;
    [[nodiscard]] double text_width() const;

    const source::Program& program_;
    const Story& story_;
    TextStyles& styles_;
    Words& words_;
    const language::Wording& wording_;
    std::map<std::pair<std::vector<std::string>, double>, std::string> fitting_;
};

}  // namespace bifolio::layout

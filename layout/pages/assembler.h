// The assembler: makes Pages, the one thing that layout hands on, of painted stories. Booklet, handout and
// signs all end here.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "language/wording.h"
#include "layout/fonts/text_style.h"
#include "layout/pages/desk.h"
#include "layout/pages/pages.h"
#include "layout/pages/painter.h"
#include "layout/story/story.h"
#include "source/model/program.h"

namespace bifolio::layout {

// A story on its pages. Pages are counted from the story's first, pictures and nodes are the story's.
struct PaintedStory {
    std::vector<Page> pages;
    std::vector<Painter::PendingLink> links;  // on pages, besides those that are there already
    Destinations destinations;                // of the story's anchors
    std::vector<Bookmark> bookmarks;          // in document order
};

class PagesAssembler {
  public:
    // Adds a story after those before it. A link to an anchor that stands on no page is left out. There is
    // one Document: that of a further story becomes a Part of the first one's.
    void add(Story story, PaintedStory painted);

    [[nodiscard]] bool is_empty() const { return pages_.pages.empty(); }

    // Adds what belongs to the document as a whole: `info`, and the faces, the colours and the shaped runs
    // that were used. The stories' blocks must have been set with these styles, at these desks.
    [[nodiscard]] Pages finish(DocumentInfo info, TextStyles& styles, const Desks& desks) &&;

  private:
    Pages pages_;
};

// What a PDF of the programme tells of itself: the event's title, its organisers as authors, the language,
// and the date (source::file_date). `subject` says what of the programme this is, in the programme's
// language.
[[nodiscard]] DocumentInfo document_info(const source::Program& program, const language::Wording& wording,
                                         std::string subject, std::optional<std::int64_t> source_date_epoch);

}  // namespace bifolio::layout

// The booklet: a programme and a style sheet in, pages out.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>

#include "layout/fonts/font_library.h"
#include "layout/fonts/hyphenator.h"
#include "layout/pages/pages.h"
#include "source/base/diagnostic.h"
#include "source/model/program.h"
#include "styles/style_sheet.h"

namespace bifolio::layout {

struct BookletOptions {
    int threads = 1;
    std::shared_ptr<Hyphenator> hyphenator;          // one that may be loading patterns already; else its own
    bool reads_proofs = false;                       // Pages::report is to be filled
    std::function<void(std::string_view)> on_stage;  // told what begins now: "composing", ...
    // Seconds since 1970: the document's date, before all others.
    std::optional<std::int64_t> source_date_epoch;
};

// Whether the last page is the cover's back: as the style says, or because something is placed there.
[[nodiscard]] bool has_back_cover(const source::Program& program, const styles::StyleSheet& sheet);

// Typesets the programme. What cannot be set well is reported as [layout] or [missing-glyph]; the pages are
// complete all the same, unless there are errors among the diagnostics. Throws FontError when there is not a
// usable font. `program` must outlive the call, not the result.
[[nodiscard]] Pages typeset_booklet(const source::Program& program, const styles::StyleSheet& sheet,
                                    FontLibrary& fonts, source::Diagnostics& diagnostics,
                                    const BookletOptions& options = {});

// What typesetting would say of the programme's texts before it makes pages: of characters that no font has
// or that a face of the style has to borrow ([missing-glyph]), and of a cover that does not hold its texts.
// Otherwise as above.
void check_texts(const source::Program& program, const styles::StyleSheet& sheet, FontLibrary& fonts,
                 source::Diagnostics& diagnostics, int threads = 1);

}  // namespace bifolio::layout

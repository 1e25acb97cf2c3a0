// Annotations and form fields on their way to paper: what of them is printed becomes part of the page.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "press/qpdf.h"

namespace bifolio::press {

struct FlattenedAnnotations {
    // Painted into their pages as they look: what is filled into forms, and everything else (comments,
    // stamps).
    std::size_t fields = 0, comments = 0;
    // Of a form, with nothing filled in and nothing to show.
    std::size_t empty_fields = 0;
    // Not for paper: hidden, not marked to be printed (ISO 32000-1, table 165), or on a layer that is off.
    std::size_t hidden = 0;
    // To be printed, but nothing in the file says how they look, "page 3: a Highlight annotation": they are
    // lost.
    std::vector<std::string> lost = {};
    // Fields whose look was made here, of a value that may be cut or changed by it: of several lines, or with
    // letters beyond ASCII. "page 3: the field \"address\"".
    std::vector<std::string> doubtful = {};
};

// Paints the annotations of all pages that are to be printed into the pages' content (ISO 32000-1, 12.5.5),
// and takes all of them, and the form, out of the document. A text or choice field without a look of its own
// gets one of its value (12.7.3.3). Links, pop-up windows and printer's marks paint nothing, and are not
// counted. Throws what libqpdf throws (std::exception) where they cannot be read.
[[nodiscard]] FlattenedAnnotations flatten_annotations(QPDF& pdf);

}  // namespace bifolio::press

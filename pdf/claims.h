// Which standards for reading (pdf/reading_standard.h) pages can hold.
#pragma once

#include <string>
#include <vector>

#include "layout/pages/pages.h"
#include "pdf/reading_standard.h"
#include "source/base/place.h"

namespace bifolio::pdf {

// What keeps a document from a standard.
struct Obstacle {
    enum class Against { Accessibility, Archive } against = Against::Archive;
    std::string what, remedy;  // as a sentence's part, without a full stop
    source::Place place;       // in the programme, where known
};

// - A document without a title cannot be told from others (ISO 14289-1, 7.1).
// - Colours of a picture in inks mean nothing where the output intent is a screen's (ISO 19005-2, 6.2.4.3).
[[nodiscard]] std::vector<Obstacle> obstacles(const layout::Pages& pages);

}  // namespace bifolio::pdf

// Pictures as image XObjects (ISO 32000-1, 8.9), and places for pages of PDFs as form XObjects (8.10).
#pragma once

#include <string>

#include "layout/story/picture.h"
#include "pdf/document.h"

namespace bifolio::pdf {

// A picture's streams, ready to be written; making them needs no document. A JPEG is passed through as it is.
struct ImageParts {
    std::string entries;  // all but SMask
    std::string data;
    std::string mask_entries, mask;  // empty without alpha
};

[[nodiscard]] ImageParts make_image(const layout::PictureData& picture);

// Where the unit square's points (u, v) go: x = a u + c v + e, y = b u + d v + f, in the unit square too.
struct ImageMatrix {
    int a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;
};

// The matrix that shows a picture's rows as they are seen (PictureData::orientation).
[[nodiscard]] ImageMatrix image_matrix(int orientation);

ObjectId add_image(Document& document, const ImageParts& parts);

}  // namespace bifolio::pdf

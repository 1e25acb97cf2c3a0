// Pictures as image XObjects (ISO 32000-1, 8.9).
#pragma once

#include <string>

#include "layout/picture.h"
#include "pdf/document.h"

namespace bifolio::pdf {

// A picture's streams, ready to be written; making them needs no document. A JPEG is passed through as it is.
struct ImageParts {
    std::string entries;  // all but SMask
    std::string data;
    std::string mask_entries, mask;  // empty without alpha
};

[[nodiscard]] ImageParts make_image(const layout::PictureData& picture);

ObjectId add_image(Document& document, const ImageParts& parts);

}  // namespace bifolio::pdf

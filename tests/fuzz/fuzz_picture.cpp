// Any bytes for a picture.
#include <string>

#include "layout/story/jpeg.h"
#include "layout/story/picture.h"
#include "tests/fuzz/fuzz_target.h"

using namespace bifolio;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    try {
        const layout::PictureData picture = layout::read_picture(fuzz::as_text(data, size));
        fuzz::require(picture.width > 0 && picture.height > 0, "a picture has a size");
        if (picture.encoding == layout::PictureEncoding::Raster) {
            const auto pixels =
                static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height);
            fuzz::require(picture.data.size() == pixels * static_cast<std::size_t>(picture.components),
                          "a picture has all its pixels");
            fuzz::require(picture.alpha.empty() || picture.alpha.size() == pixels, "and all their alpha");
        } else if (layout::find_jpeg_damage(picture.data).empty()) {
            fuzz::require(!layout::decode_jpeg(picture.data).empty(), "a JPEG that is whole is decoded");
        }
    } catch (const layout::PictureError&) {
        // What any bytes may be.
    }
    return 0;
}

// Any bytes for a picture.
#include <sys/mman.h>
#include <unistd.h>

#include <string>

#include "layout/story/picture.h"
#include "tests/fuzz/fuzz_target.h"

using namespace bifolio;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const int file = ::memfd_create("picture", MFD_CLOEXEC);
    fuzz::require(file >= 0, "a file in memory can be made");
    fuzz::require(::write(file, data, size) == static_cast<ssize_t>(size), "a file in memory can be written");
    try {
        const layout::PictureData picture = layout::read_picture("/proc/self/fd/" + std::to_string(file));
        fuzz::require(picture.width > 0 && picture.height > 0, "a picture has a size");
        if (picture.encoding == layout::PictureEncoding::Raster) {
            const auto pixels =
                static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height);
            fuzz::require(picture.data.size() == pixels * static_cast<std::size_t>(picture.components),
                          "a picture has all its pixels");
            fuzz::require(picture.alpha.empty() || picture.alpha.size() == pixels, "and all their alpha");
        }
    } catch (const layout::PictureError&) {
        // What any bytes may be.
    }
    ::close(file);
    return 0;
}

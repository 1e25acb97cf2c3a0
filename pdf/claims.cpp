#include "pdf/claims.h"

namespace bifolio::pdf {

std::vector<Obstacle> obstacles(const layout::Pages& pages) {
    constexpr int kInks = 4;
    std::vector<Obstacle> found;
    if (pages.info.title.empty())
        found.push_back({Obstacle::Against::Accessibility,
                         "the event has no title",
                         "write <event><title>...</title></event> into the programme",
                         {}});
    for (const layout::PictureData& picture : pages.pictures)
        if (picture.components == kInks)
            found.push_back({Obstacle::Against::Archive,
                             "the picture \"" + picture.path + "\" is in CMYK inks",
                             "save it as RGB or greyscale", picture.place});
    return found;
}

}  // namespace bifolio::pdf

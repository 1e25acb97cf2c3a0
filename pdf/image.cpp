#include "pdf/image.h"

#include <fmt/core.h>

#include <stdexcept>

#include "pdf/deflate.h"
#include "pdf/row_filter.h"
#include "pdf/syntax.h"

namespace bifolio::pdf {

namespace {

std::string_view color_space(int components) {
    switch (components) {
        case 1:
            return "/DeviceGray";
        case 3:
            return "/DeviceRGB";
        case 4:
            return "/DeviceCMYK";
        default:
            throw std::invalid_argument("a picture has neither 1 nor 3 nor 4 channels");
    }
}

bool is_turned(const layout::PictureData& picture) {
    return picture.orientation >= 5;
}

// Pixels in a row of the data.
int data_width(const layout::PictureData& picture) {
    return is_turned(picture) ? picture.height : picture.width;
}

std::string image_entries(const layout::PictureData& picture, int components) {
    std::string entries = "/Type /XObject /Subtype /Image /Width ";
    append_number(entries, data_width(picture));
    entries += " /Height ";
    append_number(entries, is_turned(picture) ? picture.width : picture.height);
    entries += " /BitsPerComponent 8 /ColorSpace ";
    return entries += color_space(components);
}

// Rows as PNG filters them, which makes them deflate better.
std::string raster_entries(const layout::PictureData& picture, int components) {
    std::string entries = image_entries(picture, components);
    entries += " /Filter /FlateDecode /DecodeParms <</Predictor 15 /Colors ";
    append_number(entries, components);
    entries += " /Columns ";
    append_number(entries, data_width(picture));
    return entries += ">>";
}

// An empty form as large as the place, painted in the unit square, as pictures are.
ImageParts make_place(const layout::PictureData& picture) {
    ImageParts parts;
    parts.entries = "/Type /XObject /Subtype /Form /BBox ";
    append_rectangle(parts.entries, 0, 0, picture.width, picture.height);
    parts.entries +=
        fmt::format(" /Matrix [{:.9f} 0 0 {:.9f} 0 0]", 1000.0 / picture.width, 1000.0 / picture.height);
    return parts;
}

std::string deflated_rows(std::string_view samples, int width, int components) {
    const auto pixel = static_cast<std::size_t>(components);
    return deflate(filter_rows(samples, static_cast<std::size_t>(width) * pixel, pixel));
}

}  // namespace

ImageParts make_image(const layout::PictureData& picture) {
    if (picture.encoding == layout::PictureEncoding::Page) return make_place(picture);
    ImageParts parts;
    if (picture.encoding == layout::PictureEncoding::Jpeg) {
        parts.entries = image_entries(picture, picture.components) + " /Filter /DCTDecode";
        if (picture.inverted_cmyk) parts.entries += " /Decode [1 0 1 0 1 0 1 0]";
        parts.data = picture.data;
        return parts;
    }
    parts.entries = raster_entries(picture, picture.components);
    parts.data = deflated_rows(picture.data, data_width(picture), picture.components);
    if (!picture.alpha.empty()) {
        parts.mask_entries = raster_entries(picture, 1);
        parts.mask = deflated_rows(picture.alpha, data_width(picture), 1);
    }
    return parts;
}

ImageMatrix image_matrix(int orientation) {
    switch (orientation) {
        case 2:
            return {-1, 0, 0, 1, 1, 0};  // mirrored left to right
        case 3:
            return {-1, 0, 0, -1, 1, 1};  // upside down
        case 4:
            return {1, 0, 0, -1, 0, 1};  // mirrored top to bottom
        case 5:
            return {0, -1, -1, 0, 1, 1};  // the first row is the left column, from the top
        case 6:
            return {0, -1, 1, 0, 0, 1};  // ... the right column, from the top
        case 7:
            return {0, 1, 1, 0, 0, 0};  // ... the right column, from the foot
        case 8:
            return {0, 1, -1, 0, 1, 0};  // ... the left column, from the foot
        default:
            return {};
    }
}

ObjectId add_image(Document& document, const ImageParts& parts) {
    std::string entries = parts.entries;
    if (!parts.mask.empty()) {
        entries += " /SMask ";
        append_reference(entries, document.add_stream(parts.mask_entries, parts.mask));
    }
    return document.add_stream(std::move(entries), parts.data);
}

}  // namespace bifolio::pdf

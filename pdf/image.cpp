#include "pdf/image.h"

#include <stdexcept>

#include "pdf/deflate.h"
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

std::string image_entries(const layout::PictureData& picture, int components) {
    std::string entries = "/Type /XObject /Subtype /Image /Width ";
    append_number(entries, picture.width);
    entries += " /Height ";
    append_number(entries, picture.height);
    entries += " /BitsPerComponent 8 /ColorSpace ";
    return entries += color_space(components);
}

}  // namespace

ImageParts make_image(const layout::PictureData& picture) {
    ImageParts parts;
    parts.entries = image_entries(picture, picture.components);
    if (picture.encoding == layout::PictureEncoding::Jpeg) {
        parts.entries += " /Filter /DCTDecode";
        if (picture.inverted_cmyk) parts.entries += " /Decode [1 0 1 0 1 0 1 0]";
        parts.data = picture.data;
        return parts;
    }
    parts.entries += " /Filter /FlateDecode";
    parts.data = deflate(picture.data);
    if (!picture.alpha.empty()) {
        parts.mask_entries = image_entries(picture, 1) + " /Filter /FlateDecode";
        parts.mask = deflate(picture.alpha);
    }
    return parts;
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

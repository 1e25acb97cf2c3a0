#include "layout/story/picture.h"

#include <png.h>

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

#include "layout/story/jpeg.h"
#include "source/base/file.h"
#include "source/base/quotation.h"
#include "source/model/picture_file.h"

namespace bifolio::layout {

namespace {

constexpr std::int64_t kMostPixels = 100'000'000;
constexpr std::int64_t kMostDecoded = 256LL << 20U;
constexpr std::uint64_t kMostBytes = 256U << 20U;  // of a file
constexpr double kInchesPerMetre = 0.0254;

// Big-endian numbers at a place of the file; the caller has made sure that they are there.
std::uint32_t u8(std::string_view bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes.at(at));
}
std::uint32_t u16(std::string_view bytes, std::size_t at) {
    return u8(bytes, at) << 8U | u8(bytes, at + 1);
}
std::uint32_t u32(std::string_view bytes, std::size_t at) {
    return u16(bytes, at) << 16U | u16(bytes, at + 2);
}

void check_size(std::int64_t width, std::int64_t height) {
    if (width <= 0 || height <= 0) throw PictureError("damaged: it is empty");
    if (width * height > kMostPixels)
        throw PictureError("too large: " + std::to_string(width) + " x " + std::to_string(height) +
                           " pixels, more than 100 megapixels");
}

// Before it is decoded, that is.
void check_decoded_size(std::int64_t width, std::int64_t height, int channels) {
    if (width * height * channels > kMostDecoded)
        throw PictureError("too large: " + std::to_string(width) + " x " + std::to_string(height) +
                           " pixels of " + std::to_string(channels) +
                           " channels, more than 256 MB when it is decoded");
}

// ---- PNG ----

constexpr std::string_view kPngSignature = "\x89PNG\r\n\x1a\n";

// pHYs stands before the first IDAT (PNG, third edition, 11.3.4.3); only its unit 1, the metre, says a size.
double png_resolution(std::string_view bytes) {
    for (std::size_t at = kPngSignature.size(); bytes.size() - at >= 12;) {
        const std::size_t length = u32(bytes, at);
        const std::string_view type = bytes.substr(at + 4, 4);
        if (type == "IDAT" || length > bytes.size() - at - 12) break;
        if (type == "pHYs" && length == 9 && u8(bytes, at + 16) == 1)
            return u32(bytes, at + 8) * kInchesPerMetre;
        at += length + 12;
    }
    return 0;
}

// libpng's simplified interface keeps its setjmp to itself and reports errors as values.
class PngImage {
  public:
    explicit PngImage(std::string_view bytes) {
        image_.version = PNG_IMAGE_VERSION;
        if (png_image_begin_read_from_memory(&image_, bytes.data(), bytes.size()) == 0) fail();
        image_.flags |= PNG_IMAGE_FLAG_16BIT_sRGB;
    }
    ~PngImage() { png_image_free(&image_); }
    PngImage(const PngImage&) = delete;
    PngImage& operator=(const PngImage&) = delete;

    [[nodiscard]] std::int64_t width() const { return image_.width; }
    [[nodiscard]] std::int64_t height() const { return image_.height; }
    [[nodiscard]] bool has_color() const { return (image_.format & PNG_FORMAT_FLAG_COLOR) != 0; }
    [[nodiscard]] bool has_alpha() const { return (image_.format & PNG_FORMAT_FLAG_ALPHA) != 0; }

    // All channels, interleaved, 8 bits each, sRGB; alpha last.
    [[nodiscard]] std::string samples() {
        image_.format =
            (has_color() ? PNG_FORMAT_FLAG_COLOR : 0U) | (has_alpha() ? PNG_FORMAT_FLAG_ALPHA : 0U);
        std::string samples(PNG_IMAGE_SIZE(image_), '\0');
        if (png_image_finish_read(&image_, nullptr, samples.data(), 0, nullptr) == 0) fail();
        return samples;
    }

  private:
    [[noreturn]] void fail() {
        const std::string message = image_.message;
        png_image_free(&image_);
        throw PictureError("damaged PNG: " + message);
    }

    png_image image_{};
};

// Moves the last channel of each pixel out of `samples`.
std::string split_alpha(std::string& samples, std::size_t components) {
    const std::size_t pixels = samples.size() / (components + 1);
    std::string alpha(pixels, '\0');
    for (std::size_t n = 0; n < pixels; ++n) {
        for (std::size_t k = 0; k < components; ++k)
            samples[n * components + k] = samples[n * (components + 1) + k];
        alpha[n] = samples[n * (components + 1) + components];
    }
    samples.resize(pixels * components);
    const bool is_opaque = alpha.find_first_not_of('\xFF') == std::string::npos;
    return is_opaque ? std::string() : alpha;
}

// ---- JPEG (ITU-T T.81, Annex B) ----

// Second bytes of markers (table B.1).
constexpr std::uint32_t kTem = 0x01;
constexpr std::uint32_t kSof0 = 0xC0;
constexpr std::uint32_t kSof2 = 0xC2;
constexpr std::uint32_t kDht = 0xC4;
constexpr std::uint32_t kJpg = 0xC8;
constexpr std::uint32_t kDac = 0xCC;
constexpr std::uint32_t kSof15 = 0xCF;
constexpr std::uint32_t kRst0 = 0xD0;
constexpr std::uint32_t kRst7 = 0xD7;
constexpr std::uint32_t kSoi = 0xD8;
constexpr std::uint32_t kEoi = 0xD9;
constexpr std::uint32_t kSos = 0xDA;
constexpr std::uint32_t kApp0 = 0xE0;
constexpr std::uint32_t kApp1 = 0xE1;
constexpr std::uint32_t kApp14 = 0xEE;

[[noreturn]] void fail_jpeg(std::string_view why) {
    throw PictureError("damaged JPEG: " + std::string(why));
}

bool is_frame(std::uint32_t marker) {
    return marker >= kSof0 && marker <= kSof15 && marker != kDht && marker != kJpg && marker != kDac;
}

void read_frame(std::uint32_t marker, std::string_view segment, PictureData& picture) {
    if (picture.width != 0) fail_jpeg("it has two frames");
    if (segment.size() < 6) fail_jpeg("its frame is cut off");
    if (marker > kSof2) throw PictureError("a lossless or arithmetic-coded JPEG, which PDF cannot show");
    if (u8(segment, 0) != 8)
        throw PictureError("a JPEG of more than 8 bits a channel, which PDF cannot show");
    check_size(u16(segment, 3), u16(segment, 1));
    picture.height = static_cast<int>(u16(segment, 1));
    picture.width = static_cast<int>(u16(segment, 3));
    picture.components = static_cast<int>(u8(segment, 5));
    if (picture.components != 1 && picture.components != 3 && picture.components != 4)
        throw PictureError("a JPEG of " + std::to_string(picture.components) +
                           " channels, which PDF cannot show");
}

// JFIF 1.02: unit (1: inch, 2: centimetre), then horizontal and vertical density.
double jfif_resolution(std::string_view segment) {
    if (segment.size() < 12 || segment.substr(0, 5) != std::string_view("JFIF\0", 5)) return 0;
    const double density = u16(segment, 8);
    switch (u8(segment, 7)) {
        case 1:
            return density;
        case 2:
            return density * 2.54;
        default:
            return 0;
    }
}

// Exif: a TIFF header, then a directory of entries of 12 bytes (TIFF 6.0, section 2); the orientation is one
// of them. What cannot be read says nothing: then the picture is as it is.
int exif_orientation(std::string_view segment) {
    constexpr std::uint32_t kOrientation = 274;
    constexpr std::uint32_t kShort = 3;
    if (!segment.starts_with(std::string_view("Exif\0\0", 6))) return 1;
    const std::string_view tiff = segment.substr(6);
    const bool is_little = tiff.starts_with("II");
    const auto number = [&](std::size_t at, std::size_t size) {
        std::uint32_t value = 0;
        for (std::size_t n = 0; n < size; ++n)
            value = value << 8U | u8(tiff, is_little ? at + size - 1 - n : at + n);
        return value;
    };
    if (tiff.size() < 10) return 1;
    const std::size_t directory = number(4, 4);
    if (directory > tiff.size() - 2) return 1;
    const std::size_t count = number(directory, 2);
    for (std::size_t entry = directory + 2; entry + 12 <= tiff.size() && entry < directory + 2 + 12 * count;
         entry += 12) {
        if (number(entry, 2) != kOrientation || number(entry + 2, 2) != kShort) continue;
        const std::uint32_t orientation = number(entry + 8, 2);
        return orientation >= 1 && orientation <= 8 ? static_cast<int>(orientation) : 1;
    }
    return 1;
}

PictureData read_jpeg(std::string bytes) {
    PictureData picture;
    picture.encoding = PictureEncoding::Jpeg;
    picture.components = 0;
    bool by_adobe = false;
    const std::string_view file = bytes;
    for (std::size_t at = 2;;) {
        if (at + 2 > file.size()) fail_jpeg("it is cut off");
        if (u8(file, at) != 0xFF) fail_jpeg("a marker is missing");
        const std::uint32_t marker = u8(file, at + 1);
        if (marker == 0xFF) {  // fill byte
            ++at;
            continue;
        }
        at += 2;
        if (marker == kSoi || marker == kTem || (marker >= kRst0 && marker <= kRst7)) continue;
        if (marker == kEoi || marker == 0) fail_jpeg("it has no image");
        if (at + 2 > file.size()) fail_jpeg("it is cut off");
        const std::size_t length = u16(file, at);
        if (length < 2 || length > file.size() - at) fail_jpeg("it is cut off");
        const std::string_view segment = file.substr(at + 2, length - 2);
        at += length;
        if (marker == kSos) break;
        if (is_frame(marker)) read_frame(marker, segment, picture);
        if (marker == kApp0) {
            const double resolution = jfif_resolution(segment);
            if (resolution > 0) picture.pixels_per_inch = resolution;
        }
        if (marker == kApp1 && picture.orientation == 1) picture.orientation = exif_orientation(segment);
        if (marker == kApp14 && segment.starts_with("Adobe")) by_adobe = true;
    }
    if (picture.components == 0) fail_jpeg("it has no frame");
    if (file.rfind("\xFF\xD9") == std::string_view::npos) fail_jpeg("it is cut off");
    picture.inverted_cmyk = by_adobe && picture.components == 4;
    if (picture.orientation >= 5) std::swap(picture.width, picture.height);
    picture.data = std::move(bytes);
    return picture;
}

// ---- any ----

std::string bytes_of(const source::Picture& picture) {
    try {
        std::string bytes = source::read_picture_file(picture, kMostBytes);
        if (bytes.size() > kMostBytes) throw PictureError("too large: more than 256 MB");
        return bytes;
    } catch (const source::FileError& trouble) {
        throw PictureError("cannot be read: " + trouble.reason());
    }
}

// What else a file might be, to say so.
std::string_view kind_of(std::string_view bytes) {
    using Kind = std::pair<std::string_view, std::string_view>;
    static constexpr std::array<Kind, 7> kKinds = {{{"GIF8", "a GIF picture"},
                                                    {"II*", "a TIFF picture"},
                                                    {"MM", "a TIFF picture"},
                                                    {"BM", "a BMP picture"},
                                                    {"%PDF", "a PDF file"},
                                                    {"<svg", "an SVG drawing"},
                                                    {"<?xml", "an XML file (an SVG drawing?)"}}};
    if (bytes.starts_with("RIFF") && bytes.substr(0, 12).ends_with("WEBP")) return "a WebP picture";
    for (const auto& [start, kind] : kKinds)
        if (bytes.starts_with(start)) return kind;
    return {};
}

}  // namespace

PictureData read_png(std::string_view bytes) {
    PngImage image(bytes);
    check_size(image.width(), image.height());
    PictureData picture;
    picture.encoding = PictureEncoding::Raster;
    picture.width = static_cast<int>(image.width());
    picture.height = static_cast<int>(image.height());
    picture.components = image.has_color() ? 3 : 1;
    picture.pixels_per_inch = png_resolution(bytes);
    const bool has_alpha = image.has_alpha();
    check_decoded_size(image.width(), image.height(), picture.components + (has_alpha ? 1 : 0));
    picture.data = image.samples();
    if (has_alpha) picture.alpha = split_alpha(picture.data, static_cast<std::size_t>(picture.components));
    return picture;
}

PictureData read_picture(std::string bytes) {
    if (bytes.empty()) throw PictureError("the file is empty");
    if (bytes.starts_with(kPngSignature)) return read_png(bytes);
    if (bytes.starts_with("\xFF\xD8")) return read_jpeg(std::move(bytes));
    const std::string_view kind = kind_of(bytes);
    if (kind.empty()) throw PictureError("not a PNG or JPEG picture");
    throw PictureError("not a PNG or JPEG picture, but " + std::string(kind));
}

PictureData load_picture(const source::Picture& picture) {
    PictureData loaded = read_picture(bytes_of(picture));
    if (loaded.encoding == PictureEncoding::Jpeg) {
        const std::string damage = find_jpeg_damage(loaded.data);
        if (!damage.empty()) fail_jpeg(damage);
    }
    loaded.path = picture.path;
    loaded.place = picture.place;
    return loaded;
}

PictureData place_for(const source::Plate& plate) {
    PictureData place;
    place.encoding = PictureEncoding::Page;
    place.path = plate.picture.path;
    place.folder = plate.picture.folder;
    place.place = plate.picture.place;
    place.page = plate.page;
    return place;
}

source::Diagnostic unusable_picture(const source::Picture& picture, const std::string& file,
                                    const PictureError& trouble) {
    return {source::Severity::Error,
            "reference",
            file,
            picture.place,
            "the picture " + source::in_quotes(picture.path) + " cannot be used: " + trouble.what(),
            "save it again as PNG or JPEG"};
}

}  // namespace bifolio::layout

#include "mail/logo_plate.h"

#include <png.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace bifolio::mail {

namespace {

constexpr std::size_t kChannels = 4, kColors = 3;  // red, green, blue, and how opaque
constexpr unsigned kOpaque = 255;
constexpr std::uint8_t kWhite = 255, kNearlyBlack = 0x1c;
constexpr std::size_t kMarginShare = 12;  // of the logo's height
// White is what logos are drawn for; past this luminance their contrast with it is under 1.6 to 1.
constexpr double kLight = 0.6;

struct Raster {
    std::size_t width = 0, height = 0;
    std::vector<std::uint8_t> samples;  // eight bits each, by pixels from the top left
};

// libpng's simple interface, which holds memory until it is freed.
class PngImage {
  public:
    PngImage() { image_.version = PNG_IMAGE_VERSION; }
    PngImage(const PngImage&) = delete;
    PngImage& operator=(const PngImage&) = delete;
    ~PngImage() { png_image_free(&image_); }

    [[nodiscard]] png_image* get() { return &image_; }

  private:
    png_image image_{};
};

std::optional<Raster> read(std::string_view bytes) {
    PngImage image;
    if (png_image_begin_read_from_memory(image.get(), bytes.data(), bytes.size()) == 0) return std::nullopt;
    const std::size_t pixels = std::size_t{image.get()->width} * image.get()->height;
    const bool lets_through = (image.get()->format & PNG_FORMAT_FLAG_ALPHA) != 0;
    if (!lets_through || pixels == 0 || pixels > kMostPlatePixels) return std::nullopt;
    image.get()->format = PNG_FORMAT_RGBA;
    Raster raster{.width = image.get()->width, .height = image.get()->height, .samples = {}};
    raster.samples.resize(PNG_IMAGE_SIZE(*image.get()));
    if (png_image_finish_read(image.get(), nullptr, raster.samples.data(), 0, nullptr) == 0)
        return std::nullopt;
    return raster;
}

std::string write(const Raster& raster) {
    PngImage image;
    image.get()->width = static_cast<png_uint_32>(raster.width);
    image.get()->height = static_cast<png_uint_32>(raster.height);
    image.get()->format = PNG_FORMAT_RGB;
    png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(*image.get());
    std::string bytes(size, '\0');
    if (png_image_write_to_memory(image.get(), bytes.data(), &size, 0, raster.samples.data(), 0, nullptr) ==
        0)
        return {};
    bytes.resize(size);
    return bytes;
}

// Of each sample, the light that it stands for.
std::array<double, 256> light_of_samples() {
    constexpr double kToe = 0.04045, kSlope = 12.92, kOffset = 0.055, kGamma = 2.4;  // sRGB
    std::array<double, 256> light{};
    for (std::size_t n = 0; n < light.size(); ++n) {
        const double value = static_cast<double>(n) / 255.0;
        light[n] = value <= kToe ? value / kSlope : std::pow((value + kOffset) / (1 + kOffset), kGamma);
    }
    return light;
}

// Of what is seen of it, the more opaque the more; none where nothing is, or all is opaque.
std::optional<double> luminance(const Raster& raster) {
    constexpr double kRed = 0.2126, kGreen = 0.7152, kBlue = 0.0722;  // WCAG 2.2
    const std::array<double, 256> light = light_of_samples();
    double sum = 0, weight = 0;
    bool is_opaque = true;
    for (std::size_t at = 0; at < raster.samples.size(); at += kChannels) {
        const auto pixel = std::span(raster.samples).subspan(at, kChannels);
        const double opacity = pixel[kColors];
        is_opaque = is_opaque && pixel[kColors] == kOpaque;
        if (opacity == 0) continue;
        sum += opacity * (kRed * light[pixel[0]] + kGreen * light[pixel[1]] + kBlue * light[pixel[2]]);
        weight += opacity;
    }
    if (is_opaque || weight == 0) return std::nullopt;
    return sum / weight;
}

Raster laid_on(const Raster& logo, std::uint8_t plate) {
    const std::size_t margin = std::max<std::size_t>(1, logo.height / kMarginShare);
    Raster raster{.width = logo.width + 2 * margin, .height = logo.height + 2 * margin, .samples = {}};
    raster.samples.assign(raster.width * raster.height * kColors, plate);
    for (std::size_t y = 0; y < logo.height; ++y)
        for (std::size_t x = 0; x < logo.width; ++x) {
            const auto from = std::span(logo.samples).subspan((y * logo.width + x) * kChannels, kChannels);
            const std::size_t to = ((y + margin) * raster.width + x + margin) * kColors;
            const unsigned opacity = from[kColors];
            for (std::size_t n = 0; n < kColors; ++n)
                raster.samples[to + n] = static_cast<std::uint8_t>(
                    (from[n] * opacity + plate * (kOpaque - opacity) + kOpaque / 2) / kOpaque);
        }
    return raster;
}

}  // namespace

std::string on_plate(std::string_view bytes) {
    std::string as_it_is(bytes);
    const std::optional<Raster> logo = read(bytes);
    if (!logo) return as_it_is;
    const std::optional<double> light = luminance(*logo);
    if (!light) return as_it_is;
    std::string plated = write(laid_on(*logo, *light > kLight ? kNearlyBlack : kWhite));
    return plated.empty() ? as_it_is : plated;
}

}  // namespace bifolio::mail

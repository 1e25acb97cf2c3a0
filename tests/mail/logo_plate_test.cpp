// Logos on plates, written and read back by libpng.
#include "mail/logo_plate.h"

#include <gtest/gtest.h>
#include <png.h>

#include <array>
#include <cstdint>
#include <vector>

namespace bifolio::mail {
namespace {

using Pixel = std::array<std::uint8_t, 4>;

struct Picture {
    std::size_t width = 0, height = 0;
    bool lets_through = false;
    std::vector<Pixel> pixels;

    [[nodiscard]] Pixel at(std::size_t x, std::size_t y) const { return pixels[y * width + x]; }
};

// 24 by 24: a square of a colour in the middle, and nothing, or half of it, around.
std::string logo_of(Pixel color, png_uint_32 format, std::uint8_t around = 0) {
    constexpr png_uint_32 kSize = 24;
    std::vector<std::uint8_t> samples;
    for (png_uint_32 y = 0; y < kSize; ++y)
        for (png_uint_32 x = 0; x < kSize; ++x) {
            const bool is_inside = x > 5 && x < 18 && y > 5 && y < 18;
            Pixel pixel = color;
            pixel[3] = is_inside ? 255 : around;
            if (format == PNG_FORMAT_RGBA) samples.insert(samples.end(), pixel.begin(), pixel.end());
            if (format == PNG_FORMAT_RGB) samples.insert(samples.end(), pixel.begin(), pixel.end() - 1);
            if (format == PNG_FORMAT_GA) samples.insert(samples.end(), {pixel[0], pixel[3]});
        }
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = image.height = kSize;
    image.format = format;
    png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
    std::string bytes(size, '\0');
    EXPECT_NE(png_image_write_to_memory(&image, bytes.data(), &size, 0, samples.data(), 0, nullptr), 0);
    bytes.resize(size);
    return bytes;
}

Picture read(const std::string& bytes) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    EXPECT_NE(png_image_begin_read_from_memory(&image, bytes.data(), bytes.size()), 0) << image.message;
    Picture picture{.width = image.width,
                    .height = image.height,
                    .lets_through = (image.format & PNG_FORMAT_FLAG_ALPHA) != 0,
                    .pixels = {}};
    image.format = PNG_FORMAT_RGBA;
    picture.pixels.resize(picture.width * picture.height);
    EXPECT_NE(png_image_finish_read(&image, nullptr, picture.pixels.data(), 0, nullptr), 0) << image.message;
    return picture;
}

constexpr Pixel kWhite{255, 255, 255, 255}, kNearlyBlack{28, 28, 28, 255};

TEST(LogoPlate, IsWhiteUnderADarkLogo) {
    for (const Pixel color : {Pixel{0, 0, 0, 255}, Pixel{180, 0, 20, 255}, Pixel{20, 90, 200, 255}}) {
        const Picture plated = read(on_plate(logo_of(color, PNG_FORMAT_RGBA)));
        EXPECT_FALSE(plated.lets_through);
        EXPECT_EQ(plated.width, 28U);
        EXPECT_EQ(plated.height, 28U);
        EXPECT_EQ(plated.at(0, 0), kWhite);
        EXPECT_EQ(plated.at(27, 27), kWhite);
        EXPECT_EQ(plated.at(14, 14), color);
    }
}

TEST(LogoPlate, IsDarkUnderALightLogo) {
    for (const Pixel color :
         {Pixel{255, 255, 255, 255}, Pixel{255, 240, 120, 255}, Pixel{220, 220, 220, 255}}) {
        const Picture plated = read(on_plate(logo_of(color, PNG_FORMAT_RGBA)));
        EXPECT_EQ(plated.at(0, 0), kNearlyBlack);
        EXPECT_EQ(plated.at(14, 14), color);
    }
}

TEST(LogoPlate, TakesGreyAndHalfTransparency) {
    const Picture grey = read(on_plate(logo_of({0, 0, 0, 255}, PNG_FORMAT_GA)));
    EXPECT_FALSE(grey.lets_through);
    EXPECT_EQ(grey.at(0, 0), kWhite);
    const Picture half = read(on_plate(logo_of({0, 0, 0, 255}, PNG_FORMAT_RGBA, 128)));
    EXPECT_NEAR(half.at(3, 3)[0], 127, 1);
}

TEST(LogoPlate, LeavesTheRestAlone) {
    const std::string opaque = logo_of({0, 0, 0, 255}, PNG_FORMAT_RGB);
    EXPECT_EQ(on_plate(opaque), opaque);
    const std::string needs_none = logo_of({0, 0, 0, 255}, PNG_FORMAT_RGBA, 255);
    EXPECT_EQ(on_plate(needs_none), needs_none);
    const std::string good = logo_of({0, 0, 0, 255}, PNG_FORMAT_RGBA);
    EXPECT_EQ(on_plate(good.substr(0, good.size() / 2)), good.substr(0, good.size() / 2));
    EXPECT_EQ(on_plate("GIF89a"), "GIF89a");
    EXPECT_EQ(on_plate(""), "");
}

}  // namespace
}  // namespace bifolio::mail

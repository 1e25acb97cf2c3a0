#include "layout/story/picture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <zlib.h>

#include <filesystem>
#include <utility>

#include "tests/support/subprocess.h"

namespace bifolio::layout {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;
using namespace std::string_literals;

// A file with these bytes, read as a picture.
PictureData read(const std::string& bytes) {
    return read_picture(bytes);
}

// Why the bytes are no picture; empty when they are one.
std::string refusal(const std::string& bytes) {
    try {
        (void)read(bytes);
    } catch (const PictureError& error) {
        return error.what();
    }
    return {};
}

std::string big_endian(std::uint32_t value, int size) {
    std::string bytes;
    for (int n = size - 1; n >= 0; --n)
        bytes += static_cast<char>(value >> static_cast<unsigned>(8 * n) & 0xFFU);
    return bytes;
}

// ---- PNG ----

std::string chunk(const std::string& type, const std::string& data) {
    const std::string body = type + data;
    const uLong sum = crc32(0, reinterpret_cast<const Bytef*>(body.data()), static_cast<uInt>(body.size()));
    return big_endian(static_cast<std::uint32_t>(data.size()), 4) + body +
           big_endian(static_cast<std::uint32_t>(sum), 4);
}

struct Png {
    std::uint32_t width = 1, height = 1;
    int depth = 8;
    int color = 0;          // 0 gray, 2 RGB, 3 palette, 4 gray and alpha, 6 RGB and alpha
    std::string rows;       // each with its filter's number, 0, before it
    std::string more = {};  // chunks before the data
    bool is_interlaced = false;

    [[nodiscard]] std::string bytes() const {
        const std::string header = big_endian(width, 4) + big_endian(height, 4) + static_cast<char>(depth) +
                                   static_cast<char>(color) + "\0\0"s +
                                   static_cast<char>(is_interlaced ? 1 : 0);
        uLongf size = compressBound(static_cast<uLong>(rows.size()));
        std::string data(size, '\0');
        compress(reinterpret_cast<Bytef*>(data.data()), &size, reinterpret_cast<const Bytef*>(rows.data()),
                 static_cast<uLong>(rows.size()));
        data.resize(size);
        return "\x89PNG\r\n\x1a\n" + chunk("IHDR", header) + more + chunk("IDAT", data) + chunk("IEND", "");
    }
};

TEST(PngTest, ColoursAreReadAsTheyAre) {
    const PictureData picture =
        read(Png{.width = 2, .height = 2, .color = 2, .rows = "\0abcdef\0ghijkl"s}.bytes());
    EXPECT_EQ(picture.encoding, PictureEncoding::Raster);
    EXPECT_EQ(picture.width, 2);
    EXPECT_EQ(picture.height, 2);
    EXPECT_EQ(picture.components, 3);
    EXPECT_EQ(picture.data, "abcdefghijkl");
    EXPECT_EQ(picture.alpha, "");
    EXPECT_EQ(picture.orientation, 1);
    EXPECT_EQ(picture.pixels_per_inch, 0);
}

TEST(PngTest, FewBitsBecomeEight) {
    const PictureData one = read(Png{.width = 4, .depth = 1, .rows = "\0\xA0"s}.bytes());
    EXPECT_EQ(one.components, 1);
    EXPECT_EQ(one.data, "\xFF\x00\xFF\x00"s);
    const PictureData four = read(Png{.width = 3, .depth = 4, .rows = "\0\x0F\x50"s}.bytes());
    EXPECT_EQ(four.data, "\x00\xFF\x55"s);
}

TEST(PngTest, ManyBitsBecomeEight) {
    const PictureData picture =
        read(Png{.depth = 16, .color = 2, .rows = "\0\x12\x34\xFF\xFF\x00\x00"s}.bytes());
    EXPECT_EQ(picture.components, 3);
    EXPECT_EQ(picture.data, "\x12\xFF\x00"s);
}

TEST(PngTest, PalettesAreColours) {
    const Png png{.width = 2, .color = 3, .rows = "\0\x01\x00"s, .more = chunk("PLTE", "redGRN")};
    const PictureData picture = read(png.bytes());
    EXPECT_EQ(picture.components, 3);
    EXPECT_EQ(picture.data, "GRNred");
}

TEST(PngTest, AlphaIsKeptApart) {
    const PictureData color = read(Png{.width = 2, .color = 6, .rows = "\0abc\x80xyz\xFF"s}.bytes());
    EXPECT_EQ(color.components, 3);
    EXPECT_EQ(color.data, "abcxyz");
    EXPECT_EQ(color.alpha, "\x80\xFF");
    const PictureData gray = read(Png{.width = 2, .color = 4, .rows = "\0a\x01z\x02"s}.bytes());
    EXPECT_EQ(gray.components, 1);
    EXPECT_EQ(gray.data, "az");
    EXPECT_EQ(gray.alpha, "\x01\x02");
}

TEST(PngTest, TransparentPaletteEntriesAreAlpha) {
    const Png png{.width = 2,
                  .color = 3,
                  .rows = "\0\x01\x00"s,
                  .more = chunk("PLTE", "redGRN") + chunk("tRNS", "\0"s)};
    const PictureData picture = read(png.bytes());
    EXPECT_EQ(picture.data.substr(0, 3), "GRN");
    EXPECT_EQ(picture.alpha, "\xFF\0"s);
}

TEST(PngTest, AlphaThatHidesNothingIsDropped) {
    EXPECT_EQ(read(Png{.color = 6, .rows = "\0abc\xFF"s}.bytes()).alpha, "");
}

TEST(PngTest, InterlacedRowsAreSorted) {
    // Adam7 of 2 x 2: the first pixel, then its right neighbour, then the row below.
    const Png png{.width = 2, .height = 2, .rows = "\0a\0b\0cd"s, .is_interlaced = true};
    EXPECT_EQ(read(png.bytes()).data, "abcd");
}

TEST(PngTest, TheResolutionIsRead) {
    const std::string metres = chunk("pHYs", big_endian(11811, 4) + big_endian(11811, 4) + "\1");
    EXPECT_NEAR(read(Png{.rows = "\0a"s, .more = metres}.bytes()).pixels_per_inch, 300, 0.01);
    const std::string only_a_ratio = chunk("pHYs", big_endian(3, 4) + big_endian(4, 4) + "\0"s);
    EXPECT_EQ(read(Png{.rows = "\0a"s, .more = only_a_ratio}.bytes()).pixels_per_inch, 0);
}

TEST(PngTest, FilesCutOffAnywhereAreRefused) {
    const std::string whole = Png{.width = 2, .height = 2, .color = 2, .rows = "\0abcdef\0ghijkl"s}.bytes();
    // Of the last chunk, which holds nothing, readers need no byte.
    const std::size_t needed = whole.size() - 12;
    for (std::size_t length = 0; length < needed; ++length)
        EXPECT_NE(refusal(whole.substr(0, length)), "") << length;
}

TEST(PngTest, DamageIsRefused) {
    std::string bad_sum = Png{.width = 2, .color = 2, .rows = "\0abcdef"s}.bytes();
    bad_sum[bad_sum.size() - 14] = static_cast<char>(bad_sum[bad_sum.size() - 14] ^ 1);
    EXPECT_THAT(refusal(bad_sum), StartsWith("damaged PNG: "));
    EXPECT_THAT(refusal(Png{.width = 100, .height = 100, .rows = "\0a"s}.bytes()),
                StartsWith("damaged PNG: "));
    EXPECT_THAT(refusal(Png{.width = 0, .rows = "\0a"s}.bytes()), StartsWith("damaged PNG: "));
}

TEST(PngTest, HugePicturesAreRefusedBeforeTheyAreUnpacked) {
    EXPECT_EQ(refusal(Png{.width = 20000, .height = 20000, .rows = "\0a"s}.bytes()),
              "too large: 20000 x 20000 pixels, more than 100 megapixels");
}

// ---- JPEG ----

std::string segment(int marker, const std::string& data) {
    return "\xFF" + std::string(1, static_cast<char>(marker)) +
           big_endian(static_cast<std::uint32_t>(data.size() + 2), 2) + data;
}

std::string frame(int marker, int width, int height, int components, int bits = 8) {
    std::string data(1, static_cast<char>(bits));
    data +=
        big_endian(static_cast<std::uint32_t>(height), 2) + big_endian(static_cast<std::uint32_t>(width), 2);
    data += static_cast<char>(components);
    for (int n = 1; n <= components; ++n) data += static_cast<char>(n) + "\x11\0"s;
    return segment(marker, data);
}

// Segments between the start and a scan of nothing.
std::string jpeg(const std::string& segments) {
    return "\xFF\xD8" + segments + segment(0xDA, "\1\1\0\0\x3F\0"s) + "data" + "\xFF\xD9";
}

const std::string kAdobe = segment(0xEE, "Adobe\0\x64\0\0\0\0\2"s);

std::string exif(const std::string& tiff) {
    return segment(0xE1, "Exif\0\0"s + tiff);
}

// A directory of one entry, the orientation.
std::string motorola(int value) {
    return "MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0"s + static_cast<char>(value) + "\0\0\0\0\0\0"s;
}
std::string intel(int value) {
    return "II\x2A\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0"s + static_cast<char>(value) + "\0\0\0\0\0\0\0"s;
}

TEST(JpegTest, TheFileIsKeptAsItIs) {
    const std::string file = jpeg(frame(0xC0, 640, 480, 3));
    const PictureData picture = read(file);
    EXPECT_EQ(picture.encoding, PictureEncoding::Jpeg);
    EXPECT_EQ(picture.width, 640);
    EXPECT_EQ(picture.height, 480);
    EXPECT_EQ(picture.components, 3);
    EXPECT_FALSE(picture.inverted_cmyk);
    EXPECT_EQ(picture.data, file);
}

TEST(JpegTest, ProgressiveAndGrayOnesAreTakenToo) {
    EXPECT_EQ(read(jpeg(frame(0xC2, 10, 10, 1))).components, 1);
    EXPECT_EQ(read(jpeg(frame(0xC1, 10, 10, 3))).components, 3);
}

TEST(JpegTest, FillBytesBeforeMarkersArePassedOver) {
    EXPECT_EQ(read(jpeg("\xFF\xFF" + frame(0xC0, 7, 9, 3))).width, 7);
}

TEST(JpegTest, AdobesCmykIsInverted) {
    EXPECT_TRUE(read(jpeg(kAdobe + frame(0xC0, 10, 10, 4))).inverted_cmyk);
    EXPECT_FALSE(read(jpeg(frame(0xC0, 10, 10, 4))).inverted_cmyk);
    EXPECT_FALSE(read(jpeg(kAdobe + frame(0xC0, 10, 10, 3))).inverted_cmyk);
}

TEST(JpegTest, TheResolutionIsRead) {
    const auto jfif = [](int unit, std::uint32_t density) {
        return segment(0xE0, "JFIF\0\1\2"s + static_cast<char>(unit) + big_endian(density, 2) +
                                 big_endian(density, 2) + "\0\0"s);
    };
    EXPECT_EQ(read(jpeg(jfif(1, 300) + frame(0xC0, 1, 1, 3))).pixels_per_inch, 300);
    EXPECT_NEAR(read(jpeg(jfif(2, 100) + frame(0xC0, 1, 1, 3))).pixels_per_inch, 254, 0.001);
    EXPECT_EQ(read(jpeg(jfif(0, 1) + frame(0xC0, 1, 1, 3))).pixels_per_inch, 0);
}

TEST(JpegTest, TurnedPhotographsHaveTheSizeThatIsSeen) {
    for (const auto& tiff : {motorola(6), intel(6)}) {
        const PictureData picture = read(jpeg(exif(tiff) + frame(0xC0, 640, 480, 3)));
        EXPECT_EQ(picture.orientation, 6);
        EXPECT_EQ(picture.width, 480);
        EXPECT_EQ(picture.height, 640);
    }
    const PictureData upside_down = read(jpeg(exif(motorola(3)) + frame(0xC0, 640, 480, 3)));
    EXPECT_EQ(upside_down.orientation, 3);
    EXPECT_EQ(upside_down.width, 640);
}

TEST(JpegTest, AnOrientationThatCannotBeReadSaysNothing) {
    const std::string good = motorola(6);
    const auto orientation = [](const std::string& tiff) {
        return read(jpeg(exif(tiff) + frame(0xC0, 2, 1, 3))).orientation;
    };
    ASSERT_EQ(orientation(good), 6);
    EXPECT_EQ(orientation(motorola(9)), 1);
    EXPECT_EQ(orientation(motorola(0)), 1);
    EXPECT_EQ(orientation("MM\0\x2A\xFF\xFF\xFF\xF0\0\x01"s), 1);  // a directory far behind the end
    for (std::size_t length = 0; length < 20; ++length)
        EXPECT_EQ(orientation(good.substr(0, length)), 1) << length;
}

TEST(JpegTest, WhatPdfCannotShowIsRefused) {
    EXPECT_EQ(refusal(jpeg(frame(0xC9, 10, 10, 3))),
              "a lossless or arithmetic-coded JPEG, which PDF cannot show");
    EXPECT_EQ(refusal(jpeg(frame(0xC3, 10, 10, 3))),
              "a lossless or arithmetic-coded JPEG, which PDF cannot show");
    EXPECT_EQ(refusal(jpeg(frame(0xC1, 10, 10, 3, 12))),
              "a JPEG of more than 8 bits a channel, which PDF cannot show");
    EXPECT_EQ(refusal(jpeg(frame(0xC0, 10, 10, 2))), "a JPEG of 2 channels, which PDF cannot show");
    EXPECT_EQ(refusal(jpeg(frame(0xC0, 65535, 65535, 3))),
              "too large: 65535 x 65535 pixels, more than 100 megapixels");
}

TEST(JpegTest, FilesCutOffAnywhereAreRefused) {
    const std::string whole = jpeg(kAdobe + exif(intel(6)) + frame(0xC0, 640, 480, 3));
    ASSERT_EQ(refusal(whole), "");
    for (std::size_t length = 0; length < whole.size(); ++length)
        EXPECT_NE(refusal(whole.substr(0, length)), "") << length;
}

TEST(JpegTest, DamageIsRefused) {
    EXPECT_EQ(refusal("\xFF\xD8\xFF\xD9"), "damaged JPEG: it has no image");
    EXPECT_EQ(refusal(jpeg("")), "damaged JPEG: it has no frame");
    EXPECT_EQ(refusal(jpeg("junk")), "damaged JPEG: a marker is missing");
    EXPECT_EQ(refusal(jpeg(frame(0xC0, 0, 10, 3))), "damaged: it is empty");
    EXPECT_EQ(refusal(jpeg(segment(0xC0, "\x08\0"s))), "damaged JPEG: its frame is cut off");
    EXPECT_EQ(refusal(jpeg(frame(0xC0, 1, 1, 3) + frame(0xC0, 1, 1, 3))), "damaged JPEG: it has two frames");
}

// ---- anything else ----

TEST(PictureTest, WhatWouldBecomeTooLargeIsNotDecoded) {
    // Their data are missing: this would be told if they were looked at.
    const Png rgba16{.width = 10'000, .height = 10'000, .depth = 16, .color = 6, .rows = ""};
    EXPECT_EQ(refusal(rgba16.bytes()),
              "too large: 10000 x 10000 pixels of 4 channels, more than 256 MB when it is decoded");
    const Png gray{.width = 20'000, .height = 20'000, .rows = ""};
    EXPECT_EQ(refusal(gray.bytes()), "too large: 20000 x 20000 pixels, more than 100 megapixels");
    const Png rgb{.width = 9'900, .height = 9'900, .color = 2, .rows = ""};
    EXPECT_THAT(refusal(rgb.bytes()), HasSubstr("of 3 channels, more than 256 MB"));
}

TEST(PictureTest, LiesWhereItMust) {
    const bifolio::testing::TemporaryFolder folder;
    std::filesystem::create_directory(folder / "event");
    const std::string bytes = Png{.rows = "\0\0"s}.bytes();
    bifolio::testing::write_file(folder / "event/in.png", bytes);
    bifolio::testing::write_file(folder / "out.png", bytes);
    std::filesystem::create_symlink("../out.png", folder / "event/link.png");
    const auto load = [&](const std::string& name) {
        return load_picture({.path = (folder / "event" / name).string(),
                             .description = {},
                             .place = {},
                             .folder = (folder / "event").string()});
    };
    EXPECT_EQ(load("in.png").width, 1);
    for (const char* outside : {"link.png", "../out.png", "../event/link.png", "/etc/passwd", "."})
        EXPECT_THROW((void)load(outside), PictureError) << outside;
}

TEST(PictureTest, OtherFilesAreNamed) {
    EXPECT_EQ(refusal(""), "the file is empty");
    EXPECT_EQ(refusal("Hello"), "not a PNG or JPEG picture");
    EXPECT_EQ(refusal("GIF89a..."), "not a PNG or JPEG picture, but a GIF picture");
    EXPECT_EQ(refusal("RIFF\x10\0\0\0WEBPVP8 "s), "not a PNG or JPEG picture, but a WebP picture");
    EXPECT_EQ(refusal("<svg xmlns='http://www.w3.org/2000/svg'/>"),
              "not a PNG or JPEG picture, but an SVG drawing");
    EXPECT_EQ(refusal("%PDF-1.7"), "not a PNG or JPEG picture, but a PDF file");
}

TEST(PictureTest, FilesThatCannotBeReadSaySo) {
    const bifolio::testing::TemporaryFolder folder;
    for (const std::string& path : {(folder / "none.png").string(), folder.path().string()}) {
        try {
            (void)load_picture({.path = path, .description = {}, .place = {}});
            ADD_FAILURE() << path << " was read";
        } catch (const PictureError& error) {
            EXPECT_THAT(error.what(), StartsWith("cannot be read"));
        }
    }
}

}  // namespace
}  // namespace bifolio::layout

// The decoders that stand in for libqpdf's: they decode as these do, and no further than their limits.
#include "press/stream_decoders.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "pdf/row_filter.h"
#include "press/decoded_stream.h"
#include "tests/press/raw_pdf.h"

namespace bifolio::press {
namespace {

using namespace std::string_literals;
using testing::deflated;
using testing::deflated_zeros;
using ::testing::HasSubstr;

constexpr std::uint64_t kNoLimit = 1ULL << 40U;

// A document with one stream, of those entries.
class OneStream {
  public:
    OneStream(const std::string& entries, std::string_view data)
        : file_(testing::RawPage{.content = testing::stream_object(entries, data)}.bytes()) {
        limit_decoders();
        pdf_.setSuppressWarnings(true);
        pdf_.processMemoryFile("file.pdf", file_.data(), file_.size());
    }

    [[nodiscard]] DecodedStream decode(std::uint64_t limit = kNoLimit) {
        return decode_stream(pdf_.getObjectByID(4, 0), limit);
    }
    [[nodiscard]] DecodedStream measure() { return measure_stream(pdf_.getObjectByID(4, 0), kNoLimit); }
    [[nodiscard]] std::string warning() {
        const auto warnings = pdf_.getWarnings();
        return warnings.empty() ? "" : warnings.front().getMessageDetail();
    }

  private:
    std::string file_;
    QPDF pdf_;
};

std::string decoded(const std::string& entries, std::string_view data) {
    OneStream stream(entries, data);
    const DecodedStream result = stream.decode();
    EXPECT_TRUE(result.is_whole && result.is_decoded) << stream.warning();
    return result.bytes;
}

std::string any_samples(std::size_t count) {
    std::string samples;
    for (std::size_t n = 0; n < count; ++n) samples += static_cast<char>(n * n / 3 + 7 * n);
    return samples;
}

TEST(StreamDecoders, UndoThePredictorsOfPng) {
    const std::string samples = any_samples(40 * 21);
    for (const std::size_t pixel : {1U, 3U, 4U}) {
        const std::size_t columns = samples.size() / 20 / pixel;
        const std::string whole = samples.substr(0, columns * pixel * 20);
        EXPECT_EQ(decoded("/Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors " +
                              std::to_string(pixel) + " /Columns " + std::to_string(columns) + " >>",
                          deflated(pdf::filter_rows(whole, columns * pixel, pixel))),
                  whole);
    }
    // Each filter by itself, by the standard's formulas.
    EXPECT_EQ(decoded("/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 3 >>",
                      deflated("\0\1\2\3\1\1\1\1\2\1\1\1\3\2\2\2\4\1\1\1"s)),
              "\1\2\3\1\2\3\2\3\4\3\5\6\4\6\7"s);
}

TEST(StreamDecoders, UndoThePredictorOfTiff) {
    const std::string parms = "/Filter /FlateDecode /DecodeParms << /Predictor 2 /Columns 3 ";
    EXPECT_EQ(decoded(parms + ">>", deflated("\1\1\1\xFF\2\2"s)), "\1\2\3\xFF\1\3"s);
    EXPECT_EQ(decoded(parms + "/Colors 2 >>", deflated("\1\x10\1\1\1\1"s)), "\1\x10\2\x11\3\x12"s);
    EXPECT_EQ(decoded(parms + "/BitsPerComponent 16 >>", deflated("\0\xFF\0\1\1\0"s)), "\0\xFF\1\0\2\0"s);
    EXPECT_EQ(decoded(parms + "/BitsPerComponent 4 >>", deflated("\x1F\x20"s)), "\x10\x20"s);
}

TEST(StreamDecoders, ReadLzw) {
    // ISO 32000-1, 7.4.4.2, example 1.
    EXPECT_EQ(decoded("/Filter /LZWDecode", "\x80\x0B\x60\x50\x22\x0C\x0C\x85\x01"),
              "\x2D\x2D\x2D\x2D\x2D\x41\x2D\x2D\x2D\x42"s);
    // Nothing but single bytes, which makes the codes longer all the same: early, or one code later.
    for (const unsigned early : {0U, 1U}) {
        std::string packed;
        unsigned bits = 0, count = 0, width = 9;
        const auto put = [&](unsigned code) {
            bits = bits << width | code;
            for (count += width; count >= 8; count -= 8) packed += static_cast<char>(bits >> (count - 8));
        };
        const std::string samples = any_samples(3000);
        put(256);
        for (std::size_t n = 0; n < samples.size(); ++n) {
            put(static_cast<unsigned char>(samples[n]));
            if (n > 0 && width < 12 && 258 + n + early == 1U << width) ++width;
        }
        put(257);
        put(0);
        EXPECT_EQ(decoded("/Filter /LZWDecode /DecodeParms << /EarlyChange " + std::to_string(early) + " >>",
                          packed),
                  samples)
            << early;
    }
}

TEST(StreamDecoders, ReadRunLengths) {
    EXPECT_EQ(decoded("/Filter /RunLengthDecode", "\2abc\xFDz\x80"), "abczzzz");
}

TEST(StreamDecoders, StopAtTheirLimit) {
    constexpr std::size_t kMore = (std::size_t{401} << 20U);
    for (const int times : {1, 2, 3}) {
        std::string filters;
        for (int n = 0; n < times; ++n) filters += "/FlateDecode ";
        OneStream stream("/Filter [" + filters + "]", deflated_zeros(kMore, times));
        const DecodedStream result = stream.measure();
        EXPECT_FALSE(result.is_whole);
        EXPECT_LE(result.size, kLargestStream);
        EXPECT_THAT(stream.warning(), HasSubstr(std::string(kStreamTooLarge)));
    }
}

TEST(StreamDecoders, TakeNoMemoryForRowsThatAreNotThere) {
    for (const char* predictor : {"2", "12", "15"}) {
        OneStream stream("/Filter /FlateDecode /DecodeParms << /Colors 32 /Columns 2000000000 /Predictor "s +
                             predictor + " >>",
                         deflated("\0abc"s));
        EXPECT_LE(stream.decode().size, 4U) << predictor;
    }
}

TEST(DecodedStream, EndsAtItsLimit) {
    OneStream stream("/Filter /FlateDecode", deflated_zeros(1'000'000, 1));
    EXPECT_EQ(stream.decode(1'000'000).bytes.size(), 1'000'000U);
    const DecodedStream cut = stream.decode(999'999);
    EXPECT_TRUE(cut.is_too_large);
    EXPECT_FALSE(cut.is_whole);
}

TEST(DecodedStream, TellsWhatIsDamagedAndWhatIsNotItsToDecode) {
    OneStream damaged("/Filter /FlateDecode", "no deflated data");
    EXPECT_FALSE(damaged.decode().is_whole);
    OneStream picture("/Filter /DCTDecode", "bytes of a JPEG");
    const DecodedStream result = picture.decode();
    EXPECT_TRUE(result.is_whole);
    EXPECT_FALSE(result.is_decoded);
    OneStream no_predictor("/Filter /FlateDecode /DecodeParms << /Predictor 7 >>", deflated("abc"));
    EXPECT_FALSE(no_predictor.decode().is_decoded);
}

}  // namespace
}  // namespace bifolio::press

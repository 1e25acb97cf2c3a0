#include "layout/story/jpeg.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>
#include <string>

#include "layout/story/picture.h"
#include "source/base/file.h"
#include "tests/support/subprocess.h"

namespace bifolio::layout {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;
using ::testing::ThrowsMessage;

std::string portrait() {
    return source::read_file(BIFOLIO_PROJECT "/samples/pictures/portrait.jpg", 10'000'000);
}

constexpr const char* kEnd = "\xFF\xD9";

// Where the frame's height stands, of two bytes; the width comes after it.
std::size_t height_of(const std::string& jpeg) {
    return jpeg.find("\xFF\xC0") + 5;
}

std::string with_size(std::string jpeg, std::size_t at, unsigned factor_of_two) {
    const auto byte = [&](std::size_t n) {
        return static_cast<unsigned>(static_cast<unsigned char>(jpeg[n]));
    };
    const unsigned size = (byte(at) << 8U | byte(at + 1)) * factor_of_two / 2;
    jpeg[at] = static_cast<char>(size >> 8U);
    jpeg[at + 1] = static_cast<char>(size);
    return jpeg;
}

TEST(Jpeg, ThatEndsEarlyIsDecodedAsFarAsItGoes) {
    const std::string whole = decode_jpeg(portrait());
    const std::string half = decode_jpeg(portrait().substr(0, portrait().size() / 2));
    ASSERT_EQ(half.size(), whole.size());
    EXPECT_EQ(half.substr(0, half.size() / 4), whole.substr(0, whole.size() / 4));
    EXPECT_NE(half, whole);
}

TEST(Jpeg, ThatIsNoneIsRefused) {
    EXPECT_THAT([] { (void)decode_jpeg("no JPEG"); },
                ThrowsMessage<std::runtime_error>(HasSubstr("Not a JPEG file")));
    EXPECT_THROW((void)decode_jpeg(""), std::runtime_error);
}

TEST(Jpeg, ThatIsWholeHasNoDamage) {
    EXPECT_EQ(find_jpeg_damage(portrait()), "");
    EXPECT_EQ(find_jpeg_damage(portrait() + "what a camera has put behind it"), "");
    std::string padded = portrait();
    padded.insert(padded.size() - 2, "some bytes");  // before its end
    EXPECT_EQ(find_jpeg_damage(padded), "");
}

TEST(Jpeg, ThatIsCutIsDamagedThoughItHasAnEnd) {
    for (const std::size_t percent : {40U, 60U, 80U, 95U}) {
        const std::string cut = portrait().substr(0, portrait().size() * percent / 100);
        EXPECT_NE(find_jpeg_damage(cut + kEnd), "") << percent;
        EXPECT_NE(find_jpeg_damage(cut), "") << percent;
    }
}

TEST(Jpeg, WhoseHeaderLiesIsDamaged) {
    const std::size_t height = height_of(portrait()), width = height + 2;
    for (const std::size_t at : {height, width})
        for (const unsigned factor_of_two : {1U, 4U, 20U})
            EXPECT_NE(find_jpeg_damage(with_size(portrait(), at, factor_of_two)), "")
                << at << " " << factor_of_two;
}

TEST(Jpeg, WithBytesThatAreOverwrittenIsDamaged) {
    for (const char byte : {'\0', '\x55', '\xFF'}) {
        std::string damaged = portrait();
        damaged.replace(damaged.size() / 2, damaged.size() / 4, damaged.size() / 4, byte);
        EXPECT_NE(find_jpeg_damage(damaged), "") << static_cast<int>(byte);
    }
}

TEST(Jpeg, ThatIsDamagedIsNoPictureOfAProgramme) {
    const bifolio::testing::TemporaryFolder folder;
    const auto load = [&](const std::string& bytes) {
        bifolio::testing::write_file(folder / "picture.jpg", bytes);
        return load_picture({.path = (folder / "picture.jpg").string(), .description = {}, .place = {}});
    };
    EXPECT_EQ(load(portrait()).data, portrait());
    const std::string cut = portrait().substr(0, portrait().size() / 2) + kEnd;
    EXPECT_THAT([&] { (void)load(cut); }, ThrowsMessage<PictureError>(StartsWith("damaged JPEG: ")));
}

}  // namespace
}  // namespace bifolio::layout

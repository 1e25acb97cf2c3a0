// The logo in a letter: what is damaged, or lies, is a finding, as it is in the booklet, and no letter is
// made.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <zlib.h>

#include <cstdint>
#include <string>
#include <vector>

#include "tests/support/bifolio.h"

namespace bifolio::cli {
namespace {

using bifolio::testing::files_in;
using bifolio::testing::kSamples;
using bifolio::testing::Outcome;
using bifolio::testing::read_file;
using bifolio::testing::TemporaryFolder;
using bifolio::testing::write_file;
using ::testing::AllOf;
using ::testing::HasSubstr;

// PNG, annex D.
std::uint32_t crc(const std::string& bytes) {
    return static_cast<std::uint32_t>(
        crc32(0, reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uInt>(bytes.size())));
}

std::string number(std::uint32_t value) {
    std::string bytes;
    for (const unsigned shift : {24U, 16U, 8U, 0U}) bytes += static_cast<char>(value >> shift & 0xFFU);
    return bytes;
}

// The PNG with another size in its header, and the checksum that belongs to it.
std::string resized(std::string png, std::uint32_t width, std::uint32_t height) {
    constexpr std::size_t kKind = 12, kSize = 16, kSum = 29;
    png.replace(kSize, 8, number(width) + number(height));
    png.replace(kSum, 4, number(crc(png.substr(kKind, kSum - kKind))));
    return png;
}

// The JPEG with another height in its frame's header.
std::string taller(std::string jpeg) {
    std::size_t frame = jpeg.find("\xFF\xC0");
    if (frame == std::string::npos) frame = jpeg.find("\xFF\xC2");
    jpeg.replace(frame + 5, 2, "\x20\x20");
    return jpeg;
}

struct Letter {
    Outcome outcome;
    std::vector<std::string> files;
};

Letter announce(const std::string& logo, const std::string& file, const std::string& attach) {
    const TemporaryFolder folder;
    write_file(folder / file, logo);
    write_file(folder / "p.xml",
               "<program><event><title>Meeting</title><logo file=\"" + file +
                   "\" description=\"A dot\"/></event><day date=\"2026-09-14\">"
                   "<talk start=\"9:00\" end=\"10:00\"><title>Looms</title></talk></day></program>\n");
    Letter letter;
    letter.outcome = bifolio::testing::bifolio({"announce", "p.xml", "--from", "a@example.org", "--to",
                                                "b@example.org", "--attach", attach, "-o", "letter.eml"},
                                               folder.path());
    letter.files = files_in(folder.path());
    return letter;
}

TEST(LetterLogo, GoesIntoTheLetterWhereItIsWhole) {
    for (const char* const file : {"logo.png", "portrait.jpg"}) {
        const Letter letter = announce(read_file(kSamples / "pictures" / file), file, "none");
        EXPECT_EQ(letter.outcome.status, 0) << letter.outcome.err;
        EXPECT_THAT(letter.files, ::testing::Contains("letter.eml"));
    }
}

TEST(LetterLogo, IsAFindingWhereItIsDamagedOrLies) {
    const std::string png = read_file(kSamples / "pictures/logo.png");
    const std::string jpeg = read_file(kSamples / "pictures/portrait.jpg");
    std::string flipped = png;
    flipped[png.size() / 2] = static_cast<char>(flipped[png.size() / 2] ^ 0x55);
    struct Damaged {
        const char* name;
        std::string bytes;
        const char* file;
    };
    for (const Damaged& each :
         {Damaged{"a PNG that is cut", png.substr(0, png.size() / 2), "logo.png"},
          Damaged{"a PNG with a wrong byte", flipped, "logo.png"},
          Damaged{"a PNG that is larger than its data", resized(png, 3000, 3000), "logo.png"},
          Damaged{"a PNG that is a bomb", resized(png, 30'000, 30'000), "logo.png"},
          Damaged{"a JPEG that is cut", jpeg.substr(0, jpeg.size() / 2), "logo.jpg"},
          Damaged{"a JPEG that is higher than its data", taller(jpeg), "logo.jpg"},
          Damaged{"a JPEG by its first bytes alone", "\xFF\xD8\xFF" + std::string(500, 'x'), "logo.jpg"}}) {
        const Letter without = announce(each.bytes, each.file, "none");
        EXPECT_EQ(without.outcome.status, 1) << each.name;
        EXPECT_THAT(without.outcome.err,
                    AllOf(HasSubstr(std::string("the picture \"") + each.file + "\" cannot be used: "),
                          HasSubstr("save it again as PNG or JPEG")))
            << each.name;
        EXPECT_THAT(without.files, ::testing::UnorderedElementsAre(each.file, "p.xml")) << each.name;
        // The words are the booklet's.
        EXPECT_EQ(announce(each.bytes, each.file, "booklet").outcome.err, without.outcome.err) << each.name;
    }
}

}  // namespace
}  // namespace bifolio::cli

#include "press/stored_reference.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/press/raw_pdf.h"

namespace bifolio::press {
namespace {

// What object `number` of the file refers to under that key.
std::optional<int> reference_of(const std::string& file, int number, const std::string& key) {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("file.pdf", file.data(), file.size());
    return stored_reference(pdf, pdf.getObject(number, 0), key, file);
}

TEST(StoredReference, IsFoundInTheFileItself) {
    const auto contents_of = [](const std::string& contents) {
        return reference_of(testing::RawPage{.content = {}, .contents = contents}.bytes(), 3, "/Contents");
    };
    EXPECT_EQ(contents_of("4 0 R"), 4);
    EXPECT_EQ(contents_of("77 0 R"), 77);
    EXPECT_EQ(contents_of("% of the page\n 77\n0\tR"), 77);
    for (const char* other : {"null", "[77 0 R]", "<< /Contents 77 0 R >>", "77", "(77 0 R)", "-77 0 R"})
        EXPECT_EQ(contents_of(other), std::nullopt) << other;
}

TEST(StoredReference, IsCountedFromTheHeader) {
    const std::string file =
        "sent by a mailer\n" + testing::RawPage{.content = {}, .contents = "77 0 R"}.bytes();
    EXPECT_EQ(reference_of(file, 3, "/Contents"), 77);
}

TEST(StoredReference, IsFoundInObjectStreams) {
    const std::string pages =
        "2 0 << /Type /Pages /Count 1 /Kids [5 0 R] /Deep << /Contents 8 0 R >> /Contents 77 0 R >>";
    EXPECT_EQ(reference_of(testing::with_object_stream("", pages), 2, "/Contents"), 77);
    EXPECT_EQ(reference_of(testing::with_object_stream("/Filter /FlateDecode", testing::deflated(pages)), 2,
                           "/Contents"),
              77);
    EXPECT_EQ(reference_of(testing::with_object_stream("", pages), 2, "/Kids"), std::nullopt);
}

}  // namespace
}  // namespace bifolio::press

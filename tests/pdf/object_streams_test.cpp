// Packed files hold the same as plain ones.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>
#include <string>
#include <vector>

#include "pdf/deflate.h"
#include "pdf/document.h"
#include "pdf/object_streams.h"
#include "tests/pdf/read_back.h"

namespace bifolio::pdf {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using testing::ReadBack;

// `dictionaries` objects that name one another, and a stream whose data looks like objects.
std::string document(Document::Form form, int dictionaries, int threads = 1) {
    Document made;
    const ObjectId page = made.add_page();
    ObjectId last = made.add_stream("/Kind /Tricky /Words (stream\\r\\nendobj)",
                                    "1 0 obj\n<<>>\nendobj\nstream\nendstream\nendobj\nxref\ntrailer\n");
    for (int n = 0; n < dictionaries; ++n) {
        std::string entries =
            "/Number " + std::to_string(n) + " /Words (obj \\(endobj\\) <</Size 3>>) /Before ";
        append_reference(entries, last);
        last = made.add_dictionary(std::move(entries));
    }
    std::string catalog = "/Last ";
    append_reference(catalog, last);
    made.set_catalog(std::move(catalog));
    made.set_information("/Title (A title)");
    made.set_page(page, "/MediaBox [0 0 100 100] /Resources <<>>", deflate(""));
    return made.save(form, threads);
}

// All objects as qpdf sees them, but those that only carry others, and lengths that stood alone.
nlohmann::json objects_of(const std::string& file) {
    const ReadBack read(file);
    EXPECT_EQ(read.complaints(), "");
    nlohmann::json objects = read.json().at("qpdf").at(1);
    objects.erase("trailer");
    for (auto each = objects.begin(); each != objects.end();) {
        const bool is_length = each->contains("value") && each->at("value").is_number();
        const bool carries = each->contains("stream") && each->at("stream").at("dict").contains("/Type") &&
                             (each->at("stream").at("dict").at("/Type") == "/ObjStm" ||
                              each->at("stream").at("dict").at("/Type") == "/XRef");
        if (each->contains("stream")) each->at("stream").at("dict").erase("/Length");
        each = is_length || carries ? objects.erase(each) : std::next(each);
    }
    return objects;
}

class PackedTest : public ::testing::TestWithParam<int> {};

TEST_P(PackedTest, HoldsTheSameObjects) {
    const std::string plain = document(Document::Form::Plain, GetParam());
    const std::string packed = document(Document::Form::Packed, GetParam());
    EXPECT_EQ(objects_of(plain), objects_of(packed));
    EXPECT_THAT(plain, Not(HasSubstr("/ObjStm")));
    EXPECT_THAT(packed, HasSubstr("/ObjStm"));
    EXPECT_THAT(packed, Not(HasSubstr("\ntrailer\n<<")));
}

// One object stream holds 500.
INSTANTIATE_TEST_SUITE_P(Sizes, PackedTest, ::testing::Values(0, 1, 493, 494, 495, 496, 1700));

TEST(ObjectStreamsTest, TheBytesDoNotDependOnThreads) {
    const std::string once = document(Document::Form::Packed, 3000, 1);
    EXPECT_EQ(once, document(Document::Form::Packed, 3000, 3));
}

TEST(ObjectStreamsTest, ManyObjectsBecomeSmall) {
    const std::size_t plain = document(Document::Form::Plain, 3000).size();
    EXPECT_LT(document(Document::Form::Packed, 3000).size(), plain / 5);
}

TEST(ObjectStreamsTest, OnlyWhatLibharuWritesIsPacked) {
    const std::string plain = document(Document::Form::Plain, 3);
    for (const std::size_t cut : {plain.size() / 2, plain.size() - 10, std::size_t{0}})
        EXPECT_THROW((void)pack_objects(plain.substr(0, cut), {}, 1), std::logic_error) << cut;
    std::string moved = plain;
    moved.insert(moved.find("1 0 obj"), " ");
    EXPECT_THROW((void)pack_objects(moved, {}, 1), std::logic_error);
}

}  // namespace
}  // namespace bifolio::pdf

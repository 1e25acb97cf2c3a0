#include "pdf/document.h"

#include <gtest/gtest.h>

#include "pdf/deflate.h"
#include "tests/pdf/read_back.h"

namespace bifolio::pdf {
namespace {

constexpr const char* kPage = "/MediaBox [0 0 100 100] /Resources <<>>";

TEST(DocumentTest, ObjectsReferToEachOther) {
    Document document;
    const ObjectId page = document.add_page();
    const ObjectId stream = document.add_stream("/Marker /Here", "data\r\nof any kind");
    std::string entries = "/Made true /Data ";
    append_reference(entries, stream);
    const ObjectId dictionary = document.add_dictionary(entries);
    std::string catalog = "/Own ";
    append_reference(catalog, dictionary);
    document.set_catalog(catalog);
    document.set_page(page, kPage, deflate("q Q"));

    const testing::ReadBack read(document.save());
    const auto own = read.object(read.catalog().at("/Own"));
    EXPECT_EQ(own.at("/Made"), true);
    EXPECT_EQ(read.object(own.at("/Data")).at("/Marker"), "/Here");
    EXPECT_EQ(read.stream(own.at("/Data")), "data\r\nof any kind");
    EXPECT_EQ(read.stream(read.page(0).at("/Contents")), "q Q");
    EXPECT_EQ(read.complaints(), "");
}

TEST(DocumentTest, PagesOfALongDocumentAreATree) {
    Document document;
    for (int n = 0; n < 200; ++n)
        document.set_page(document.add_page(), kPage, deflate("% " + std::to_string(n)));
    const testing::ReadBack read(document.save());
    ASSERT_EQ(read.json().at("pages").size(), 200U);
    EXPECT_EQ(read.stream(read.page(0).at("/Contents")), "% 0");
    EXPECT_EQ(read.stream(read.page(199).at("/Contents")), "% 199");
    const auto root = read.object(read.catalog().at("/Pages"));
    EXPECT_EQ(root.at("/Count"), 200);
    EXPECT_LT(root.at("/Kids").size(), 10U);
}

TEST(DocumentTest, EqualDocumentsAreEqualFilesAndOthersAreNot) {
    const auto make = [](const std::string& information) {
        Document document;
        document.set_page(document.add_page(), kPage, deflate(""));
        document.set_information(information);
        return document.save();
    };
    const std::string file = make("/Title (A)");
    EXPECT_EQ(file, make("/Title (A)"));
    const auto id = [](const std::string& bytes) {
        const testing::ReadBack read(bytes);
        return read.json().at("qpdf").at(1).at("trailer").at("value").at("/ID");
    };
    const auto first = id(file);
    ASSERT_EQ(first.size(), 2U);
    EXPECT_EQ(first.at(0), first.at(1));
    EXPECT_EQ(first.at(0).get<std::string>().size(), 2 + 32U);  // "b:", 16 bytes
    EXPECT_NE(first, id(make("/Title (B)")));
}

TEST(DocumentTest, AFailureOfLibharuSaysWhatAndWhere) {
    Document document;
    document.add_page();
    const ObjectId no_bookmark = document.add_dictionary("/Type /Other");
    try {
        document.add_bookmark(no_bookmark, "/Title (A)", true);
        FAIL() << "a dictionary was taken for a bookmark";
    } catch (const WriteError& error) {
        EXPECT_EQ(error.call(), "HPDF_CreateOutline");
        EXPECT_EQ(error.code(), 0x1036U);  // HPDF_INVALID_OUTLINE
        EXPECT_STREQ(error.what(), "libharu: HPDF_CreateOutline failed with 0x1036, detail 0");
    }
    // libharu stays in the error: nothing more can come out of this document.
    EXPECT_THROW((void)document.save(), WriteError);
}

}  // namespace
}  // namespace bifolio::pdf

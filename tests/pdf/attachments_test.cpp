// Files inside of a file, as poppler and qpdf find them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "pdf/writer.h"
#include "tests/pdf/read_back.h"
#include "tests/pdf/sample_pages.h"

namespace bifolio::pdf {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using testing::PagesMaker;
using testing::ReadBack;
using testing::string_value;

layout::Pages empty_page() {
    PagesMaker maker;
    maker.add_page();
    maker.pages().info.title = "Held";
    maker.pages().info.date = 1683504000;
    return maker.take();
}

// ISO 19005-3, 6.8: what archives want to know of each file.
TEST(AttachmentsTest, AreHeldWithAllThatIsSaidOfThem) {
    const std::string programme = "<program>\n</program>\n";
    const ReadBack read(write_pdf(
        empty_page(),
        {.standards = {Accessibility::None, Archive::A3a},
         .attachments = {{"über (1).xml", "text/xml", "The programme", Relationship::Source, programme},
                         {"empty.txt", "text/plain", "Nothing", Relationship::Alternative, ""}}}));
    EXPECT_EQ(read.complaints(), "");
    const auto files = read.catalog().at("/AF");
    ASSERT_EQ(files.size(), 2U);
    const auto first = read.object(files.at(0));
    EXPECT_EQ(string_value(first.at("/UF")), "über (1).xml");
    EXPECT_EQ(string_value(first.at("/Desc")), "The programme");
    EXPECT_EQ(first.at("/AFRelationship"), "/Source");
    EXPECT_EQ(read.stream(first.at("/EF").at("/F")), programme);
    const auto stream = read.json().at("qpdf").at(1).at("obj:" + first.at("/EF").at("/F").get<std::string>());
    EXPECT_EQ(stream.at("stream").at("dict").at("/Subtype"), "/text/xml");
    EXPECT_EQ(stream.at("stream").at("dict").at("/Params").at("/Size"), programme.size());
    EXPECT_EQ(string_value(stream.at("stream").at("dict").at("/Params").at("/ModDate")), "D:20230508000000Z");
    const auto names = read.object(read.catalog().at("/Names").at("/EmbeddedFiles")).at("/Names");
    ASSERT_EQ(names.size(), 4U);
    EXPECT_LT(names.at(0).get<std::string>(), names.at(2).get<std::string>());
    EXPECT_EQ(names.at(1), files.at(0));
}

TEST(AttachmentsTest, WithoutAnyNothingIsSaid) {
    const ReadBack read(write_pdf(empty_page()));
    EXPECT_FALSE(read.catalog().contains("/AF"));
    EXPECT_FALSE(read.catalog().contains("/Names"));
}

}  // namespace
}  // namespace bifolio::pdf

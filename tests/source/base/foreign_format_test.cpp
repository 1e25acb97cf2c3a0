#include "source/base/foreign_format.h"

#include <gmock/gmock.h>

#include <string>
#include <string_view>

namespace bifolio::source {
namespace {

using namespace std::string_view_literals;
using ::testing::HasSubstr;

std::string said(std::string_view bytes) {
    const auto found = foreign_format(bytes);
    return found ? found->trouble.message : "";
}

std::string next_step(std::string_view bytes) {
    const auto found = foreign_format(bytes);
    return found ? found->trouble.hint : "";
}

TEST(ForeignFormat, IsNoneForXml) {
    EXPECT_EQ(said("<program/>"), "");
    EXPECT_EQ(said(" \n<?xml version='1.0'?>"), "");
    EXPECT_EQ(said("<!-- <html> --><program/>"), "");
    EXPECT_EQ(said("<tablet/>"), "");
}

TEST(ForeignFormat, IsNamedByItsFirstBytes) {
    EXPECT_EQ(said("%PDF-1.7"), "the file is a PDF, not XML");
    EXPECT_EQ(said("PK\x03\x04....word/document.xml"), "the file is a Word document (.docx), not XML");
    EXPECT_EQ(said("PK\x03\x04....xl/workbook.xml"), "the file is an Excel workbook (.xlsx), not XML");
    EXPECT_EQ(said("PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.spreadsheet"),
              "the file is an OpenDocument spreadsheet (.ods), not XML");
    EXPECT_EQ(said("PK\x03\x04....talks.txt"), "the file is a ZIP archive, not XML");
    EXPECT_EQ(said("\x1F\x8B\x08"), "the file is compressed (gzip), not XML");
    EXPECT_EQ(said("\xFF\xFE<\0"sv), "the file is in UTF-16; only UTF-8 is read");
    EXPECT_EQ(said("<\0\0\0"sv), "the file is in UTF-32; only UTF-8 is read");
}

TEST(ForeignFormat, IsNamedByItsText) {
    EXPECT_EQ(said("<!DOCTYPE html>\n<html>"), "the file is an HTML page, not a programme");
    EXPECT_EQ(said("\n<HTML lang=en>"), "the file is an HTML page, not a programme");
    EXPECT_EQ(said("<table border=1>"), "the file is an HTML page, not a programme");
    EXPECT_EQ(said("{\"title\": 1}"), "the file is not XML; it looks like JSON");
    EXPECT_EQ(said("9:00 Opening"), "the file is not XML: an XML file begins with \"<\"");
    EXPECT_EQ(said(""), "the file is empty");
    EXPECT_EQ(said(" \n"), "the file holds nothing but white space");
}

TEST(ForeignFormat, ComesWithTheNextStep) {
    EXPECT_THAT(next_step("%PDF-1.7"), HasSubstr("bifolio press"));
    EXPECT_THAT(next_step("PK\x03\x04....word/"), HasSubstr("bifolio import"));
    EXPECT_THAT(next_step("PK\x03\x04....talks.txt"), HasSubstr("unpack"));
    EXPECT_THAT(next_step("<html>"), HasSubstr("bifolio import"));
    EXPECT_THAT(next_step("9:00 Opening"), HasSubstr("bifolio import"));
}

TEST(ForeignFormat, HasNoNameOfItsOwnForText) {
    EXPECT_EQ(foreign_format("9:00 Opening")->what, "");
    EXPECT_EQ(foreign_format("<html>")->what, "");
    EXPECT_EQ(foreign_format("\xFF\xFE<\0"sv)->what, "");
    EXPECT_EQ(foreign_format("%PDF-1.7")->what, "a PDF");
}

}  // namespace
}  // namespace bifolio::source

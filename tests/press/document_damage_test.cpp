// PDFs that lie, are damaged, or are made to take the machine's memory.
#include "press/document_damage.h"

#include <fmt/core.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "press/book.h"
#include "press/preflight.h"
#include "press/print_standards.h"
#include "press/source_document.h"
#include "tests/press/raw_pdf.h"
#include "tests/press/support.h"

namespace bifolio::press {
namespace {

using namespace std::string_literals;
using ::testing::AllOf;
using testing::deflated;
using testing::deflated_zeros;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::raw_pdf;
using testing::RawPage;
using testing::stream_object;
using testing::with_object_stream;

constexpr const char* kFlate = "/Filter /FlateDecode";

// What is said of a file when it is read and bound: "error: ...".
std::string said_of(std::string bytes) {
    source::Diagnostics diagnostics;
    auto document = SourceDocument::read("file.pdf", std::move(bytes), diagnostics);
    if (document) (void)bind({std::move(*document), std::nullopt, {}, false}, diagnostics);
    std::string said;
    for (const source::Diagnostic& each : diagnostics.sorted()) {
        EXPECT_EQ(each.code, "pdf");
        said += fmt::format("{}: {}\n", source::to_string(each.severity), each.message);
    }
    return said;
}

std::string zeroed(std::string bytes, std::size_t at, std::size_t count) {
    return bytes.replace(at, count, count, '\0');
}

std::string content(std::size_t lines) {
    std::string operators;
    for (std::size_t n = 0; n < lines; ++n) operators += fmt::format("{} {} 10 10 re f\n", n * n % 190, n);
    return operators;
}

RawPage with_image(const std::string& image) {
    return {.content = stream_object("", "q 100 0 0 100 0 0 cm /I Do Q"),
            .resources = "/XObject << /I 5 0 R >>",
            .objects = {image}};
}

const std::string kImage =
    "/Type /XObject /Subtype /Image /Width 10 /Height 10 /BitsPerComponent 8 /ColorSpace /DeviceGray ";

TEST(DocumentDamage, FindsNothingWhereNothingIs) {
    EXPECT_EQ(said_of(RawPage{stream_object(kFlate, deflated(content(100)))}.bytes()), "");
    EXPECT_EQ(said_of(with_image(stream_object(kImage + kFlate, deflated(std::string(100, '\x80')))).bytes()),
              "");
    EXPECT_EQ(said_of(with_image(stream_object(kImage + "/Filter /DCTDecode", "a JPEG")).bytes()), "");
    EXPECT_EQ(said_of(RawPage{stream_object("", "BX any thing EX q Q BI /W 1 /H 1 ID \x80 EI")}.bytes()), "");
    EXPECT_EQ(said_of(testing::pdfx4_file()), "");
}

TEST(DocumentDamage, LosesPagesWhoseContentCannotBeDecoded) {
    const std::string packed = deflated(content(500));
    const std::vector<std::string> damaged = {
        stream_object(kFlate, zeroed(packed, 0, 60)),
        stream_object(kFlate, "garbage"),
        stream_object(kFlate, packed.substr(0, 2) + std::string(packed.size(), '\xFF')),
        stream_object("/Filter /Nonsense", content(1)),
        stream_object("/Filter /DCTDecode", content(1)),
        stream_object("/Filter /LZWDecode", "\xFF\xFF\xFF\xFF")};
    for (const std::string& each : damaged)
        EXPECT_THAT(said_of(RawPage{each}.bytes()), HasSubstr("error: page 1 is damaged: ")) << each;
    for (const char* contents : {"12", "(text)", "[1 2]", "[4 0 R 12]", "<< >>"})
        EXPECT_THAT(said_of(RawPage{.content = stream_object("", "q Q"), .contents = contents}.bytes()),
                    HasSubstr("error: page 1 is damaged: its content is no stream"))
            << contents;
}

TEST(DocumentDamage, NamesTheDamagedPageOfSeveral) {
    std::vector<std::string> objects = {"<< /Type /Catalog /Pages 2 0 R >>",
                                        "<< /Type /Pages /Kids [3 0 R 4 0 R 5 0 R] /Count 3 >>"};
    for (int page = 0; page < 3; ++page)
        objects.push_back(fmt::format(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 300] /Contents {} 0 R >>", page + 6));
    for (int page = 0; page < 3; ++page)
        objects.push_back(stream_object(kFlate, page == 1 ? "garbage" : deflated(content(9))));
    const std::string file = raw_pdf(objects);
    EXPECT_THAT(said_of(file), AllOf(HasSubstr("error: page 2 is damaged"), Not(HasSubstr("page 1 ")),
                                     Not(HasSubstr("page 3 "))));
    // Preflight goes on, and says it too.
    source::Diagnostics diagnostics;
    const auto document = SourceDocument::read("file.pdf", file, diagnostics);
    ASSERT_TRUE(document);
    EXPECT_FALSE(diagnostics.has_errors());
    const PreflightReport report = preflight(*document, find_print_standard("pdfx4"));
    const auto structure = std::ranges::find(
        report.results, "structure", [](const RuleResult& result) { return std::string(result.code); });
    ASSERT_NE(structure, report.results.end());
    EXPECT_EQ(structure->breaches.front().page, 2U);
}

TEST(DocumentDamage, WarnsOfPagesThatMayLookOtherwise) {
    const std::string good = stream_object("", content(3));
    const std::string packed = deflated(content(500));
    std::string wrong_length = good;
    wrong_length.replace(wrong_length.find("/Length "), 9, "/Length 9");
    const std::vector<RawPage> doubtful = {
        {wrong_length},
        {stream_object(kFlate, zeroed(packed, packed.size() / 2, 60))},
        {stream_object(kFlate, zeroed(packed, packed.size() - 4, 4))},
        {stream_object(kFlate, packed.substr(0, packed.size() / 3) + std::string(100, 'x'))},
        {.content = "[4 0 R]"},
        {.content = "[4 0 R 5 0 R 99 0 R]", .objects = {good}},
        {.content = good, .contents = "[4 0 R null]"},
        {.content = "<< /No /Stream >>"},
        {.content = good, .contents = "77 0 R"},
        {stream_object("", "q \xDE\xAD\xBE\xEF Q")},
        {stream_object("", "this is no content")},
        with_image(stream_object(kImage + kFlate, "garbage")),
        with_image(stream_object(kImage + "/Filter /Nonsense", "garbage")),
        {.content = good,
         .resources = "/Font << /F << /Type /Font /FontDescriptor << /FontFile2 5 0 R >> >> >>",
         .objects = {stream_object(kFlate, "garbage")}}};
    for (const RawPage& page : doubtful)
        EXPECT_THAT(said_of(page.bytes()), HasSubstr("warning: page 1 is damaged: ")) << page.content;
}

TEST(DocumentDamage, ListsNoMoreThanSomePages) {
    std::vector<std::string> objects = {"<< /Type /Catalog /Pages 2 0 R >>", ""};
    std::string kids;
    for (int page = 0; page < 100; ++page) {
        kids += fmt::format("{} 0 R ", objects.size() + 1);
        objects.push_back("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 300] /Contents 999 0 R >>");
    }
    objects[1] = fmt::format("<< /Type /Pages /Kids [{}] /Count 100 >>", kids);
    const std::string said = said_of(raw_pdf(objects));
    EXPECT_EQ(std::ranges::count(said, '\n'), 11);
    EXPECT_THAT(said, HasSubstr("90 more pages are damaged"));
}

TEST(DocumentDamage, RefusesWhatBecomesTooLarge) {
    const std::size_t too_much = std::size_t{65} << 20U;
    const std::string three = "/Filter [/FlateDecode /FlateDecode /FlateDecode] ";
    std::string parts = "[";
    for (int n = 0; n < 20'000; ++n) parts += "4 0 R ";
    std::string filters = "/Filter [";
    for (int n = 0; n < 30; ++n) filters += "/FlateDecode ";
    const RawPage profile{.content = stream_object("", "/C cs"),
                          .resources = "/ColorSpace << /C [/ICCBased 5 0 R] >>",
                          .objects = {stream_object("/N 4 "s + kFlate, deflated_zeros(too_much, 1))}};
    const RawPage form{
        .content = stream_object("", "/I Do"),
        .resources = "/XObject << /I 5 0 R >>",
        .objects = {stream_object("/Subtype /Form /BBox [0 0 9 9] " + three, deflated_zeros(too_much, 3))}};
    struct Bomb {
        std::string file, said;
    };
    for (const Bomb& bomb : {
             Bomb{RawPage{stream_object(three, deflated_zeros(too_much, 3))}.bytes(), "64 MB"},
             Bomb{RawPage{stream_object(kFlate, deflated_zeros(too_much, 1))}.bytes(), "64 MB"},
             Bomb{RawPage{.content = stream_object(kFlate, deflated_zeros(too_much / 10, 1)),
             .contents = "[4 0 R 4 0 R 4 0 R 4 0 R 4 0 R 4 0 R 4 0 R 4 0 R 4 0 R 4 0 R]"}
                      .bytes(),
                  "64 MB"},
             Bomb{RawPage{.content = stream_object("", "q Q"), .contents = parts + "]"}.bytes(),
                  "20000 parts, more than 10000"},
             Bomb{RawPage{stream_object(filters + "]", "x")}.bytes(), "30 times over, more than 8"},
             Bomb{profile.bytes(), "64 MB"},
             Bomb{form.bytes(), "64 MB"},
             Bomb{with_image(stream_object(kImage + three, deflated_zeros(std::size_t{401} << 20U, 3)))
                      .bytes(),
                  "400 MB"},
         })
        EXPECT_THAT(said_of(bomb.file), AllOf(HasSubstr("error: page 1: "), HasSubstr(bomb.said)));
}

TEST(DocumentDamage, RefusesObjectStreamsThatBecomeTooLarge) {
    constexpr const char* kPages = "2 0 << /Type /Pages /Count 1 /Kids [5 0 R] >>";
    EXPECT_THAT(said_of(with_object_stream("", kPages)), IsEmpty());
    EXPECT_THAT(said_of(with_object_stream(kFlate, deflated(kPages))), IsEmpty());
    const std::string said = said_of(with_object_stream("/Filter [/FlateDecode /FlateDecode /FlateDecode]",
                                                        deflated_zeros(std::size_t{401} << 20U, 3)));
    EXPECT_THAT(said, AllOf(HasSubstr("error: "), HasSubstr("more than 400 MB when it is decoded")));
}

TEST(DocumentDamage, WarnsOfPagesThatOnlyStandForOthers) {
    const std::string form = "/AcroForm << /XFA (<xdp/>) /Fields [] >> ";
    EXPECT_THAT(said_of(RawPage{.content = {}, .catalogue = "/Collection << >>"}.bytes()),
                HasSubstr("warning: is a portfolio"));
    EXPECT_THAT(said_of(RawPage{.content = {}, .catalogue = form}.bytes()),
                HasSubstr("warning: is an XFA form"));
    EXPECT_THAT(said_of(RawPage{.content = {}, .catalogue = form + "/NeedsRendering true"}.bytes()),
                HasSubstr("warning: is an XFA form"));
    EXPECT_EQ(said_of(RawPage{.content = {}, .catalogue = "/AcroForm << /Fields [] >>"}.bytes()), "");
}

}  // namespace
}  // namespace bifolio::press

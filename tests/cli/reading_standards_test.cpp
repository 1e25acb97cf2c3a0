// What files for reading claim, and the programme that they can hold.
#include <gmock/gmock.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/bifolio.h"

namespace bifolio::testing {
namespace {

namespace fs = std::filesystem;

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

class ReadingStandards : public ::testing::Test {
  protected:
    ReadingStandards() {
        fs::create_directories(folder_ / "pictures");
        for (const char* name :
             {"logo.png", "sponsor.png", "portrait.jpg", "answers.png", "plan.pdf", "hush.pdf"})
            fs::copy_file(kSamples / "pictures" / name, folder_ / "pictures" / name);
        fs::copy_file(kSamples / "every-element.xml", folder_ / "loops.xml");
    }

    [[nodiscard]] Outcome booklet(std::vector<std::string> more) const {
        std::vector<std::string> words = {"booklet", "loops.xml"};
        words.insert(words.end(), more.begin(), more.end());
        return bifolio(words, folder_.path());
    }
    [[nodiscard]] std::string claims() const { return read_file(folder_ / "loops.pdf"); }

    TemporaryFolder folder_;
};

TEST_F(ReadingStandards, TheUsualOnes) {
    ASSERT_EQ(booklet({}).status, 0);
    EXPECT_THAT(claims(), AllOf(HasSubstr("<pdfuaid:part>1<"), HasSubstr("<pdfaid:part>2<"),
                                HasSubstr("<pdfaid:conformance>A<"), HasSubstr("pdfaExtension:schemas")));
}

TEST_F(ReadingStandards, AreNamed) {
    ASSERT_EQ(booklet({"--standard", "pdfua2"}).status, 0);
    EXPECT_THAT(claims(), AllOf(HasSubstr("%PDF-2.0"), HasSubstr("<pdfuaid:part>2<"),
                                HasSubstr("<pdfuaid:rev>2024<"), Not(HasSubstr("pdfaid:part"))));
    ASSERT_EQ(booklet({"--standard", "pdfua1", "--standard", "pdfa3a"}).status, 0);
    EXPECT_THAT(claims(), AllOf(HasSubstr("<pdfuaid:part>1<"), HasSubstr("<pdfaid:part>3<")));
    ASSERT_EQ(booklet({"--standard", "pdfa2a"}).status, 0);
    EXPECT_THAT(claims(), AllOf(Not(HasSubstr("pdfuaid:part")), HasSubstr("<pdfaid:part>2<")));
    ASSERT_EQ(booklet({"--standard", "none"}).status, 0);
    EXPECT_THAT(claims(), AllOf(Not(HasSubstr("pdfuaid:part")), Not(HasSubstr("pdfaid:part"))));
}

TEST_F(ReadingStandards, ThatDoNotGoTogetherAreRefusedWithTheReason) {
    for (const char* pair : {"pdfua1,pdfua2", "pdfa2a,pdfa3a", "none,pdfua1"}) {
        const Outcome outcome = booklet({"--standard", pair});
        EXPECT_EQ(outcome.status, 2) << pair;
        EXPECT_FALSE(fs::exists(folder_ / "loops.pdf")) << pair;
    }
    const Outcome mixed = booklet({"--standard", "pdfua1,pdfa4f", "--embed"});
    EXPECT_EQ(mixed.status, 2);
    EXPECT_THAT(mixed.err, AllOf(HasSubstr("PDF/UA-1 is PDF 1.7"), HasSubstr("PDF/A-4f is PDF 2.0"),
                                 HasSubstr("pdfua2 with pdfa4f")));
    EXPECT_EQ(booklet({"--standard", "pdfua2,pdfa2a"}).status, 2);
    EXPECT_EQ(booklet({"--standard", "pdfa2a", "--embed"}).status, 2);
    EXPECT_EQ(booklet({"--standard", "pdfua2,pdfa4f"}).status, 2);
    EXPECT_EQ(booklet({"--standard", "pdfx4"}).status, 2);
}

TEST_F(ReadingStandards, OfAHandoutMayBeOfEitherKind) {
    const auto handout = [this](const std::string& standard) {
        return bifolio({"handout", "loops.xml", "--standard", standard, "-o", "h.pdf"}, folder_.path());
    };
    ASSERT_EQ(handout("pdfua2").status, 0);
    EXPECT_THAT(read_file(folder_ / "h.pdf"), HasSubstr("<pdfuaid:part>2<"));
    const Outcome press =
        bifolio({"handout", "loops.xml", "--standard=pdfua1", "-o", "h.pdf"}, folder_.path());
    ASSERT_EQ(press.status, 0);
    EXPECT_THAT(read_file(folder_ / "h.pdf"), HasSubstr("<pdfuaid:part>1<"));
}

// ISO 19005-2, 6.2.4.3: inks mean nothing beside the colours of screens.
TEST_F(ReadingStandards, WhatKeepsAProgrammeFromOneIsTold) {
    const Outcome made = run({.arguments = {"gs", "-q", "-o", (folder_ / "cmyk.jpg").string(),
                                            "-sDEVICE=jpegcmyk", "-g60x40", "-c", "showpage"}});
    ASSERT_EQ(made.status, 0) << made.err;
    write_file(folder_ / "inks.xml",
               "<program><event><title>Inks</title><logo file=\"cmyk.jpg\"/>"
               "<dates first=\"2026-09-14\"/></event><day date=\"2026-09-14\">"
               "<talk start=\"9:00\" end=\"9:30\"><title>Ink</title></talk></day></program>");
    const Outcome outcome = bifolio({"booklet", "inks.xml"}, folder_.path());
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_THAT(outcome.err, HasSubstr("note: the PDF is not marked as PDF/A-2a: the picture \"cmyk.jpg\" is "
                                       "in CMYK inks [standard]"));
    EXPECT_THAT(read_file(folder_ / "inks.pdf"),
                AllOf(HasSubstr("<pdfuaid:part>1<"), Not(HasSubstr("<pdfaid:part>"))));
    fs::remove(folder_ / "inks.pdf");
    const Outcome named = bifolio({"booklet", "inks.xml", "--standard", "pdfa2a"}, folder_.path());
    EXPECT_EQ(named.status, 1);
    EXPECT_THAT(named.err, HasSubstr("error: the PDF cannot be PDF/A-2a"));
    EXPECT_FALSE(fs::exists(folder_ / "inks.pdf"));
}

TEST_F(ReadingStandards, ABookletGivesItsProgrammeBack) {
    const Outcome made = booklet({"--embed"});
    ASSERT_EQ(made.status, 0) << made.err;
    EXPECT_THAT(claims(), HasSubstr("<pdfaid:part>3<"));
    const Outcome listed = run({.arguments = {"pdfdetach", "-list", (folder_ / "loops.pdf").string()}});
    for (const char* name : {"loops.xml", "pictures/logo.png", "pictures/sponsor.png",
                             "pictures/portrait.jpg", "loops.ics", "loops.txt"})
        EXPECT_THAT(listed.out, HasSubstr(name));

    const TemporaryFolder other;
    fs::copy_file(folder_ / "loops.pdf", other / "loops.pdf");
    const Outcome taken = bifolio({"import", "loops.pdf"}, other.path());
    ASSERT_EQ(taken.status, 0) << taken.err;
    EXPECT_EQ(read_file(other / "loops.xml"), read_file(folder_ / "loops.xml"));
    EXPECT_EQ(files_in(other / "pictures"),
              (std::vector<std::string>{"answers.png", "hush.pdf", "logo.png", "plan.pdf", "portrait.jpg",
                                        "sponsor.png"}));
    for (const char* name :
         {"answers.png", "hush.pdf", "logo.png", "plan.pdf", "portrait.jpg", "sponsor.png"})
        EXPECT_EQ(read_file(other / "pictures" / name), read_file(folder_ / "pictures" / name));
    // The same book once more, to the byte.
    const std::string before = claims();
    ASSERT_EQ(bifolio({"booklet", "loops.xml", "--embed"}, other.path()).status, 0);
    EXPECT_EQ(read_file(other / "loops.pdf"), before);
}

TEST_F(ReadingStandards, NothingIsOverwrittenUnlessForced) {
    ASSERT_EQ(booklet({"--embed"}).status, 0);
    ASSERT_EQ(bifolio({"import", "loops.pdf"}, folder_.path()).status, 0);  // the same files
    write_file(folder_ / "pictures" / "logo.png", "mine");
    write_file(folder_ / "loops.xml", "mine, too");
    const Outcome refused = bifolio({"import", "loops.pdf"}, folder_.path());
    EXPECT_EQ(refused.status, 1);
    EXPECT_THAT(refused.err,
                AllOf(HasSubstr("loops.xml: error: is there already"),
                      HasSubstr("pictures/logo.png: error: is there already"), HasSubstr("--force")));
    EXPECT_EQ(read_file(folder_ / "loops.xml"), "mine, too");
    EXPECT_EQ(read_file(folder_ / "pictures" / "logo.png"), "mine");
    ASSERT_EQ(bifolio({"import", "loops.pdf", "--force"}, folder_.path()).status, 0);
    EXPECT_EQ(read_file(folder_ / "loops.xml"), read_file(kSamples / "every-element.xml"));
}

TEST_F(ReadingStandards, NoNameLeadsOutOfTheFolder) {
    ASSERT_EQ(booklet({"--embed"}).status, 0);
    const auto qpdf = [this](std::vector<std::string> words) {
        words.insert(words.begin(), "qpdf");
        ASSERT_EQ(run({.arguments = words, .folder = folder_.path()}).status, 0);
    };
    qpdf({"--qdf", "--object-streams=disable", "loops.pdf", "plain.pdf"});
    std::string bytes = read_file(folder_ / "plain.pdf");
    constexpr std::string_view kInside = "(pictures/logo.png)", kOutside = "(../../../logo.png)";
    std::size_t changed = 0;
    for (std::size_t at = 0; (at = bytes.find(kInside, at)) != std::string::npos; ++changed)
        bytes.replace(at, kInside.size(), kOutside);
    ASSERT_GT(changed, 0U);
    const TemporaryFolder other;
    fs::create_directories(other / "a" / "b" / "c");
    write_file(other / "a" / "b" / "c" / "evil.pdf", bytes);
    const Outcome outcome = bifolio({"import", "evil.pdf"}, other / "a" / "b" / "c");
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_THAT(outcome.err, HasSubstr("the picture \"../../../logo.png\" is not taken out"));
    EXPECT_FALSE(fs::exists(other / "logo.png"));
    EXPECT_TRUE(fs::exists(other / "a" / "b" / "c" / "pictures" / "sponsor.png"));
}

TEST_F(ReadingStandards, AnotherPdfHoldsNoProgramme) {
    ASSERT_EQ(booklet({}).status, 0);
    const Outcome outcome = bifolio({"import", "loops.pdf", "-o", "out.xml"}, folder_.path());
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.err,
                HasSubstr("loops.pdf: error: the file is a PDF without a programme in it [pdf]"));
    EXPECT_FALSE(fs::exists(folder_ / "out.xml"));
}

}  // namespace
}  // namespace bifolio::testing

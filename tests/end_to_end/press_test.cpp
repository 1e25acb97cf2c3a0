// Sheets from a user's file to the plates of a press, looked at with other people's tools.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "tests/end_to_end/reading.h"
#include "tests/press/raw_pdf.h"
#include "tests/support/bifolio.h"
#include "tests/support/tiff.h"

namespace bifolio::testing {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

constexpr double kDotsPerInch = 100;
constexpr const char* kSwop = "swop";  // the profile that is installed wherever Ghostscript is

// Cyan, magenta, yellow, black of one side of the sheets.
using Plates = std::array<Plate, 4>;

Plates separate(const std::filesystem::path& pdf, int side, const TemporaryFolder& folder) {
    const Outcome outcome =
        run({.arguments = {"gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=tiffsep", "-sCompression=none",
                           "-r100", "-dFirstPage=" + std::to_string(side),
                           "-dLastPage=" + std::to_string(side), "-o", "plate.tif", pdf.string()},
             .folder = folder.path()});
    if (outcome.status != 0) throw std::runtime_error("gs: " + outcome.err + outcome.out);
    Plates plates;
    std::size_t n = 0;
    for (const char* ink : {"Cyan", "Magenta", "Yellow", "Black"})
        plates.at(n++) = read_plate(read_file(folder / ("plate(" + std::string(ink) + ").tif")));
    return plates;
}

// A rectangle of a side, points from its lower left corner.
struct Area {
    double left, bottom, right, top;
};

// The most ink on a plate inside of an area.
int most_ink(const Plate& plate, const Area& area) {
    const auto dots = [](double points) { return static_cast<int>(points * kDotsPerInch / 72); };
    int most = 0;
    for (int y = std::max(plate.height - dots(area.top), 0);
         y < std::min(plate.height - dots(area.bottom), plate.height); ++y)
        for (int x = std::max(dots(area.left), 0); x < std::min(dots(area.right), plate.width); ++x)
            most = std::max(most, plate.ink(x, y));
    return most;
}

constexpr double mm(double value) {
    return value * 72 / 25.4;
}

// A5 pages two by two, 3 mm of bleed, 6 mm of marks beyond it.
constexpr double kMargin = mm(9), kTrimWidth = mm(148), kTrimHeight = mm(210);
constexpr double kWidth = 2 * (kTrimWidth + kMargin), kHeight = kTrimHeight + 2 * kMargin;

Outcome press(std::vector<std::string> arguments, const TemporaryFolder& folder) {
    arguments.insert(arguments.begin(), "press");
    return bifolio(std::move(arguments), folder.path());
}

TEST(Press, PutsTextOnTheBlackPlateAloneAndMarksOnAll) {
    const TemporaryFolder folder;
    const Outcome made = press({(kSamples / "euromlsys-2023.xml").string(), "-o", "sheets.pdf", "--marks",
                                "all", "--set", "color.accent=0 0 0 100"},
                               folder);
    ASSERT_EQ(made.status, 0) << made.err;

    // The back of the third sheet: abstracts on both pages.
    const Plates plates = separate(folder / "sheets.pdf", 6, folder);
    const Area text{kMargin, kMargin, kWidth - kMargin, kHeight - kMargin};
    for (const std::size_t color : {0U, 1U, 2U})
        EXPECT_EQ(most_ink(plates.at(color), text), 0) << "plate " << color;
    EXPECT_EQ(most_ink(plates[3], text), 100);

    // Marks, in the outermost 5 mm on each side: crop marks, folds, targets, the slug line.
    const double mark = mm(5);
    for (const Plate& plate : plates) {
        EXPECT_GT(most_ink(plate, {0, 0, mark, kHeight}), 50) << "left";
        EXPECT_GT(most_ink(plate, {kWidth - mark, 0, kWidth, kHeight}), 50) << "right";
        EXPECT_GT(most_ink(plate, {0, 0, kWidth, mark}), 50) << "foot";
        EXPECT_GT(most_ink(plate, {0, kHeight - mark, kWidth, kHeight}), 50) << "head";
        EXPECT_GT(most_ink(plate, {kWidth / 2 - 3, 0, kWidth / 2 + 3, mark}), 50) << "fold";
        EXPECT_GT(most_ink(plate, {kMargin + 8, 0, kMargin + 80, mark}), 50) << "slug line";
    }
    // Between marks and trim, where only bleed may be: nothing, on pages without colour at their edges.
    const double clear = mm(5.2);
    for (const Plate& plate : plates) {
        EXPECT_EQ(most_ink(plate, {clear, clear, kWidth - clear, kMargin - 1}), 0);
        EXPECT_EQ(most_ink(plate, {clear, kHeight - kMargin + 1, kWidth - clear, kHeight - clear}), 0);
        EXPECT_EQ(most_ink(plate, {clear, clear, kMargin - 1, kHeight - clear}), 0);
        EXPECT_EQ(most_ink(plate, {kWidth - kMargin + 1, clear, kWidth - clear, kHeight - clear}), 0);
    }
}

// The front of the first sheet: the cover on the right, its colour 3 mm past the trim on three sides and no
// further.
TEST(Press, BleedsTheCoverOnThreeSidesAndLetsItGoOverTheSpineALittle) {
    const TemporaryFolder folder;
    const Outcome made = press({(kSamples / "euromlsys-2023.xml").string(), "-o", "sheets.pdf"}, folder);
    ASSERT_EQ(made.status, 0) << made.err;
    const Plates plates = separate(folder / "sheets.pdf", 1, folder);
    const Plate& cyan = plates[0];
    const double middle = kHeight / 2 + 60, right = kWidth - kMargin, quarter = kWidth * 0.7;
    const auto ink_at = [&](double x, double y) {
        return most_ink(cyan, {x - 0.8, y - 0.8, x + 0.8, y + 0.8});
    };
    EXPECT_GT(ink_at(right + mm(2), middle), 70);
    EXPECT_EQ(ink_at(right + mm(3.7), middle), 0);
    EXPECT_GT(ink_at(quarter, kHeight - kMargin + mm(2)), 70);
    EXPECT_EQ(ink_at(quarter, kHeight - kMargin + mm(3.7)), 0);
    EXPECT_GT(ink_at(quarter, kMargin - mm(2)), 70);
    EXPECT_GT(ink_at(kWidth / 2 + 2, middle), 70);
    EXPECT_GT(ink_at(kWidth / 2 - mm(4), middle), 70) << "a fold that is not exact shows no white";
    EXPECT_EQ(ink_at(kWidth / 2 - mm(6), middle), 0);
}

TEST(Press, WritesPdfX4ThatItsOwnPreflightAndOthersAccept) {
    const TemporaryFolder folder;
    for (const char* scheme : {"pages", "saddle"}) {
        const Outcome made = press({(kSamples / "every-element.xml").string(), "--scheme", scheme,
                                    "--standard", "pdfx4", "--profile", kSwop, "-o", "shop.pdf"},
                                   folder);
        ASSERT_EQ(made.status, 0) << made.err;
        const Outcome judged = bifolio({"preflight", "shop.pdf"}, folder.path());
        EXPECT_EQ(judged.status, 0) << judged.out;
        EXPECT_THAT(judged.out, AllOf(HasSubstr("checked against PDF/X-4"), Not(HasSubstr("BROKEN"))));
        const Outcome checked = run({.arguments = {"qpdf", "--check", (folder / "shop.pdf").string()}});
        EXPECT_EQ(checked.status, 0) << checked.out << checked.err;
        const Outcome rendered = run({.arguments = {"gs", "-q", "-dNOPAUSE", "-dBATCH", "-dPDFSTOPONERROR",
                                                    "-sDEVICE=nullpage", (folder / "shop.pdf").string()}});
        EXPECT_EQ(rendered.status, 0) << rendered.out << rendered.err;
    }
}

// What a newcomer types, who has heard of no profile.
TEST(Press, GoesByFogra39WhereNothingIsNamed) {
    const TemporaryFolder folder;
    const std::string sample = (kSamples / "every-element.xml").string();
    const Outcome office = press({sample, "--sheet", "A4"}, folder);
    EXPECT_EQ(office.status, 0) << office.err;
    EXPECT_THAT(office.err, HasSubstr("3 pictures stay in screen colours (RGB)"));
    const Outcome shop =
        press({sample, "--scheme", "pages", "--standard", "pdfx4", "-o", "shop.pdf"}, folder);
    EXPECT_EQ(shop.status, 0) << shop.err;
    EXPECT_THAT(shop.err, AllOf(Not(HasSubstr("screen colours")), Not(HasSubstr("[profile]"))));
    EXPECT_THAT(read_file(folder / "shop.pdf"), HasSubstr("/OutputConditionIdentifier (FOGRA39)"));
    const Outcome american = press(
        {sample, "--paper", "half-letter", "--standard", "pdfx4", "--profile", "gracol", "-o", "us.pdf"},
        folder);
    EXPECT_EQ(american.status, 0) << american.err;
    EXPECT_THAT(read_file(folder / "us.pdf"), HasSubstr("/OutputConditionIdentifier (CGATS TR 006)"));
}

TEST(Press, KeepsEveryWordOnItsSheets) {
    const TemporaryFolder folder;
    ASSERT_EQ(
        bifolio({"booklet", (kSamples / "every-element.xml").string(), "-o", "reader.pdf"}, folder.path())
            .status,
        0);
    ASSERT_EQ(press({(kSamples / "every-element.xml").string(), "--profile", kSwop, "-o", "sheets.pdf",
                     "--marks", "none"},
                    folder)
                  .status,
              0);
    const auto words = [&](const char* file) {
        const Outcome text = run({.arguments = {"pdftotext", "-raw", (folder / file).string(), "-"}});
        std::string letters = squeezed(text.out);
        std::ranges::sort(letters);
        return letters;
    };
    const std::string expected = words("reader.pdf");
    EXPECT_GT(expected.size(), 5000U);
    EXPECT_EQ(words("sheets.pdf"), expected);
}

TEST(Press, MakesABookletOfAnyPdf) {
    const TemporaryFolder folder;
    ASSERT_EQ(bifolio({"booklet", (kSamples / "euromlsys-2023.xml").string(), "-o", "any.pdf"}, folder.path())
                  .status,
              0);
    const Outcome made = press({"any.pdf", "--sheet", "a4"}, folder);
    EXPECT_EQ(made.status, 0) << made.err;
    EXPECT_THAT(made.err, HasSubstr("blanks; "));
    EXPECT_THAT(files_in(folder.path()), ElementsAre("any-press.pdf", "any.pdf"));
    const Outcome info = run({.arguments = {"pdfinfo", (folder / "any-press.pdf").string()}});
    EXPECT_THAT(info.out, HasSubstr("841.89 x 595.276 pts (A4)"));
}

TEST(Press, MakesItsTestSheetForBothFlips) {
    const TemporaryFolder folder;
    for (const char* flip : {"short", "long"}) {
        const Outcome made = press({"--test-sheet", "--flip", flip, "-o", "test.pdf"}, folder);
        ASSERT_EQ(made.status, 0) << made.err;
        const Outcome text = run({.arguments = {"pdftotext", (folder / "test.pdf").string(), "-"}});
        EXPECT_THAT(squeezed(text.out), AllOf(HasSubstr("foldhere"), HasSubstr("thiswayup"),
                                              HasSubstr("flipon" + std::string(flip) + "edge")));
        const Outcome info = run({.arguments = {"pdfinfo", (folder / "test.pdf").string()}});
        EXPECT_THAT(info.out, AllOf(HasSubstr("Pages:           2"), HasSubstr("(A4)")));
    }
}

TEST(Press, ComesOutEvenWhenAsked) {
    const TemporaryFolder folder;
    const std::string sample = (kSamples / "euromlsys-2023.xml").string();
    for (const std::vector<std::string>& how : {std::vector<std::string>{"--pages", "multiple-of-4"},
                                                std::vector<std::string>{"--blanks", "notes"}}) {
        const Outcome made = press({sample, how[0], how[1], "-o", "sheets.pdf"}, folder);
        EXPECT_EQ(made.status, 0) << made.err;
        EXPECT_THAT(made.err, HasSubstr("pages: no blanks"));
    }
}

// Of seven pages a back cover stands on the eighth, whatever is asked for the blank one.
TEST(Press, KeepsABackCoverOnTheBack) {
    const TemporaryFolder folder;
    const std::string sample = (kSamples / "euromlsys-2023.xml").string();
    for (const char* blanks : {"end", "before-back"}) {
        const Outcome made = press({sample, "--scheme", "saddle", "--blanks", blanks, "--set",
                                    "cover.back=yes", "--set", "cover.back-address=yes", "-o", "sheets.pdf"},
                                   folder);
        ASSERT_EQ(made.status, 0) << made.err;
        const Outcome text =
            run({.arguments = {"pdftotext", "-l", "1", (folder / "sheets.pdf").string(), "-"}});
        const std::string words = squeezed(text.out), url = "httpseuromlsyseu";
        EXPECT_THAT(words, HasSubstr(url));
        EXPECT_NE(words.find(url), words.rfind(url)) << "front and back are one side";
    }
}

TEST(Press, GivesTheSameBytesForAnyNumberOfThreads) {
    const TemporaryFolder folder;
    const std::string sample = (kSamples / "every-element.xml").string();
    for (const char* threads : {"1", "3"})
        ASSERT_EQ(press({sample, "--standard", "pdfx4", "--profile", kSwop, "--threads", threads, "-o",
                         "sheets-" + std::string(threads) + ".pdf"},
                        folder)
                      .status,
                  0);
    EXPECT_EQ(read_file(folder / "sheets-1.pdf"), read_file(folder / "sheets-3.pdf"));
}

struct Refusal {
    const char* name;
    std::vector<std::string> arguments;
    int status;
    const char* said;
};

class Refused : public ::testing::TestWithParam<Refusal> {};

TEST_P(Refused, WithAClearErrorAndNoFile) {
    const TemporaryFolder folder;
    write_file(folder / "broken.pdf", "%PDF-1.4\nnothing");
    write_file(folder / "text.pdf", "Dear printer,");
    std::vector<std::string> arguments = GetParam().arguments;
    std::ranges::replace(arguments, std::string("SAMPLE"), (kSamples / "euromlsys-2023.xml").string());
    const Outcome outcome = press(arguments, folder);
    EXPECT_EQ(outcome.status, GetParam().status) << outcome.err;
    EXPECT_THAT(outcome.err, HasSubstr(GetParam().said));
    EXPECT_THAT(files_in(folder.path()), ElementsAre("broken.pdf", "text.pdf"));
}

INSTANTIATE_TEST_SUITE_P(
    Inputs, Refused,
    ::testing::Values(
        Refusal{"broken", {"broken.pdf"}, 1, "[pdf]"}, Refusal{"no_pdf", {"text.pdf"}, 1, "[pdf]"},
        Refusal{"missing", {"none.pdf"}, 3, "none.pdf"}, Refusal{"nothing", {}, 2, "missing"},
        Refusal{"small_sheet", {"SAMPLE", "--sheet", "A5"}, 1, "[sheet]"},
        Refusal{
            "thick_paper", {"SAMPLE", "--caliper", "1.9mm", "--set", "page.spine-safe=12mm"}, 1, "[creep]"},
        Refusal{"odd_insert", {"SAMPLE", "--insert", "broken.pdf"}, 2, "--after"},
        Refusal{"unknown_profile", {"SAMPLE", "--standard", "pdfx4", "--profile", "fogra99"}, 1, "[profile]"},
        Refusal{"marks", {"SAMPLE", "--marks", "corners"}, 2, "--marks"},
        Refusal{"creeping_pages", {"SAMPLE", "--scheme", "pages", "--caliper", "0.1mm"}, 2, "creep"},
        Refusal{"two_sources", {"SAMPLE", "--test-sheet"}, 2, "--test-sheet"},
        Refusal{"even_pdf", {"broken.pdf", "--pages", "multiple-of-4"}, 2, "--pages"}),
    [](const auto& param) { return param.param.name; });

TEST(Preflight, TellsItsJudgementAsJson) {
    const TemporaryFolder folder;
    ASSERT_EQ(
        bifolio({"booklet", (kSamples / "euromlsys-2023.xml").string(), "-o", "reader.pdf"}, folder.path())
            .status,
        0);
    const Outcome judged =
        bifolio({"preflight", "reader.pdf", "--standard", "pdfx4", "--format", "json"}, folder.path());
    EXPECT_EQ(judged.status, 1);
    const auto judgement = nlohmann::json::parse(judged.out);
    EXPECT_EQ(judgement.at("passes"), false);
    std::vector<std::string> broken;
    for (const auto& rule : judgement.at("rules"))
        if (!rule.at("kept")) broken.push_back(rule.at("clause"));
    EXPECT_THAT(broken, ::testing::Contains(HasSubstr("ISO 15930-7, 6.4.2")));
    EXPECT_GE(judgement.at("advice").size(), 13U);
    for (const auto& rule : judgement.at("advice")) EXPECT_EQ(rule.at("clause"), "print practice");
    const Outcome unclaimed = bifolio({"preflight", "reader.pdf"}, folder.path());
    EXPECT_EQ(unclaimed.status, 1);
    EXPECT_THAT(unclaimed.err, AllOf(HasSubstr("claims no print standard"), HasSubstr("ISO 15930-7, 6.2")));
}

// A page that says it keeps PDF/UA-1 and PDF/A-3a, and keeps neither.
std::string empty_claim() {
    return press::testing::RawPage{
        .content = {},
        .catalogue = "/Metadata 5 0 R",
        .objects = {press::testing::stream_object(
            "/Type /Metadata /Subtype /XML",
            R"(<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">)"
            R"(<rdf:Description rdf:about="" xmlns:ua="http://www.aiim.org/pdfua/ns/id/" ua:part="1")"
            R"( xmlns:a="http://www.aiim.org/pdfa/ns/id/" a:part="3" a:conformance="A"/>)"
            R"(</rdf:RDF></x:xmpmeta>)")}}
        .bytes();
}

TEST(Preflight, NamesTheStandardsForReadingThatAFileClaims) {
    const TemporaryFolder folder;
    write_file(folder / "claim.pdf", empty_claim());
    const Outcome print = bifolio({"preflight", "claim.pdf"}, folder.path());
    EXPECT_EQ(print.status, 1);
    EXPECT_THAT(print.err, AllOf(HasSubstr("claims no print standard"),
                                 HasSubstr("it claims PDF/UA-1 and PDF/A-3a, for reading")));
    const Outcome claimed = bifolio({"preflight", "claim.pdf", "--standard", "claimed"}, folder.path());
    EXPECT_EQ(claimed.status, 1);
    EXPECT_THAT(claimed.out, AllOf(HasSubstr("claim.pdf: checked against PDF/UA-1\n"),
                                   HasSubstr("(ISO 14289-1, 6.2)\n        MarkInfo has no Marked"),
                                   HasSubstr("claim.pdf: checked against PDF/A-3a\n"),
                                   HasSubstr("(ISO 19005-3, 6.1.3)\n        the trailer has no ID")));
    EXPECT_THAT(claimed.err, AllOf(HasSubstr("rules of PDF/UA-1"), HasSubstr("rules of PDF/A-3a")));
    const Outcome others =
        bifolio({"preflight", "claim.pdf", "--standard", "pdfua2,pdfx4", "--format", "json"}, folder.path());
    EXPECT_THAT(others.out,
                AllOf(HasSubstr(R"("standard": "PDF/UA-2")"), HasSubstr(R"("standard": "PDF/X-4")")));
}

TEST(Preflight, ClaimedNeedsAClaim) {
    const TemporaryFolder folder;
    write_file(folder / "plain.pdf", press::testing::RawPage{.content = {}}.bytes());
    const Outcome outcome = bifolio({"preflight", "plain.pdf", "--standard", "claimed"}, folder.path());
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.err, HasSubstr("claims no standard"));
}

}  // namespace
}  // namespace bifolio::testing

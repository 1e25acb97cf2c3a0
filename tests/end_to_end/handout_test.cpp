// Handouts and signs from a user's file to the page, read back by other people's tools.
#include <fmt/core.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

#include "tests/end_to_end/reading.h"
#include "tests/end_to_end/word_boxes.h"
#include "tests/support/bifolio.h"
#include "tests/support/generated_programme.h"

namespace bifolio::testing {
namespace {

using ::testing::AllOf;
using ::testing::ContainsRegex;
using ::testing::ElementsAre;
using ::testing::Gt;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

constexpr double mm(double value) {
    return value * 72 / 25.4;
}

Outcome handout(std::vector<std::string> arguments, const TemporaryFolder& folder) {
    arguments.insert(arguments.begin(), {"handout", "--quiet"});
    return bifolio(std::move(arguments), folder.path());
}

// In the order in which it was written to the page.
std::string text_of(const std::filesystem::path& pdf) {
    const Outcome read = run({.arguments = {"pdftotext", "-raw", "-enc", "UTF-8", pdf.string(), "-"}});
    if (read.status != 0) throw std::runtime_error("pdftotext: " + read.err);
    return read.out;
}

// Words whose letters stand on one another. A box is as high as its font's highest and deepest letters, so
// boxes of neighbouring lines may touch; their middles may not.
std::string collisions(const ReadPage& page) {
    std::string found;
    const auto middle = [](const WordBox& box) {
        const double high = box.bottom - box.top;
        return std::pair(box.top + 0.35 * high, box.bottom - 0.3 * high);
    };
    for (std::size_t a = 0; a < page.words.size(); ++a)
        for (std::size_t b = 0; b < a; ++b) {
            const WordBox &one = page.words[a], &other = page.words[b];
            const double across = std::min(one.right, other.right) - std::max(one.left, other.left);
            const double down = std::min(middle(one).second, middle(other).second) -
                                std::max(middle(one).first, middle(other).first);
            if (across > 0.5 && down > 0.3) found += one.word + " on " + other.word + "; ";
        }
    return found;
}

std::string outside_margins(const ReadPage& page) {
    const double margin = mm(12) - 1;  // punctuation may hang
    std::string found;
    for (const WordBox& box : page.words)
        if (box.left < margin || box.top < margin - 4 || box.right > page.width - margin ||
            box.bottom > page.height - margin + 4)
            found += box.word + "; ";
    return found;
}

std::string description(const ProgrammeShape& shape) {
    return "seed " + std::to_string(shape.seed) + ", days " + std::to_string(shape.days) + ", rooms " +
           std::to_string(shape.rooms) + ", items " + std::to_string(shape.items) + ", longest title " +
           std::to_string(shape.longest_title);
}

void expect_complete(const std::filesystem::path& pdf, const GeneratedProgramme& programme) {
    const std::vector<ReadPage> pages = pages_of(pdf);
    ASSERT_EQ(pages.size(), 1U);
    EXPECT_THAT(collisions(pages[0]), IsEmpty());
    EXPECT_THAT(outside_margins(pages[0]), IsEmpty());
    const std::string text = squeezed(text_of(pdf));
    for (const std::string& title : programme.titles)
        EXPECT_EQ(occurrences(text, squeezed(title)), 1U) << title;
    for (const auto& [name, count] : programme.presenters)
        EXPECT_EQ(occurrences(text, squeezed(name)), count) << name;
}

// What the error says makes it fit, does.
void expect_remedy(const Outcome& refused, const TemporaryFolder& folder) {
    EXPECT_EQ(refused.status, 1);
    EXPECT_THAT(refused.err, HasSubstr("does not fit"));
    EXPECT_THAT(files_in(folder.path()), ElementsAre("p.xml"));
    if (refused.err.find("a page of its own") != std::string::npos) return;
    EXPECT_THAT(refused.err, HasSubstr("what makes it fit: --"));
    const std::string mark = "what makes it fit: ";
    std::string first = refused.err.substr(refused.err.find(mark) + mark.size());
    first = first.substr(0, first.find_first_of(",\n"));
    std::vector<std::string> arguments{"p.xml"};
    for (std::size_t at = 0; at < first.size();) {
        const std::size_t end = std::min(first.find(' ', at), first.size());
        arguments.push_back(first.substr(at, end - at));
        at = end + 1;
    }
    EXPECT_EQ(handout(arguments, folder).status, 0) << first;
}

// As many as BIFOLIO_HANDOUTS says, for a longer try.
unsigned rounds() {
    const char* stated = std::getenv("BIFOLIO_HANDOUTS");
    return stated != nullptr ? static_cast<unsigned>(std::strtoul(stated, nullptr, 10)) : 16;
}

TEST(Handout, HoldsAllOfAProgrammeOnOnePageOrSaysWhatToDo) {
    unsigned fitted = 0;
    for (unsigned seed = 1; seed <= rounds(); ++seed) {
        std::mt19937 random(seed);
        ProgrammeShape shape{.seed = seed};
        shape.days = 1 + static_cast<int>(random() % 5);
        shape.rooms = 1 + static_cast<int>(random() % 12);
        shape.items =
            seed % 4 == 0 ? 1 + static_cast<int>(random() % 300) : 1 + static_cast<int>(random() % 80);
        shape.longest_title = seed % 3 == 0 ? 40 : 12;
        SCOPED_TRACE(description(shape));
        const GeneratedProgramme programme = ProgrammeGenerator(shape).generate();
        const TemporaryFolder folder;
        write_file(folder / "p.xml", programme.xml);
        const Outcome made = handout({"p.xml"}, folder);
        if (made.status == 0) {
            ++fitted;
            expect_complete(folder / "p-handout.pdf", programme);
        } else {
            expect_remedy(made, folder);
        }
    }
    EXPECT_GE(fitted, rounds() / 2);
}

TEST(Handout, OfADayInARoomFitsWithSixtyItems) {
    for (const int longest_title : {3, 12, 40}) {
        const ProgrammeShape shape{.seed = 60, .items = 60, .longest_title = longest_title};
        SCOPED_TRACE(description(shape));
        const GeneratedProgramme programme = ProgrammeGenerator(shape).generate();
        const TemporaryFolder folder;
        write_file(folder / "p.xml", programme.xml);
        const Outcome made = handout({"p.xml"}, folder);
        ASSERT_EQ(made.status, 0) << made.err;
        expect_complete(folder / "p-handout.pdf", programme);
    }
}

TEST(Handout, IsReadDayByDayAndTimeByTime) {
    for (const int rooms : {1, 3}) {
        const ProgrammeShape shape{.seed = 7, .days = 2, .rooms = rooms, .items = 40};
        const GeneratedProgramme programme = ProgrammeGenerator(shape).generate();
        const TemporaryFolder folder;
        write_file(folder / "p.xml", programme.xml);
        ASSERT_EQ(handout({"p.xml"}, folder).status, 0);
        const std::string text = squeezed(text_of(folder / "p-handout.pdf"));
        std::size_t before = 0;
        for (const std::string& title : programme.titles) {
            const std::size_t at = text.find(squeezed(title));
            ASSERT_NE(at, std::string::npos) << title;
            EXPECT_GT(at, before) << title;
            before = at;
        }
    }
}

// Read as most people read: without pdftotext's -raw.
TEST(Handout, OfTheSampleIsReadInOrderByAPlainReader) {
    const TemporaryFolder folder;
    ASSERT_EQ(handout({(kSamples / "euromlsys-2023.xml").string(), "-o", "h.pdf"}, folder).status, 0);
    const Outcome read = run({.arguments = {"pdftotext", (folder / "h.pdf").string(), "-"}});
    std::size_t before = 0;
    for (const char* words : {"09:00",
                              "Opening",
                              "09:15",
                              "Model, Training",
                              "Actionable Data",
                              "Nils Braun",
                              "10:00",
                              "Coffee Break",
                              "10:30",
                              "Decentralised Learning",
                              "Distributed Training",
                              "Valentin Radu",
                              "12:15",
                              "Poster Elevator",
                              "Best of both",
                              "Scalable High-Performance",
                              "13:00",
                              "Lunch",
                              "Service Functions",
                              "Illuminating",
                              "Theophilus",
                              "16:30",
                              "Sophia Shao",
                              "18:00",
                              "Wrapup"}) {
        const std::size_t at = read.out.find(words, before);
        ASSERT_NE(at, std::string::npos) << words << " in\n" << read.out;
        before = at;
    }
}

TEST(Handout, HasACodeThatTellsTheAddress) {
    const TemporaryFolder folder;
    ASSERT_EQ(handout({(kSamples / "euromlsys-2023.xml").string(), "-o", "h.pdf"}, folder).status, 0);
    const Outcome drawn = run({.arguments = {"pdftoppm", "-r", "150", "-png", "-singlefile", "h.pdf", "h"},
                               .folder = folder.path()});
    ASSERT_EQ(drawn.status, 0) << drawn.err;
    const Outcome read = run({.arguments = {"zbarimg", "-q", "--raw", "h.png"}, .folder = folder.path()});
    EXPECT_EQ(read.out, "https://euromlsys.eu/\n");
}

// Title, authors and language of a PDF, as others read them.
std::string facts_of(const std::filesystem::path& pdf) {
    const Outcome info = run({.arguments = {"pdfinfo", pdf.string()}});
    std::string facts;
    for (const std::string& line : lines_of(info.out))
        if (line.starts_with("Title:") || line.starts_with("Author:")) facts += line + "\n";
    const Outcome catalogue = run({.arguments = {"mutool", "show", pdf.string(), "trailer/Root/Lang"}});
    return facts + catalogue.out;
}

TEST(Handout, AndEveryOtherPdfTellTheSameOfThemselves) {
    const TemporaryFolder folder;
    for (const char* name : {"every-element.xml", "euromlsys-2023.xml"}) {
        const std::string sample = (kSamples / name).string();
        ASSERT_EQ(bifolio({"booklet", "--quiet", sample, "-o", "b.pdf"}, folder.path()).status, 0);
        ASSERT_EQ(handout({sample, "-o", "h.pdf"}, folder).status, 0);
        ASSERT_EQ(handout({sample, "--all-rooms", "--paper", "A3", "-o", "s.pdf"}, folder).status, 0);
        ASSERT_EQ(
            bifolio({"press", "--quiet", "b.pdf", "--sheet", "A4", "-o", "p.pdf"}, folder.path()).status, 0);
        const std::string facts = facts_of(folder / "b.pdf");
        EXPECT_THAT(facts, HasSubstr("Title: "));
        EXPECT_THAT(facts, HasSubstr("(en)"));
        for (const char* other : {"h.pdf", "s.pdf", "p.pdf"})
            EXPECT_EQ(facts_of(folder / other), facts) << other;
    }
}

TEST(Handout, WithAnAddressTooLongForACodeSaysSo) {
    const TemporaryFolder folder;
    write_file(folder / "p.xml",
               "<program><event><title>Long</title><dates first=\"2026-05-04\"/><url>https://x.example/" +
                   std::string(4000, 'y') + "</url></event></program>");
    const Outcome made = bifolio({"handout", "p.xml"}, folder.path());
    EXPECT_EQ(made.status, 0);
    EXPECT_THAT(made.err, HasSubstr("too many for a QR code"));
}

TEST(Handout, InMonoIsBlackInkAlone) {
    const TemporaryFolder folder;
    ASSERT_EQ(handout({(kSamples / "every-element.xml").string(), "-o", "h.pdf", "--mono"}, folder).status,
              0);
    const Outcome separated =
        run({.arguments = {"gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=inkcov", "-o", "-", "h.pdf"},
             .folder = folder.path()});
    EXPECT_THAT(separated.out, ContainsRegex("^ *0\\.00000  0\\.00000  0\\.00000  0\\.[0-9]*[1-9]"))
        << separated.err;
}

TEST(Handout, TellsTracksByLetterAndKey) {
    const TemporaryFolder folder;
    ASSERT_EQ(handout({(kSamples / "every-element.xml").string(), "-o", "h.pdf"}, folder).status, 0);
    const std::string text = text_of(folder / "h.pdf");
    EXPECT_THAT(text, AllOf(ContainsRegex("Fans\\sand Blades[^\n]*\n?[^\n]* M\n"),
                            ContainsRegex("M.Machines.*E.Ears")));
}

TEST(Handout, SaysWhereToFindThePlaceAndFromWhenItIs) {
    const TemporaryFolder folder;
    ASSERT_EQ(handout({(kSamples / "every-element.xml").string(), "-o", "h.pdf"}, folder).status, 0);
    EXPECT_THAT(text_of(folder / "h.pdf"),
                AllOf(HasSubstr("Wi-Fi: Network miradouro"), HasSubstr("https://quiet-machines.example"),
                      HasSubstr("Revised 31 August 2026")));
}

TEST(Handout, OfOneDayHasThatDayAlone) {
    const TemporaryFolder folder;
    const std::string sample = (kSamples / "every-element.xml").string();
    ASSERT_EQ(handout({sample, "-o", "h.pdf", "--day", "2026-09-15"}, folder).status, 0);
    const std::string text = text_of(folder / "h.pdf");
    EXPECT_THAT(text, AllOf(HasSubstr("A Library of Steps"), Not(HasSubstr("Fans and Blades"))));
    const Outcome wrong = handout({sample, "-o", "w.pdf", "--day", "2026-09-16"}, folder);
    EXPECT_EQ(wrong.status, 2);
    EXPECT_THAT(wrong.err, HasSubstr("the days are 2026-09-14, 2026-09-15"));
}

TEST(Handout, LeavesOutWhatItIsTold) {
    const TemporaryFolder folder;
    const std::string sample = (kSamples / "every-element.xml").string();
    ASSERT_EQ(
        handout({sample, "-o", "h.pdf", "--without", "posters", "--without", "presenters"}, folder).status,
        0);
    EXPECT_THAT(text_of(folder / "h.pdf"), AllOf(Not(HasSubstr("Felt, Cork, Moss")), Not(HasSubstr("Tanabe")),
                                                 HasSubstr("Posters P1, P7")));
}

TEST(Handout, IsMadeOnTheNamedPaper) {
    const TemporaryFolder folder;
    for (const auto& [paper, width, height] :
         {std::tuple("A3", 841.89, 1190.55), {"A5", 419.53, 595.28}, {"letter", 612.0, 792.0}}) {
        ASSERT_EQ(
            handout({(kSamples / "euromlsys-2023.xml").string(), "-o", "h.pdf", "--paper", paper}, folder)
                .status,
            0);
        const std::vector<ReadPage> pages = pages_of(folder / "h.pdf");
        ASSERT_EQ(pages.size(), 1U);
        EXPECT_NEAR(pages[0].width, width, 0.01);
        EXPECT_NEAR(pages[0].height, height, 0.01);
        EXPECT_THAT(collisions(pages[0]), IsEmpty());
    }
}

TEST(Handout, MayHaveTwoSides) {
    const ProgrammeShape shape{.seed = 11, .days = 2, .items = 150};
    const GeneratedProgramme programme = ProgrammeGenerator(shape).generate();
    const TemporaryFolder folder;
    write_file(folder / "p.xml", programme.xml);
    ASSERT_EQ(handout({"p.xml", "--sides", "2"}, folder).status, 0);
    EXPECT_EQ(pages_of(folder / "p-handout.pdf").size(), 2U);
    const std::string text = squeezed(text_of(folder / "p-handout.pdf"));
    for (const std::string& title : programme.titles)
        EXPECT_EQ(occurrences(text, squeezed(title)), 1U) << title;
}

TEST(Handout, IsTheSameHoweverOftenItIsMade) {
    const TemporaryFolder folder;
    const std::string sample = (kSamples / "every-element.xml").string();
    ASSERT_EQ(handout({sample, "-o", "a.pdf", "--threads", "1"}, folder).status, 0);
    ASSERT_EQ(handout({sample, "-o", "b.pdf", "--threads", "3"}, folder).status, 0);
    EXPECT_EQ(read_file(folder / "a.pdf"), read_file(folder / "b.pdf"));
    EXPECT_EQ(run({.arguments = {"qpdf", "--check", (folder / "a.pdf").string()}}).status, 0);
}

TEST(Handout, GoesToPress) {
    const TemporaryFolder folder;
    ASSERT_EQ(handout({(kSamples / "euromlsys-2023.xml").string(), "-o", "h.pdf"}, folder).status, 0);
    const Outcome pressed = bifolio({"press", "h.pdf", "--scheme", "pages", "-o", "s.pdf"}, folder.path());
    EXPECT_EQ(pressed.status, 0) << pressed.err;
}

TEST(Handout, AndSignsAreWrittenForAPrintShop) {
    const TemporaryFolder folder;
    const std::string sample = (kSamples / "every-element.xml").string();
    for (const std::vector<std::string>& words :
         {std::vector<std::string>{sample}, {sample, "--mono", "--paper", "A3"}, {sample, "--all-rooms"}}) {
        std::vector<std::string> all = words;
        all.insert(all.end(), {"--standard", "pdfx4", "--bleed", "5mm", "-o", "shop.pdf"});
        const Outcome made = handout(all, folder);
        ASSERT_EQ(made.status, 0) << made.err;
        EXPECT_THAT(made.err, Not(HasSubstr("booklet"))) << "nothing of blanks and stitching";
        const Outcome judged = bifolio({"preflight", "shop.pdf"}, folder.path());
        EXPECT_EQ(judged.status, 0) << judged.out;
        const Outcome boxes = run({.arguments = {"pdfinfo", "-box", (folder / "shop.pdf").string()}});
        // 5 mm of bleed, 1 mm, and 5 mm of marks.
        EXPECT_THAT(boxes.out, ContainsRegex("BleedBox: +17.01 +17.01"));
        EXPECT_THAT(boxes.out, ContainsRegex("TrimBox: +31.18 +31.18"));
    }
}

TEST(Handout, ForAPrintShopIsInInks) {
    const TemporaryFolder folder;
    const std::string sample = (kSamples / "every-element.xml").string();
    for (const std::vector<std::string>& words :
         {std::vector<std::string>{"--profile", "swop"}, {"--ink-limit=300"}, {"--marks", "none"}}) {
        std::vector<std::string> all = {sample, "--all-rooms", "-o", "shop.pdf"};
        all.insert(all.end(), words.begin(), words.end());
        const Outcome made = handout(all, folder);
        ASSERT_EQ(made.status, 0) << made.err;
        const Outcome told = run({.arguments = {"qpdf", "--qdf", "--object-streams=disable",
                                                (folder / "shop.pdf").string(), "-"}});
        EXPECT_THAT(told.out, ContainsRegex("0 0 0 1 k|0 g")) << words.front();
        EXPECT_THAT(told.out, Not(ContainsRegex("[0-9.]+ [0-9.]+ [0-9.]+ rg\n"))) << words.front();
    }
}

TEST(Signs, AreAPageARoomAndADay) {
    const TemporaryFolder folder;
    ASSERT_EQ(
        handout({(kSamples / "every-element.xml").string(), "-o", "s.pdf", "--all-rooms"}, folder).status, 0);
    const std::vector<ReadPage> pages = pages_of(folder / "s.pdf");
    ASSERT_EQ(pages.size(), 4U);
    for (const ReadPage& page : pages) {
        EXPECT_THAT(collisions(page), IsEmpty());
        EXPECT_THAT(outside_margins(page), IsEmpty());
        // Read at two metres: 16 pt, a box being a third higher than its type.
        EXPECT_THAT(page.words.front().bottom - page.words.front().top, Gt(24.0));
    }
    const Outcome first =
        run({.arguments = {"pdftotext", "-raw", "-l", "1", (folder / "s.pdf").string(), "-"}});
    EXPECT_THAT(first.out, AllOf(HasSubstr("Sala Grande"), HasSubstr("Fans and Blades"),
                                 HasSubstr("Coffee Break"), Not(HasSubstr("Twelve Listeners"))));
}

// The text of each page of what `handout` makes of a programme with these rooms, tracks and items of a day.
std::vector<std::string> signs_with(const std::string& parts, const std::string& items) {
    const TemporaryFolder folder;
    write_file(folder / "p.xml", "<program><event><title>Event</title></event>" + parts +
                                     "<day date=\"2026-08-28\">" + items + "</day></program>");
    EXPECT_EQ(handout({"p.xml", "--all-rooms", "-o", "s.pdf"}, folder).status, 0);
    std::vector<std::string> pages(1);
    for (const char c : text_of(folder / "s.pdf"))
        if (c == '\f')
            pages.emplace_back();
        else
            pages.back() += c;
    pages.pop_back();
    return pages;
}

TEST(Signs, GoByTheRoomOfEachTalk) {
    const std::vector<std::string> signs =
        signs_with("<room id='a'>Aula</room><room id='l'>Lab</room>",
                   "<session start='11:00' end='12:00' room='l' talk-minutes='30'><title>Session</title>"
                   "<talk><title>Here</title></talk><talk room='a'><title>Moved</title></talk></session>"
                   "<lunch start='12:00' end='13:00'>Lunch</lunch>");
    ASSERT_EQ(signs.size(), 2U);
    EXPECT_THAT(signs[0],
                AllOf(HasSubstr("Aula"), HasSubstr("Moved"), HasSubstr("Lunch"), Not(HasSubstr("Here"))));
    EXPECT_THAT(signs[1],
                AllOf(HasSubstr("Lab"), HasSubstr("Here"), HasSubstr("Lunch"), Not(HasSubstr("Moved"))));
    EXPECT_THAT(signs[1], HasSubstr("11:00–12:00"));
}

TEST(Signs, NameTheTracksThatTheyShow) {
    const std::vector<std::string> signs = signs_with(
        "<room id='a'>Aula</room><room id='l'>Lab</room>"
        "<track id='e'>Engines</track><track id='s'>Strings</track><track id='n'>Nothing</track>",
        "<talk start='9:00' end='10:00' room='a' track='e'><title>One</title></talk>"
        "<session start='9:00' end='10:00' room='l'><title>Two</title>"
        "<talk track='s'><title>Three</title></talk></session>");
    ASSERT_EQ(signs.size(), 2U);
    EXPECT_THAT(signs[0], AllOf(HasSubstr("Engines"), Not(HasSubstr("Strings")), Not(HasSubstr("Nothing"))));
    EXPECT_THAT(signs[1], AllOf(HasSubstr("Strings"), Not(HasSubstr("Engines"))));
}

TEST(Signs, OfAnEventWithoutRoomsOrOfOneAreOneADay) {
    for (const char* room : {"", "<room id='a'>Aula</room>"}) {
        const std::vector<std::string> signs =
            signs_with(room, "<talk start='9:00' end='10:00'><title>One</title></talk>");
        ASSERT_EQ(signs.size(), 1U);
        EXPECT_THAT(signs[0], HasSubstr("One"));
        EXPECT_THAT(signs[0], HasSubstr(*room == '\0' ? "Event" : "Aula"));
    }
}

TEST(Signs, OfOneSetHaveOneSizeOfType) {
    const TemporaryFolder folder;
    std::string many;
    for (int hour = 9; hour < 18; ++hour)
        many += fmt::format(
            "<talk start='{}:00' end='{}:00' room='a'><title>Something of some length {}</title></talk>",
            hour, hour + 1, hour);
    write_file(folder / "p.xml",
               "<program><event><title>Event</title></event><room id='a'>Aula</room>"
               "<room id='l'>Lab</room><day date='2026-08-28'>" +
                   many +
                   "<talk start='18:00' end='19:00' room='l'><title>Alone</title></talk>"
                   "</day></program>");
    ASSERT_EQ(handout({"p.xml", "--all-rooms", "-o", "s.pdf"}, folder).status, 0);
    const std::vector<ReadPage> pages = pages_of(folder / "s.pdf");
    ASSERT_EQ(pages.size(), 2U);
    const auto height = [](const ReadPage& page, const std::string& word) {
        const auto found = std::ranges::find(page.words, word, &WordBox::word);
        return found == page.words.end() ? 0 : found->bottom - found->top;
    };
    EXPECT_NEAR(height(pages[0], "Something"), height(pages[1], "Alone"), 0.02);
}

TEST(Signs, OfARoomThatIsNotThereAreRefusedWithTheNearest) {
    const TemporaryFolder folder;
    const Outcome wrong =
        handout({(kSamples / "every-element.xml").string(), "--room", "Sala do Río"}, folder);
    EXPECT_EQ(wrong.status, 2);
    EXPECT_THAT(wrong.err, HasSubstr("did you mean \"Sala do Rio\"?"));
    EXPECT_THAT(files_in(folder.path()), IsEmpty());
}

}  // namespace
}  // namespace bifolio::testing

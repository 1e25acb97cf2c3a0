// A programme with 67 emoji in titles, names, rooms and abstracts: without a font of emoji, with outlines,
// and with pictures.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "layout/fonts/emoji.h"
#include "tests/end_to_end/reading.h"
#include "tests/support/bifolio.h"

namespace bifolio::testing {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;
using ::testing::Not;

const std::filesystem::path kEmojiFonts = BIFOLIO_EMOJI_FONTS;

// The list that the fonts were made from (tests/support/make_emoji_fonts.py).
struct Emoji {
    std::string text, name;
};

std::vector<Emoji> all_emoji() {
    std::ifstream file(kProject / "tests/support/emoji.txt");
    std::vector<Emoji> all;
    for (std::string line; std::getline(file, line);) {
        const std::size_t tab = line.find('\t');
        all.push_back({line.substr(0, tab), line.substr(tab + 1)});
    }
    return all;
}

// A talk for each four of them: in its title, its presenter's name, the session's room and the abstract.
std::string programme(const std::vector<Emoji>& emoji) {
    std::string rooms, sessions;
    for (std::size_t n = 0; n < emoji.size(); n += 4) {
        const auto at = [&](std::size_t k) { return n + k < emoji.size() ? emoji[n + k].text : ""; };
        const std::string number = std::to_string(n / 4);
        rooms += "<room id=\"r" + number + "\">Hall " + at(0) + "</room>";
        sessions += "<session start=\"9:00\" end=\"10:00\" room=\"r" + number + "\"><title>Session " + at(1) +
                    " here</title><talk><title>Talk " + number + "</title><presenter><name>Ann " + at(2) +
                    " Berg" + number + "</name></presenter><abstract><p>Abstract (" + at(3) +
                    ") here.</p></abstract></talk></session>";
    }
    return "<program xml:lang=\"en\"><event><title>Emoji Days</title></event>" + rooms +
           "<day date=\"2026-09-14\">" + sessions + "</day></program>";
}

class EmojiProgramme : public ::testing::Test {
  protected:
    void SetUp() override {
        if (kEmojiFonts.empty()) GTEST_SKIP() << "no fonts were made for tests on this system";
        write_file(folder_ / "p.xml", programme(emoji_));
    }

    // `fonts`: "outlines", "pictures", or empty for none of emoji.
    Outcome make(const std::string& fonts, std::vector<std::string> arguments) {
        Command command = bifolio_command(std::move(arguments), folder_.path());
        if (!fonts.empty()) command.environment["FONTCONFIG_FILE"] = kEmojiFonts / (fonts + ".conf");
        return run(command);
    }

    std::string text_of(const std::string& pdf) {
        return run({.arguments = {"pdftotext", pdf, "-"}, .folder = folder_.path()}).out;
    }

    // The findings on emoji, by severity.
    static std::vector<std::string> told(const Outcome& outcome) {
        std::vector<std::string> severities;
        const json report = json::parse(outcome.err);
        for (const json& finding : report.at("diagnostics"))
            if (finding.at("code") == "missing-glyph") severities.push_back(finding.at("severity"));
        return severities;
    }

    const std::vector<Emoji> emoji_ = all_emoji();
    TemporaryFolder folder_;
};

TEST_F(EmojiProgramme, HasThemAll) {
    ASSERT_EQ(emoji_.size(), 67U);
    for (const Emoji& each : emoji_) {
        const auto found = layout::find_emoji(each.text);
        ASSERT_EQ(found.size(), 1U) << each.text;
        EXPECT_EQ(found[0].end, each.text.size());
        EXPECT_EQ(layout::emoji_name(each.text), each.name);
    }
}

TEST_F(EmojiProgramme, WithoutAFontHasTheirNamesAndOneWarning) {
    const Outcome made = make("", {"booklet", "p.xml", "--format", "json"});
    ASSERT_EQ(made.status, 0) << made.err;
    const std::vector<std::string> severities = told(made);
    EXPECT_EQ(std::ranges::count(severities, "warning"), 1);
    EXPECT_EQ(std::ranges::count(severities, "error"), 0);
    const std::string text = squeezed(text_of("p.pdf"));
    const std::string all = text_of("p.pdf");
    std::size_t named = 0;
    for (const Emoji& each : emoji_) {
        // DejaVu and Noto have outlines of some.
        if (all.find(each.text) != std::string::npos) continue;
        EXPECT_THAT(text, HasSubstr(squeezed(each.name))) << each.text;
        ++named;
    }
    EXPECT_GT(named, 40U);
}

TEST_F(EmojiProgramme, WithOutlinesHasThemAndTheNamesOfTheOthers) {
    ASSERT_EQ(make("outlines", {"booklet", "p.xml"}).status, 0);
    const std::string text = text_of("p.pdf");
    for (const std::string emoji : {"🚀", "🫠", "❤"}) EXPECT_THAT(text, HasSubstr(emoji));
    EXPECT_THAT(text, Not(HasSubstr("[rocket]")));
    EXPECT_THAT(squeezed(text), HasSubstr("flagGermany"));
    EXPECT_THAT(text, Not(HasSubstr("🇩")));
    const Outcome fonts = run({.arguments = {"pdffonts", "p.pdf"}, .folder = folder_.path()});
    EXPECT_THAT(fonts.out, HasSubstr("NotoEmoji"));
}

TEST_F(EmojiProgramme, WithPicturesHasThemAllWholeAndTheirText) {
    const Outcome made = make("pictures", {"booklet", "p.xml", "--format", "json"});
    ASSERT_EQ(made.status, 0) << made.err;
    EXPECT_EQ(told(made), std::vector<std::string>{"note"});
    const std::string text = text_of("p.pdf");
    for (const Emoji& each : emoji_) EXPECT_THAT(text, HasSubstr(each.text)) << each.name;
    const Outcome images = run({.arguments = {"pdfimages", "-list", "p.pdf"}, .folder = folder_.path()});
    EXPECT_GE(occurrences(images.out, " image "), emoji_.size());
}

TEST_F(EmojiProgramme, IsTheSameForAnyNumberOfThreads) {
    for (const std::string fonts : {"outlines", "pictures"}) {
        ASSERT_EQ(make(fonts, {"booklet", "p.xml", "--threads", "1", "-o", "one.pdf"}).status, 0);
        ASSERT_EQ(make(fonts, {"booklet", "p.xml", "--threads", "4", "-o", "four.pdf"}).status, 0);
        EXPECT_EQ(read_file(folder_ / "one.pdf"), read_file(folder_ / "four.pdf"));
    }
}

TEST_F(EmojiProgramme, IsPressedInInks) {
    const Outcome pressed = make("pictures", {"press", "p.xml", "--scheme", "pages", "--standard", "pdfx4",
                                              "--profile", "swop", "-o", "shop.pdf"});
    ASSERT_EQ(pressed.status, 0) << pressed.err;
    EXPECT_EQ(make("pictures", {"preflight", "shop.pdf"}).status, 0);
}

TEST_F(EmojiProgramme, IsOnHandoutsAndSigns) {
    for (const std::string fonts : {"", "outlines", "pictures"}) {
        const Outcome handout = make(fonts, {"handout", "p.xml", "--paper", "A3"});
        ASSERT_EQ(handout.status, 0) << handout.err;
        EXPECT_THAT(text_of("p-handout.pdf"), HasSubstr(fonts.empty() ? "[rocket]" : "🚀"));
        const Outcome signs = make(fonts, {"handout", "p.xml", "--all-rooms", "-o", "signs.pdf"});
        ASSERT_EQ(signs.status, 0) << signs.err;
        EXPECT_THAT(text_of("signs.pdf"), HasSubstr(fonts.empty() ? "[rocket]" : "🚀"));
    }
    ASSERT_EQ(make("pictures", {"handout", "p.xml", "--paper", "A3", "--mono", "-o", "mono.pdf"}).status, 0);
    const Outcome images = run({.arguments = {"pdfimages", "-list", "mono.pdf"}, .folder = folder_.path()});
    EXPECT_THAT(images.out, HasSubstr(" gray "));
    EXPECT_THAT(images.out, Not(HasSubstr(" rgb ")));
}

TEST_F(EmojiProgramme, GoesIntoLettersAndCalendarsAsItIs) {
    ASSERT_EQ(make("", {"calendar", "p.xml"}).status, 0);
    EXPECT_THAT(read_file(folder_ / "p.ics"), HasSubstr("🎉"));
    EXPECT_THAT(read_file(folder_ / "p.ics"), Not(HasSubstr("[party popper]")));
}

}  // namespace
}  // namespace bifolio::testing

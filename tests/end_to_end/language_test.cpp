// What stands between parts is the language's in all that Bifolio writes, read back by other people's tools.
#include <fmt/core.h>
#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "tests/mail/reading.h"
#include "tests/support/bifolio.h"

namespace bifolio::testing {
namespace {

using ::testing::HasSubstr;

class Language : public ::testing::Test {
  protected:
    // What the verb writes of one and the same programme in a language.
    [[nodiscard]] std::string written(const std::string& language, const std::string& verb,
                                      std::vector<std::string> options = {}) const {
        write_file(
            folder_ / "p.xml",
            fmt::format("<program xml:lang='{}'><event><title>Atelier</title><dates first='2026-05-08'/>"
                        "<time-zone>Europe/Paris</time-zone><practical-note kind='wifi'><p>Libre</p>"
                        "</practical-note></event><day date='2026-05-08'><session start='9:00' end='10:00'>"
                        "<label>Partie 1</label><title>Moteurs</title>"
                        "<talk><title>Vapeur</title></talk></session></day></program>",
                        language));
        options.insert(options.begin(), {verb, "p.xml", "-o", "written"});
        const Outcome outcome = bifolio(std::move(options), folder_.path());
        EXPECT_EQ(outcome.status, 0) << outcome.err;
        return read_file(folder_ / "written");
    }
    // A no-break space is read back from a PDF as a plain one.
    [[nodiscard]] std::string on_paper(const std::string& language, const std::string& verb) const {
        static_cast<void>(written(language, verb));
        const Outcome outcome =
            run({.arguments = {"pdftotext", "-raw", "written", "-"}, .folder = folder_.path()});
        EXPECT_EQ(outcome.status, 0) << outcome.err;
        return outcome.out;
    }

    TemporaryFolder folder_;
};

TEST_F(Language, OfABooklet) {
    EXPECT_THAT(on_paper("fr", "booklet"), HasSubstr("Partie 1 : Moteurs"));
    EXPECT_THAT(on_paper("de", "booklet"), HasSubstr("Partie 1: Moteurs"));
}

TEST_F(Language, OfAHandout) {
    EXPECT_THAT(on_paper("fr", "handout"), HasSubstr("Wi-Fi : Libre"));
    EXPECT_THAT(on_paper("de", "handout"), HasSubstr("WLAN: Libre"));
}

TEST_F(Language, OfACalendar) {
    EXPECT_THAT(written("fr", "calendar"), HasSubstr("SUMMARY:Partie 1\u00A0: Moteurs"));
    EXPECT_THAT(written("de", "calendar"), HasSubstr("SUMMARY:Partie 1: Moteurs"));
}

TEST_F(Language, OfALetter) {
    const auto letter = [&](const std::string& language) {
        return read_message(written(
            language, "announce", {"--from", "a@example.org", "--to", "b@example.org", "--attach", "none"}));
    };
    const nlohmann::json french = letter("fr"), german = letter("de");
    const auto text = [](const nlohmann::json& message) {
        return message["tree"]["parts"][0]["parts"][0]["text"].get<std::string>();
    };
    EXPECT_THAT(text(french), HasSubstr("Partie 1\u00A0: Moteurs"));
    EXPECT_THAT(text(french), HasSubstr("En pièce jointe\u00A0:"));
    EXPECT_THAT(text(german), HasSubstr("Partie 1: Moteurs"));
    EXPECT_THAT(text(german), HasSubstr("Im Anhang:"));
    EXPECT_THAT(french["tree"]["parts"][0]["parts"][1]["text"].get<std::string>(),
                HasSubstr("Partie 1\u00A0: Moteurs"));
    // A subject has plain spaces only.
    EXPECT_EQ(french["subject"], "Atelier : Programme, Vendredi 8 mai 2026");
}

// The events of a calendar stay the same events, whatever the language calls them.
TEST_F(Language, ChangesNoIdentityInACalendar) {
    const auto uid = [](const std::string& calendar) {
        const std::size_t at = calendar.find("UID:");
        return calendar.substr(at, calendar.find('\r', at) - at);
    };
    EXPECT_EQ(uid(written("fr", "calendar")), uid(written("de", "calendar")));
}

}  // namespace
}  // namespace bifolio::testing

// What a style sheet's keys change on paper, and what they do not.
#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "styles/effect_check.h"
#include "styles/key.h"
#include "styles/style_names.h"
#include "tests/support/bifolio.h"

namespace bifolio::testing {
namespace {

using ::testing::HasSubstr;

constexpr const char* kParallel =
    R"(<program><event><title>Parallel</title><dates first="2026-05-08"/></event>
<room id="a">Aula</room><room id="b">Biblioteca</room>
<day date="2026-05-08">
<session start="9:00" end="10:30" room="a"><label>Session 1</label><title>Engines</title>
<talk start="9:00"><title>One</title><presenter>Anna Berg</presenter></talk></session>
<session start="9:00" end="10:30" room="b"><label>Session 2</label><title>Motors</title>
<talk start="9:00"><title>Two</title><presenter>Cy Li</presenter></talk></session>
<break start="10:30" end="11:00" room="a">Coffee</break><item start="10:30" end="11:00" room="b">Desk</item>
</day></program>)";

// A value that would be seen.
std::string conspicuous(std::string_view attribute) {
    if (attribute == "align") return "right";
    if (attribute == "leading") return "40pt";
    if (attribute == "first-indent") return "20pt";
    if (attribute == "space-before" || attribute == "space-after") return "5";
    if (attribute == "hyphenate" || attribute == "full-width") return "yes";
    if (attribute == "keep-with-next" || attribute == "keep-together") return "no";
    if (attribute == "columns") return "2";
    if (attribute == "column-gap") return "2mm";
    if (attribute == "background") return "accent";
    if (attribute == "background-margin") return "3";
    return {};
}

class Styles : public ::testing::Test {
  protected:
    Styles() { write_file(folder_ / "parallel.xml", kParallel); }

    // The bytes of everything that a style sheet is for.
    [[nodiscard]] std::string printed(const std::vector<std::string>& settings) const {
        std::string bytes;
        for (const std::string& programme :
             {(kSamples / "every-element.xml").string(), std::string("parallel.xml")})
            for (const std::vector<std::string>& verb :
                 {std::vector<std::string>{"booklet", "--set", "contents.chair-index=yes"},
                  {"handout"},
                  {"handout", "--all-rooms", "--paper", "A3"}}) {
                std::vector<std::string> words = verb;
                words.insert(words.end(), {programme, "--quiet", "--output", "-"});
                for (const std::string& setting : settings) words.insert(words.end(), {"--set", setting});
                Command command = bifolio_command(words, folder_.path());
                command.environment = {{"SOURCE_DATE_EPOCH", "1700000000"}};
                const Outcome outcome = run(command);
                EXPECT_EQ(outcome.status, 0) << outcome.err;
                bytes += outcome.out;
            }
        return bytes;
    }

    TemporaryFolder folder_;
};

TEST_F(Styles, KeysThatAreSaidToHaveNoEffectHaveNone) {
    std::vector<std::string> settings;
    for (const styles::StyleName& paragraph : styles::paragraph_names())
        for (const styles::Key& key : styles::keys()) {
            const std::string value = key.section == "paragraph" ? conspicuous(key.attribute) : "";
            // Abstracts are like the body in the styles that ship.
            if (paragraph.name == "body" && key.attribute == "full-width") continue;
            if (value.empty() || styles::no_effect(paragraph.name, key.attribute, value).empty()) continue;
            settings.push_back("paragraph." + std::string(paragraph.name) + "." + std::string(key.attribute) +
                               "=" + value);
        }
    EXPECT_GT(settings.size(), 200U);
    EXPECT_TRUE(printed(settings) == printed({}));
}

TEST_F(Styles, OtherKeysHaveSome) {
    const std::string plain = printed({});
    for (const char* setting :
         {"paragraph.time.align=right", "paragraph.talk-title.space-before=3", "paragraph.folio.size=6pt",
          "paragraph.overview-cell-title.align=right", "paragraph.overview-cell-title.leading=20pt",
          "paragraph.overview-presenter.italic=no", "paragraph.session-label.background=accent",
          "paragraph.abstract.columns=2", "paragraph.body.first-indent=20pt",
          "paragraph.handout-talk.align=right", "paragraph.cover-line.space-after=3",
          "paragraph.index-letter.align=right"})
        EXPECT_FALSE(printed({setting}) == plain) << setting;
}

TEST_F(Styles, AValueWithoutEffectIsAWarning) {
    const Outcome outcome = bifolio({"booklet", "parallel.xml", "--set", "paragraph.folio.align=left",
                                     "--set", "paragraph.index-entry.columns=2", "-o", "p.pdf"},
                                    folder_.path());
    EXPECT_EQ(outcome.status, 0);
    EXPECT_THAT(outcome.err, HasSubstr("paragraph.folio.align has no effect"));
    EXPECT_THAT(outcome.err, HasSubstr("paragraph.index-entry.columns is for running text"));
    EXPECT_THAT(outcome.err, HasSubstr("2 warnings"));
}

}  // namespace
}  // namespace bifolio::testing

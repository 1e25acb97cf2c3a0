// `bifolio changes`, as after printing: what it says, and what a calendar and a letter make of the same two
// states.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/mail/reading.h"
#include "tests/support/bifolio.h"

namespace bifolio::testing {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

const std::string kHead = R"(<program xml:lang="en">
<event><title>Machines</title><dates first="2026-05-08" last="2026-05-09"/>
<venue>Townhall</venue><time-zone>Europe/Zurich</time-zone>)";
const std::string kRooms = R"(</event>
<room id="big">Hall</room><room id="small">Cell</room>
)";

const std::string kPrinted = kHead + kRooms + R"(<day date="2026-05-08">
<talk id="a" start="9:00" end="9:30" room="big"><title>Quiet Fans</title><presenter>Ada Byron</presenter></talk>
<talk id="b" start="9:30" end="10:00" room="big"><title>Loud Fans</title><presenter>Bo Berg</presenter></talk>
<talk id="c" start="10:00" end="10:30" room="big"><title>No Fans</title><presenter>Cy Coe</presenter></talk>
</day><day date="2026-05-09"><keynote id="k" start="9:00" end="10:00"><title>Finale</title></keynote></day>
</program>)";

const std::string kNow = kHead + "<revised>2026-05-01</revised>" + kRooms + R"(<day date="2026-05-08">
<talk id="a" start="9:00" end="9:30" room="small"><title>Silent Fans</title><presenter>Di Day</presenter></talk>
</day><day date="2026-05-09">
<keynote id="k" start="9:00" end="10:00" status="cancelled"><title>Finale</title></keynote>
<talk id="b" start="11:00" end="11:30" room="big"><title>Loud Fans</title><presenter>Bo Berg</presenter></talk>
<talk id="n" start="11:30" end="12:00"><title>New Fans</title></talk></day>
</program>)";

constexpr std::string_view kTold = R"(Changes to the programme, as of 1 May 2026

Friday 8 May 2026

09:00  Quiet Fans · Ada Byron · Hall
    Room: Hall → Cell
    Title: Quiet Fans → Silent Fans
    People: Ada Byron → Di Day
09:30  Loud Fans · Bo Berg · Hall
    Time: 09:30–10:00 → Sat 9 May, 11:00–11:30
10:00  No Fans · Cy Coe · Hall
    No longer takes place

Saturday 9 May 2026

09:00  Finale
    Cancelled
11:30  New Fans
    New: 11:30–12:00
)";

// With the spaces that break no line as spaces.
std::string with_plain_spaces(std::string text) {
    for (const std::string_view space : {"\u00A0", "\u202F"})
        for (std::size_t at = 0; (at = text.find(space, at)) != std::string::npos;)
            text.replace(at, space.size(), " ");
    return text;
}

class Changes : public ::testing::Test {
  protected:
    void SetUp() override {
        write_file(folder_ / "printed.xml", kPrinted);
        write_file(folder_ / "now.xml", kNow);
    }

    [[nodiscard]] Outcome made(std::vector<std::string> arguments) const {
        return bifolio(std::move(arguments), folder_.path());
    }

    TemporaryFolder folder_;
};

TEST_F(Changes, AreToldByDayAndTime) {
    const Outcome outcome = made({"changes", "printed.xml", "now.xml"});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_EQ(with_plain_spaces(outcome.out), kTold);
    EXPECT_EQ(made({"changes", "printed.xml", "now.xml", "-o", "told.txt"}).err, "told.txt: 5 changes\n");
    EXPECT_EQ(with_plain_spaces(read_file(folder_ / "told.txt")), kTold);
}

TEST_F(Changes, AreOfTheDateThatIsStated) {
    const auto heading = [&](const std::string& date) {
        const std::string text = made({"changes", "printed.xml", "now.xml", "--date", date}).out;
        return with_plain_spaces(text.substr(0, text.find('\n')));
    };
    EXPECT_EQ(heading("2026-05-12"), "Changes to the programme, as of 12 May 2026");
    EXPECT_EQ(heading("2026-05-12 18:00"), "Changes to the programme, as of 12 May 2026, 18:00");
    EXPECT_EQ(heading("2026-05-12T18:00"), "Changes to the programme, as of 12 May 2026, 18:00");
    for (const char* wrong : {"today", "2026-05-12T", "2026-05-12 nine"})
        EXPECT_EQ(made({"changes", "printed.xml", "now.xml", "--date", wrong}).status, 2) << wrong;
}

TEST_F(Changes, AreNoneOfOneState) {
    const Outcome outcome = made({"changes", "now.xml", "now.xml"});
    EXPECT_EQ(outcome.status, 0);
    EXPECT_EQ(outcome.out, "");
    EXPECT_THAT(outcome.err, HasSubstr("[no-changes]"));
}

TEST_F(Changes, AreToldToPrograms) {
    const Outcome outcome = made({"changes", "printed.xml", "now.xml", "--format", "json"});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    const auto document = nlohmann::json::parse(outcome.out);
    EXPECT_EQ(document["before"], "printed.xml");
    EXPECT_EQ(document["as-of"], "2026-05-01");
    std::vector<std::string> ids;
    for (const auto& each : document["changes"]) ids.push_back(each["id"]);
    EXPECT_THAT(ids, ElementsAre("a", "b", "c", "k", "n"));
    const auto& first = document["changes"][0];
    EXPECT_EQ(first["kinds"], (nlohmann::json{"room", "title", "people"}));
    EXPECT_EQ(first["before"]["line"], 6);
    EXPECT_EQ(first["before"]["rooms"], nlohmann::json{"Hall"});
    EXPECT_EQ(first["after"]["title"], "Silent Fans");
    EXPECT_EQ(first["came"], nlohmann::json{"Di Day"});
    EXPECT_EQ(document["changes"][2]["after"], nullptr);
}

// What stands on the sheet, and what it claims to be.
TEST_F(Changes, StandOnASheetSideBySide) {
    const Outcome outcome = made({"changes", "printed.xml", "now.xml", "-o", "sheet.pdf"});
    EXPECT_EQ(outcome.status, 0);
    EXPECT_EQ(outcome.err, "sheet.pdf: 5 changes on 1 page\n");
    const auto shown = [&](std::vector<std::string> command) {
        return with_plain_spaces(run({.arguments = std::move(command), .folder = folder_.path()}).out);
    };
    EXPECT_THAT(shown({"pdftotext", "-raw", "sheet.pdf", "-"}),
                AllOf(HasSubstr("Changes to the programme, as of 1 May 2026"), HasSubstr("Machines"),
                      HasSubstr("Quiet Fans"), HasSubstr("Title: Silent Fans"),
                      HasSubstr("Time: Sat 9 May, 11:00–11:30"), HasSubstr("No longer takes place"),
                      HasSubstr("Cancelled"), HasSubstr("New: 11:30–12:00")));
    EXPECT_THAT(shown({"pdfinfo", "sheet.pdf"}),
                AllOf(HasSubstr("Tagged:          yes"), HasSubstr("419.528 x 595.276")));
    EXPECT_THAT(shown({"pdfinfo", "-struct", "sheet.pdf"}),
                AllOf(HasSubstr("Table"), HasSubstr("TH"), HasSubstr("TD")));
    const Outcome judged = made({"preflight", "sheet.pdf", "--standard", "claimed"});
    EXPECT_EQ(judged.status, 0) << judged.out;
    EXPECT_THAT(judged.out, AllOf(HasSubstr("PDF/UA-1"), HasSubstr("PDF/A-2a")));
}

TEST_F(Changes, MakeTheSameSheetWheneverItIsMade) {
    const auto sheet = [&](const std::string& threads) {
        static_cast<void>(
            made({"changes", "printed.xml", "now.xml", "-o", "sheet.pdf", "--threads", threads}));
        return read_file(folder_ / "sheet.pdf");
    };
    const std::string first = sheet("1");
    EXPECT_FALSE(first.empty());
    EXPECT_EQ(first, sheet("4"));
}

std::string many_talks(const std::string& room, int talks) {
    std::string text = kHead + kRooms + "<day date=\"2026-05-08\">";
    for (int n = 0; n < talks; ++n)
        text += "<talk id=\"t" + std::to_string(n) + "\" start=\"" + std::to_string(8 + n / 6) + ":" +
                std::to_string(n % 6) + "0\" room=\"" + room + "\"><title>Fan " + std::to_string(n) +
                "</title></talk>";
    return text + "</day></program>";
}

// In smaller type where that keeps them on one page; never smaller than is fit to read.
TEST_F(Changes, StandOnOnePageWhileTheyCan) {
    const auto pages = [&](int talks) {
        write_file(folder_ / "printed.xml", many_talks("big", talks));
        write_file(folder_ / "now.xml", many_talks("small", talks));
        const std::string told = made({"changes", "printed.xml", "now.xml", "-o", "sheet.pdf"}).err;
        return told.substr(told.find(" on ") + 4);
    };
    EXPECT_EQ(pages(12), "1 page\n");
    EXPECT_EQ(pages(17), "1 page\n");
    EXPECT_EQ(pages(60), "4 pages\n");
}

// Case of a seminar: one talk moves, one falls out.
TEST_F(Changes, MoveAndCancelTheSameEventsOfTheCalendar) {
    ASSERT_EQ(made({"calendar", "printed.xml", "-o", "printed.ics"}).status, 0);
    const Outcome outcome = made({"calendar", "now.xml", "--since", "printed.xml", "-o", "now.ics"});
    ASSERT_EQ(outcome.status, 0) << outcome.err;
    const auto event = [&](const std::string& file, const std::string& title) {
        const std::string text = read_file(folder_ / file);
        for (std::size_t at = 0; (at = text.find("BEGIN:VEVENT", at)) != std::string::npos; ++at) {
            const std::string found = text.substr(at, text.find("END:VEVENT", at) - at);
            if (found.find(title) != std::string::npos) return found;
        }
        return std::string();
    };
    const auto property = [](const std::string& found, const std::string& name) {
        const std::size_t at = found.find("\n" + name) + 1;
        return at == 0 ? std::string() : found.substr(at, found.find('\r', at) - at);
    };
    for (const char* title : {"Loud Fans", "No Fans"}) {
        const std::string old = event("printed.ics", title), now = event("now.ics", title);
        EXPECT_EQ(property(old, "UID:"), property(now, "UID:")) << title;
        EXPECT_EQ(property(old, "SEQUENCE:"), "SEQUENCE:0");
        EXPECT_EQ(property(now, "SEQUENCE:"), "SEQUENCE:1");
    }
    EXPECT_THAT(event("now.ics", "Loud Fans"), HasSubstr("20260509T110000"));
    EXPECT_THAT(event("now.ics", "No Fans"), HasSubstr("STATUS:CANCELLED"));
    EXPECT_THAT(event("now.ics", "Loud Fans"), Not(HasSubstr("CANCELLED")));
}

TEST_F(Changes, AreToldInALetter) {
    const auto bodies = [&](const std::string& since) {
        const Outcome outcome =
            made({"announce", "now.xml", "--from", "a@example.org", "--to", "b@example.org", "--attach",
                  "none", "--no-calendar", "--since", since, "-o", "letter.eml"});
        EXPECT_EQ(outcome.status, 0) << outcome.err;
        const nlohmann::json message = read_message(read_file(folder_ / "letter.eml"));
        EXPECT_EQ(message["html"]["wrong"], nlohmann::json::array());
        return std::vector<std::string>{message["tree"]["parts"][0]["text"], message["html"]["words"]};
    };
    for (const std::string& body : bodies("printed.xml"))
        EXPECT_THAT(with_plain_spaces(body),
                    AllOf(HasSubstr("The programme has changed."),
                          HasSubstr("Changes to the programme, as of 1 May 2026"),
                          HasSubstr("Time: 09:30–10:00 → Sat 9 May, 11:00–11:30"),
                          HasSubstr("No longer takes place"), Not(HasSubstr("The programme is out."))));
    for (const std::string& body : bodies("now.xml"))
        EXPECT_THAT(body, AllOf(HasSubstr("The programme is out."), Not(HasSubstr("Changes"))));
}

}  // namespace
}  // namespace bifolio::testing

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

}  // namespace
}  // namespace bifolio::testing

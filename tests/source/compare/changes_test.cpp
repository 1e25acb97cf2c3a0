// Two states of a programme: what a reader of the first one is told.
#include "source/compare/changes.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gmock/gmock.h>

#include <array>
#include <string_view>

#include "tests/source/reading.h"

namespace bifolio::source {
namespace {

using testing::day_with;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::program_with;
using testing::read;

std::string described(const Change& change) {
    static constexpr std::array<std::string_view, 9> kNames = {
        "came in", "fell out", "status", "time", "room", "session", "part", "title", "people"};
    std::vector<std::string_view> kinds;
    for (const ChangeKind kind : change.kinds) kinds.push_back(kNames.at(static_cast<std::size_t>(kind)));
    std::string text = fmt::format("{}: {}", change.latest().title->plain(), fmt::join(kinds, ", "));
    for (const Person* each : change.came) text += " +" + each->name.plain();
    for (const Person* each : change.went) text += " -" + each->name.plain();
    return text;
}

std::vector<std::string> changes(const std::string& before, const std::string& after) {
    const auto old = read(before), now = read(after);
    const Changes found = find_changes(*old.program, *now.program);
    std::vector<std::string> lines;
    for (const Renaming& each : found.renamed)
        lines.push_back(each.before->plain() + " is now " + each.after->plain());
    for (const Change& each : found.items) lines.push_back(described(each));
    return lines;
}

std::vector<std::string> in_day(const std::string& before, const std::string& after) {
    return changes(day_with(before), day_with(after));
}

std::vector<std::string> in_rooms(const std::string& before, const std::string& after) {
    const std::string rooms = "<room id='a'>Aula</room><room id='f'>Foyer</room>";
    return changes(program_with(rooms, before), program_with(rooms, after));
}

std::string talk(const std::string& attributes, const std::string& title, const std::string& inside = "") {
    return fmt::format("<talk {}><title>{}</title>{}</talk>", attributes, title, inside);
}

std::string session(const std::string& attributes, const std::string& talks) {
    return fmt::format("<session id='s' {}><title>Soils</title>{}</session>", attributes, talks);
}

const std::string kTalks = talk("id='p' minutes='20'", "Peat") + talk("id='c' minutes='20'", "Clay");

TEST(Changes, AreNoneOfTheSameProgramme) {
    const std::string day = session("start='9:00' end='10:00'", kTalks);
    EXPECT_THAT(in_day(day, day), IsEmpty());
}

TEST(Changes, TellWhatMoved) {
    EXPECT_THAT(in_day(talk("start='9:00'", "A"), talk("start='9:30'", "A")), ElementsAre("A: time"));
    EXPECT_THAT(in_day(talk("start='9:00' end='9:30'", "A"), talk("start='9:00' end='9:40'", "A")),
                ElementsAre("A: time"));
    const std::string days =
        "<program><day date='2026-05-08'>{}</day><day date='2026-05-09'>{}</day></program>";
    const std::string a = talk("start='9:00'", "A"), b = talk("start='10:00'", "B");
    EXPECT_THAT(changes(fmt::format(fmt::runtime(days), a + b, ""), fmt::format(fmt::runtime(days), b, a)),
                ElementsAre("A: time"));
}

// "B" begins later, so that "A" was worked out to end later: nobody said so.
TEST(Changes, LeaveEndsAloneThatNobodyStated) {
    EXPECT_THAT(in_day(talk("start='9:00'", "A") + talk("start='9:30'", "B"),
                       talk("start='9:00'", "A") + talk("start='9:45'", "B")),
                ElementsAre("B: time"));
}

TEST(Changes, TellASessionThatMovedOnceAndNotItsTalks) {
    EXPECT_THAT(in_rooms(session("start='9:00' end='10:00' room='a'", kTalks),
                         session("start='14:00' end='15:00' room='f'", kTalks)),
                ElementsAre("Soils: time, room"));
}

TEST(Changes, TellTheTalksThatDoNotGoAlong) {
    const std::string turned = talk("id='c' minutes='20'", "Clay") + talk("id='p' minutes='20'", "Peat");
    EXPECT_THAT(in_day(session("start='9:00' times='consecutive'", kTalks),
                       session("start='9:00' times='consecutive'", turned)),
                ElementsAre("Peat: time", "Clay: time"));
    EXPECT_THAT(in_day(session("start='9:00' times='consecutive'", kTalks),
                       session("start='14:00' times='consecutive'", turned)),
                ElementsAre("Soils: time", "Peat: time", "Clay: time"));
}

// The session begins earlier by an opening, and the talks stay where they were.
TEST(Changes, LeaveTalksAloneThatStay) {
    EXPECT_THAT(in_day(session("start='9:00' end='10:00'", talk("id='p' start='9:20'", "Peat")),
                       session("start='8:50' end='10:00'", talk("id='p' start='9:20'", "Peat"))),
                ElementsAre("Soils: time"));
}

TEST(Changes, TellWhatFellOutAndCameIn) {
    EXPECT_THAT(in_day(talk("id='a' start='9:00'", "A") + talk("id='b' start='10:00'", "B"),
                       talk("id='c' start='9:00'", "C") + talk("id='b' start='10:00'", "B")),
                ElementsAre("A: fell out", "C: came in"));
    EXPECT_THAT(in_day(session("start='9:00'", kTalks), ""), ElementsAre("Soils: fell out"));
    EXPECT_THAT(in_day("", session("start='9:00'", kTalks)), ElementsAre("Soils: came in"));
    EXPECT_THAT(
        in_day(session("start='9:00'", kTalks), session("start='9:00'", talk("id='p' minutes='20'", "Peat"))),
        ElementsAre("Clay: fell out"));
}

TEST(Changes, TellATalkThatWentToAnotherSession) {
    const std::string other = "<session id='o' start='14:00'><title>Other</title>{}</session>";
    const std::string clay = talk("id='c' minutes='20'", "Clay"), peat = talk("id='p' minutes='20'", "Peat");
    EXPECT_THAT(in_day(session("start='9:00'", peat + clay) + fmt::format(fmt::runtime(other), ""),
                       session("start='9:00'", peat) + fmt::format(fmt::runtime(other), clay)),
                ElementsAre("Clay: time, session"));
    EXPECT_THAT(
        in_day(session("start='9:00'", peat + clay), clay.substr(0, 5) + " start='9:30'" + clay.substr(5)),
        ElementsAre("Soils: fell out", "Clay: time, session"));
}

TEST(Changes, TellWhatIsCancelledOnce) {
    EXPECT_THAT(in_day(session("start='9:00'", kTalks), session("start='9:00' status='cancelled'", kTalks)),
                ElementsAre("Soils: status"));
    EXPECT_THAT(in_day(session("start='9:00' status='cancelled'", kTalks), session("start='9:00'", kTalks)),
                ElementsAre("Soils: status"));
    EXPECT_THAT(in_day(talk("start='9:00'", "A"), talk("start='9:00' status='cancelled'", "A")),
                ElementsAre("A: status"));
    EXPECT_THAT(in_day(talk("start='9:00' status='tentative'", "A"), talk("start='9:00'", "A")),
                ElementsAre("A: status"));
    // What these say is told as what it is.
    EXPECT_THAT(in_day(talk("start='9:00'", "A"), talk("start='9:30' status='moved'", "A")),
                ElementsAre("A: time"));
}

TEST(Changes, TakeWhatIsCancelledForGone) {
    const std::string cancelled = talk("id='a' start='9:00' status='cancelled'", "A");
    EXPECT_THAT(in_day(cancelled, ""), IsEmpty());
    EXPECT_THAT(in_day("", cancelled), IsEmpty());
    EXPECT_THAT(in_day(cancelled, talk("id='a' start='10:00' status='cancelled'", "B")), IsEmpty());
}

TEST(Changes, TellRooms) {
    EXPECT_THAT(in_rooms(talk("start='9:00' room='a'", "A") + talk("start='9:00' room='f'", "B"),
                         talk("start='9:00' room='f'", "A") + talk("start='9:00' room='a'", "B")),
                ElementsAre("A: room", "B: room"));
    EXPECT_THAT(in_rooms(talk("start='9:00'", "A"), talk("start='9:00' room='a'", "A")),
                ElementsAre("A: room"));
}

TEST(Changes, TellARenamedRoomOnce) {
    const std::string day = talk("start='9:00' room='a'", "A") + talk("start='10:00' room='a'", "B");
    EXPECT_THAT(changes(program_with("<room id='a'>Aula</room>", day),
                        program_with("<room id='a'>Great Hall</room>", day)),
                ElementsAre("Aula is now Great Hall"));
    // The same rooms under other ids, in another order.
    EXPECT_THAT(changes(program_with("<room id='a'>Aula</room><room id='b'>Foyer</room>", day),
                        program_with("<room id='b'>Aula</room><room id='a'>Foyer</room>", day)),
                ElementsAre("A: room", "B: room"));
}

TEST(Changes, TellTitles) {
    EXPECT_THAT(in_day(talk("id='a' start='9:00'", "A"), talk("id='a' start='9:00'", "B")),
                ElementsAre("B: title"));
    EXPECT_THAT(in_day(talk("id='a' start='9:00'", "A"),
                       talk("id='a' start='9:00'", "A", "<subtitle>Again</subtitle>")),
                ElementsAre("A: title"));
    EXPECT_THAT(in_day(talk("id='a' start='9:00'", "A"), talk("id='a' start='9:00'", "<em>A</em>")),
                IsEmpty());
}

// Without an id it is the same where all else is.
TEST(Changes, TellTitlesOfWhatHasNoId) {
    const auto by_ada = [](const std::string& start, const std::string& title) {
        return talk(fmt::format("start='{}'", start), title, "<presenter>Ada Byron</presenter>");
    };
    EXPECT_THAT(in_day(by_ada("9:00", "A"), by_ada("9:00", "B")), ElementsAre("B: title"));
    EXPECT_THAT(in_day(by_ada("9:00", "A"), by_ada("9:30", "B")), ElementsAre("A: fell out", "B: came in"));
    EXPECT_THAT(in_day(talk("start='9:00'", "A"), talk("start='9:00'", "B")),
                ElementsAre("A: fell out", "B: came in"));
    EXPECT_THAT(in_day("<break start='9:00'>Tea</break>", "<break start='9:00'>Coffee</break>"),
                ElementsAre("Coffee: title"));
    EXPECT_THAT(in_day("<break start='9:00'>Tea</break>", "<lunch start='9:00'>Lunch</lunch>"),
                ElementsAre("Tea: fell out", "Lunch: came in"));
    const auto session_of = [](const std::string& title, const std::string& talks) {
        return fmt::format("<session start='9:00'><title>{}</title>{}</session>", title, talks);
    };
    EXPECT_THAT(in_day(session_of("S", kTalks), session_of("T", kTalks)), ElementsAre("T: title"));
}

TEST(Changes, TellPeople) {
    const auto with = [](const std::string& name, const std::string& element = "presenter") {
        return talk("id='a' start='9:00'", "A", fmt::format("<{0}>{1}</{0}>", element, name));
    };
    EXPECT_THAT(in_day(with("Ada Byron"), with("Bo Holm")), ElementsAre("A: people +Bo Holm -Ada Byron"));
    EXPECT_THAT(in_day(with("Ada Byron"), with("Dr. Ada BYRON")), IsEmpty());
    // One who presents now wrote the paper before.
    EXPECT_THAT(in_day(with("Ada Byron", "author"), with("Ada Byron")), IsEmpty());
    EXPECT_THAT(in_day(session("start='9:00'", "<chair>Ada Byron</chair>"), session("start='9:00'", "")),
                ElementsAre("Soils: people -Ada Byron"));
}

TEST(Changes, TellASessionThatIsOneTalkOnce) {
    const auto panel = [](const std::string& attributes, const std::string& title) {
        return fmt::format(
            "<session id='s' {0}><title>{1}</title><talk id='t'><title>{1}</title></talk></session>",
            attributes, title);
    };
    EXPECT_THAT(in_day(panel("start='9:00'", "Who Pays?"), panel("start='9:30'", "Who Cares?")),
                ElementsAre("Who Cares?: time, title"));
}

TEST(Changes, TellWhatTakesPlaceTwiceByItsEntry) {
    const auto twice = [](const std::string& title, const std::string& again) {
        return talk("id='a' start='9:00'", title, fmt::format("<also start='{}'/>", again));
    };
    EXPECT_THAT(in_day(twice("A", "14:00"), twice("B", "14:00")), ElementsAre("B: title"));
    EXPECT_THAT(in_day(twice("A", "14:00"), twice("A", "15:00")), ElementsAre("A: time"));
}

// Each of three alike stays what it is.
TEST(Changes, TakeWhatIsAlikeForTheSameWhereItStays) {
    const auto coffee = [](const std::string& start) {
        return fmt::format("<break start='{}'>Coffee</break>", start);
    };
    EXPECT_THAT(in_day(coffee("9:00") + coffee("11:00") + coffee("15:00"), coffee("11:00") + coffee("15:00")),
                ElementsAre("Coffee: fell out"));
    const auto old = read(day_with(coffee("9:00") + coffee("11:00"))), now = read(day_with(coffee("11:00")));
    EXPECT_EQ(find_changes(*old.program, *now.program).items.at(0).before->start.of_day, Minutes(9 * 60));
}

TEST(Changes, TellLastingItemsAndParts) {
    const auto lasting = [](const std::string& days, const std::string& hours) {
        return fmt::format(
            "<program><item days='{}' {}>Exhibition</item><day date='2026-05-08'/>"
            "<day date='2026-05-09'/></program>",
            days, hours);
    };
    EXPECT_THAT(
        changes(lasting("all", "start='9:00' end='17:00'"), lasting("all", "start='9:00' end='18:00'")),
        ElementsAre("Exhibition: time"));
    EXPECT_THAT(changes(lasting("all", ""), lasting("2026-05-08", "")), ElementsAre("Exhibition: time"));
    const std::string a = talk("start='9:00'", "A");
    EXPECT_THAT(in_day("<part id='x'><title>Old</title>" + a + "</part>",
                       "<part id='x'><title>New</title>" + a + "</part>"),
                ElementsAre("Old is now New"));
    EXPECT_THAT(in_day("<part id='x'><title>Old</title>" + a + "</part>", a), ElementsAre("A: part"));
}

TEST(Changes, StandByTheTimeInTheFirstProgramme) {
    EXPECT_THAT(
        in_day(talk("start='9:00'", "A") + talk("start='10:00'", "B"),
               talk("start='10:30'", "B") + talk("start='11:00'", "New") + talk("start='15:00'", "A")),
        ElementsAre("A: time", "B: time", "New: came in"));
}

}  // namespace
}  // namespace bifolio::source

// Parts of programmes: what stays, what refers to what, and what is told where there is nothing.
#include "source/model/selection.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <tuple>

#include "source/model/all_people.h"
#include "tests/source/describe.h"
#include "tests/source/random_programme.h"
#include "tests/source/reading.h"

namespace bifolio::source {
namespace {

using ::testing::AllOf;
using testing::describe;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::program_with;
using testing::RandomProgramme;
using testing::read;

constexpr std::string_view kDeclared = R"(<room id="big">Hall</room><room id="small">Cell</room>
<track id="sys">Systems, Large</track><track id="net">Networks</track><kind id="film">Film</kind>
)";
constexpr std::string_view kItems = R"(
<opening start="8:00" end="8:30">Opening</opening>
<session start="9:00" end="10:00" room="big" track="sys" talk-minutes="20">
<title>Fans</title>
<talk id="q"><title>Quiet</title><level>Beginners</level></talk>
<talk xml:lang="de"><title>Laut</title></talk>
<talk kind="film"><title>Loud</title></talk></session>
<break start="10:00" end="10:30" room="small">Coffee</break>
<part id="w"><title>Workshop on Ears</title>
<session start="10:30" end="11:00" room="small" track="net" languages="de fr"><title>Ears</title></session>
<break start="11:00" end="11:10">Tea</break></part>
<session kind="posters" start="11:10" end="12:00" room="big"><title>Posters</title>
<poster><title>One</title></poster><poster xml:lang="de"><title>Two</title></poster></session>
<item start="13:00" end="14:00" kind="film" room="small">Matinee</item>
<lunch start="14:00" end="15:00">Lunch</lunch>)";

Program programme(std::string_view items = kItems) {
    auto made = read(program_with(kDeclared, items));
    for (const Diagnostic& each : made.diagnostics.all())
        EXPECT_NE(each.severity, Severity::Error) << each.message;
    return made.program.value_or(Program{});
}

Program only(const Program& program, Selection selection) {
    std::vector<Wanted> wanted;
    const Trouble trouble = look_up(program, selection, wanted);
    EXPECT_FALSE(trouble) << trouble.message;
    return select(program, wanted);
}
Program only(SelectionKey key, std::vector<std::string> values) {
    return only(programme(), {{key, std::move(values)}});
}

// Titles of items, those of talks below their sessions' with a dash.
std::vector<std::string> titles(const Program& program) {
    std::vector<std::string> all;
    for (const Day& day : program.days)
        for (const Item& item : day.items) {
            all.push_back(title_of(item).plain());
            if (const auto* session = std::get_if<Session>(&item))
                for (const Contribution& talk : session->contributions)
                    all.push_back("- " + talk.title.plain());
        }
    return all;
}

Trouble trouble_with(SelectionKey key, const std::string& value) {
    std::vector<Wanted> wanted;
    return look_up(programme(), {{key, {value}}}, wanted);
}

TEST(Selection, KeepsASessionWholeAndBreaks) {
    const std::vector<std::string> kept{"Opening", "Fans",   "- Quiet", "- Laut",
                                        "- Loud",  "Coffee", "Matinee", "Lunch"};
    EXPECT_EQ(titles(only(SelectionKey::Track, {"sys"})), kept);
    EXPECT_EQ(titles(only(SelectionKey::Track, {"systems, large"})), kept);
}

TEST(Selection, KeepsOfOtherSessionsTheTalksWithTheirTimes) {
    const Program part = only(SelectionKey::Kind, {"Film"});
    EXPECT_THAT(titles(part), ElementsAre("Opening", "Fans", "- Loud", "Coffee", "Matinee", "Lunch"));
    const auto& session = std::get<Session>(part.days.front().items[1]);
    EXPECT_EQ(session.contributions.front().start.of_day, Minutes(9 * 60 + 40));
    EXPECT_EQ(session.contributions.front().order, 3U);
    EXPECT_EQ(session.start.of_day, Minutes(9 * 60));
}

TEST(Selection, TakesAnyValueOfAKeyAndAllKeys) {
    EXPECT_THAT(titles(only(SelectionKey::Level, {"beginners"})),
                ElementsAre("Opening", "Fans", "- Quiet", "Coffee", "Matinee", "Lunch"));
    EXPECT_EQ(titles(only(SelectionKey::Track, {"net,sys"})),
              titles(only(SelectionKey::Track, {"Networks", "sys"})));
    EXPECT_THAT(titles(only(programme(), {{SelectionKey::Track, {"sys"}}, {SelectionKey::Language, {"DE"}}})),
                ElementsAre("Opening", "Fans", "- Laut", "Coffee", "Matinee", "Lunch"));
}

// Of a session that states languages its talks are, and those that state none are in the programme's.
TEST(Selection, KnowsLanguages) {
    EXPECT_THAT(titles(only(SelectionKey::Language, {"de"})),
                ElementsAre("Opening", "Fans", "- Laut", "Coffee", "Ears", "Tea", "Posters", "- Two",
                            "Matinee", "Lunch"));
    EXPECT_THAT(titles(only(SelectionKey::Language, {"fr"})),
                ElementsAre("Opening", "Coffee", "Ears", "Tea", "Matinee", "Lunch"));
    EXPECT_THAT(titles(only(SelectionKey::Language, {"en"})),
                ElementsAre("Opening", "Fans", "- Quiet", "- Loud", "Coffee", "Posters", "- One", "Matinee",
                            "Lunch"));
}

TEST(Selection, KnowsRoomsAndParts) {
    EXPECT_THAT(titles(only(SelectionKey::Room, {"Cell"})),
                ElementsAre("Opening", "Coffee", "Ears", "Tea", "Matinee", "Lunch"));
    const Program part = only(SelectionKey::Part, {"WORKSHOP on ears"});
    EXPECT_THAT(titles(part), ElementsAre("Opening", "Coffee", "Ears", "Tea", "Matinee", "Lunch"));
    EXPECT_EQ(part.parts.size(), 1U);
    EXPECT_THAT(only(SelectionKey::Track, {"sys"}).parts, IsEmpty());
}

TEST(Selection, KeepsNumbersOfPosters) {
    const Program part =
        only(programme(), {{SelectionKey::Kind, {"poster"}}, {SelectionKey::Language, {"de"}}});
    const std::vector<const Contribution*> posters = all_contributions(part);
    ASSERT_EQ(posters.size(), 1U);
    EXPECT_EQ(posters.front()->number, "P2");
}

TEST(Selection, IsToldAsTheProgrammeTellsIt) {
    const Program part = only(programme(), {{SelectionKey::Track, {"SYS"}}, {SelectionKey::Kind, {"Film"}}});
    ASSERT_EQ(part.selected.size(), 2U);
    EXPECT_THAT(part.selected[0].values, ElementsAre("Systems, Large"));
    EXPECT_THAT(part.selected[1].values, ElementsAre("Film"));
    EXPECT_THAT(only(SelectionKey::Level, {"beginners"}).selected.front().values, ElementsAre("Beginners"));
}

TEST(Selection, SaysWhatThereIs) {
    const Trouble trouble = trouble_with(SelectionKey::Track, "Netwrks");
    EXPECT_EQ(trouble.message, "the programme has no track \"Netwrks\"");
    EXPECT_EQ(trouble.hint, "did you mean \"Networks\"? its tracks are: Systems, Large, Networks");
    EXPECT_THAT(trouble_with(SelectionKey::Language, "it").hint, AllOf(HasSubstr("en"), HasSubstr("de")));
    EXPECT_THAT(trouble_with(SelectionKey::Kind, "keynote").hint, HasSubstr("poster"));
    EXPECT_THAT(trouble_with(SelectionKey::Level, "").message, HasSubstr("no level"));
}

TEST(Selection, OfWhatNothingIsHasNoDays) {
    const Program none =
        only(programme(), {{SelectionKey::Track, {"net"}}, {SelectionKey::Level, {"beginners"}}});
    EXPECT_THAT(none.days, IsEmpty());
    EXPECT_THAT(select(programme(), look_up_known(programme(), {{SelectionKey::Track, {"gone"}}})).days,
                IsEmpty());
}

TEST(Selection, LeavesOutOfWhatLastsWhatIsOfSomethingElse) {
    auto made = read(
        program_with(std::string(kDeclared) +
                         "<item days=\"all\" kind=\"film\">Reel</item><item days=\"all\" room=\"small\">Books"
                         "</item>",
                     kItems));
    ASSERT_TRUE(made.program.has_value());
    const auto lasting = [&](SelectionKey key, const std::string& value) {
        std::vector<std::string> all;
        for (const LastingItem& each : only(*made.program, {{key, {value}}}).lasting)
            all.push_back(each.item.title.plain());
        return all;
    };
    EXPECT_THAT(lasting(SelectionKey::Kind, "talk"), ElementsAre("Books"));
    EXPECT_THAT(lasting(SelectionKey::Kind, "film"), ElementsAre("Reel", "Books"));
    EXPECT_THAT(lasting(SelectionKey::Room, "big"), ElementsAre("Reel"));
}

// The entry that tells all of a talk is elsewhere: the one that stays tells it.
TEST(Selection, TellsWhollyWhatTakesPlaceAgain) {
    const Program whole = programme(R"(
<talk id="a" start="9:00" end="9:20" track="sys" room="big"><title>Again</title>
<presenter>Ada Byron<!-- --></presenter><abstract>All of it</abstract><also start="11:00" track="net" room="small"/></talk>)");
    const Program part = only(whole, {{SelectionKey::Track, {"net"}}});
    ASSERT_THAT(titles(part), ElementsAre("Again"));
    const Contribution& talk = *all_contributions(part).front();
    EXPECT_EQ(talk.start.of_day, Minutes(11 * 60));
    EXPECT_FALSE(talk.told_at.has_value());
    EXPECT_FALSE(talk.abstract.blocks.empty());
    EXPECT_EQ(talk.also.size(), 1U);  // where else it takes place is said all the same
}

Selection everything() {
    return {{SelectionKey::Language, {"de", "en", "pt", "el"}}};
}

// Every number and path leads to something that it may lead to.
void expect_sound(const Program& program) {
    const auto check_part = [&](std::optional<std::size_t> part) {
        ASSERT_LT(part.value_or(0), std::max<std::size_t>(1, program.parts.size()));
    };
    const auto check_talk = [&](const Contribution& talk, const ItemPath& here) {
        ASSERT_LT(talk.track.value_or(0), program.tracks.size());
        for (const std::size_t room : talk.rooms) ASSERT_LT(room, program.rooms.size());
        if (talk.told_at) {
            const Contribution& whole = contribution_at(program, *talk.told_at);
            EXPECT_FALSE(whole.told_at.has_value());
            EXPECT_THAT(whole.also_at, ::testing::Contains(here));
        }
        for (const ItemPath& each : talk.also_at) EXPECT_EQ(contribution_at(program, each).told_at, here);
    };
    for (std::size_t n = 0; n < program.parts.size(); ++n) {
        ASSERT_LT(program.parts[n].day, program.days.size());
        if (program.parts[n].within) {
            ASSERT_LT(*program.parts[n].within, n);
        }
    }
    for (std::size_t day = 0; day < program.days.size(); ++day) {
        ASSERT_FALSE(program.days[day].items.empty());
        for (std::size_t n = 0; n < program.days[day].items.size(); ++n) {
            const Item& item = program.days[day].items[n];
            check_part(part_of(item));
            if (const auto part = part_of(item)) {
                EXPECT_LE(program.parts[*part].day, day);
            }
            if (const auto* talk = std::get_if<Contribution>(&item)) check_talk(*talk, {day, n, {}});
            if (const auto* plain = std::get_if<PlainItem>(&item); plain != nullptr && plain->shows) {
                ASSERT_TRUE(std::holds_alternative<Session>(
                    program.days.at(plain->shows->day).items.at(plain->shows->item)));
            }
            const auto* session = std::get_if<Session>(&item);
            for (std::size_t talk = 0; session != nullptr && talk < session->contributions.size(); ++talk)
                check_talk(session->contributions[talk], {day, n, talk});
        }
    }
}

// Each talk of the part is one of the whole, with its time, its number and its room.
void expect_part_of(const Program& part, const Program& whole) {
    const auto facts = [](const Contribution& talk) {
        return std::tuple(talk.title.unmarked(), talk.start, talk.end, talk.rooms, talk.number,
                          talk.also.size());
    };
    const std::vector<const Contribution*> all = all_contributions(whole);
    for (const Contribution* each : all_contributions(part))
        EXPECT_TRUE(std::ranges::any_of(all, [&](const Contribution* other) {
            return facts(*other) == facts(*each);
        })) << each->title.plain();
}

// The first line of one that the other has not; empty where they are alike.
std::string first_difference(const std::string& one, const std::string& other) {
    const auto [a, b] = std::ranges::mismatch(one, other);
    if (a == one.end() && b == other.end()) return "";
    const auto line_at = [](const std::string& text, std::string::const_iterator at) {
        const auto place = static_cast<std::size_t>(at - text.begin());
        const std::size_t begin = text.rfind('\n', place) + 1;
        return text.substr(begin, text.find('\n', place) - begin);
    };
    return line_at(one, a) + "\n" + line_at(other, b);
}

class SelectionProperty : public ::testing::TestWithParam<unsigned> {};

TEST_P(SelectionProperty, OfRandomProgrammesIsSound) {
    constexpr unsigned kProgrammes = 4;
    std::size_t smaller = 0;
    for (unsigned n = 0; n < kProgrammes; ++n) {
        const unsigned seed = GetParam() * kProgrammes + n;
        SCOPED_TRACE(seed);
        const auto made = read(RandomProgramme(seed).make(), (testing::kRoot / "samples").string());
        ASSERT_TRUE(made.program.has_value());
        for (const auto& [key, value] : {std::pair{SelectionKey::Track, "t1"},
                                         {SelectionKey::Track, "t0,t2"},
                                         {SelectionKey::Kind, "k0"},
                                         {SelectionKey::Kind, "talk"},
                                         {SelectionKey::Kind, "poster,workshop"},
                                         {SelectionKey::Room, "r3"},
                                         {SelectionKey::Language, "de"},
                                         {SelectionKey::Part, "p0"}}) {
            SCOPED_TRACE(value);
            const Program part = select(*made.program, look_up_known(*made.program, {{key, {value}}}));
            expect_sound(part);
            expect_part_of(part, *made.program);
            const Amounts of_part = amounts_of(part), of_whole = amounts_of(*made.program);
            EXPECT_LE(of_part.talks, of_whole.talks);
            smaller += of_part.talks > 0 && of_part.talks < of_whole.talks ? 1 : 0;
        }
    }
    EXPECT_GT(smaller, kProgrammes);
}

// A selection that everything meets is the programme, but for saying so.
TEST_P(SelectionProperty, OfEverythingIsTheProgramme) {
    const unsigned seed = GetParam();
    const auto made = read(RandomProgramme(seed).make(), (testing::kRoot / "samples").string());
    ASSERT_TRUE(made.program.has_value());
    EXPECT_EQ(first_difference(describe(select(*made.program, {})), describe(*made.program)), "");
    // A day of breaks alone has nothing that is asked for, and so has a part of them on a day.
    const auto is_idle = [&](const Day& day, std::optional<std::size_t> part) {
        return std::ranges::none_of(day.items, [&](const Item& item) {
            if (std::holds_alternative<PlainItem>(item)) return false;
            auto around = part_of(item);
            while (part && around && *around != *part) around = made.program->parts[*around].within;
            return !part || around.has_value();
        });
    };
    const bool has_idle_day = std::ranges::any_of(made.program->days, [&](const Day& day) {
        return is_idle(day, {}) ||
               std::ranges::any_of(day.items, [&](const Item& item) { return is_idle(day, part_of(item)); });
    });
    if (has_idle_day) return;
    Program all = select(*made.program, look_up_known(*made.program, everything()));
    ASSERT_FALSE(all.selected.empty());
    all.selected.clear();
    EXPECT_EQ(first_difference(describe(all), describe(*made.program)), "");
}

INSTANTIATE_TEST_SUITE_P(Seeds, SelectionProperty, ::testing::Range(0U, 20U));

}  // namespace
}  // namespace bifolio::source

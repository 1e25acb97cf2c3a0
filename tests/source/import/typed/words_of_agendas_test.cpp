// The evidence that lines of agendas are told by: times, days, people.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>
#include <tuple>

#include "source/import/typed/clock.h"
#include "source/import/typed/day_line.h"
#include "source/import/typed/people_line.h"
#include "source/import/typed/vocabulary.h"
#include "source/model/values.h"

namespace bifolio::source {
namespace {

// "9:00-9:30|Title": what take_clock() finds, and what it leaves.
std::string clock_of(std::string_view text) {
    const auto found = take_clock(text);
    if (!found) return "none";
    std::string times = format_time(found->start.of_day);
    if (found->end) times += "-" + format_time(found->end->of_day);
    if (found->length) times += fmt::format("+{}", found->length->count());
    return times + "|" + std::string(text.substr(std::min(found->bytes, text.size())));
}

class AgendaClock : public ::testing::TestWithParam<std::pair<const char*, const char*>> {};

TEST_P(AgendaClock, IsTaken) {
    EXPECT_EQ(clock_of(GetParam().first), GetParam().second);
}

INSTANTIATE_TEST_SUITE_P(
    Forms, AgendaClock,
    ::testing::Values(
        std::pair("9:00", "9:00|"), std::pair("9:00-9:30 Title", "9:00-9:30|Title"),
        std::pair("9.00 – 9.30 Uhr: Titel", "9:00-9:30|Titel"),
        std::pair("9.00 Uhr – 9.30 Uhr Titel", "9:00-9:30|Titel"),
        std::pair("8:30am-9:00am Title", "8:30-9:00|Title"), std::pair("11:30-1:00 pm", "11:30-13:00|"),
        std::pair("2-3 pm Title", "14:00-15:00|Title"), std::pair("2:00 p.m. Title", "14:00|Title"),
        std::pair("14 h 00 Titre", "14:00|Titre"), std::pair("13h", "13:00|"),
        std::pair("09h30 : Titre", "9:30|Titre"), std::pair("10h à 13h Titre", "10:00-13:00|Titre"),
        std::pair("15:00h Título", "15:00|Título"), std::pair("de 9:00 a 9:30 h: Título", "9:00-9:30|Título"),
        std::pair("dalle 9:00 alle 9:30 Titolo", "9:00-9:30|Titolo"),
        std::pair("das 9h às 10h Título", "9:00-10:00|Título"), std::pair("ab 19:00 Fest", "19:00|Fest"),
        std::pair("0900-0930 Title", "9:00-9:30|Title"), std::pair("9:00--9:20 Title", "9:00-9:20|Title"),
        std::pair("[9:00] Title", "9:00|Title"), std::pair("(9:00-9:30) Title", "9:00-9:30|Title"),
        std::pair("9:00 (20 min) Title", "9:00+20|Title"), std::pair("9:00:00 Title", "9:00|Title"),
        std::pair("12:15-1.45", "12:15-1:45|")));

class AgendaNoClock : public ::testing::TestWithParam<const char*> {};

TEST_P(AgendaNoClock, IsNotTaken) {
    EXPECT_EQ(clock_of(GetParam()), "none");
}

INSTANTIATE_TEST_SUITE_P(Texts, AgendaNoClock,
                         ::testing::Values("25:00 Title", "9:75", "2026", "3 talks", "14 September",
                                           "1. Title", "10:1 is a ratio", "Title at 9:00", "", "100 years",
                                           "2D maps", "5%"));

// "2026-9-14 w1 n2": what day_line() finds.
std::string day_of(std::string_view text) {
    const auto day = day_line({text, {1, 1}});
    if (!day) return "none";
    std::string told;
    if (day->day) told = fmt::format("{}-{}-{}", day->year.value_or(0), day->month.value_or(0), *day->day);
    if (day->last_day) told += fmt::format("..{}", *day->last_day);
    if (day->weekday) told += fmt::format(" w{}", *day->weekday);
    if (day->number) told += fmt::format(" n{}", *day->number);
    if (!day->title.empty()) told += fmt::format(" \"{}\"", day->title.text);
    return told;
}

class AgendaDayLine : public ::testing::TestWithParam<std::pair<const char*, const char*>> {};

TEST_P(AgendaDayLine, IsRead) {
    EXPECT_EQ(day_of(GetParam().first), GetParam().second);
}

INSTANTIATE_TEST_SUITE_P(
    Forms, AgendaDayLine,
    ::testing::Values(
        std::pair("Monday, 14 September 2026", "2026-9-14 w1"), std::pair("2026-09-14", "2026-9-14"),
        std::pair("Montag, 14. September 2026", "2026-9-14 w1"), std::pair("14.09.2026", "2026-9-14"),
        std::pair("lundi 14 septembre", "0-9-14 w1"), std::pair("1er septembre 2026", "2026-9-1"),
        std::pair("Lunes, 14 de septiembre de 2026", "2026-9-14 w1"),
        std::pair("lunedì 14 settembre 2026", "2026-9-14 w1"),
        std::pair("Segunda-feira, 14 de setembro de 2026", "2026-9-14 w1"),
        std::pair("September 14th, 2026", "2026-9-14"), std::pair("Fri, Sep 18", "0-9-18 w5"),
        std::pair("FRIDAY", " w5"), std::pair("Day 2", " n2"), std::pair("Tag 1: Karten", " n1 \"Karten\""),
        std::pair("14–16 September 2026", "2026-9-14..16"),
        std::pair("14. bis 16. September 2026", "2026-9-14..16"),
        std::pair("Monday 14 September: Tutorials", "0-9-14 w1 \"Tutorials\""),
        std::pair("14/9/2026", "2026-9-14"), std::pair("9/14/2026", "2026-9-14"),
        std::pair("Dia 14 de setembro de 2026", "2026-9-14")));

class AgendaNoDayLine : public ::testing::TestWithParam<const char*> {};

TEST_P(AgendaNoDayLine, IsNone) {
    EXPECT_EQ(day_of(GetParam()), "none");
}

INSTANTIATE_TEST_SUITE_P(Texts, AgendaNoDayLine,
                         ::testing::Values("Marc Dupont", "May the force",
                                           "8 May was the day on which it rained",
                                           "Monday mornings in the archive", "Three days", "Session 1", "1/2",
                                           "Mar"));

// "Ada Byron (Girton)*; Bo Ek".
std::string people_of(std::string_view text) {
    const auto line = people_on({text, {1, 1}});
    if (!line) return "none";
    std::string told;
    for (const NamedPerson& each : line->people) {
        if (!told.empty()) told += "; ";
        told += joined_text(each.name).plain();
        for (const Stretch& affiliation : each.affiliations) told += fmt::format(" ({})", affiliation.text);
        told += each.mark;
    }
    return told;
}

class AgendaPeople : public ::testing::TestWithParam<std::pair<const char*, const char*>> {};

TEST_P(AgendaPeople, AreRead) {
    EXPECT_EQ(people_of(GetParam().first), GetParam().second);
}

INSTANTIATE_TEST_SUITE_P(
    Forms, AgendaPeople,
    ::testing::Values(
        std::pair("Ada Byron", "Ada Byron"),
        std::pair("Ada Byron, Bo Ek and Ann Li", "Ada Byron; Bo Ek; Ann Li"),
        std::pair("Ada Byron (Girton)", "Ada Byron (Girton)"),
        std::pair("Ada Byron (Girton)*, Bo Ek (Oslo)", "Ada Byron (Girton)*; Bo Ek (Oslo)"),
        std::pair("Ada Byron, Girton College", "Ada Byron (Girton College)"),
        std::pair("Ada Byron, MIT; Bo Ek, Lund", "Ada Byron (MIT); Bo Ek (Lund)"),
        std::pair("Ada Byron, University of Oslo, Norway", "Ada Byron (University of Oslo, Norway)"),
        std::pair("Ann Li & Bo Ek (Oslo)", "Ann Li (Oslo); Bo Ek (Oslo)"),
        std::pair("Ann Li und Bo Ek, Stadtarchiv Ulm", "Ann Li (Stadtarchiv Ulm); Bo Ek (Stadtarchiv Ulm)"),
        std::pair("Prof. Dr. Anna Berg", "Prof. Dr. Anna Berg"),
        std::pair("Byron, Ada; Ek, Bo", "Ada Byron; Bo Ek"),
        std::pair("Ada Byron¹, Bo Ek²*", "Ada Byron1; Bo Ek2*"), std::pair("Speaker: Ada Byron", "Ada Byron"),
        std::pair("Fatima al-Fihri", "Fatima al-Fihri"),
        std::pair("Vincent van Gogh / Theo van Gogh", "Vincent van Gogh; Theo van Gogh")));

class AgendaNoPeople : public ::testing::TestWithParam<const char*> {};

TEST_P(AgendaNoPeople, AreNone) {
    EXPECT_EQ(people_of(GetParam()), "none");
}

INSTANTIATE_TEST_SUITE_P(Texts, AgendaNoPeople,
                         ::testing::Values("Reading Old Maps of the Coast", "Machine Learning",
                                           "What Is a Map?", "A map is an argument about a coast.",
                                           "Historia de los mapas", "x", "Session 1", "Deep Learning",
                                           "9:00"));

}  // namespace
}  // namespace bifolio::source

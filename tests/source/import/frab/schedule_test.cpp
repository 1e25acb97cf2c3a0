// schedule.xml of frab and pretalx: small files with what real ones have.
#include "source/import/frab/schedule.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "source/reader.h"
#include "source/write/program_writer.h"
#include "tests/source/import/import_support.h"

namespace bifolio::source {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

// An event of a day in the room "Aula": what it has beside its time.
std::string event(const std::string& start, const std::string& inside,
                  const std::string& date = "2026-09-14") {
    return fmt::format("<event id='7'><date>{0}T{1}:00+02:00</date><start>{1}</start>{2}</event>\n", date,
                       start, inside);
}

std::string schedule(const std::string& events, const std::string& more = {}) {
    return "<?xml version='1.0'?>\n<schedule><conference><title>Small Conf</title>" + more +
           "</conference><day date='2026-09-14' index='1'><room name='Aula'>\n" + events +
           "</room></day></schedule>\n";
}

testing::Importing import(const std::string& file, const ImportOptions& options = {}) {
    return testing::import(file, options);
}

TEST(FrabSchedule, IsRecognisedByItsRoot) {
    EXPECT_TRUE(is_frab_schedule("<?xml version='1.0'?>\n<!-- made by <x> -->\n<schedule>"));
    EXPECT_TRUE(is_frab_schedule("<schedule version='1'>"));
    EXPECT_TRUE(is_frab_schedule("<!DOCTYPE schedule SYSTEM 'schedule.dtd'>\n<schedule>"));
    EXPECT_TRUE(is_frab_schedule("<!DOCTYPE schedule [<!ENTITY a 'b'>]><schedule>"));
    EXPECT_FALSE(is_frab_schedule("<schedules>"));
    EXPECT_FALSE(is_frab_schedule("<program>"));
    EXPECT_FALSE(is_frab_schedule("9:00 | Opening of <schedule> |"));
    EXPECT_FALSE(is_frab_schedule("<sched"));
}

TEST(FrabSchedule, GivesTitlesPeopleRoomsTracksTimesAndText) {
    const auto result = import(schedule(
        event("10:00",
              "<duration>0:45</duration><room>Saal 1</room><title>First</title><subtitle>Or last</subtitle>"
              "<track>Art</track><language>de</language><abstract>One.</abstract>"
              "<description>Two.\n\nThree &amp; four.</description>"
              "<persons><person id='1'>Ada Byron</person><person id='2'>Lê Minh</person></persons>"
              "<links><link href='https://example.org/'>Site</link></links>")));
    EXPECT_TRUE(result.findings().empty());
    const Program& program = result.program;
    EXPECT_EQ(program.event.title.plain(), "Small Conf");
    ASSERT_EQ(program.days.size(), 1U);
    const auto& talk = std::get<Contribution>(program.days[0].items.at(0));
    EXPECT_EQ(talk.title.plain(), "First: Or last");
    EXPECT_EQ(talk.title.language, "de");
    EXPECT_EQ(talk.start.of_day, Minutes{600});
    EXPECT_EQ(talk.end.of_day, Minutes{645});
    EXPECT_EQ(talk.code, "7");
    ASSERT_EQ(talk.presenters.size(), 2U);
    EXPECT_EQ(talk.presenters[1].name.plain(), "Lê Minh");
    ASSERT_EQ(talk.abstract.blocks.size(), 3U);
    EXPECT_EQ(talk.abstract.blocks[2].text.plain(), "Three & four.");
    EXPECT_EQ(talk.abstract.blocks[2].place, (Place{5, 1}));
    EXPECT_EQ(program.rooms.at(talk.rooms.at(0)).name.plain(), "Saal 1");
    EXPECT_EQ(program.tracks.at(talk.track.value()).name.plain(), "Art");
    EXPECT_EQ(talk.links.at(0).text.plain(), "Site");
}

TEST(FrabSchedule, KeepsANightWithTheDayThatListsIt) {
    const auto result =
        import(schedule(event("23:00", "<duration>2:30</duration><title>Late</title>") +
                        event("00:15", "<duration>1:00</duration><title>Later</title>", "2026-09-15") +
                        event("12:00", "<duration>1:00</duration><title>At Noon</title>", "2026-09-15")));
    const Program& program = result.program;
    ASSERT_EQ(program.days.size(), 2U);
    ASSERT_EQ(program.days[0].items.size(), 2U);
    EXPECT_EQ(end_of(program.days[0].items[0]).of_day, Minutes(25 * 60 + 30));
    EXPECT_EQ(start_of(program.days[0].items[1]).of_day, Minutes(24 * 60 + 15));
    EXPECT_EQ(start_of(program.days[1].items.at(0)).of_day, Minutes(12 * 60));
}

TEST(FrabSchedule, ReadsTheConferenceWhereNoOptionSaysOtherwise) {
    const std::string file =
        schedule(event("10:00", "<title>T</title>"),
                 "<acronym>small</acronym><venue>Old School</venue><city>Porto</city>"
                 "<time_zone_name>Europe/Lisbon</time_zone_name><base_url>https://example.org/</base_url>");
    const Event event_read = import(file).program.event;
    EXPECT_EQ(event_read.short_title.plain(), "small");
    EXPECT_EQ(event_read.venue.plain(), "Old School");
    EXPECT_EQ(event_read.town.plain(), "Porto");
    EXPECT_EQ(event_read.time_zone, "Europe/Lisbon");
    EXPECT_EQ(event_read.url, "https://example.org/");
    ImportOptions options;
    options.title = "Said";
    options.place = "Braga";
    EXPECT_EQ(import(file, options).program.event.title.plain(), "Said");
    EXPECT_EQ(import(file, options).program.event.town.plain(), "Braga");
}

TEST(FrabSchedule, ABreakIsOneByItsTitle) {
    const auto result =
        import(schedule(event("12:00", "<duration>1:00</duration><title>Lunch break</title>")));
    EXPECT_EQ(std::get<PlainItem>(result.program.days[0].items.at(0)).kind, PlainKind::Lunch);
}

TEST(FrabSchedule, TellsWhatItCannotPlace) {
    const auto result = import(
        schedule(event("9:99", "<title>A</title>") + event("10:00", "<title/>") +
                 event("11:00",
                       "<duration>long</duration><title>B</title><links><link href='b.org'>b</link></links>"
                       "<abstract>&lt;p&gt;B.&lt;/p&gt;</abstract>")));
    EXPECT_THAT(result.findings(), ElementsAre("3:1 error value", "4:1 error missing", "5:73 error value",
                                               HasSubstr("warning unplaced"), HasSubstr("warning unplaced"),
                                               HasSubstr("warning odd-text")));
}

TEST(FrabSchedule, ABrokenOrEmptyFileIsTold) {
    EXPECT_THAT(import("<schedule><day></schedule>").findings(), ElementsAre(HasSubstr("error xml")));
    EXPECT_THAT(import("<schedule></schedule>").findings(), ElementsAre("1:1 error table"));
}

TEST(FrabSchedule, WhatIsWrittenIsReadWithoutErrors) {
    const auto result =
        import(schedule(event("10:00",
                              "<duration>0:45</duration><title>First</title><track>Aula</track>"
                              "<persons><person>Ada Byron</person></persons>") +
                        event("11:00", "<duration>0:45</duration><title>First</title><type>keynote</type>")));
    Diagnostics diagnostics;
    const auto again = read_program_text(write_program(result.program), "t.xml", "", diagnostics);
    ASSERT_TRUE(again.has_value());
    EXPECT_FALSE(diagnostics.has_errors());
    EXPECT_EQ(std::get<Contribution>(again->days[0].items.at(1)).kind, ContributionKind::Keynote);
    EXPECT_EQ(again->tracks.at(0).name.plain(), "Aula");
}

}  // namespace
}  // namespace bifolio::source

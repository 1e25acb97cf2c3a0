// The sample with every element, fact by fact.
#include "source/reader.h"

#include <gtest/gtest.h>

#include "source/model/values.h"
#include "tests/source/reading.h"

namespace bifolio::source {
namespace {

class EveryElement : public ::testing::Test {
  protected:
    void SetUp() override {
        file_ = (testing::kRoot / "samples" / "every-element.xml").string();
        program_ = read_program(file_, diagnostics_);
        ASSERT_TRUE(program_.has_value());
    }

    [[nodiscard]] const Program& program() const { return *program_; }
    [[nodiscard]] const Event& event() const { return program_->event; }
    template <class T>
    [[nodiscard]] const T& item(std::size_t day, std::size_t index) const {
        return std::get<T>(program_->days.at(day).items.at(index));
    }

    std::string file_;
    Diagnostics diagnostics_;
    std::optional<Program> program_;
};

TEST_F(EveryElement, IsFreeOfFindings) {
    for (const Diagnostic& each : diagnostics_.all()) EXPECT_EQ(each.code, "inferred") << each.message;
}

TEST_F(EveryElement, HasItsEvent) {
    EXPECT_EQ(program().file, file_);
    EXPECT_EQ(program().language, "en");
    EXPECT_EQ(event().title.plain(), "Workshop on Quiet Machines");
    EXPECT_EQ(event().short_title.plain(), "Quiet Machines 2026");
    EXPECT_EQ(event().edition.plain(), "Third edition");
    EXPECT_EQ(format_date(event().first_day.value()), "2026-09-14");
    EXPECT_EQ(format_date(event().last_day.value()), "2026-09-15");
    EXPECT_EQ(event().venue.plain(), "Biblioteca do Miradouro");
    EXPECT_EQ(event().town.plain(), "Porto, Portugal");
    EXPECT_EQ(event().time_zone, "Europe/Lisbon");
    EXPECT_EQ(event().url, "https://quiet-machines.example");
    EXPECT_EQ(format_date(event().revised.value()), "2026-08-31");
    ASSERT_TRUE(event().logo.has_value());
    EXPECT_EQ(event().logo->path, (testing::kRoot / "samples" / "pictures/logo.png").string());
    EXPECT_EQ(event().logo->description, "A dot under three arcs that grow fainter");
}

TEST_F(EveryElement, HasItsPeople) {
    ASSERT_EQ(event().organisers.size(), 2U);
    EXPECT_EQ(event().organisers[0].name.plain(), "Inês Valadares");
    EXPECT_EQ(event().organisers[0].role.plain(), "General chair");
    EXPECT_EQ(event().organisers[0].affiliations.at(0).name.plain(), "University of Porto");
    EXPECT_EQ(event().organisers[1].pronouns.plain(), "he/him");
    EXPECT_EQ(event().organisers[1].sort_as, "Heuvel, Joost van den");
    EXPECT_EQ(event().organisers[1].url, "https://quiet-machines.example/joost");
    const Person& maria = item<Contribution>(0, 1).presenters.at(0);
    EXPECT_EQ(maria.name.plain(), "María de la Fuente");
    ASSERT_EQ(maria.affiliations.size(), 2U);
    EXPECT_EQ(maria.affiliations[1].name.plain(), "University of Salamanca");
    ASSERT_EQ(maria.biography.size(), 1U);
    EXPECT_TRUE(maria.biography[0].text.plain().starts_with("María de la Fuente keeps the longest"));
    EXPECT_EQ(maria.portrait.value().description, "María de la Fuente");
}

TEST_F(EveryElement, HasItsFrontMatterNotesAndSponsors) {
    ASSERT_EQ(event().front_matter.size(), 3U);
    EXPECT_EQ(event().front_matter[0].kind, "welcome");
    EXPECT_EQ(event().front_matter[0].blocks.size(), 2U);
    EXPECT_EQ(event().front_matter[0].people.size(), 1U);
    EXPECT_EQ(event().front_matter[1].kind, "committee");
    EXPECT_EQ(event().front_matter[1].title.plain(), "Programme Committee");
    EXPECT_EQ(event().front_matter[1].people.size(), 4U);
    EXPECT_EQ(event().front_matter[2].kind, "text");
    ASSERT_EQ(event().notes.size(), 3U);
    EXPECT_EQ(event().notes[0].kind, "wifi");
    EXPECT_EQ(event().notes[2].blocks.at(0).text.plain(),
              "Dial 112. The meeting point is the fountain in front of the library.");
    ASSERT_EQ(event().sponsors.size(), 2U);
    EXPECT_EQ(event().sponsors[0].name.plain(), "Hush & Daughters");
    EXPECT_EQ(event().sponsors[0].tier.plain(), "Gold");
    EXPECT_TRUE(event().sponsors[0].logo.has_value());
    EXPECT_EQ(event().sponsors[0].url, "https://hush-and-daughters.example");
    EXPECT_EQ(event().sponsors[1].name.plain(), "Lagerwerk GmbH");
}

TEST_F(EveryElement, HasItsRoomsTracksAndDays) {
    ASSERT_EQ(program().rooms.size(), 2U);
    EXPECT_EQ(program().rooms[1].id, "rio");
    EXPECT_EQ(program().rooms[1].name.plain(), "Sala do Rio");
    ASSERT_EQ(program().tracks.size(), 2U);
    EXPECT_EQ(program().tracks[0].symbol, "M");
    EXPECT_EQ(program().tracks[0].color, "#1a6e5c");
    ASSERT_EQ(program().days.size(), 2U);
    EXPECT_EQ(program().days[0].title.plain(), "First Day: Fans, Pumps and Bearings");
    EXPECT_EQ(program().days[0].items.size(), 11U);
    EXPECT_EQ(program().days[1].items.size(), 6U);
}

TEST_F(EveryElement, HasItsSessions) {
    const auto& first = item<Session>(0, 3);
    EXPECT_EQ(first.id, "s1");
    EXPECT_EQ(first.kind, SessionKind::Talks);
    EXPECT_EQ(first.label.plain(), "Session 1");
    EXPECT_EQ(first.title.plain(), "Fans and Blades");
    EXPECT_EQ(first.chairs.at(0).name.plain(), "Bjørn Åsgård");
    EXPECT_EQ(first.note.plain(), "20-minute presentations");
    EXPECT_EQ(first.description.size(), 1U);
    EXPECT_EQ(first.rooms, RoomSet{0});
    EXPECT_EQ(first.track, 0U);
    EXPECT_EQ(first.talk_length, Minutes(20));
    EXPECT_EQ(first.talk_times, TalkTimes::Printed);
    ASSERT_EQ(first.contributions.size(), 3U);
    EXPECT_EQ(first.contributions[0].code, "4");
    EXPECT_EQ(first.contributions[0].authors.at(0).name.plain(), "Hanna Sobczak");
    EXPECT_EQ(first.contributions[0].rooms, RoomSet{0});
    EXPECT_EQ(first.contributions[2].presenters.size(), 2U);
    EXPECT_EQ(first.contributions[2].title.plain(), "Measuring L_den Next to a Bakery");
    EXPECT_EQ(first.contributions[2].duration, Minutes(20));
    EXPECT_TRUE(first.short_title.empty());
    const auto& tutorial = item<Session>(0, 4);
    EXPECT_EQ(tutorial.kind, SessionKind::Tutorial);
    EXPECT_EQ(tutorial.short_title.plain(), "Listening Tests");
    EXPECT_EQ(tutorial.contributions.at(1).short_title.plain(), "Headphones, Chairs, Tea");
    const auto& posters = item<Session>(0, 5);
    EXPECT_EQ(posters.kind, SessionKind::Posters);
    EXPECT_EQ(posters.contributions.at(0).kind, ContributionKind::Poster);
    EXPECT_EQ(posters.contributions.at(1).number, "P2");
    EXPECT_EQ(posters.contributions.at(1).status, Status::Cancelled);
    EXPECT_EQ(posters.status, std::nullopt);
    EXPECT_EQ(item<Session>(1, 3).status, Status::New);
    EXPECT_EQ(posters.contributions.at(2).number, "P7");
    EXPECT_EQ(item<Session>(1, 1).kind, SessionKind::Panel);
    EXPECT_EQ(item<Session>(1, 3).kind, SessionKind::Lightning);
    EXPECT_TRUE(item<Session>(1, 3).consecutive);
    EXPECT_EQ(item<Session>(1, 3).contributions.at(1).title.language, "pt");
}

TEST_F(EveryElement, HasItsOtherItems) {
    EXPECT_EQ(item<PlainItem>(0, 0).kind, PlainKind::Opening);
    const auto& keynote = item<Contribution>(0, 1);
    EXPECT_EQ(keynote.kind, ContributionKind::Keynote);
    EXPECT_EQ(keynote.abstract.blocks.size(), 2U);
    EXPECT_EQ(keynote.links.at(0).url, "https://quiet-machines.example/staircase");
    EXPECT_EQ(keynote.links.at(0).text.plain(), "Recordings");
    EXPECT_EQ(item<PlainItem>(0, 2).kind, PlainKind::Break);
    const auto& lunch = item<PlainItem>(0, 6);
    EXPECT_EQ(lunch.kind, PlainKind::Lunch);
    EXPECT_EQ(lunch.note.plain(), "on the terrace; in Sala do Rio when it rains");
    EXPECT_EQ(lunch.shows, (ItemIndex{0, 5}));
    EXPECT_EQ(item<Contribution>(0, 7).kind, ContributionKind::Talk);
    EXPECT_EQ(item<Contribution>(0, 7).track, 1U);
    EXPECT_EQ(item<PlainItem>(0, 9).kind, PlainKind::Social);
    EXPECT_EQ(item<PlainItem>(0, 9).status, Status::Moved);
    EXPECT_EQ(item<PlainItem>(1, 2).kind, PlainKind::Other);
    EXPECT_EQ(item<PlainItem>(1, 2).status, Status::Tentative);
    EXPECT_EQ(item<PlainItem>(1, 5).kind, PlainKind::Closing);
}

TEST(ReadProgram, UsesTheTitleWhereThereIsNoShortOne) {
    const auto reading = testing::read("<program><event><title>T</title></event></program>");
    EXPECT_EQ(reading.program->event.short_title.plain(), "T");
}

TEST(ReadProgram, GivesWhatItCouldReadBesideErrors) {
    const auto reading = testing::read(testing::day_with("<opening start=\"soon\">O</opening><foo/>"));
    ASSERT_TRUE(reading.program.has_value());
    EXPECT_EQ(title_of(reading.program->days.at(0).items.at(0)).plain(), "O");
    EXPECT_TRUE(reading.diagnostics.has_errors());
}

}  // namespace
}  // namespace bifolio::source

// What an agenda says of a programme: its days, what is parallel, and the blocks of each item.
#include "layout/handout/compose_agenda.h"

#include <gtest/gtest.h>

#include "language/wording.h"
#include "styles/reader.h"

namespace bifolio::layout {
namespace {

source::Time at(int minutes) {
    source::Time time;
    time.origin = source::TimeOrigin::Stated;
    time.of_day = source::Minutes(minutes);
    return time;
}

source::Item session(const std::string& title, int start, int end, std::size_t room, std::size_t talks) {
    source::Session session;
    session.title = source::plain_text(title);
    session.start = at(start);
    session.end = at(end);
    session.rooms = {room};
    session.contributions.resize(talks);
    for (source::Contribution& talk : session.contributions) talk.title = source::plain_text("A talk");
    return session;
}

source::Item pause(int start, int end) {
    source::PlainItem pause;
    pause.title = source::plain_text("Coffee");
    pause.start = at(start);
    pause.end = at(end);
    return pause;
}

// A pause, then two sessions at one time.
source::Program programme() {
    source::Program program;
    program.language = "en";
    program.event.title = source::plain_text("An Event");
    program.rooms.resize(2);
    for (source::Room& room : program.rooms) room.name = source::plain_text("Room");
    program.days.resize(1);
    program.days[0].items = {pause(540, 555), session("Left", 555, 600, 0, 2),
                             session("Right", 555, 600, 1, 0)};
    return program;
}

Agenda agenda_of(const source::Program& program, const AgendaOptions& options = {}) {
    source::Diagnostics diagnostics;
    styles::StyleRequest request;
    request.folders = {std::string(BIFOLIO_PROJECT) + "/styles"};
    const auto sheet = styles::read_style_sheet(request, diagnostics);
    FontLibrary fonts;
    TextStyles styles(*sheet, fonts, diagnostics);
    const auto wording = language::Wording::for_language(program.language);
    StoryBuilder builder(program, styles, wording, diagnostics);
    return compose_agenda(builder, options, 40);
}

TEST(Agenda, PartsADayIntoWhatIsParallelAndWhatIsNot) {
    const Agenda agenda = agenda_of(programme());
    ASSERT_EQ(agenda.days.size(), 1U);
    const std::vector<AgendaSegment>& segments = agenda.days[0].segments;
    ASSERT_EQ(segments.size(), 2U);
    EXPECT_FALSE(segments[0].parallel);
    EXPECT_EQ(segments[0].items.front().title, "Coffee");
    EXPECT_TRUE(segments[1].parallel);
    EXPECT_EQ(segments[1].rooms.size(), 2U);
    ASSERT_EQ(segments[1].items.size(), 2U);
    EXPECT_EQ(segments[1].items[1].title, "Right");
    EXPECT_EQ(segments[1].items[1].first_column, 1U);
    EXPECT_EQ(segments[1].items[1].start, 555);
    EXPECT_EQ(segments[1].times.size(), 1U) << "one time for what starts together";
}

TEST(Agenda, GivesAnItemABlockForItsTitleAndOneForEachTalk) {
    const Agenda agenda = agenda_of(programme());
    const std::vector<AgendaItem>& items = agenda.days[0].segments[1].items;
    EXPECT_EQ(items[0].blocks.count, 3U);
    EXPECT_EQ(items[1].blocks.count, 1U);
    EXPECT_EQ(cells_of(agenda.story.blocks[items[0].blocks.first + 1]).front().text.plain(), "A talk");
}

// What tracks are told by: the colour beside the name, where the sheet is printed in colours.
TEST(Agenda, ShowsTheColoursOfTracksInTheirKey) {
    source::Program program = programme();
    for (const char* color : {"#ff0000", "#00aa00", ""}) {
        source::Track& track = program.tracks.emplace_back();
        track.name = source::plain_text("Track");
        track.color = color;
        std::get<source::Session>(program.days[0].items[1]).contributions[program.tracks.size() % 2].track =
            program.tracks.size() - 1;
    }
    std::get<source::Session>(program.days[0].items[2]).track = 0;
    const Agenda agenda = agenda_of(program);
    EXPECT_EQ(agenda.swatches.size(), 2U) << "the one without a colour has none";
    AgendaOptions black;
    black.in_color = false;
    EXPECT_TRUE(agenda_of(program, black).swatches.empty());
}

// Cells are narrow; a list has room for the whole title, unless it is read from afar.
TEST(Agenda, HasShortTitlesInCellsAndWhereTheyAreAskedFor) {
    source::Program program = programme();
    program.days[0].items.push_back(session("Late", 600, 660, 0, 1));
    auto& parallel = std::get<source::Session>(program.days[0].items[1]);
    auto& alone = std::get<source::Session>(program.days[0].items[3]);
    for (source::Session* each : {&parallel, &alone}) {
        each->short_title = source::plain_text("S");
        each->contributions[0].short_title = source::plain_text("T");
    }
    const auto texts = [](const Agenda& agenda, std::size_t segment) {
        const BlockRange blocks = agenda.days[0].segments[segment].items[0].blocks;
        return cells_of(agenda.story.blocks[blocks.first]).front().text.spans.front().text + ", " +
               cells_of(agenda.story.blocks[blocks.first + 1]).front().text.plain();
    };
    const Agenda handout = agenda_of(program);
    EXPECT_EQ(texts(handout, 1), "S, T");
    EXPECT_EQ(texts(handout, 2), "Late, A talk");
    AgendaOptions sign;
    sign.with_short_titles = true;
    EXPECT_EQ(texts(agenda_of(program, sign), 2), "S, T");
}

TEST(Agenda, SaysWhatIsCancelledOnce) {
    source::Program program = programme();
    std::get<source::PlainItem>(program.days[0].items[0]).status = source::Status::Moved;
    std::get<source::Session>(program.days[0].items[1]).status = source::Status::Cancelled;
    const Agenda agenda = agenda_of(program);
    std::string texts;
    for (const AgendaSegment& segment : agenda.days[0].segments)
        for (const AgendaItem& item : segment.items) {
            texts += item.title + "|";
            for (std::size_t n = item.blocks.first; n < item.blocks.first + item.blocks.count; ++n)
                texts += cells_of(agenda.story.blocks[n]).front().text.plain() + "|";
        }
    EXPECT_TRUE(texts.starts_with("Moved: Coffee|Moved: Coffee")) << texts;
    EXPECT_NE(texts.find("|Cancelled: Left|Cancelled: Left"), std::string::npos) << texts;
    EXPECT_NE(texts.find("|A talk|A talk|Right|Right"), std::string::npos) << texts;
}

TEST(Agenda, NamesDaysWhereThereAreSeveral) {
    source::Program program = programme();
    EXPECT_FALSE(agenda_of(program).days[0].heading);
    program.days.push_back(program.days.front());
    EXPECT_TRUE(agenda_of(program).days[0].heading);
}

}  // namespace
}  // namespace bifolio::layout

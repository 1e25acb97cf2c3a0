#include "layout/story/whole_names.h"

#include <gtest/gtest.h>

#include <string>

#include "source/model/program.h"

namespace bifolio::layout {
namespace {

source::Program programme() {
    source::Program program;
    program.rooms.emplace_back().name = source::plain_text("Sala Grande 2");
    program.rooms.emplace_back().name = source::plain_text("Aula");
    source::Session session;
    session.chairs.emplace_back().name = source::plain_text("Joost van den Heuvel");
    source::Contribution& talk = session.contributions.emplace_back();
    talk.presenters.emplace_back().name = source::plain_text("Émilie Östlund");
    talk.authors.emplace_back().name = source::plain_text("Joost van den Berg");
    program.days.emplace_back().items.emplace_back(session);
    program.event.organisers.emplace_back().name = source::plain_text("Ann Lee");
    return program;
}

// What becomes of a title; no-break spaces as ~.
class WholeNamesIn : public ::testing::Test {
  protected:
    std::string kept(const std::string& title, std::vector<Refinement> refinements = {}) {
        origin_.text = title;
        RichText text;
        Span& span = text.spans.emplace_back();
        span.text = title;
        span.origin = &origin_;
        span.refinements = std::move(refinements);
        names_.keep_whole(text);
        refinements_ = text.spans.front().refinements;
        std::string shown = text.spans.front().text;
        for (std::size_t at = shown.find("\u00A0"); at != std::string::npos; at = shown.find("\u00A0"))
            shown.replace(at, 2, "~");
        return shown;
    }

    const WholeNames names_{programme()};
    source::Inline origin_;
    std::vector<Refinement> refinements_;
};

TEST_F(WholeNamesIn, TitlesAreOfPeopleAndRooms) {
    EXPECT_EQ(kept("Lunch in Sala Grande 2, upstairs"), "Lunch in Sala~Grande~2, upstairs");
    EXPECT_EQ(kept("A talk with Joost van den Heuvel"), "A talk with Joost~van~den~Heuvel");
    EXPECT_EQ(kept("Joost van den Berg and “Émilie Östlund”"), "Joost~van~den~Berg and “Émilie~Östlund”");
    EXPECT_EQ(kept("(Ann Lee)"), "(Ann~Lee)");
}

TEST_F(WholeNamesIn, OtherWordsAreLeftAlone) {
    for (const char* title :
         {"Joost van den Anders", "Sala Grande 25", "Joann Lee", "Ann Leeds", "Aula Magna", ""})
        EXPECT_EQ(kept(title), title);
}

TEST_F(WholeNamesIn, SpacesThatAreBoundAreTold) {
    // "Sala Grande~2" of which fine typography has bound a part, and a dash before it.
    const std::string title =
        "a – b: Sala Grande\u00A0"
        "2";
    const std::vector<Refinement> before{{Refinement::Kind::Dash, 2, 2, 2},
                                         {Refinement::Kind::NoBreakSpace, 18, 20, 1}};
    EXPECT_EQ(kept(title, before), "a – b: Sala~Grande~2");
    const std::vector<Refinement> after{{Refinement::Kind::Dash, 2, 2, 2},
                                        {Refinement::Kind::NoBreakSpace, 11, 13, 1},
                                        {Refinement::Kind::NoBreakSpace, 18, 21, 1}};
    EXPECT_EQ(refinements_, after);
    EXPECT_EQ(original_offset(refinements_, 23), 19U);  // of the "2"
}

}  // namespace
}  // namespace bifolio::layout

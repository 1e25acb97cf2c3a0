// Names of people and rooms inside titles.
#include "layout/story/whole_names.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "source/reader.h"

namespace bifolio::layout {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

class WholeNamesTest : public ::testing::Test {
  protected:
    // What becomes of a text that comes from the user's file.
    Span kept(const std::string& words) {
        from_.text = words;
        RichText text;
        text.spans.emplace_back();
        text.spans.front().text = words;
        text.spans.front().origin = &from_;
        WholeNames(program()).keep_whole(text);
        return text.spans.front();
    }

  private:
    static source::Program program() {
        source::Diagnostics diagnostics;
        return *source::read_program_text(
            "<program><event><title>E</title></event><room id=\"a\">Sala Grande</room><day "
            "date=\"2026-09-14\"><talk>"
            "<title>T</title><presenter>Ada van der "
            "Berg</presenter><presenter>Bo</presenter></talk></day></program>",
            "e.xml", ".", diagnostics);
    }

    source::Inline from_;
};

TEST_F(WholeNamesTest, LinesDoNotPartThem) {
    EXPECT_EQ(kept("Dinner in Sala Grande").text, "Dinner in Sala\u00A0Grande");
    EXPECT_EQ(kept("Sala Grande, Ada van der Berg").text,
              "Sala\u00A0Grande, Ada\u00A0van\u00A0der\u00A0Berg");
    const Span told = kept("With Ada van der Berg");
    EXPECT_EQ(told.text, "With Ada\u00A0van\u00A0der\u00A0Berg");
    ASSERT_THAT(told.refinements, SizeIs(3));
    EXPECT_EQ(told.refinements.front().kind, Refinement::Kind::NoBreakSpace);
}

TEST_F(WholeNamesTest, OtherWordsStayAsTheyAre) {
    for (const char* words : {"Sala Grandes", "ConSala Grande", "Sala", "Bo and Ada", "Ada van Berg"}) {
        EXPECT_EQ(kept(words).text, words);
        EXPECT_THAT(kept(words).refinements, IsEmpty());
    }
}

}  // namespace
}  // namespace bifolio::layout

// What of a programme something is, in the words of seven languages.
#include "language/selection_words.h"

#include <gtest/gtest.h>

namespace bifolio::language {
namespace {

using source::SelectionKey;

source::Program part() {
    source::Program program;
    program.kinds.push_back({"film", source::plain_text("Film"), {}, {}});
    program.selected = {{SelectionKey::Track, {"Systems", "Networks"}},
                        {SelectionKey::Kind, {"Film", "keynote", "panel"}},
                        {SelectionKey::Language, {"en"}}};
    return program;
}

std::string in(const std::string& language) {
    return part_in_words(part(), Wording::for_language(language));
}

TEST(SelectionWords, TellThePartInTheProgrammesLanguage) {
    EXPECT_EQ(in("en"), "Part of the programme: Systems, Networks · Film, Keynote, Panel · English");
    EXPECT_EQ(in("en-US"), "Part of the program: Systems, Networks · Film, Keynote, Panel · English");
    EXPECT_EQ(in("de"),
              "Teil des Programms: Systems, Networks · Film, Hauptvortrag, Podiumsdiskussion · Englisch");
    EXPECT_TRUE(in("fr").starts_with("Partie du programme\u00A0: ")) << in("fr");
}

TEST(SelectionWords, StandBehindATitle) {
    source::Program program = part();
    program.selected.resize(1);
    const Wording wording = Wording::for_language("en");
    EXPECT_EQ(with_selection("Fans 2026", program, wording), "Fans 2026 (Systems, Networks)");
}

TEST(SelectionWords, AreNoneOfAWholeProgramme) {
    const Wording wording = Wording::for_language("en");
    EXPECT_EQ(part_in_words({}, wording), "");
    EXPECT_EQ(with_selection("Fans", {}, wording), "Fans");
}

}  // namespace
}  // namespace bifolio::language

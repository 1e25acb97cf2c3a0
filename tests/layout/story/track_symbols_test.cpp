#include "layout/story/track_symbols.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace bifolio::layout {
namespace {

using ::testing::ElementsAre;

source::Track track(const std::string& name, const std::string& symbol = {}) {
    source::Track made;
    if (!name.empty()) made.name = source::plain_text(name);
    made.symbol = symbol;
    return made;
}

TEST(TrackSymbols, AreTheProgrammesOwnElseInitialsElseFreeLetters) {
    EXPECT_THAT(track_symbols({track("Machines", "★"), track("playing"), track("Pumps"), track("Ears", "A"),
                               track("Été"), track("2nd hand")}),
                ElementsAre("★", "P", "B", "A", "É", "C"));
}

TEST(TrackSymbols, DifferHoweverManyTracksThereAre) {
    const std::vector<source::Track> tracks(60, track("Same"));
    const std::vector<std::string> symbols = track_symbols(tracks);
    EXPECT_EQ(std::set(symbols.begin(), symbols.end()).size(), 60U);
}

}  // namespace
}  // namespace bifolio::layout

// ORCID iDs and their check characters.
#include "source/model/orcid.h"

#include <gtest/gtest.h>

namespace bifolio::source {
namespace {

// The iDs that ORCID's own documentation shows.
TEST(Orcid, IsTakenWhereItsCheckCharacterAgrees) {
    EXPECT_EQ(parse_orcid("0000-0002-1825-0097"), "0000-0002-1825-0097");
    EXPECT_EQ(parse_orcid("0000-0001-5109-3700"), "0000-0001-5109-3700");
    EXPECT_EQ(parse_orcid("0000-0002-1694-233X"), "0000-0002-1694-233X");
}

TEST(Orcid, MayBeAnAddress) {
    EXPECT_EQ(parse_orcid("https://orcid.org/0000-0002-1694-233x"), "0000-0002-1694-233X");
    EXPECT_EQ(parse_orcid("http://orcid.org/0000-0002-1825-0097"), "0000-0002-1825-0097");
    EXPECT_EQ(orcid_address("0000-0002-1825-0097"), "https://orcid.org/0000-0002-1825-0097");
}

TEST(Orcid, IsRefusedWhereAnyFigureIsAnother) {
    const std::string id = "0000-0002-1825-0097";
    for (std::size_t at = 0; at < id.size(); ++at) {
        if (id[at] == '-') continue;
        std::string wrong = id;
        wrong[at] = wrong[at] == '3' ? '4' : '3';
        EXPECT_EQ(parse_orcid(wrong), std::nullopt) << wrong;
    }
    EXPECT_EQ(parse_orcid("0000-0002-1852-0097"), std::nullopt);  // two figures changed places
}

TEST(Orcid, IsRefusedInAnotherForm) {
    for (const char* other : {"", "0000000218250097", "0000-0002-1825-009", "0000-0002-1825-00977",
                              "X000-0002-1825-0097", "0000_0002_1825_0097", "orcid.org/0000-0002-1825-0097"})
        EXPECT_EQ(parse_orcid(other), std::nullopt) << other;
}

TEST(Orcid, HintsTellWhatIsWrong) {
    EXPECT_EQ(orcid_hint("0000-0002-1825-0098"),
              "its figures do not agree: behind the others the last one would be 7");
    EXPECT_EQ(orcid_hint("218250097"), "write it as 0000-0002-1825-0097");
}

}  // namespace
}  // namespace bifolio::source

#include "language/collation.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <string>
#include <vector>

namespace bifolio::language {
namespace {

std::vector<std::string> sorted(const std::string& language, std::vector<std::string> names) {
    const Collation collation(language);
    std::ranges::sort(
        names, [&](const std::string& a, const std::string& b) { return collation.compare(a, b) < 0; });
    return names;
}

TEST(Collation, FollowsTheLanguage) {
    using ::testing::ElementsAre;
    EXPECT_THAT(sorted("de", {"Zorn", "Öhm", "Ott"}), ElementsAre("Öhm", "Ott", "Zorn"));
    EXPECT_THAT(sorted("sv", {"Zorn", "Öhm", "Ott"}), ElementsAre("Ott", "Zorn", "Öhm"));
    EXPECT_THAT(sorted("en", {"de Boer", "Berg", "Dean"}), ElementsAre("Berg", "de Boer", "Dean"));
}

TEST(Collation, AlikeIsZero) {
    EXPECT_EQ(Collation("en").compare("Berg", "Berg"), 0);
    EXPECT_EQ(Collation("en").compare("", ""), 0);
}

TEST(Collation, ANameStandsUnderItsLetterWithoutMarks) {
    EXPECT_EQ(index_letter("Ångström"), "A");
    EXPECT_EQ(index_letter("émile"), "E");
    EXPECT_EQ(index_letter("ван"), "В");
}

}  // namespace
}  // namespace bifolio::language

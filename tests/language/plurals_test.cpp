#include "language/plurals.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace bifolio::language {
namespace {

TEST(Plurals, FollowTheLanguage) {
    constexpr const char* kPattern = "{0, plural, one {# part} other {# parts}}";
    EXPECT_EQ(plural("en", kPattern, 0), "0 parts");
    EXPECT_EQ(plural("en", kPattern, 1), "1 part");
    EXPECT_EQ(plural("fr", kPattern, 0), "0 part");
    EXPECT_EQ(plural("de", kPattern, 12'345), "12.345 parts");
}

TEST(Plurals, ABadPatternThrows) {
    EXPECT_THROW(static_cast<void>(plural("en", "{0, plural", 1)), std::runtime_error);
}

}  // namespace
}  // namespace bifolio::language

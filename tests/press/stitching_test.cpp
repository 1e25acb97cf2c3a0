#include "press/stitching.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "press/creep.h"
#include "tests/press/support.h"

namespace bifolio::press {
namespace {

using testing::codes;
using ::testing::HasSubstr;

source::Diagnostics checked(std::size_t pages, Scheme scheme, double grams = 0) {
    source::Diagnostics findings;
    check_stitching(impose({.pages = pages, .scheme = scheme}), grams > 0 ? caliper_of_weight(grams) : 0,
                    "p.xml", findings);
    return findings;
}

TEST(Stitching, HoldsSixtyFourPagesOfUsualPaper) {
    EXPECT_EQ(codes(checked(64, Scheme::Saddle)), "");
    EXPECT_EQ(codes(checked(64, Scheme::Saddle, 90)), "");
    const source::Diagnostics thick = checked(65, Scheme::Saddle);
    ASSERT_EQ(codes(thick), "sheets");
    EXPECT_EQ(thick.all().front().severity, source::Severity::Warning);
    EXPECT_EQ(thick.all().front().message,
              "68 pages of 90 gsm paper are 3.8 mm thick, and staples in the fold hold 3.6 mm");
    EXPECT_THAT(thick.all().front().hint, HasSubstr("--scheme signatures"));
    EXPECT_THAT(thick.all().front().hint, HasSubstr("perfect binding"));
}

TEST(Stitching, GoesByThePaper) {
    EXPECT_EQ(codes(checked(88, Scheme::Saddle, 60)), "") << "thin paper";
    EXPECT_EQ(codes(checked(64, Scheme::Saddle, 100)), "sheets");
    EXPECT_EQ(codes(checked(40, Scheme::Saddle, 150)), "sheets") << "heavy paper";
    EXPECT_THAT(checked(40, Scheme::Saddle, 150).all().front().message,
                ::testing::Eq("40 pages are 3.8 mm thick, and staples in the fold hold 3.6 mm"));
}

TEST(Stitching, IsOfNoConcernToOtherBindings) {
    EXPECT_EQ(codes(checked(200, Scheme::Signatures)), "");
    const source::Diagnostics pages = checked(200, Scheme::Pages);
    ASSERT_EQ(codes(pages), "sheets");
    EXPECT_EQ(pages.all().front().severity, source::Severity::Note) << "a shop may bind them as it likes";
}

}  // namespace
}  // namespace bifolio::press

#include "source/base/reporter.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace bifolio::source {
namespace {

TEST(Reporter, LimitsEachKindByItself) {
    const std::string file = "p.xml";
    Diagnostics diagnostics;
    Reporter reporter(file, diagnostics);
    for (std::uint32_t line = 1; line <= 50; ++line)
        reporter.error("value", {line, 1}, fmt::format("\"{}\" is not a valid time", line));
    for (std::uint32_t line = 1; line <= 3; ++line)
        reporter.error("value", {line, 9}, fmt::format("\"{}\" is not a valid date", line));
    reporter.finish();
    ASSERT_EQ(diagnostics.all().size(), 20U + 3U + 1U);
    EXPECT_EQ(diagnostics.all().back().message, "and 30 more of this kind, from here on");
    EXPECT_EQ(diagnostics.all().back().place, (Place{21, 1}));
    EXPECT_EQ(diagnostics.all().back().code, "value");
}

TEST(Reporter, PassesEveryInferredTimeOn) {
    const std::string file = "p.xml";
    Diagnostics diagnostics;
    Reporter reporter(file, diagnostics);
    for (std::uint32_t line = 1; line <= 50; ++line) reporter.note("inferred", {line, 1}, "it ends");
    reporter.finish();
    EXPECT_EQ(diagnostics.all().size(), 50U);
}

TEST(Diagnostics, AreSortedByPlaceAndEachOnce) {
    Diagnostics diagnostics;
    diagnostics.add({Severity::Error, "value", "b.xml", {1, 1}, "b", {}});
    diagnostics.add({Severity::Note, "x", "a.xml", {2, 1}, "second", {}});
    diagnostics.add({Severity::Error, "value", "a.xml", {1, 7}, "same", {}});
    diagnostics.add({Severity::Error, "value", "a.xml", {1, 7}, "between", {}});
    diagnostics.add({Severity::Error, "value", "a.xml", {1, 7}, "same", {}});
    const auto sorted = diagnostics.sorted();
    ASSERT_EQ(sorted.size(), 4U);
    EXPECT_EQ(sorted[0].message, "same");
    EXPECT_EQ(sorted[1].message, "between");
    EXPECT_EQ(sorted[2].message, "second");
    EXPECT_EQ(sorted[3].file, "b.xml");
    EXPECT_EQ(diagnostics.count(Severity::Error), 4U);
    EXPECT_TRUE(diagnostics.has_errors());
}

}  // namespace
}  // namespace bifolio::source

// A file that keeps PDF/UA-1 and PDF/A-2a, and the same broken on purpose, one rule at a time.
#include "press/reading_standards.h"

#include <fmt/core.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>
#include <set>
#include <string>
#include <vector>

#include "press/inspection.h"
#include "tests/press/raw_pdf.h"
#include "tests/press/support.h"
#include "tests/press/tagged_pdf.h"

namespace bifolio::press {
namespace testing {

void PrintTo(const Mutation& mutation, std::ostream* out) {
    *out << mutation.name;
}

}  // namespace testing

namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsSupersetOf;
using testing::Mutation;
using testing::mutations;
using testing::read_document;
using testing::tagged_pdf;

std::vector<RuleResult> judged(const std::string& file, std::string_view standard) {
    return judge(inspect(read_document(file)), *find_reading_standard(standard));
}

// The codes of the rules that a file breaks.
std::set<std::string> broken(const std::string& file, std::string_view standard) {
    std::set<std::string> codes;
    for (const RuleResult& result : judged(file, standard))
        if (!result.breaches.empty()) codes.emplace(result.code);
    return codes;
}

TEST(ReadingStandards, AreKeptByAGoodFile) {
    for (const char* standard : {"PDF/UA-1", "PDF/A-2a"})
        for (const RuleResult& result : judged(tagged_pdf(), standard))
            for (const Fact& breach : result.breaches)
                ADD_FAILURE() << standard << ", " << result.code << ": " << breach.text;
    EXPECT_THAT(reading_claims(inspect(read_document(tagged_pdf()))), ElementsAre("PDF/UA-1", "PDF/A-2a"));
}

TEST(ReadingStandards, AskForLineEndsAroundStreams) {
    std::string file = tagged_pdf();
    const std::size_t end = file.find("\nendstream");
    file.replace(end, 1, " ");  // the data is as it was
    EXPECT_THAT(broken(file, "PDF/A-2a"), ElementsAre("streams"));
}

class BrokenForReading : public ::testing::TestWithParam<Mutation> {};

TEST_P(BrokenForReading, FailsThatRuleAlone) {
    const std::vector<RuleResult> results = judged(GetParam().file(), GetParam().standard);
    std::set<std::string> codes, clauses;
    for (const RuleResult& result : results) {
        if (result.breaches.empty()) continue;
        codes.emplace(result.code);
        clauses.insert(result.clause);
    }
    EXPECT_EQ(codes, GetParam().broken);
    EXPECT_THAT(clauses, Contains(GetParam().clause));
}

INSTANTIATE_TEST_SUITE_P(Files, BrokenForReading, ::testing::ValuesIn(mutations()),
                         [](const auto& test) { return test.param.name; });

// A tree whose elements each hold the next one.
std::string deep_tree(int depth) {
    std::vector<std::string> objects;
    for (int n = 0; n < depth; ++n)
        objects.push_back(fmt::format("<< /Type /StructElem /S /Sect /P {} 0 R /K {} 0 R >>",
                                      n == 0 ? 5 : n + 5, n + 1 < depth ? n + 7 : 5));
    objects.insert(objects.begin(), "<< /Type /StructTreeRoot /K 6 0 R /ParentTree 5 0 R >>");
    return testing::RawPage{.content = {}, .catalogue = "/StructTreeRoot 5 0 R", .objects = objects}.bytes();
}

TEST(ReadingStandards, EndOnATreeOfAnyDepth) {
    EXPECT_THAT(broken(deep_tree(30'000), "PDF/UA-1"), Contains("identification"));
}

TEST(ReadingStandards, EndOnTreesThatHoldThemselves) {
    constexpr const char* kElement = "<< /Type /StructElem /S /L /P 6 0 R /K [6 0 R 6 0 R 5 0 R] >>";
    for (const char* root : {"<< /Type /StructTreeRoot /K [6 0 R 5 0 R] /ParentTree 7 0 R >>",
                             "<< /Type /StructTreeRoot /K 5 0 R /RoleMap << /A /B /B /A >> /ParentTree << "
                             "/Nums [0 [6 0 R] 1] >> >>"}) {
        const testing::RawPage page{.content = {},
                                    .catalogue = "/StructTreeRoot 5 0 R",
                                    .objects = {root, kElement, "<< /Kids [7 0 R 7 0 R 6 0 R] >>"}};
        EXPECT_THAT(broken(page.bytes(), "PDF/UA-1"), IsSupersetOf({"tree", "title"})) << root;
    }
}

}  // namespace
}  // namespace bifolio::press

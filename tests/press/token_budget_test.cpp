// Content that would become gigabytes of libqpdf's objects is counted before it is looked at.
#include "press/token_budget.h"

#include <gtest/gtest.h>

#include <string>

namespace bifolio::press {
namespace {

using Verdict = TokenBudget::Verdict;

std::string repeated(const std::string& text, std::size_t times) {
    std::string all;
    all.reserve(text.size() * times);
    for (std::size_t n = 0; n < times; ++n) all += text;
    return all;
}

class TokenBudgets : public ::testing::Test {
  protected:
    TokenBudgets() { pdf_.emptyPDF(); }

    QPDFObjectHandle content(const std::string& bytes) {
        return pdf_.makeIndirectObject(QPDFObjectHandle::newStream(&pdf_, bytes));
    }

    QPDF pdf_;
    TokenBudget budget_;
};

TEST_F(TokenBudgets, TakeContentUpToTheLimit) {
    EXPECT_EQ(budget_.take(content("")), Verdict::MayBeRead);
    EXPECT_EQ(budget_.take(content("q Q")), Verdict::MayBeRead);
    EXPECT_EQ(budget_.take(content(repeated("1 ", kMostTokens))), Verdict::MayBeRead);
    EXPECT_EQ(budget_.take(content(repeated("1 ", kMostTokens + 1))), Verdict::TooLong);
}

// However it is written.
TEST_F(TokenBudgets, RefuseWhatIsTooLong) {
    for (const std::string& bytes :
         {repeated("q Q ", kMostTokens), "[" + repeated("1 ", kMostTokens) + "] TJ",
          repeated("()", kMostTokens), repeated("/", kMostTokens + 1), repeated("[", kMostTokens + 1),
          repeated("1\r", kMostTokens + 1)}) {
        TokenBudget budget;
        EXPECT_EQ(budget.take(content(bytes)), Verdict::TooLong) << bytes.substr(0, 8);
    }
}

TEST_F(TokenBudgets, AddUpThePartsOfAPage) {
    const QPDFObjectHandle half = content(repeated("1 ", kMostTokens / 2));
    EXPECT_EQ(budget_.take(QPDFObjectHandle::newArray({half, half})), Verdict::MayBeRead);
    EXPECT_EQ(budget_.take(QPDFObjectHandle::newArray({half, half, content("Q")})), Verdict::TooLong);
}

TEST_F(TokenBudgets, AreSpentByContentThatIsLookedAtOverAndOver) {
    const QPDFObjectHandle form = content(repeated("1 ", kMostTokens / 2));
    for (std::size_t n = 0; n < 2 * (kMostTokensOfAll / kMostTokens); ++n)
        ASSERT_EQ(budget_.take(form), Verdict::MayBeRead) << n;
    EXPECT_EQ(budget_.take(form), Verdict::Spent);
    EXPECT_EQ(budget_.take(content("q")), Verdict::Spent);
}

}  // namespace
}  // namespace bifolio::press

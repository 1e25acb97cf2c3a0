#include "layout/pages/running_heads.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bifolio::layout {
namespace {

using ::testing::ElementsAre;

constexpr const char* kNone = "-";

class RunningHeadsOf : public ::testing::Test {
  protected:
    // A block that begins a section, a part that opens a page, or something else that has a mark; or one that
    // goes on.
    void section(const std::string& name) { add({.texts = {name}, .is_section = true}, false); }
    void part(const std::string& name) { add({.texts = {name}}, true); }
    void item(const std::string& day) { add({.texts = {day}}, false); }
    void text() { story_.blocks.emplace_back(); }
    void entry(const std::string& name) { story_.blocks.emplace_back().index_entry = IndexEntry{name, "X"}; }

    // The page that ends with the block that was added last. `inside`: its first block began before it.
    void page_ends(bool inside = false) {
        LaidPage& page = pages_.emplace_back();
        const std::size_t first = inside ? next_ - 1 : next_;
        for (std::size_t n = first; n < story_.blocks.size(); ++n)
            page.parts.push_back({.block = n,
                                  .first_line = inside && n == first ? 2 : 0,
                                  .line_count = 2,
                                  .at_page_head = n == first});
        next_ = story_.blocks.size();
    }

    [[nodiscard]] std::vector<std::string> heads(std::size_t first_page) const {
        std::vector<std::string> texts;
        for (const auto& head : running_heads(story_, pages_, first_page, "–"))
            texts.push_back(head ? head->texts.front() : kNone);
        return texts;
    }

    Story story_;
    std::vector<LaidPage> pages_;

  private:
    void add(RunningMark mark, bool opener) {
        Block& block = story_.blocks.emplace_back();
        block.mark = std::move(mark);
        block.opener = opener;
    }

    std::size_t next_ = 0;  // the first block that is on no page yet
};

constexpr std::size_t kVerso = 2, kRecto = 3;

TEST_F(RunningHeadsOf, NameTheFirstSectionOnAVersoAndTheLastOnARecto) {
    section("One");
    page_ends();
    text();
    section("Two");
    section("Three");
    page_ends();
    EXPECT_THAT(heads(kRecto), ElementsAre("One", "One"));
    EXPECT_THAT(heads(kVerso), ElementsAre("One", "Three"));
}

TEST_F(RunningHeadsOf, NameASectionThatBeginsAtTheHeadOfItsPage) {
    section("One");
    page_ends();
    section("Two");
    text();
    page_ends();
    EXPECT_THAT(heads(kVerso), ElementsAre("One", "Two"));
    EXPECT_THAT(heads(kRecto), ElementsAre("One", "Two"));
}

TEST_F(RunningHeadsOf, GoOnWithASectionWhoseBlockGoesOn) {
    section("One");
    text();
    page_ends();
    section("Two");
    page_ends(true);
    EXPECT_THAT(heads(kRecto), ElementsAre("One", "One"));
    EXPECT_THAT(heads(kVerso), ElementsAre("One", "Two"));
}

TEST_F(RunningHeadsOf, AreLeftOutWhereAPartOpensThePage) {
    part("Contents");
    page_ends();
    text();
    page_ends();
    part("Welcome");
    page_ends();
    text();
    part("Committees");
    page_ends();
    EXPECT_THAT(heads(kVerso), ElementsAre(kNone, "Contents", kNone, "Committees"));
    EXPECT_THAT(heads(kRecto), ElementsAre(kNone, "Contents", kNone, "Welcome"));
}

TEST_F(RunningHeadsOf, AreLeftOutOnBlankPages) {
    section("One");
    page_ends();
    page_ends();
    text();
    page_ends();
    EXPECT_THAT(heads(kVerso), ElementsAre("One", kNone, "One"));
}

TEST_F(RunningHeadsOf, NameTheDayWhereNoSectionIs) {
    part("Mon");
    section("One");
    page_ends();
    item("Mon");
    item("Mon");
    page_ends();
    item("Mon");
    section("Two");
    page_ends();
    EXPECT_THAT(heads(kVerso), ElementsAre(kNone, "Mon", "Two"));
    EXPECT_THAT(heads(kRecto), ElementsAre(kNone, "Mon", "Two"));
}

TEST_F(RunningHeadsOf, DoNotGoOnWithASectionThatEndedOnThePageBefore) {
    section("One");
    page_ends();
    item("Mon");
    section("Two");
    page_ends();
    EXPECT_THAT(heads(kRecto), ElementsAre("One", "Two"));
}

TEST_F(RunningHeadsOf, NameTheFirstAndTheLastEntryOfAnIndex) {
    part("Index");
    entry("Abel");
    page_ends();
    entry("Carrez");
    entry("Cauchy");
    entry("Colin");
    page_ends();
    entry("Dupont");
    page_ends();
    entry("Zola");
    entry("Zola");
    page_ends();
    EXPECT_THAT(heads(kVerso), ElementsAre(kNone, "Carrez–Colin", "Dupont", "Zola"));
}

TEST_F(RunningHeadsOf, AreNotStaleAsTheyAreMade) {
    section("One");
    text();
    page_ends();
    text();
    item("Mon");
    section("Two");
    section("Three");
    page_ends();
    item("Mon");
    page_ends();
    section("Four");
    page_ends();
    for (const std::size_t first_page : {kVerso, kRecto}) {
        const auto made = running_heads(story_, pages_, first_page, "–");
        for (std::size_t n = 0; n < made.size(); ++n)
            EXPECT_FALSE(made[n] && is_stale(*made[n], story_, pages_[n], first_page + n)) << n;
    }
}

TEST_F(RunningHeadsOf, AreStaleWhereTheirSectionIsNotOnThePage) {
    section("One");
    page_ends();
    section("Two");
    page_ends();
    EXPECT_TRUE(is_stale({0, {"One"}}, story_, pages_[1], kVerso));
    EXPECT_TRUE(is_stale({0, {"One"}}, story_, pages_[1], kRecto));
    EXPECT_TRUE(is_stale({1, {"Two"}}, story_, pages_[0], kRecto));
}

TEST_F(RunningHeadsOf, AreStaleOnARectoWhereALaterSectionBegins) {
    section("One");
    page_ends();
    text();
    section("Two");
    page_ends();
    EXPECT_TRUE(is_stale({0, {"One"}}, story_, pages_[1], kRecto));
    EXPECT_FALSE(is_stale({0, {"One"}}, story_, pages_[1], kVerso));
}

TEST_F(RunningHeadsOf, AreStaleOnAVersoWhereAnEarlierSectionStands) {
    section("One");
    page_ends();
    text();
    section("Two");
    page_ends();
    EXPECT_TRUE(is_stale({2, {"Two"}}, story_, pages_[1], kVerso));
    EXPECT_FALSE(is_stale({2, {"Two"}}, story_, pages_[1], kRecto));
}

}  // namespace
}  // namespace bifolio::layout

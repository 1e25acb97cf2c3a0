// What the proofs of small stories have, in the fixed-width test font: ten lines a page.
#include "layout/pages/proof_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "layout/pages/galley.h"
#include "tests/layout/support/fixed_width.h"
#include "tests/layout/support/ten_line_page.h"

namespace bifolio::layout {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class Proofs : public ::testing::Test {
  protected:
    Proofs() {
        testing::make_ten_line_page(type_.sheet);
        type_.sheet.paragraphs["talk-facts"] = type_.sheet.paragraphs["abstract"] = type_.style;
    }

    // So many lines of one word each, of a talk.
    void add(const std::string& style, int lines, std::uint32_t talk) {
        std::string words = "word";
        for (int n = 1; n < lines; ++n) words += " word";
        add(type_.text(words), style, 4, talk);
    }

    // `letters`: the measure.
    void add(RichText text, const std::string& style, double letters, std::uint32_t talk = 0) {
        Cell cell;
        cell.text = std::move(text);
        cell.style = &type_.sheet.paragraph(style);
        cell.width = (letters + 0.5) * testing::FixedWidth::kLetter;
        Block block;
        block.talk = talk;
        block.keep_together = true;
        add_beside(block, std::move(cell));
        set_.push_back(set_block(block, {}, type_.sheet, type_.words));
        story_.blocks.push_back(std::move(block));
    }

    std::vector<Remark::Kind> remarks() {
        const Pagination pagination = paginate(story_, set_, {}, type_.sheet);
        std::vector<Remark::Kind> kinds;
        for (const Remark& remark : read_proofs(story_, set_, pagination, {}, type_.styles).remarks)
            kinds.push_back(remark.kind);
        return kinds;
    }

    testing::FixedWidth type_;
    Story story_;
    std::vector<SetBlock> set_;
};

TEST_F(Proofs, TellOfFactsOnThePageAfterTheirTalk) {
    add("abstract", 10, 1);
    add("talk-facts", 1, 1);
    EXPECT_THAT(remarks(), ElementsAre(Remark::Kind::CutFacts));
}

TEST_F(Proofs, TellNothingOfFactsOnTheirTalksPageOrOfAnotherTalk) {
    add("abstract", 8, 1);
    add("talk-facts", 2, 1);
    add("talk-facts", 1, 2);  // a talk of no more than facts
    EXPECT_THAT(remarks(), IsEmpty());
}

TEST_F(Proofs, TellOfNamesOnTwoLines) {
    RichText name = type_.text({"by ", "Ada Byron", " of Ockham"});
    name.spans[1].whole = true;
    add(name, "abstract", 8);
    EXPECT_THAT(remarks(), ElementsAre(Remark::Kind::SplitName));
}

TEST_F(Proofs, TellNothingOfNamesThatAreWholeAndOfOtherWords) {
    RichText name = type_.text({"by ", "Ada Byron", " of Ockham"});
    name.spans[1].whole = true;
    add(name, "abstract", 9);
    add(type_.text({"by ", "Ada Byron", " of Ockham"}), "abstract", 8);
    EXPECT_THAT(remarks(), IsEmpty());
}

}  // namespace
}  // namespace bifolio::layout

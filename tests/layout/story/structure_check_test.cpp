// Each rule of the structure tree, violated once.
#include "layout/story/structure_check.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bifolio::layout {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

StructureNode node(Role role, std::uint32_t parent, int level = 0) {
    StructureNode node;
    node.role = role;
    node.parent = parent;
    node.level = level;
    return node;
}

StructureNode cell(std::uint32_t row, int rows, int columns) {
    StructureNode cell = node(Role::TableCell, row);
    cell.rows = rows;
    cell.columns = columns;
    return cell;
}

using Tree = std::vector<StructureNode>;

// Two rows of two columns; the first row's first cell takes `rows` and `columns`.
Tree table(int rows, int columns) {
    return {node(Role::Document, 0), node(Role::Table, 0),    node(Role::TableRow, 1), cell(2, rows, columns),
            cell(2, 1, 1),           node(Role::TableRow, 1), cell(5, 1, 1),           cell(5, 1, 1)};
}

TEST(StructureFaults, NoneInARegularTable) {
    EXPECT_THAT(structure_faults(table(1, 1)), IsEmpty());
    Tree spanned = table(2, 1);
    spanned.pop_back();
    EXPECT_THAT(structure_faults(spanned), IsEmpty());
}

TEST(StructureFaults, ATableWithACellTooMany) {
    EXPECT_THAT(structure_faults(table(2, 1)),
                ElementsAre("node 5: a TR that does not take each column of its table once"));
}

TEST(StructureFaults, ATableWithACellTooFew) {
    EXPECT_THAT(structure_faults(table(1, 2)),
                ElementsAre("node 5: a TR that does not take each column of its table once"));
}

TEST(StructureFaults, ACellThatReachesBelowItsTable) {
    Tree tree = table(1, 1);
    tree.back().rows = 2;
    EXPECT_THAT(structure_faults(tree), ElementsAre("node 1: a Table with cells that reach below it"));
}

TEST(TextFaults, TellsOfTextOutsideParagraphs) {
    const Tree tree{node(Role::Document, 0), node(Role::Section, 0), node(Role::Paragraph, 1)};
    EXPECT_THAT(text_faults(tree, std::vector<std::uint32_t>{2}), IsEmpty());
    EXPECT_THAT(text_faults(tree, std::vector<std::uint32_t>{1, 3}),
                ElementsAre("node 1: text in Sect", "node 3: text in a node that does not exist"));
}

TEST(StructureFaults, NoneInASoundTree) {
    EXPECT_THAT(structure_faults(Tree{node(Role::Document, 0), node(Role::Part, 0), node(Role::Heading, 1, 1),
                                      node(Role::List, 1), node(Role::ListItem, 3), node(Role::Label, 4),
                                      node(Role::ListBody, 4), node(Role::Paragraph, 6),
                                      node(Role::Heading, 1, 2), node(Role::Heading, 1, 1)}),
                IsEmpty());
}

struct Violation {
    const char* name;
    Tree tree;
    const char* fault;
};

void PrintTo(const Violation& violation, std::ostream* out) {
    *out << violation.name;
}

class StructureRule : public ::testing::TestWithParam<Violation> {};

TEST_P(StructureRule, IsToldWhereItIsViolated) {
    EXPECT_THAT(structure_faults(GetParam().tree), ElementsAre(GetParam().fault));
}

INSTANTIATE_TEST_SUITE_P(
    All, StructureRule,
    ::testing::Values(
        Violation{"NoDocument", {node(Role::Part, 0)}, "node 0: the first node is not the Document"},
        Violation{"ParentBehind",
                  {node(Role::Document, 0), node(Role::Part, 1)},
                  "node 1: its parent does not come before it"},
        Violation{"Parent", {node(Role::Document, 0), node(Role::Label, 0)}, "node 1: Lbl in Document"},
        Violation{"FirstHeading",
                  {node(Role::Document, 0), node(Role::Heading, 0, 2)},
                  "node 1: a heading of level 2 follows one of level 0"},
        Violation{"SkippedLevel",
                  {node(Role::Document, 0), node(Role::Heading, 0, 1), node(Role::Heading, 0, 3)},
                  "node 2: a heading of level 3 follows one of level 1"},
        Violation{"EmptyList", {node(Role::Document, 0), node(Role::List, 0)}, "node 1: an empty L"},
        Violation{
            "ItemWithoutBody",
            {node(Role::Document, 0), node(Role::List, 0), node(Role::ListItem, 1), node(Role::Label, 2)},
            "node 2: an LI that is not a label, if any, and a body"},
        Violation{"LabelBehindBody",
                  {node(Role::Document, 0), node(Role::List, 0), node(Role::ListItem, 1),
                   node(Role::ListBody, 2), node(Role::Label, 2)},
                  "node 2: an LI that is not a label, if any, and a body"},
        Violation{"HeadWithoutScope",
                  {node(Role::Document, 0), node(Role::Table, 0), node(Role::TableRow, 1),
                   node(Role::TableHead, 2)},
                  "node 3: a TH without a scope"},
        Violation{"FigureWithoutDescription",
                  {node(Role::Document, 0), node(Role::Figure, 0)},
                  "node 1: a Figure without a description"}),
    [](const auto& parameter) { return std::string(parameter.param.name); });

TEST(StructureText, IndentsEachNodeBelowItsParent) {
    EXPECT_EQ(structure_text(Tree{node(Role::Document, 0), node(Role::Part, 0), node(Role::Heading, 1, 1)}),
              "Document\n  Part\n    H1\n");
}

}  // namespace
}  // namespace bifolio::layout

// The structure tree: what each thing on paper is, for tags, bookmarks and dumps.
#pragma once

#include <cstdint>
#include <string>

#include "layout/text/node.h"

namespace bifolio::layout {

// What a thing on paper is, for tags, bookmarks and dumps.
enum class Role {
    Document,
    Part,
    Section,
    Heading,
    Paragraph,
    Label,
    List,
    ListItem,
    ListBody,
    Table,
    TableRow,
    TableHead,
    TableCell,
    Contents,
    ContentsItem,
    Index,
    Figure,
    Link,
    Span,
    Quotation,
    Code,
    Caption
};

// What the head of a table is head of.
enum class Scope { None, Row, Column };

// What marks the items of a list.
enum class ListMarks { None, Disc, Decimal, LowerAlpha, LowerRoman };

// A node of the structure tree. Node 0 is the Document; parents come before their children, and the children
// of one parent are in reading order.
struct StructureNode {
    Role role = Role::Paragraph;
    std::uint32_t parent = 0;
    int level = 0;            // Heading: 1 to 6
    std::string description;  // Figure: for those who cannot see it
    std::string language;     // BCP 47; empty: as its parent's; of a Span never

    // Of a TableHead or TableCell: how many rows and columns it takes, and what it is head of.
    int rows = 1, columns = 1;
    Scope scope = Scope::None;
    ListMarks marks = ListMarks::None;  // List: of one within a text
};

// The nodes of a picture that leads somewhere.
struct LinkedFigure {
    std::uint32_t link = kArtifact, figure = kArtifact;
};

}  // namespace bifolio::layout

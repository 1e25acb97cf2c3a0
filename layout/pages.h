// What layout hands to pdf: pages of placed things, and the document around them.
// Units: points; origin: the trimmed page's top left corner, y downwards (layout/geometry.h).
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "layout/face.h"
#include "layout/geometry.h"
#include "layout/picture.h"
#include "layout/report.h"
#include "layout/shaped_run.h"
#include "styles/color.h"

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
    Quote
};

// A node of the structure tree, in reading order. Node 0 is the Document.
struct StructureNode {
    Role role = Role::Paragraph;
    std::uint32_t parent = 0;
    int level = 0;            // Heading: 1 to 6
    std::string description;  // Figure: for those who cannot see it
    std::string language;     // BCP 47; empty: as its parent
};

// Things that are no content (running heads, folios, rules) belong to no node.
inline constexpr std::uint32_t kArtifact = 0xFFFFFFFF;

// A shaped run on a page. `shaped` is owned by Pages::runs. Runs of a page come in reading order; runs that
// follow one another with the same face, size, colour and baseline are one line of text.
struct PlacedRun {
    const ShapedRun* shaped = nullptr;
    double x = 0, baseline = 0;
    float size = 10;          // points
    float tracking = 0;       // points added after each glyph
    float stretch = 1;        // horizontal scale, about the run's own origin
    std::uint32_t color = 0;  // into Pages::colors
    std::uint32_t node = kArtifact;
    bool space_after =
        false;  // a word space follows in the text; its width on paper is the gap to the next run
};

// A rectangle filled with a colour: rules, bands, the cover. One that touches the trim goes on into the
// bleed.
struct Fill {
    Rect area;
    std::uint32_t color = 0;
};

struct PlacedPicture {
    Rect area;
    std::uint32_t picture = 0;  // into Pages::pictures
    std::uint32_t node = kArtifact;
};

// A place to jump to: the page, and the y that comes to the window's top.
struct Destination {
    std::size_t page = 0;
    double y = 0;
    bool operator==(const Destination&) const = default;
};

struct LinkArea {
    Rect area;
    std::variant<Destination, std::string> target;  // a place here, or a URL
    std::string description;                        // what a screen reader says
    std::uint32_t node = kArtifact;
};

// Painted in this order: background, fills, pictures, runs.
struct Page {
    Size trim;
    double bleed = 0;
    std::string label;  // the folio as a reader names the page: "iv", "12"; empty on a page without number
    std::optional<PlacedPicture> background;  // covers trim and bleed, and may reach past them
    std::vector<Fill> fills;
    std::vector<PlacedPicture> pictures;
    std::vector<PlacedRun> runs;
    std::vector<LinkArea> links;
};

struct Bookmark {
    std::string title;
    int level = 1;  // 1: top
    Destination destination;
};

struct DocumentInfo {
    std::string title, author, subject;
    std::string language;              // BCP 47
    std::optional<std::int64_t> date;  // seconds since 1970, UTC; none: the file carries no date
};

// Move-only: placed runs point into `runs`.
struct Pages {
    DocumentInfo info;
    std::vector<Page> pages;
    std::vector<Bookmark> bookmarks;  // in document order; a level is at most one deeper than the one before
    std::vector<std::shared_ptr<const Face>> faces;
    std::vector<styles::Color> colors;
    std::vector<PictureData> pictures;
    std::vector<StructureNode> structure;
    Report report;                                                   // empty where it was not asked for
    std::vector<std::shared_ptr<const std::deque<ShapedRun>>> runs;  // what the pages' runs point into

    Pages() = default;
    ~Pages() = default;
    Pages(Pages&&) = default;
    Pages& operator=(Pages&&) = default;
    Pages(const Pages&) = delete;
    Pages& operator=(const Pages&) = delete;
};

}  // namespace bifolio::layout

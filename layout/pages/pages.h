// What layout hands to pdf: pages of placed things, and the document around them.
// Units: points; origin: the trimmed page's top left corner, y downwards (layout/story/geometry.h).
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "layout/fonts/face.h"
#include "layout/fonts/shaped_run.h"
#include "layout/pages/report.h"
#include "layout/story/geometry.h"
#include "layout/story/picture.h"
#include "layout/story/structure.h"
#include "styles/color.h"

namespace bifolio::layout {

inline constexpr std::uint32_t kOwnText = 0xFFFFFFFF;

// What a thing is that belongs to no node (ISO 32000-1, 14.8.2.2): of the page's making, a ground behind the
// text, or what stands at the head or foot of page after page.
enum class Artifact : std::uint8_t { Layout, Background, Header, Footer };

// A shaped run on a page. `shaped` is owned by Pages::runs. Runs of a page come in reading order; runs that
// follow one another with the same face, size, colour and baseline are one line of text.
struct PlacedRun {
    const ShapedRun* shaped = nullptr;
    double x = 0, baseline = 0;
    float size = 10;          // points
    float tracking = 0;       // points added after each glyph
    float stretch = 1;        // horizontal scale, about the run's own origin
    float stroke = 0;         // width of a line along the outlines, in the run's colour, points
    float slant = 0;          // to the right, as a tangent
    std::uint32_t color = 0;  // into Pages::colors
    std::uint32_t node = kArtifact;
    Artifact artifact = Artifact::Layout;  // where there is no node
    // A word space follows in the text; its width on paper is the gap to the next run.
    bool space_after = false;
    // What follows of its element stands elsewhere, in another cell: readers get a space that is not seen.
    bool apart_after = false;
    std::uint32_t told = kOwnText;
};

// The element that a run's text is a part of: Links and Spans are parts of their paragraph.
[[nodiscard]] std::uint32_t element_of(std::span<const StructureNode> structure, std::uint32_t node);

// How wide a run is on paper, in its face, points.
[[nodiscard]] double width_of(const PlacedRun& run, const Face& face);

// A rectangle filled with a colour: rules, bands, the cover. One that touches the trim goes on into the
// bleed.
struct Fill {
    Rect area;
    std::uint32_t color = 0;
    Artifact artifact = Artifact::Layout;  // where there is no node
    std::uint32_t node = kArtifact;        // a Figure's, of what is drawn with rectangles
};

struct PlacedPicture {
    Rect area;
    std::uint32_t picture = 0;  // into Pages::pictures
    std::uint32_t node = kArtifact;
};

// A place to jump to: the page, and the y that comes to the window's top; and the node of what stands there.
struct Destination {
    std::size_t page = 0;
    double y = 0;
    std::uint32_t node = kArtifact;
    bool operator==(const Destination&) const = default;
};

struct LinkArea {
    std::vector<Rect> areas;                        // one for each of its lines on the page; not empty
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
    // What runs tell that do not tell their own text: PlacedRun::told is a place in it. Neighbours with the
    // same tell it together.
    std::vector<std::string> told;
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

    // Compiled once, not in each file that has one: all its parts are much code.
    Pages();
    Pages(Pages&&) noexcept;
    Pages& operator=(Pages&&) noexcept;
    Pages(const Pages&) = delete;
    Pages& operator=(const Pages&) = delete;
    ~Pages();
};

}  // namespace bifolio::layout

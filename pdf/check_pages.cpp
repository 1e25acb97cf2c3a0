#include "pdf/check_pages.h"

#include <stdexcept>
#include <string>

namespace bifolio::pdf {

namespace {

[[noreturn]] void fail(const std::string& where, const std::string& what) {
    throw std::invalid_argument(where + ": " + what);
}

void check_run(const layout::Pages& pages, const layout::PlacedRun& placed, const std::string& where) {
    if (placed.shaped == nullptr) fail(where, "a run without glyphs");
    if (placed.shaped->face >= pages.faces.size() || !pages.faces[placed.shaped->face])
        fail(where, "a run without a face");
    if (placed.color >= pages.colors.size()) fail(where, "a run without a colour");
    const bool has_size = placed.size > 0 && placed.stretch > 0;  // not so of what is no number
    if (!has_size) fail(where, "a run without size");
    for (const layout::Glyph& glyph : placed.shaped->glyphs)
        if (glyph.text_end < glyph.text_begin || glyph.text_end > placed.shaped->text.size())
            fail(where, "a glyph whose letters are not in its run");
}

void check_node(const layout::Pages& pages, std::uint32_t node, const std::string& where) {
    if (node != layout::kArtifact && node >= pages.structure.size())
        fail(where, "content of a node that does not exist");
}

void check_destination(const layout::Pages& pages, const layout::Destination& destination,
                       const std::string& where) {
    if (destination.page >= pages.pages.size()) fail(where, "it leads to a page that does not exist");
}

void check_page(const layout::Pages& pages, const layout::Page& page, const std::string& where) {
    // Annex C: the sizes that readers must cope with.
    const auto is_usable = [](double length) { return length >= 3 && length <= 14400; };
    if (!is_usable(page.trim.width) || !is_usable(page.trim.height))
        fail(where, "its size is not between 3 and 14,400 points");
    for (const layout::Fill& fill : page.fills) {
        if (fill.color >= pages.colors.size()) fail(where, "a fill without a colour");
        check_node(pages, fill.node, where);
    }
    if (page.background && page.background->picture >= pages.pictures.size())
        fail(where, "a background that does not exist");
    for (const layout::PlacedPicture& picture : page.pictures) {
        if (picture.picture >= pages.pictures.size()) fail(where, "a picture that does not exist");
        check_node(pages, picture.node, where);
    }
    for (const layout::PlacedRun& run : page.runs) {
        check_run(pages, run, where);
        check_node(pages, run.node, where);
        if (run.told != layout::kOwnText && run.told >= page.told.size())
            fail(where, "a run that tells what is not there");
    }
    for (const layout::LinkArea& link : page.links) {
        if (link.areas.empty()) fail(where, "a link without an area");
        check_node(pages, link.node, where);
        if (const auto* destination = std::get_if<layout::Destination>(&link.target))
            check_destination(pages, *destination, where + ", a link");
    }
}

}  // namespace

void check_pages(const layout::Pages& pages) {
    if (pages.pages.empty()) throw std::invalid_argument("a PDF needs at least one page");
    for (std::size_t n = 0; n < pages.pages.size(); ++n)
        check_page(pages, pages.pages[n], "page " + std::to_string(n + 1));
    int level = 0;
    for (const layout::Bookmark& bookmark : pages.bookmarks) {
        const std::string where = "bookmark \"" + bookmark.title + '"';
        check_destination(pages, bookmark.destination, where);
        if (bookmark.level < 1 || bookmark.level > level + 1) fail(where, "a level is left out above it");
        level = bookmark.level;
    }
}

}  // namespace bifolio::pdf

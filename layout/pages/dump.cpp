#include "layout/pages/dump.h"

#include <fmt/format.h>

#include <cmath>
#include <iterator>

namespace bifolio::layout {

namespace {

std::string target_name(const std::variant<Destination, std::string>& target) {
    if (const auto* url = std::get_if<std::string>(&target)) return *url;
    const auto& destination = std::get<Destination>(target);
    return fmt::format("page {} y {:.1f}", destination.page + 1, destination.y);
}

bool on_one_line(const PlacedRun& a, const PlacedRun& b) {
    return std::abs(a.baseline - b.baseline) < 0.01 && a.node == b.node && a.x < b.x;
}

void dump_page(const Pages& pages, std::size_t n, std::back_insert_iterator<std::string> out) {
    const Page& page = pages.pages[n];
    fmt::format_to(out, "page {} \"{}\" {:.1f} x {:.1f}\n", n + 1, page.label, page.trim.width,
                   page.trim.height);
    if (page.background)
        fmt::format_to(out, "  background {} at {:.1f} {:.1f} {:.1f} x {:.1f}\n", page.background->picture,
                       page.background->area.x, page.background->area.y, page.background->area.width,
                       page.background->area.height);
    for (const Fill& fill : page.fills)
        fmt::format_to(out, "  fill {:.1f} {:.1f} {:.1f} x {:.2f} colour {}\n", fill.area.x, fill.area.y,
                       fill.area.width, fill.area.height, fill.color);
    for (const PlacedPicture& picture : page.pictures)
        fmt::format_to(out, "  picture {} at {:.1f} {:.1f} {:.1f} x {:.1f}\n", picture.picture,
                       picture.area.x, picture.area.y, picture.area.width, picture.area.height);
    for (std::size_t first = 0; first < page.runs.size();) {
        std::string text;
        std::size_t last = first;
        for (;; ++last) {
            text += page.runs[last].shaped->text;
            if (page.runs[last].space_after) text += ' ';
            if (last + 1 == page.runs.size() || !on_one_line(page.runs[last], page.runs[last + 1])) break;
        }
        const PlacedRun& run = page.runs[first];
        fmt::format_to(out, "  {:.1f} {:.1f} {:.1f} {} |{}|\n", run.x, run.baseline, run.size,
                       pages.faces[run.shaped->face]->postscript_name(), text);
        first = last + 1;
    }
    for (const LinkArea& link : page.links)
        fmt::format_to(out, "  link {:.1f} {:.1f} -> {}\n", link.area.x, link.area.y,
                       target_name(link.target));
}

}  // namespace

std::string dump(const Pages& pages) {
    std::string text;
    const auto out = std::back_inserter(text);
    fmt::format_to(out, "\"{}\" {}\n", pages.info.title, pages.info.language);
    for (std::size_t n = 0; n < pages.pages.size(); ++n) dump_page(pages, n, out);
    for (const Bookmark& bookmark : pages.bookmarks)
        fmt::format_to(out, "bookmark {} {} -> {}\n", bookmark.level, bookmark.title,
                       target_name(bookmark.destination));
    return text;
}

std::string dump_text(const Pages& pages) {
    std::string text;
    for (const Page& page : pages.pages)
        for (std::size_t n = 0; n < page.runs.size(); ++n) {
            const PlacedRun& run = page.runs[n];
            if (run.node == kArtifact) continue;
            text += run.shaped->text;
            const bool line_ends = n + 1 == page.runs.size() || !on_one_line(run, page.runs[n + 1]);
            if (line_ends) {
                text += '\n';
            } else if (run.space_after) {
                text += ' ';
            }
        }
    return text;
}

}  // namespace bifolio::layout

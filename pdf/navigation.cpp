#include "pdf/navigation.h"

#include <algorithm>
#include <vector>

#include "pdf/corners.h"
#include "pdf/syntax.h"

namespace bifolio::pdf {

namespace {

// The page's left edge and the wanted height at the window's top; the reader's zoom stays. `target` is the
// page's object, or an element's.
void append_explicit(std::string& out, ObjectId target, const layout::Destination& destination,
                     const layout::Pages& pages) {
    const double height = pages.pages.at(destination.page).trim.height;
    append_reference(out += '[', target);
    out += " /XYZ 0 ";
    append_milli(out, to_milli(std::clamp(height - destination.y, 0.0, height)));
    out += " null]";
}

void append_destination(std::string& out, const layout::Destination& destination, const layout::Pages& pages,
                        const Landmarks& landmarks) {
    const ObjectId element =
        landmarks.structure != nullptr ? landmarks.structure->element(destination.node) : ObjectId{};
    out += element.number != 0 ? " /A <</S /GoTo /D " : " /Dest ";
    append_explicit(out, landmarks.pages[destination.page], destination, pages);
    if (element.number == 0) return;
    append_explicit(out += " /SD ", element, destination, pages);
    out += ">>";
}

// Where the link is: the rectangle around all, and the corners of each where there are several,
// counterclockwise from the bottom left.
void append_areas(std::string& out, std::span<const layout::Rect> areas, std::int64_t page_height) {
    Corners whole = corners_of(areas.front(), page_height);
    std::string quads;
    for (const layout::Rect& area : areas) {
        const Corners each = corners_of(area, page_height);
        whole = around(whole, each);
        for (const std::int64_t number :
             {each.left, each.bottom, each.right, each.bottom, each.right, each.top, each.left, each.top}) {
            if (!quads.empty()) quads += ' ';
            append_milli(quads, number);
        }
    }
    out += " /Rect ";
    append_rectangle(out, whole.left, whole.bottom, whole.right, whole.top);
    if (areas.size() > 1) out.append(" /QuadPoints [").append(quads).append("]");
}

}  // namespace

std::string ascii_url(std::string_view url) {
    constexpr std::string_view kHex = "0123456789ABCDEF";
    constexpr std::string_view kExcluded = "\"<>\\^`{|} ";  // RFC 3986, appendix A has none of these
    std::string out;
    for (const char c : url) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte > 0x20 && byte < 0x7F && kExcluded.find(c) == std::string_view::npos) {
            out += c;
        } else {
            out += '%';
            out += kHex[byte >> 4U];
            out += kHex[byte & 0xFU];
        }
    }
    return out;
}

std::string link_annotation(const layout::LinkArea& link, const layout::Page& page,
                            const layout::Pages& pages, const Landmarks& landmarks) {
    std::string entries = "/Type /Annot /Subtype /Link";
    append_areas(entries, link.areas, to_milli(page.trim.height));
    entries += " /Border [0 0 0] /F 4";  // no frame; printed
    if (!link.description.empty()) {
        entries += " /Contents ";
        append_text(entries, link.description);
    }
    if (const auto* url = std::get_if<std::string>(&link.target)) {
        entries += " /A <</S /URI /URI ";
        append_literal(entries, ascii_url(*url));
        entries += ">>";
    } else {
        append_destination(entries, std::get<layout::Destination>(link.target), pages, landmarks);
    }
    return entries;
}

void add_bookmarks(Document& document, const layout::Pages& pages, const Landmarks& landmarks) {
    std::vector<ObjectId> above;  // the last bookmark of each level
    for (const layout::Bookmark& bookmark : pages.bookmarks) {
        std::string entries = "/Title ";
        append_text(entries, bookmark.title);
        append_destination(entries, bookmark.destination, pages, landmarks);
        above.resize(static_cast<std::size_t>(bookmark.level) - 1);
        const ObjectId parent = above.empty() ? ObjectId{} : above.back();
        above.push_back(document.add_bookmark(parent, std::move(entries), bookmark.level == 1));
    }
}

}  // namespace bifolio::pdf

#include "layout/pages/assembler.h"

#include <unicode/uchar.h>

#include <cstddef>
#include <iterator>
#include <map>
#include <span>
#include <utility>
#include <variant>

#include "language/selection_words.h"
#include "source/base/utf8.h"

namespace bifolio::layout {

namespace {

// By how much the numbers of a story are higher in the whole document.
struct Offsets {
    std::size_t page = 0;
    std::uint32_t picture = 0, node = 0;
};

std::uint32_t node_in_document(std::uint32_t node, const Offsets& offsets) {
    return node == kArtifact ? node : node + offsets.node;
}

PlacedPicture picture_in_document(PlacedPicture picture, const Offsets& offsets) {
    picture.picture += offsets.picture;
    picture.node = node_in_document(picture.node, offsets);
    return picture;
}

Destination destination_in_document(Destination destination, const Offsets& offsets) {
    destination.page += offsets.page;
    destination.node = node_in_document(destination.node, offsets);
    return destination;
}

void renumber(Page& page, const Offsets& offsets) {
    if (page.background) page.background = picture_in_document(*page.background, offsets);
    for (PlacedPicture& picture : page.pictures) picture = picture_in_document(picture, offsets);
    for (PlacedRun& run : page.runs) run.node = node_in_document(run.node, offsets);
    for (Fill& fill : page.fills) fill.node = node_in_document(fill.node, offsets);
    for (LinkArea& link : page.links) {
        link.node = node_in_document(link.node, offsets);
        if (auto* place = std::get_if<Destination>(&link.target))
            *place = destination_in_document(*place, offsets);
    }
}

bool has_letter(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto [character, length] = source::code_point_at(text, at);
        if (u_isalpha(static_cast<UChar32>(character)) != 0) return true;
        at += length;
    }
    return false;
}

// A link's own words, and the address where they are a number or a sign alone: "[1] (https://example.org)".
std::string words_of(const Painter::PendingLink& link, const std::string& url) {
    if (has_letter(link.words)) return link.words;
    return link.words.empty() ? url : link.words + " (" + url + ')';
}

// The link, once the story's anchors have their places.
std::optional<LinkArea> resolved(const Painter::PendingLink& link, const Destinations& destinations) {
    if (const auto* url = std::get_if<std::string>(&link.target))
        return LinkArea{link.areas, *url, words_of(link, *url), link.node};
    if (const auto* anchor = std::get_if<Anchor>(&link.target);
        anchor != nullptr && *anchor < destinations.size() && destinations[*anchor])
        return LinkArea{link.areas, destinations[*anchor]->destination, destinations[*anchor]->words,
                        link.node};
    return std::nullopt;
}

// Where the picture stands that a run stands for.
Rect area_of(const PlacedRun& run, const Face& face) {
    hb_glyph_extents_t extents{};
    (void)hb_font_get_glyph_extents(face.hb_font(), run.shaped->picture->id, &extents);
    const double unit = face.picture_scale() * static_cast<double>(run.size);
    return {run.x + extents.x_bearing * unit, run.baseline - extents.y_bearing * unit, extents.width * unit,
            -extents.height * unit};
}

// Emoji in colour: each picture once in the document.
void place_picture_glyphs(Pages& pages) {
    std::map<PictureGlyph, std::uint32_t> numbers;
    for (Page& page : pages.pages)
        for (const PlacedRun& run : page.runs) {
            if (!run.shaped->picture) continue;
            const PictureGlyph glyph = *run.shaped->picture;
            const Face& face = *pages.faces[glyph.face];
            const auto [entry, is_new] =
                numbers.try_emplace(glyph, static_cast<std::uint32_t>(pages.pictures.size()));
            if (is_new) {
                pages.pictures.push_back(read_png(face.picture(glyph.id)));
                pages.pictures.back().path = run.shaped->text;
            }
            page.pictures.push_back({area_of(run, face), entry->second, kArtifact});
        }
}

// The painter does not know what comes after a cell.
void settle_what_stands_apart(Page& page, std::span<const StructureNode> structure) {
    for (std::size_t n = 0; n < page.runs.size(); ++n)
        page.runs[n].apart_after =
            page.runs[n].apart_after && n + 1 < page.runs.size() && page.runs[n].node != kArtifact &&
            element_of(structure, page.runs[n].node) == element_of(structure, page.runs[n + 1].node);
}

template <typename T>
void append(std::vector<T> from, std::vector<T>& to) {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

}  // namespace

void PagesAssembler::add(Story story, PaintedStory painted) {
    const Offsets offsets{pages_.pages.size(), static_cast<std::uint32_t>(pages_.pictures.size()),
                          static_cast<std::uint32_t>(pages_.structure.size())};
    for (const Painter::PendingLink& link : painted.links)
        if (auto area = resolved(link, painted.destinations))
            painted.pages[link.page].links.push_back(std::move(*area));
    for (Page& page : painted.pages) {
        settle_what_stands_apart(page, story.structure);
        renumber(page, offsets);
    }
    for (Bookmark& bookmark : painted.bookmarks)
        bookmark.destination = destination_in_document(bookmark.destination, offsets);
    if (offsets.node > 0) {
        for (StructureNode& node : story.structure) node.parent += offsets.node;
        story.structure.front().role = Role::Part;
        story.structure.front().parent = 0;
    }
    append(std::move(painted.pages), pages_.pages);
    append(std::move(painted.bookmarks), pages_.bookmarks);
    append(std::move(story.pictures), pages_.pictures);
    append(std::move(story.structure), pages_.structure);
}

Pages PagesAssembler::finish(DocumentInfo info, TextStyles& styles, const Desks& desks) && {
    pages_.info = std::move(info);
    pages_.faces = styles.fonts().faces();
    pages_.colors = styles.colors();
    for (const auto& desk : desks) pages_.runs.push_back(desk->shaper.runs());
    place_picture_glyphs(pages_);
    return std::move(pages_);
}

DocumentInfo document_info(const source::Program& program, const language::Wording& wording,
                           std::string subject, std::optional<std::int64_t> source_date_epoch) {
    const source::Event& event = program.event;
    std::vector<std::string> organisers;
    for (const source::Person& person : event.organisers) organisers.push_back(person.name.plain());
    DocumentInfo info;
    info.title = language::with_selection(event.title.plain(), program, wording);
    info.author = wording.list(organisers);
    info.subject = std::move(subject);
    info.language = program.language;
    info.date = source::file_date(event, source_date_epoch);
    return info;
}

}  // namespace bifolio::layout

#include "pdf/writer.h"

#include <optional>
#include <utility>
#include <vector>

#include "layout/pages/parallel.h"
#include "pdf/attachments.h"
#include "pdf/check_pages.h"
#include "pdf/deflate.h"
#include "pdf/document.h"
#include "pdf/encoded_text.h"
#include "pdf/font_objects.h"
#include "pdf/image.h"
#include "pdf/metadata.h"
#include "pdf/navigation.h"
#include "pdf/page_content.h"
#include "pdf/page_labels.h"
#include "pdf/screen_profile.h"
#include "pdf/structure.h"
#include "pdf/syntax.h"

namespace bifolio::pdf {

namespace {

// All that takes time, made before the document is: by several threads, and the same whatever their number.
struct Parts {
    std::vector<FontParts> fonts;    // by face; empty ones for faces that no glyph is taken from
    std::vector<ImageParts> images;  // by picture
    std::vector<PageContent> pages;  // operators deflated
    TextPlan plan;
};

std::vector<std::uint16_t> glyphs_of(const FaceUse& use) {
    std::vector<std::uint16_t> glyphs;
    for (const Meaning& meaning : use.meanings()) glyphs.push_back(meaning.glyph);
    return glyphs;
}

// The numbers of the fonts: those of the first face's layers, then those of the second's, ...
std::vector<std::uint32_t> number_fonts(const TextPlan& plan) {
    std::vector<std::uint32_t> first;
    std::uint32_t next = 0;
    for (const FaceUse& use : plan.faces) {
        first.push_back(next);
        next += use.layer_count();
    }
    return first;
}

Parts make_parts(const layout::Pages& pages, const WriteOptions& options) {
    Parts parts;
    parts.plan = plan_text(pages);
    const TextPlan& plan = parts.plan;

    std::vector<SubsetFont> subsets(pages.faces.size());
    parts.fonts.resize(pages.faces.size());
    parts.images.resize(pages.pictures.size());
    layout::parallel_for(pages.faces.size() + pages.pictures.size(), options.threads, [&](std::size_t n) {
        if (n >= pages.faces.size()) {
            const std::size_t picture = n - pages.faces.size();
            parts.images[picture] = make_image(pages.pictures[picture]);
        } else if (plan.faces[n].is_used()) {
            subsets[n] = subset(*pages.faces[n], glyphs_of(plan.faces[n]));
            parts.fonts[n] = make_font(*pages.faces[n], plan.faces[n], subsets[n]);
        }
    });

    const EncodedText text(pages, plan, subsets, number_fonts(plan));
    parts.pages.resize(pages.pages.size());
    layout::parallel_for(pages.pages.size(), options.threads, [&](std::size_t n) {
        PageContent content = page_content(pages, n, plan, text, options);
        content.operators = deflate(content.operators, Effort::Quick);
        parts.pages[n] = std::move(content);
    });
    return parts;
}

void append_resources(std::string& out, char kind, std::string_view category,
                      const std::vector<std::uint32_t>& used, const std::vector<ObjectId>& objects) {
    if (used.empty()) return;
    out += category;
    out += " <<";
    for (const std::uint32_t number : used) {
        (out += '/') += kind;
        append_number(out, number);
        out += ' ';
        append_reference(out, objects[number]);
    }
    out += ">>";
}

struct Objects {
    std::vector<ObjectId> pages, fonts, images;
};

constexpr std::string_view kOverprintStates =
    "/ExtGState <</OverprintOn <</Type /ExtGState /OP true /op true /OPM 1>>"
    " /OverprintOff <</Type /ExtGState /OP false /op false /OPM 0>>>>";

std::string page_boxes(const layout::Page& page, const WriteOptions& options) {
    const std::int64_t width = to_milli(page.trim.width), height = to_milli(page.trim.height);
    const std::int64_t bleed = to_milli(bleed_of(page, options));
    std::string trim, whole;
    append_rectangle(trim, 0, 0, width, height);
    append_rectangle(whole, -bleed, -bleed, width + bleed, height + bleed);
    std::string boxes = "/MediaBox " + whole;
    if (options.purpose == Purpose::Press) boxes += " /BleedBox " + whole;
    return boxes += " /TrimBox " + trim;
}

// Adds the annotations of a page's links; gives their list.
std::string write_links(Document& document, const layout::Pages& pages, std::size_t number,
                        const Landmarks& landmarks, StructureTree* structure) {
    const layout::Page& page = pages.pages[number];
    std::string list;
    for (const layout::LinkArea& link : page.links) {
        std::string entries = link_annotation(link, page, pages, landmarks);
        const bool is_tagged = structure != nullptr && structure->element(link.node).number != 0;
        if (is_tagged)
            append_number(entries += " /StructParent ",
                          static_cast<std::int64_t>(structure->next_parent_key()));
        const ObjectId annotation = document.add_dictionary(std::move(entries));
        if (is_tagged) structure->add_annotation(link, number, annotation);
        append_reference(list, annotation);
        list += ' ';
    }
    return list;
}

void write_page(Document& document, const layout::Pages& pages, std::size_t number,
                const PageContent& content, const Objects& objects, const WriteOptions& options,
                StructureTree* structure) {
    std::string entries = page_boxes(pages.pages[number], options) + " /Resources <<";
    append_resources(entries, 'F', "/Font", content.fonts, objects.fonts);
    append_resources(entries, 'P', "/XObject", content.pictures, objects.images);
    if (content.overprints) entries += kOverprintStates;
    entries += ">>";
    if (options.purpose == Purpose::Screen && !pages.pages[number].links.empty()) {
        const Landmarks landmarks{objects.pages, options.standards.is_pdf_2() ? structure : nullptr};
        // A keyboard goes from link to link in the order of the structure (ISO 14289-1, 7.18.3).
        entries += " /Tabs /S /Annots [" + write_links(document, pages, number, landmarks, structure) + ']';
    }
    if (!content.marks.empty())
        append_number(entries += " /StructParents ", static_cast<std::int64_t>(number));
    document.set_page(objects.pages[number], std::move(entries), content.operators);
}

void write_catalog(Document& document, const layout::Pages& pages, const WriteOptions& options,
                   std::string entries) {
    std::vector<std::string> labels;
    for (const layout::Page& page : pages.pages) labels.push_back(page.label);
    entries += "/PageLabels " + page_labels(labels);
    entries += " /ViewerPreferences <</DisplayDocTitle true>>";
    if (options.purpose == Purpose::Screen && !pages.bookmarks.empty()) entries += " /PageMode /UseOutlines";
    if (!pages.info.language.empty()) {
        entries += " /Lang ";
        append_text(entries, pages.info.language);
    }
    if (options.standards.archive != Archive::None)
        append_output_intent(entries += ' ', document.add_stream("/N 3", screen_profile()));
    entries += " /Metadata ";
    append_reference(entries, document.add_stream("/Type /Metadata /Subtype /XML",
                                                  xmp_packet(pages.info, {.reading = options.standards})));
    document.set_catalog(std::move(entries));
    // PDF/A-4 wants none, where nothing asks for it (6.1.3).
    if (options.standards.archive == Archive::A4f)
        document.omit_information();
    else
        document.set_information(information(pages.info));
}

}  // namespace

std::string write_pdf(const layout::Pages& pages, const WriteOptions& options) {
    check_pages(pages);
    Parts parts = make_parts(pages, options);

    const bool is_pdf_2 = options.standards.is_pdf_2();
    Document document(is_pdf_2 ? Version::Pdf20 : Version::Pdf17);
    Objects objects;
    for (std::size_t n = 0; n < pages.pages.size(); ++n) objects.pages.push_back(document.add_page());
    for (std::size_t face = 0; face < parts.fonts.size(); ++face)
        if (parts.plan.faces[face].is_used())
            for (const ObjectId id : add_font(document, parts.fonts[face])) objects.fonts.push_back(id);
    for (std::size_t n = 0; n < parts.images.size(); ++n) {
        ImageParts image = std::move(parts.images[n]);
        if (pages.pictures[n].encoding == layout::PictureEncoding::Page)
            append_number((image.entries += ' ').append(kPlaceKey) += ' ', static_cast<std::int64_t>(n));
        objects.images.push_back(add_image(document, image));
    }
    std::optional<StructureTree> tree;
    if (options.purpose == Purpose::Screen && !pages.structure.empty())
        tree.emplace(pages, parts.pages, document);
    StructureTree* structure = tree ? &*tree : nullptr;
    for (std::size_t n = 0; n < pages.pages.size(); ++n)
        write_page(document, pages, n, parts.pages[n], objects, options, structure);
    if (options.purpose == Purpose::Screen)
        add_bookmarks(document, pages, {objects.pages, is_pdf_2 ? structure : nullptr});
    std::string catalog;
    if (structure != nullptr) {
        append_reference(catalog += "/MarkInfo <</Marked true>> /StructTreeRoot ",
                         structure->write(objects.pages, is_pdf_2));
        catalog += ' ';
    }
    catalog += add_attachments(document, options.attachments, pages.info.date);
    write_catalog(document, pages, options, std::move(catalog));
    // What goes on to the press is taken apart again.
    const bool is_final = options.purpose == Purpose::Screen;
    return document.save(is_final ? Document::Form::Packed : Document::Form::Plain, options.threads);
}

}  // namespace bifolio::pdf

#include "press/placed_pages.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "pdf/screen_profile.h"
#include "pdf/writer.h"
#include "press/foreign_pages.h"
#include "press/inspection.h"
#include "press/layers.h"
#include "press/pdf_objects.h"
#include "press/placed_form.h"
#include "press/qpdf.h"
#include "press/xmp_reader.h"
#include "source/base/inner_file.h"
#include "source/base/quotation.h"

namespace bifolio::press {

namespace {

using layout::PictureData;
using pdf::Obstacle;
using source::Severity;

constexpr double kThousandths = 1000;

bool is_place(const PictureData& picture) {
    return picture.encoding == layout::PictureEncoding::Page;
}

// From the page's user space to its place, points from its lower left corner.
Matrix matrix_of(const SourcePage& page, const PictureData& place) {
    const double bleed = place.bleed / kThousandths;
    const Size room{place.width / kThousandths - 2 * bleed, place.height / kThousandths - 2 * bleed};
    const Size size = page.size();
    double scale = std::min(room.width / size.width, room.height / size.height);
    constexpr double kSameScale = 0.005;
    if (std::abs(scale - 1) < kSameScale) scale = 1;
    return page.upright().then({scale, 0, 0, scale, bleed + (room.width - scale * size.width) / 2,
                                bleed + (room.height - scale * size.height) / 2});
}

// Lines and areas in colours of screens: there are no letters, pictures or forms, and no fonts are wanting.
bool is_plain_drawing(const SourceDocument& document, const PdfFacts& facts) {
    const auto is_plain = [](QPDFPageObjectHelper page) {
        QPDFObjectHandle resources = page.getAttribute("/Resources", false);
        const auto has = [&](const char* category) {
            return resources.isDictionary() && resources.getKey(category).isDictionary() &&
                   !resources.getKey(category).getKeys().empty();
        };
        return !has("/Font") && !has("/XObject") && !has("/Pattern") && !has("/Shading") &&
               !has("/ExtGState");
    };
    const auto is_of_screens = [](const Fact& color) { return color.text != "DeviceCMYK"; };
    return std::ranges::all_of(QPDFPageDocumentHelper(document.qpdf()).getAllPages(), is_plain) &&
           facts.spot_colors.empty() && std::ranges::all_of(facts.device_colors, is_of_screens);
}

std::string claimed(const PdfFacts& facts, std::string_view space, std::string_view name) {
    const auto found = facts.xmp.find(std::string(space) + std::string(name));
    return found == facts.xmp.end() ? std::string() : found->second;
}

class PlaceFiller {
  public:
    PlaceFiller(QPDF& pdf, const std::vector<SourceDocument>& documents) : pdf_(pdf), documents_(documents) {
        for (const SourceDocument& document : documents)
            pages_.push_back(QPDFPageDocumentHelper(document.qpdf()).getAllPages());
    }

    void fill(QPDFObjectHandle form, const PictureData& place, std::size_t document) {
        const auto page = static_cast<std::size_t>(place.page) - 1;
        const SourcePage& source = documents_[document].pages()[page];
        QPDFObjectHandle forms = QPDFObjectHandle::newDictionary();
        QPDFObjectHandle copy = pdf_.copyForeignObject(form_of(pages_[document][page], source.bleed));
        settle(copy, screen_space());
        forms.replaceKey("/Page", copy);
        QPDFObjectHandle resources = QPDFObjectHandle::newDictionary();
        resources.replaceKey("/XObject", forms);
        form.getDict().replaceKey("/Resources", resources);
        form.getDict().removeKey(std::string(pdf::kPlaceKey));
        const Matrix matrix = matrix_of(source, place);
        form.replaceStreamData(fmt::format("q {:.6f} {:.6f} {:.6f} {:.6f} {:.4f} {:.4f} cm /Page Do Q",
                                           matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f),
                               QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
    }

  private:
    // That of the colours of screens, made once.
    QPDFObjectHandle screen_space() {
        if (screen_space_.isArray()) return screen_space_;
        QPDFObjectHandle profile =
            pdf_.makeIndirectObject(QPDFObjectHandle::newStream(&pdf_, pdf::screen_profile()));
        profile.getDict().replaceKey("/N", QPDFObjectHandle::newInteger(3));
        QPDFObjectHandle space = QPDFObjectHandle::newArray();
        space.appendItem(QPDFObjectHandle::newName("/ICCBased"));
        space.appendItem(profile);
        return screen_space_ = pdf_.makeIndirectObject(space);
    }

    QPDF& pdf_;
    const std::vector<SourceDocument>& documents_;
    QPDFObjectHandle screen_space_;
    std::vector<std::vector<QPDFPageObjectHelper>> pages_;  // by document
};

}  // namespace

bool keeps_places(const layout::Pages& pages) {
    return std::ranges::any_of(pages.pictures, is_place);
}

std::optional<PlacedPages> PlacedPages::read(const std::vector<PictureData>& pictures,
                                             const std::string& file, source::Diagnostics& findings) {
    PlacedPages placed;
    std::map<std::string, std::size_t> known;
    source::Place refused;  // of "2-400" the first page that is not there is told
    bool is_usable = true;
    for (std::size_t n = 0; n < pictures.size(); ++n) {
        const PictureData& picture = pictures[n];
        if (!is_place(picture)) continue;
        const auto [entry, is_new] = known.try_emplace(picture.path, placed.documents_.size());
        if (is_new) {
            std::string bytes = source::read_inner_file(picture.folder, picture.path, kLargestPdf);
            auto document = SourceDocument::read(picture.path, std::move(bytes), findings);
            if (!document) return std::nullopt;  // which is said
            paint_annotations(*document, findings);
            placed.documents_.push_back(std::move(*document));
        }
        const std::size_t count = placed.documents_[entry->second].pages().size();
        if (static_cast<std::size_t>(picture.page) > count) {
            is_usable = false;
            if (picture.place == refused) continue;
            refused = picture.place;
            findings.add({Severity::Error, "reference", file, picture.place,
                          fmt::format("{} has no page {}", source::in_quotes(picture.path), picture.page),
                          count == 1 ? "it has one page" : fmt::format("its last is page {}", count)});
            continue;
        }
        placed.places_[n] = {&picture, entry->second};
    }
    return is_usable ? std::optional(std::move(placed)) : std::nullopt;
}

void PlacedPages::check_for_paper(bool has_standard, source::Diagnostics& findings) {
    for (SourceDocument& document : documents_) tell_needs_of_paper(document, has_standard, findings);
}

std::vector<Obstacle> PlacedPages::obstacles() const {
    std::vector<Obstacle> found;
    for (std::size_t n = 0; n < documents_.size(); ++n) {
        const PdfFacts facts = inspect(documents_[n]);
        if (is_plain_drawing(documents_[n], facts)) continue;
        const auto place =
            std::ranges::find(places_, n, [](const auto& each) { return each.second.document; });
        if (place == places_.end()) continue;
        const std::string level = claimed(facts, kPdfaId, "conformance");
        const std::string part = claimed(facts, kPdfaId, "part");
        const bool has_inks = std::ranges::any_of(
            facts.device_colors, [](const Fact& color) { return color.text == "DeviceCMYK"; });
        const bool has_letters = level == "A" || level == "U" || part == "4";
        const std::string name = source::in_quotes(documents_[n].name());
        const source::Place where = place->second.picture->place;
        if (part.empty() || has_inks)
            found.push_back({Obstacle::Against::Archive,
                             fmt::format("the pages of {} {}", name,
                                         has_inks ? "are in CMYK inks" : "are not marked as PDF/A"),
                             "export that file as PDF/A, in RGB or greyscale", where});
        if (claimed(facts, kPdfuaId, "part").empty() && !has_letters)
            found.push_back({Obstacle::Against::Accessibility,
                             fmt::format("the pages of {} are not marked as PDF/UA", name),
                             "export that file as PDF/UA, or as PDF/A-2a or PDF/A-2u", where});
    }
    return found;
}

std::string PlacedPages::fill(std::string pdf, Form form) const {
    QPDF document;
    document.processMemoryFile("booklet", pdf.data(), pdf.size());
    PlaceFiller filler(document, documents_);
    for (QPDFObjectHandle object : document.getAllObjects()) {
        if (!object.isStream()) continue;
        QPDFObjectHandle number = object.getDict().getKey(std::string(pdf::kPlaceKey));
        if (!number.isInteger()) continue;
        const Place& place = places_.at(static_cast<std::size_t>(number.getIntValue()));
        filler.fill(object, *place.picture, place.document);
    }
    std::vector<QPDF*> sources;
    for (const SourceDocument& source : documents_) sources.push_back(&source.qpdf());
    keep_layers_off(document, sources);
    // Whoever looks for the metadata need not know PDF.
    if (QPDFObjectHandle metadata = document.getRoot().getKey("/Metadata"); metadata.isStream())
        metadata.setFilterOnWrite(false);
    QPDFWriter writer(document);
    writer.setObjectStreamMode(form == Form::Packed ? qpdf_o_generate : qpdf_o_disable);
    writer.setDeterministicID(true);
    writer.setNewlineBeforeEndstream(true);  // ISO 19005-2, 6.1.7.1
    return bytes_of(writer);
}

}  // namespace bifolio::press

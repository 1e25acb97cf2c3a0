#include "press/rules.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

#include "press/breaches.h"
#include "press/color_profile.h"
#include "press/xmp_reader.h"
#include "source/base/quotation.h"

namespace bifolio::press::rules {

namespace {

constexpr double kBoxTolerance = 0.01;

std::vector<const IntentFacts*> print_intents(const PdfFacts& found, const PrintStandard& standard) {
    std::vector<const IntentFacts*> result;
    for (const IntentFacts& intent : found.intents)
        if (intent.subtype == standard.intent_subtype) result.push_back(&intent);
    return result;
}

}  // namespace

Breaches structure(const PdfFacts& found, const PrintStandard& /*standard*/) {
    return damage_of(found);
}

Breaches version(const PdfFacts& found, const PrintStandard& standard) {
    if (found.version <= standard.pdf_version) return {};
    return {{0, fmt::format("the file says it is PDF {}", found.version)}};
}

Breaches encryption(const PdfFacts& found, const PrintStandard& /*standard*/) {
    if (!found.is_encrypted) return {};
    return {{0, "the file is encrypted"}};
}

Breaches file_id(const PdfFacts& found, const PrintStandard& /*standard*/) {
    if (found.has_id) return {};
    return {{0, "the trailer has no ID of two strings"}};
}

Breaches identification(const PdfFacts& found, const PrintStandard& standard) {
    const std::string stated = xmp_value(found, kPdfxId, "GTS_PDFXVersion");
    if (stated == standard.title) return {};
    if (stated.empty()) return {{0, "the XMP metadata has no pdfxid:GTS_PDFXVersion"}};
    return {{0, fmt::format("pdfxid:GTS_PDFXVersion is {}", source::in_quotes(stated))}};
}

Breaches metadata(const PdfFacts& found, const PrintStandard& /*standard*/) {
    if (!found.has_xmp) return {{0, "there is no XMP metadata"}};
    if (!found.xmp_is_readable) return {{0, "the XMP metadata is not well-formed XML"}};
    Breaches result;
    if (!found.xmp_is_plain) result.push_back({0, "the XMP metadata is compressed"});
    struct Wanted {
        std::string_view space;
        const char* name;
        const char* shown;
    };
    for (const Wanted& wanted :
         {Wanted{kDublinCore, "title", "dc:title"}, Wanted{kXmp, "CreateDate", "xmp:CreateDate"},
          Wanted{kXmp, "ModifyDate", "xmp:ModifyDate"}, Wanted{kXmp, "MetadataDate", "xmp:MetadataDate"},
          Wanted{kXmpMedia, "DocumentID", "xmpMM:DocumentID"},
          Wanted{kXmpMedia, "VersionID", "xmpMM:VersionID"},
          Wanted{kXmpMedia, "RenditionClass", "xmpMM:RenditionClass"}})
        if (xmp_value(found, wanted.space, wanted.name).empty())
            result.push_back({0, fmt::format("{} is missing", wanted.shown)});
    return result;
}

Breaches agreement(const PdfFacts& found, const PrintStandard& /*standard*/) {
    Breaches result;
    const auto compare = [&](const char* key, const std::string& in_xmp) {
        std::ranges::copy(disagreement(found, key, in_xmp), std::back_inserter(result));
    };
    compare("Title", xmp_value(found, kDublinCore, "title"));
    compare("Trapped", xmp_value(found, kXmpPdf, "Trapped"));
    compare("Creator", xmp_value(found, kXmp, "CreatorTool"));
    compare("Producer", xmp_value(found, kXmpPdf, "Producer"));
    return result;
}

Breaches trapped(const PdfFacts& found, const PrintStandard& /*standard*/) {
    const std::string stated = info_value(found, "Trapped");
    if (stated.empty()) return {{0, "the document information has no Trapped"}};
    if (!found.trapped_is_name || (stated != "True" && stated != "False"))
        return {{0, fmt::format("Trapped is {}, neither the name True nor False", stated)}};
    return {};
}

Breaches output_intent(const PdfFacts& found, const PrintStandard& standard) {
    const std::vector<const IntentFacts*> intents = print_intents(found, standard);
    if (intents.size() != 1)
        return {{0, fmt::format("there are {} output intents for print", intents.size())}};
    Breaches result;
    const IntentFacts& intent = *intents.front();
    if (intent.identifier.empty())
        result.push_back({0, "the output intent has no OutputConditionIdentifier"});
    if (intent.registry.empty() && intent.info.empty())
        result.push_back({0, "the output condition is in no registry, and has no Info"});
    return result;
}

Breaches output_profile(const PdfFacts& found, const PrintStandard& standard) {
    const std::vector<const IntentFacts*> intents = print_intents(found, standard);
    if (intents.empty()) return {{0, "there is no output intent, so no profile"}};
    const IntentFacts& intent = *intents.front();
    if (!intent.has_profile) return {{0, "the output intent has no embedded profile"}};
    const std::optional<ProfileFacts> facts = examine_profile(intent.profile);
    if (!facts) return {{0, "the output intent's profile is not an ICC profile"}};
    Breaches result;
    if (facts->device_class != "prtr")
        result.push_back(
            {0, fmt::format("the profile is of class \"{}\", not of an output device", facts->device_class)});
    const long long channels = facts->color_space == "CMYK"   ? 4
                               : facts->color_space == "RGB " ? 3
                               : facts->color_space == "GRAY" ? 1
                                                              : 0;
    if (channels == 0) result.push_back({0, fmt::format("the profile is for {}", facts->color_space)});
    if (channels != 0 && channels != intent.channels)
        result.push_back(
            {0, fmt::format("N is {}, and the profile has {} channels", intent.channels, channels)});
    constexpr double kNewest = 4.25;
    if (facts->version > kNewest)
        result.push_back({0, fmt::format("the profile is of version {:.1f}, and PDF {} knows up to 4.2",
                                         facts->version, standard.pdf_version)});
    return result;
}

Breaches trim_box(const PdfFacts& found, const PrintStandard& /*standard*/) {
    Breaches result;
    for (std::size_t n = 0; n < found.pages.size(); ++n) {
        const PageFacts& page = found.pages[n];
        if (!page.trim && !page.art) result.push_back({n + 1, "has neither TrimBox nor ArtBox"});
        if (page.trim && page.art) result.push_back({n + 1, "has both TrimBox and ArtBox"});
        for (const std::optional<Box>& box : {page.media, page.trim, page.art})
            if (box && (box->width() <= 0 || box->height() <= 0))
                result.push_back({n + 1, "has a box without area"});
    }
    return result;
}

Breaches box_nesting(const PdfFacts& found, const PrintStandard& /*standard*/) {
    Breaches result;
    for (std::size_t n = 0; n < found.pages.size(); ++n) {
        const PageFacts& page = found.pages[n];
        const auto nest = [&](const std::optional<Box>& inner, const char* inner_name,
                              const std::optional<Box>& outer, const char* outer_name) {
            if (inner && outer && !outer->contains(*inner, kBoxTolerance))
                result.push_back({n + 1, fmt::format("{} extends beyond {}", inner_name, outer_name)});
        };
        const std::optional<Box>& finished = page.trim ? page.trim : page.art;
        const char* finished_name = page.trim ? "TrimBox" : "ArtBox";
        nest(finished, finished_name, page.bleed, "BleedBox");
        nest(finished, finished_name, page.media, "MediaBox");
        nest(finished, finished_name, page.crop, "CropBox");
        nest(page.bleed, "BleedBox", page.media, "MediaBox");
        nest(page.bleed, "BleedBox", page.crop, "CropBox");
    }
    return result;
}

Breaches device_color(const PdfFacts& found, const PrintStandard& standard) {
    const std::vector<const IntentFacts*> intents = print_intents(found, standard);
    const long long channels = intents.empty() ? 0 : intents.front()->channels;
    Breaches result;
    for (const Fact& fact : found.device_colors) {
        const bool matches = (fact.text == "DeviceCMYK" && channels == 4) ||
                             (fact.text == "DeviceRGB" && channels == 3) ||
                             (fact.text == "DeviceGray" && (channels == 4 || channels == 1));
        if (!matches)
            result.push_back({fact.page, fmt::format("paints in {}, which the output intent does not say "
                                                     "how to print",
                                                     fact.text)});
    }
    return result;
}

Breaches fonts(const PdfFacts& found, const PrintStandard& /*standard*/) {
    return all(found.unembedded_fonts, "is not embedded");
}

Breaches annotations(const PdfFacts& found, const PrintStandard& /*standard*/) {
    Breaches result;
    for (std::size_t n = 0; n < found.pages.size(); ++n) {
        const PageFacts& page = found.pages[n];
        const std::optional<Box>& kept = page.bleed ? page.bleed : page.trim ? page.trim : page.media;
        for (const AnnotationFacts& annotation : page.annotations) {
            if (annotation.subtype == "TrapNet" || annotation.subtype == "PrinterMark" || !kept) continue;
            const Box common = intersection(annotation.area, *kept);
            if (common.width() >= 0 && common.height() >= 0)
                result.push_back(
                    {n + 1, fmt::format("has a {} annotation where it is printed", annotation.subtype)});
        }
    }
    return result;
}

Breaches actions(const PdfFacts& found, const PrintStandard& /*standard*/) {
    return all(found.actions);
}
Breaches form_fields(const PdfFacts& found, const PrintStandard& /*standard*/) {
    if (!found.has_form_fields) return {};
    return {{0, "there are form fields"}};
}
Breaches postscript(const PdfFacts& found, const PrintStandard& /*standard*/) {
    return all(found.postscript, "is PostScript");
}
Breaches transfer(const PdfFacts& found, const PrintStandard& /*standard*/) {
    return all(found.transfer);
}
Breaches alternates(const PdfFacts& found, const PrintStandard& /*standard*/) {
    return all(found.alternates);
}
Breaches references(const PdfFacts& found, const PrintStandard& /*standard*/) {
    return all(found.references, "stands for a page of another file");
}
Breaches lzw(const PdfFacts& found, const PrintStandard& /*standard*/) {
    return all(found.lzw, "is compressed by LZW");
}

Breaches limits(const PdfFacts& found, const PrintStandard& /*standard*/) {
    constexpr std::size_t kDeepestState = 28;
    constexpr double kLargestSide = 14400;
    Breaches result;
    if (found.deepest_state > kDeepestState)
        result.push_back({0, fmt::format("graphics states are nested {} deep", found.deepest_state)});
    for (std::size_t n = 0; n < found.pages.size(); ++n) {
        const std::optional<Box>& media = found.pages[n].media;
        if (media && std::max(media->width(), media->height()) > kLargestSide)
            result.push_back({n + 1, "is larger than 14,400 units"});
    }
    return result;
}

}  // namespace bifolio::press::rules

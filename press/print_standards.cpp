#include "press/print_standards.h"

#include <algorithm>
#include <array>

#include "press/rules.h"

namespace bifolio::press {

namespace {

constexpr RuleKind kAdvice = RuleKind::Advice;
constexpr RuleKind kRequired = RuleKind::Required;

constexpr std::array kPdfX4Rules = {
    Rule{"structure", "ISO 32000-1, 7.5", "the file is whole: nothing in it had to be repaired or left out",
         kRequired, rules::structure},
    Rule{"version", "ISO 15930-7, 6.1", "it is PDF 1.6 or older", kRequired, rules::version},
    Rule{"encryption", "ISO 15930-7, 6.1; ISO 32000-1, 7.6", "it is not encrypted", kRequired,
         rules::encryption},
    Rule{"file-id", "ISO 15930-7, 6.1; ISO 32000-1, 14.4", "its trailer has an ID", kRequired,
         rules::file_id},
    Rule{"compression", "ISO 15930-7, 6.1; ISO 32000-1, 7.4.4", "nothing is compressed by LZW", kRequired,
         rules::lzw},
    Rule{"identification", "ISO 15930-7, 6.2", "its XMP metadata says that it is PDF/X-4", kRequired,
         rules::identification},
    Rule{"metadata", "ISO 15930-7, 6.2; ISO 32000-1, 14.3.2",
         "its XMP metadata is not compressed, and has title, dates and identifiers", kRequired,
         rules::metadata},
    Rule{"agreement", "ISO 15930-7, 6.2; ISO 32000-1, 14.3.3", "document information and XMP metadata agree",
         kRequired, rules::agreement},
    Rule{"output-intent", "ISO 15930-7, 6.4.2; ISO 32000-1, 14.11.5",
         "there is one output intent for print, and it names the printing condition", kRequired,
         rules::output_intent},
    Rule{"output-profile", "ISO 15930-7, 6.4.2.1",
         "the output intent embeds the ICC profile of an output device", kRequired, rules::output_profile},
    Rule{"device-color", "ISO 15930-7, 6.4.3.2", "device colours are those of the output intent", kRequired,
         rules::device_color},
    Rule{"fonts", "ISO 15930-7, 6.5; ISO 32000-1, 9.9", "every font is embedded", kRequired, rules::fonts},
    Rule{"trim-box", "ISO 15930-7, 6.12; ISO 32000-1, 14.11.2",
         "every page has a TrimBox or an ArtBox, not both", kRequired, rules::trim_box},
    Rule{"box-nesting", "ISO 15930-7, 6.12", "TrimBox in BleedBox in MediaBox, and a CropBox cuts neither",
         kRequired, rules::box_nesting},
    Rule{"transfer", "ISO 15930-7, 6.13; ISO 32000-1, 10.4",
         "there are no transfer functions or halftone phases", kRequired, rules::transfer},
    Rule{"postscript", "ISO 15930-7, 6.14; ISO 32000-1, 8.8.2", "there is no PostScript", kRequired,
         rules::postscript},
    Rule{"alternates", "ISO 15930-7, 6.15; ISO 32000-1, 8.9.5.4 and 14.11.7",
         "there are no alternate images and no OPI", kRequired, rules::alternates},
    Rule{"references", "ISO 15930-7, 6.15; ISO 32000-1, 8.10.4", "no page comes from another file", kRequired,
         rules::references},
    Rule{"trapped", "ISO 15930-7, 6.16; ISO 32000-1, 14.11.6", "it says whether it is trapped: True or False",
         kRequired, rules::trapped},
    Rule{"annotations", "ISO 15930-7, 6.17; ISO 32000-1, 12.5", "annotations are outside of what is printed",
         kRequired, rules::annotations},
    Rule{"actions", "ISO 15930-7, 6.18; ISO 32000-1, 12.6", "there are no actions and no JavaScript",
         kRequired, rules::actions},
    Rule{"form-fields", "ISO 15930-7, 6.17; ISO 32000-1, 12.7", "there are no form fields", kRequired,
         rules::form_fields},
    Rule{"limits", "ISO 15930-7, 6.25; ISO 32000-1, C.2", "no limit of PDF 1.6 is exceeded", kRequired,
         rules::limits},
    Rule{"coarse-images", "print practice", "images have at least 100 pixels per inch", kRequired,
         rules::coarse_images},
    Rule{"soft-images", "print practice", "images have at least 200 pixels per inch", kAdvice,
         rules::soft_images},
    Rule{"ink", "print practice", "no colour has more than 300 % of ink", kAdvice, rules::ink},
    Rule{"bleed", "print practice", "colour that reaches the trim extends past it", kAdvice,
         rules::open_edges},
};

constexpr std::array kStandards = {
    PrintStandard{.name = "pdfx4",
                  .title = "PDF/X-4",
                  .pdf_version = "1.6",
                  .intent_subtype = "GTS_PDFX",
                  .needs_date = true,
                  .rules = kPdfX4Rules},
};

}  // namespace

std::span<const PrintStandard> print_standards() {
    return kStandards;
}

const PrintStandard* find_print_standard(std::string_view name_or_title) {
    const auto found = std::ranges::find_if(kStandards, [&](const PrintStandard& each) {
        return each.name == name_or_title || each.title == name_or_title;
    });
    return found == kStandards.end() ? nullptr : &*found;
}

}  // namespace bifolio::press

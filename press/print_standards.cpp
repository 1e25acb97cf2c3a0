#include "press/print_standards.h"

#include <algorithm>
#include <array>

#include "press/rules.h"

namespace bifolio::press {

namespace {

constexpr std::array kPdfX4Rules = {
    Rule{"structure", "ISO 32000-1, 7.5", "the file is whole: nothing in it had to be repaired or left out",
         rules::structure},
    Rule{"version", "ISO 15930-7, 6.1", "it is PDF 1.6 or older", rules::version},
    Rule{"encryption", "ISO 15930-7, 6.1; ISO 32000-1, 7.6", "it is not encrypted", rules::encryption},
    Rule{"file-id", "ISO 15930-7, 6.1; ISO 32000-1, 14.4", "its trailer has an ID", rules::file_id},
    Rule{"compression", "ISO 15930-7, 6.1; ISO 32000-1, 7.4.4", "nothing is compressed by LZW", rules::lzw},
    Rule{"identification", "ISO 15930-7, 6.2", "its XMP metadata says that it is PDF/X-4",
         rules::identification},
    Rule{"metadata", "ISO 15930-7, 6.2; ISO 32000-1, 14.3.2",
         "its XMP metadata is not compressed, and has title, dates and identifiers", rules::metadata},
    Rule{"agreement", "ISO 15930-7, 6.2; ISO 32000-1, 14.3.3", "document information and XMP metadata agree",
         rules::agreement},
    Rule{"output-intent", "ISO 15930-7, 6.4.2; ISO 32000-1, 14.11.5",
         "there is one output intent for print, and it names the printing condition", rules::output_intent},
    Rule{"output-profile", "ISO 15930-7, 6.4.2.1",
         "the output intent embeds the ICC profile of an output device", rules::output_profile},
    Rule{"device-color", "ISO 15930-7, 6.4.3.2", "device colours are those of the output intent",
         rules::device_color},
    Rule{"fonts", "ISO 15930-7, 6.5; ISO 32000-1, 9.9", "every font is embedded", rules::fonts},
    Rule{"trim-box", "ISO 15930-7, 6.12; ISO 32000-1, 14.11.2",
         "every page has a TrimBox or an ArtBox, not both", rules::trim_box},
    Rule{"box-nesting", "ISO 15930-7, 6.12", "TrimBox in BleedBox in MediaBox, and a CropBox cuts neither",
         rules::box_nesting},
    Rule{"transfer", "ISO 15930-7, 6.13; ISO 32000-1, 10.4",
         "there are no transfer functions or halftone phases", rules::transfer},
    Rule{"postscript", "ISO 15930-7, 6.14; ISO 32000-1, 8.8.2", "there is no PostScript", rules::postscript},
    Rule{"alternates", "ISO 15930-7, 6.15; ISO 32000-1, 8.9.5.4 and 14.11.7",
         "there are no alternate images and no OPI", rules::alternates},
    Rule{"references", "ISO 15930-7, 6.15; ISO 32000-1, 8.10.4", "no page comes from another file",
         rules::references},
    Rule{"trapped", "ISO 15930-7, 6.16; ISO 32000-1, 14.11.6", "it says whether it is trapped: True or False",
         rules::trapped},
    Rule{"annotations", "ISO 15930-7, 6.17; ISO 32000-1, 12.5", "annotations are outside of what is printed",
         rules::annotations},
    Rule{"actions", "ISO 15930-7, 6.18; ISO 32000-1, 12.6", "there are no actions and no JavaScript",
         rules::actions},
    Rule{"form-fields", "ISO 15930-7, 6.17; ISO 32000-1, 12.7", "there are no form fields",
         rules::form_fields},
    Rule{"limits", "ISO 15930-7, 6.25; ISO 32000-1, C.2", "no limit of PDF 1.6 is exceeded", rules::limits},
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

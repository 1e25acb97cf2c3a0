// The facts of a PDF that a printer cares about: gathered by press/inspection.h, judged by the rules of a
// standard (press/print_standards.h).
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "press/box.h"
#include "press/fact.h"
#include "press/reading_facts.h"
#include "styles/length.h"

namespace bifolio::press {

struct AnnotationFacts {
    std::string subtype;
    Box area;
};

inline constexpr double kSafeDistance =
    styles::Length::from_mm(3).pt();  // from the trim, for what is not to be cut

// What printers phone about, of what is painted inside a page's trim. Sizes are points.
struct PracticeFacts {
    std::optional<double> smallest_type;           // of the em
    std::optional<double> smallest_reversed_type;  // in white on several inks
    std::optional<double> thinnest_line, thinnest_tinted_line;
    bool has_white_overprint = false, has_rich_black_text = false;
    std::set<std::string> near_trim = {};  // "text, head": nearer than kSafeDistance
};

struct PageFacts {
    std::optional<Box> media, crop, bleed, trim, art;
    double user_unit = 1;
    bool is_turned = false;  // by a quarter, when it is seen: the boxes' width is its height
    std::vector<AnnotationFacts> annotations = {};
    std::vector<std::string> open_edges = {};  // where colour ends at the trim: "right", "foot"
    PracticeFacts practice = {};
};

struct ImageFacts {
    std::size_t page = 0;
    std::string name;
    double pixels_per_inch = 0;  // of the coarser direction, where it is painted largest
    bool is_line_art = false;    // of one bit a pixel
};

struct IntentFacts {
    std::string subtype;  // "GTS_PDFX"
    std::string identifier, registry, info;
    bool has_profile = false;
    long long channels = 0;
    std::string profile = {};  // the stream's bytes
};

struct PdfFacts {
    // Of the header or, where it is higher, the catalogue: "1.6".
    std::string version;
    bool is_encrypted = false, has_id = false;
    // Texts, and names without their slash, of the document information.
    std::map<std::string, std::string> info;
    bool trapped_is_name = false;
    bool has_xmp = false, xmp_is_plain = false, xmp_is_readable = false;
    // By namespace and name: "http://purl.org/dc/elements/1.1/title".
    std::map<std::string, std::string> xmp;
    std::vector<IntentFacts> intents;
    // What libqpdf had to repair, and what is damaged on pages.
    std::vector<Fact> damage;
    bool has_form_fields = false;
    std::vector<PageFacts> pages;

    // Found while walking; each once a page.
    // Text: "DeviceRGB".
    std::set<Fact> device_colors;
    // Text: the font's name.
    std::set<Fact> unembedded_fonts;
    // Text: "a soft mask".
    std::set<Fact> transparency;
    std::set<Fact> postscript, transfer, alternates, references, lzw, actions, unreadable;
    std::vector<ImageFacts> images;
    // Inks beside those of four-colour printing, by name.
    std::set<std::string> spot_colors;
    // Of a colour in DeviceCMYK, per cent; the registration colour does not count.
    double most_ink = 0;
    std::size_t most_ink_page = 0;
    // How deep q stands inside q.
    std::size_t deepest_state = 0;

    ReadingFacts reading;
};

}  // namespace bifolio::press

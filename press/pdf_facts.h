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

namespace bifolio::press {

// Something on a page, counted from 1; 0: of the document.
struct Fact {
    std::size_t page = 0;
    std::string text;
    auto operator<=>(const Fact&) const = default;
};

struct AnnotationFacts {
    std::string subtype;
    Box area;
};

struct PageFacts {
    std::optional<Box> media, crop, bleed, trim, art;
    double user_unit = 1;
    std::vector<AnnotationFacts> annotations = {};
    std::vector<std::string> open_edges = {};  // where colour ends at the trim: "right", "foot"
};

struct ImageFacts {
    std::size_t page = 0;
    std::string name;
    double pixels_per_inch = 0;  // of the coarser direction, where it is painted largest
};

struct IntentFacts {
    std::string subtype;  // "GTS_PDFX"
    std::string identifier, registry, info;
    bool has_profile = false;
    long long channels = 0;
    std::string profile = {};  // the stream's bytes
};

struct PdfFacts {
    std::string version;  // of the header or, where it is higher, the catalogue: "1.6"
    bool is_encrypted = false, has_id = false;
    std::map<std::string, std::string> info;  // texts, and names without slash, of the document information
    bool trapped_is_name = false;
    bool has_xmp = false, xmp_is_plain = false, xmp_is_readable = false;
    std::map<std::string, std::string> xmp;  // by namespace and name: "http://purl.org/dc/elements/1.1/title"
    std::vector<IntentFacts> intents;
    std::vector<std::string> damage;  // what libqpdf had to repair
    bool has_form_fields = false;
    std::vector<PageFacts> pages;

    // Found while walking; each once a page.
    std::set<Fact> device_colors;     // text: "DeviceRGB"
    std::set<Fact> unembedded_fonts;  // text: the font's name
    std::set<Fact> postscript, transfer, alternates, references, lzw, actions, unreadable;
    std::vector<ImageFacts> images;
    double most_ink = 0;  // per cent, of a colour in DeviceCMYK, registration colour apart
    std::size_t most_ink_page = 0;
    std::size_t deepest_state = 0;  // q inside q
};

}  // namespace bifolio::press

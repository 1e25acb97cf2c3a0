// Print production: from typeset pages or a finished PDF to the file that a printer gets.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "layout/fonts/font_library.h"
#include "layout/pages/pages.h"
#include "press/book.h"
#include "press/imposition.h"
#include "press/preflight.h"
#include "press/print_pages.h"
#include "press/print_standard.h"
#include "press/sheet_geometry.h"
#include "press/source_document.h"
#include "source/base/diagnostic.h"
#include "styles/length.h"

namespace bifolio::press {

inline constexpr styles::Length kUsualBleed = styles::Length::from_mm(3);
inline constexpr styles::Length kNorthAmericanBleed = styles::Length::from_in(0.125);

struct TypesetPages {
    layout::Pages pages;
    // What findings call them: the programme's file.
    std::string file;
    // The style sheet's. The usual one becomes the North American one on pages of such a size.
    styles::Length bleed = kUsualBleed;
    // How near to the spine creep may bring text and pictures, points.
    double spine_safe = 0;
    // How far the colour of the first page, a cover, goes over the fold onto the last, points. 0: not at all.
    double cover_wrap = 0;
};

struct PrintInput {
    std::variant<TypesetPages, SourceDocument> body;
    std::optional<SourceDocument> cover = {};
    std::vector<Insert> inserts = {};
};

// Lengths are points.
struct ProductionRequest {
    Scheme scheme = Scheme::Saddle;
    Binding binding = Binding::Left;
    // Of a signature; 0: chosen, see choose_signature().
    std::size_t signature_sheets = 0;
    // Blank pages go before the last page, which so stays on the back.
    bool blanks_before_back = false;

    // None: just large enough for pages, bleed and marks.
    std::optional<Size> sheet = {};
    // Pages may be made smaller or larger: to fill the sheet, and all of one size.
    bool fit = false;
    // None: over the short edge; for single pages, the edge that needs no turned backs.
    std::optional<Flip> flip = {};
    // None: the style sheet's; for a PDF, what is usual for pages of its size.
    std::optional<double> bleed = {};
    Marks marks = {};
    // Thickness of the paper; 0: no creep.
    double caliper = 0;

    // The file is written to it and judged by it; null: none.
    const PrintStandard* standard = nullptr;
    // The printing condition, as read_profile() takes it; empty: what the pages' size suggests, where one is
    // needed.
    std::string profile = {};
    // Where the profiles are that were made when the program was built.
    std::filesystem::path made_profiles = {};
    // The most ink that the paper takes, per cent; none: that of the profile.
    std::optional<double> ink_limit = {};
    // Text in full black ink alone leaves what lies below it.
    bool overprints_black = true;

    // Of the file, in seconds since 1970, before what the input says.
    std::optional<std::int64_t> date = {};
    // Whether its pages are to be bound: then what is told includes blanks and thickness.
    bool is_booklet = true;
    // Whether findings of severity Note tell of blanks, marks left out, and scale.
    bool has_notes = true;
    // To work with; the bytes do not depend on it.
    int threads = 1;
    // Is told what is being done; or none.
    std::function<void(std::string_view)> on_stage = {};

    // Whether it is for a printing condition, whose inks pictures are to be made of. An office's printer has
    // none: it makes its inks itself.
    [[nodiscard]] bool has_condition() const {
        return standard != nullptr || !profile.empty() || ink_limit.has_value();
    }
};

struct Production {
    // The PDF; empty where an error of the findings says why there is none.
    std::string bytes;
    Imposition imposition;
    // Where a standard was asked for: how the PDF keeps it.
    std::optional<PreflightReport> preflight;
    // What production itself found: nothing of what came before it.
    source::Diagnostics findings;

    // Whether the PDF may be handed on. One that breaks a required rule of its standard is made and judged,
    // but may not: each broken rule is an error, and advice a warning.
    [[nodiscard]] bool is_sound() const { return !findings.has_errors(); }
};

// Findings: [profile] no profile to convert by; [resolution], [bleed], [ink] pages that print
// badly; [pdf], [size], [insert] what cannot be bound together, pages that were turned; [annotations],
// [fonts], [color], [transparency] of PDFs from elsewhere; [sheet] pages that do not fit, marks left out,
// scale; [creep]; [sheets] blanks, a booklet too thick to be stitched, pictures that stay in screen colours;
// [metadata] no date; [preflight] a rule of the standard that the PDF breaks.
//
// Fonts are for the slug line; null: those of this machine are looked for if there is one. Throws
// source::FileError where the profile cannot be read, std::invalid_argument for no pages, std::runtime_error
// where libqpdf or lcms2 fails, or no font is installed.
[[nodiscard]] Production produce(PrintInput input, const ProductionRequest& request,
                                 layout::FontLibrary* fonts = nullptr);

}  // namespace bifolio::press

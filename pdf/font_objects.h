// A face's objects in the file (ISO 32000-1, 9.7): the embedded program, its descriptor, the CIDFont with its
// widths, and a composite font for each layer of meanings.
#pragma once

#include <string>
#include <vector>

#include "layout/fonts/face.h"
#include "pdf/document.h"
#include "pdf/font_plan.h"
#include "pdf/subset_font.h"

namespace bifolio::pdf {

// Everything of a face's fonts, as text; making it needs no document, so that several can be made at a time.
struct FontParts {
    // Deflated.
    std::string program;
    std::string program_entries;
    // Entries but the program's reference.
    std::string descriptor;
    // Entries but the descriptor's reference.
    std::string descendant;
    // Entries but DescendantFonts and ToUnicode.
    std::string composite;
    // ToUnicode, by layer; deflated.
    std::vector<std::string> maps;
    bool is_cff = false;
};

[[nodiscard]] FontParts make_font(const layout::Face& face, const FaceUse& use, const SubsetFont& subset);

// The composite fonts, by layer.
[[nodiscard]] std::vector<ObjectId> add_font(Document& document, const FontParts& parts);

// Six letters made from the glyphs, then the face's name: "ABCDEF+EBGaramond12-Regular" (9.6.4).
[[nodiscard]] std::string subset_name(const layout::Face& face, const SubsetFont& subset);

}  // namespace bifolio::pdf

// A picture, read and checked, ready to be placed.
#pragma once

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "source/base/diagnostic.h"
#include "source/base/place.h"
#include "source/model/program.h"

namespace bifolio::layout {

// JPEG: `data` is the file as it is (baseline or progressive; 1, 3 or 4 components).
// Raster: `data` is width * height * components bytes, rows from the top; `alpha` is empty or width * height
// bytes.
// Page: page `page` of the PDF at `path`, which is put into its place when the file is written
// (press/placed_pages.h); `width` and `height` are those of the place that is kept for it, in thousandths of
// a point, and there is no data.
enum class PictureEncoding { Jpeg, Raster, Page };

struct PictureData {
    PictureEncoding encoding = PictureEncoding::Raster;
    int width = 0, height = 0;  // pixels, as the picture is seen
    // How the rows of `data` stand to what is seen, as Exif numbers it (JEITA CP-3451, tag 274): 1 as they
    // are, 2 to 4 mirrored or upside down, 5 to 8 with rows for columns, so that `data` is `height` pixels
    // wide. A PNG has 1.
    int orientation = 1;
    int components = 3;          // 1 gray, 3 RGB, 4 CMYK
    bool inverted_cmyk = false;  // Adobe's CMYK JPEGs store 255 minus the ink
    double pixels_per_inch = 0;  // as the file states; 0: not stated
    std::string path;            // of its file; of a font's picture: the emoji
    int page = 0;                // of a PDF, counted from 1
    int bleed = 0;               // of a PDF: how far its place goes beyond the trim, thousandths of a point
    std::optional<std::string> folder = {};  // of a PDF: source::Picture::folder
    source::Place place;                     // where the programme names it
    std::string data;
    std::string alpha;
};

// The place for the page of a PDF that a plate is, yet without a size.
[[nodiscard]] PictureData place_for(const source::Plate& plate);

// Why a picture cannot be used: "not a PNG or JPEG picture", "damaged", "too large" ...
class PictureError : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

// What the file shows: loaded from where it must lie, read as below and, where it is a JPEG, decoded once, so
// that one that is cut or damaged is found. Throws PictureError.
[[nodiscard]] PictureData load_picture(const source::Picture& picture);

// That the picture cannot be used, and why.
[[nodiscard]] source::Diagnostic unusable_picture(const source::Picture& picture, const std::string& file,
                                                  const PictureError& trouble);

// From a file's bytes: a PNG (any colour type and depth, as 8 bits a channel), or a JPEG, of which only the
// header is looked at. The kind is told by the first bytes. Throws PictureError. Refused are pictures of more
// than 100 megapixels, and PNGs that would become more than 256 MB; that is told before they are decoded.
[[nodiscard]] PictureData read_picture(std::string bytes);

// The same from the bytes of a PNG.
[[nodiscard]] PictureData read_png(std::string_view bytes);

}  // namespace bifolio::layout

// One face of a font file, opened once and shared. Immutable after opening; safe to read from several
// threads.
#pragma once

#include <hb.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace bifolio::layout {

class Outlines;

// All in font units (units_per_em to the em), y upwards, as OpenType gives them.
struct FaceMetrics {
    int units_per_em = 1000;
    int ascent = 0, descent = 0;  // descent is negative
    int cap_height = 0, x_height = 0;
    double italic_angle = 0;                         // degrees, negative leans right
    int weight = 400;                                // OS/2 usWeightClass
    int x_min = 0, y_min = 0, x_max = 0, y_max = 0;  // head's bounding box
    bool fixed_pitch = false;
    bool serif = true;
};

class Face {
  public:
    // Opens face `index` of the file. Throws FontError, naming the file, when it is not a usable font.
    [[nodiscard]] static std::shared_ptr<const Face> open(const std::string& path, unsigned index);

    [[nodiscard]] const std::string& path() const { return path_; }
    [[nodiscard]] unsigned index() const { return index_; }
    [[nodiscard]] const std::string& postscript_name() const { return postscript_name_; }
    [[nodiscard]] const FaceMetrics& metrics() const { return metrics_; }
    [[nodiscard]] bool has_cff_outlines() const { return cff_; }
    [[nodiscard]] hb_face_t* hb_face() const { return face_.get(); }
    [[nodiscard]] hb_font_t* hb_font() const { return font_.get(); }  // scaled to font units
    [[nodiscard]] bool has_glyph(char32_t character) const;
    // Whether a glyph's outline is undamaged as far as can be told: that it ends where it should.
    [[nodiscard]] bool has_whole_outline(std::uint16_t glyph) const;
    // Whether an emoji (UTF-8) is one glyph in this face: else its parts would stand beside each other, or
    // some would be lost.
    [[nodiscard]] bool shows_whole(std::string_view text) const;

    // Whether its glyphs are pictures (tables CBDT or sbix): for emoji in colour, not for a PDF's fonts.
    [[nodiscard]] bool has_pictures() const { return pictures_; }
    // The picture of a glyph, the largest that there is: the bytes of a PNG. Empty if it has none.
    [[nodiscard]] std::string picture(std::uint16_t glyph) const;
    // Ems for a font unit, so that a picture as high as the face's lines is one em high: the size of the
    // text.
    [[nodiscard]] double picture_scale() const { return 1.0 / (metrics_.ascent - metrics_.descent); }

  private:
    struct FaceDeleter {
        void operator()(hb_face_t* face) const { hb_face_destroy(face); }
    };
    struct FontDeleter {
        void operator()(hb_font_t* font) const { hb_font_destroy(font); }
    };
    Face() = default;

    std::string path_;
    unsigned index_ = 0;
    std::string postscript_name_;
    FaceMetrics metrics_;
    bool cff_ = false;
    bool pictures_ = false;
    std::shared_ptr<const Outlines> outlines_;
    std::unique_ptr<hb_face_t, FaceDeleter> face_;
    std::unique_ptr<hb_font_t, FontDeleter> font_;
};

}  // namespace bifolio::layout

#include "layout/fonts/face.h"

#include <hb-ot.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string_view>

#include "layout/fonts/font_bytes.h"
#include "layout/fonts/font_check.h"
#include "layout/fonts/font_error.h"
#include "layout/fonts/outlines.h"
#include "source/base/utf8.h"

namespace bifolio::layout {

namespace {

struct BufferDeleter {
    void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};

// OS/2 panose: of Latin text faces, serif styles 2 to 10 have serifs, 11 to 15 none. Where it does not say,
// the IBM family class does: 1 to 7 have serifs. A font that says nothing counts as sans.
bool is_serif(FontBytes os2) {
    const std::uint32_t family = os2.u8(32);
    const std::uint32_t style = os2.u8(33);
    if (family == 2 && style >= 2) return style < 11;
    const std::uint32_t family_class = os2.u8(30);
    return family_class >= 1 && family_class <= 7;
}

int metric(hb_font_t* font, hb_ot_metrics_tag_t which) {
    hb_position_t value = 0;
    return hb_ot_metrics_get_position(font, which, &value) != 0 ? value : 0;
}

// The height of a letter's outline: for fonts whose OS/2 table is too old to tell it.
int height_of(hb_font_t* font, hb_codepoint_t character) {
    hb_codepoint_t glyph = 0;
    hb_glyph_extents_t extents{};
    const bool known = hb_font_get_nominal_glyph(font, character, &glyph) != 0 &&
                       hb_font_get_glyph_extents(font, glyph, &extents) != 0;
    return known ? extents.y_bearing : 0;
}

FaceMetrics read_metrics(hb_face_t* face, hb_font_t* font, FontBytes os2) {
    const FontTable head_table(face, "head"), post_table(face, "post");
    const FontBytes head = head_table.bytes(), post = post_table.bytes();
    FaceMetrics metrics;
    metrics.units_per_em = static_cast<int>(hb_face_get_upem(face));
    metrics.ascent = metric(font, HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER);
    metrics.descent = metric(font, HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER);
    metrics.cap_height = metric(font, HB_OT_METRICS_TAG_CAP_HEIGHT);
    metrics.x_height = metric(font, HB_OT_METRICS_TAG_X_HEIGHT);
    if (metrics.cap_height <= 0) metrics.cap_height = height_of(font, 'H');
    if (metrics.x_height <= 0) metrics.x_height = height_of(font, 'x');
    metrics.italic_angle = post.fixed(4);
    metrics.weight = os2.size() >= 6 ? static_cast<int>(std::clamp(os2.u16(4), 1U, 1000U)) : 400;
    metrics.x_min = head.i16(36);
    metrics.y_min = head.i16(38);
    metrics.x_max = head.i16(40);
    metrics.y_max = head.i16(42);
    metrics.fixed_pitch = post.u32(12) != 0;
    metrics.serif = is_serif(os2);
    return metrics;
}

// OpenType 1.9, name ID 6: at most 63 printable ASCII characters, none of them a delimiter of PostScript.
// Anything else in the name is left out; a font without a name is called after its file.
std::string read_postscript_name(hb_face_t* face, const std::string& path) {
    std::array<char, 128> buffer{};
    auto length = static_cast<unsigned>(buffer.size());
    hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &length, buffer.data());
    const auto cleaned = [](std::string_view text) {
        std::string name;
        for (const char c : text)
            if (c > ' ' && c < '\x7F' && std::string_view("[](){}<>/%#").find(c) == std::string_view::npos)
                name += c;
        return name.substr(0, 63);
    };
    std::string name = cleaned({buffer.data(), length});
    if (name.empty()) name = cleaned(std::filesystem::path(path).stem().string());
    return name.empty() ? "Unnamed" : name;
}

}  // namespace

std::shared_ptr<const Face> Face::open(const std::string& path, unsigned index) {
    const Blob blob(hb_blob_create_from_file_or_fail(path.c_str()));
    if (!blob) throw FontError("font " + path + ": cannot be read");
    check_font_file(path, FontBytes(bytes_of(blob)), index);

    const std::shared_ptr<Face> face(new Face);  // not make_shared: the constructor is private
    face->path_ = path;
    face->index_ = index;
    face->face_.reset(hb_face_create(blob.get(), index));
    face->outlines_ = check_font_face(path, face->face_.get());

    const FontTable os2(face->face_.get(), "OS/2");
    face->font_.reset(hb_font_create(face->face_.get()));
    face->metrics_ = read_metrics(face->face_.get(), face->font_.get(), os2.bytes());
    face->postscript_name_ = read_postscript_name(face->face_.get(), path);
    face->pictures_ = hb_ot_color_has_png(face->face_.get()) != 0;
    face->cff_ = !FontTable(face->face_.get(), "CFF ").is_empty();
    hb_face_make_immutable(face->face_.get());
    hb_font_make_immutable(face->font_.get());
    return face;
}

bool Face::has_glyph(char32_t character) const {
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(font_.get(), character, &glyph) != 0 && glyph != 0;
}

bool Face::has_whole_outline(std::uint16_t glyph) const {
    return outlines_->has_whole(glyph);
}

bool Face::shows_whole(std::string_view text) const {
    const std::unique_ptr<hb_buffer_t, BufferDeleter> buffer(hb_buffer_create());
    hb_buffer_add_utf8(buffer.get(), text.data(), static_cast<int>(text.size()), 0,
                       static_cast<int>(text.size()));
    hb_buffer_guess_segment_properties(buffer.get());
    // Joiners and selectors that no ligature has taken in are not painted.
    hb_buffer_set_flags(buffer.get(), HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
    hb_shape(font_.get(), buffer.get(), nullptr, 0);
    unsigned count = 0;
    const hb_glyph_info_t* glyphs = hb_buffer_get_glyph_infos(buffer.get(), &count);
    if (count != 1 || glyphs->codepoint == 0) return false;
    if (pictures_ && picture(static_cast<std::uint16_t>(glyphs->codepoint)).empty()) return false;
    // Tags that no ligature has taken in have vanished, and with them which flag it is.
    constexpr std::string_view kTags = "\xF3\xA0\x81";
    const hb_codepoint_t glyph = glyphs->codepoint;
    hb_codepoint_t alone = 0;
    const bool lost_tags =
        text.find(kTags) != std::string_view::npos &&
        hb_font_get_nominal_glyph(font_.get(), source::code_point_at(text, 0).value, &alone) != 0 &&
        glyph == alone;
    return !lost_tags;
}

std::string Face::picture(std::uint16_t glyph) const {
    return std::string(bytes_of(Blob(hb_ot_color_glyph_reference_png(font_.get(), glyph))));
}

}  // namespace bifolio::layout

#include "layout/fonts/face.h"

#include <hb-ot.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <span>
#include <string_view>

#include "layout/fonts/font_error.h"
#include "source/base/utf8.h"

namespace bifolio::layout {

namespace {

struct BlobDeleter {
    void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
};
struct BufferDeleter {
    void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};
using Blob = std::unique_ptr<hb_blob_t, BlobDeleter>;

// Big-endian numbers of an OpenType table; what lies outside the table reads as 0.
class Bytes {
  public:
    explicit Bytes(hb_blob_t* blob) {
        unsigned length = 0;
        const char* data = hb_blob_get_data(blob, &length);
        bytes_ = {data, length};
    }
    [[nodiscard]] std::size_t size() const { return bytes_.size(); }
    [[nodiscard]] std::string_view text(std::size_t length) const { return bytes_.substr(0, length); }
    [[nodiscard]] std::uint32_t u8(std::size_t at) const {
        return at < bytes_.size() ? static_cast<unsigned char>(bytes_[at]) : 0U;
    }
    [[nodiscard]] std::uint32_t u16(std::size_t at) const { return u8(at) << 8U | u8(at + 1); }
    [[nodiscard]] std::uint32_t u32(std::size_t at) const { return u16(at) << 16U | u16(at + 2); }
    [[nodiscard]] int i16(std::size_t at) const { return static_cast<std::int16_t>(u16(at)); }
    [[nodiscard]] double fixed(std::size_t at) const { return static_cast<std::int32_t>(u32(at)) / 65536.0; }

  private:
    std::string_view bytes_;
};

class Table {
  public:
    Table(hb_face_t* face, hb_tag_t tag) : blob_(hb_face_reference_table(face, tag)), bytes_(blob_.get()) {}
    const Bytes* operator->() const { return &bytes_; }

  private:
    Blob blob_;
    Bytes bytes_;
};

constexpr hb_tag_t tag(const char (&name)[5]) {
    return HB_TAG(name[0], name[1], name[2], name[3]);
}

[[noreturn]] void refuse(const std::string& path, const std::string& reason) {
    throw FontError("font " + path + ": " + reason);
}

// What the file's first bytes say that it is (OpenType 1.9, "Organization of an OpenType Font").
void check_signature(const std::string& path, const Bytes& file) {
    const std::uint32_t signature = file.u32(0);
    if (signature == tag("wOFF") || signature == tag("wOF2"))
        refuse(path, "web fonts (WOFF) are not supported");
    if (file.text(2) == "%!" || file.u16(0) == 0x8001) refuse(path, "Type 1 fonts are not supported");
    if (signature != 0x00010000 && signature != tag("OTTO") && signature != tag("true") &&
        signature != tag("ttcf"))
        refuse(path, "not an OpenType or TrueType font");
}

// HarfBuzz would take a table that is cut off for an empty one.
void check_directory(const std::string& path, const Bytes& file, unsigned index) {
    std::size_t start = 0;
    if (file.u32(0) == tag("ttcf")) {
        if (index >= file.u32(8)) refuse(path, "has no face " + std::to_string(index));
        start = file.u32(12 + 4 * std::size_t{index});
    } else if (index != 0) {
        refuse(path, "has no face " + std::to_string(index));
    }
    const std::size_t tables = file.u16(start + 4);
    for (std::size_t n = 0; n < tables; ++n) {
        const std::size_t record = start + 12 + 16 * n;
        const std::size_t end = std::size_t{file.u32(record + 8)} + file.u32(record + 12);
        if (end > file.size()) refuse(path, "damaged: the file is cut off");
    }
}

void check_tables(const std::string& path, hb_face_t* face) {
    const auto size = [face](const char(&name)[5]) { return Table(face, tag(name))->size(); };
    for (const auto& name : {"head", "hhea", "maxp", "hmtx", "cmap"}) {
        const hb_tag_t wanted = hb_tag_from_string(name, 4);
        if (Table(face, wanted)->size() == 0)
            refuse(path, std::string("damaged: table '") + name + "' is missing");
    }
    const Table head(face, tag("head"));
    if (head->size() < 54 || head->u32(12) != 0x5F0F3CF5) refuse(path, "damaged: table 'head' is not valid");
    const std::uint32_t em = head->u16(18);
    if (em < 16 || em > 16384) refuse(path, "damaged: " + std::to_string(em) + " units per em");
    if (hb_face_get_glyph_count(face) == 0) refuse(path, "damaged: it has no glyphs");
    const bool has_outlines = size("CFF ") != 0 || (size("glyf") != 0 && size("loca") != 0);
    if (!has_outlines && hb_ot_color_has_png(face) == 0)
        refuse(path, size("CFF2") != 0 ? "CFF2 outlines cannot be put into a PDF"
                                       : "it has no outlines, only bitmaps");
}

// OpenType 1.9, OS/2 fsType. Up to version 2 several bits may be set, and the most permissive one holds.
void check_embedding(const std::string& path, const Bytes& os2) {
    const std::uint32_t type = os2.u16(8);
    if ((type & 0x000EU) == 0x0002U) refuse(path, "its licence does not allow it to be embedded (fsType 2)");
    if ((type & 0x0100U) != 0)
        refuse(path, "its licence does not allow a part of it to be embedded (fsType 256)");
    if ((type & 0x0200U) != 0)
        refuse(path, "its licence allows only its bitmaps to be embedded (fsType 512)");
}

// OS/2 panose: of Latin text faces, serif styles 2 to 10 have serifs, 11 to 15 none. Where it does not say,
// the IBM family class does: 1 to 7 have serifs. A font that says nothing counts as sans.
bool is_serif(const Bytes& os2) {
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

FaceMetrics read_metrics(hb_face_t* face, hb_font_t* font, const Bytes& os2) {
    const Table head(face, tag("head"));
    const Table post(face, tag("post"));
    FaceMetrics metrics;
    metrics.units_per_em = static_cast<int>(hb_face_get_upem(face));
    metrics.ascent = metric(font, HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER);
    metrics.descent = metric(font, HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER);
    metrics.cap_height = metric(font, HB_OT_METRICS_TAG_CAP_HEIGHT);
    metrics.x_height = metric(font, HB_OT_METRICS_TAG_X_HEIGHT);
    if (metrics.cap_height <= 0) metrics.cap_height = height_of(font, 'H');
    if (metrics.x_height <= 0) metrics.x_height = height_of(font, 'x');
    metrics.italic_angle = post->fixed(4);
    metrics.weight = os2.size() >= 6 ? static_cast<int>(std::clamp(os2.u16(4), 1U, 1000U)) : 400;
    metrics.x_min = head->i16(36);
    metrics.y_min = head->i16(38);
    metrics.x_max = head->i16(40);
    metrics.y_max = head->i16(42);
    metrics.fixed_pitch = post->u32(12) != 0;
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
    if (!blob) refuse(path, "cannot be read");
    const Bytes file(blob.get());
    check_signature(path, file);
    check_directory(path, file, index);

    const std::shared_ptr<Face> face(new Face);  // not make_shared: the constructor is private
    face->path_ = path;
    face->index_ = index;
    face->face_.reset(hb_face_create(blob.get(), index));
    check_tables(path, face->face_.get());
    const Table os2(face->face_.get(), tag("OS/2"));
    check_embedding(path, *os2.operator->());

    face->font_.reset(hb_font_create(face->face_.get()));
    face->metrics_ = read_metrics(face->face_.get(), face->font_.get(), *os2.operator->());
    face->postscript_name_ = read_postscript_name(face->face_.get(), path);
    face->pictures_ = hb_ot_color_has_png(face->face_.get()) != 0;
    face->cff_ = Table(face->face_.get(), tag("CFF "))->size() != 0;
    hb_face_make_immutable(face->face_.get());
    hb_font_make_immutable(face->font_.get());
    return face;
}

bool Face::has_glyph(char32_t character) const {
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(font_.get(), character, &glyph) != 0 && glyph != 0;
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
    const Blob png(hb_ot_color_glyph_reference_png(font_.get(), glyph));
    unsigned length = 0;
    const char* data = hb_blob_get_data(png.get(), &length);
    return {data, length};
}

}  // namespace bifolio::layout

#include "layout/fonts/font_check.h"

#include <hb-ot.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "layout/fonts/font_error.h"

namespace bifolio::layout {

namespace {

constexpr hb_tag_t tag(const char (&name)[5]) {
    return HB_TAG(name[0], name[1], name[2], name[3]);
}

[[noreturn]] void refuse(const std::string& path, const std::string& reason) {
    throw FontError("font " + path + ": " + reason);
}

[[noreturn]] void refuse_damaged(const std::string& path, const std::string& reason) {
    refuse(path, "damaged: " + reason);
}

// What the file's first bytes say that it is (OpenType 1.9, "Organization of an OpenType Font").
void check_signature(const std::string& path, FontBytes file) {
    const std::uint32_t signature = file.u32(0);
    if (signature == tag("wOFF") || signature == tag("wOF2"))
        refuse(path, "web fonts (WOFF) are not supported");
    if (file.text(0, 2) == "%!" || file.u16(0) == 0x8001) refuse(path, "Type 1 fonts are not supported");
    if (signature != 0x00010000 && signature != tag("OTTO") && signature != tag("true") &&
        signature != tag("ttcf"))
        refuse(path, "not an OpenType or TrueType font");
}

// OpenType 1.9, "Calculating Checksums".
std::uint32_t checksum(FontBytes file, std::size_t at, std::size_t length) {
    const std::string_view bytes = file.text(at, length);
    std::uint32_t sum = 0;
    std::size_t n = 0;
    const auto byte = [&](std::size_t place) {
        return std::uint32_t{static_cast<unsigned char>(bytes[place])};
    };
    for (; n + 4 <= bytes.size(); n += 4)
        sum += byte(n) << 24U | byte(n + 1) << 16U | byte(n + 2) << 8U | byte(n + 3);
    for (std::size_t shift = 24; n < bytes.size(); ++n, shift -= 8) sum += byte(n) << shift;
    return sum;
}

// The tables that decide what is printed. The sum of 'head' is reckoned otherwise, and a wrong one elsewhere
// changes no letter.
bool is_printed(std::string_view name) {
    static constexpr std::array<std::string_view, 7> kPrinted = {"CFF ", "GPOS", "GSUB", "cmap",
                                                                 "glyf", "hmtx", "loca"};
    return std::ranges::find(kPrinted, name) != kPrinted.end();
}

// HarfBuzz would take a table that is cut off for an empty one. Damage within a table shows in its checksum
// alone where what stands there can still be read; 0 is written by programs that reckon none.
void check_directory(const std::string& path, FontBytes file, unsigned index) {
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
        const std::size_t place = file.u32(record + 8), length = file.u32(record + 12);
        if (place + length > file.size()) refuse_damaged(path, "the file is cut off");
        const std::uint32_t stated = file.u32(record + 4);
        const std::string name(file.text(record, 4));
        if (stated != 0 && is_printed(name) && checksum(file, place, length) != stated)
            refuse_damaged(path, "the checksum of table '" + name + "' is wrong");
    }
}

void check_tables(const std::string& path, hb_face_t* face) {
    const auto has = [face](std::string_view name) { return !FontTable(face, name).is_empty(); };
    for (const std::string_view name : {"head", "hhea", "maxp", "hmtx", "cmap"})
        if (!has(name)) refuse_damaged(path, "table '" + std::string(name) + "' is missing");
    const FontTable head_table(face, "head");
    const FontBytes head = head_table.bytes();
    if (head.size() < 54 || head.u32(12) != 0x5F0F3CF5) refuse_damaged(path, "table 'head' is not valid");
    const std::uint32_t em = head.u16(18);
    if (em < 16 || em > 16384) refuse_damaged(path, std::to_string(em) + " units per em");
    if (hb_face_get_glyph_count(face) == 0) refuse_damaged(path, "it has no glyphs");
    const std::size_t widths = FontTable(face, "hhea").bytes().u16(34);
    if (widths == 0 || FontTable(face, "hmtx").bytes().size() < 4 * widths)
        refuse_damaged(path, "table 'hmtx' is too short");
    const bool has_outlines = has("CFF ") || (has("glyf") && has("loca"));
    if (!has_outlines && hb_ot_color_has_png(face) == 0)
        refuse(path,
               has("CFF2") ? "CFF2 outlines cannot be put into a PDF" : "it has no outlines, only bitmaps");
}

// OpenType 1.9, OS/2 fsType. Up to version 2 several bits may be set, and the most permissive one holds.
void check_embedding(const std::string& path, hb_face_t* face) {
    const FontTable os2(face, "OS/2");
    const std::uint32_t type = os2.bytes().u16(8);
    if ((type & 0x000EU) == 0x0002U) refuse(path, "its licence does not allow it to be embedded (fsType 2)");
    if ((type & 0x0100U) != 0)
        refuse(path, "its licence does not allow a part of it to be embedded (fsType 256)");
    if ((type & 0x0200U) != 0)
        refuse(path, "its licence allows only its bitmaps to be embedded (fsType 512)");
}

}  // namespace

void check_font_file(const std::string& path, FontBytes file, unsigned index) {
    check_signature(path, file);
    check_directory(path, file, index);
}

std::shared_ptr<const Outlines> check_font_face(const std::string& path, hb_face_t* face) {
    check_tables(path, face);
    check_embedding(path, face);
    try {
        return std::make_shared<const Outlines>(face);
    } catch (const FontError& error) {
        refuse_damaged(path, error.what());
    }
}

}  // namespace bifolio::layout

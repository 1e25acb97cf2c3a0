#include "pdf/font_objects.h"

#include <algorithm>
#include <cmath>

#include "pdf/deflate.h"
#include "pdf/syntax.h"
#include "pdf/to_unicode.h"

namespace bifolio::pdf {

namespace {

// ISO 32000-1, table 123.
constexpr unsigned kFixedPitch = 1U << 0U;
constexpr unsigned kSerif = 1U << 1U;
constexpr unsigned kSymbolic = 1U << 2U;  // not limited to the standard Latin letters
constexpr unsigned kItalic = 1U << 6U;

// OpenType does not tell the width of stems; this is what weights come to in common text faces.
std::int64_t stem_width(int weight) {
    return std::lround(50 + std::pow(weight / 65.0, 2));
}

// Font units in thousandths of an em, whole.
std::int64_t to_glyph_space(int units, int units_per_em) {
    return std::lround(units * 1000.0 / units_per_em);
}

std::string descriptor_entries(const layout::Face& face, const std::string& name) {
    const layout::FaceMetrics& metrics = face.metrics();
    const auto scaled = [&metrics](int units) { return to_glyph_space(units, metrics.units_per_em); };
    const unsigned flags = kSymbolic | (metrics.fixed_pitch ? kFixedPitch : 0U) |
                           (metrics.serif ? kSerif : 0U) | (metrics.italic_angle != 0 ? kItalic : 0U);
    std::string entries = "/Type /FontDescriptor /FontName ";
    append_name(entries, name);
    entries += " /Flags ";
    append_number(entries, flags);
    entries += " /FontBBox [";
    append_number(entries, scaled(metrics.x_min));
    entries += ' ';
    append_number(entries, scaled(metrics.y_min));
    entries += ' ';
    append_number(entries, scaled(metrics.x_max));
    entries += ' ';
    append_number(entries, scaled(metrics.y_max));
    entries += "] /ItalicAngle ";
    append_milli(entries, std::llround(metrics.italic_angle * 1000));
    entries += " /Ascent ";
    append_number(entries, scaled(metrics.ascent));
    entries += " /Descent ";
    append_number(entries, scaled(metrics.descent));
    entries += " /CapHeight ";
    append_number(entries, scaled(metrics.cap_height > 0 ? metrics.cap_height : metrics.ascent));
    if (metrics.x_height > 0) {
        entries += " /XHeight ";
        append_number(entries, scaled(metrics.x_height));
    }
    entries += " /StemV ";
    append_number(entries, stem_width(metrics.weight));
    return entries;
}

// /W: stretches of codes that follow one another.
std::string widths(const SubsetFont& subset) {
    std::vector<SubsetFont::Glyph> glyphs = subset.glyphs;
    std::ranges::sort(glyphs, {}, &SubsetFont::Glyph::code);
    std::string out = "/W [";
    for (std::size_t n = 0; n < glyphs.size(); ++n) {
        const bool continues = n > 0 && glyphs[n].code == glyphs[n - 1].code + 1;
        if (continues) {
            out += ' ';
        } else {
            if (n > 0) out += "] ";
            append_number(out, glyphs[n].code);
            out += " [";
        }
        append_number(out, glyphs[n].width);
    }
    return out + "]]";
}

std::string descendant_entries(const SubsetFont& subset, const std::string& name) {
    std::string entries = "/Type /Font /Subtype ";
    entries += subset.is_cff ? "/CIDFontType0" : "/CIDFontType2";
    entries += " /BaseFont ";
    append_name(entries, name);
    entries += " /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /DW 0 ";
    entries += widths(subset);
    if (!subset.is_cff) entries += " /CIDToGIDMap /Identity";
    return entries;
}

std::string map_of_layer(const FaceUse& use, const SubsetFont& subset, std::uint32_t layer) {
    std::vector<CodeText> codes;
    for (const Meaning& meaning : use.meanings())
        if (meaning.layer == layer) codes.push_back({subset.at(meaning.glyph).code, meaning.text});
    std::ranges::sort(codes, {}, &CodeText::code);
    return deflate(to_unicode_map(codes));
}

}  // namespace

std::string subset_name(const layout::Face& face, const SubsetFont& subset) {
    std::uint64_t hash = 0xCBF29CE484222325;  // FNV-1a
    const auto add = [&hash](std::uint64_t value) { hash = (hash ^ value) * 0x100000001B3; };
    for (const char c : face.postscript_name()) add(static_cast<unsigned char>(c));
    for (const SubsetFont::Glyph& glyph : subset.glyphs) add(glyph.original);
    std::string name;
    for (int n = 0; n < 6; ++n, hash /= 26) name += static_cast<char>('A' + hash % 26);
    return name + '+' + face.postscript_name();
}

FontParts make_font(const layout::Face& face, const FaceUse& use, const SubsetFont& subset) {
    const std::string name = subset_name(face, subset);
    FontParts parts;
    parts.is_cff = subset.is_cff;
    parts.program = deflate(subset.program);
    parts.program_entries = "/Filter /FlateDecode";
    if (subset.is_cff) {
        parts.program_entries += " /Subtype /CIDFontType0C";
    } else {
        parts.program_entries += " /Length1 ";
        append_number(parts.program_entries, static_cast<std::int64_t>(subset.program.size()));
    }
    parts.descriptor = descriptor_entries(face, name);
    parts.descendant = descendant_entries(subset, name);
    parts.composite = "/Type /Font /Subtype /Type0 /BaseFont ";
    append_name(parts.composite, subset.is_cff ? name + "-Identity-H" : name);
    parts.composite += " /Encoding /Identity-H";
    for (std::uint32_t layer = 0; layer < use.layer_count(); ++layer)
        parts.maps.push_back(map_of_layer(use, subset, layer));
    return parts;
}

std::vector<ObjectId> add_font(Document& document, const FontParts& parts) {
    const ObjectId program = document.add_stream(parts.program_entries, parts.program);
    std::string descriptor = parts.descriptor + (parts.is_cff ? " /FontFile3 " : " /FontFile2 ");
    append_reference(descriptor, program);
    std::string descendant = parts.descendant + " /FontDescriptor ";
    append_reference(descendant, document.add_dictionary(std::move(descriptor)));
    const ObjectId descendant_id = document.add_dictionary(std::move(descendant));

    std::vector<ObjectId> fonts;
    for (const std::string& map : parts.maps) {
        std::string composite = parts.composite + " /DescendantFonts [";
        append_reference(composite, descendant_id);
        composite += "] /ToUnicode ";
        append_reference(composite, document.add_stream("/Filter /FlateDecode", map));
        fonts.push_back(document.add_dictionary(std::move(composite)));
    }
    return fonts;
}

}  // namespace bifolio::pdf

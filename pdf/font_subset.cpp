#include "pdf/font_subset.h"

#include <fmt/format.h>
#include <hb-subset.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

#include "pdf/text_string.h"

namespace bifolio::pdf {

namespace {

struct InputDeleter {
    void operator()(hb_subset_input_t* input) const { hb_subset_input_destroy(input); }
};
struct PlanDeleter {
    void operator()(hb_subset_plan_t* plan) const { hb_subset_plan_destroy(plan); }
};
struct FaceDeleter {
    void operator()(hb_face_t* face) const { hb_face_destroy(face); }
};
struct BlobDeleter {
    void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
};
using Blob = std::unique_ptr<hb_blob_t, BlobDeleter>;

constexpr hb_tag_t tag(char a, char b, char c, char d) {
    return HB_TAG(a, b, c, d);
}

std::string bytes_of(const Blob& blob) {
    unsigned length = 0;
    const char* data = hb_blob_get_data(blob.get(), &length);
    return {data, length};
}

// Six letters from what the subset holds (FNV-1a).
std::string subset_tag(const std::string& name, std::span<const std::uint16_t> glyphs) {
    std::uint64_t hash = 14695981039346656037U;
    const auto mix = [&](std::uint64_t value) { hash = (hash ^ value) * 1099511628211U; };
    for (const char c : name) mix(static_cast<unsigned char>(c));
    for (const std::uint16_t glyph : glyphs) mix(glyph);
    std::string letters;
    for (int n = 0; n < 6; ++n, hash /= 26) letters += static_cast<char>('A' + hash % 26);
    return letters;
}

}  // namespace

FontSubset subset_font(const layout::Face& face, std::span<const std::uint16_t> glyphs) {
    const auto fail = [&] {
        return std::runtime_error("the font " + face.path() +
                                  " cannot be subset for the PDF: it may be damaged");
    };
    const std::unique_ptr<hb_subset_input_t, InputDeleter> input(hb_subset_input_create_or_fail());
    if (!input) throw fail();
    hb_set_t* wanted = hb_subset_input_glyph_set(input.get());
    for (const std::uint16_t glyph : glyphs) hb_set_add(wanted, glyph);
    hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
    // A PDF's font needs no layout and no names: shaping is done.
    hb_set_t* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (const hb_tag_t table : {tag('G', 'S', 'U', 'B'), tag('G', 'P', 'O', 'S'), tag('G', 'D', 'E', 'F'),
                                 tag('k', 'e', 'r', 'n'), tag('m', 'o', 'r', 'x'), tag('D', 'S', 'I', 'G')})
        hb_set_add(dropped, table);

    const std::unique_ptr<hb_subset_plan_t, PlanDeleter> plan(
        hb_subset_plan_create_or_fail(face.hb_face(), input.get()));
    if (!plan) throw fail();
    const std::unique_ptr<hb_face_t, FaceDeleter> made(hb_subset_plan_execute_or_fail(plan.get()));
    if (!made) throw fail();

    FontSubset subset;
    subset.cff = face.has_cff_outlines();
    const Blob program(subset.cff ? hb_face_reference_table(made.get(), tag('C', 'F', 'F', ' '))
                                  : hb_face_reference_blob(made.get()));
    subset.program = bytes_of(program);
    if (subset.program.empty()) throw fail();
    subset.name = subset_tag(face.postscript_name(), glyphs) + "+" + face.postscript_name();

    const hb_map_t* mapping = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
    const double em = face.metrics().units_per_em;
    subset.widths.assign(hb_face_get_glyph_count(made.get()), 0);
    for (const std::uint16_t glyph : glyphs) {
        const hb_codepoint_t cid = hb_map_get(mapping, glyph);
        if (cid == HB_MAP_VALUE_INVALID) throw fail();
        subset.glyphs[glyph] = static_cast<std::uint16_t>(cid);
        subset.widths.at(cid) = hb_font_get_glyph_h_advance(face.hb_font(), glyph) * 1000 / em;
    }
    return subset;
}

std::string to_unicode(const FontSubset& subset, const std::map<std::uint16_t, std::string>& texts) {
    std::map<std::uint16_t, std::string> by_cid;
    for (const auto& [glyph, text] : texts) by_cid[subset.glyphs.at(glyph)] = text;
    std::string cmap =
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    constexpr std::size_t kMostInABlock = 100;  // ISO 32000-1, 9.10.3, by way of the CMap specification
    auto at = by_cid.begin();
    for (std::size_t left = by_cid.size(); left > 0;) {
        const std::size_t count = std::min(left, kMostInABlock);
        cmap += fmt::format("{} beginbfchar\n", count);
        for (std::size_t n = 0; n < count; ++n, ++at)
            cmap += fmt::format("<{:04X}> <{}>\n", at->first, hexadecimal(utf16(at->second)));
        cmap += "endbfchar\n";
        left -= count;
    }
    return cmap + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

}  // namespace bifolio::pdf

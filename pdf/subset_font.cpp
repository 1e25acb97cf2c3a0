#include "pdf/subset_font.h"

#include <fmt/core.h>
#include <hb-subset.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

#include "layout/fonts/cff.h"
#include "layout/fonts/font_error.h"

namespace bifolio::pdf {

namespace {

struct Deleter {
    void operator()(hb_subset_input_t* input) const { hb_subset_input_destroy(input); }
    void operator()(hb_subset_plan_t* plan) const { hb_subset_plan_destroy(plan); }
    void operator()(hb_face_t* face) const { hb_face_destroy(face); }
    void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
};
template <typename Handle>
using Owned = std::unique_ptr<Handle, Deleter>;

[[noreturn]] void fail(const layout::Face& face, const std::string& reason) {
    throw layout::FontError("font " + face.path() + ": damaged: " + reason +
                            "; install it anew, or name another with --set font.text=FAMILY");
}
[[noreturn]] void fail(const layout::Face& face) {
    fail(face, "no part of it can be taken");
}

// What a reader of PDF needs none of. Without GSUB in the plan, no glyph comes in that was not asked for.
constexpr hb_tag_t kDropped[] = {
    HB_TAG('B', 'A', 'S', 'E'), HB_TAG('C', 'B', 'D', 'T'), HB_TAG('C', 'B', 'L', 'C'),
    HB_TAG('C', 'O', 'L', 'R'), HB_TAG('C', 'P', 'A', 'L'), HB_TAG('D', 'S', 'I', 'G'),
    HB_TAG('F', 'F', 'T', 'M'), HB_TAG('G', 'D', 'E', 'F'), HB_TAG('G', 'P', 'O', 'S'),
    HB_TAG('G', 'S', 'U', 'B'), HB_TAG('H', 'V', 'A', 'R'), HB_TAG('M', 'A', 'T', 'H'),
    HB_TAG('M', 'V', 'A', 'R'), HB_TAG('O', 'S', '/', '2'), HB_TAG('P', 'C', 'L', 'T'),
    HB_TAG('S', 'T', 'A', 'T'), HB_TAG('S', 'V', 'G', ' '), HB_TAG('V', 'D', 'M', 'X'),
    HB_TAG('V', 'O', 'R', 'G'), HB_TAG('V', 'V', 'A', 'R'), HB_TAG('a', 'v', 'a', 'r'),
    HB_TAG('c', 'm', 'a', 'p'), HB_TAG('c', 'v', 'a', 'r'), HB_TAG('f', 'v', 'a', 'r'),
    HB_TAG('g', 'a', 's', 'p'), HB_TAG('g', 'v', 'a', 'r'), HB_TAG('h', 'd', 'm', 'x'),
    HB_TAG('k', 'e', 'r', 'n'), HB_TAG('m', 'e', 't', 'a'), HB_TAG('n', 'a', 'm', 'e'),
    HB_TAG('p', 'o', 's', 't'), HB_TAG('s', 'b', 'i', 'x'), HB_TAG('v', 'h', 'e', 'a'),
    HB_TAG('v', 'm', 't', 'x')};

std::string bytes_of(hb_blob_t* blob) {
    unsigned length = 0;
    const char* data = hb_blob_get_data(blob, &length);
    return {data, length};
}

}  // namespace

std::int64_t to_micro_em(std::int64_t units, int units_per_em) {
    const std::int64_t scaled = units * 2'000'000 + (units < 0 ? -units_per_em : units_per_em);
    return scaled / (2 * std::int64_t{units_per_em});
}

std::int64_t round_to_thousandths(std::int64_t millionths) {
    return (millionths + (millionths < 0 ? -500 : 500)) / 1000;
}

const SubsetFont::Glyph& SubsetFont::at(std::uint16_t original) const {
    const auto found = std::ranges::lower_bound(glyphs, original, {}, &Glyph::original);
    if (found == glyphs.end() || found->original != original)
        throw std::out_of_range("a glyph is not in its font");
    return *found;
}

SubsetFont subset(const layout::Face& face, std::span<const std::uint16_t> glyphs) {
    std::vector<std::uint16_t> originals(glyphs.begin(), glyphs.end());
    originals.push_back(0);
    std::ranges::sort(originals);
    originals.erase(std::unique(originals.begin(), originals.end()), originals.end());
    for (const std::uint16_t glyph : originals)
        if (!face.has_whole_outline(glyph))
            fail(face, fmt::format("the outline of glyph {} is not whole", glyph));

    const Owned<hb_subset_input_t> input(hb_subset_input_create_or_fail());
    if (!input) fail(face);
    hb_set_t* wanted = hb_subset_input_glyph_set(input.get());
    for (const std::uint16_t glyph : glyphs) hb_set_add(wanted, glyph);
    hb_set_t* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (const hb_tag_t tag : kDropped) hb_set_add(dropped, tag);
    hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);

    const Owned<hb_subset_plan_t> plan(hb_subset_plan_create_or_fail(face.hb_face(), input.get()));
    if (!plan) fail(face);
    const Owned<hb_face_t> part(hb_subset_plan_execute_or_fail(plan.get()));
    if (!part) fail(face);
    const Owned<hb_blob_t> program(face.has_cff_outlines()
                                       ? hb_face_reference_table(part.get(), HB_TAG('C', 'F', 'F', ' '))
                                       : hb_face_reference_blob(part.get()));

    SubsetFont font;
    font.is_cff = face.has_cff_outlines();
    font.program = bytes_of(program.get());
    if (font.program.empty()) fail(face);

    std::vector<std::uint16_t> character_ids;
    if (font.is_cff)
        character_ids = layout::cff_character_ids(font.program, hb_face_get_glyph_count(part.get()));
    const hb_map_t* numbers = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
    for (const std::uint16_t original : originals) {
        const hb_codepoint_t number = hb_map_get(numbers, original);
        if (number == HB_MAP_VALUE_INVALID) fail(face);
        SubsetFont::Glyph glyph;
        glyph.original = original;
        glyph.code = character_ids.empty() ? static_cast<std::uint16_t>(number) : character_ids.at(number);
        const std::int64_t advance = hb_font_get_glyph_h_advance(face.hb_font(), original);
        glyph.width = round_to_thousandths(to_micro_em(advance, face.metrics().units_per_em));
        font.glyphs.push_back(glyph);
    }
    return font;
}

}  // namespace bifolio::pdf

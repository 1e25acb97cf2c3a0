#include "tests/pdf/sample_pages.h"

#include <fontconfig/fontconfig.h>

#include <algorithm>
#include <set>
#include <span>
#include <stdexcept>
#include <utility>

namespace bifolio::pdf::testing {

namespace {

template <typename Handle, void (*Release)(Handle*)>
struct Releaser {
    void operator()(Handle* handle) const { Release(handle); }
};
using Configuration = std::unique_ptr<FcConfig, Releaser<FcConfig, FcConfigDestroy>>;
using Pattern = std::unique_ptr<FcPattern, Releaser<FcPattern, FcPatternDestroy>>;
using ObjectSet = std::unique_ptr<FcObjectSet, Releaser<FcObjectSet, FcObjectSetDestroy>>;
using FontSet = std::unique_ptr<FcFontSet, Releaser<FcFontSet, FcFontSetDestroy>>;
using Buffer = std::unique_ptr<hb_buffer_t, Releaser<hb_buffer_t, hb_buffer_destroy>>;

std::string text_of(FcPattern* pattern, const char* object) {
    FcChar8* value = nullptr;
    return FcPatternGetString(pattern, object, 0, &value) == FcResultMatch
               ? reinterpret_cast<const char*>(value)
               : "";
}

}  // namespace

std::string font_file(const std::string& family, const std::string& format) {
    const Configuration config(FcInitLoadConfigAndFonts());  // the shared one is never given back
    const Pattern wanted(FcPatternCreate());
    FcPatternAddString(wanted.get(), FC_FAMILY, reinterpret_cast<const FcChar8*>(family.c_str()));
    FcPatternAddString(wanted.get(), FC_FONTFORMAT, reinterpret_cast<const FcChar8*>(format.c_str()));
    FcPatternAddInteger(wanted.get(), FC_WEIGHT, FC_WEIGHT_REGULAR);
    FcPatternAddInteger(wanted.get(), FC_SLANT, FC_SLANT_ROMAN);
    FcPatternAddInteger(wanted.get(), FC_WIDTH, FC_WIDTH_NORMAL);
    const ObjectSet asked(FcObjectSetBuild(FC_FILE, nullptr));
    const FontSet found(FcFontList(config.get(), wanted.get(), asked.get()));
    std::vector<std::string> files;
    for (FcPattern* pattern : std::span(found->fonts, static_cast<std::size_t>(found->nfont)))
        if (std::string file = text_of(pattern, FC_FILE); !file.ends_with(".woff"))
            files.push_back(std::move(file));
    if (files.empty()) throw std::runtime_error("the font " + family + " (" + format + ") is not installed");
    return *std::ranges::min_element(files);
}

PagesMaker::PagesMaker() : runs_(std::make_shared<std::deque<layout::ShapedRun>>()) {
    pages_.runs = {runs_};
    pages_.colors.emplace_back();
    pages_.info.title = "A test";
    pages_.info.language = "en-GB";
}

std::uint32_t PagesMaker::face(Sample sample) {
    switch (sample) {
        case Sample::SerifCff:
            return face("EB Garamond 12", "CFF");
        case Sample::SansTrueType:
            return face("DejaVu Sans", "TrueType");
        case Sample::SansCff:
            return face("Inter", "CFF");
    }
    throw std::invalid_argument("no such sample");
}

std::uint32_t PagesMaker::face(const std::string& family, const std::string& format) {
    const auto [entry, is_new] =
        faces_.try_emplace(family + '/' + format, static_cast<std::uint32_t>(pages_.faces.size()));
    if (is_new) pages_.faces.push_back(layout::Face::open(font_file(family, format), 0));
    return entry->second;
}

const layout::ShapedRun* PagesMaker::shape(std::uint32_t face, std::string_view text,
                                           const std::vector<std::string>& features) {
    std::vector<hb_feature_t> wanted(features.size());
    for (std::size_t n = 0; n < features.size(); ++n)
        if (hb_feature_from_string(features[n].c_str(), -1, &wanted[n]) == 0)
            throw std::invalid_argument(features[n]);

    const Buffer buffer(hb_buffer_create());
    hb_buffer_add_utf8(buffer.get(), text.data(), static_cast<int>(text.size()), 0,
                       static_cast<int>(text.size()));
    hb_buffer_guess_segment_properties(buffer.get());
    hb_shape(pages_.faces[face]->hb_font(), buffer.get(), wanted.data(),
             static_cast<unsigned>(wanted.size()));

    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer.get(), &count);
    layout::ShapedRun run;
    run.face = face;
    run.text = text;
    std::set<std::size_t> ends = {text.size()};  // where clusters end: where others begin
    for (const hb_glyph_info_t& info : std::span(infos, count)) ends.insert(info.cluster);
    for (unsigned n = 0; n < count; ++n) {
        const bool is_first = n == 0 || infos[n - 1].cluster != infos[n].cluster;
        const auto end = static_cast<std::uint16_t>(*ends.upper_bound(infos[n].cluster));
        layout::Glyph glyph;
        glyph.id = static_cast<std::uint16_t>(infos[n].codepoint);
        glyph.text_begin = is_first ? static_cast<std::uint16_t>(infos[n].cluster) : end;
        glyph.text_end = end;
        glyph.advance = positions[n].x_advance;
        glyph.x_offset = positions[n].x_offset;
        glyph.y_offset = positions[n].y_offset;
        run.width += glyph.advance;
        run.glyphs.push_back(glyph);
    }
    return keep(std::move(run));
}

const layout::ShapedRun* PagesMaker::keep(layout::ShapedRun run) {
    runs_->push_back(std::move(run));
    return &runs_->back();
}

layout::Page& PagesMaker::add_page(layout::Size trim) {
    layout::Page page;
    page.trim = trim;
    page.label = std::to_string(pages_.pages.size() + 1);
    pages_.pages.push_back(std::move(page));
    return pages_.pages.back();
}

void PagesMaker::set_line(std::uint32_t face, std::string_view text, double x, double baseline, float size,
                          double gap) {
    while (!text.empty()) {
        const std::size_t end = text.find(' ');
        const layout::ShapedRun* run = shape(face, text.substr(0, end));
        place(run, x, baseline, size).space_after = end != std::string_view::npos;
        x += width(run, size) + gap;
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
}

layout::PlacedRun& PagesMaker::place(const layout::ShapedRun* run, double x, double baseline, float size) {
    layout::PlacedRun placed;
    placed.shaped = run;
    placed.x = x;
    placed.baseline = baseline;
    placed.size = size;
    page().runs.push_back(placed);
    return page().runs.back();
}

double PagesMaker::width(const layout::ShapedRun* run, double size) const {
    return run->width * size / pages_.faces[run->face]->metrics().units_per_em;
}

layout::Pages PagesMaker::take() {
    return std::move(pages_);
}

}  // namespace bifolio::pdf::testing

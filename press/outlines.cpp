#include "press/outlines.h"

#include <hb.h>

#include <algorithm>
#include <array>
#include <memory>
#include <span>
#include <stdexcept>
#include <vector>

#include "press/pdf_objects.h"
#include "source/base/utf8.h"

namespace bifolio::press {

namespace {

struct Pen {
    std::string& out;
    double scale = 1, x = 0, y = 0;  // of the glyph's origin

    void append(std::initializer_list<double> coordinates, const char* operation) const {
        bool is_x = true;
        for (const double coordinate : coordinates) {
            append_point(out, coordinate * scale + (is_x ? x : y));
            out += ' ';
            is_x = !is_x;
        }
        (out += operation) += '\n';
    }
};

const Pen& pen(void* data) {
    return *static_cast<const Pen*>(data);
}

void move_to(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*) {
    pen(data).append({double{x}, double{y}}, "m");
}
void line_to(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*) {
    pen(data).append({double{x}, double{y}}, "l");
}
void cubic_to(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x1, float y1, float x2, float y2, float x,
              float y, void*) {
    pen(data).append({double{x1}, double{y1}, double{x2}, double{y2}, double{x}, double{y}}, "c");
}
void close_path(hb_draw_funcs_t*, void* data, hb_draw_state_t*, void*) {
    pen(data).out += "h\n";
}

struct Deleter {
    void operator()(hb_draw_funcs_t* functions) const { hb_draw_funcs_destroy(functions); }
    void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};

using DrawFunctions = std::unique_ptr<hb_draw_funcs_t, Deleter>;

// Quadratic curves come as cubic ones: HarfBuzz raises them where no function takes them.
DrawFunctions make_functions() {
    DrawFunctions functions(hb_draw_funcs_create());
    hb_draw_funcs_set_move_to_func(functions.get(), move_to, nullptr, nullptr);
    hb_draw_funcs_set_line_to_func(functions.get(), line_to, nullptr, nullptr);
    hb_draw_funcs_set_cubic_to_func(functions.get(), cubic_to, nullptr, nullptr);
    hb_draw_funcs_set_close_path_func(functions.get(), close_path, nullptr, nullptr);
    return functions;
}

// Stretches of the text by the face that has their characters.
struct Stretch {
    std::uint32_t face = 0;
    std::string text;
};

std::vector<Stretch> stretches_of(layout::FontLibrary& fonts, std::uint32_t face, std::string_view text) {
    std::vector<Stretch> result;
    for (std::size_t at = 0; at < text.size();) {
        const auto [character, length] = source::code_point_at(text, at);
        std::optional<std::uint32_t> found = face;
        if (!fonts.face(face).has_glyph(character)) found = fonts.fallback(character, 400, false);
        if (found) {
            if (result.empty() || result.back().face != *found) result.push_back({*found, {}});
            result.back().text += text.substr(at, length);
        }
        at += length;
    }
    return result;
}

// HarfBuzz 7 has a new name for this, and warns of the old one.
void draw_glyph(hb_font_t* font, hb_codepoint_t glyph, hb_draw_funcs_t* functions, Pen& pen) {
#if HB_VERSION_ATLEAST(7, 0, 0)
    hb_font_draw_glyph(font, glyph, functions, &pen);
#else
    hb_font_get_glyph_shape(font, glyph, functions, &pen);
#endif
}

}  // namespace

Lettering::Lettering(layout::FontLibrary& fonts, std::span<const std::string> families) : fonts_(fonts) {
    std::optional<std::uint32_t> found = fonts.find(families, 400, false);
    if (!found) found = fonts.fallback(U'A', 400, false);
    if (!found) throw std::runtime_error("there is no font with letters");
    face_ = *found;
}

Outlines Lettering::line(std::string_view text, double size) const {
    Outlines result;
    const DrawFunctions functions = make_functions();
    for (const Stretch& stretch : stretches_of(fonts_, face_, text)) {
        const layout::Face& face = fonts_.face(stretch.face);
        const double scale = size / face.metrics().units_per_em;
        const std::unique_ptr<hb_buffer_t, Deleter> buffer(hb_buffer_create());
        hb_buffer_add_utf8(buffer.get(), stretch.text.data(), static_cast<int>(stretch.text.size()), 0, -1);
        hb_buffer_guess_segment_properties(buffer.get());
        hb_shape(face.hb_font(), buffer.get(), nullptr, 0);
        unsigned count = 0;
        const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
        const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer.get(), &count);
        for (unsigned n = 0; n < count; ++n) {
            Pen at{result.operators, scale, result.width + positions[n].x_offset * scale,
                   positions[n].y_offset * scale};
            draw_glyph(face.hb_font(), infos[n].codepoint, functions.get(), at);
            result.width += positions[n].x_advance * scale;
        }
    }
    return result;
}

}  // namespace bifolio::press

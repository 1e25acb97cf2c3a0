// Walks the content of pages for the facts of press/pdf_facts.h. Bounded: content that invokes itself, or
// more of it than any page needs, is noted as unreadable.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "press/glyph_widths.h"
#include "press/paint_log.h"
#include "press/pdf_facts.h"
#include "press/qpdf.h"

namespace bifolio::press {

class ContentWalk {
  public:
    explicit ContentWalk(PdfFacts& found) : found_(found) {}

    void walk_page(QPDFObjectHandle page, QPDFObjectHandle resources, std::size_t number);

  private:
    class Interpreter;
    struct GraphicsState;

    // What content paints with, where it fills or strokes.
    struct Paint {
        std::string space = "DeviceGray";  // a device's; else empty
        std::string tint_space = {};       // of the tints of uncoloured patterns: a device's, or empty
        bool is_initial = true;            // no operator has set it
        bool has_ink = true;               // the initial colour is black
        auto operator<=>(const Paint&) const = default;
    };
    using Paints = std::array<Paint, 2>;  // of strokes and fills

    struct Place {
        std::size_t page = 0;
        std::size_t depth = 0;  // of content inside of content
        bool is_apart = false;  // in a cell of a pattern, a glyph, a soft mask: not painted where it stands

        [[nodiscard]] Place inside(std::size_t levels = 1) const { return {page, depth + levels, is_apart}; }
        [[nodiscard]] Place apart(std::size_t levels) const { return {page, depth + levels, true}; }
    };

    // The state is the one that the content starts in.
    void walk(QPDFObjectHandle content, QPDFObjectHandle resources, const GraphicsState& state,
              const Place& place);
    void walk_glyphs(QPDFObjectHandle font, QPDFObjectHandle resources, const GraphicsState& state,
                     const Place& place);
    void note_space(QPDFObjectHandle space, QPDFObjectHandle resources, std::size_t page, int depth = 0);
    void note_font(QPDFObjectHandle font, std::size_t page);
    void note_image(QPDFObjectHandle image, QPDFObjectHandle resources, const std::string& name,
                    const GraphicsState& state, const Place& place);
    void note_parameters(QPDFObjectHandle parameters, QPDFObjectHandle resources, const GraphicsState& state,
                         const Place& place);
    void note_transparency(QPDFObjectHandle parameters, std::size_t page);
    void note_pattern(QPDFObjectHandle pattern, QPDFObjectHandle resources, const GraphicsState& state,
                      const Place& place);
    void note_shading(QPDFObjectHandle shading, QPDFObjectHandle resources, std::size_t page);
    void note_ink(double percent, std::size_t page);
    void note_spots(QPDFObjectHandle names);
    void note_fill(const Box& area, std::size_t page);

    [[nodiscard]] const GlyphWidths& widths_of(QPDFObjectHandle font);

    // Whether a piece of content is to be walked once more.
    [[nodiscard]] bool may_enter(const QPDFObjectHandle& content, const GraphicsState& state,
                                 const Place& place);

    PdfFacts& found_;
    std::map<std::pair<int, Paints>, std::size_t> visits_;   // by object number and colours
    std::map<int, bool> fonts_;                              // embedded or not, by object number
    std::map<int, GlyphWidths> widths_;                      // of fonts, by object number
    std::set<std::tuple<int, std::size_t, Paints>> glyphs_;  // walked: font, page and colours
    std::size_t operators_ = 0;
    std::optional<PaintLog> log_;  // of the page that is walked
};

}  // namespace bifolio::press

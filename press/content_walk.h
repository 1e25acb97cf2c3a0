// Walks the content of pages for the facts of press/pdf_facts.h. Bounded: content that invokes itself, or
// more of it than any page needs, is noted as unreadable.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "press/font_facts.h"
#include "press/glyph_widths.h"
#include "press/inks.h"
#include "press/mark_log.h"
#include "press/paint_log.h"
#include "press/pdf_facts.h"
#include "press/pdf_objects.h"
#include "press/qpdf.h"
#include "press/token_budget.h"

namespace bifolio::press {

inline constexpr double kFar = 1e9;

// Of text (9.3); scale 1 is the font's own.
struct TextState {
    double size = 0, character_space = 0, word_space = 0, scale = 1, leading = 0, rise = 0;
    int mode = 0;
};

class ContentWalk {
  public:
    explicit ContentWalk(PdfFacts& found) : found_(found), marks_(found.reading) {}

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
    [[nodiscard]] const FontFacts& facts_of(QPDFObjectHandle font);
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
    // Whether libqpdf may make objects of it; else the facts say why not.
    [[nodiscard]] bool may_read(QPDFObjectHandle contents, std::size_t page);

    PdfFacts& found_;
    std::map<std::pair<int, Paints>, std::size_t> visits_;   // by object number and colours
    std::map<int, FontFacts> fonts_;                         // by object number
    std::map<int, GlyphWidths> widths_;                      // of fonts, by object number
    std::set<std::tuple<int, std::size_t, Paints>> glyphs_;  // walked: font, page and colours
    TokenBudget budget_;
    std::optional<PaintLog> log_;  // of the page that is walked
    MarkLog marks_;
};

// As much of the graphics state (ISO 32000-1, 8.4.1) as the walk needs. q saves it as a whole, and content
// inside of content starts with it as a whole.
struct ContentWalk::GraphicsState {
    Matrix matrix;
    // Of strokes and fills, as Paints.
    Paints paints = {};
    std::array<InkFamily, 2> families = {InkFamily::Gray, InkFamily::Gray};
    std::array<Inks, 2> inks = {};
    std::array<bool, 2> overprints = {};
    double line_width = 1;
    Box clip = {-kFar, -kFar, kFar, kFar};  // nothing outside of it is painted
    QPDFObjectHandle font = QPDFObjectHandle::newNull();
    TextState text = {};
    std::size_t saved_below = 0;  // states that q has saved, those of the content around included

    [[nodiscard]] GraphicsState transformed(const Matrix& inner) const {
        GraphicsState state = *this;
        state.matrix = inner.then(matrix);
        return state;
    }
};

// Takes the operators of one stream of content.
class ContentWalk::Interpreter : public QPDFObjectHandle::ParserCallbacks {
  public:
    Interpreter(ContentWalk& walk, const QPDFObjectHandle& resources, const GraphicsState& initial,
                const Place& place)
        : walk_(walk), resources_(resources), place_(place), initial_(initial), state_(initial) {}

    void handleObject(QPDFObjectHandle object, std::size_t offset, std::size_t length) override;
    void handleEOF() override {}

  private:
    // Each does the operators of one kind; false for all others.
    bool run_state(const std::string& operation);
    bool run_path(const std::string& operation);
    bool run_color(const std::string& operation);
    bool run_text_state(const std::string& operation);
    bool run_text(const std::string& operation);
    bool run_object(const std::string& operation);
    bool run_mark(const std::string& operation);

    void add_point(std::size_t first_operand);
    void add_rectangle();
    void paint_path(bool strokes, bool fills);
    void fill();
    void stroke();
    void log_fill(const Box& area, bool is_rectangle);

    void set_device(const char* space, bool fills);
    void set_components(Paint& paint, const std::string& space);
    void set_space(bool fills);
    void set_color(bool fills);
    void set_pattern(Paint& paint);
    void apply(QPDFObjectHandle parameters);
    void set_overprint(QPDFObjectHandle parameters);
    void choose_font(QPDFObjectHandle font);
    void move_line(double x, double y);
    void show_text();
    void show_string(const std::string& shown);
    void note_painted(const char* what);
    void note_undefined_glyph(QPDFObjectHandle shown);
    void paint_xobject();
    void inline_image();

    // Whether what is painted here is seen on the page, where it stands.
    [[nodiscard]] bool is_logged() const { return walk_.log_ && !place_.is_apart; }
    [[nodiscard]] std::vector<double> numbers() const;

    [[nodiscard]] double operand(std::size_t n) const {
        return n < operands_.size() ? number_of(operands_[n]) : 0;
    }
    [[nodiscard]] std::string operand_name() const {
        return operands_.empty() ? std::string() : name_of(operands_.back());
    }

    ContentWalk& walk_;
    QPDFObjectHandle resources_;
    Place place_;
    GraphicsState initial_;  // that patterns start from (ISO 32000-1, 8.7.3.1)
    GraphicsState state_;
    std::vector<GraphicsState> stack_;
    std::vector<QPDFObjectHandle> operands_;

    // The path so far, in the page's space.
    std::optional<Box> path_;
    std::vector<Box> rectangles_;
    bool has_other_parts_ = false;  // than these
    bool clips_ = false;            // once it is painted

    Matrix text_matrix_, line_matrix_;  // of the text object (9.4.1)
};

}  // namespace bifolio::press

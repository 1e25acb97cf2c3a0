// The operators of content streams (ISO 32000-1, annex A), for the walk of press/content_walk.h.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "press/content_walk.h"
#include "press/inks.h"
#include "press/pdf_objects.h"

namespace bifolio::press {

inline constexpr double kFar = 1e9;

// Of text (9.3); scale 1 is the font's own.
struct TextState {
    double size = 0, character_space = 0, word_space = 0, scale = 1, leading = 0, rise = 0;
    int mode = 0;
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

// The operators of content streams (ISO 32000-1, annex A), for the walk of press/content_walk.h.
#pragma once

#include <string>
#include <vector>

#include "press/content_walk.h"
#include "press/pdf_objects.h"

namespace bifolio::press {

// As much of the graphics state (ISO 32000-1, 8.4.1) as the walk needs. q saves it as a whole, and content
// inside of content starts with it as a whole.
struct ContentWalk::GraphicsState {
    Matrix matrix;
    Paints paints = {};
    QPDFObjectHandle font = QPDFObjectHandle::newNull();
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
    void run(const std::string& operation);
    void run_state(const std::string& operation);
    void run_color(const std::string& operation);
    void set_device(const char* space, bool fills);
    void set_components(Paint& paint, const std::string& space);
    void set_space(bool fills);
    void set_color(bool fills);
    void set_pattern(Paint& paint);
    void apply(QPDFObjectHandle parameters);
    void choose_font(QPDFObjectHandle font);
    void show_text();
    void paint_xobject();
    void fill();
    void inline_image();

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
    std::vector<Box> rectangles_;  // of the path so far
};

}  // namespace bifolio::press

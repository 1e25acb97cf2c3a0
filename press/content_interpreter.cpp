#include "press/content_interpreter.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "press/color_spaces.h"

namespace bifolio::press {

namespace {

constexpr std::size_t kMostOperators = 200'000'000;

bool is_axis_parallel(const Matrix& m) {
    constexpr double kNothing = 1e-6;
    return (std::abs(m.b) < kNothing && std::abs(m.c) < kNothing) ||
           (std::abs(m.a) < kNothing && std::abs(m.d) < kNothing);
}

Box moved(const Matrix& matrix, double x, double y, double width, double height) {
    const layout::Point a = matrix.apply({x, y}), b = matrix.apply({x + width, y + height});
    return {std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)};
}

}  // namespace

void ContentWalk::Interpreter::handleObject(QPDFObjectHandle object, std::size_t /*offset*/,
                                            std::size_t /*length*/) {
    if (!object.isOperator()) {
        constexpr std::size_t kMostOperands = 1000;
        if (operands_.size() < kMostOperands) operands_.push_back(object);
        return;
    }
    if (++walk_.operators_ > kMostOperators) {
        walk_.found_.unreadable.insert({place_.page, "the pages paint more than can be inspected"});
        terminateParsing();
    }
    run(object.getOperatorValue());
    operands_.clear();
}

void ContentWalk::Interpreter::run(const std::string& operation) {
    if (operation == "q" || operation == "Q" || operation == "cm" || operation == "gs") {
        run_state(operation);
    } else if (operation == "re") {
        if (operands_.size() == 4 && is_axis_parallel(state_.matrix))
            rectangles_.push_back(moved(state_.matrix, operand(0), operand(1), operand(2), operand(3)));
    } else if (operation == "f" || operation == "F" || operation == "f*" || operation == "B" ||
               operation == "B*" || operation == "b" || operation == "b*") {
        fill();
    } else if (operation == "n" || operation == "S" || operation == "s") {
        rectangles_.clear();
    } else if (operation == "Do") {
        paint_xobject();
    } else if (operation == "Tf" && operands_.size() == 2) {
        choose_font(resource(resources_, "/Font", name_of(operands_[0])));
    } else if (operation == "Tj" || operation == "TJ" || operation == "'" || operation == "\"") {
        show_text();
    } else if (operation == "sh") {
        walk_.note_shading(resource(resources_, "/Shading", operand_name()), resources_, place_.page);
    } else if (operation == "ID") {
        inline_image();
    } else {
        run_color(operation);
    }
}

void ContentWalk::Interpreter::run_state(const std::string& operation) {
    if (operation == "q") {
        constexpr std::size_t kMostStates = 10'000;
        if (stack_.size() >= kMostStates) return;
        stack_.push_back(state_);
        ++state_.saved_below;
        walk_.found_.deepest_state = std::max(walk_.found_.deepest_state, state_.saved_below);
    } else if (operation == "Q") {
        if (stack_.empty()) return;
        state_ = stack_.back();
        stack_.pop_back();
    } else if (operation == "cm") {
        const Matrix step{operand(0), operand(1), operand(2), operand(3), operand(4), operand(5)};
        state_.matrix = step.then(state_.matrix);
    } else {
        apply(resource(resources_, "/ExtGState", operand_name()));
    }
}

void ContentWalk::Interpreter::run_color(const std::string& operation) {
    if (operation == "g" || operation == "G") {
        set_device("DeviceGray", operation == "g");
    } else if (operation == "rg" || operation == "RG") {
        set_device("DeviceRGB", operation == "rg");
    } else if (operation == "k" || operation == "K") {
        set_device("DeviceCMYK", operation == "k");
    } else if (operation == "cs" || operation == "CS") {
        set_space(operation == "cs");
    } else if (operation == "sc" || operation == "SC" || operation == "scn" || operation == "SCN") {
        set_color(operation == "sc" || operation == "scn");
    }
}

void ContentWalk::Interpreter::set_device(const char* space, bool fills) {
    walk_.note_space(QPDFObjectHandle::newName(std::string("/") + space), resources_, place_.page);
    Paint& paint = state_.paints.at(fills ? 1 : 0);
    paint = {space, {}, false, true};
    set_components(paint, space);
}

// The operands are a colour's components in that space. Those of other spaces are not looked into.
void ContentWalk::Interpreter::set_components(Paint& paint, const std::string& space) {
    const std::size_t inks = space == "DeviceCMYK" ? 4 : space == "DeviceRGB" ? 3 : 1;
    const bool is_subtractive = space == "DeviceCMYK";
    if (space.empty()) return;
    double sum = 0;
    for (std::size_t n = 0; n < inks; ++n) sum += operand(n);
    if (is_subtractive) walk_.note_ink(100 * sum, place_.page);
    paint.has_ink = is_subtractive ? sum > 0 : sum < static_cast<double>(inks);
}

void ContentWalk::Interpreter::set_space(bool fills) {
    if (operands_.empty()) return;
    walk_.note_space(operands_.back(), resources_, place_.page);
    state_.paints.at(fills ? 1 : 0) = {device_space(operands_.back(), resources_),
                                       tint_space(operands_.back(), resources_), false, true};
}

void ContentWalk::Interpreter::set_color(bool fills) {
    Paint& paint = state_.paints.at(fills ? 1 : 0);
    if (!operands_.empty() && operands_.back().isName()) {
        set_pattern(paint);
        return;
    }
    // Every other space was noted where it was set.
    if (paint.is_initial) walk_.note_space(QPDFObjectHandle::newName("/DeviceGray"), resources_, place_.page);
    paint.is_initial = false;
    set_components(paint, paint.space);
}

// An uncoloured pattern is painted in the tint that stands before its name (ISO 32000-1, 8.7.3.3).
void ContentWalk::Interpreter::set_pattern(Paint& paint) {
    QPDFObjectHandle pattern = resource(resources_, "/Pattern", operand_name());
    GraphicsState start = initial_;
    if (operands_.size() > 1) {
        set_components(paint, paint.tint_space);
        start.paints = {paint, paint};
    } else {
        paint.has_ink = true;
    }
    walk_.note_pattern(pattern, resources_, start, place_);
}

void ContentWalk::Interpreter::apply(QPDFObjectHandle parameters) {
    if (!parameters.isDictionary()) return;
    walk_.note_parameters(parameters, resources_, state_, place_);
    QPDFObjectHandle font = parameters.getKey("/Font");
    if (font.isArray() && font.getArrayNItems() > 0) choose_font(font.getArrayItem(0));
}

void ContentWalk::Interpreter::choose_font(QPDFObjectHandle font) {
    walk_.note_font(font, place_.page);
    state_.font = font;
}

// Glyphs of Type 3 fonts are painted in the state that text is shown in (ISO 32000-1, 9.6.5).
void ContentWalk::Interpreter::show_text() {
    if (state_.font.isDictionary() && state_.font.getKey("/CharProcs").isDictionary())
        walk_.walk_glyphs(state_.font, resources_, state_, place_);
}

void ContentWalk::Interpreter::paint_xobject() {
    QPDFObjectHandle object = resource(resources_, "/XObject", operand_name());
    if (!object.isStream()) return;
    QPDFObjectHandle dictionary = object.getDict();
    const std::string subtype = name_of(dictionary.getKey("/Subtype"));
    if (subtype == "Image") {
        walk_.note_image(dictionary, resources_, operand_name(), state_.matrix, place_.page);
    } else if (subtype == "PS" || name_of(dictionary.getKey("/Subtype2")) == "PS") {
        walk_.found_.postscript.insert({place_.page, operand_name()});
    } else if (subtype == "Form") {
        if (dictionary.hasKey("/OPI"))
            walk_.found_.alternates.insert({place_.page, "OPI in " + operand_name()});
        if (dictionary.hasKey("/Ref")) walk_.found_.references.insert({place_.page, operand_name()});
        walk_.walk(object, resources_of(object, resources_),
                   state_.transformed(matrix_of(dictionary.getKey("/Matrix"))),
                   {place_.page, place_.depth + 1});
    }
}

void ContentWalk::Interpreter::fill() {
    if (state_.paints.back().has_ink && place_.depth <= 1)
        for (const Box& area : rectangles_) walk_.note_fill(area, place_.page);
    rectangles_.clear();
}

void ContentWalk::Interpreter::inline_image() {
    for (std::size_t n = 0; n + 1 < operands_.size(); n += 2) {
        const std::string key = name_of(operands_[n]);
        if (key == "CS" || key == "ColorSpace") {
            QPDFObjectHandle space = operands_[n + 1];
            if (space.isName())
                space = QPDFObjectHandle::newName("/" + std::string(long_name(name_of(space))));
            walk_.note_space(space, resources_, place_.page);
        }
        if ((key == "F" || key == "Filter") && operands_[n + 1].unparse().find("LZW") != std::string::npos)
            walk_.found_.lzw.insert({place_.page, "an inline image"});
    }
}

}  // namespace bifolio::press

// The operators of content streams (ISO 32000-1, annex A), save those of text.
#include <algorithm>
#include <cmath>
#include <string_view>

#include "press/color_spaces.h"
#include "press/content_walk.h"
#include "source/base/quotation.h"

namespace bifolio::press {

namespace {

bool is_axis_parallel(const Matrix& m) {
    constexpr double kNothing = 1e-6;
    return (std::abs(m.b) < kNothing && std::abs(m.c) < kNothing) ||
           (std::abs(m.a) < kNothing && std::abs(m.d) < kNothing);
}

}  // namespace

void ContentWalk::Interpreter::handleObject(QPDFObjectHandle object, std::size_t /*offset*/,
                                            std::size_t /*length*/) {
    if (!object.isOperator()) {
        constexpr std::size_t kMostOperands = 1000;
        if (operands_.size() < kMostOperands) operands_.push_back(object);
        return;
    }
    const std::string operation = object.getOperatorValue();
    run_state(operation) || run_path(operation) || run_text(operation) || run_text_state(operation) ||
        run_color(operation) || run_object(operation) || run_mark(operation);
    operands_.clear();
}

bool ContentWalk::Interpreter::run_state(const std::string& operation) {
    if (operation == "q") {
        constexpr std::size_t kMostStates = 10'000;
        if (stack_.size() >= kMostStates) return true;
        stack_.push_back(state_);
        ++state_.saved_below;
        walk_.found_.deepest_state = std::max(walk_.found_.deepest_state, state_.saved_below);
    } else if (operation == "Q") {
        if (stack_.empty()) return true;
        state_ = stack_.back();
        stack_.pop_back();
    } else if (operation == "cm") {
        const Matrix step{operand(0), operand(1), operand(2), operand(3), operand(4), operand(5)};
        state_.matrix = step.then(state_.matrix);
    } else if (operation == "w") {
        state_.line_width = operand(0);
    } else if (operation == "gs") {
        apply(resource(resources_, "/ExtGState", operand_name()));
    } else {
        return false;
    }
    return true;
}

bool ContentWalk::Interpreter::run_path(const std::string& operation) {
    if (operation == "m" || operation == "l") {
        add_point(0);
    } else if (operation == "c" || operation == "v" || operation == "y") {
        for (std::size_t n = 0; n + 1 < operands_.size(); n += 2) add_point(n);
    } else if (operation == "re") {
        add_rectangle();
    } else if (operation == "W" || operation == "W*") {
        clips_ = true;
    } else if (operation == "f" || operation == "F" || operation == "f*") {
        paint_path(false, true);
    } else if (operation == "S" || operation == "s") {
        paint_path(true, false);
    } else if (operation == "B" || operation == "B*" || operation == "b" || operation == "b*") {
        paint_path(true, true);
    } else if (operation == "n") {
        paint_path(false, false);
    } else {
        return false;
    }
    return true;
}

bool ContentWalk::Interpreter::run_object(const std::string& operation) {
    if (operation == "Do") {
        paint_xobject();
    } else if (operation == "sh") {
        note_painted("a shading");
        walk_.note_shading(resource(resources_, "/Shading", operand_name()), resources_, place_.page);
    } else if (operation == "ID") {
        inline_image();
    } else {
        return false;
    }
    return true;
}

bool ContentWalk::Interpreter::run_mark(const std::string& operation) {
    if (place_.is_apart) return false;
    if (operation == "BMC" || operation == "BDC") {
        QPDFObjectHandle properties = operands_.size() > 1 ? operands_[1] : QPDFObjectHandle::newNull();
        if (properties.isName()) properties = resource(resources_, "/Properties", name_of(properties));
        walk_.marks_.begin(operands_.empty() ? std::string() : name_of(operands_.front()), properties);
    } else if (operation == "EMC") {
        walk_.marks_.end();
    } else {
        return false;
    }
    return true;
}

// What stands apart is painted where a fill, or text, paints with it.
void ContentWalk::Interpreter::note_painted(const char* what) {
    if (!place_.is_apart) walk_.marks_.paint(what);
}

void ContentWalk::Interpreter::add_point(std::size_t first_operand) {
    const layout::Point point = state_.matrix.apply({operand(first_operand), operand(first_operand + 1)});
    const Box there{point.x, point.y, point.x, point.y};
    path_ = path_ ? around(*path_, there) : there;
    has_other_parts_ = true;
}

void ContentWalk::Interpreter::add_rectangle() {
    if (operands_.size() != 4) return;
    const Box area =
        moved(state_.matrix, {operand(0), operand(1), operand(0) + operand(2), operand(1) + operand(3)});
    path_ = path_ ? around(*path_, area) : area;
    if (is_axis_parallel(state_.matrix)) {
        rectangles_.push_back(area);
    } else {
        has_other_parts_ = true;
    }
}

void ContentWalk::Interpreter::paint_path(bool strokes, bool fills) {
    if (strokes || fills) note_painted(strokes ? "a line" : "a filled area");
    if (fills) fill();
    if (strokes) stroke();
    if (clips_ && path_) state_.clip = intersection(state_.clip, *path_);
    path_.reset();
    rectangles_.clear();
    has_other_parts_ = clips_ = false;
}

void ContentWalk::Interpreter::fill() {
    if (state_.paints.back().has_ink && place_.depth <= 1)
        for (const Box& area : rectangles_) walk_.note_fill(area, place_.page);
    if (!is_logged() || !path_) return;
    if (has_other_parts_) {
        log_fill(*path_, false);
    } else {
        for (const Box& area : rectangles_) log_fill(area, true);
    }
}

void ContentWalk::Interpreter::log_fill(const Box& area, bool is_rectangle) {
    walk_.log_->fill(
        {intersection(area, state_.clip), is_rectangle, state_.inks.back(), state_.overprints.back()});
}

void ContentWalk::Interpreter::stroke() {
    if (!is_logged() || !path_) return;
    const Matrix& m = state_.matrix;
    const double width = state_.line_width * std::sqrt(std::abs(m.a * m.d - m.b * m.c));
    walk_.log_->stroke(
        {intersection(*path_, state_.clip), width, state_.inks.front(), state_.overprints.front()});
}

bool ContentWalk::Interpreter::run_color(const std::string& operation) {
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
    } else {
        return false;
    }
    return true;
}

std::vector<double> ContentWalk::Interpreter::numbers() const {
    std::vector<double> values;
    for (const QPDFObjectHandle& each : operands_) values.push_back(number_of(each));
    return values;
}

void ContentWalk::Interpreter::set_device(const char* space, bool fills) {
    walk_.note_space(QPDFObjectHandle::newName(std::string("/") + space), resources_, place_.page);
    const std::size_t which = fills ? 1 : 0;
    Paint& paint = state_.paints.at(which);
    paint = {space, {}, false, true};
    set_components(paint, space);
    state_.families.at(which) = ink_family(QPDFObjectHandle::newName(std::string("/") + space), resources_);
    state_.inks.at(which) = inks_of(state_.families.at(which), numbers());
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
    const std::size_t which = fills ? 1 : 0;
    walk_.note_space(operands_.back(), resources_, place_.page);
    state_.paints.at(which) = {device_space(operands_.back(), resources_),
                               tint_space(operands_.back(), resources_), false, true};
    state_.families.at(which) = ink_family(operands_.back(), resources_);
    state_.inks.at(which) = initial_inks(state_.families.at(which));
}

void ContentWalk::Interpreter::set_color(bool fills) {
    const std::size_t which = fills ? 1 : 0;
    Paint& paint = state_.paints.at(which);
    if (!operands_.empty() && operands_.back().isName()) {
        set_pattern(paint);
        state_.inks.at(which) = initial_inks(InkFamily::Unknown);
        return;
    }
    state_.inks.at(which) = inks_of(state_.families.at(which), numbers());
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
    set_overprint(parameters);
    if (QPDFObjectHandle width = parameters.getKey("/LW"); width.isNumber())
        state_.line_width = width.getNumericValue();
    QPDFObjectHandle font = parameters.getKey("/Font");
    if (!font.isArray() || font.getArrayNItems() == 0) return;
    choose_font(font.getArrayItem(0));
    if (font.getArrayNItems() > 1) state_.text.size = number_of(font.getArrayItem(1));
}

// OP is for strokes, and for fills, too, unless op says otherwise (ISO 32000-1, 8.6.7).
void ContentWalk::Interpreter::set_overprint(QPDFObjectHandle parameters) {
    QPDFObjectHandle strokes = parameters.getKey("/OP"), fills = parameters.getKey("/op");
    if (strokes.isBool()) state_.overprints = {strokes.getBoolValue(), strokes.getBoolValue()};
    if (fills.isBool()) state_.overprints.back() = fills.getBoolValue();
}

void ContentWalk::Interpreter::paint_xobject() {
    QPDFObjectHandle object = resource(resources_, "/XObject", operand_name());
    if (!object.isStream()) return;
    QPDFObjectHandle dictionary = object.getDict();
    const std::string subtype = name_of(dictionary.getKey("/Subtype"));
    if (subtype == "Image") {
        note_painted("a picture");
        walk_.note_image(dictionary, resources_, source::shortened(operand_name()), state_, place_);
    } else if (subtype == "PS" || name_of(dictionary.getKey("/Subtype2")) == "PS") {
        walk_.found_.postscript.insert({place_.page, source::shortened(operand_name())});
    } else if (subtype == "Form") {
        if (dictionary.hasKey("/OPI"))
            walk_.found_.alternates.insert({place_.page, "OPI in " + source::shortened(operand_name())});
        if (dictionary.hasKey("/Ref"))
            walk_.found_.references.insert({place_.page, source::shortened(operand_name())});
        GraphicsState inside = state_.transformed(matrix_of(dictionary.getKey("/Matrix")));
        if (const std::optional<Box> box = box_of(dictionary.getKey("/BBox")))
            inside.clip = intersection(inside.clip, moved(inside.matrix, *box));
        walk_.walk(object, resources_of(object, resources_), inside, place_.inside());
    }
}

void ContentWalk::Interpreter::inline_image() {
    note_painted("a picture");
    QPDFObjectHandle image = QPDFObjectHandle::newDictionary();
    for (std::size_t n = 0; n + 1 < operands_.size(); n += 2) {
        QPDFObjectHandle value = operands_[n + 1];
        const std::string key(long_key(name_of(operands_[n])));
        if (key == "ColorSpace" && value.isName())
            value = QPDFObjectHandle::newName("/" + std::string(long_name(name_of(value))));
        if (key == "Filter" && value.unparse().find("LZW") != std::string::npos)
            walk_.found_.lzw.insert({place_.page, "an inline image"});
        if (!key.empty()) image.replaceKey("/" + key, value);
    }
    walk_.note_image(image, resources_, "in the text of the page", state_, place_);
}

}  // namespace bifolio::press

// The operators of text (ISO 32000-1, 9.3 and 9.4).
#include <algorithm>
#include <cmath>

#include "press/content_walk.h"

namespace bifolio::press {

namespace {

constexpr double kCapHeight = 0.7;  // of the em: how high text is taken to be

// Text is neither filled nor stroked, but a clip at most (9.3.6).
bool is_invisible(int mode) {
    return mode == 3 || mode == 7;
}

bool is_stroked_alone(int mode) {
    return mode == 1 || mode == 5;
}

}  // namespace

bool ContentWalk::Interpreter::run_text_state(const std::string& operation) {
    TextState& text = state_.text;
    if (operation == "Tf" && operands_.size() == 2) {
        choose_font(resource(resources_, "/Font", name_of(operands_[0])));
        text.size = operand(1);
    } else if (operation == "Tc") {
        text.character_space = operand(0);
    } else if (operation == "Tw") {
        text.word_space = operand(0);
    } else if (operation == "Tz") {
        text.scale = operand(0) / 100;
    } else if (operation == "TL") {
        text.leading = operand(0);
    } else if (operation == "Ts") {
        text.rise = operand(0);
    } else if (operation == "Tr") {
        text.mode = static_cast<int>(std::clamp(operand(0), 0.0, 7.0));
    } else {
        return false;
    }
    return true;
}

bool ContentWalk::Interpreter::run_text(const std::string& operation) {
    if (operation == "BT") {
        text_matrix_ = line_matrix_ = {};
    } else if (operation == "Tm") {
        text_matrix_ =
            line_matrix_ = {operand(0), operand(1), operand(2), operand(3), operand(4), operand(5)};
    } else if (operation == "Td" || operation == "TD") {
        if (operation == "TD") state_.text.leading = -operand(1);
        move_line(operand(0), operand(1));
    } else if (operation == "T*") {
        move_line(0, -state_.text.leading);
    } else if (operation == "Tj" || operation == "TJ") {
        show_text();
    } else if (operation == "'" || operation == "\"") {
        if (operation == "\"") {
            state_.text.word_space = operand(0);
            state_.text.character_space = operand(1);
        }
        move_line(0, -state_.text.leading);
        show_text();
    } else {
        return false;
    }
    return true;
}

void ContentWalk::Interpreter::choose_font(QPDFObjectHandle font) {
    walk_.note_font(font, place_.page);
    state_.font = font;
}

void ContentWalk::Interpreter::move_line(double x, double y) {
    line_matrix_ = Matrix{1, 0, 0, 1, x, y}.then(line_matrix_);
    text_matrix_ = line_matrix_;
}

// Glyphs of Type 3 fonts are painted in the state that text is shown in (9.6.5).
void ContentWalk::Interpreter::show_text() {
    note_painted("text");
    if (!operands_.empty() && state_.font.isDictionary() && walk_.facts_of(state_.font).is_by_glyph)
        note_undefined_glyph(operands_.back());
    if (state_.font.isDictionary() && state_.font.getKey("/CharProcs").isDictionary()) {
        walk_.walk_glyphs(state_.font, resources_, state_, place_);
        return;
    }
    if (!is_logged() || operands_.empty()) return;
    QPDFObjectHandle shown = operands_.back();
    if (shown.isString()) show_string(shown.getStringValue());
    if (!shown.isArray()) return;
    for (QPDFObjectHandle part : shown.aitems()) {
        if (part.isString()) {
            show_string(part.getStringValue());
        } else {
            const double back = number_of(part) / 1000 * state_.text.size * state_.text.scale;
            text_matrix_ = Matrix{1, 0, 0, 1, -back, 0}.then(text_matrix_);
        }
    }
}

// Where codes are glyphs, of two bytes each, 0 is the one of undefined characters (9.7.6.3).
void ContentWalk::Interpreter::note_undefined_glyph(QPDFObjectHandle shown) {
    const std::vector<QPDFObjectHandle> parts =
        shown.isArray() ? shown.getArrayAsVector() : std::vector<QPDFObjectHandle>{shown};
    for (QPDFObjectHandle part : parts) {
        if (!part.isString()) continue;
        const std::string codes = part.getStringValue();
        for (std::size_t n = 0; n + 1 < codes.size(); n += 2)
            if (codes[n] == '\0' && codes[n + 1] == '\0')
                walk_.found_.reading.undefined_glyphs.insert({place_.page, walk_.facts_of(state_.font).name});
    }
}

void ContentWalk::Interpreter::show_string(const std::string& shown) {
    const TextState& text = state_.text;
    const TextExtent extent = walk_.widths_of(state_.font).measure(shown);
    const double width = text.scale * (extent.width * text.size +
                                       text.character_space * static_cast<double>(extent.characters) +
                                       text.word_space * static_cast<double>(extent.spaces));
    const Matrix matrix = text_matrix_.then(state_.matrix);
    text_matrix_ = Matrix{1, 0, 0, 1, width, 0}.then(text_matrix_);
    const Box area =
        intersection(moved(matrix, {0, text.rise, width, text.rise + kCapHeight * text.size}), state_.clip);
    if (extent.characters == 0 || is_invisible(text.mode)) return;
    const std::size_t which = is_stroked_alone(text.mode) ? 0 : 1;
    walk_.log_->text({area, std::abs(text.size) * std::hypot(matrix.c, matrix.d), state_.inks.at(which),
                      state_.overprints.at(which)});
}

}  // namespace bifolio::press

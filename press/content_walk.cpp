#include "press/content_walk.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "press/pdf_objects.h"
#include "styles/length.h"

namespace bifolio::press {

namespace {

constexpr std::size_t kDeepest = 28;
constexpr std::size_t kMostVisits = 64;  // of one form: a logo on every page is looked at so often
constexpr std::size_t kMostOperators = 200'000'000;
constexpr double kOnEdge = 0.5;                                  // points
constexpr double kLeastBleed = styles::Length::from_mm(1).pt();  // past the trim, for a fill not to end there

double number(QPDFObjectHandle value) {
    return value.isNumber() ? value.getNumericValue() : 0;
}

QPDFObjectHandle resource(QPDFObjectHandle resources, const char* category, const std::string& name) {
    if (!resources.isDictionary()) return QPDFObjectHandle::newNull();
    QPDFObjectHandle entries = resources.getKey(category);
    return entries.isDictionary() ? entries.getKey("/" + name) : QPDFObjectHandle::newNull();
}

bool is_embedded(QPDFObjectHandle font) {
    if (name_of(font.getKey("/Subtype")) == "Type3") return true;
    QPDFObjectHandle descendants = font.getKey("/DescendantFonts");
    if (descendants.isArray() && descendants.getArrayNItems() > 0) font = descendants.getArrayItem(0);
    if (!font.isDictionary()) return false;
    QPDFObjectHandle descriptor = font.getKey("/FontDescriptor");
    if (!descriptor.isDictionary()) return false;
    return std::ranges::any_of(std::array{"/FontFile", "/FontFile2", "/FontFile3"},
                               [&](const char* key) { return descriptor.getKey(key).isStream(); });
}

// Content inside of content has resources of its own, else those around it.
QPDFObjectHandle resources_of(QPDFObjectHandle holder, const QPDFObjectHandle& around) {
    if (holder.isStream()) holder = holder.getDict();
    QPDFObjectHandle own = holder.getKey("/Resources");
    return own.isDictionary() ? own : around;
}

Matrix matrix_of(QPDFObjectHandle value) {
    if (!value.isMatrix()) return {};
    const QPDFObjectHandle::Matrix m = value.getArrayAsMatrix();
    return {m.a, m.b, m.c, m.d, m.e, m.f};
}

// The names that inline images shorten (ISO 32000-1, 8.9.7).
std::string_view long_name(std::string_view name) {
    if (name == "G") return "DeviceGray";
    if (name == "RGB") return "DeviceRGB";
    if (name == "CMYK") return "DeviceCMYK";
    return name;
}

// The device's space that a name or an array of one name comes down to; empty for all other spaces.
std::string device_space(QPDFObjectHandle space, const QPDFObjectHandle& resources) {
    constexpr int kMostNames = 8;
    for (int n = 0; n < kMostNames; ++n) {
        if (space.isArray() && space.getArrayNItems() == 1) space = space.getArrayItem(0);
        std::string name = name_of(space);
        if (name == "DeviceGray" || name == "DeviceRGB" || name == "DeviceCMYK") return name;
        if (name.empty()) return {};
        space = resource(resources, "/ColorSpace", name);
    }
    return {};
}

// The device's space of the tints of uncoloured patterns: that of [/Pattern /DeviceCMYK].
std::string tint_space(QPDFObjectHandle space, const QPDFObjectHandle& resources) {
    if (space.isName()) space = resource(resources, "/ColorSpace", name_of(space));
    const bool has_tints =
        space.isArray() && space.getArrayNItems() == 2 && name_of(space.getArrayItem(0)) == "Pattern";
    return has_tints ? device_space(space.getArrayItem(1), resources) : std::string();
}

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

    void handleObject(QPDFObjectHandle object, std::size_t, std::size_t) override {
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
        return n < operands_.size() ? number(operands_[n]) : 0;
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

void ContentWalk::walk_page(QPDFObjectHandle page, QPDFObjectHandle resources, std::size_t page_number) {
    found_.pages.resize(std::max(found_.pages.size(), page_number));
    Interpreter interpreter(*this, resources, {}, {page_number, 0});
    try {
        page.parsePageContents(&interpreter);
    } catch (const std::exception& trouble) {
        found_.unreadable.insert({page_number, trouble.what()});
    }
}

// The same content in other colours is other content: a limit reached in one must not hide the other.
bool ContentWalk::may_enter(const QPDFObjectHandle& content, const GraphicsState& state, const Place& place) {
    if (place.depth > kDeepest) {
        found_.unreadable.insert({place.page, "content is nested too deep"});
        return false;
    }
    return !content.isIndirect() || ++visits_[{content.getObjGen().getObj(), state.paints}] <= kMostVisits;
}

void ContentWalk::walk(QPDFObjectHandle content, QPDFObjectHandle resources, const GraphicsState& state,
                       const Place& place) {
    if (!may_enter(content, state, place)) return;
    QPDFObjectHandle group = content.getDict().getKey("/Group");
    if (group.isDictionary()) note_space(group.getKey("/CS"), resources, place.page);
    Interpreter interpreter(*this, resources, state, place);
    try {
        content.parseAsContents(&interpreter);
    } catch (const std::exception& trouble) {
        found_.unreadable.insert({place.page, trouble.what()});
    }
}

// ISO 32000-1, 8.6: what device colours a space comes down to. A Default colour space in the resources
// (8.6.5.6) takes the place of a device's.
void ContentWalk::note_space(QPDFObjectHandle space, QPDFObjectHandle resources, std::size_t page,
                             int depth) {
    constexpr int kDeepestSpace = 8;
    if (depth > kDeepestSpace) return;
    if (space.isName()) {
        std::string name = name_of(space);
        if (name == "DeviceGray" || name == "DeviceRGB" || name == "DeviceCMYK") {
            const std::string remapped = "Default" + name.substr(std::string_view("Device").size());
            if (resource(resources, "/ColorSpace", remapped).isNull())
                found_.device_colors.insert({page, name});
        } else if (QPDFObjectHandle defined = resource(resources, "/ColorSpace", name); !defined.isNull()) {
            note_space(defined, resources, page, depth + 1);
        }
        return;
    }
    if (!space.isArray() || space.getArrayNItems() < 1) return;
    const std::string family = name_of(space.getArrayItem(0));
    const auto item = [&](int n) {
        return n < space.getArrayNItems() ? space.getArrayItem(n) : QPDFObjectHandle::newNull();
    };
    if (space.getArrayNItems() == 1) {
        note_space(space.getArrayItem(0), resources, page, depth + 1);
    } else if (family == "Indexed" || family == "I" || family == "Pattern") {
        note_space(item(1), resources, page, depth + 1);
    } else if (family == "Separation" || family == "DeviceN") {
        note_space(item(2), resources, page, depth + 1);
    }
}

void ContentWalk::note_font(QPDFObjectHandle font, std::size_t page) {
    if (!font.isDictionary()) {
        found_.unembedded_fonts.insert({page, "a font that is not in the file"});
        return;
    }
    const int object = font.getObjGen().getObj();
    auto known = fonts_.find(object);
    if (object == 0 || known == fonts_.end())
        known = fonts_.insert_or_assign(object, is_embedded(font)).first;
    if (known->second) return;
    const std::string name = name_of(font.getKey("/BaseFont"));
    found_.unembedded_fonts.insert({page, name.empty() ? "a font without a name" : name});
}

// All glyphs of a font, whichever are shown: once on a page and in a colour.
void ContentWalk::walk_glyphs(QPDFObjectHandle font, QPDFObjectHandle resources, const GraphicsState& state,
                              const Place& place) {
    const int object = font.getObjGen().getObj();
    if (object != 0 && !glyphs_.insert({object, place.page, state.paints}).second) return;
    const GraphicsState start = state.transformed(matrix_of(font.getKey("/FontMatrix")));
    QPDFObjectHandle glyphs = font.getKey("/CharProcs");
    for (const std::string& key : glyphs.getKeys())
        if (QPDFObjectHandle glyph = glyphs.getKey(key); glyph.isStream())
            walk(glyph, resources_of(font, resources), start, {place.page, place.depth + 2});
}

void ContentWalk::note_image(QPDFObjectHandle image, QPDFObjectHandle resources, const std::string& name,
                             const Matrix& matrix, std::size_t page) {
    const bool is_mask = image.getKey("/ImageMask").isBool() && image.getKey("/ImageMask").getBoolValue();
    if (!is_mask) note_space(image.getKey("/ColorSpace"), resources, page);
    if (image.hasKey("/Alternates")) found_.alternates.insert({page, "alternate images of " + name});
    if (image.hasKey("/OPI")) found_.alternates.insert({page, "OPI in " + name});
    const double across = std::hypot(matrix.a, matrix.b) / 72, along = std::hypot(matrix.c, matrix.d) / 72;
    if (across > 0 && along > 0)
        found_.images.push_back(
            {page, name,
             std::min(number(image.getKey("/Width")) / across, number(image.getKey("/Height")) / along)});
}

void ContentWalk::note_parameters(QPDFObjectHandle parameters, QPDFObjectHandle resources,
                                  const GraphicsState& state, const Place& place) {
    const bool has_second = parameters.hasKey("/TR2");
    if ((parameters.hasKey("/TR") && !has_second) ||
        (has_second && name_of(parameters.getKey("/TR2")) != "Default"))
        found_.transfer.insert({place.page, "a transfer function"});
    if (parameters.hasKey("/HTP")) found_.transfer.insert({place.page, "a halftone phase"});
    QPDFObjectHandle mask = parameters.getKey("/SMask");
    if (!mask.isDictionary()) return;
    QPDFObjectHandle form = mask.getKey("/G");
    if (!form.isStream()) return;
    walk(form, resources_of(form, resources), state.transformed(matrix_of(form.getDict().getKey("/Matrix"))),
         {place.page, place.depth + 1});
}

void ContentWalk::note_pattern(QPDFObjectHandle pattern, QPDFObjectHandle resources,
                               const GraphicsState& state, const Place& place) {
    if (pattern.isStream()) {
        walk(pattern, resources_of(pattern, resources),
             state.transformed(matrix_of(pattern.getDict().getKey("/Matrix"))),
             {place.page, place.depth + 2});
    } else if (pattern.isDictionary()) {
        note_shading(pattern.getKey("/Shading"), resources, place.page);
    }
}

void ContentWalk::note_shading(QPDFObjectHandle shading, QPDFObjectHandle resources, std::size_t page) {
    if (shading.isStream()) shading = shading.getDict();
    if (shading.isDictionary()) note_space(shading.getKey("/ColorSpace"), resources, page);
}

void ContentWalk::note_ink(double percent, std::size_t page) {
    if (percent <= found_.most_ink) return;
    found_.most_ink = percent;
    found_.most_ink_page = page;
}

void ContentWalk::note_fill(const Box& area, std::size_t page_number) {
    PageFacts& page = found_.pages[page_number - 1];
    if (!page.trim) return;
    const Box& trim = *page.trim;
    const auto note = [&](double past,
                          const char* edge) {  // how far the area goes past that edge of the trim
        if (past > -kOnEdge && past < kLeastBleed &&
            std::ranges::find(page.open_edges, edge) == page.open_edges.end())
            page.open_edges.emplace_back(edge);
    };
    if (area.bottom < trim.top && area.top > trim.bottom) {
        if (area.right > trim.left) note(trim.left - area.left, "left");
        if (area.left < trim.right) note(area.right - trim.right, "right");
    }
    if (area.left < trim.right && area.right > trim.left) {
        if (area.top > trim.bottom) note(trim.bottom - area.bottom, "foot");
        if (area.bottom < trim.top) note(area.top - trim.top, "head");
    }
}

}  // namespace bifolio::press

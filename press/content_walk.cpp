#include "press/content_walk.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "press/pdf_objects.h"
#include "source/base/quotation.h"
#include "styles/length.h"

namespace bifolio::press {

namespace {

constexpr std::size_t kDeepest = 28;
constexpr std::size_t kMostVisits = 64;  // of one form: a logo on every page is looked at so often
constexpr std::array<std::string_view, 4> kProcessInks = {"Cyan", "Magenta", "Yellow", "Black"};
constexpr double kOnEdge = 0.5;                                  // points
constexpr double kLeastBleed = styles::Length::from_mm(1).pt();  // past the trim, for a fill not to end there

}  // namespace

void ContentWalk::walk_page(QPDFObjectHandle page, QPDFObjectHandle resources, std::size_t page_number) {
    found_.pages.resize(std::max(found_.pages.size(), page_number));
    log_.emplace(found_.pages[page_number - 1]);
    if (!may_read(page.getKey("/Contents"), page_number)) return;
    Interpreter interpreter(*this, resources, {}, {page_number, 0});
    marks_.enter(page, page_number);
    try {
        page.parsePageContents(&interpreter);
    } catch (const std::exception& trouble) {
        found_.unreadable.insert({page_number, trouble.what()});
    }
    marks_.leave();
}

// The same content in other colours is other content: a limit reached in one must not hide the other.
bool ContentWalk::may_enter(const QPDFObjectHandle& content, const GraphicsState& state, const Place& place) {
    if (place.depth > kDeepest) {
        found_.unreadable.insert({place.page, "content is nested too deep"});
        return false;
    }
    return !content.isIndirect() || ++visits_[{content.getObjGen().getObj(), state.paints}] <= kMostVisits;
}

bool ContentWalk::may_read(QPDFObjectHandle contents, std::size_t page) {
    switch (budget_.take(contents)) {
        case TokenBudget::Verdict::MayBeRead:
            return true;
        case TokenBudget::Verdict::TooLong:
            found_.unreadable.insert({page,
                                      "content of more than 4 million operators and operands, which was not "
                                      "inspected"});
            return false;
        case TokenBudget::Verdict::Spent:
            break;
    }
    found_.unreadable.insert(
        {page, "more than 20 million operators and operands before it, so that it was not inspected"});
    return false;
}

void ContentWalk::walk(QPDFObjectHandle content, QPDFObjectHandle resources, const GraphicsState& state,
                       const Place& place) {
    if (!may_enter(content, state, place) || !may_read(content, place.page)) return;
    QPDFObjectHandle group = content.getDict().getKey("/Group");
    if (group.isDictionary()) note_space(group.getKey("/CS"), resources, place.page);
    Interpreter interpreter(*this, resources, state, place);
    if (!place.is_apart) marks_.enter(content, place.page);
    try {
        content.parseAsContents(&interpreter);
    } catch (const std::exception& trouble) {
        found_.unreadable.insert({place.page, trouble.what()});
    }
    if (!place.is_apart) marks_.leave();
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
        note_spots(item(1));
        note_space(item(2), resources, page, depth + 1);
    }
}

void ContentWalk::note_font(QPDFObjectHandle font, std::size_t page) {
    if (!font.isDictionary()) {
        found_.unembedded_fonts.insert({page, "a font that is not in the file"});
        return;
    }
    const FontFacts& facts = facts_of(font);
    if (!facts.is_embedded) found_.unembedded_fonts.insert({page, facts.name});
    if (!facts.has_unicode) found_.reading.fonts_without_unicode.insert({page, facts.name});
    if (!facts.has_glyph_map) found_.reading.fonts_without_glyph_map.insert({page, facts.name});
}

const FontFacts& ContentWalk::facts_of(QPDFObjectHandle font) {
    const int object = font.getObjGen().getObj();
    auto known = fonts_.find(object);
    if (object == 0 || known == fonts_.end()) known = fonts_.insert_or_assign(object, font_facts(font)).first;
    return known->second;
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
            walk(glyph, resources_of(font, resources), start, place.apart(2));
}

void ContentWalk::note_image(QPDFObjectHandle image, QPDFObjectHandle resources, const std::string& name,
                             const GraphicsState& state, const Place& place) {
    const Matrix& matrix = state.matrix;
    const std::size_t page = place.page;
    const bool is_mask = image.getKey("/ImageMask").isBool() && image.getKey("/ImageMask").getBoolValue();
    if (!is_mask) note_space(image.getKey("/ColorSpace"), resources, page);
    if (image.getKey("/SMask").isStream()) found_.transparency.insert({page, "a soft mask"});
    if (QPDFObjectHandle smooth = image.getKey("/Interpolate"); smooth.isBool() && smooth.getBoolValue())
        found_.reading.interpolated.insert({page, source::shortened(name)});
    if (image.hasKey("/Alternates"))
        found_.alternates.insert({page, "alternate images of " + source::shortened(name)});
    if (image.hasKey("/OPI")) found_.alternates.insert({page, "OPI in " + source::shortened(name)});
    const double across = std::hypot(matrix.a, matrix.b) / 72, along = std::hypot(matrix.c, matrix.d) / 72;
    if (across > 0 && along > 0)
        found_.images.push_back(
            {page, name,
             std::min(number_of(image.getKey("/Width")) / across, number_of(image.getKey("/Height")) / along),
             !place.is_apart && (is_mask || number_of(image.getKey("/BitsPerComponent")) == 1)});
    if (place.is_apart || !log_) return;
    const bool is_gray = ink_family(image.getKey("/ColorSpace"), resources) == InkFamily::Gray;
    log_->picture(intersection(moved(matrix, {0, 0, 1, 1}), state.clip), is_mask   ? state.inks.back().count
                                                                         : is_gray ? 1
                                                                                   : kProcessInks.size());
}

void ContentWalk::note_parameters(QPDFObjectHandle parameters, QPDFObjectHandle resources,
                                  const GraphicsState& state, const Place& place) {
    const bool has_second = parameters.hasKey("/TR2");
    if ((parameters.hasKey("/TR") && !has_second) ||
        (has_second && name_of(parameters.getKey("/TR2")) != "Default"))
        found_.transfer.insert({place.page, "a transfer function"});
    if (parameters.hasKey("/HTP")) found_.transfer.insert({place.page, "a halftone phase"});
    note_transparency(parameters, place.page);
    QPDFObjectHandle mask = parameters.getKey("/SMask");
    if (!mask.isDictionary()) return;
    found_.transparency.insert({place.page, "a soft mask"});
    QPDFObjectHandle form = mask.getKey("/G");
    if (!form.isStream()) return;
    walk(form, resources_of(form, resources), state.transformed(matrix_of(form.getDict().getKey("/Matrix"))),
         place.apart(1));
}

void ContentWalk::note_transparency(QPDFObjectHandle parameters, std::size_t page) {
    for (const char* key : {"/ca", "/CA"})
        if (QPDFObjectHandle opacity = parameters.getKey(key);
            opacity.isNumber() && opacity.getNumericValue() < 1)
            found_.transparency.insert({page, "an opacity below 1"});
    QPDFObjectHandle mode = parameters.getKey("/BM");
    if (mode.isArray() && mode.getArrayNItems() > 0) mode = mode.getArrayItem(0);
    const std::string blend = name_of(mode);
    if (!blend.empty() && blend != "Normal" && blend != "Compatible")
        found_.transparency.insert({page, "blend mode " + source::shortened(blend)});
}

void ContentWalk::note_pattern(QPDFObjectHandle pattern, QPDFObjectHandle resources,
                               const GraphicsState& state, const Place& place) {
    if (pattern.isStream()) {
        walk(pattern, resources_of(pattern, resources),
             state.transformed(matrix_of(pattern.getDict().getKey("/Matrix"))), place.apart(2));
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

// Of a Separation, a name; of DeviceN, several. All and None are no inks of their own (ISO 32000-1, 8.6.6.4).
void ContentWalk::note_spots(QPDFObjectHandle names) {
    const auto note = [this](const std::string& name) {
        constexpr std::size_t kMostNames = 1000;
        if (name.empty() || name == "All" || name == "None" || found_.spot_colors.size() >= kMostNames ||
            std::ranges::find(kProcessInks, name) != kProcessInks.end())
            return;
        found_.spot_colors.insert(name);
    };
    note(name_of(names));
    if (!names.isArray()) return;
    for (const QPDFObjectHandle& each : names.aitems()) note(name_of(each));
}

const GlyphWidths& ContentWalk::widths_of(QPDFObjectHandle font) {
    const int object = font.getObjGen().getObj();
    const auto known = widths_.find(object);
    if (known != widths_.end()) return known->second;
    // One that has no number may be another each time.
    return widths_.emplace(object, object == 0 ? GlyphWidths() : GlyphWidths(font)).first->second;
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

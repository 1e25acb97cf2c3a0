#include "layout/fonts/text_style.h"

#include <fmt/format.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <utility>

#include "layout/fonts/font_error.h"
#include "source/base/quotation.h"
#include "source/base/utf8.h"

namespace bifolio::layout {

namespace {

hb_feature_t feature(const char* tag, std::uint32_t value) {
    return {hb_tag_from_string(tag, -1), value, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END};
}

std::vector<hb_feature_t> features_of(const styles::CharacterStyle& look) {
    std::vector<hb_feature_t> features;
    if (look.figures == styles::Figures::Lining) features.push_back(feature("lnum", 1));
    if (look.figures == styles::Figures::OldStyle) features.push_back(feature("onum", 1));
    if (look.tabular) features.push_back(feature("tnum", 1));
    if (look.caps == styles::Caps::Small) features.push_back(feature("smcp", 1));
    // Letters that are spaced out do not join.
    if (look.tracking != 0) {
        features.push_back(feature("liga", 0));
        features.push_back(feature("clig", 0));
    }
    return features;
}

constexpr int kRegular = 400;

// The slope of common italics, 12 degrees.
constexpr double kSlant = 0.2126;

// By how much letters that are bold by a stroke stand further apart, strokes: bold faces are set a little
// closer.
constexpr double kWidening = 0.6;

// How much thicker strokes are in a face that is so much heavier, in ems. In text faces stems grow by a
// thirtieth from regular to bold, hairlines by less; a line along the outlines makes both grow alike, and is
// a compromise. Less than half of the usual step is none.
double stroke_for(int heavier) {
    constexpr int kBolder = 300;
    constexpr double kThicker = 0.026;
    return heavier >= kBolder / 2 ? kThicker * heavier / kBolder : 0;
}

}  // namespace

TextStyles::TextStyles(const styles::StyleSheet& sheet, FontLibrary& fonts, source::Diagnostics& diagnostics)
    : sheet_(sheet), fonts_(fonts), diagnostics_(diagnostics) {}

std::uint32_t TextStyles::color(const std::string& name) {
    return color_number(sheet_.color(name));
}

std::uint32_t TextStyles::color_number(const styles::Color& wanted) {
    const auto found = std::ranges::find(colors_, wanted);
    if (found == colors_.end()) {
        colors_.push_back(wanted);
        return static_cast<std::uint32_t>(colors_.size() - 1);
    }
    return static_cast<std::uint32_t>(found - colors_.begin());
}

void TextStyles::tell_refused(std::span<const std::string> refusals, const std::string& hint) {
    for (const std::string& refusal : refusals)
        if (refused_.insert(refusal).second)
            diagnostics_.add({source::Severity::Warning, "missing-glyph", sheet_.name, {}, refusal, hint});
}

void TextStyles::tell_refused_fonts() {
    tell_refused(fonts_.refusals(), "install it anew if it is damaged");
}

std::uint32_t TextStyles::face_of(const styles::CharacterStyle& look) {
    const std::vector<std::string>& families = sheet_.fonts.at(look.font).families;
    const auto found = fonts_.find(families, look.weight, look.italic);
    const std::vector<std::string> refusals = fonts_.refusals(families);
    tell_refused(refusals, "install it anew if it is damaged, or name another with --set font." + look.font +
                               "=FAMILY");
    if (found) return *found;
    if (std::ranges::find(missing_roles_, look.font) == missing_roles_.end()) {
        missing_roles_.push_back(look.font);
        diagnostics_.add(
            {source::Severity::Warning,
             "missing-glyph",
             sheet_.name,
             {},
             fmt::format("none of the fonts for {} {}: {}", source::in_quotes(look.font),
                         refusals.empty() ? "is installed" : "can be used", fmt::join(families, ", ")),
             "install one of them, or name another with --set font." + look.font + "=FAMILY"});
    }
    if (const auto face = fonts_.fallback(U'n', look.weight, look.italic)) return *face;
    throw FontError("no font is installed that has Latin letters; install fonts-ebgaramond and fonts-inter");
}

StyleIndex TextStyles::intern(const styles::CharacterStyle& look, const std::string& language) {
    const auto found = std::ranges::find_if(styles_, [&](const TextStyle& style) {
        return style.look == look && style.language == language && !style.is_stand_in;
    });
    if (found != styles_.end()) return static_cast<StyleIndex>(found - styles_.begin());
    TextStyle style;
    style.look = look;
    style.face = face_of(look);
    style.color = color(look.color);
    style.tracking = look.tracking / 1000 * look.size.pt();
    style.language = language;
    style.hb_language = hb_language_from_string(language.c_str(), static_cast<int>(language.size()));
    style.features = features_of(look);
    style.lining = style.acronym = static_cast<StyleIndex>(styles_.size());
    styles_.push_back(std::move(style));
    return static_cast<StyleIndex>(styles_.size() - 1);
}

void TextStyles::add_lining(StyleIndex index) {
    styles::CharacterStyle look = styles_[index].look;
    if (look.figures == styles::Figures::Lining || styles_[index].lining != index) return;
    look.figures = styles::Figures::Lining;
    const std::string language = styles_[index].language;
    const StyleIndex lining = intern(look, language);
    styles_[index].lining = lining;
}

void TextStyles::add_acronym(StyleIndex index) {
    if (!styles_[index].look.acronyms || styles_[index].acronym != index) return;
    styles::CharacterStyle look = styles::apply(styles_[index].look, sheet_.characters.at("acronym"));
    look.figures = styles::Figures::Lining;
    const std::string language = styles_[index].language;
    const StyleIndex acronym = intern(look, language);
    styles_[index].acronym = styles_[acronym].acronym = acronym;
}

StyleIndex TextStyles::style_for(StyleIndex index, std::string_view text) {
    std::size_t fewest = letters_lacking(index, text);
    if (fewest == 0) return index;
    StyleIndex best = index;
    for (const StyleIndex stand_in : prepare_stand_ins(index, text)) {
        const std::size_t lacking = letters_lacking(stand_in, text);
        if (lacking >= fewest) continue;
        fewest = lacking;
        best = stand_in;
    }
    return best;
}

std::span<const StyleIndex> TextStyles::prepare_stand_ins(StyleIndex index, std::string_view text) {
    const auto known = stand_ins_.find(index);
    if (known != stand_ins_.end()) return known->second;
    if (letters_lacking(index, text) == 0) return {};
    return stand_ins_.emplace(index, make_stand_ins(index)).first->second;
}

std::size_t TextStyles::letters_lacking(StyleIndex index, std::string_view text) const {
    const Face& face = fonts_.face(styles_[index].face);
    std::size_t lacking = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto [character, length] = source::code_point_at(text, at);
        at += length;
        // Every text face has these.
        if (character < 0x80 || face.has_glyph(character)) continue;
        if (u_isgraph(static_cast<UChar32>(character)) != 0) ++lacking;
    }
    return lacking;
}

std::vector<StyleIndex> TextStyles::make_stand_ins(StyleIndex index) {
    const TextStyle wanted = styles_[index];
    const std::vector<std::string>& families = sheet_.fonts.at(wanted.look.font).families;
    std::vector<std::uint32_t> tried = {wanted.face};
    std::vector<StyleIndex> made;
    for (const auto& [weight, italic] : {std::pair(kRegular, wanted.look.italic),
                                         std::pair(wanted.look.weight, false), std::pair(kRegular, false)}) {
        const auto face = fonts_.find(families, weight, italic);
        if (!face || std::ranges::find(tried, *face) != tried.end()) continue;
        tried.push_back(*face);
        const FaceMetrics& metrics = fonts_.face(*face).metrics();
        TextStyle style = wanted;
        style.face = *face;
        style.is_stand_in = true;
        style.stroke = stroke_for(wanted.look.weight - metrics.weight);
        style.tracking += kWidening * style.stroke * style.look.size.pt();
        if (wanted.look.italic && metrics.italic_angle == 0) style.slant = kSlant;
        const auto number = static_cast<StyleIndex>(styles_.size());
        style.lining = style.acronym = number;
        styles_.push_back(style);
        made.push_back(number);
        if (style.look.figures == styles::Figures::Lining) continue;
        style.look.figures = styles::Figures::Lining;
        style.features = features_of(style.look);
        style.lining = style.acronym = number + 1;
        styles_[number].lining = number + 1;
        styles_.push_back(std::move(style));
    }
    return made;
}

}  // namespace bifolio::layout

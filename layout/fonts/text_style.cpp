#include "layout/fonts/text_style.h"

#include <fmt/format.h>

#include <algorithm>

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

std::uint32_t TextStyles::face_of(const styles::CharacterStyle& look) {
    const std::vector<std::string>& families = sheet_.fonts.at(look.font).families;
    if (const auto face = fonts_.find(families, look.weight, look.italic)) return *face;
    if (std::ranges::find(missing_roles_, look.font) == missing_roles_.end()) {
        missing_roles_.push_back(look.font);
        diagnostics_.add({source::Severity::Warning,
                          "missing-glyph",
                          sheet_.name,
                          {},
                          fmt::format("none of the fonts for \"{}\" is installed: {}", look.font,
                                      fmt::join(families, ", ")),
                          "install one of them, or name another with --set font." + look.font + "=FAMILY"});
    }
    if (const auto face = fonts_.fallback(U'n', look.weight, look.italic)) return *face;
    throw std::runtime_error(
        "no font is installed that has Latin letters; install fonts-ebgaramond and fonts-inter");
}

StyleIndex TextStyles::intern(const styles::CharacterStyle& look, const std::string& language) {
    const auto found = std::ranges::find_if(
        styles_, [&](const TextStyle& style) { return style.look == look && style.language == language; });
    if (found != styles_.end()) return static_cast<StyleIndex>(found - styles_.begin());
    TextStyle style;
    style.look = look;
    style.face = face_of(look);
    style.color = color(look.color);
    style.tracking = look.tracking / 1000 * look.size.pt();
    style.language = language;
    style.hb_language = hb_language_from_string(language.c_str(), static_cast<int>(language.size()));
    style.features = features_of(look);
    style.lining = static_cast<StyleIndex>(styles_.size());
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

}  // namespace bifolio::layout

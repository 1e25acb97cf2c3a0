#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "press/breaches.h"
#include "press/color_profile.h"
#include "press/reading_rules.h"

namespace bifolio::press::reading_rules {

namespace {

bool is_any_of(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::ranges::find(words, text) != words.end();
}

// The profile of PDF/A's output intent; empty where there is none.
std::string_view intent_profile(const PdfFacts& found) {
    const auto intent = std::ranges::find(found.intents, "GTS_PDFA1", &IntentFacts::subtype);
    return intent == found.intents.end() ? std::string_view() : std::string_view(intent->profile);
}

}  // namespace

Breaches tab_order(const PdfFacts& found, const ReadingStandard& standard) {
    Breaches result;
    for (const auto& [page, order] : found.reading.tab_orders) {
        const bool fits = order == "S" || (standard.edition == Edition::Ua2 && is_any_of(order, {"A", "W"}));
        if (!fits) result.push_back({page, "has annotations, and Tabs is not S"});
    }
    return result;
}

Breaches destinations(const PdfFacts& found, const ReadingStandard& /*standard*/) {
    return all(found.reading.plain_destinations, "leads to a place on a page, not to an element");
}

Breaches annotation_kinds(const PdfFacts& found, const ReadingStandard& /*standard*/) {
    Breaches result;
    for (const ReadAnnotation& each : found.reading.annotations)
        if (each.subtype.empty() || is_any_of(each.subtype, {"3D", "Sound", "Screen", "Movie", "RichMedia"}))
            result.push_back({each.page, fmt::format("has an annotation of type \"{}\"", each.subtype)});
    return result;
}

// Table 165 of ISO 32000-1.
Breaches annotation_flags(const PdfFacts& found, const ReadingStandard& /*standard*/) {
    constexpr long long kInvisible = 1, kHidden = 2, kPrint = 4, kNoView = 32, kToggleNoView = 256;
    Breaches result;
    for (const ReadAnnotation& each : found.reading.annotations) {
        if (each.subtype == "Popup") continue;
        const long long flags = each.flags.value_or(0);
        if ((flags & kPrint) == 0)
            result.push_back(
                {each.page, fmt::format("has a {} annotation that does not print", each.subtype)});
        if ((flags & (kInvisible | kHidden | kNoView | kToggleNoView)) != 0)
            result.push_back({each.page, fmt::format("has a {} annotation that is hidden", each.subtype)});
    }
    return result;
}

// As press/inspection.cpp names them.
Breaches actions(const PdfFacts& found, const ReadingStandard& /*standard*/) {
    Breaches result;
    for (const Fact& each : found.actions) {
        const bool is_allowed =
            is_any_of(each.text, {"action GoTo", "action GoToR", "action GoToE", "action Thread",
                                  "action URI", "action SubmitForm", "action Named"});
        if (!is_allowed) result.push_back(each);
    }
    return result;
}

Breaches fonts(const PdfFacts& found, const ReadingStandard& /*standard*/) {
    return all(found.unembedded_fonts, "is not embedded");
}

Breaches unicode(const PdfFacts& found, const ReadingStandard& /*standard*/) {
    return all(found.reading.fonts_without_unicode, "has no ToUnicode");
}

Breaches glyph_maps(const PdfFacts& found, const ReadingStandard& /*standard*/) {
    return all(found.reading.fonts_without_glyph_map, "has no CIDToGIDMap");
}

Breaches undefined_glyphs(const PdfFacts& found, const ReadingStandard& /*standard*/) {
    return all(found.reading.undefined_glyphs, "shows its glyph for undefined characters");
}

Breaches output_intent(const PdfFacts& found, const ReadingStandard& /*standard*/) {
    Breaches result;
    for (const IntentFacts& intent : found.intents) {
        if (!intent.has_profile) continue;
        const std::optional<ProfileFacts> profile = examine_profile(intent.profile);
        if (!profile)
            result.push_back({0, "an output intent's profile is not an ICC profile"});
        else if (!is_any_of(profile->device_class, {"prtr", "mntr"}))
            result.push_back({0, fmt::format("a profile is of class \"{}\"", profile->device_class)});
        if (intent.profile != found.intents.front().profile)
            result.push_back({0, "there are output intents with unlike profiles"});
    }
    return result;
}

Breaches device_color(const PdfFacts& found, const ReadingStandard& /*standard*/) {
    const std::optional<ProfileFacts> profile = examine_profile(intent_profile(found));
    const std::string_view space = profile ? std::string_view(profile->color_space) : std::string_view();
    Breaches result;
    for (const Fact& fact : found.device_colors) {
        const bool matches = (fact.text == "DeviceGray" && profile) ||
                             (fact.text == "DeviceRGB" && space == "RGB ") ||
                             (fact.text == "DeviceCMYK" && space == "CMYK");
        if (!matches)
            result.push_back(
                {fact.page, fmt::format("paints in {}, which no output intent explains", fact.text)});
    }
    return result;
}

Breaches transparency(const PdfFacts& found, const ReadingStandard& /*standard*/) {
    if (!intent_profile(found).empty()) return {};
    return all(found.transparency, "is there without an output intent");
}

Breaches transfer(const PdfFacts& found, const ReadingStandard& /*standard*/) {
    return all(found.transfer);
}

Breaches images(const PdfFacts& found, const ReadingStandard& /*standard*/) {
    Breaches result = all(found.reading.interpolated, "is to be interpolated");
    for (const Fact& each : found.alternates) result.push_back(each);
    return result;
}

Breaches postscript(const PdfFacts& found, const ReadingStandard& /*standard*/) {
    return all(found.postscript, "is PostScript");
}

Breaches references(const PdfFacts& found, const ReadingStandard& /*standard*/) {
    return all(found.references, "stands for a page of another file");
}

}  // namespace bifolio::press::reading_rules

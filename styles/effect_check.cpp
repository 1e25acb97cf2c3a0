#include "styles/effect_check.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "source/base/ascii.h"
#include "styles/style_names.h"

namespace bifolio::styles {

namespace {

using Names = std::span<const std::string_view>;

constexpr std::array<std::string_view, 4> kOfLines{"align", "leading", "hyphenate", "hanging-indent"};
constexpr std::array<std::string_view, 6> kOfBlocks{"space-before",  "space-after", "keep-with-next",
                                                    "keep-together", "background",  "background-margin"};
constexpr std::array<std::string_view, 4> kOfRunningText{"first-indent", "columns", "column-gap",
                                                         "columns-from"};

// What stays on the page of what follows it, and what is never split, whatever the style says.
constexpr std::array<std::string_view, 20> kKeptWithNext{
    "day-heading",    "session-label",    "session-title",     "session-facts",       "talk-title",
    "poster-title",   "presenter",        "keynote-title",     "keynote-presenter",   "poster-presenter",
    "overview-label", "overview-heading", "overview-talk",     "note-title",          "session-subtitle",
    "talk-subtitle",  "part-title",       "front-translation", "session-translation", "talk-translation"};
constexpr std::array<std::string_view, 9> kKeptTogether{
    "contents-entry", "contents-subentry", "contents-narrow-entry", "contents-narrow-subentry",
    "overview-title", "overview-plain",    "overview-talk",         "index-entry",
    "sponsor"};

constexpr std::array<std::string_view, 1> kAtTheHeadOfAPage{"day-heading"};

bool is_one_of(std::string_view word, Names names) {
    return std::ranges::find(names, word) != names.end();
}

std::string_view no_effect(const StyleName& style, std::string_view attribute, std::string_view value) {
    if (attribute == "full-width" && style.name != "abstract") return "is for abstracts alone";
    if (is_one_of(attribute, kOfRunningText) && style.place != TextPlace::Running)
        return "is for running text: abstracts, biographies, front matter";
    const bool is_within = style.place == TextPlace::Within;
    if (is_one_of(attribute, kOfLines) && is_within)
        return "has no effect: this text has no lines of its own";
    if (is_one_of(attribute, kOfBlocks) && (is_within || style.place == TextPlace::Beside))
        return "has no effect: this text stands beside or within another, whose value holds";
    if (attribute == "space-before" && is_one_of(style.name, kAtTheHeadOfAPage))
        return "has no effect: it stands at the head of a page, where there is none";
    if (source::trimmed(value) != "no") return {};
    if (attribute == "keep-with-next" && is_one_of(style.name, kKeptWithNext))
        return "has no effect: it stays with what follows in any case";
    if (attribute == "keep-together" && is_one_of(style.name, kKeptTogether))
        return "has no effect: it is never split";
    return {};
}

class Check {
  public:
    Check(const StyleSheet& sheet, const RawSheet& raw, source::Diagnostics& diagnostics)
        : sheet_(sheet), raw_(raw), diagnostics_(diagnostics) {}

    void run() {
        const auto paragraphs = raw_.sections.find("paragraph");
        if (paragraphs == raw_.sections.end()) return;
        paragraphs_ = &paragraphs->second;
        for (const auto& [name, entry] : *paragraphs_)
            for (const auto& [attribute, value] : entry)
                if (is_own(value)) check(name, attribute, value);
    }

  private:
    [[nodiscard]] bool is_own(const RawValue& value) const {
        return value.file.starts_with("--") || value.file == raw_.file;
    }

    void check(const std::string& name, const std::string& attribute, const RawValue& value) {
        std::string_view reason = "has no effect: what is like it has its own";
        if (!changes_something(name, attribute, value, reason)) return warn(name, attribute, value, reason);
        const ParagraphStyle& style = sheet_.paragraph(name);
        if (!has_name(paragraph_names(), name)) return;
        if (attribute == "background-margin" && style.background.empty())
            warn(name, attribute, value, "has no effect: it has no background");
        if ((attribute == "column-gap" || attribute == "columns-from") && style.columns == 1)
            warn(name, attribute, value, "has no effect: it has one column");
    }

    // In the paragraph, or in one that is like it and does not state its own. Circles have been refused
    // before.
    [[nodiscard]] bool changes_something(const std::string& name, const std::string& attribute,
                                         const RawValue& value, std::string_view& reason) const {
        if (has_name(paragraph_names(), name)) {
            const std::string_view why = styles::no_effect(name, attribute, value.text);
            if (why.empty()) return true;
            reason = why;
        }
        return std::ranges::any_of(*paragraphs_, [&](const auto& other) {
            const auto like = other.second.find("like");
            return like != other.second.end() && source::trimmed(like->second.text) == name &&
                   !other.second.contains(attribute) &&
                   changes_something(other.first, attribute, value, reason);
        });
    }

    void warn(const std::string& name, const std::string& attribute, const RawValue& value,
              std::string_view reason) {
        diagnostics_.add({source::Severity::Warning, "no-effect", value.file, value.place,
                          fmt::format("paragraph.{}.{} {}", name, attribute, reason), ""});
    }

    const StyleSheet& sheet_;
    const RawSheet& raw_;
    source::Diagnostics& diagnostics_;
    const RawEntries* paragraphs_ = nullptr;
};

}  // namespace

std::string_view no_effect(std::string_view paragraph, std::string_view attribute, std::string_view value) {
    const auto names = paragraph_names();
    const auto found = std::ranges::find(names, paragraph, &StyleName::name);
    return found == names.end() ? std::string_view() : no_effect(*found, attribute, value);
}

void warn_of_no_effect(const StyleSheet& sheet, const RawSheet& raw, source::Diagnostics& diagnostics) {
    Check(sheet, raw, diagnostics).run();
}

}  // namespace bifolio::styles

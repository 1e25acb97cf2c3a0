#include "layout/pages/glyph_reporter.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "layout/fonts/emoji.h"
#include "layout/fonts/shaper.h"
#include "source/base/utf8.h"

namespace bifolio::layout {

namespace {

std::string name_of(char32_t character) {
    std::string shown;
    source::append_utf8(shown, character);
    return fmt::format("\"{}\" (U+{:04X})", shown, static_cast<std::uint32_t>(character));
}

// "Han"; signs that belong to no script are that.
std::string name_of(UScriptCode script) {
    const bool is_none = script == USCRIPT_COMMON || script == USCRIPT_INHERITED || script == USCRIPT_UNKNOWN;
    return is_none ? "signs" : uscript_getName(script);
}

// "1,924"
std::string grouped(std::size_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, 1, ',');
    return digits;
}

}  // namespace

GlyphReporter::GlyphReporter(const std::string& file, TextStyles& styles, source::Diagnostics& diagnostics)
    : file_(file), styles_(styles), diagnostics_(diagnostics) {}

void GlyphReporter::report(const Block& block, const SetBlock& set) {
    for (std::size_t n = 0; n < set.cells.size(); ++n)
        for (const GlyphTrouble& trouble : set.cells[n].troubles) {
            const Span& span = cells_of(block)[n].text.spans[trouble.span];
            if (trouble.emoji) {
                add_emoji(span, trouble);
            } else if (trouble.stand_in) {
                report_stand_in(span, trouble);
            } else {
                add(span, trouble);
            }
        }
}

void GlyphReporter::add(const Span& span, const GlyphTrouble& trouble) {
    const char32_t character = source::code_point_at(span.text, trouble.offset).value;
    UErrorCode error = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(static_cast<UChar32>(character), &error);
    Shortage& shortage = (trouble.missing ? missing_ : lent_)[script];
    if (!shortage.place.known()) {
        shortage.place = span.place_at(trouble.offset);
        shortage.first = character;
    }
    if (!shortage.characters.insert(character).second) return;
    shortage.faces.insert(styles_[span.style].face);
    if (trouble.missing) return;
    if (const auto lender = lender_of(span, trouble)) shortage.lenders.insert(*lender);
}

std::optional<std::uint32_t> GlyphReporter::lender_of(const Span& span, const GlyphTrouble& trouble) const {
    const EmojiSequence emoji = emoji_at(span.text, trouble.offset);
    if (emoji.end > emoji.begin) return Shaper::emoji_face(styles_, span.style, span.text, emoji);
    const TextStyle& style = styles_[span.style];
    return styles_.fonts().fallback(source::code_point_at(span.text, trouble.offset).value, style.look.weight,
                                    style.look.italic);
}

std::string GlyphReporter::names_of(const std::set<std::uint32_t>& faces) const {
    std::set<std::string> names;
    for (const std::uint32_t face : faces) names.insert(styles_.fonts().face(face).postscript_name());
    return fmt::format("{}", fmt::join(names, ", "));
}

void GlyphReporter::tell_missing(UScriptCode script, const Shortage& shortage) {
    const std::size_t count = shortage.characters.size();
    diagnostics_.add(
        {source::Severity::Error, "missing-glyph", file_, shortage.place,
         count == 1 ? fmt::format("no installed font has the character {}", name_of(shortage.first))
                    : fmt::format("{}: no installed font has {} of the characters, the first is {}",
                                  name_of(script), grouped(count), name_of(shortage.first)),
         "install a font that has them (fonts-noto-core, fonts-noto-cjk, ...), or write them differently"});
}

void GlyphReporter::tell_lent(UScriptCode script, const Shortage& shortage) {
    const std::size_t count = shortage.characters.size();
    const std::string own = names_of(shortage.faces), lenders = names_of(shortage.lenders);
    diagnostics_.add({source::Severity::Warning, "missing-glyph", file_, shortage.place,
                      count == 1 ? fmt::format("{} is not in {}; it is taken from {}",
                                               name_of(shortage.first), own, lenders)
                                 : fmt::format("{}: {} characters are not in {}; they are taken from {}",
                                               name_of(script), grouped(count), own, lenders),
                      ""});
}

void GlyphReporter::report_stand_in(const Span& span, const GlyphTrouble& trouble) {
    const std::uint32_t face = styles_[span.style].face;
    if (!replaced_.insert(face).second) return;
    const TextStyle& stand_in = styles_[*trouble.stand_in];
    const FontLibrary& fonts = styles_.fonts();
    const char32_t character = source::code_point_at(span.text, trouble.offset).value;
    diagnostics_.add({source::Severity::Note, "missing-glyph", file_, span.place_at(trouble.offset),
                      fmt::format("{} is not in {}; texts with letters that it lacks are set in {}{}{}",
                                  name_of(character), fonts.face(face).postscript_name(),
                                  fonts.face(stand_in.face).postscript_name(),
                                  stand_in.stroke > 0 ? ", made bold by a stroke" : "",
                                  stand_in.slant > 0 ? ", slanted" : ""),
                      ""});
}

void GlyphReporter::add_emoji(const Span& span, const GlyphTrouble& trouble) {
    const EmojiSequence emoji = emoji_at(span.text, trouble.offset);
    if (emoji.end == emoji.begin) return;
    const auto face = Shaper::emoji_face(styles_, span.style, span.text, emoji);
    emoji_.push_back({span.place_at(trouble.offset), span.text.substr(emoji.begin, emoji.end - emoji.begin),
                      face ? styles_.fonts().face(*face).postscript_name() : ""});
}

void GlyphReporter::finish() {
    for (const auto& [script, shortage] : missing_) tell_missing(script, shortage);
    if (!missing_.empty()) styles_.tell_refused_fonts();  // which may have them
    for (const auto& [script, shortage] : lent_) tell_lent(script, shortage);
    // What stands in a title is in the contents and the overview, too: a place counts once, and text that has
    // none is made of text that has one.
    const auto in_file = std::ranges::stable_partition(
        emoji_, [](const Emoji& emoji) { return emoji.place != source::Place{}; });
    if (in_file.begin() != emoji_.begin()) emoji_.erase(in_file.begin(), in_file.end());
    std::ranges::stable_sort(emoji_, {}, &Emoji::place);
    std::vector<Emoji> named, lent;
    for (const Emoji& emoji : emoji_) {
        std::vector<Emoji>& kind = emoji.font.empty() ? named : lent;
        const bool is_known =
            !kind.empty() && emoji.place != source::Place{} && kind.back().place == emoji.place;
        if (!is_known) kind.push_back(emoji);
    }
    emoji_.clear();
    if (!named.empty()) tell_named(named);
    if (!lent.empty()) tell_lent(lent);
}

void GlyphReporter::tell_named(const std::vector<Emoji>& emoji) {
    const std::string first =
        fmt::format("\"[{}]\" for \"{}\"", emoji_name(emoji.front().text), emoji.front().text);
    diagnostics_.add(
        {source::Severity::Warning, "missing-glyph", file_, emoji.front().place,
         emoji.size() == 1
             ? fmt::format("no installed font has this emoji; its name is printed: {}", first)
             : fmt::format("no installed font has {} emoji of the text; their names are printed, as {}",
                           emoji.size(), first),
         "install fonts-symbola for outlines, or fonts-noto-color-emoji for pictures in colour"});
}

void GlyphReporter::tell_lent(const std::vector<Emoji>& emoji) {
    std::set<std::string> fonts;
    for (const Emoji& each : emoji) fonts.insert(each.font);
    diagnostics_.add(
        {source::Severity::Note, "missing-glyph", file_, emoji.front().place,
         emoji.size() == 1
             ? fmt::format("the emoji \"{}\" is taken from {}", emoji.front().text, fmt::join(fonts, ", "))
             : fmt::format("{} emoji, \"{}\" the first, are taken from {}", emoji.size(), emoji.front().text,
                           fmt::join(fonts, ", ")),
         ""});
}

}  // namespace bifolio::layout

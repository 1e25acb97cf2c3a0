#include "layout/pages/glyph_reporter.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <set>
#include <string_view>

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
                report(span, trouble);
            }
        }
}

void GlyphReporter::report(const Span& span, const GlyphTrouble& trouble) {
    const char32_t character = source::code_point_at(span.text, trouble.offset).value;
    const source::Place place = span.place_at(trouble.offset);
    // A lent character is told once; one that is lost, wherever it stands.
    const auto key = std::pair(character, trouble.missing ? place : source::Place{});
    if (std::ranges::find(reported_, key) != reported_.end()) return;
    reported_.push_back(key);
    const std::string name = name_of(character);
    if (trouble.missing) {
        diagnostics_.add({source::Severity::Error, "missing-glyph", file_, place,
                          "no installed font has the character " + name,
                          "install a font that has it (fonts-noto-core, fonts-noto-cjk, ...), or "
                          "write it differently"});
    } else {
        diagnostics_.add({source::Severity::Warning, "missing-glyph", file_, place,
                          fmt::format("{} is not in {}; it is taken from another font", name,
                                      styles_.fonts().face(styles_[span.style].face).postscript_name()),
                          ""});
    }
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

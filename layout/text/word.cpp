#include "layout/text/word.h"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <algorithm>
#include <array>
#include <memory>
#include <stdexcept>

#include "layout/fonts/protrusion.h"
#include "source/base/utf8.h"

namespace bifolio::layout {

namespace {

// Explicit breaks in compounds are good; hyphens beside them are not (state-of-the-art, not
// state-of-the-ar-t).
constexpr double kHyphenInCompoundPenalty = 100;

// Of a cut anywhere in a word but after a mark ("LBR-|2026"); and of one that leaves fewer letters than so
// many at the word's start or end.
constexpr double kCutPenalty = 500, kShortCutPenalty = 3000;
constexpr std::size_t kFewestLettersCutOff = 3;

struct TextCloser {
    void operator()(UText* text) const { utext_close(text); }
};

bool is_plain_letters(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

// Nothing breaks between a word and the marks that stand round it.
std::string_view without_punctuation(std::string_view text) {
    const std::size_t begin = std::min(text.find_first_not_of("([\"'"), text.size());
    const std::size_t end = text.find_last_not_of(".,;:!?)]\"'");
    return end == std::string_view::npos || end < begin ? std::string_view()
                                                        : text.substr(begin, end + 1 - begin);
}

bool is_address(std::string_view text) {
    return text.find("://") != std::string_view::npos || text.starts_with("www.") ||
           (text.find('@') != std::string_view::npos && text.find('.') != std::string_view::npos);
}

std::vector<std::uint32_t> address_breaks(std::string_view text) {
    std::vector<std::uint32_t> offsets;
    const std::size_t scheme = text.find("://");
    const std::size_t first = scheme == std::string_view::npos ? 2 : scheme + 3;
    for (std::size_t at = first; at + 2 < text.size(); ++at) {
        const char c = text[at];
        if (std::string_view("/-_").find(c) != std::string_view::npos && text[at + 1] != '/')
            offsets.push_back(static_cast<std::uint32_t>(at + 1));
        if (std::string_view(".?&=@#%~").find(c) != std::string_view::npos && at > first)
            offsets.push_back(static_cast<std::uint32_t>(at));
    }
    if (scheme != std::string_view::npos)
        offsets.insert(offsets.begin(), static_cast<std::uint32_t>(scheme + 3));
    const auto [from, to] = std::ranges::unique(offsets);
    offsets.erase(from, to);
    return offsets;
}

bool is_between_letters(std::string_view text, std::size_t offset) {
    const auto is_letter = [](char32_t c) { return u_isalpha(static_cast<UChar32>(c)) != 0; };
    return is_letter(source::code_point_before(text, offset).value) &&
           is_letter(source::code_point_at(text, offset).value);
}

std::unique_ptr<icu::BreakIterator> checked(icu::BreakIterator* iterator, UErrorCode error) {
    std::unique_ptr<icu::BreakIterator> owned(iterator);
    if (U_FAILURE(error) != 0 || owned == nullptr)
        throw std::runtime_error(std::string("ICU has no break rules: ") + u_errorName(error));
    return owned;
}

// The offsets inside `text` that the iterator gives, both ends left out.
std::vector<std::uint32_t> boundaries(icu::BreakIterator& iterator, std::string_view text) {
    UErrorCode error = U_ZERO_ERROR;
    UText buffer = UTEXT_INITIALIZER;
    const std::unique_ptr<UText, TextCloser> opened(
        utext_openUTF8(&buffer, text.data(), static_cast<std::int64_t>(text.size()), &error));
    iterator.setText(opened.get(), error);
    std::vector<std::uint32_t> offsets;
    if (U_FAILURE(error) != 0) return offsets;
    for (std::int32_t at = iterator.first(); at != icu::BreakIterator::DONE; at = iterator.next())
        if (at > 0 && static_cast<std::size_t>(at) < text.size())
            offsets.push_back(static_cast<std::uint32_t>(at));
    return offsets;
}

// How many of the word's glyphs stand before `offset`, where it may be cut there and none of them changes;
// else 0.
std::size_t glyphs_before_cut(const Word& word, std::uint32_t offset) {
    const auto& pieces = word.shaped->pieces;
    if (pieces.size() != 1 || pieces.front().run->text != word.text) return 0;
    const std::vector<Glyph>& glyphs = pieces.front().run->glyphs;
    const auto first = std::ranges::find_if(
        glyphs, [&](const Glyph& glyph) { return glyph.text_begin == offset && glyph.text_end > offset; });
    if (first == glyphs.end() || first->unsafe_to_break) return 0;
    return static_cast<std::size_t>(first - glyphs.begin());
}

bool ends_in_hyphen_or_dash(std::string_view text) {
    const char32_t last = source::code_point_before(text, text.size()).value;
    return last == U'-' || last == U'‐' || last == U'–' || last == U'—' || last == U'/';
}

}  // namespace

Words::Words(Shaper& shaper, Hyphenator& hyphenator) : shaper_(shaper), hyphenator_(hyphenator) {
    UErrorCode error = U_ZERO_ERROR;
    lines_ = checked(icu::BreakIterator::createLineInstance(icu::Locale::getRoot(), error), error);
    graphemes_ = checked(icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), error), error);
}

Words::~Words() = default;

const Word& Words::get(StyleIndex style, std::string_view text, bool hyphenate) {
    if (caches_.size() <= style) caches_.resize(shaper_.styles().size());
    Cache& cache = caches_[style][hyphenate ? 1 : 0];
    const auto found = cache.find(text);
    if (found != cache.end()) return found->second;
    Word& word = cache.emplace(std::string(text), Word{}).first->second;
    word.text = text;
    word.style = style;
    word.shaped = &shaper_.shape(style, text);
    // The parts of a word that is lent as a whole might find other lenders.
    if (!word.shaped->right_to_left) add_breaks(word, hyphenate && !word.shaped->lent_whole);
    return word;
}

const ShapedText& Words::part(const Word& word, std::size_t begin, std::size_t end, bool hyphen) {
    std::string text = word.text.substr(begin, end - begin);
    // A soft hyphen of the author's at the place is the hyphen.
    if (hyphen && !text.ends_with("\u00AD")) text += "\u00AD";
    return shaper_.shape(word.style, text);
}

PartMeasure Words::measure(const ShapedText& shaped) {
    PartMeasure result{.width = shaped.width};
    for (const ShapedText::Piece& piece : shaped.pieces)
        result.glyphs += static_cast<double>(piece.run->glyphs.size());
    return result;
}

const PartMeasure& Words::hyphen_after(StyleIndex style, std::string_view character) {
    if (hyphens_.size() <= style) hyphens_.resize(shaper_.styles().size());
    const auto found = hyphens_[style].find(character);
    if (found != hyphens_[style].end()) return found->second;
    const ShapedText& alone = shaper_.shape(style, character);
    const ShapedText& hyphened = shaper_.shape(style, std::string(character) + "\u00AD");
    PartMeasure added = measure(hyphened);
    added.width -= alone.width;
    added.hang = hyphened.protrusion_right;
    added.glyphs -= measure(alone).glyphs;
    return hyphens_[style].emplace(std::string(character), added).first->second;
}

WordBreak Words::break_at(const Word& word, std::uint32_t offset, BreakKind kind, double penalty,
                          bool hyphen) {
    WordBreak result{
        .offset = offset, .kind = kind, .penalty = penalty, .hyphen = hyphen, .before = {}, .after = {}};
    // A soft hyphen of the author's is invisible inside the word, but is the hyphen at its break.
    const bool at_soft_hyphen = std::string_view(word.text).substr(0, offset).ends_with("\u00AD");
    const std::size_t glyphs = at_soft_hyphen ? 0 : glyphs_before_cut(word, offset);
    if (glyphs > 0) {
        measure_halves(word, glyphs, result);
        if (!hyphen) return result;
        const std::size_t length = source::code_point_before(word.text, offset).length;
        const PartMeasure& added =
            hyphen_after(word.style, std::string_view(word.text).substr(offset - length, length));
        result.before.width += added.width;
        result.before.hang = added.hang;
        result.before.glyphs += added.glyphs;
        return result;
    }
    const ShapedText& before = part(word, 0, offset, hyphen);
    const ShapedText& after = part(word, offset, word.text.size(), false);
    result.before = measure(before);
    result.before.hang = before.protrusion_right;
    result.after = measure(after);
    result.after.hang = after.protrusion_left;
    return result;
}

void Words::measure_halves(const Word& word, std::size_t glyphs_before, WordBreak& at) const {
    const ShapedRun& run = *word.shaped->pieces.front().run;
    const TextStyle& style = shaper_.styles()[word.style];
    const double unit = style.look.size.pt() / shaper_.styles().fonts().face(run.face).metrics().units_per_em;
    const auto first = run.glyphs.begin() + static_cast<std::ptrdiff_t>(glyphs_before);
    double advance = 0;
    for (auto glyph = run.glyphs.begin(); glyph != first; ++glyph) advance += glyph->advance;

    at.before.glyphs = static_cast<double>(glyphs_before);
    at.before.width = advance * unit + style.tracking * at.before.glyphs;
    at.before.hang = protrusion_right(source::code_point_before(word.text, at.offset).value) *
                     std::prev(first)->advance * unit;
    at.after.glyphs = static_cast<double>(run.glyphs.size() - glyphs_before);
    at.after.width = word.shaped->width - at.before.width;
    at.after.hang =
        protrusion_left(source::code_point_at(word.text, at.offset).value) * first->advance * unit;
}

void Words::add_breaks(Word& word, bool hyphenate) {
    const auto add = [&](std::uint32_t offset, BreakKind kind, double penalty) {
        word.breaks.push_back(break_at(word, offset, kind, penalty, kind == BreakKind::Hyphen));
    };
    if (is_address(word.text)) {
        for (const std::uint32_t offset : address_breaks(word.text)) add(offset, BreakKind::Explicit, 0);
        return;
    }
    std::vector<std::uint32_t> opportunities;
    if (!is_plain_letters(without_punctuation(word.text))) opportunities = boundaries(*lines_, word.text);
    std::size_t part_begin = 0;
    const bool compound = !opportunities.empty();
    opportunities.push_back(static_cast<std::uint32_t>(word.text.size()));
    for (const std::uint32_t opportunity : opportunities) {
        const std::string_view piece =
            std::string_view(word.text).substr(part_begin, opportunity - part_begin);
        if (hyphenate && piece.find("\u00AD") == std::string_view::npos)
            for (const HyphenPoint& point : hyphenator_.points(piece, shaper_.styles()[word.style].language))
                add(static_cast<std::uint32_t>(part_begin) + point.offset, BreakKind::Hyphen,
                    point.penalty + (compound ? kHyphenInCompoundPenalty : 0));
        if (opportunity < word.text.size()) {
            if (piece.ends_with("\u00AD")) {
                add(opportunity, BreakKind::Hyphen, 0);
            } else {
                // Without a hyphen or dash it is a script that is written without spaces: as good as a space.
                add(opportunity, ends_in_hyphen_or_dash(piece) ? BreakKind::Explicit : BreakKind::Space, 0);
            }
        }
        part_begin = opportunity;
    }
}

std::vector<WordBreak> Words::breaks_of_overlong(const Word& word) {
    std::vector<WordBreak> breaks = get(word.style, word.text, true).breaks;
    const std::vector<std::uint32_t> cuts = boundaries(*graphemes_, word.text);
    const bool hyphenates = !is_address(word.text);
    for (std::size_t n = 0; n < cuts.size(); ++n) {
        if (std::ranges::find(breaks, cuts[n], &WordBreak::offset) != breaks.end()) continue;
        const bool is_short = n + 1 < kFewestLettersCutOff || cuts.size() - n < kFewestLettersCutOff;
        const bool after_mark =
            std::string_view("-_/.:").find(word.text[cuts[n] - 1]) != std::string_view::npos;
        breaks.push_back(break_at(word, cuts[n], BreakKind::Emergency,
                                  is_short     ? kShortCutPenalty
                                  : after_mark ? 0
                                               : kCutPenalty,
                                  hyphenates && is_between_letters(word.text, cuts[n])));
    }
    std::ranges::sort(breaks, {}, &WordBreak::offset);
    return breaks;
}

}  // namespace bifolio::layout

#include "layout/text/word.h"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <algorithm>
#include <array>
#include <memory>
#include <span>
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

// How much of a word's parts is shaped to measure them, bytes in all: more than what is written as a word
// ever needs. In longer ones the glyphs are measured as they stand, though kerns may differ a little in the
// parts.
constexpr std::size_t kMostShaped = 4000;

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

bool is_ascii_sign(char c) {
    return c > ' ' && c < 127 && (c < '0' || c > '9') && !is_plain_letters(std::string_view(&c, 1));
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

// With a hyphen if `hyphen`; a soft hyphen of the author's at the end is that.
std::string part_text(const Word& word, std::size_t begin, std::size_t end, bool hyphen) {
    std::string text = word.text.substr(begin, end - begin);
    if (hyphen && !text.ends_with("\u00AD")) text += "\u00AD";
    return text;
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

// The glyph that stands for the text from `offset` on; none where a ligature goes over it.
std::optional<GlyphPosition> glyph_at(const Word& word, std::size_t offset) {
    const auto& pieces = word.shaped->pieces;
    std::size_t begin = 0;
    for (std::size_t n = 0; n < pieces.size(); ++n) {
        const ShapedRun& run = *pieces[n].run;
        if (offset >= begin + run.text.size()) {
            begin += run.text.size();
            continue;
        }
        if (!std::string_view(word.text).substr(begin).starts_with(run.text)) return std::nullopt;
        const std::size_t inside = offset - begin;
        const bool runs_to_the_right = !run.glyphs.empty() && run.glyphs.front().text_begin == 0;
        const auto found = std::ranges::lower_bound(run.glyphs, inside, {}, &Glyph::text_begin);
        if (!runs_to_the_right || found == run.glyphs.end() || found->text_begin != inside ||
            found->text_end <= inside)
            return std::nullopt;
        return GlyphPosition{n, static_cast<std::size_t>(found - run.glyphs.begin())};
    }
    return std::nullopt;
}

// Whether the word may be cut before the glyph without any of its glyphs changing.
bool is_safe(const Word& word, GlyphPosition at) {
    return word.shaped->pieces.size() == 1 &&
           !word.shaped->pieces.front().run->glyphs[at.glyph].unsafe_to_break;
}

bool ends_in_hyphen_or_dash(std::string_view text) {
    const char32_t last = source::code_point_before(text, text.size()).value;
    return last == U'-' || last == U'‐' || last == U'–' || last == U'—' || last == U'/';
}

// Signs in a row are one sign, as in C++, -> and ][ — but for a bracket that opens behind a hyphen, slash or
// comma.
bool parts_signs(std::string_view text, std::size_t offset) {
    const char before = text[offset - 1], after = text[offset];
    if (!is_ascii_sign(before) || !is_ascii_sign(after)) return false;
    return std::string_view("-/,;").find(before) == std::string_view::npos ||
           std::string_view("([{\"'").find(after) == std::string_view::npos;
}

}  // namespace

Words::Words(Shaper& shaper, Hyphenator& hyphenator) : shaper_(shaper), hyphenator_(hyphenator) {
    UErrorCode error = U_ZERO_ERROR;
    lines_ = checked(icu::BreakIterator::createLineInstance(icu::Locale::getRoot(), error), error);
    graphemes_ = checked(icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), error), error);
}

Words::~Words() = default;

const Word& Words::get(StyleIndex style, std::string_view text, bool hyphenate, bool goes_on_with_address) {
    if (caches_.size() <= style) caches_.resize(shaper_.styles().size());
    Cache& cache = caches_[style][goes_on_with_address ? 2 : hyphenate ? 1 : 0];
    const auto found = cache.find(text);
    if (found != cache.end()) return found->second;
    Word& word = cache.emplace(std::string(text), Word{}).first->second;
    word.text = text;
    word.style = style;
    word.is_address = goes_on_with_address || is_address(text);
    word.shaped = &shaper_.shape(style, text);
    // The parts of a word that is lent as a whole might find other lenders.
    if (!word.shaped->right_to_left) add_breaks(word, hyphenate && !word.shaped->lent_whole);
    return word;
}

const ShapedText& Words::part(const Word& word, std::size_t begin, std::size_t end, bool hyphen) {
    return shaper_.shape(word.style, part_text(word, begin, end, hyphen));
}

const PartMeasure& Words::hyphen_after(StyleIndex style, std::string_view character) {
    if (hyphens_.size() <= style) hyphens_.resize(shaper_.styles().size());
    const auto found = hyphens_[style].find(character);
    if (found != hyphens_[style].end()) return found->second;
    const TextMeasure alone = shaper_.measure(style, character);
    const TextMeasure hyphened = shaper_.measure(style, std::string(character) + "\u00AD");
    const PartMeasure added{.width = hyphened.width - alone.width,
                            .hang = hyphened.protrusion_right,
                            .letter_spaces = hyphened.letter_spaces - alone.letter_spaces};
    return hyphens_[style].emplace(std::string(character), added).first->second;
}

std::optional<WordBreak> Words::break_at(const Word& word, std::uint32_t offset, BreakKind kind,
                                         double penalty, bool hyphen, std::size_t& budget) {
    WordBreak result{
        .offset = offset, .kind = kind, .penalty = penalty, .hyphen = hyphen, .before = {}, .after = {}};
    // A soft hyphen of the author's is invisible inside the word, but is the hyphen at its break.
    const bool at_soft_hyphen = std::string_view(word.text).substr(0, offset).ends_with("\u00AD");
    const std::optional<GlyphPosition> cut = glyph_at(word, offset);
    const bool is_exact = cut && !at_soft_hyphen && is_safe(word, *cut);
    if (!is_exact && budget >= word.text.size()) {
        budget -= word.text.size();
        measure_parts(word, result);
        return result;
    }
    const std::size_t end = offset - (at_soft_hyphen ? std::string_view("\u00AD").size() : 0);
    const std::optional<GlyphPosition> end_before = at_soft_hyphen && end > 0 ? glyph_at(word, end) : cut;
    if (!cut || !end_before || end == 0) return std::nullopt;
    measure_halves(word, *end_before, *cut, result);
    if (!hyphen) return result;
    const std::size_t length = source::code_point_before(word.text, end).length;
    const PartMeasure& added =
        hyphen_after(word.style, std::string_view(word.text).substr(end - length, length));
    result.before.width += added.width;
    result.before.hang = added.hang;
    if (result.before.letter_spaces > 0) result.before.letter_spaces += added.letter_spaces;
    return result;
}

void Words::measure_parts(const Word& word, WordBreak& at) {
    const TextMeasure before = shaper_.measure(word.style, part_text(word, 0, at.offset, at.hyphen));
    const TextMeasure after =
        shaper_.measure(word.style, part_text(word, at.offset, word.text.size(), false));
    at.before = {before.width, before.protrusion_right, before.letter_spaces};
    at.after = {after.width, after.protrusion_left, after.letter_spaces};
}

void Words::measure_halves(const Word& word, GlyphPosition end, GlyphPosition begin, WordBreak& at) const {
    const TextStyle& style = shaper_.styles()[word.style];
    const auto& pieces = word.shaped->pieces;
    const auto unit = [&](std::size_t piece) {
        const Face& face = shaper_.styles().fonts().face(pieces[piece].run->face);
        return style.look.size.pt() / face.metrics().units_per_em;
    };
    const auto glyphs_of = [&](std::size_t piece) { return std::span(pieces[piece].run->glyphs); };
    double advance = 0;
    for (const Glyph& glyph : glyphs_of(end.piece).first(end.glyph)) advance += glyph.advance;
    at.before.width =
        pieces[end.piece].x + advance * unit(end.piece) + style.tracking * static_cast<double>(end.glyph);
    at.after.width = word.shaped->width - at.before.width;

    std::size_t before = letter_spaces(glyphs_of(end.piece).first(end.glyph));
    std::size_t after = letter_spaces(glyphs_of(begin.piece).subspan(begin.glyph));
    for (std::size_t n = 0; n < end.piece; ++n) before += letter_spaces(glyphs_of(n));
    for (std::size_t n = begin.piece + 1; n < pieces.size(); ++n) after += letter_spaces(glyphs_of(n));
    at.before.letter_spaces = static_cast<double>(before);
    at.after.letter_spaces = static_cast<double>(after);

    const std::size_t last_piece = end.glyph > 0 ? end.piece : end.piece - 1;
    const Glyph& last = end.glyph > 0 ? glyphs_of(last_piece)[end.glyph - 1] : glyphs_of(last_piece).back();
    const Glyph& first = glyphs_of(begin.piece)[begin.glyph];
    at.before.hang = protrusion_right(source::code_point_before(word.text, at.offset).value) * last.advance *
                     unit(last_piece);
    at.after.hang = protrusion_left(source::code_point_at(word.text, at.offset).value) * first.advance *
                    unit(begin.piece);
}

void Words::add_breaks(Word& word, bool hyphenate) {
    std::size_t budget = kMostShaped;
    const auto add = [&](std::uint32_t offset, BreakKind kind, double penalty) {
        if (const auto at = break_at(word, offset, kind, penalty, kind == BreakKind::Hyphen, budget))
            word.breaks.push_back(*at);
    };
    if (word.is_address) {
        for (const std::uint32_t offset : address_breaks(word.text)) add(offset, BreakKind::Explicit, 0);
        return;
    }
    std::vector<std::uint32_t> opportunities;
    if (!is_plain_letters(without_punctuation(word.text))) opportunities = boundaries(*lines_, word.text);
    std::erase_if(opportunities, [&](std::uint32_t offset) { return parts_signs(word.text, offset); });
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

const std::vector<WordBreak>& Words::breaks_of_overlong(const Word& word) {
    const auto [entry, is_new] = overlong_.try_emplace(&word);
    if (!is_new) return entry->second;
    std::vector<WordBreak> breaks = word.is_address ? word.breaks : get(word.style, word.text, true).breaks;
    const std::vector<std::uint32_t> cuts = boundaries(*graphemes_, word.text);
    const auto own = static_cast<std::ptrdiff_t>(breaks.size());
    std::size_t budget = kMostShaped;
    for (std::size_t n = 0; n < cuts.size(); ++n) {
        if (std::ranges::binary_search(breaks.begin(), breaks.begin() + own, cuts[n], {}, &WordBreak::offset))
            continue;
        const bool is_short = n + 1 < kFewestLettersCutOff || cuts.size() - n < kFewestLettersCutOff;
        const bool after_mark =
            std::string_view("-_/.:").find(word.text[cuts[n] - 1]) != std::string_view::npos;
        const double penalty = is_short ? kShortCutPenalty : after_mark ? 0 : kCutPenalty;
        const bool hyphen = !word.is_address && is_between_letters(word.text, cuts[n]);
        if (const auto at = break_at(word, cuts[n], BreakKind::Emergency, penalty, hyphen, budget))
            breaks.push_back(*at);
    }
    std::ranges::sort(breaks, {}, &WordBreak::offset);
    return entry->second = std::move(breaks);
}

}  // namespace bifolio::layout

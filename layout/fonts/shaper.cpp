#include "layout/fonts/shaper.h"

#include <hb.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cmath>
#include <span>

#include "layout/fonts/protrusion.h"
#include "source/base/utf8.h"

namespace bifolio::layout {

// The text as it is painted, with the bytes of the original that each of its characters stands for.
struct Shaper::Prepared {
    std::vector<char32_t> characters;
    std::vector<std::uint32_t> begins, ends;  // bytes of the original
    std::string_view original;
};

// Of each character: its face, its script, and the number of the emoji that it is of; 0: none.
struct Shaper::Choice {
    std::vector<std::uint32_t> faces;
    std::vector<hb_script_t> scripts;
    std::vector<std::uint32_t> emoji;
};

// Characters that are shaped together.
struct Shaper::Stretch {
    std::size_t begin = 0, end = 0;
    std::uint32_t face = 0;
    hb_script_t script = HB_SCRIPT_COMMON;
    bool right_to_left = false;
    std::uint32_t emoji = 0;  // the number of the emoji that it is; 0: none

    [[nodiscard]] bool goes_on_with(const Stretch& next) const {
        return face == next.face && script == next.script && right_to_left == next.right_to_left &&
               emoji == next.emoji;
    }
};

namespace {

constexpr char32_t kSoftHyphen = U'\u00AD';

bool is_invisible(char32_t character) {
    return u_hasBinaryProperty(static_cast<UChar32>(character), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

// HarfBuzz makes fixed spaces (thin, no-break ...) from the word space where the font lacks them.
bool is_made_by_harfbuzz(char32_t character) {
    return is_invisible(character) || u_charType(static_cast<UChar32>(character)) == U_SPACE_SEPARATOR;
}

hb_script_t script_of(char32_t character) {
    const hb_script_t script = hb_unicode_script(hb_unicode_funcs_get_default(), character);
    return script == HB_SCRIPT_INHERITED || script == HB_SCRIPT_UNKNOWN ? HB_SCRIPT_COMMON : script;
}

// Characters common to scripts take that of what comes before, at the start of what follows.
std::vector<hb_script_t> scripts_of(const std::vector<char32_t>& characters) {
    std::vector<hb_script_t> scripts(characters.size(), HB_SCRIPT_COMMON);
    for (std::size_t n = 0; n < characters.size(); ++n) {
        const char32_t character = characters[n];
        scripts[n] = character < 0x80 && character >= U'A' ? HB_SCRIPT_LATIN : script_of(character);
        if (scripts[n] == HB_SCRIPT_COMMON && n > 0) scripts[n] = scripts[n - 1];
    }
    for (std::size_t n = scripts.size(); n-- > 1;)
        if (scripts[n - 1] == HB_SCRIPT_COMMON) scripts[n - 1] = scripts[n];
    return scripts;
}

bool is_right_to_left(char32_t character) {
    const UCharDirection direction = u_charDirection(static_cast<UChar32>(character));
    return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
}

void append_upper(char32_t character, std::vector<char32_t>& characters) {
    icu::UnicodeString upper(static_cast<UChar32>(character));
    upper.toUpper(icu::Locale::getRoot());
    for (std::int32_t n = 0; n < upper.length(); n = upper.moveIndex32(n, 1))
        characters.push_back(static_cast<char32_t>(upper.char32At(n)));
}

// Of each character, whether it runs right to left; a mark as the letter before it.
std::vector<bool> directions(const std::vector<char32_t>& characters) {
    std::vector<bool> right_to_left(characters.size(), false);
    for (std::size_t n = 0; n < characters.size(); ++n)
        right_to_left[n] = is_right_to_left(characters[n]) ||
                           (n > 0 && right_to_left[n - 1] &&
                            u_charDirection(static_cast<UChar32>(characters[n])) == U_DIR_NON_SPACING_MARK);
    return right_to_left;
}

// How far the first and the last character may hang into the margins. `text` is the original.
void set_protrusions(ShapedText& shaped, const std::vector<char32_t>& characters, std::string_view text,
                     const TextStyle& style, const FontLibrary& fonts) {
    if (shaped.pieces.empty()) return;
    const auto advance = [&](const ShapedText::Piece& piece, const Glyph& glyph) {
        const int em = fonts.face(piece.run->face).metrics().units_per_em;
        return glyph.advance * style.look.size.pt() / em;
    };
    const auto& first = shaped.pieces.front();
    const auto& last = shaped.pieces.back();
    if (!first.run->glyphs.empty())
        shaped.protrusion_left =
            protrusion_left(characters.front()) * advance(first, first.run->glyphs.front());
    if (!last.run->glyphs.empty()) {
        const char32_t character = text.ends_with("\u00AD") ? kSoftHyphen : characters.back();
        shaped.protrusion_right = protrusion_right(character) * advance(last, last.run->glyphs.back());
    }
}

bool is_of_word(char32_t character) {
    return u_hasBinaryProperty(static_cast<UChar32>(character), UCHAR_ALPHABETIC) != 0 ||
           (U_GET_GC_MASK(static_cast<UChar32>(character)) & U_GC_M_MASK) != 0;
}

// A word is set in one face: where letters of it were lent, the lender gives the others of their script, too,
// if it has them. Whether letters took another face than their own for that.
bool lend_whole_words(const std::vector<char32_t>& characters, const std::vector<hb_script_t>& scripts,
                      std::vector<std::uint32_t>& faces, const FontLibrary& fonts) {
    bool any = false;
    for (std::size_t begin = 0, end = 0; begin < characters.size(); begin = std::max(end, begin + 1)) {
        for (end = begin;
             end < characters.size() && is_of_word(characters[end]) && scripts[end] == scripts[begin];)
            ++end;
        const std::span word = std::span(faces).subspan(begin, end - begin);
        const auto has_all = [&](std::uint32_t face) {
            return std::all_of(characters.begin() + static_cast<std::ptrdiff_t>(begin),
                               characters.begin() + static_cast<std::ptrdiff_t>(end),
                               [&](char32_t character) { return fonts.face(face).has_glyph(character); });
        };
        if (word.empty() ||
            std::ranges::all_of(word, [&](std::uint32_t face) { return face == word.front(); }))
            continue;
        const auto lender = std::ranges::find_if(word, has_all);
        if (lender == word.end()) continue;
        std::ranges::fill(word, std::uint32_t{*lender});
        any = true;
    }
    return any;
}

// The cluster that follows that of glyph `n` in the order of the text; `end` where none does.
std::uint32_t next_cluster(std::span<const hb_glyph_info_t> glyphs, std::size_t n, bool right_to_left,
                           std::uint32_t end) {
    const std::uint32_t cluster = glyphs[n].cluster;
    if (right_to_left) {
        while (n-- > 0)
            if (glyphs[n].cluster != cluster) return glyphs[n].cluster;
    } else {
        while (++n < glyphs.size())
            if (glyphs[n].cluster != cluster) return glyphs[n].cluster;
    }
    return end;
}

}  // namespace

Shaper::Shaper(TextStyles& styles)
    : styles_(styles), runs_(std::make_shared<std::deque<ShapedRun>>()), buffer_(hb_buffer_create()) {}

const ShapedText& Shaper::shape(StyleIndex style, std::string_view text) {
    if (caches_.size() <= style) caches_.resize(styles_.size());
    Cache& cache = caches_[style];
    const auto found = cache.find(text);
    if (found != cache.end()) return found->second;
    return cache.emplace(std::string(text), shape_anew(style, text)).first->second;
}

TextMeasure Shaper::measure(StyleIndex style, std::string_view text) {
    const std::size_t kept = runs_->size();
    const ShapedText shaped = shape_anew(style, text);
    TextMeasure measure{shaped.width, shaped.protrusion_left, shaped.protrusion_right, 0};
    for (const ShapedText::Piece& piece : shaped.pieces)
        measure.letter_spaces += static_cast<double>(letter_spaces(piece.run->glyphs));
    while (runs_->size() > kept) runs_->pop_back();
    return measure;
}

double Shaper::space_width(StyleIndex style) {
    return shape(style, " ").width;
}

Shaper::Prepared Shaper::prepare(const TextStyle& style, std::string_view text) {
    Prepared prepared;
    prepared.original = text;
    for (std::size_t at = 0; at < text.size();) {
        const auto [character, length] = source::code_point_at(text, at);
        const bool visible_hyphen = character == kSoftHyphen && at + length == text.size();
        if (style.look.caps == styles::Caps::Upper) {
            append_upper(visible_hyphen ? U'-' : character, prepared.characters);
        } else {
            prepared.characters.push_back(visible_hyphen ? U'-' : character);
        }
        // Where one letter becomes two (ß), the first stands for it.
        while (prepared.begins.size() < prepared.characters.size()) {
            const bool first = prepared.begins.empty() || prepared.begins.back() != at;
            prepared.begins.push_back(static_cast<std::uint32_t>(at));
            prepared.ends.push_back(static_cast<std::uint32_t>(first ? at + length : at));
        }
        at += length;
    }
    return prepared;
}

void Shaper::open_fallbacks(TextStyles& styles, StyleIndex index, std::string_view text) {
    open_for_face(styles, index, text);
    for (const StyleIndex stand_in : styles.prepare_stand_ins(index, text))
        open_for_face(styles, stand_in, text);
}

void Shaper::open_for_face(TextStyles& styles, StyleIndex index, std::string_view text) {
    const TextStyle& style = styles[index];
    const Face& own = styles.fonts().face(style.face);
    if (may_hold_emoji(text))
        for (const EmojiSequence& emoji : find_emoji(text)) (void)emoji_face(styles, index, text, emoji);
    for (const char32_t character : prepare(style, text).characters)
        if (!own.has_glyph(character) && !is_made_by_harfbuzz(character))
            (void)styles.fonts().fallback(character, style.look.weight, style.look.italic);
}

std::optional<std::uint32_t> Shaper::emoji_face(TextStyles& styles, StyleIndex index, std::string_view text,
                                                const EmojiSequence& emoji) {
    const TextStyle& style = styles[index];
    return styles.fonts().emoji(text.substr(emoji.begin, emoji.end - emoji.begin), emoji.prefers_text,
                                style.face, style.look.weight, style.look.italic);
}

std::vector<std::uint32_t> Shaper::set_emoji_faces(StyleIndex index, const Prepared& prepared,
                                                   std::vector<std::uint32_t>& faces, ShapedText& result) {
    std::vector<std::uint32_t> numbers(prepared.characters.size(), 0);
    if (!may_hold_emoji(prepared.original)) return numbers;
    std::uint32_t number = 0;
    for (const EmojiSequence& emoji : find_emoji(prepared.original)) {
        ++number;
        const auto face = emoji_face(styles_, index, prepared.original, emoji);
        const auto begin = static_cast<std::uint32_t>(emoji.begin);
        if (!face) {
            result.missing.push_back(begin);
        } else if (*face != styles_[index].face) {
            (emoji.prefers_text ? result.fallbacks : result.emoji).push_back(begin);
        }
        const auto first = std::ranges::lower_bound(prepared.begins, begin) - prepared.begins.begin();
        for (auto n = static_cast<std::size_t>(first);
             n < prepared.begins.size() && prepared.begins[n] < emoji.end; ++n) {
            numbers[n] = number;
            if (face) faces[n] = *face;
        }
    }
    return numbers;
}

// The face of each character: that of an emoji, the style's, else a fallback; a mark's as the letter before
// it.
void Shaper::choose_faces(StyleIndex index, const Prepared& prepared, Choice& choice, ShapedText& result) {
    const TextStyle& style = styles_[index];
    const Face& own = styles_.fonts().face(style.face);
    choice.faces.assign(prepared.characters.size(), style.face);
    choice.emoji = set_emoji_faces(index, prepared, choice.faces, result);
    for (std::size_t n = 0; n < prepared.characters.size(); ++n) {
        const char32_t character = prepared.characters[n];
        if (choice.emoji[n] != 0 || own.has_glyph(character) || is_made_by_harfbuzz(character)) continue;
        const auto lent = styles_.fonts().fallback(character, style.look.weight, style.look.italic);
        if (!lent) {
            result.missing.push_back(prepared.begins[n]);
            continue;
        }
        choice.faces[n] = *lent;
        result.fallbacks.push_back(prepared.begins[n]);
        // A mark goes with its letter: both from the font that has the mark, if it has the letter too.
        const bool is_mark = u_charType(static_cast<UChar32>(character)) == U_NON_SPACING_MARK;
        if (is_mark && n > 0 && styles_.fonts().face(*lent).has_glyph(prepared.characters[n - 1]))
            choice.faces[n - 1] = *lent;
    }
    if (!result.fallbacks.empty())
        result.lent_whole =
            lend_whole_words(prepared.characters, choice.scripts, choice.faces, styles_.fonts());
}

ShapedText Shaper::shape_anew(StyleIndex index, std::string_view text) {
    const TextStyle& style = styles_[index];
    const Prepared prepared = prepare(style, text);

    ShapedText result;
    Choice choice;
    choice.scripts = scripts_of(prepared.characters);
    choose_faces(index, prepared, choice, result);
    const bool any_rtl = std::ranges::any_of(prepared.characters, [](char32_t character) {
        return character >= 0x590 && is_right_to_left(character);
    });
    const std::vector<bool> right_to_left =
        any_rtl ? directions(prepared.characters) : std::vector<bool>(prepared.characters.size(), false);
    result.right_to_left = any_rtl && !right_to_left.empty() && right_to_left.front();

    std::vector<Stretch> stretches;
    for (std::size_t n = 0; n < prepared.characters.size(); ++n) {
        const Stretch next{n, n + 1, choice.faces[n], choice.scripts[n], right_to_left[n], choice.emoji[n]};
        if (!stretches.empty() && stretches.back().goes_on_with(next)) {
            stretches.back().end = n + 1;
        } else {
            stretches.push_back(next);
        }
    }
    // A word that begins right to left is laid out from its right end.
    if (result.right_to_left) std::ranges::reverse(stretches);
    for (const Stretch& stretch : stretches) {
        shape_piece(style, prepared, stretch, result);
        if (styles_.fonts().face(stretch.face).has_pictures()) make_picture(style, result);
    }

    if (!any_rtl) set_protrusions(result, prepared.characters, text, style, styles_.fonts());
    return result;
}

void Shaper::shape_piece(const TextStyle& style, const Prepared& prepared, const Stretch& stretch,
                         ShapedText& result) {
    const auto [begin, end, face_index, script, right_to_left, emoji] = stretch;
    const Face& face = styles_.fonts().face(face_index);
    hb_buffer_t* buffer = buffer_.get();
    hb_buffer_reset(buffer);
    // An emoji's selector needs no glyph: readers take one without width for the end of the word.
    if (emoji != 0) hb_buffer_set_flags(buffer, HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
    static_assert(sizeof(char32_t) == sizeof(std::uint32_t));
    hb_buffer_add_utf32(buffer, reinterpret_cast<const std::uint32_t*>(prepared.characters.data()),
                        static_cast<int>(prepared.characters.size()), static_cast<unsigned>(begin),
                        static_cast<int>(end - begin));
    hb_buffer_set_direction(buffer, right_to_left ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, script == HB_SCRIPT_COMMON ? HB_SCRIPT_LATIN : script);
    hb_buffer_set_language(buffer, style.hb_language);
    hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_GRAPHEMES);
    hb_shape(face.hb_font(), buffer, style.features.data(), static_cast<unsigned>(style.features.size()));

    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);

    ShapedRun& run = runs_->emplace_back();
    run.face = face_index;
    const std::uint32_t text_begin = prepared.begins[begin];
    const std::uint32_t text_end = end < prepared.begins.size()
                                       ? prepared.begins[end]
                                       : static_cast<std::uint32_t>(prepared.original.size());
    run.text = prepared.original.substr(text_begin, text_end - text_begin);
    run.glyphs.reserve(count);
    for (unsigned n = 0; n < count; ++n) {
        // A cluster runs to where the next one in text order begins.
        const std::uint32_t cluster = infos[n].cluster;
        const bool first_of_cluster = n == 0 || infos[n - 1].cluster != cluster;
        const std::uint32_t next =
            next_cluster({infos, count}, n, right_to_left, static_cast<std::uint32_t>(end));
        Glyph glyph;
        glyph.id = static_cast<std::uint16_t>(infos[n].codepoint);
        glyph.text_begin = glyph.text_end = static_cast<std::uint16_t>(prepared.begins[cluster] - text_begin);
        if (first_of_cluster) {
            const std::uint32_t cluster_end =
                *std::max_element(prepared.ends.begin() + cluster, prepared.ends.begin() + next);
            glyph.text_end = static_cast<std::uint16_t>(cluster_end - text_begin);
        }
        glyph.unsafe_to_break =
            (hb_glyph_info_get_glyph_flags(&infos[n]) & HB_GLYPH_FLAG_UNSAFE_TO_BREAK) != 0;
        glyph.advance = positions[n].x_advance;
        glyph.x_offset = positions[n].x_offset;
        glyph.y_offset = positions[n].y_offset;
        run.width += glyph.advance;
        run.glyphs.push_back(glyph);
    }
    result.pieces.push_back({&run, result.width});
    result.width += run.width * style.look.size.pt() / face.metrics().units_per_em +
                    style.tracking * static_cast<double>(run.glyphs.size());
}

// The glyph of a font of pictures becomes a blank of the style's own font, as wide as the picture.
void Shaper::make_picture(const TextStyle& style, ShapedText& shaped) {
    ShapedRun& run = runs_->back();
    const FontLibrary& fonts = styles_.fonts();
    const Face& own = fonts.face(style.face);
    Glyph& glyph = run.glyphs.front();
    run.picture = PictureGlyph{run.face, glyph.id};
    hb_codepoint_t space = 0;
    (void)hb_font_get_nominal_glyph(own.hb_font(), ' ', &space);
    const double ems = glyph.advance * fonts.face(run.face).picture_scale();
    glyph.id = static_cast<std::uint16_t>(space);
    glyph.advance = static_cast<std::int32_t>(std::lround(ems * own.metrics().units_per_em));
    glyph.x_offset = glyph.y_offset = 0;
    run.face = style.face;
    run.width = glyph.advance;
    shaped.width = shaped.pieces.back().x + ems * style.look.size.pt() + style.tracking;
}

}  // namespace bifolio::layout

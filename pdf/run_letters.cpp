#include "pdf/run_letters.h"

#include <hb.h>

#include <algorithm>

#include "source/base/utf8.h"

namespace bifolio::pdf {

namespace {

constexpr char32_t kWordJoiner = 0x2060;
constexpr std::string_view kSoftHyphen = "\u00AD";

// Canonical decomposition, to the end.
void append_decomposed(std::u32string& out, char32_t character) {
    hb_codepoint_t first = 0;
    hb_codepoint_t second = 0;
    if (hb_unicode_decompose(hb_unicode_funcs_get_default(), character, &first, &second) == 0) {
        out += character;
        return;
    }
    append_decomposed(out, first);
    if (second != 0) append_decomposed(out, second);
}

std::u32string decomposed(std::string_view text) {
    std::u32string out;
    for (std::size_t at = 0; at < text.size();) {
        const source::CodePoint character = source::code_point_at(text, at);
        append_decomposed(out, character.value);
        at += character.length;
    }
    return out;
}

std::size_t count_characters(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) at += source::code_point_at(text, at).length;
    return count;
}

std::string without_soft_hyphens(std::string_view text) {
    std::string out(text);
    for (std::size_t at = 0; (at = out.find(kSoftHyphen, at)) != std::string::npos;)
        out.erase(at, kSoftHyphen.size());
    return out;
}

}  // namespace

RunLetters::RunLetters(const layout::ShapedRun& run) : letters_(run.glyphs.size()) {
    const std::string_view text = run.text;
    for (std::size_t first = 0; first < run.glyphs.size();) {
        const layout::Glyph& glyph = run.glyphs[first];
        std::size_t end = first + 1;
        while (end < run.glyphs.size() && run.glyphs[end].text_begin == run.glyphs[end].text_end) ++end;
        const std::string_view letters =
            text.substr(glyph.text_begin, std::size_t{glyph.text_end} - glyph.text_begin);
        if (end == first + 1 && !letters.empty()) {
            letters_[first] = letters;
        } else {
            share_out(letters, first, end);
        }
        first = end;
    }
    if (text.find(kSoftHyphen) != std::string_view::npos) tell_soft_hyphens(run);
}

void RunLetters::tell_soft_hyphens(const layout::ShapedRun& run) {
    for (std::size_t n = 0; n < run.glyphs.size(); ++n) {
        std::string_view& letters = letters_[n];
        if (letters == kSoftHyphen && run.glyphs[n].advance > 0) {
            letters = "-";
        } else if (letters.find(kSoftHyphen) != std::string_view::npos) {
            made_.push_back(without_soft_hyphens(letters));
            letters = made_.back();
        }
    }
}

void RunLetters::share_out(std::string_view text, std::size_t first, std::size_t end) {
    const std::size_t glyphs = end - first;
    std::string_view rest = text;
    if (count_characters(text) < glyphs) {
        std::u32string letters = decomposed(text);
        if (letters.size() < glyphs) {
            made_.emplace_back();
            source::append_utf8(made_.back(), kWordJoiner);
            std::fill(letters_.begin() + static_cast<std::ptrdiff_t>(first),
                      letters_.begin() + static_cast<std::ptrdiff_t>(end), made_.back());
            if (!text.empty()) letters_[first] = text;
            replacements_.push_back({first, end, text});
            return;
        }
        made_.emplace_back();
        for (const char32_t letter : letters) source::append_utf8(made_.back(), letter);
        rest = made_.back();
    }
    for (std::size_t glyph = first; glyph < end; ++glyph) {
        const std::size_t length = glyph + 1 == end ? rest.size() : source::code_point_at(rest, 0).length;
        letters_[glyph] = rest.substr(0, length);
        rest.remove_prefix(length);
    }
}

}  // namespace bifolio::pdf

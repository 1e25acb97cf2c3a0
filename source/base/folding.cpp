#include "source/base/folding.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "source/base/utf8.h"

namespace bifolio::source {

namespace {

std::string normalised(std::string_view utf8, const icu::Normalizer2* normaliser, UErrorCode status) {
    std::string result;
    icu::StringByteSink<std::string> sink(&result);
    if (U_SUCCESS(status) != 0)
        normaliser->normalizeUTF8(0, icu::StringPiece(utf8.data(), static_cast<int32_t>(utf8.size())), sink,
                                  nullptr, status);
    if (U_FAILURE(status) != 0)
        throw std::runtime_error(std::string("ICU normaliser: ") + u_errorName(status));
    return result;
}

// Letters that no decomposition takes apart.
struct Plain {
    char32_t letter;
    std::string_view plain;
};

constexpr std::array kPlain = {
    Plain{U'ø', "o"}, Plain{U'ł', "l"}, Plain{U'đ', "d"},  Plain{U'ð', "d"},  Plain{U'ħ', "h"},
    Plain{U'ı', "i"}, Plain{U'ŧ', "t"}, Plain{U'þ', "th"}, Plain{U'æ', "ae"}, Plain{U'œ', "oe"},
    Plain{U'ŋ', "n"}, Plain{U'ə', "e"}, Plain{U'’', "'"},  Plain{U'ʼ', "'"},  Plain{U'‘', "'"},
    Plain{U'‐', "-"}, Plain{U'‑', "-"}, Plain{U'–', "-"},
};

}  // namespace

std::string fold_case(std::string_view utf8) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* normaliser = icu::Normalizer2::getNFKCCasefoldInstance(status);
    return normalised(utf8, normaliser, status);
}

std::string fold_accents(std::string_view utf8) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* normaliser = icu::Normalizer2::getNFDInstance(status);
    const std::string apart = normalised(fold_case(utf8), normaliser, status);
    std::string result;
    for (std::size_t offset = 0; offset < apart.size();) {
        const CodePoint character = decode_utf8(apart, offset);
        offset += std::max<std::size_t>(character.length, 1);
        if (u_charType(static_cast<UChar32>(character.value)) == U_NON_SPACING_MARK) continue;
        const auto* plain = std::ranges::find(kPlain, character.value, &Plain::letter);
        if (plain != kPlain.end())
            result += plain->plain;
        else
            append_utf8(result, character.value);
    }
    return result;
}

std::vector<std::string> split_words(std::string_view text, std::string_view separators) {
    std::vector<std::string> words;
    std::string word;
    const auto finish = [&] {
        if (!word.empty()) words.push_back(std::move(word));
        word.clear();
    };
    for (std::size_t offset = 0; offset < text.size();) {
        const CodePoint character = decode_utf8(text, offset);
        const std::size_t length = std::max<std::size_t>(character.length, 1);
        const bool is_separator =
            character.value < 0x80 && separators.find(text[offset]) != std::string_view::npos;
        if (is_separator || u_isUWhiteSpace(static_cast<UChar32>(character.value)) != 0)
            finish();
        else
            word += text.substr(offset, length);
        offset += length;
    }
    finish();
    return words;
}

}  // namespace bifolio::source

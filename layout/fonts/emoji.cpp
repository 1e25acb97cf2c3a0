#include "layout/fonts/emoji.h"

#include <fmt/core.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "source/base/ascii.h"
#include "source/base/utf8.h"

namespace bifolio::layout {

namespace {

constexpr char32_t kJoiner = 0x200D, kTextSelector = 0xFE0E, kPictureSelector = 0xFE0F, kKeycap = 0x20E3;
constexpr char32_t kFirstRegional = 0x1F1E6, kLastRegional = 0x1F1FF;
constexpr char32_t kFirstTag = 0xE0020, kLastTag = 0xE007E, kTagEnd = 0xE007F, kTagOffset = 0xE0000;
constexpr char32_t kFirstSkinTone = 0x1F3FB, kLastSkinTone = 0x1F3FF;
constexpr char32_t kFirstSign = 0x203C;  // no lower character is a picture without a selector behind it

bool has(char32_t character, UProperty property) {
    return u_hasBinaryProperty(static_cast<UChar32>(character), property) != 0;
}

bool is_regional(char32_t character) {
    return character >= kFirstRegional && character <= kLastRegional;
}
bool is_skin_tone(char32_t character) {
    return character >= kFirstSkinTone && character <= kLastSkinTone;
}
bool is_tag(char32_t character) {
    return character >= kFirstTag && character <= kLastTag;
}
bool is_keycap_base(char32_t character) {
    return (character >= U'0' && character <= U'9') || character == U'#' || character == U'*';
}

bool is_of_the_future(char32_t character) {
    return has(character, UCHAR_EXTENDED_PICTOGRAPHIC) &&
           u_charType(static_cast<UChar32>(character)) == U_UNASSIGNED;
}

bool is_base(char32_t character) {
    return character > 0x7F && (has(character, UCHAR_EMOJI) || is_of_the_future(character));
}

// Reads the emoji that begins at a place of the text.
class EmojiReader {
  public:
    EmojiReader(std::string_view text, std::size_t begin) : text_(text), at_(begin), found_{begin, begin} {}

    // Ends where it begins if there is none.
    EmojiSequence read() {
        if (!read_element()) return found_;
        found_.end = at_;
        while (take(kJoiner) && read_element()) {
            found_.end = at_;
            found_.prefers_text = false;
        }
        return found_;
    }

  private:
    [[nodiscard]] char32_t next() const {
        return at_ < text_.size() ? source::code_point_at(text_, at_).value : U'\0';
    }
    void advance() { at_ += source::code_point_at(text_, at_).length; }
    bool take(char32_t character) {
        if (next() != character) return false;
        advance();
        return true;
    }

    bool read_element() {
        const char32_t base = next();
        if (is_keycap_base(base)) {
            advance();
            (void)take(kPictureSelector);
            return take(kKeycap);
        }
        if (!is_base(base)) return false;
        advance();
        if (is_regional(base)) {
            if (is_regional(next())) advance();
        } else if (is_skin_tone(next())) {
            advance();
        } else if (is_tag(next())) {
            while (is_tag(next())) advance();
            (void)take(kTagEnd);
        } else if (take(kPictureSelector)) {
            (void)take(kKeycap);
        } else {
            const bool asks_for_text = take(kTextSelector);
            found_.prefers_text =
                asks_for_text || !(has(base, UCHAR_EMOJI_PRESENTATION) || is_of_the_future(base));
        }
        return true;
    }

    std::string_view text_;
    std::size_t at_;
    EmojiSequence found_;
};

// ---- names ----

std::string character_name(char32_t character) {
    if (character == U'\u2640') return "woman";  // the sign for female, as emoji use it
    if (character == U'\u2642') return "man";
    std::array<char, 128> name{};
    UErrorCode error = U_ZERO_ERROR;
    const std::int32_t length = u_charName(static_cast<UChar32>(character), U_UNICODE_CHAR_NAME, name.data(),
                                           static_cast<std::int32_t>(name.size()), &error);
    if (U_FAILURE(error) != 0 || length == 0)
        return fmt::format("emoji U+{:04X}", static_cast<std::uint32_t>(character));
    return source::lower_ascii(std::string_view(name.data(), static_cast<std::size_t>(length)));
}

std::string_view skin_tone_name(char32_t character) {
    constexpr std::array<std::string_view, 5> kNames = {"light skin tone", "medium-light skin tone",
                                                        "medium skin tone", "medium-dark skin tone",
                                                        "dark skin tone"};
    return kNames.at(character - kFirstSkinTone);
}

std::string region_name(const std::string& code) {
    icu::UnicodeString shown;
    icu::Locale("", code.c_str()).getDisplayCountry(icu::Locale::getEnglish(), shown);
    std::string name;
    shown.toUTF8String(name);
    return name.empty() ? code : name;
}

// Of the flags of parts of countries, those that Unicode recommends; the others by their code.
std::string subdivision_name(const std::string& code) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kNames = {
        {{"gbeng", "England"}, {"gbsct", "Scotland"}, {"gbwls", "Wales"}}};
    const auto* const known =
        std::ranges::find(kNames, code, &std::pair<std::string_view, std::string_view>::first);
    return known == kNames.end() ? code : std::string(known->second);
}

// An element of a sequence: what stands between joiners.
std::string element_name(const std::u32string& element) {
    if (is_regional(element.front())) {
        std::string code;
        for (const char32_t letter : element) code += static_cast<char>('A' + (letter - kFirstRegional));
        return "flag: " + region_name(code);
    }
    if (element.back() == kKeycap)
        return is_keycap_base(element.front()) ? std::string("keycap: ") + static_cast<char>(element.front())
                                               : "keycap: " + character_name(element.front());
    std::string tags;
    for (const char32_t character : element)
        if (is_tag(character)) tags += static_cast<char>(character - kTagOffset);
    if (!tags.empty()) return "flag: " + subdivision_name(tags);
    std::string name = character_name(element.front());
    if (element.size() > 1 && is_skin_tone(element[1])) (name += ": ") += skin_tone_name(element[1]);
    return name;
}

}  // namespace

bool may_hold_emoji(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at)
        if (static_cast<unsigned char>(text[at]) >= 0xE2 &&
            source::code_point_at(text, at).value >= kFirstSign)
            return true;
    return false;
}

EmojiSequence emoji_at(std::string_view text, std::size_t begin) {
    return EmojiReader(text, begin).read();
}

std::vector<EmojiSequence> find_emoji(std::string_view text) {
    std::vector<EmojiSequence> found;
    for (std::size_t at = 0; at < text.size();) {
        const EmojiSequence emoji = emoji_at(text, at);
        if (emoji.end > emoji.begin) {
            found.push_back(emoji);
            at = emoji.end;
        } else {
            at += source::code_point_at(text, at).length;
        }
    }
    return found;
}

std::string emoji_name(std::string_view sequence) {
    std::string name;
    std::u32string element;
    const auto end_element = [&] {
        if (!element.empty()) (name += name.empty() ? "" : ", ") += element_name(element);
        element.clear();
    };
    for (std::size_t at = 0; at < sequence.size();) {
        const auto [character, length] = source::code_point_at(sequence, at);
        if (character == kJoiner) {
            end_element();
        } else if (character != kPictureSelector && character != kTextSelector) {
            element += character;
        }
        at += length;
    }
    end_element();
    return name;
}

}  // namespace bifolio::layout

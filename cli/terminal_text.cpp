#include "cli/terminal_text.h"

#include <unicode/uchar.h>

#include "source/base/utf8.h"

namespace bifolio::cli {

namespace {

constexpr std::size_t kTabStop = 4;
constexpr std::string_view kUnshowable = "\xEF\xBF\xBD";  // U+FFFD

bool is_showable(char32_t character) {
    const auto point = static_cast<UChar32>(character);
    switch (u_charType(point)) {
        case U_CONTROL_CHAR:
        case U_SURROGATE:
        case U_LINE_SEPARATOR:
        case U_PARAGRAPH_SEPARATOR:
            return false;
        default:
            break;
    }
    const bool turns =
        (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
    return !turns;
}

std::size_t terminal_width(char32_t character) {
    const auto point = static_cast<UChar32>(character);
    switch (u_charType(point)) {
        case U_NON_SPACING_MARK:
        case U_ENCLOSING_MARK:
            return 0;
        case U_FORMAT_CHAR:
            return character == 0xAD ? 1 : 0;
        default:
            break;
    }
    const int east_asian = u_getIntPropertyValue(point, UCHAR_EAST_ASIAN_WIDTH);
    return east_asian == U_EA_WIDE || east_asian == U_EA_FULLWIDTH ? 2 : 1;
}

}  // namespace

std::vector<ShownCharacter> shown_characters(std::string_view line) {
    std::vector<ShownCharacter> result;
    result.reserve(line.size());
    std::size_t column = 0;
    for (std::size_t offset = 0; offset < line.size();) {
        const source::CodePoint character = source::decode_utf8(line, offset);
        const std::size_t length = character.length == 0 ? 1 : character.length;
        ShownCharacter shown;
        if (line[offset] == '\t') {
            shown.width = kTabStop - column % kTabStop;
            shown.text.assign(shown.width, ' ');
        } else if (character.length == 0 || !is_showable(character.value)) {
            shown.text = kUnshowable;
        } else {
            shown.text = line.substr(offset, length);
            shown.width = terminal_width(character.value);
        }
        column += shown.width;
        offset += length;
        result.push_back(std::move(shown));
    }
    return result;
}

std::string safe_text(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t offset = 0; offset < text.size();) {
        const source::CodePoint character = source::decode_utf8(text, offset);
        const std::size_t length = character.length == 0 ? 1 : character.length;
        if (character.length != 0 && (text[offset] == '\n' || is_showable(character.value))) {
            result += text.substr(offset, length);
        } else {
            result += kUnshowable;
        }
        offset += length;
    }
    return result;
}

}  // namespace bifolio::cli

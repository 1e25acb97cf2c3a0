#include "source/base/utf8.h"

namespace bifolio::source {

CodePoint decode_utf8(std::string_view bytes, std::size_t offset) {
    const auto first = static_cast<unsigned char>(bytes[offset]);
    if (first < 0x80) return {first, 1};
    std::size_t length = 0;
    char32_t value = 0;
    char32_t least = 0;
    if (first >= 0xC2 && first < 0xE0) {
        length = 2, value = first & 0x1FU, least = 0x80;
    } else if (first >= 0xE0 && first < 0xF0) {
        length = 3, value = first & 0x0FU, least = 0x800;
    } else if (first >= 0xF0 && first < 0xF5) {
        length = 4, value = first & 0x07U, least = 0x10000;
    } else {
        return {first, 0};
    }
    if (bytes.size() - offset < length) return {first, 0};
    for (std::size_t each = 1; each < length; ++each) {
        if (!is_continuation_byte(bytes[offset + each])) return {first, 0};
        value = (value << 6U) | (static_cast<unsigned char>(bytes[offset + each]) & 0x3FU);
    }
    if (value < least || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) return {first, 0};
    return {value, length};
}

void append_utf8(std::string& text, char32_t character) {
    const auto put = [&](char32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (character < 0x80) {
        put(character);
    } else if (character < 0x800) {
        put(0xC0U | (character >> 6U));
        put(0x80U | (character & 0x3FU));
    } else if (character < 0x10000) {
        put(0xE0U | (character >> 12U));
        put(0x80U | ((character >> 6U) & 0x3FU));
        put(0x80U | (character & 0x3FU));
    } else {
        put(0xF0U | (character >> 18U));
        put(0x80U | ((character >> 12U) & 0x3FU));
        put(0x80U | ((character >> 6U) & 0x3FU));
        put(0x80U | (character & 0x3FU));
    }
}

}  // namespace bifolio::source

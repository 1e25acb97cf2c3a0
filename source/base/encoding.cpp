#include "source/base/encoding.h"

#include <fmt/core.h>

#include <cstdint>
#include <cstring>

#include "source/base/line_index.h"
#include "source/base/reporter.h"
#include "source/base/utf8.h"
#include "source/base/windows_1252.h"

namespace bifolio::source {

namespace {

// The offset of the first byte from `offset` on that is not plain printable ASCII, by eights where it can.
std::size_t skip_plain(std::string_view bytes, std::size_t offset) {
    constexpr std::uint64_t kHigh = 0x8080808080808080U;
    while (offset + 8 <= bytes.size()) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data() + offset, 8);
        // In a byte below 0x20 the subtraction borrows its high bit; DEL becomes 0x80 by the addition.
        const std::uint64_t low = (word - 0x2020202020202020U) | (word + 0x0101010101010101U) | word;
        if ((low & kHigh) != 0) break;
        offset += 8;
    }
    return offset;
}

}  // namespace

bool is_forbidden(char32_t character) {
    if (character < 0x20) return character != '\t' && character != '\n' && character != '\r';
    return (character >= 0x7F && character < 0xA0 && character != 0x85) || character == 0xFFFE ||
           character == 0xFFFF;
}

EncodingScan mend_encoding(std::string& bytes, std::size_t most_faults) {
    EncodingScan scan;
    const auto found = [&](EncodingFault fault) {
        if (scan.faults.size() < most_faults)
            scan.faults.push_back(fault);
        else
            ++scan.left_out;
    };
    std::size_t offset = 0;
    while ((offset = skip_plain(bytes, offset)) < bytes.size()) {
        const CodePoint character = decode_utf8(bytes, offset);
        if (character.length == 0) {
            found({offset, character.value, true});
            bytes[offset++] = '_';
            continue;
        }
        if (is_forbidden(character.value)) {
            found({offset, character.value, false});
            if (character.value < 0x20) bytes[offset] = ' ';
            if (character.value > 0xFF) bytes[offset + 2] = '\xBD';
        }
        offset += character.length;
    }
    return scan;
}

std::string message_of(const EncodingFault& fault) {
    const char32_t meant = windows_1252_character(fault.value);
    std::string letter;
    if (meant != 0) append_utf8(letter, meant);
    const auto number = static_cast<unsigned>(fault.value);
    if (!fault.is_byte) {
        if (number > 0xFF) return fmt::format("U+{:04X} is not a character", number);
        std::string message = fmt::format("control character U+{:04X}", number);
        if (number == 0) message = "a NUL character (U+0000)";
        if (!letter.empty())
            message += fmt::format(" (in Windows-1252 its number stands for \"{}\")", letter);
        return message;
    }
    std::string message = fmt::format("the byte 0x{:02X} is not UTF-8", number);
    if (!letter.empty()) message += fmt::format(" (in Latin-1 it is \"{}\")", letter);
    return message;
}

std::string hint_of(const EncodingFault& fault) {
    if (fault.is_byte) return "save the file as UTF-8";
    const char32_t meant = windows_1252_character(fault.value);
    if (meant == 0) return "delete the character";
    std::string letter;
    append_utf8(letter, meant);
    return fmt::format("write {} in its place", letter);
}

void report_encoding(const EncodingScan& scan, const LineIndex& lines, Reporter& reporter) {
    for (const EncodingFault& fault : scan.faults)
        reporter.error("encoding", lines.place(fault.offset), message_of(fault), hint_of(fault));
    if (scan.left_out > 0)
        reporter.error("encoding", lines.place(scan.faults.back().offset),
                       fmt::format("and {} more such places after this one", scan.left_out));
}

}  // namespace bifolio::source

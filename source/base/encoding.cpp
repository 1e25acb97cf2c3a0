#include "source/base/encoding.h"

#include <fmt/core.h>

#include <array>
#include <cstdint>
#include <cstring>

#include "source/base/line_index.h"
#include "source/base/reporter.h"
#include "source/base/utf8.h"
#include "source/base/windows_1252.h"

namespace bifolio::source {

namespace {

struct Signature {
    std::string_view start;
    std::string_view what;
};

using namespace std::string_view_literals;

constexpr std::array kSignatures = {
    Signature{"%PDF-"sv, "a PDF"sv},
    Signature{"\x1F\x8B"sv, "compressed (gzip)"sv},
    Signature{"BZh"sv, "compressed (bzip2)"sv},
    Signature{"\xFD\x37zXZ\0"sv, "compressed (xz)"sv},
    Signature{"\x28\xB5\x2F\xFD"sv, "compressed (zstd)"sv},
    Signature{"7z\xBC\xAF\x27\x1C"sv, "a 7-Zip archive"sv},
    Signature{"\x89PNG"sv, "a PNG picture"sv},
    Signature{"\xFF\xD8\xFF"sv, "a JPEG picture"sv},
    Signature{"GIF8"sv, "a GIF picture"sv},
    Signature{"\xD0\xCF\x11\xE0"sv, "an old Word or Excel document"sv},
    Signature{"{\\rtf"sv, "an RTF document"sv},
    Signature{"BEGIN:VCALENDAR"sv, "a calendar (iCalendar)"sv},
    Signature{"\x7F\x45LF"sv, "a program"sv},
};

// What a ZIP holds shows in the names of its first entries.
std::string_view zip_kind(std::string_view bytes) {
    const std::string_view head = bytes.substr(0, 4096);
    const auto holds = [&](std::string_view word) { return head.find(word) != std::string_view::npos; };
    if (holds("word/")) return "a Word document (.docx)";
    if (holds("xl/")) return "an Excel workbook (.xlsx)";
    if (holds("opendocument.text")) return "an OpenDocument text (.odt)";
    if (holds("opendocument")) return "an OpenDocument file";
    return "a ZIP archive";
}

std::optional<ForeignFormat> by_signature(std::string_view bytes) {
    const auto answer = [](std::string_view what) {
        return ForeignFormat{"xml", {fmt::format("the file is {}, not XML", what), {}}, 0};
    };
    if (bytes.starts_with("PK\x03\x04"sv)) return answer(zip_kind(bytes));
    for (const Signature& each : kSignatures)
        if (bytes.starts_with(each.start)) return answer(each.what);
    const auto utf = [](std::string_view name) {
        return ForeignFormat{
            "encoding", {fmt::format("the file is in {}; only UTF-8 is read", name), "save it as UTF-8"}, 0};
    };
    if (bytes.starts_with("\xFF\xFE\0\0"sv) || bytes.starts_with("\0\0\xFE\xFF"sv) ||
        bytes.starts_with("<\0\0\0"sv) || bytes.starts_with("\0\0\0<"sv))
        return utf("UTF-32");
    if (bytes.starts_with("\xFF\xFE"sv) || bytes.starts_with("\xFE\xFF"sv) || bytes.starts_with("<\0"sv) ||
        bytes.starts_with("\0<"sv))
        return utf("UTF-16");
    return std::nullopt;
}

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

std::optional<ForeignFormat> foreign_format(std::string_view bytes) {
    if (bytes.empty()) return ForeignFormat{"xml", {"the file is empty", {}}, 0};
    if (auto found = by_signature(bytes)) return found;
    const std::size_t first = bytes.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos)
        return ForeignFormat{"xml", {"the file holds nothing but white space", {}}, 0};
    if (bytes[first] == '<') return std::nullopt;
    if (bytes[first] == '{' || bytes[first] == '[')
        return ForeignFormat{"xml", {"the file is not XML; it looks like JSON", {}}, first};
    return ForeignFormat{"xml", {"the file is not XML: an XML file begins with \"<\"", {}}, first};
}

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

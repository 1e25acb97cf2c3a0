#include "pdf/to_unicode.h"

#include <algorithm>
#include <string>
#include <vector>

#include "pdf/syntax.h"

namespace bifolio::pdf {

namespace {

// Adobe Technical Note 5014: no more than this many lines in a block.
constexpr std::size_t kLinesPerBlock = 100;

struct Line {
    std::uint16_t first = 0, last = 0;
    std::string text;  // of the first; UTF-16BE in hexadecimal
};

// The last byte of a code, and that of its text, may count up in a range, but not carry over.
bool continues(const Line& line, std::uint16_t code, const std::string& text) {
    if (code != line.last + 1 || (code & 0xFFU) == 0) return false;
    if (text.size() != 4 || line.text.size() != 4) return false;
    const unsigned long start = std::stoul(line.text, nullptr, 16);
    const unsigned long wanted = start + code - line.first;
    return std::stoul(text, nullptr, 16) == wanted && wanted >> 8U == start >> 8U;
}

void append_code(std::string& out, std::uint32_t code) {
    out += '<';
    append_hex16(out, code);
    out += '>';
}

// Ranges and single codes go into blocks of their own.
void append_blocks(std::string& out, const std::vector<Line>& lines, bool is_range) {
    const std::string_view name = is_range ? "bfrange\n" : "bfchar\n";
    for (std::size_t start = 0; start < lines.size(); start += kLinesPerBlock) {
        const std::size_t count = std::min(kLinesPerBlock, lines.size() - start);
        append_number(out, static_cast<std::int64_t>(count));
        (out += " begin") += name;
        for (const Line& line : std::span(lines).subspan(start, count)) {
            append_code(out, line.first);
            if (is_range) append_code(out, line.last);
            ((out += '<') += line.text) += ">\n";
        }
        (out += "end") += name;
    }
}

}  // namespace

std::string to_unicode_map(std::span<const CodeText> codes) {
    std::vector<Line> lines;
    for (const CodeText& item : codes) {
        std::string text;
        append_utf16_hex(text, item.text);
        if (!lines.empty() && continues(lines.back(), item.code, text)) {
            lines.back().last = item.code;
        } else {
            lines.push_back({item.code, item.code, std::move(text)});
        }
    }
    std::vector<Line> ranges;
    const auto first_range = std::stable_partition(lines.begin(), lines.end(),
                                                   [](const Line& line) { return line.first == line.last; });
    ranges.assign(std::make_move_iterator(first_range), std::make_move_iterator(lines.end()));
    lines.erase(first_range, lines.end());

    std::string map =
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n";
    append_blocks(map, lines, false);
    append_blocks(map, ranges, true);
    map += "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
    return map;
}

}  // namespace bifolio::pdf

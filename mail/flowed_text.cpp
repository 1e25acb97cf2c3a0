#include "mail/flowed_text.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "source/base/utf8.h"

namespace bifolio::mail {

namespace {

constexpr std::size_t kMeasure = 72;  // columns; RFC 3676, 4.2, asks for at most 78
constexpr std::string_view kSignature = "-- ";

// How many columns of a terminal it takes (UAX #11; wide and full-width characters take two).
std::size_t columns_of(std::string_view text) {
    std::size_t columns = 0;
    for (std::size_t at = 0; at < text.size();) {
        const source::CodePoint character = source::decode_utf8(text, at);
        const auto value = static_cast<UChar32>(character.value);
        const int width = u_getIntPropertyValue(value, UCHAR_EAST_ASIAN_WIDTH);
        const bool is_mark = u_charType(value) == U_NON_SPACING_MARK || u_charType(value) == U_ENCLOSING_MARK;
        if (!is_mark) columns += width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
        at += std::max<std::size_t>(1, character.length);
    }
    return columns;
}

void append_line(std::string& out, std::string_view line, bool goes_on) {
    const bool is_stuffed = line.starts_with(' ') || line.starts_with('>') || line.starts_with("From ");
    if (is_stuffed) out += ' ';
    out += line;
    out += goes_on ? " \n" : "\n";
}

void append_paragraph(std::string& out, std::string_view paragraph) {
    std::size_t begin = 0;  // of the line
    std::size_t end = 0;    // of what is sure to be on it
    const std::size_t text_begin = std::min(paragraph.find_first_not_of(' '), paragraph.size());
    for (std::size_t at = text_begin; at < paragraph.size();) {
        const std::size_t word_end = std::min(paragraph.find(' ', at), paragraph.size());
        const bool fits = columns_of(paragraph.substr(begin, word_end - begin)) <= kMeasure;
        if (!fits && end > begin) {
            append_line(out, paragraph.substr(begin, end - begin), true);
            begin = at;
        }
        end = word_end;
        at = std::min(paragraph.find_first_not_of(' ', word_end), paragraph.size());
    }
    append_line(out, paragraph.substr(begin), false);
}

}  // namespace

std::string flow(std::string_view text) {
    std::string out;
    bool is_after_empty = true;  // none at the start
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        std::string_view line = text.substr(begin, end - begin);
        begin = end + 1;
        if (line == kSignature) {
            out += "-- \n";
            is_after_empty = false;
            continue;
        }
        line = line.substr(0, line.find_last_not_of(" \t\r") + 1);
        if (line.empty() && is_after_empty) continue;
        is_after_empty = line.empty();
        append_paragraph(out, line);
    }
    while (out.ends_with("\n\n")) out.pop_back();
    return out;
}

}  // namespace bifolio::mail

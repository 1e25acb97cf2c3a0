// Reading a finished PDF back with other people's tools.
#pragma once

#include <unicode/uchar.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "source/base/utf8.h"
#include "tests/support/subprocess.h"

namespace bifolio::testing {

// Letters and digits alone: what must be on paper, whatever the lines, hyphens and quotes.
inline std::string squeezed(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const auto [character, length] = source::code_point_at(text, at);
        if (u_isalnum(static_cast<UChar32>(character)) != 0) source::append_utf8(result, character);
        at += length;
    }
    return result;
}

// The text of an A5 booklet in the style `classic` as pdftotext reads it, running heads and folios cut off.
inline std::string text_area_of(const std::filesystem::path& pdf) {
    const Outcome outcome = run({.arguments = {"pdftotext", "-r", "72", "-x", "0", "-y", "42", "-W", "420",
                                               "-H", "498", "-enc", "UTF-8", pdf.string(), "-"}});
    if (outcome.status != 0) throw std::runtime_error("pdftotext: " + outcome.err);
    return outcome.out;
}

inline std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

inline std::size_t occurrences(std::string_view text, std::string_view part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1))
        ++count;
    return count;
}

}  // namespace bifolio::testing

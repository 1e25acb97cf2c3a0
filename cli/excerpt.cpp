#include "cli/excerpt.h"

#include <fmt/core.h>

#include <algorithm>
#include <span>
#include <utility>

#include "cli/terminal_text.h"
#include "source/base/utf8.h"

namespace bifolio::cli {

namespace {

constexpr std::string_view kEllipsis = "…";
constexpr std::size_t kEllipsisWidth = 1;
constexpr std::size_t kGutterWidth = 8;  // "   41 | "
constexpr std::size_t kLeastWidth = 20;

std::size_t width_of(std::span<const ShownCharacter> characters) {
    std::size_t width = 0;
    for (const ShownCharacter& each : characters) width += each.width;
    return width;
}

// One byte that is not UTF-8 counts as a character.
std::size_t length_at(std::string_view text, std::size_t offset) {
    return std::max<std::size_t>(source::decode_utf8(text, offset).length, 1);
}

struct Window {
    std::size_t first = 0, last = 0;  // characters [first, last)
};

// The stretch of at most `room` columns around the character `at`: two thirds of it go before the caret at
// most, and a stretch at either end of the line is filled from the other side.
Window window_around(std::span<const ShownCharacter> characters, std::size_t at, std::size_t room) {
    Window window{at, at};
    std::size_t used = 0;
    const auto grow_right = [&](std::size_t most) {
        while (window.last < characters.size() && used + characters[window.last].width <= most) {
            used += characters[window.last++].width;
        }
    };
    const auto grow_left = [&](std::size_t most) {
        while (window.first > 0 && used + characters[window.first - 1].width <= most) {
            used += characters[--window.first].width;
        }
    };
    grow_right(room / 3);
    grow_left(room);
    grow_right(room);
    return window;
}

}  // namespace

SourceLines::SourceLines(std::string bytes) : bytes_(std::move(bytes)) {
    if (std::string_view(bytes_).starts_with("\xEF\xBB\xBF")) bytes_.erase(0, 3);
    starts_.push_back(0);
    for (std::size_t offset = 0; offset < bytes_.size(); ++offset) {
        const bool crlf = bytes_[offset] == '\r' && offset + 1 < bytes_.size() && bytes_[offset + 1] == '\n';
        if (bytes_[offset] == '\n' || (bytes_[offset] == '\r' && !crlf)) starts_.push_back(offset + 1);
    }
}

std::string_view SourceLines::line(std::size_t number) const {
    if (number == 0 || number > starts_.size()) return {};
    const std::size_t start = starts_[number - 1];
    const std::size_t next = number < starts_.size() ? starts_[number] : bytes_.size();
    std::string_view line = std::string_view(bytes_).substr(start, next - start);
    while (!line.empty() && (line.back() == '\n' || line.back() == '\r')) line.remove_suffix(1);
    return line;
}

Stretch SourceLines::around(source::Place place, std::size_t margin) {
    const std::string_view whole = line(place.line);
    source::Place at{place.line, 1};
    std::size_t offset = 0;
    if (last_place_.line == place.line && last_place_.column <= place.column) {
        at = last_place_;
        offset = last_offset_;
    }
    for (; at.column < place.column && offset < whole.size(); ++at.column) offset += length_at(whole, offset);
    last_place_ = at;
    last_offset_ = offset;

    std::size_t first = offset - std::min(offset, margin);
    // Not from the middle of a character, which has up to three bytes after its first.
    for (int each = 0; each < 3 && first > 0 && first < offset && source::is_continuation_byte(whole[first]);
         ++each)
        ++first;
    std::size_t column = 1;
    for (std::size_t each = first; each < offset; ++column) each += length_at(whole, each);
    return {whole.substr(first, offset - first + margin), column};
}

std::string excerpt(std::string_view line, source::Place place, std::size_t width,
                    const ExcerptColors& colors) {
    const std::vector<ShownCharacter> characters = shown_characters(line);
    const std::size_t at = std::min<std::size_t>(place.column == 0 ? 0 : place.column - 1, characters.size());
    const std::size_t room = std::max(width, kLeastWidth + kGutterWidth) - kGutterWidth;

    Window window{0, characters.size()};
    // One column stays free for a caret after the last character.
    if (width_of(characters) + 1 > room)
        window = window_around(characters, at, room - 2 * kEllipsisWidth - 1);
    const bool cut_before = window.first > 0;
    const bool cut_after = window.last < characters.size();

    std::string text;
    if (cut_before) text += kEllipsis;
    for (std::size_t each = window.first; each < window.last; ++each) text += characters[each].text;
    if (cut_after) text += kEllipsis;
    while (!text.empty() && text.back() == ' ') text.pop_back();

    const std::size_t before = (cut_before ? kEllipsisWidth : 0) +
                               width_of(std::span(characters).subspan(window.first, at - window.first));
    return fmt::format("{0}{1:>5} |{2}{3}{4}\n{0}      |{2} {5:{6}}{7}^{2}\n", colors.gutter, place.line,
                       colors.end, text.empty() ? "" : " ", text, "", before, colors.caret);
}

}  // namespace bifolio::cli

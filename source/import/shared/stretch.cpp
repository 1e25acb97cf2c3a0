#include "source/import/shared/stretch.h"

#include <algorithm>

#include "source/base/utf8.h"
#include "source/model/text_builder.h"

namespace bifolio::source {

namespace {

// White space that somebody chose for its width or because no line may end there: kept where it stands alone.
bool is_special_space(char32_t character) {
    return is_any_space(character) && character != ' ' && character != '\t' && character != 0x85 &&
           character != 0x2028 && character != 0x2029;
}

// The place behind a text that starts at `place`.
Place behind(Place place, std::string_view text) {
    place.column += static_cast<std::uint32_t>(count_characters(text));
    return place;
}

void add(TextBuilder& builder, const Stretch& line) {
    Place place = line.place;
    bool after_space = false;
    for (std::size_t offset = 0; offset < line.text.size(); ++place.column) {
        const CodePoint character = decode_utf8(line.text, offset);
        offset += std::max<std::size_t>(character.length, 1);
        bool is_space = is_any_space(character.value);
        if (is_space && is_special_space(character.value) && !after_space)
            is_space = offset < line.text.size() && is_any_space(decode_utf8(line.text, offset).value);
        builder.add(character.value, place, is_space);
        after_space = is_space;
    }
}

Text finished(TextBuilder& builder, std::span<const Stretch> lines) {
    Text text;
    text.inlines = builder.take();
    if (!lines.empty()) text.place = lines.front().place;
    return text;
}

}  // namespace

Stretch part_of(const Stretch& whole, std::size_t offset, std::size_t count) {
    offset = std::min(offset, whole.text.size());
    std::size_t end = offset + std::min(count, whole.text.size() - offset);
    while (offset < end) {
        const CodePoint character = decode_utf8(whole.text, offset);
        if (character.length == 0 || !is_any_space(character.value)) break;
        offset += character.length;
    }
    while (end > offset) {
        const std::size_t last = start_of_last_character(whole.text.substr(0, end));
        const CodePoint character = decode_utf8(whole.text, last);
        if (character.length == 0 || !is_any_space(character.value)) break;
        end = last;
    }
    return {whole.text.substr(offset, end - offset), behind(whole.place, whole.text.substr(0, offset))};
}

Stretch Parting::part(std::size_t offset, std::size_t count) {
    offset = std::min(offset, whole_.text.size());
    place_ = behind(place_, whole_.text.substr(offset_, offset - offset_));
    offset_ = offset;
    return part_of({whole_.text.substr(offset), place_}, 0, count);
}

Text joined_text(std::span<const Stretch> lines) {
    TextBuilder builder;
    const Stretch* before = nullptr;
    for (const Stretch& line : lines) {
        if (before != nullptr && !ends_with_hyphen(before->text)) builder.add(' ', line.place, true);
        add(builder, line);
        before = &line;
    }
    return finished(builder, lines);
}

Text joined_text(const Stretch& line) {
    return joined_text(std::span(&line, 1));
}

Text broken_text(std::span<const Stretch> lines) {
    TextBuilder builder;
    for (const Stretch& line : lines) {
        if (&line != &lines.front()) builder.add_line_break();
        add(builder, line);
    }
    return finished(builder, lines);
}

}  // namespace bifolio::source

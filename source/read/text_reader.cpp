#include "source/read/text_reader.h"

#include <fmt/core.h>

#include <optional>
#include <utility>

#include "source/base/encoding.h"
#include "source/base/quotation.h"
#include "source/model/mark_names.h"
#include "source/model/text_builder.h"
#include "source/model/values.h"
#include "source/read/marked_text.h"

namespace bifolio::source {

namespace {

bool is_white_space(char32_t character) {
    return character == ' ' || character == '\t' || character == '\n' || character == '\r' ||
           character == 0x85 || character == 0x2028 || character == 0x2029;
}

// Puts the content of one text into a builder.
class Filler {
  public:
    // `limit`: bytes that the text may have.
    Filler(const XmlDocument& document, Reporter& reporter, std::size_t limit)
        : document_(document), reporter_(reporter), limit_(limit) {}

    void content_of(pugi::xml_node element) {
        for (const pugi::xml_node child : element.children()) {
            if (child.type() == pugi::node_element)
                mark(child);
            else
                characters(child.value(), child.type() == pugi::node_cdata);
        }
    }

    // `raw` is a part of the file.
    void characters(std::string_view raw, bool is_cdata) {
        if (raw.empty()) return;
        if (builder_.size() + raw.size() > limit_) return over_limit(raw.data());
        Place place = document_.place(raw.data());
        for (std::size_t offset = 0; offset < raw.size();) {
            const SourceCharacter character = source_character(raw, offset, is_cdata);
            if (character.is_reference && is_forbidden(character.value)) {
                const EncodingFault fault{offset, character.value, false};
                reporter_.error("encoding", place, message_of(fault), hint_of(fault));
            } else {
                builder_.add(character.value, place, is_white_space(character.value));
            }
            const bool ends_line =
                !character.is_reference && (character.value == '\n' || character.value == '\r');
            if (!ends_line) {
                place.column += character.is_reference ? static_cast<std::uint32_t>(character.length) : 1;
            } else if (character.value == '\n' || !raw.substr(offset + 1).starts_with('\n')) {
                place = {place.line + 1, 1};
            }
            offset += character.length;
        }
    }

    std::vector<Inline> take() { return builder_.take(); }

  private:
    void mark(pugi::xml_node element) {
        const std::optional<Mark> known = mark_named(element.name());
        if (!known) return;
        if (*known == Mark::LineBreak) return line_break(element);
        Inline mark;
        mark.mark = *known;
        mark.language = language_in(document_, element, {});
        if (*known == Mark::Link) mark.target = target_of(element);
        builder_.open(std::move(mark));
        content_of(element);
        builder_.close();
    }

    void line_break(pugi::xml_node element) {
        if (builder_.size() >= limit_) return over_limit(element.name());
        builder_.add_line_break();
    }

    std::string target_of(pugi::xml_node element) {
        const pugi::xml_attribute attribute = element.attribute("href");
        if (attribute.empty()) return {};
        std::string target = document_.value(attribute);
        if (!is_url(target))
            reporter_.error("value", document_.value_place(attribute),
                            fmt::format("{} is not a web address", in_quotes(target)), url_hint(target));
        return target;
    }

    void over_limit(const char* raw_text) {
        if (!std::exchange(is_over_limit_, true))
            reporter_.error("xml", document_.place(raw_text),
                            fmt::format("a text is longer than {} kB", limit_ >> 10U));
    }

    const XmlDocument& document_;
    Reporter& reporter_;
    std::size_t limit_;
    TextBuilder builder_;
    bool is_over_limit_ = false;
};

// Where the white space that begins at `offset` ends, and whether a line without text is in it. A line end
// may be written as a reference, too (&#13;).
struct WhiteSpace {
    std::size_t end = 0;
    bool has_blank_line = false;
};
WhiteSpace white_space_at(std::string_view raw, std::size_t offset, bool is_cdata) {
    WhiteSpace space{.end = offset};
    std::size_t line_ends = 0;
    while (space.end < raw.size()) {
        const SourceCharacter character = source_character(raw, space.end, is_cdata);
        if (!is_white_space(character.value)) break;
        if (character.value == '\n') ++line_ends;
        space.end += character.length;
    }
    space.has_blank_line = line_ends > 1;
    return space;
}

// The stretches of `raw` between lines without text.
std::vector<std::string_view> split_at_blank_lines(std::string_view raw, bool is_cdata) {
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < raw.size();) {
        const WhiteSpace space = white_space_at(raw, at, is_cdata);
        if (space.has_blank_line) {
            parts.push_back(raw.substr(begin, at - begin));
            begin = space.end;
        }
        at = space.end > at ? space.end : at + source_character(raw, at, is_cdata).length;
    }
    parts.push_back(raw.substr(begin));
    return parts;
}

}  // namespace

Text TextReader::start_of(pugi::xml_node element, const std::string& around) const {
    Text text = start_text(document_.place(element), language_in(document_, element, around));
    if (takes_markup(element.name())) text.markup = markup_in(document_, element);
    return text;
}

Text TextReader::start_text(Place place, const std::string& language) const {
    Text text;
    text.place = place;
    if (language != program_language_) text.language = language;
    return text;
}

Text TextReader::read(pugi::xml_node element, const std::string& around) const {
    return read(element, around, document_.limits().line_bytes);
}

Text TextReader::read(pugi::xml_node element, const std::string& around, std::size_t limit) const {
    if (!element) return {};
    Text text = start_of(element, around);
    if (text.markup == MarkupKind::Markdown)
        return read_markdown_line({document_, reporter_, element, text, limit});
    Filler filler(document_, reporter_, limit);
    filler.content_of(element);
    text.inlines = filler.take();
    return text;
}

Text TextReader::read(pugi::xml_attribute attribute, const std::string& around) const {
    if (attribute.empty()) return {};
    Text text = start_text(document_.place(attribute), around);
    Filler filler(document_, reporter_, document_.limits().line_bytes);
    filler.characters(attribute.value(), false);
    text.inlines = filler.take();
    return text;
}

TextBlocks TextReader::read_running(pugi::xml_node element, const std::string& around) const {
    const std::size_t limit = document_.limits().text_bytes;
    const Text start = start_of(element, around);
    if (start.markup == MarkupKind::Markdown)
        return read_markdown({document_, reporter_, element, start, limit});
    if (start.markup != MarkupKind::Xml)
        return read_paragraphs({document_, reporter_, element, start, limit});
    Text text = read(element, around, limit);
    return text.empty() ? TextBlocks{} : paragraphs({std::move(text)});
}

std::vector<Text> TextReader::read_plain_paragraphs(pugi::xml_node element, const std::string& around) const {
    std::vector<Text> paragraphs;
    for (const pugi::xml_node child : element.children()) {
        if (child.type() == pugi::node_element) continue;
        const bool is_cdata = child.type() == pugi::node_cdata;
        for (const std::string_view raw : split_at_blank_lines(child.value(), is_cdata)) {
            if (raw.empty()) continue;
            Text text = start_text(document_.place(raw.data()), around);
            Filler filler(document_, reporter_, document_.limits().text_bytes);
            filler.characters(raw, is_cdata);
            text.inlines = filler.take();
            if (!text.empty()) paragraphs.push_back(std::move(text));
        }
    }
    return paragraphs;
}

}  // namespace bifolio::source

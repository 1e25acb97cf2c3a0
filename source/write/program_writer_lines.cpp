#include "source/write/program_writer_lines.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "source/base/utf8.h"
#include "source/model/mark_names.h"

namespace bifolio::source {

namespace {

// Stands for a space where a line may end: no text holds it.
constexpr char kBreakable = '\n';

// Characters that nobody sees in an editor: special spaces, soft hyphens, marks of direction.
bool is_invisible(char32_t character) {
    return character == 0xA0 || character == 0xAD || (character >= 0x2000 && character <= 0x200F) ||
           (character >= 0x2028 && character <= 0x202F) || (character >= 0x205F && character <= 0x2064) ||
           character == 0xFEFF;
}

std::string escaped(std::string_view text, bool in_attribute) {
    std::string result;
    for (std::size_t offset = 0; offset < text.size();) {
        const CodePoint character = decode_utf8(text, offset);
        const std::size_t length = std::max<std::size_t>(character.length, 1);
        if (character.value == '&')
            result += "&amp;";
        else if (character.value == '<')
            result += "&lt;";
        else if (character.value == '"' && in_attribute)
            result += "&quot;";
        else if (character.value == '>' && !in_attribute && offset >= 1 && text[offset - 1] == ']')
            result += "&gt;";  // "]]>" cannot stand in text
        else if (character.value == ' ' && !in_attribute)
            result += kBreakable;
        else if (character.length > 1 && is_invisible(character.value))
            result += fmt::format("&#{};", static_cast<unsigned>(character.value));
        else
            result += text.substr(offset, length);
        offset += length;
    }
    return result;
}

void append(std::string& out, const std::vector<Inline>& inlines) {
    for (const Inline& each : inlines) {
        if (each.mark == Mark::Text) {
            out += escaped(each.text, false);
            continue;
        }
        Tag tag(name_of(each.mark));
        tag.add("href", each.target).add("xml:lang", each.language);
        out += "<" + tag.name() + tag.attributes();
        if (each.mark == Mark::LineBreak) {
            out += "/>";
            continue;
        }
        out += ">";
        append(out, each.children);
        out += "</" + tag.name() + ">";
    }
}

}  // namespace

Tag& Tag::add(std::string_view attribute, std::string_view value) {
    return value.empty() ? *this : add_even_empty(attribute, value);
}

Tag& Tag::add_even_empty(std::string_view attribute, std::string_view value) {
    attributes_ += ' ';
    attributes_ += attribute;
    attributes_ += "=\"" + escaped(value, true) + "\"";
    return *this;
}

void XmlLines::start_line(bool closes) {
    if (std::exchange(gap_, false) && !closes && !after_open_) out_ += '\n';
    out_.append(kIndent * depth_, ' ');
}

void XmlLines::end_line(bool opens) {
    out_ += '\n';
    after_open_ = opens;
}

void XmlLines::open(const Tag& tag) {
    start_line(false);
    out_ += "<" + tag.name() + tag.attributes() + ">";
    end_line(true);
    ++depth_;
}

void XmlLines::close(std::string_view name) {
    --depth_;
    start_line(true);
    out_ += "</";
    out_ += name;
    out_ += ">";
    end_line(false);
}

void XmlLines::empty(const Tag& tag) {
    start_line(false);
    out_ += "<" + tag.name() + tag.attributes() + "/>";
    end_line(false);
}

void XmlLines::text(const Tag& tag, const Text& content) {
    start_line(false);
    std::string all = "<" + tag.name() + tag.attributes() + ">";
    append(all, content.inlines);
    all += "</" + tag.name() + ">";
    wrapped(all);
    end_line(false);
}

void XmlLines::verbatim(const Tag& tag, const std::vector<const Text*>& lines) {
    std::string all;
    bool is_indented = true;  // all lines that have text
    for (const Text* line : lines) {
        if (line != lines.front()) all += '\n';
        std::string own;
        append(own, line->inlines);
        std::ranges::replace(own, kBreakable, ' ');
        is_indented = is_indented && (own.empty() || own.front() == ' ');
        all += own;
    }
    // White space that begins all lines would be taken for the file's.
    if (is_indented && all.starts_with(' ')) all.replace(0, 1, "&#32;");
    start_line(false);
    out_.append("<").append(tag.name()).append(tag.attributes()).append(">");
    out_.append(all).append("</").append(tag.name()).append(">");
    end_line(false);
}

void XmlLines::wrapped(std::string_view content) {
    const std::size_t indent = kIndent * (depth_ + 1);
    std::size_t column = kIndent * depth_;
    bool is_first = true;
    while (true) {
        const std::size_t end = std::min(content.find(kBreakable), content.size());
        const std::string_view word = content.substr(0, end);
        const std::size_t width = count_characters(word);
        if (!is_first) {
            if (column + 1 + width > kWidth) {
                out_ += '\n';
                out_.append(indent, ' ');
                column = indent;
            } else {
                out_ += ' ';
                ++column;
            }
        }
        out_ += word;
        column += width;
        is_first = false;
        if (end == content.size()) return;
        content.remove_prefix(end + 1);
    }
}

std::string XmlLines::take() {
    return std::move(out_);
}

}  // namespace bifolio::source

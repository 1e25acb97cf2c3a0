// Texts that are not marked up by elements, but came as Markdown, LaTeX or plain text: markup="...".
// Internal to source/.
#pragma once

#include <cstddef>
#include <string_view>

#include "source/base/reporter.h"
#include "source/model/text_block.h"
#include "source/xml/xml_document.h"

namespace bifolio::source {

inline constexpr const char* kMarkupAttribute = "markup";

// Whether the text of elements of that name is read as its markup="..." says. Names of people, places and the
// like are not.
[[nodiscard]] bool takes_markup(std::string_view element);

// What holds for the element's own text: what it, or the nearest element around it, states.
[[nodiscard]] MarkupKind markup_in(const XmlDocument& document, pugi::xml_node element);

// Of one file. `start` is what each text begins as; one over `limit` bytes is reported as [xml], and what is
// past that left out.
struct MarkedText {
    const XmlDocument& document;
    Reporter& reporter;
    pugi::xml_node element;
    const Text& start;
    std::size_t limit = 0;
};

// Paragraphs are parted by lines without text; other line ends are spaces, and all else stays as it is.
[[nodiscard]] TextBlocks read_paragraphs(const MarkedText& text);

// Markdown (CommonMark 0.30 with tables of GitHub) as blocks. Reports as [markup] what is printed as it
// stands: HTML, pictures.
[[nodiscard]] TextBlocks read_markdown(const MarkedText& text);
// The same of a title or the like: marks within its line only.
[[nodiscard]] Text read_markdown_line(const MarkedText& text);

}  // namespace bifolio::source

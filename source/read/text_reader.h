// From elements and attributes to Text: folded, normalised, with the place of every character.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "source/base/reporter.h"
#include "source/model/text.h"
#include "source/model/text_block.h"
#include "source/read/language_in.h"
#include "source/xml/xml_document.h"

namespace bifolio::source {

// Reads the texts of one file. Reports as [value] addresses and languages inside texts that are not valid, as
// [encoding] characters that references smuggle in, as [xml] a text over the
// limits. Both arguments must outlive it. Elements that are not an inline mark are passed over:
// check_structure() reports them.
class TextReader {
  public:
    TextReader(const XmlDocument& document, Reporter& reporter, std::string program_language)
        : document_(document), reporter_(reporter), program_language_(std::move(program_language)) {}

    // What stands in the element, or in the attribute: a title, a name or the like. `around` is the language
    // around it.
    [[nodiscard]] Text read(pugi::xml_node element, const std::string& around) const;
    [[nodiscard]] Text read(pugi::xml_attribute attribute, const std::string& around) const;

    // Running text, which may be longer: a paragraph, or what its markup="..." makes of it.
    [[nodiscard]] TextBlocks read_running(pugi::xml_node element, const std::string& around) const;
    // The element's text before anything is read of it: its place and language.
    [[nodiscard]] Text start_of(pugi::xml_node element, const std::string& around) const;

    // The text of an element of another system's file: paragraphs are parted by lines without text. What
    // looks like markup in it stays as it is.
    [[nodiscard]] std::vector<Text> read_plain_paragraphs(pugi::xml_node element,
                                                          const std::string& around) const;

  private:
    [[nodiscard]] Text read(pugi::xml_node element, const std::string& around, std::size_t limit) const;
    [[nodiscard]] Text start_text(Place place, const std::string& language) const;

    const XmlDocument& document_;
    Reporter& reporter_;
    std::string program_language_;
};

}  // namespace bifolio::source

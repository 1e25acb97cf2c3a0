// An XML file as a tree, with the place of everything in it. For programmes and style sheets alike.
#pragma once

#include <memory>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "source/base/diagnostic.h"
#include "source/base/line_index.h"
#include "source/base/reporter.h"
#include "source/xml/xml_gate.h"

namespace bifolio::source {

// A well-formed XML file within limits. The tree lies on the file's own bytes, undecoded, so that every place
// is exact: READ VALUES THROUGH THE FUNCTIONS HERE, not by pugixml's value() and child_value(), which give
// references such as &amp; as they stand in the file. Comments and instructions are not in the tree; white
// space is.
class XmlDocument {
  public:
    // Checks encoding, well-formedness and limits, and reports what is wrong as [xml] and [encoding]. Absent
    // where there can be no tree. With [encoding] errors there may be one: what was no text is "_" in it.
    [[nodiscard]] static std::optional<XmlDocument> parse(std::string bytes, Reporter& reporter,
                                                          const XmlLimits& limits = {});
    [[nodiscard]] static std::optional<XmlDocument> parse(std::string bytes, const std::string& file,
                                                          Diagnostics& diagnostics,
                                                          const XmlLimits& limits = {});

    [[nodiscard]] pugi::xml_node root() const { return tree_->document_element(); }

    [[nodiscard]] Place place(pugi::xml_node node) const;  // of an element's "<", of text's first byte
    [[nodiscard]] Place place(pugi::xml_attribute attribute) const;        // of its name
    [[nodiscard]] Place value_place(pugi::xml_attribute attribute) const;  // of its value's first character
    [[nodiscard]] Place place(const char* in_file) const;  // of a byte that name() or value() points to

    // The attribute's value with references resolved and white space made spaces (XML 1.0, 3.3.3).
    [[nodiscard]] std::string value(pugi::xml_attribute attribute) const;
    // The text directly inside the element, its references resolved; not that of its children.
    [[nodiscard]] std::string text(pugi::xml_node element) const;

    [[nodiscard]] const XmlLimits& limits() const { return limits_; }

  private:
    explicit XmlDocument(std::string bytes);

    std::unique_ptr<std::string> bytes_;  // on the heap: the tree points into it
    std::unique_ptr<LineIndex> lines_;
    std::unique_ptr<pugi::xml_document> tree_;
    XmlLimits limits_;
};

// A character as it stands in a file: literally, or by a reference (&lt; &#233;).
struct SourceCharacter {
    char32_t value = 0;
    std::size_t length = 0;  // bytes in the file
    bool is_reference = false;
};

// The character at `offset` of `raw`, well-formed XML text in UTF-8. In CDATA an "&" is an "&".
[[nodiscard]] SourceCharacter source_character(std::string_view raw, std::size_t offset, bool is_cdata);

}  // namespace bifolio::source

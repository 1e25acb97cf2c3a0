// Are all elements, attributes and texts of a programme where the format has a place for them?
#pragma once

#include "source/base/reporter.h"
#include "source/xml/xml_document.h"

namespace bifolio::source {

// Whether a long form is used: one of the element's own children, not an inline mark, stands in it.
[[nodiscard]] bool is_long_form(pugi::xml_node element);

// Whether an item of a list is text with lists behind it: <li>Pumps<ul>...</ul></li>.
[[nodiscard]] bool is_text_with_lists(pugi::xml_node item);

// Walks the whole tree and reports [unknown-element] (also: an element in the wrong place, one too many, text
// where only elements can stand), [unknown-attribute], [missing], and [value] for an xml:lang that is not a
// language, in the order of the file. What is inside an unknown element is not looked at. False: the file
// cannot be read on as a programme: its root is not that of one, it is past a limit ([xml]), or there are too
// many findings.
bool check_structure(const XmlDocument& document, Reporter& reporter);

}  // namespace bifolio::source

// Program text, <pre>: its white space is kept. Internal to source/.
#pragma once

#include <string>
#include <vector>

#include "source/base/reporter.h"
#include "source/model/text.h"
#include "source/xml/xml_document.h"

namespace bifolio::source {

// The lines of the element, with their marks; a line without text is an empty Text. White space that begins
// all of them is taken off, and so are lines without text at both ends. A tab goes on to the next column of
// four. `start` is what each line's Text begins as; one over `limit` bytes is reported as [xml], and what is
// past that left out.
[[nodiscard]] std::vector<Text> read_code_lines(const XmlDocument& document, Reporter& reporter,
                                                pugi::xml_node element, const Text& start, std::size_t limit);

}  // namespace bifolio::source

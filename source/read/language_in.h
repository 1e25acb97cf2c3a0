// The language of an element's text. Internal to source/.
#pragma once

#include <string>

#include "source/xml/xml_document.h"

namespace bifolio::source {

// The xml:lang in force inside `node` itself, where `around` is the one around it.
[[nodiscard]] std::string language_in(const XmlDocument& document, pugi::xml_node node,
                                      const std::string& around);

}  // namespace bifolio::source

#include "source/read/language_in.h"

namespace bifolio::source {

std::string language_in(const XmlDocument& document, pugi::xml_node node, const std::string& around) {
    const pugi::xml_attribute attribute = node.attribute("xml:lang");
    return attribute.empty() ? around : document.value(attribute);
}

}  // namespace bifolio::source

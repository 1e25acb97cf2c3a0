// Walks through the characters of an element, with the place of each. Internal to source/.
#pragma once

#include <cstdint>
#include <string_view>

#include "source/model/mark_names.h"
#include "source/xml/xml_document.h"

namespace bifolio::source {

// Whether the character ends a line of the file, and is none that a reference stands for.
[[nodiscard]] inline bool ends_line(const SourceCharacter& each) {
    return !each.is_reference && (each.value == '\n' || each.value == '\r');
}

// Calls visit.begin(mark) and visit.end(mark) for inline marks, and visit.character(character, place) for
// characters, in their order. Of the two that end a line on Windows only the second is told. Elements that
// are no marks are passed over.
template <typename Visit>
void walk_characters(const XmlDocument& document, pugi::xml_node element, Visit& visit) {
    for (const pugi::xml_node child : element.children()) {
        if (child.type() == pugi::node_element) {
            if (!mark_named(child.name())) continue;
            visit.begin(child);
            walk_characters(document, child, visit);
            visit.end(child);
            continue;
        }
        const std::string_view raw = child.value();
        if (raw.empty()) continue;
        Place place = document.place(raw.data());
        for (std::size_t offset = 0; offset < raw.size();) {
            const SourceCharacter each = source_character(raw, offset, child.type() == pugi::node_cdata);
            const bool is_pair =
                ends_line(each) && each.value == '\r' && raw.substr(offset + 1).starts_with('\n');
            if (!is_pair) visit.character(each, place);
            if (ends_line(each) && !is_pair)
                place = {place.line + 1, 1};
            else
                place.column += each.is_reference ? static_cast<std::uint32_t>(each.length) : 1;
            offset += each.length;
        }
    }
}

}  // namespace bifolio::source

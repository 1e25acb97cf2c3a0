#include <fmt/core.h>

#include <algorithm>
#include <set>
#include <string>

#include "press/breaches.h"
#include "press/element_names.h"
#include "press/reading_rules.h"
#include "press/structure_types.h"
#include "source/base/quotation.h"

namespace bifolio::press::reading_rules {

namespace {

// The type that what stands in the element is judged by: its own, or that of the first around it that is not
// transparent.
std::string_view holding_type(const StructureTree& tree, std::optional<std::size_t> element) {
    while (element && is_transparent(tree.elements[*element].type)) element = tree.elements[*element].parent;
    return element ? std::string_view(tree.elements[*element].type) : kRoot;
}

bool has_text(const std::optional<std::string>& text) {
    return text && text->find_first_not_of(" \t\r\n") != std::string::npos;
}

// The children that are elements, by type.
std::vector<std::string_view> child_types(const StructureTree& tree, const StructureElement& element) {
    std::vector<std::string_view> types;
    for (const StructureKid& kid : element.kids)
        if (const auto* child = std::get_if<ElementKid>(&kid);
            child != nullptr && child->element != kNoElement)
            types.push_back(tree.elements[child->element].type);
    return types;
}

}  // namespace

Breaches marked(const PdfFacts& found, const ReadingStandard& /*standard*/) {
    if (found.reading.is_marked) return {};
    return {{0, "MarkInfo has no Marked that is true"}};
}

Breaches suspects(const PdfFacts& found, const ReadingStandard& /*standard*/) {
    if (!found.reading.has_suspects) return {};
    return {{0, "MarkInfo has Suspects that is true"}};
}

Breaches tagged_content(const PdfFacts& found, const ReadingStandard& /*standard*/) {
    Breaches result = all(found.reading.unmarked, "is neither tagged nor an artifact");
    for (const Fact& each : found.reading.wrong_marks) result.push_back(each);
    return result;
}

Breaches artifacts(const PdfFacts& found, const ReadingStandard& /*standard*/) {
    return all(found.reading.mixed);
}

Breaches tree(const PdfFacts& found, const ReadingStandard& /*standard*/) {
    if (!found.reading.tree.is_there) return {{0, "there is no StructTreeRoot"}};
    Breaches result = all(found.reading.tree.faults);
    if (found.reading.tree.elements.empty()) result.push_back({0, "the structure tree is empty"});
    return result;
}

Breaches role_map(const PdfFacts& found, const ReadingStandard& /*standard*/) {
    return all(found.reading.tree.role_faults);
}

Breaches single_document(const PdfFacts& found, const ReadingStandard& /*standard*/) {
    const StructureTree& tree = found.reading.tree;
    Breaches result;
    std::size_t roots = 0;
    for (const StructureElement& element : tree.elements) {
        if (element.parent) continue;
        ++roots;
        if (element.type != "Document" || element.name_space != kPdf2Namespace)
            result.push_back({element.page, fmt::format("{} is not a Document of PDF 2.0", shown(element))});
    }
    if (roots > 1) result.push_back({0, fmt::format("the tree has {} roots", roots)});
    return result;
}

Breaches nesting(const PdfFacts& found, const ReadingStandard& /*standard*/) {
    const StructureTree& tree = found.reading.tree;
    Breaches result;
    for (std::size_t n = 0; n < tree.elements.size(); ++n) {
        const StructureElement& element = tree.elements[n];
        const std::string_view around = holding_type(tree, element.parent);
        if (!may_stand_in(element.type, around))
            result.push_back(
                {element.page, fmt::format("{} stands in {}", shown(element), source::shortened(around))});
        const bool has_content = std::ranges::any_of(
            element.kids, [](const StructureKid& kid) { return std::holds_alternative<MarkedContent>(kid); });
        if (has_content && !may_hold_content(holding_type(tree, n)))
            result.push_back({element.page, fmt::format("{} holds content directly", shown(element))});
    }
    return result;
}

// An item is a body, and a label before it if any (ISO 32000-1, 14.8.4.3.3).
Breaches lists(const PdfFacts& found, const ReadingStandard& /*standard*/) {
    const StructureTree& tree = found.reading.tree;
    using Types = std::vector<std::string_view>;
    Breaches result;
    for (const StructureElement& element : tree.elements) {
        const Types types = child_types(tree, element);
        if (element.type == "L" && types.empty())
            result.push_back({element.page, fmt::format("{} has no items", shown(element))});
        if (element.type == "LI" && types != Types{"LBody"} && types != Types{"Lbl", "LBody"})
            result.push_back({element.page, fmt::format("{} is not a label and a body", shown(element))});
    }
    return result;
}

// A list whose items have labels says of which kind these are.
Breaches list_numbering(const PdfFacts& found, const ReadingStandard& /*standard*/) {
    const StructureTree& tree = found.reading.tree;
    std::set<std::size_t> told;
    Breaches result;
    for (const StructureElement& label : tree.elements) {
        if (label.type != "Lbl" || !label.parent) continue;
        const std::optional<std::size_t> list = tree.elements[*label.parent].parent;
        if (!list || tree.elements[*list].type != "L" || !told.insert(*list).second) continue;
        const std::string& numbering = tree.elements[*list].numbering;
        if (numbering.empty() || numbering == "None")
            result.push_back({label.page, fmt::format("{} has labels, and its ListNumbering is {}",
                                                      shown(tree.elements[*list]),
                                                      numbering.empty() ? "not stated" : numbering)});
    }
    return result;
}

// An entry of a table of contents, or something in it, names the element that it is for.
Breaches contents_targets(const PdfFacts& found, const ReadingStandard& /*standard*/) {
    const StructureTree& tree = found.reading.tree;
    std::vector<bool> has_target(tree.elements.size());
    for (std::size_t n = tree.elements.size(); n-- > 0;) {  // children come behind their parents
        const StructureElement& element = tree.elements[n];
        if (element.has_target) has_target[n] = true;
        if (has_target[n] && element.parent) has_target[*element.parent] = true;
    }
    Breaches result;
    for (std::size_t n = 0; n < tree.elements.size(); ++n)
        if (tree.elements[n].type == "TOCI" && !has_target[n])
            result.push_back({tree.elements[n].page, fmt::format("{} has no Ref", shown(tree.elements[n]))});
    return result;
}

// The first is H1, and none is more than a level deeper than the one before.
Breaches headings(const PdfFacts& found, const ReadingStandard& /*standard*/) {
    Breaches result;
    int before = 0;
    for (const StructureElement& element : found.reading.tree.elements) {
        const int level = heading_level(element.type);
        if (level == 0) continue;
        if (level > before + 1)
            result.push_back({element.page, before == 0
                                                ? fmt::format("{} is the first heading", shown(element))
                                                : fmt::format("{} follows H{}", shown(element), before)});
        before = level;
    }
    return result;
}

Breaches numbered_headings(const PdfFacts& found, const ReadingStandard& standard) {
    const std::vector<StructureElement>& elements = found.reading.tree.elements;
    const bool has_levels =
        std::ranges::any_of(elements, [](const auto& each) { return heading_level(each.type) > 0; });
    if (!has_levels && standard.edition == Edition::Ua1) return {};
    Breaches result;
    for (const StructureElement& element : elements)
        if (element.type == "H")
            result.push_back({element.page, fmt::format("{} is a heading without a level", shown(element))});
    return result;
}

Breaches alternatives(const PdfFacts& found, const ReadingStandard& /*standard*/) {
    Breaches result;
    for (const StructureElement& element : found.reading.tree.elements)
        if ((element.type == "Figure" || element.type == "Formula") && !has_text(element.alternative) &&
            !has_text(element.replacement))
            result.push_back(
                {element.page, fmt::format("{} has neither Alt nor ActualText", shown(element))});
    return result;
}

Breaches notes(const PdfFacts& found, const ReadingStandard& /*standard*/) {
    std::set<std::string> ids;
    Breaches result;
    for (const StructureElement& element : found.reading.tree.elements)
        if (element.type == "Note" && (element.id.empty() || !ids.insert(element.id).second))
            result.push_back({element.page, fmt::format("{} has no ID of its own", shown(element))});
    return result;
}

}  // namespace bifolio::press::reading_rules

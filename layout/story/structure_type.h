// The standard structure types (ISO 32000-1, 14.8.4).
#pragma once

#include <array>
#include <string_view>

#include "layout/story/structure.h"

namespace bifolio::layout {

struct StructureType {
    std::string_view name;
    bool in_pdf_2 = true;  // whether PDF 2.0 still has it (ISO 32000-2, 14.8.6)
};

[[nodiscard]] constexpr StructureType structure_type(const StructureNode& node) {
    constexpr std::array<std::string_view, 6> kHeadings{"H1", "H2", "H3", "H4", "H5", "H6"};
    switch (node.role) {
        case Role::Document:
            return {"Document"};
        case Role::Part:
            return {"Part"};
        case Role::Section:
            return {"Sect"};
        case Role::Heading:
            return {kHeadings.at(static_cast<std::size_t>(node.level) - 1)};
        case Role::Paragraph:
            return {"P"};
        case Role::Label:
            return {"Lbl"};
        case Role::List:
            return {"L"};
        case Role::ListItem:
            return {"LI"};
        case Role::ListBody:
            return {"LBody"};
        case Role::Table:
            return {"Table"};
        case Role::TableRow:
            return {"TR"};
        case Role::TableHead:
            return {"TH"};
        case Role::TableCell:
            return {"TD"};
        case Role::Contents:
            return {"TOC", false};
        case Role::ContentsItem:
            return {"TOCI", false};
        case Role::Index:
            return {"Index", false};
        case Role::Figure:
            return {"Figure"};
        case Role::Link:
            return {"Link"};
        case Role::Quotation:
            return {"BlockQuote", false};
        case Role::Code:
            return {"Code", false};
        case Role::Caption:
            return {"Caption"};
        case Role::Span:
            break;
    }
    return {"Span"};
}

}  // namespace bifolio::layout

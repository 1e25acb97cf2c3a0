#include "layout/story/structure_builder.h"

#include <algorithm>

namespace bifolio::layout {

OpenElement::OpenElement(StructureBuilder& builder, std::uint32_t node) : builder_(builder) {
    builder_.open_.push_back(node);
}

OpenElement::~OpenElement() {
    builder_.open_.pop_back();
}

OpenItem ListBuilder::item(bool with_label) {
    if (!list_) {
        list_ = builder_->add(Role::List);
        builder_->nodes_[*list_].marks = marks_;
    }
    const std::uint32_t item = builder_->add(Role::ListItem, *list_);
    const std::uint32_t label = with_label ? builder_->add(Role::Label, item) : kArtifact;
    return {*builder_, label, builder_->add(Role::ListBody, item)};
}

OpenElement ContentsBuilder::entry() {
    if (!contents_) contents_ = builder_->add(Role::Contents);
    return {*builder_, builder_->add(Role::ContentsItem, *contents_)};
}

TableBuilder::TableBuilder(StructureBuilder& builder) : builder_(builder), table_(builder.add(Role::Table)) {}

void TableBuilder::begin_row() {
    row_ = builder_.add(Role::TableRow, table_);
}

std::uint32_t TableBuilder::head(Scope scope) {
    const std::uint32_t node = builder_.add(Role::TableHead, row_);
    builder_.nodes_[node].scope = scope;
    return node;
}

OpenElement TableBuilder::cell(int rows, int columns) {
    const std::uint32_t node = builder_.add(Role::TableCell, row_);
    builder_.nodes_[node].rows = rows;
    builder_.nodes_[node].columns = columns;
    return {builder_, node};
}

StructureBuilder::StructureBuilder(std::string language) {
    StructureNode document;
    document.role = Role::Document;
    document.language = std::move(language);
    nodes_.push_back(std::move(document));
}

OpenElement TableBuilder::caption() {
    return {builder_, builder_.add(Role::Caption, table_)};
}

std::uint32_t StructureBuilder::heading_in_text() {
    constexpr int kDeepest = 6;
    const std::uint32_t node = add(Role::Heading);
    nodes_[node].level = std::min(level_ + 1, kDeepest);
    return node;
}

std::uint32_t StructureBuilder::heading(int level) {
    level_ = level;
    const std::uint32_t node = add(Role::Heading);
    nodes_[node].level = level;
    return node;
}

std::uint32_t StructureBuilder::figure(const std::string& description, std::uint32_t parent) {
    const std::uint32_t node = add(Role::Figure, parent);
    nodes_[node].description = description;
    return node;
}

StructureBuilder::LinkedFigure StructureBuilder::linked_figure(const std::string& description) {
    LinkedFigure made;
    made.link = link(paragraph());
    made.figure = figure(description, made.link);
    return made;
}

std::uint32_t StructureBuilder::span(std::uint32_t element, const std::string& language) {
    const std::uint32_t node = add(Role::Span, element);
    nodes_[node].language = language;
    return node;
}

const std::string& StructureBuilder::language_at(std::uint32_t element) const {
    while (element != 0 && nodes_[element].language.empty()) element = nodes_[element].parent;
    return nodes_[element].language;
}

std::uint32_t StructureBuilder::add(Role role, std::uint32_t parent) {
    StructureNode node;
    node.role = role;
    node.parent = parent;
    nodes_.push_back(std::move(node));
    return static_cast<std::uint32_t>(nodes_.size() - 1);
}

}  // namespace bifolio::layout

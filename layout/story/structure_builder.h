// Builds structure trees that are sound: each kind of element is made by a function of its own, which puts it
// where it may stand and gives it what it must hold. Only elements that may hold paragraphs are ever open, so
// that text finds no wrong place.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "layout/story/structure.h"

namespace bifolio::layout {

class StructureBuilder;

// An element that what is made from now on belongs to, until the end of this object's life.
class OpenElement {
  public:
    OpenElement(StructureBuilder& builder, std::uint32_t node);
    ~OpenElement();
    OpenElement(const OpenElement&) = delete;
    OpenElement& operator=(const OpenElement&) = delete;

  private:
    StructureBuilder& builder_;
};

// An item of a list: its body is open.
class OpenItem {
  public:
    OpenItem(StructureBuilder& builder, std::uint32_t label, std::uint32_t body)
        : body_(builder, body), label_(label) {}

    // The node of what stands before the body; kArtifact where the item was made without.
    [[nodiscard]] std::uint32_t label() const { return label_; }

  private:
    OpenElement body_;
    std::uint32_t label_;
};

// A list below the element that is open at its first item. One without items is not in the tree.
class ListBuilder {
  public:
    explicit ListBuilder(StructureBuilder& builder, ListMarks marks = ListMarks::None)
        : builder_(&builder), marks_(marks) {}

    [[nodiscard]] OpenItem item(bool with_label);

  private:
    StructureBuilder* builder_;
    ListMarks marks_;
    std::optional<std::uint32_t> list_;
};

// A table of contents below the element that is open at its first entry. One without entries is not in the
// tree.
class ContentsBuilder {
  public:
    explicit ContentsBuilder(StructureBuilder& builder) : builder_(&builder) {}

    [[nodiscard]] OpenElement entry();

  private:
    StructureBuilder* builder_;
    std::optional<std::uint32_t> contents_;
};

// A table below the element that is open when it is made.
class TableBuilder {
  public:
    explicit TableBuilder(StructureBuilder& builder);

    // What is made next begins a row.
    void begin_row();
    // The node of a head's text.
    [[nodiscard]] std::uint32_t head(Scope scope);
    [[nodiscard]] OpenElement cell(int rows, int columns);
    // Before the first row.
    [[nodiscard]] OpenElement caption();

  private:
    StructureBuilder& builder_;
    std::uint32_t table_, row_ = 0;
};

class StructureBuilder {
  public:
    // `language` is the document's, BCP 47.
    explicit StructureBuilder(std::string language);

    [[nodiscard]] OpenElement part() { return {*this, add(Role::Part)}; }
    [[nodiscard]] OpenElement section() { return {*this, add(Role::Section)}; }
    [[nodiscard]] OpenElement index() { return {*this, add(Role::Index)}; }
    [[nodiscard]] OpenElement quotation() { return {*this, add(Role::Quotation)}; }
    // Of a picture, which comes before it.
    [[nodiscard]] OpenElement caption() { return {*this, add(Role::Caption)}; }
    [[nodiscard]] ListBuilder list(ListMarks marks = ListMarks::None) { return ListBuilder(*this, marks); }
    [[nodiscard]] ContentsBuilder contents() { return ContentsBuilder(*this); }
    [[nodiscard]] TableBuilder table() { return TableBuilder(*this); }

    // Nodes for text and pictures, below the open element.
    [[nodiscard]] std::uint32_t heading(int level);
    // Of a part of a text, a level below that of the last heading that is none of these.
    [[nodiscard]] std::uint32_t heading_in_text();
    [[nodiscard]] std::uint32_t paragraph() { return add(Role::Paragraph); }
    // A line of program text, as a paragraph of its own.
    [[nodiscard]] std::uint32_t code_line() { return add(Role::Code, paragraph()); }
    // `description` is for those who cannot see it, and not empty.
    [[nodiscard]] std::uint32_t figure(const std::string& description) {
        return figure(description, open_.back());
    }
    // A picture that leads somewhere, as a paragraph of its own.
    using LinkedFigure = layout::LinkedFigure;
    [[nodiscard]] LinkedFigure linked_figure(const std::string& description);
    // Text of `element` that leads somewhere.
    [[nodiscard]] std::uint32_t link(std::uint32_t element) { return add(Role::Link, element); }
    // Text of `element` in another language, BCP 47.
    [[nodiscard]] std::uint32_t span(std::uint32_t element, const std::string& language);
    // Of a heading.
    [[nodiscard]] int level_of(std::uint32_t heading) const { return nodes_[heading].level; }
    // The language of the element's text: its own, or that of what it stands in.
    [[nodiscard]] const std::string& language_at(std::uint32_t element) const;
    void set_language_where_it_differs(std::uint32_t element, const std::string& language) {
        if (language_at(element) != language) set_language(element, language);
    }
    void set_language(std::uint32_t element, const std::string& language) {
        nodes_[element].language = language;
    }

    [[nodiscard]] std::vector<StructureNode> take() { return std::move(nodes_); }

  private:
    friend class OpenElement;
    friend class ListBuilder;
    friend class ContentsBuilder;
    friend class TableBuilder;

    std::uint32_t figure(const std::string& description, std::uint32_t parent);
    std::uint32_t add(Role role) { return add(role, open_.back()); }
    std::uint32_t add(Role role, std::uint32_t parent);

    std::vector<StructureNode> nodes_;
    std::vector<std::uint32_t> open_{0};
    int level_ = 0;  // of the last heading that is not within a text
};

}  // namespace bifolio::layout

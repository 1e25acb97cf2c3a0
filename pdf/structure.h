// The structure tree of a tagged PDF (ISO 32000-1, 14.7 and 14.8): an element for each node that has content,
// which marks its content by page and number (MCID), and the parent tree that leads back.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "layout/pages/pages.h"
#include "pdf/document.h"
#include "pdf/page_content.h"

namespace bifolio::pdf {

// The elements of a document under construction. They have numbers before they are written, so that links and
// bookmarks may lead to them.
class StructureTree {
  public:
    // `contents` are the pages', in order. Nodes without content are left out, save cells, which keep their
    // table regular.
    StructureTree(const layout::Pages& pages, std::span<const PageContent> contents, Document& document);

    // Of a node that is in the tree; else its number is 0.
    [[nodiscard]] ObjectId element(std::uint32_t node) const;

    // Adds a link's annotation, on a page.
    void add_annotation(const layout::LinkArea& link, std::size_t page, ObjectId annotation);
    // Its StructParent.
    [[nodiscard]] std::size_t next_parent_key() const;

    // Writes all elements; gives the StructTreeRoot. `names_pdf_2`: elements are in the namespace of PDF 2.0
    // where that has them (ISO 32000-2, 14.8.6).
    [[nodiscard]] ObjectId write(std::span<const ObjectId> page_ids, bool names_pdf_2);

  private:
    struct Annotation {
        std::uint32_t node = 0;
        std::size_t page = 0;
        ObjectId id;
    };
    // What an element holds: marked content of a page, an element, or an annotation.
    struct Kid {
        enum class Kind : std::uint8_t { Content, Element, Annotation };
        std::size_t position = 0;  // of its first content in the whole document
        Kind kind = Kind::Content;
        std::uint32_t number = 0;  // MCID, node, or place among the annotations
        std::size_t page = 0;      // of content
    };

    void choose_elements();
    void measure_figures();
    void gather_kids();
    [[nodiscard]] std::string entries_of(std::uint32_t node, ObjectId parent,
                                         std::span<const ObjectId> page_ids) const;
    [[nodiscard]] bool has_labels(std::uint32_t list) const;
    void append_kids(std::string& out, std::uint32_t node, std::span<const ObjectId> page_ids) const;
    [[nodiscard]] std::string parent_tree() const;

    const layout::Pages& pages_;
    std::span<const PageContent> contents_;
    Document& document_;
    std::vector<std::size_t> first_;  // by node: the position of its first content, or kNone
    std::vector<ObjectId> elements_;  // by node
    std::vector<Annotation> annotations_;
    std::vector<std::vector<Kid>> kids_;                         // by node
    std::unordered_map<std::uint32_t, std::uint32_t> leads_to_;  // from an entry of a table of contents
    std::unordered_map<std::uint32_t, std::string> boxes_;       // by node of a Figure: its BBox
    ObjectId namespace_;                                         // of PDF 2.0; or none
};

}  // namespace bifolio::pdf

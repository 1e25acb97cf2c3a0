#include "pdf/structure.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>
#include <variant>

#include "layout/story/structure_type.h"
#include "pdf/corners.h"
#include "pdf/syntax.h"

namespace bifolio::pdf {

namespace {

using layout::Role;
using layout::StructureNode;

constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

// Elements that are there wherever what they stand in is.
bool stays_with_parent(Role role) {
    return role == Role::TableRow || role == Role::TableHead || role == Role::TableCell ||
           role == Role::ListBody;
}

void append_table_attributes(std::string& out, const StructureNode& node) {
    out += " /A <</O /Table";
    if (node.scope != layout::Scope::None)
        out += node.scope == layout::Scope::Row ? " /Scope /Row" : " /Scope /Column";
    if (node.rows > 1) append_number(out += " /RowSpan ", node.rows);
    if (node.columns > 1) append_number(out += " /ColSpan ", node.columns);
    out += ">>";
}

// ISO 32000-1, table 347.
void append_list_numbering(std::string& out, layout::ListMarks marks) {
    constexpr std::array<std::string_view, 5> kNames{"None", "Disc", "Decimal", "LowerAlpha", "LowerRoman"};
    out += " /A <</O /List /ListNumbering /";
    out += kNames.at(static_cast<std::size_t>(marks));
    out += ">>";
}

}  // namespace

StructureTree::StructureTree(const layout::Pages& pages, std::span<const PageContent> contents,
                             Document& document)
    : pages_(pages), contents_(contents), document_(document) {
    choose_elements();
    measure_figures();
}

// A Figure says where on its page it is (14.8.5.4.3).
void StructureTree::measure_figures() {
    for (const layout::Page& page : pages_.pages) {
        std::unordered_map<std::uint32_t, Corners> areas;
        const auto add = [&](std::uint32_t node, const layout::Rect& area) {
            if (node == layout::kArtifact) return;
            const Corners corners = corners_of(area, to_milli(page.trim.height));
            const auto [entry, is_new] = areas.try_emplace(node, corners);
            if (!is_new) entry->second = around(entry->second, corners);
        };
        for (const layout::PlacedPicture& picture : page.pictures) add(picture.node, picture.area);
        for (const layout::Fill& fill : page.fills) add(fill.node, fill.area);
        for (const auto& [node, area] : areas) {
            std::string& box = boxes_[node];
            box.clear();
            append_rectangle(box, area.left, area.bottom, area.right, area.top);
        }
    }
}

// Parents come before their children, so a walk from the end sees all of an element's parts before it.
void StructureTree::choose_elements() {
    const std::vector<StructureNode>& nodes = pages_.structure;
    first_.assign(nodes.size(), kNone);
    std::size_t position = 0;
    for (const PageContent& content : contents_)
        for (const std::uint32_t node : content.marks) {
            first_[node] = std::min(first_[node], position);
            ++position;
        }
    // A link may hold nothing but another element's content.
    for (std::size_t n = nodes.size(); n-- > 1;)
        first_[nodes[n].parent] = std::min(first_[nodes[n].parent], first_[n]);
    elements_.assign(nodes.size(), {});
    for (std::size_t n = 0; n < nodes.size(); ++n) {
        const bool has_parent = n > 0 && elements_[nodes[n].parent].number != 0;
        if (n == 0 || first_[n] != kNone || (has_parent && stays_with_parent(nodes[n].role)))
            elements_[n] = document_.reserve();
    }
}

ObjectId StructureTree::element(std::uint32_t node) const {
    return node < elements_.size() ? elements_[node] : ObjectId{};
}

void StructureTree::add_annotation(const layout::LinkArea& link, std::size_t page, ObjectId annotation) {
    annotations_.push_back({link.node, page, annotation});
    const auto* destination = std::get_if<layout::Destination>(&link.target);
    if (destination == nullptr) return;
    std::uint32_t node = link.node;
    while (node != 0 && pages_.structure[node].role != Role::ContentsItem)
        node = pages_.structure[node].parent;
    if (node != 0) leads_to_[node] = destination->node;
}

std::size_t StructureTree::next_parent_key() const {
    return pages_.pages.size() + annotations_.size();
}

// An element's content and parts stand in the order of their content; parts of an element that has no content
// of its own in the order of the tree. Annotations come last.
void StructureTree::gather_kids() {
    const std::vector<StructureNode>& nodes = pages_.structure;
    kids_.assign(nodes.size(), {});
    for (std::uint32_t n = 1; n < nodes.size(); ++n)
        if (elements_[n].number != 0) kids_[nodes[n].parent].push_back({first_[n], Kid::Kind::Element, n, 0});
    std::vector<bool> has_content(nodes.size(), false);
    std::size_t position = 0;
    for (std::size_t page = 0; page < contents_.size(); ++page)
        for (std::uint32_t mcid = 0; mcid < contents_[page].marks.size(); ++mcid) {
            const std::uint32_t node = contents_[page].marks[mcid];
            has_content[node] = true;
            kids_[node].push_back({position++, Kid::Kind::Content, mcid, page});
        }
    for (std::size_t n = 0; n < nodes.size(); ++n)
        if (has_content[n]) std::ranges::stable_sort(kids_[n], {}, &Kid::position);
    for (std::uint32_t n = 0; n < annotations_.size(); ++n)
        kids_[annotations_[n].node].push_back({kNone, Kid::Kind::Annotation, n, annotations_[n].page});
}

void StructureTree::append_kids(std::string& out, std::uint32_t node,
                                std::span<const ObjectId> page_ids) const {
    const std::vector<Kid>& kids = kids_[node];
    if (kids.empty()) return;
    // The page that most of the content need not name.
    const auto on_page =
        std::ranges::find_if(kids, [](const Kid& kid) { return kid.kind != Kid::Kind::Element; });
    const std::size_t page = on_page == kids.end() ? kNone : on_page->page;
    if (page != kNone) append_reference(out += " /Pg ", page_ids[page]);
    out += kids.size() > 1 ? " /K [" : " /K ";
    for (const Kid& kid : kids) {
        if (&kid != &kids.front()) out += ' ';
        const auto append_page = [&] {
            if (kid.page != page) append_reference(out += " /Pg ", page_ids[kid.page]);
        };
        switch (kid.kind) {
            case Kid::Kind::Element:
                append_reference(out, elements_[kid.number]);
                break;
            case Kid::Kind::Annotation:
                append_reference(out += "<</Type /OBJR /Obj ", annotations_[kid.number].id);
                append_page();
                out += ">>";
                break;
            case Kid::Kind::Content:
                if (kid.page != page) out += "<</Type /MCR";
                append_page();
                if (kid.page != page) out += " /MCID ";
                append_number(out, kid.number);
                if (kid.page != page) out += ">>";
                break;
        }
    }
    if (kids.size() > 1) out += ']';
}

bool StructureTree::has_labels(std::uint32_t list) const {
    const auto is_label = [this](const Kid& kid) {
        return kid.kind == Kid::Kind::Element && pages_.structure[kid.number].role == Role::Label;
    };
    return std::ranges::any_of(kids_[list], [&](const Kid& item) {
        return item.kind == Kid::Kind::Element && std::ranges::any_of(kids_[item.number], is_label);
    });
}

std::string StructureTree::entries_of(std::uint32_t node, ObjectId parent,
                                      std::span<const ObjectId> page_ids) const {
    const StructureNode& facts = pages_.structure[node];
    const layout::StructureType type = layout::structure_type(facts);
    std::string out = "/S /";
    out += type.name;
    append_reference(out += " /P ", parent);
    if (namespace_.number != 0 && type.in_pdf_2) append_reference(out += " /NS ", namespace_);
    append_kids(out, node, page_ids);
    if (!facts.description.empty()) append_text(out += " /Alt ", facts.description);
    if (node > 0 && !facts.language.empty()) append_text(out += " /Lang ", facts.language);
    if (const auto there = leads_to_.find(node); there != leads_to_.end() && namespace_.number != 0) {
        append_reference(out += " /Ref [", element(there->second));
        out += ']';
    }
    if (facts.marks != layout::ListMarks::None) append_list_numbering(out, facts.marks);
    // Times and titles are terms and what they are about (ISO 32000-2, table 382); PDF 1.7 has no such list.
    if (facts.role == Role::List && facts.marks == layout::ListMarks::None && namespace_.number != 0 &&
        has_labels(node))
        out += " /A <</O /List /ListNumbering /Description>>";
    if (const auto box = boxes_.find(node); box != boxes_.end())
        out += " /A <</O /Layout /Placement /Block /BBox " + box->second + ">>";
    if (facts.scope != layout::Scope::None || facts.rows > 1 || facts.columns > 1)
        append_table_attributes(out, facts);
    return out;
}

// Pages' content by MCID, then annotations (14.7.4.4).
std::string StructureTree::parent_tree() const {
    std::string out = "/Nums [";
    for (std::size_t page = 0; page < contents_.size(); ++page) {
        if (contents_[page].marks.empty()) continue;
        append_number(out, static_cast<std::int64_t>(page));
        out += " [";
        for (const std::uint32_t node : contents_[page].marks) {
            if (out.back() != '[') out += ' ';
            append_reference(out, elements_[node]);
        }
        out += "] ";
    }
    for (std::size_t n = 0; n < annotations_.size(); ++n) {
        append_number(out, static_cast<std::int64_t>(pages_.pages.size() + n));
        append_reference(out += ' ', elements_[annotations_[n].node]);
        out += ' ';
    }
    return out += ']';
}

ObjectId StructureTree::write(std::span<const ObjectId> page_ids, bool names_pdf_2) {
    if (names_pdf_2) namespace_ = document_.add_dictionary("/Type /Namespace /NS (http://iso.org/pdf2/ssn)");
    gather_kids();
    const ObjectId root = document_.reserve();
    for (std::uint32_t n = 0; n < elements_.size(); ++n)
        if (elements_[n].number != 0)
            document_.set_dictionary(
                elements_[n], entries_of(n, n == 0 ? root : elements_[pages_.structure[n].parent], page_ids));
    std::string entries = "/Type /StructTreeRoot /K ";
    append_reference(entries, elements_.front());
    append_reference(entries += " /ParentTree ", document_.add_dictionary(parent_tree()));
    append_number(entries += " /ParentTreeNextKey ", static_cast<std::int64_t>(next_parent_key()));
    if (names_pdf_2) {
        append_reference(entries += " /Namespaces [", namespace_);
        entries += ']';
    }
    document_.set_dictionary(root, std::move(entries));
    return root;
}

}  // namespace bifolio::pdf

#include "layout/story/structure_check.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <ranges>
#include <utility>
#include <vector>

#include "layout/story/structure_type.h"

namespace bifolio::layout {

namespace {

// By role: the elements that it may stand in.
struct RoleRule {
    Role role = Role::Document;
    std::vector<Role> parents;
};

const std::array kRules{
    RoleRule{Role::Document, {}},
    RoleRule{Role::Part, {Role::Document}},
    RoleRule{Role::Section, {Role::Document, Role::Part, Role::Section, Role::Index}},
    RoleRule{Role::Heading, {Role::Document, Role::Part, Role::Section, Role::Index}},
    RoleRule{Role::Paragraph,
             {Role::Document, Role::Part, Role::Section, Role::ListBody, Role::TableHead, Role::TableCell,
              Role::ContentsItem, Role::Quotation, Role::Caption}},
    RoleRule{Role::Label, {Role::ListItem}},
    RoleRule{Role::List,
             {Role::Document, Role::Part, Role::Section, Role::ListBody, Role::TableCell, Role::Index,
              Role::Quotation}},
    RoleRule{Role::ListItem, {Role::List}},
    RoleRule{Role::ListBody, {Role::ListItem}},
    RoleRule{Role::Table, {Role::Document, Role::Part, Role::Section, Role::ListBody, Role::Quotation}},
    RoleRule{Role::TableRow, {Role::Table}},
    RoleRule{Role::TableHead, {Role::TableRow}},
    RoleRule{Role::TableCell, {Role::TableRow}},
    RoleRule{Role::Contents, {Role::Part, Role::Contents}},
    RoleRule{Role::ContentsItem, {Role::Contents}},
    RoleRule{Role::Index, {Role::Document, Role::Part}},
    RoleRule{Role::Figure,
             {Role::Document, Role::Part, Role::Section, Role::ListBody, Role::TableCell, Role::Paragraph,
              Role::Link, Role::Quotation}},
    RoleRule{Role::Link, {Role::Heading, Role::Paragraph, Role::Label, Role::TableHead, Role::Code}},
    RoleRule{Role::Span,
             {Role::Heading, Role::Paragraph, Role::Label, Role::TableHead, Role::Link, Role::Code}},
    RoleRule{Role::Quotation, {Role::Document, Role::Part, Role::Section, Role::ListBody, Role::Quotation}},
    RoleRule{Role::Code, {Role::Paragraph}},
    RoleRule{Role::Caption,
             {Role::Document, Role::Part, Role::Section, Role::ListBody, Role::Quotation, Role::Table}},
};

const std::vector<Role>& parents_of(Role role) {
    return std::ranges::find(kRules, role, &RoleRule::role)->parents;
}

std::string tag_of(const StructureNode& node) {
    return std::string(structure_type(node).name);
}

class Checker {
  public:
    explicit Checker(std::span<const StructureNode> nodes) : nodes_(nodes), children_(nodes.size()) {}

    std::vector<std::string> faults() {
        if (nodes_.empty() || nodes_.front().role != Role::Document) {
            tell(0, "the first node is not the Document");
            return std::move(faults_);
        }
        for (std::size_t n = 1; n < nodes_.size(); ++n) {
            if (nodes_[n].parent >= n) {
                tell(n, "its parent does not come before it");
                return std::move(faults_);
            }
            children_[nodes_[n].parent].push_back(n);
            check_parent(n);
        }
        check_headings();
        for (std::size_t n = 0; n < nodes_.size(); ++n) check_children(n);
        return std::move(faults_);
    }

  private:
    void tell(std::size_t node, const std::string& what) {
        faults_.push_back(fmt::format("node {}: {}", node, what));
    }

    void check_parent(std::size_t n) {
        const Role parent = nodes_[nodes_[n].parent].role;
        const std::vector<Role>& allowed = parents_of(nodes_[n].role);
        if (std::ranges::find(allowed, parent) == allowed.end())
            tell(n, fmt::format("{} in {}", tag_of(nodes_[n]), tag_of(nodes_[nodes_[n].parent])));
    }

    // The first is of level 1; none is more than a level deeper than the one before (PDF/UA-1, 7.4.2).
    void check_headings() {
        int before = 0;
        for (std::size_t n = 0; n < nodes_.size(); ++n) {
            if (nodes_[n].role != Role::Heading) continue;
            if (nodes_[n].level < 1 || nodes_[n].level > before + 1)
                tell(n,
                     fmt::format("a heading of level {} follows one of level {}", nodes_[n].level, before));
            before = nodes_[n].level;
        }
    }

    void check_children(std::size_t n) {
        const std::vector<std::size_t>& children = children_[n];
        const auto only = [&](std::initializer_list<Role> allowed) {
            for (const std::size_t child : children)
                if (std::ranges::find(allowed, nodes_[child].role) == allowed.end())
                    tell(child, fmt::format("{} holds {}", tag_of(nodes_[n]), tag_of(nodes_[child])));
        };
        switch (nodes_[n].role) {
            case Role::List:
                only({Role::ListItem});
                break;
            case Role::Table:
                only({Role::TableRow, Role::Caption});
                break;
            case Role::TableRow:
                only({Role::TableHead, Role::TableCell});
                break;
            case Role::Contents:
                only({Role::ContentsItem, Role::Contents});
                break;
            case Role::ListItem:
                check_list_item(n);
                break;
            case Role::Figure:
                if (nodes_[n].description.empty()) tell(n, "a Figure without a description");
                break;
            case Role::TableHead:
                if (nodes_[n].scope == Scope::None) tell(n, "a TH without a scope");
                break;
            case Role::Span:
                if (nodes_[n].language.empty()) tell(n, "a Span that says nothing");
                break;
            default:
                break;
        }
        if (nodes_[n].role == Role::Table) check_regular(n);
        const bool holds = nodes_[n].role == Role::List || nodes_[n].role == Role::Table ||
                           nodes_[n].role == Role::TableRow || nodes_[n].role == Role::Contents;
        if (holds && children.empty()) tell(n, fmt::format("an empty {}", tag_of(nodes_[n])));
    }

    // A body, and at most one label before it.
    void check_list_item(std::size_t n) {
        std::vector<Role> roles;
        for (const std::size_t child : children_[n]) roles.push_back(nodes_[child].role);
        const bool sound =
            roles == std::vector{Role::ListBody} || roles == std::vector{Role::Label, Role::ListBody};
        if (!sound) tell(n, "an LI that is not a label, if any, and a body");
    }

    // Each row has as many columns as the first, taken by its own cells and by those that reach down to it.
    void check_regular(std::size_t table) {
        std::vector<int> reach;  // by column: in how many rows from here on it is taken
        bool is_first = true;
        for (const std::size_t row : children_[table]) {
            if (nodes_[row].role == Role::Caption) continue;
            std::size_t column = 0;
            bool fits = true;
            for (const std::size_t cell : children_[row]) {
                while (column < reach.size() && reach[column] > 0) ++column;
                for (int n = 0; n < nodes_[cell].columns; ++n, ++column) {
                    if (is_first) reach.push_back(0);
                    fits = fits && column < reach.size() && reach[column] == 0;
                    if (fits) reach[column] = nodes_[cell].rows;
                }
            }
            if (!fits || std::ranges::find(reach, 0) != reach.end())
                tell(row, "a TR that does not take each column of its table once");
            for (int& rows : reach) rows = std::max(0, rows - 1);
            is_first = false;
        }
        if (std::ranges::any_of(reach, [](int rows) { return rows > 0; }))
            tell(table, "a Table with cells that reach below it");
    }

    std::span<const StructureNode> nodes_;
    std::vector<std::vector<std::size_t>> children_;
    std::vector<std::string> faults_;
};

}  // namespace

std::vector<std::string> structure_faults(std::span<const StructureNode> nodes) {
    return Checker(nodes).faults();
}

std::vector<std::string> text_faults(std::span<const StructureNode> nodes,
                                     std::span<const std::uint32_t> with_text) {
    constexpr std::array kHoldText{Role::Heading, Role::Paragraph, Role::Label, Role::TableHead,
                                   Role::Link,    Role::Span,      Role::Code};
    std::vector<std::string> faults;
    for (const std::uint32_t node : with_text)
        if (node >= nodes.size()) {
            faults.push_back(fmt::format("node {}: text in a node that does not exist", node));
        } else if (std::ranges::find(kHoldText, nodes[node].role) == kHoldText.end()) {
            faults.push_back(fmt::format("node {}: text in {}", node, tag_of(nodes[node])));
        }
    return faults;
}

std::string structure_text(std::span<const StructureNode> nodes) {
    std::vector<std::vector<std::size_t>> children(nodes.size());
    for (std::size_t n = 1; n < nodes.size(); ++n) children[nodes[n].parent].push_back(n);
    std::string text;
    std::vector<std::pair<std::size_t, std::size_t>> open;  // nodes to come, the next one last, and depths
    if (!nodes.empty()) open.emplace_back(0, 0);
    while (!open.empty()) {
        const auto [n, depth] = open.back();
        open.pop_back();
        text += std::string(2 * depth, ' ') + tag_of(nodes[n]);
        if (nodes[n].scope != Scope::None) text += nodes[n].scope == Scope::Row ? " of row" : " of column";
        if (nodes[n].rows > 1) text += fmt::format(" {} rows", nodes[n].rows);
        if (nodes[n].columns > 1) text += fmt::format(" {} columns", nodes[n].columns);
        if (n > 0 && !nodes[n].language.empty()) text += " in " + nodes[n].language;
        if (!nodes[n].description.empty()) text += " \"" + nodes[n].description + "\"";
        text += '\n';
        for (const std::size_t child : std::views::reverse(children[n])) open.emplace_back(child, depth + 1);
    }
    return text;
}

}  // namespace bifolio::layout

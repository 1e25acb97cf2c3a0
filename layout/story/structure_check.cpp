#include "layout/story/structure_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <initializer_list>

namespace bifolio::layout {

namespace {

// By role: its name in PDF, and the elements that it may stand in.
struct RoleRule {
    Role role;
    const char* tag;
    std::initializer_list<Role> parents;
};

const std::array kRules{
    RoleRule{Role::Document, "Document", {}},
    RoleRule{Role::Part, "Part", {Role::Document}},
    RoleRule{Role::Section, "Sect", {Role::Document, Role::Part, Role::Section, Role::Index}},
    RoleRule{Role::Heading, "H", {Role::Document, Role::Part, Role::Section, Role::Index}},
    RoleRule{Role::Paragraph,
             "P",
             {Role::Document, Role::Part, Role::Section, Role::ListBody, Role::TableHead, Role::TableCell,
              Role::ContentsItem}},
    RoleRule{Role::Label, "Lbl", {Role::ListItem}},
    RoleRule{Role::List,
             "L",
             {Role::Document, Role::Part, Role::Section, Role::ListBody, Role::TableCell, Role::Index}},
    RoleRule{Role::ListItem, "LI", {Role::List}},
    RoleRule{Role::ListBody, "LBody", {Role::ListItem}},
    RoleRule{Role::Table, "Table", {Role::Document, Role::Part, Role::Section, Role::ListBody}},
    RoleRule{Role::TableRow, "TR", {Role::Table}},
    RoleRule{Role::TableHead, "TH", {Role::TableRow}},
    RoleRule{Role::TableCell, "TD", {Role::TableRow}},
    RoleRule{Role::Contents, "TOC", {Role::Part, Role::Contents}},
    RoleRule{Role::ContentsItem, "TOCI", {Role::Contents}},
    RoleRule{Role::Index, "Index", {Role::Document, Role::Part}},
    RoleRule{Role::Figure,
             "Figure",
             {Role::Document, Role::Part, Role::Section, Role::ListBody, Role::TableCell, Role::Paragraph}},
    RoleRule{Role::Link, "Link", {Role::Heading, Role::Paragraph, Role::Label, Role::TableHead}},
};

const RoleRule& rule_of(Role role) {
    return *std::ranges::find(kRules, role, &RoleRule::role);
}

std::string tag_of(const StructureNode& node) {
    const std::string tag = rule_of(node.role).tag;
    return node.role == Role::Heading ? tag + std::to_string(node.level) : tag;
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
        if (std::ranges::find(rule_of(nodes_[n].role).parents, parent) ==
            rule_of(nodes_[n].role).parents.end())
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
                only({Role::TableRow});
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
            default:
                break;
        }
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

    std::span<const StructureNode> nodes_;
    std::vector<std::vector<std::size_t>> children_;
    std::vector<std::string> faults_;
};

}  // namespace

std::vector<std::string> structure_faults(std::span<const StructureNode> nodes) {
    return Checker(nodes).faults();
}

std::string structure_text(std::span<const StructureNode> nodes) {
    std::string text;
    std::vector<std::size_t> depths(nodes.size(), 0);
    for (std::size_t n = 0; n < nodes.size(); ++n) {
        if (n > 0) depths[n] = depths[nodes[n].parent] + 1;
        text += std::string(2 * depths[n], ' ') + tag_of(nodes[n]);
        if (!nodes[n].description.empty()) text += " \"" + nodes[n].description + "\"";
        text += '\n';
    }
    return text;
}

}  // namespace bifolio::layout

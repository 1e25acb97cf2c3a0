// The structure tree of a PDF (ISO 32000-1, 14.7): what its parts are, for readers that speak or reflow.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "press/fact.h"

namespace bifolio::press {

// A sequence of marked content: the object number of the page or form that has it, and its MCID.
using MarkedContent = std::pair<int, long long>;

inline constexpr std::size_t kNoElement = static_cast<std::size_t>(-1);

// What an element holds, in order.
struct ElementKid {
    std::size_t element = kNoElement;  // its number; none where it stands in the tree elsewhere, too
};
struct ObjectKid {
    int object = 0;  // the number of an annotation or the like
};
using StructureKid = std::variant<ElementKid, MarkedContent, ObjectKid>;

struct StructureElement {
    int object = 0;  // its number; 0 where it has none
    // The standard type that it comes down to (14.8.4), "P"; where there is none, its own.
    std::string type;
    std::string own_type;
    // "http://iso.org/pdf2/ssn"; empty: that of PDF 1.7.
    std::string name_space;
    std::optional<std::size_t> parent;  // none: it stands in the root
    std::size_t page = 0;               // that it says it is on; 0: it does not say
    std::vector<StructureKid> kids;
    std::optional<std::string> alternative, replacement;  // Alt, ActualText
    std::optional<std::string> language;
    std::string id;
    bool has_target = false;  // Ref

    // Of tables and lists (14.8.5). Spans are 1 at least.
    int rows = 1, columns = 1;
    std::string scope;
    std::vector<std::string> headers;
    std::string numbering;
};

struct StructureTree {
    bool is_there = false;
    // In the order of the tree: parents before their children, which are in reading order.
    std::vector<StructureElement> elements;
    std::map<int, std::size_t> by_object;
    // What keeps the tree from being one: cycles, elements that say another parent, kids that are none.
    std::set<Fact> faults;
    // Types that come down to no standard one, or in a circle; standard types that were made others.
    std::set<Fact> role_faults;

    // The parent tree (14.7.4.4), by key: the object numbers of the elements of a page's or form's sequences,
    // 0 for none; that of an annotation's element.
    std::map<long long, std::vector<int>> parents_of_content;
    std::map<long long, int> parent_of_object;
};

}  // namespace bifolio::press

#include "press/structure_reader.h"

#include <fmt/core.h>

#include <algorithm>
#include <ranges>
#include <utility>
#include <vector>

#include "press/number_tree.h"
#include "press/pdf_objects.h"
#include "press/structure_types.h"
#include "source/base/quotation.h"

namespace bifolio::press {

namespace {

constexpr std::size_t kMostElements = 300'000, kMostKids = 3'000'000;

std::vector<QPDFObjectHandle> items_of(QPDFObjectHandle value) {
    if (value.isArray()) return value.getArrayAsVector();
    if (value.isNull()) return {};
    return {value};
}

std::optional<std::string> string_at(QPDFObjectHandle holder, const char* key) {
    QPDFObjectHandle value = holder.getKey(key);
    if (!value.isString()) return std::nullopt;
    return value.getUTF8Value();
}

class StructureReader {
  public:
    explicit StructureReader(const std::map<int, std::size_t>& pages) : pages_(pages) {}

    StructureTree read(QPDFObjectHandle root) {
        root_ = object_number(root);
        role_map_ = root.getKey("/RoleMap");
        add_kids(root, std::nullopt, {});
        while (!waiting_.empty()) {
            const Waiting next = waiting_.back();
            waiting_.pop_back();
            if (tree_.elements.size() >= kMostElements) {
                fault(0, "there are more elements than can be inspected");
                break;
            }
            add_element(next);
        }
        read_parent_tree(root.getKey("/ParentTree"));
        return std::move(tree_);
    }

  private:
    // An element that is not read yet: where it stands.
    struct Waiting {
        QPDFObjectHandle object;
        std::optional<std::size_t> parent;
        QPDFObjectHandle page;  // its parent's
        std::size_t kid = 0;    // which of its parent's kids it is
    };

    void fault(std::size_t page, std::string what) { tree_.faults.insert({page, std::move(what)}); }

    void add_element(const Waiting& waiting) {
        QPDFObjectHandle object = waiting.object;
        const int number = object_number(object);
        const std::size_t index = tree_.elements.size();
        if (number != 0 && !tree_.by_object.emplace(number, index).second)
            return fault(0, fmt::format("{} stands in the tree more than once", describe_object(object)));
        if (waiting.parent) tree_.elements[*waiting.parent].kids[waiting.kid] = ElementKid{index};
        QPDFObjectHandle own_page = object.getKey("/Pg");
        StructureElement element;
        element.object = number;
        element.parent = waiting.parent;
        if (const auto page = pages_.find(object_number(own_page)); page != pages_.end())
            element.page = page->second;
        read_type(object, element);
        read_texts(object, element);
        for (const char* key : {"/C", "/A"}) read_attributes(object.getKey(key), element);
        check_parent(object, element);
        tree_.elements.push_back(std::move(element));
        add_kids(object, index, own_page.isDictionary() ? own_page : waiting.page);
    }

    void check_parent(QPDFObjectHandle object, const StructureElement& element) {
        const int wanted = element.parent ? tree_.elements[*element.parent].object : root_;
        QPDFObjectHandle stated = object.getKey("/P");
        if (!stated.isDictionary())
            fault(element.page, fmt::format("{} does not say its parent", describe_object(object)));
        else if (object_number(stated) != wanted)
            fault(element.page, fmt::format("{} says another parent than it has", describe_object(object)));
    }

    void read_type(QPDFObjectHandle object, StructureElement& element) {
        element.own_type = name_of(object.getKey("/S"));
        QPDFObjectHandle space = object.getKey("/NS");
        QPDFObjectHandle roles = role_map_;
        if (space.isDictionary()) {
            element.name_space = string_at(space, "/NS").value_or("");
            roles = space.getKey("/RoleMapNS");
        }
        if (element.own_type.empty())
            fault(element.page, fmt::format("{} has no type", describe_object(object)));
        element.type = standard_type(element, roles);
    }

    // By the role map; standard types are not looked up in it.
    std::string standard_type(StructureElement& element, QPDFObjectHandle roles) {
        const auto role_fault = [&](const char* what) {
            tree_.role_faults.insert({0, fmt::format("{} {}", source::shortened(element.own_type), what)});
            return element.own_type;
        };
        std::string type = element.own_type;
        if (is_standard_type(type, element.name_space)) {
            if (roles.isDictionary() && roles.hasKey("/" + type))
                role_fault("is a standard type, and mapped to another");
            return type;
        }
        constexpr int kMostSteps = 32;
        for (int step = 0; step < kMostSteps; ++step) {
            if (!roles.isDictionary() || !roles.hasKey("/" + type))
                return role_fault("is no standard type, and mapped to none");
            QPDFObjectHandle mapped = roles.getKey("/" + type);
            if (mapped.isArray() && mapped.getArrayNItems() == 2) {
                QPDFObjectHandle space = mapped.getArrayItem(1);
                if (!space.isDictionary()) return role_fault("is mapped to a namespace that is none");
                element.name_space = string_at(space, "/NS").value_or("");
                roles = space.getKey("/RoleMapNS");
                mapped = mapped.getArrayItem(0);
            }
            type = name_of(mapped);
            if (is_standard_type(type, element.name_space)) return type;
        }
        return role_fault("is mapped in a circle");
    }

    void read_texts(QPDFObjectHandle object, StructureElement& element) {
        element.alternative = string_at(object, "/Alt");
        element.replacement = string_at(object, "/ActualText");
        element.id = string_at(object, "/ID").value_or("");
        element.has_target = object.hasKey("/Ref");
        element.language = string_at(object, "/Lang");
    }

    // One dictionary, or several, with revision numbers between them (14.7.5.3). Classes are not looked up.
    static void read_attributes(QPDFObjectHandle attributes, StructureElement& element) {
        for (QPDFObjectHandle each : items_of(attributes)) {
            if (!each.isDictionary()) continue;
            const auto span = [&](const char* key, int& value) {
                QPDFObjectHandle stated = each.getKey(key);
                constexpr long long kMostCells = 10'000;
                if (stated.isInteger())
                    value = static_cast<int>(std::clamp(stated.getIntValue(), 1LL, kMostCells));
            };
            span("/RowSpan", element.rows);
            span("/ColSpan", element.columns);
            if (each.hasKey("/Scope")) element.scope = name_of(each.getKey("/Scope"));
            if (each.hasKey("/ListNumbering")) element.numbering = name_of(each.getKey("/ListNumbering"));
            for (QPDFObjectHandle header : items_of(each.getKey("/Headers")))
                if (header.isString()) element.headers.push_back(header.getUTF8Value());
        }
    }

    // Elements are put off, so that depth costs no stack; the last one is read first, so they go in
    // backwards.
    void add_kids(QPDFObjectHandle holder, std::optional<std::size_t> parent, const QPDFObjectHandle& page) {
        std::vector<Waiting> elements;
        std::size_t slot = 0;
        for (QPDFObjectHandle& kid : items_of(holder.getKey("/K"))) {
            if (++kids_ > kMostKids) return fault(0, "there are more kids than can be inspected");
            const std::optional<StructureKid> content = content_kid(kid, page);
            if (!content && !kid.isDictionary()) {
                fault(0, fmt::format("{} holds what is no kid", describe_object(holder)));
                continue;
            }
            if (!content) elements.push_back({kid, parent, page, slot});
            if (!parent && content) fault(0, "the root of the tree holds content");
            if (parent) tree_.elements[*parent].kids.push_back(content.value_or(ElementKid{kNoElement}));
            ++slot;
        }
        for (Waiting& each : std::views::reverse(elements)) waiting_.push_back(std::move(each));
    }

    // None where it is an element.
    std::optional<StructureKid> content_kid(QPDFObjectHandle kid, QPDFObjectHandle page) {
        if (kid.isInteger()) return MarkedContent{object_number(page), kid.getIntValue()};
        if (!kid.isDictionary()) return std::nullopt;
        const std::string type = name_of(kid.getKey("/Type"));
        if (type == "OBJR") return ObjectKid{object_number(kid.getKey("/Obj"))};
        if (type != "MCR") return std::nullopt;
        QPDFObjectHandle holder = kid.getKey("/Stm");
        if (holder.isNull()) holder = kid.getKey("/Pg");
        QPDFObjectHandle mcid = kid.getKey("/MCID");
        return MarkedContent{object_number(holder.isNull() ? page : holder),
                             mcid.isInteger() ? mcid.getIntValue() : -1};
    }

    void read_parent_tree(QPDFObjectHandle root) {
        const bool is_whole = walk_number_tree(root, [&](long long key, QPDFObjectHandle value) {
            if (!value.isArray()) {
                tree_.parent_of_object[key] = object_number(value);
                return;
            }
            std::vector<int>& parents = tree_.parents_of_content[key];
            for (QPDFObjectHandle each : value.getArrayAsVector())
                parents.push_back(each.isNull() ? 0 : object_number(each));
        });
        if (!is_whole) fault(0, "the parent tree is no number tree");
    }

    const std::map<int, std::size_t>& pages_;
    StructureTree tree_;
    int root_ = 0;
    QPDFObjectHandle role_map_ = QPDFObjectHandle::newNull();
    std::vector<Waiting> waiting_;  // the next one last
    std::size_t kids_ = 0;
};

}  // namespace

StructureTree read_structure(QPDF& pdf, const std::map<int, std::size_t>& pages) {
    QPDFObjectHandle root = pdf.getRoot().getKey("/StructTreeRoot");
    if (!root.isDictionary()) return {};
    StructureTree tree = StructureReader(pages).read(root);
    tree.is_there = true;
    return tree;
}

}  // namespace bifolio::press

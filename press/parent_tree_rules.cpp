#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "press/element_names.h"
#include "press/reading_rules.h"

namespace bifolio::press::reading_rules {

namespace {

// Which elements hold what, by the tree alone.
struct Holders {
    std::map<MarkedContent, std::vector<std::size_t>> of_content;
    std::map<int, std::vector<std::size_t>> of_objects;
};

Holders holders_of(const StructureTree& tree) {
    Holders holders;
    for (std::size_t n = 0; n < tree.elements.size(); ++n)
        for (const StructureKid& kid : tree.elements[n].kids) {
            if (const auto* content = std::get_if<MarkedContent>(&kid))
                holders.of_content[*content].push_back(n);
            if (const auto* object = std::get_if<ObjectKid>(&kid))
                holders.of_objects[object->object].push_back(n);
        }
    return holders;
}

class ParentTreeCheck {
  public:
    explicit ParentTreeCheck(const ReadingFacts& found)
        : found_(found), tree_(found.tree), holders_(holders_of(found.tree)) {}

    Breaches run() {
        for (const auto& [object, holder] : found_.holders) check_content(object, holder);
        for (const ReadAnnotation& annotation : found_.annotations) check_annotation(annotation);
        check_elements();
        check_entries();
        return std::move(breaches_);
    }

  private:
    void tell(std::size_t page, std::string what) { breaches_.push_back({page, std::move(what)}); }

    // Each sequence of a page or form leads to the element that holds it, and to no other.
    void check_content(int object, const ContentHolder& holder) {
        if (holder.mcids.empty() && !holder.parent_key) return;
        if (!holder.parent_key) return tell(holder.page, "has tagged content, and no StructParents");
        use(*holder.parent_key, holder.page);
        const auto entry = tree_.parents_of_content.find(*holder.parent_key);
        if (entry == tree_.parents_of_content.end())
            return tell(holder.page,
                        fmt::format("StructParents {} is not in the parent tree", *holder.parent_key));
        const std::vector<int>& parents = entry->second;
        for (const long long mcid : holder.mcids) {
            const auto place = static_cast<std::size_t>(mcid);
            const int parent = mcid >= 0 && place < parents.size() ? parents[place] : 0;
            check_sequence({object, mcid}, holder.page, parent);
        }
        for (std::size_t n = 0; n < parents.size(); ++n)
            if (parents[n] != 0 && !holder.mcids.contains(static_cast<long long>(n)))
                tell(holder.page, fmt::format("the parent tree has MCID {}, which no content has", n));
    }

    void check_sequence(const MarkedContent& content, std::size_t page, int parent) {
        const auto holders = holders_.of_content.find(content);
        const std::size_t count = holders == holders_.of_content.end() ? 0 : holders->second.size();
        if (count != 1)
            return tell(page, fmt::format("MCID {} is held by {} elements", content.second, count));
        const StructureElement& holder = tree_.elements[holders->second.front()];
        if (parent == 0)
            tell(page, fmt::format("MCID {} has no element in the parent tree", content.second));
        else if (parent != holder.object)
            tell(page, fmt::format("MCID {} is held by {}, and its parent is object {}", content.second,
                                   shown(holder), parent));
    }

    void check_annotation(const ReadAnnotation& annotation) {
        const auto holders = holders_.of_objects.find(annotation.object);
        const std::size_t count = holders == holders_.of_objects.end() ? 0 : holders->second.size();
        const auto name =
            fmt::format("the {} annotation of object {}", annotation.subtype, annotation.object);
        if (annotation.parent_key) use(*annotation.parent_key, annotation.page);
        if (count == 0 && !annotation.parent_key) return;  // the rule of annotations tells of it
        if (count != 1) return tell(annotation.page, fmt::format("{} is held by {} elements", name, count));
        const StructureElement& holder = tree_.elements[holders->second.front()];
        if (!annotation.parent_key) return tell(annotation.page, fmt::format("{} has no StructParent", name));
        const auto entry = tree_.parent_of_object.find(*annotation.parent_key);
        if (entry == tree_.parent_of_object.end() || entry->second != holder.object)
            tell(annotation.page, fmt::format("{} is not led to {} by the parent tree", name, shown(holder)));
    }

    // What elements hold is there.
    void check_elements() {
        for (const auto& [content, holders] : holders_.of_content) {
            const auto holder = found_.holders.find(content.first);
            if (holder != found_.holders.end() && holder->second.mcids.contains(content.second)) continue;
            const StructureElement& element = tree_.elements[holders.front()];
            tell(element.page,
                 fmt::format("{} holds MCID {}, which no content has", shown(element), content.second));
        }
        std::set<int> annotations;
        for (const ReadAnnotation& each : found_.annotations) annotations.insert(each.object);
        for (const auto& [object, holders] : holders_.of_objects)
            if (!annotations.contains(object))
                tell(tree_.elements[holders.front()].page,
                     fmt::format("{} holds object {}, which is no annotation of a page",
                                 shown(tree_.elements[holders.front()]), object));
    }

    // Keys that nothing has.
    void check_entries() {
        const auto check = [&](long long key) {
            if (!used_.contains(key))
                tell(0, fmt::format("the parent tree has key {}, which nothing has", key));
        };
        for (const auto& each : tree_.parents_of_content) check(each.first);
        for (const auto& each : tree_.parent_of_object) check(each.first);
    }

    void use(long long key, std::size_t page) {
        if (!used_.insert(key).second) tell(page, fmt::format("key {} of the parent tree is had twice", key));
    }

    const ReadingFacts& found_;
    const StructureTree& tree_;
    Holders holders_;
    std::set<long long> used_;
    Breaches breaches_;
};

// The element that holds an annotation; null where there is none.
const StructureElement* element_of(const StructureTree& tree, const Holders& holders,
                                   const ReadAnnotation& annotation) {
    const auto found = holders.of_objects.find(annotation.object);
    return found == holders.of_objects.end() ? nullptr : &tree.elements[found->second.front()];
}

constexpr long long kHidden = 2;

bool is_read(const ReadAnnotation& annotation) {
    return (annotation.flags.value_or(0) & kHidden) == 0 && annotation.subtype != "Popup" &&
           annotation.subtype != "PrinterMark";
}

}  // namespace

Breaches parent_tree(const PdfFacts& found, const ReadingStandard& /*standard*/) {
    if (!found.reading.tree.is_there) return {};  // another rule tells of it
    return ParentTreeCheck(found.reading).run();
}

Breaches annotation_elements(const PdfFacts& found, const ReadingStandard& standard) {
    const StructureTree& tree = found.reading.tree;
    const Holders holders = holders_of(tree);
    Breaches result;
    for (const ReadAnnotation& annotation : found.reading.annotations) {
        if (!is_read(annotation)) continue;
        const std::string wanted = annotation.subtype == "Link"     ? "Link"
                                   : annotation.subtype == "Widget" ? "Form"
                                                                    : "Annot";
        const StructureElement* const element = element_of(tree, holders, annotation);
        const bool fits = element != nullptr &&
                          (element->type == wanted || (standard.edition == Edition::Ua2 && wanted == "Link" &&
                                                       element->type == "Reference"));
        if (!fits)
            result.push_back(
                {annotation.page, fmt::format("has a {} annotation (object {}) that is in no {} element",
                                              annotation.subtype, annotation.object, wanted)});
    }
    return result;
}

Breaches annotation_texts(const PdfFacts& found, const ReadingStandard& /*standard*/) {
    const Holders holders = holders_of(found.reading.tree);
    Breaches result;
    for (const ReadAnnotation& annotation : found.reading.annotations) {
        if (!is_read(annotation) || annotation.subtype == "Widget" || !annotation.contents.empty()) continue;
        const StructureElement* const element = element_of(found.reading.tree, holders, annotation);
        const bool has_alternative =
            annotation.subtype != "Link" && element != nullptr && !element->alternative.value_or("").empty();
        if (!has_alternative)
            result.push_back({annotation.page, fmt::format("has a {} annotation (object {}) without Contents",
                                                           annotation.subtype, annotation.object)});
    }
    return result;
}

Breaches agreeing_texts(const PdfFacts& found, const ReadingStandard& /*standard*/) {
    const Holders holders = holders_of(found.reading.tree);
    Breaches result;
    for (const ReadAnnotation& annotation : found.reading.annotations) {
        const StructureElement* const element = element_of(found.reading.tree, holders, annotation);
        if (element == nullptr || !element->alternative || annotation.contents.empty()) continue;
        if (*element->alternative != annotation.contents)
            result.push_back({annotation.page, fmt::format("Contents of object {} is not the Alt of {}",
                                                           annotation.object, shown(*element))});
    }
    return result;
}

}  // namespace bifolio::press::reading_rules

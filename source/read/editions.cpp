#include "source/read/editions.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "source/base/ascii.h"
#include "source/read/marked_text.h"
#include "source/read/text_reader.h"
#include "source/read/vocabulary.h"

namespace bifolio::source {

namespace {

struct Variant {
    pugi::xml_node element;
    std::string language;
};
// One element in several languages, at least two, each once; in the order of the file.
using Variants = std::vector<Variant>;

// Those of all elements directly in `element`, whose own language is `language`.
std::vector<Variants> variants_in(const XmlDocument& document, pugi::xml_node element,
                                  const ElementRule& rule, const std::string& language) {
    using Key = std::pair<std::string_view, std::string>;  // the name and, where several may stand, the id
    std::map<Key, std::size_t> known;
    std::set<std::pair<std::size_t, std::string>> languages;
    std::vector<Variants> all;
    for (const pugi::xml_node child : element.children()) {
        const ChildRule* listed = find_child(rule, child.name());
        if (listed == nullptr || !may_have_variants(*listed)) continue;
        Key key{listed->name, {}};
        if (is_told_by_id(*listed)) {
            key.second = trimmed(document.value(child.attribute("id")));
            if (key.second.empty()) continue;
        }
        const auto [place, is_first] = known.try_emplace(std::move(key), all.size());
        if (is_first) all.emplace_back();
        std::string own = language_in(document, child, language);
        if (languages.emplace(place->second, lower_ascii(std::string_view(own))).second)
            all[place->second].push_back({child, std::move(own)});
    }
    std::erase_if(all, [](const Variants& each) { return each.size() < 2; });
    return all;
}

// Calls `visit` for all variants in the tree; it may take all but one out.
void visit_variants(const XmlDocument& document, pugi::xml_node element, const std::string& around,
                    const std::function<void(const Variants&)>& visit) {
    const ElementRule* rule = find_element(element.name());
    if (rule == nullptr || rule->children.empty()) return;
    const std::string language = language_in(document, element, around);
    for (const Variants& each : variants_in(document, element, *rule, language)) visit(each);
    for (const pugi::xml_node child : element.children())
        if (child.type() == pugi::node_element) visit_variants(document, child, language, visit);
}

std::vector<std::string> languages_of(const Variants& variants) {
    std::vector<std::string> languages;
    std::ranges::transform(variants, std::back_inserter(languages), &Variant::language);
    return languages;
}

// Whether an attribute says something about what is named, and not about how one text is written.
bool is_of_all(std::string_view attribute) {
    return attribute != kLanguageAttribute && attribute != kMarkupAttribute;
}

void keep(const Variants& variants, std::size_t chosen) {
    pugi::xml_node kept = variants[chosen].element;
    pugi::xml_node parent = kept.parent();
    const bool has_ids = is_told_by_id({kept.name()});
    if (chosen != 0) parent.insert_move_before(kept, variants.front().element);
    for (const Variant& each : variants) {
        if (each.element == kept) continue;
        for (const pugi::xml_attribute attribute : each.element.attributes())
            if (has_ids && is_of_all(attribute.name()) && kept.attribute(attribute.name()).empty())
                kept.append_copy(attribute);
        parent.remove_child(each.element);
    }
}

}  // namespace

std::optional<std::size_t> lookup_language(std::string_view range, std::span<const std::string> tags) {
    while (!range.empty()) {
        const auto found =
            std::ranges::find_if(tags, [&](const std::string& tag) { return same_letters(tag, range); });
        if (found != tags.end()) return static_cast<std::size_t>(found - tags.begin());
        std::size_t end = range.rfind('-');
        if (end == std::string_view::npos) break;
        // What a single letter introduces went with the subtag behind it.
        if (end >= 2 && range[end - 2] == '-') end -= 2;
        range = range.substr(0, end);
    }
    return std::nullopt;
}

std::vector<std::string> edition_languages(const XmlDocument& document, const std::string& own) {
    std::vector<std::string> languages{own};
    std::set<std::string> known{lower_ascii(std::string_view(own))};
    visit_variants(document, document.root(), own, [&](const Variants& variants) {
        for (const Variant& each : variants)
            if (known.insert(lower_ascii(std::string_view(each.language))).second)
                languages.push_back(each.language);
    });
    return languages;
}

std::optional<std::string> edition_of(std::string_view wanted, std::span<const std::string> languages) {
    if (const auto found = lookup_language(wanted, languages))
        return same_letters(languages[*found], wanted) ? languages[*found] : std::string(wanted);
    const auto longer = std::ranges::find_if(languages, [&](const std::string& each) {
        return each.size() > wanted.size() && each[wanted.size()] == '-' &&
               same_letters(std::string_view(each).substr(0, wanted.size()), wanted);
    });
    return longer == languages.end() ? std::nullopt : std::optional(*longer);
}

void keep_edition(XmlDocument& document, const std::string& own, const std::string& language) {
    visit_variants(document, document.root(), own, [&](const Variants& variants) {
        const std::vector<std::string> languages = languages_of(variants);
        auto chosen = lookup_language(language, languages);
        if (!chosen) chosen = lookup_language(own, languages);
        keep(variants, chosen.value_or(0));
    });
}

}  // namespace bifolio::source

#include "press/breaches.h"

#include <fmt/core.h>

#include "source/base/quotation.h"

namespace bifolio::press {

Breaches all(const std::set<Fact>& facts) {
    return {facts.begin(), facts.end()};
}

Breaches all(const std::set<Fact>& facts, std::string_view predicate) {
    Breaches result;
    for (const Fact& fact : facts) result.push_back({fact.page, fmt::format("{} {}", fact.text, predicate)});
    return result;
}

Breaches damage_of(const PdfFacts& found) {
    Breaches result = all(found.unreadable);
    result.insert(result.end(), found.damage.begin(), found.damage.end());
    return result;
}

std::string xmp_value(const PdfFacts& found, std::string_view space, std::string_view name) {
    const auto entry = found.xmp.find(std::string(space).append(name));
    return entry == found.xmp.end() ? std::string() : entry->second;
}

std::string info_value(const PdfFacts& found, const std::string& key) {
    const auto entry = found.info.find(key);
    return entry == found.info.end() ? std::string() : entry->second;
}

Breaches disagreement(const PdfFacts& found, const std::string& key, std::string_view in_xmp) {
    const std::string in_info = info_value(found, key);
    if (in_info.empty() || in_xmp.empty() || in_info == in_xmp) return {};
    return {{0, fmt::format("{} is {} in the document information, {} in the XMP metadata", key,
                            source::in_quotes(in_info), source::in_quotes(in_xmp))}};
}

}  // namespace bifolio::press

#include "source/base/diagnostic.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>
#include <utility>

namespace bifolio::source {

void Diagnostics::add(Diagnostic diagnostic) {
    all_.push_back(std::move(diagnostic));
}

void Diagnostics::append(const Diagnostics& other) {
    all_.insert(all_.end(), other.all_.begin(), other.all_.end());
}

void Diagnostics::append_new(const Diagnostics& other) {
    using Key = std::tuple<std::string_view, std::string_view, Place>;
    const auto key_of = [](const Diagnostic& each) { return Key{each.code, each.file, each.place}; };
    std::set<Key> known;
    for (const Diagnostic& each : all_) known.insert(key_of(each));
    std::vector<Diagnostic> added;
    std::ranges::copy_if(other.all_, std::back_inserter(added),
                         [&](const Diagnostic& each) { return !known.contains(key_of(each)); });
    std::ranges::move(added, std::back_inserter(all_));
}

std::size_t Diagnostics::count(Severity severity) const {
    return static_cast<std::size_t>(
        std::ranges::count_if(all_, [&](const Diagnostic& each) { return each.severity == severity; }));
}

std::vector<Diagnostic> Diagnostics::sorted() const {
    std::vector<Diagnostic> result = all_;
    std::ranges::stable_sort(result, [](const Diagnostic& a, const Diagnostic& b) {
        return std::tie(a.file, a.place) < std::tie(b.file, b.place);
    });
    // Equal findings need not be neighbours: others may stand at the same place.
    std::vector<Diagnostic> unique;
    unique.reserve(result.size());
    for (Diagnostic& each : result) {
        const auto same_place = [&](const Diagnostic& other) {
            return other.file == each.file && other.place == each.place;
        };
        bool seen = false;
        for (auto other = unique.rbegin(); other != unique.rend() && same_place(*other) && !seen; ++other)
            seen = *other == each;
        if (!seen) unique.push_back(std::move(each));
    }
    return unique;
}

std::string_view to_string(Severity severity) {
    switch (severity) {
        case Severity::Note:
            return "note";
        case Severity::Warning:
            return "warning";
        case Severity::Error:
            return "error";
    }
    return "error";
}

}  // namespace bifolio::source

#include "source/model/name_asides.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include "source/base/folding.h"
#include "source/base/utf8.h"

namespace bifolio::source {

namespace {

using namespace std::string_view_literals;

struct Pair {
    std::string_view opening;
    std::string_view closing;
};

constexpr auto kBrackets = std::to_array<Pair>(
    {{"(", ")"}, {"[", "]"}, {"{", "}"}, {"<", ">"}, {"（", "）"}, {"［", "］"}, {"【", "】"}, {"〔", "〕"}});
// A nickname between given and family name stays among the given names: Ada “Countess” Byron.
constexpr auto kQuotes =
    std::to_array<Pair>({{"\"", "\""}, {"“", "”"}, {"„", "“"}, {"«", "»"}, {"»", "«"}, {"「", "」"}});

// Those that people write behind their names without brackets: English, German, Dutch, French, Italian,
// Spanish.
constexpr auto kPronouns = std::to_array<std::string_view>(
    {"she", "her", "hers", "he",   "him", "his", "they", "them", "their", "theirs", "xe",
     "xem", "ze",  "hir",  "zir",  "ey",  "em",  "fae",  "faer", "it",    "its",    "any",
     "all", "sie", "ihr",  "ihre", "er",  "ihm", "ihn",  "zij",  "haar",  "hij",    "hem",
     "hen", "hun", "elle", "lui",  "il",  "iel", "lei",  "ella", "él",    "elles"});

// What is longer says something else, however many of them there are.
constexpr std::size_t kMostPronouns = 100;  // bytes

std::string_view without_spaces_at_end(std::string_view text) {
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

// Finds the next bracket in `name` and the end of what it encloses, brackets inside it among that.
struct Stretch {
    std::size_t start = std::string_view::npos;
    std::size_t end = 0;
};

Stretch first_in_brackets(std::string_view name) {
    Stretch found;
    const Pair* kind = nullptr;
    for (const Pair& each : kBrackets) {
        const std::size_t start = name.find(each.opening);
        if (start < found.start) {
            found.start = start;
            kind = &each;
        }
    }
    if (kind == nullptr) return found;
    std::size_t depth = 1;
    std::size_t at = found.start + kind->opening.size();
    while (at < name.size() && depth > 0) {
        const std::string_view rest = name.substr(at);
        if (rest.starts_with(kind->opening)) ++depth;
        if (rest.starts_with(kind->closing)) --depth;
        at += depth == 0 ? kind->closing.size() : 1;
    }
    found.end = at;  // of the name, where the bracket is not closed
    return found;
}

// A quotation that ends the name.
Stretch last_in_quotes(std::string_view name) {
    for (const Pair& each : kQuotes) {
        if (!name.ends_with(each.closing) || name.size() <= each.closing.size()) continue;
        const std::size_t start = name.rfind(each.opening, name.size() - each.closing.size() - 1);
        if (start != std::string_view::npos) return {start, name.size()};
    }
    return {};
}

// "she/her", "He/They", "any pronouns": where it begins, with the comma or dash before it in `name_end`.
struct Pronouns {
    std::size_t name_end = 0;
    std::size_t start = 0;
};

bool are_pronouns(std::string_view word) {
    const std::vector<std::string> parts = split_words(fold_case(word), "/");
    return parts.size() >= 2 && std::ranges::all_of(parts, [](const std::string& part) {
               return std::ranges::find(kPronouns, part) != kPronouns.end();
           });
}

Pronouns pronouns_at_end(std::string_view name) {
    // "she / her" has spaces, so that it may be the last words rather than the last one.
    for (std::size_t space = name.find(' ', name.size() - std::min(name.size(), kMostPronouns));
         space != std::string_view::npos; space = name.find(' ', space + 1)) {
        const std::string_view rest = name.substr(space + 1);
        if (!are_pronouns(rest) && rest != "any pronouns"sv && rest != "all pronouns"sv) continue;
        std::string_view before = without_spaces_at_end(name.substr(0, space));
        for (const std::string_view sign : {",", "|", "·", "•", "–", "—", " -"})
            if (before.ends_with(sign))
                before = without_spaces_at_end(before.substr(0, before.size() - sign.size()));
        return {before.size(), space + 1};
    }
    return {};
}

void add_before(std::string& asides, std::string_view aside) {
    asides = asides.empty() ? std::string(aside) : std::string(aside) + ' ' + asides;
}

std::string single_spaced(std::string_view text) {
    std::string result;
    for (const std::string& word : split_words(text)) {
        if (!result.empty()) result += ' ';
        result += word;
    }
    return result;
}

}  // namespace

NameWithAsides split_asides(std::string_view name) {
    std::string rest(name);
    std::string asides;
    for (Stretch found = first_in_brackets(rest); found.start != std::string::npos;
         found = first_in_brackets(rest)) {
        if (!asides.empty()) asides += ' ';
        asides += std::string_view(rest).substr(found.start, found.end - found.start);
        rest.replace(found.start, found.end - found.start, " ");
    }
    rest = single_spaced(rest);
    if (const Pronouns found = pronouns_at_end(rest); found.name_end > 0) {
        add_before(asides, std::string_view(rest).substr(found.start));
        rest.resize(found.name_end);
    }
    if (const Stretch found = last_in_quotes(rest); found.start != std::string::npos && found.start > 0) {
        add_before(asides, std::string_view(rest).substr(found.start));
        rest = without_spaces_at_end(std::string_view(rest).substr(0, found.start));
    }
    // "Byron (she/her), Ada"
    if (const std::size_t comma = rest.find(" ,"); comma != std::string::npos) rest.erase(comma, 1);
    if (rest.empty()) return {std::string(name), {}};
    return {std::move(rest), std::move(asides)};
}

}  // namespace bifolio::source

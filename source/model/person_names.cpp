#include "source/model/person_names.h"

#include <fmt/format.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <span>
#include <utility>
#include <vector>

#include "source/base/folding.h"
#include "source/base/nearest.h"
#include "source/base/utf8.h"
#include "source/model/name_asides.h"
#include "source/model/name_titles.h"

namespace bifolio::source {

namespace {

using Words = std::vector<std::string>;
using namespace std::string_view_literals;

constexpr std::array kParticles = {
    "van"sv, "von"sv,  "vom"sv, "de"sv,  "del"sv, "della"sv, "delle"sv, "dello"sv, "degli"sv, "dei"sv,
    "der"sv, "den"sv,  "di"sv,  "da"sv,  "das"sv, "do"sv,    "dos"sv,   "du"sv,    "des"sv,   "la"sv,
    "las"sv, "le"sv,   "les"sv, "lo"sv,  "los"sv, "el"sv,    "al"sv,    "ad"sv,    "bin"sv,   "ibn"sv,
    "ben"sv, "bint"sv, "zu"sv,  "zum"sv, "zur"sv, "ter"sv,   "ten"sv,   "te"sv,    "af"sv,    "av"sv,
    "op"sv,  "het"sv,  "'t"sv,  "’t"sv,  "'s"sv,  "’s"sv,    "d'"sv,    "d’"sv,    "am"sv,    "an"sv,
    "auf"sv, "und"sv,  "aus"sv, "in"sv,  "st."sv,
};
constexpr std::array kCapitalParticles = {
    "Van"sv, "Von"sv, "De"sv, "Del"sv, "Della"sv, "Der"sv, "Den"sv, "Di"sv,  "Da"sv,
    "Dos"sv, "Du"sv,  "La"sv, "Le"sv,  "El"sv,    "Al"sv,  "Ter"sv, "Ten"sv, "St."sv,
};
constexpr std::array kConnectors = {"y"sv, "e"sv, "i"sv};

// Words of affiliations that many share, so that sharing them says nothing.
constexpr std::array kCommonWords = {
    "university"sv,   "universita"sv, "universitat"sv, "universite"sv, "universiteit"sv, "universidad"sv,
    "universidade"sv, "institute"sv,  "institut"sv,    "instituto"sv,  "college"sv,      "school"sv,
    "department"sv,   "faculty"sv,    "research"sv,    "technology"sv, "science"sv,      "sciences"sv,
    "national"sv,     "laboratory"sv, "center"sv,      "centre"sv,     "group"sv,        "technical"sv,
};

bool is_one_of(std::string_view word, std::span<const std::string_view> words) {
    return std::ranges::find(words, word) != words.end();
}

// At least three letters, all capital.
bool is_capitals(std::string_view word) {
    std::size_t letters = 0;
    for (std::size_t offset = 0; offset < word.size();) {
        const CodePoint character = decode_utf8(word, offset);
        const auto code = static_cast<UChar32>(character.value);
        if (u_isalpha(code) != 0) {
            if (u_isupper(code) == 0) return false;
            ++letters;
        }
        offset += std::max<std::size_t>(character.length, 1);
    }
    return letters >= 3;
}

std::string join(std::span<const std::string> words) {
    return fmt::format("{}", fmt::join(words, " "));
}

std::string with_suffix(std::string given, std::string_view suffix) {
    if (suffix.empty()) return given;
    return given.empty() ? std::string(suffix) : fmt::format("{}, {}", given, suffix);
}

FiledName filed(std::string family, std::string given) {
    std::string entry = given.empty() ? family : fmt::format("{}, {}", family, given);
    return {std::move(entry), std::move(family), std::move(given)};
}

FiledName filed_at_comma(std::string_view name) {
    const std::size_t comma = name.find(',');
    const Words family = split_words(name.substr(0, comma));
    const Words given = comma == std::string_view::npos ? Words{} : split_words(name.substr(comma + 1));
    return {std::string(name), join(family), join(given)};
}

// Of at least two words, where does the family name begin?
std::size_t family_start(const Words& words) {
    std::size_t start = words.size() - 1;
    while (start > 1) {
        const std::string& before = words[start - 1];
        if (is_one_of(before, kConnectors) && start > 2)
            start -= 2;
        else if (is_one_of(before, kParticles) || is_one_of(before, kCapitalParticles))
            --start;
        else
            break;
    }
    // "de Souza" alone: all of it is the family name.
    if (start == 1 && is_one_of(words.front(), kParticles)) return 0;
    return start;
}

FiledName file_words(const Words& words, std::string_view suffix) {
    if (words.size() < 2) return filed(join(words), std::string(suffix));
    const auto capitals =
        std::ranges::find_if(words, [](const std::string& word) { return is_capitals(word); });
    const bool all_capitals = std::ranges::all_of(
        words, [](const std::string& word) { return is_capitals(word) || count_characters(word) < 3; });
    if (capitals != words.end() && !all_capitals) {
        Words given = words;
        given.erase(given.begin() + (capitals - words.begin()));
        return filed(*capitals, with_suffix(join(given), suffix));
    }
    const std::size_t start = family_start(words);
    return filed(join(std::span(words).subspan(start)),
                 with_suffix(join(std::span(words).first(start)), suffix));
}

// Chinese, Japanese or Korean.
bool has_unspaced_script(std::string_view word) {
    const auto code = static_cast<UChar32>(decode_utf8(word, 0).value);
    UErrorCode error = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(code, &error);
    return script == USCRIPT_HAN || script == USCRIPT_HANGUL || script == USCRIPT_HIRAGANA ||
           script == USCRIPT_KATAKANA;
}

void drop_titles(Words& words) {
    words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(count_titles(words)));
}

// The name alone: without asides, titles and degrees. "Jr." stays, which tells a son from his father.
std::string bare_name(std::string_view name) {
    Words words = split_words(split_asides(name).name);
    drop_titles(words);
    // "Berg, Dr. Anna".
    if (const auto comma =
            std::ranges::find_if(words, [](const std::string& word) { return word.ends_with(','); });
        comma != words.end()) {
        Words behind(comma + 1, words.end());
        drop_titles(behind);
        words.erase(comma + 1, words.end());
        words.insert(words.end(), behind.begin(), behind.end());
    }
    while (words.size() > 1 && is_degree(words.back(), words[words.size() - 2].ends_with(',')))
        words.pop_back();
    return join(words);
}

// Folded words of a name, hyphens as spaces.
Words plain_words(std::string_view name) {
    return split_words(fold_accents(bare_name(name)), "-.,");
}

bool is_initial_of(const std::string& initial, const std::string& word) {
    return count_characters(initial) == 1 && word.starts_with(initial);
}

// One letter inserted, deleted or changed, in a word long enough for that to be a slip and not another name.
bool is_slip_of(const std::string& a, const std::string& b) {
    constexpr std::size_t kLeastLetters = 6;
    return std::min(count_characters(a), count_characters(b)) >= kLeastLetters && a.front() == b.front() &&
           a.back() == b.back() && edit_distance(a, b) == 1;
}

// The given names, the family name being one: is each of the shorter list in the longer, in order, whole or
// as an initial? The first must be.
bool given_names_fit(std::span<const std::string> a, std::span<const std::string> b) {
    if (a.size() > b.size()) std::swap(a, b);
    if (a.empty()) return false;
    std::size_t at = 0;
    for (const std::string& word : a) {
        while (at < b.size() && word != b[at] && !is_initial_of(word, b[at]) && !is_initial_of(b[at], word)) {
            if (at == 0) return false;
            ++at;
        }
        if (at++ >= b.size()) return false;
    }
    return true;
}

bool affiliations_share(std::string_view a, std::string_view b) {
    const Words words_a = split_words(fold_accents(a), "-.,()/&'");
    const Words words_b = split_words(fold_accents(b), "-.,()/&'");
    if (words_a == words_b) return true;
    for (const std::string& word : words_a) {
        if (count_characters(word) >= 3 && !is_one_of(word, kCommonWords) &&
            std::ranges::find(words_b, word) != words_b.end())
            return true;
    }
    // "TU Delft" and "TUD" share nothing, but "IT University of Copenhagen" and "ITU" begin alike.
    const auto initials = [](const Words& words) {
        std::string result;
        for (const std::string& word : words)
            if (word != "of" && word != "the" && word != "for" && word != "and") result += word.front();
        return result;
    };
    return (words_a.size() == 1 && words_a.front() == initials(words_b)) ||
           (words_b.size() == 1 && words_b.front() == initials(words_a));
}

}  // namespace

FiledName file_name(const Person& person) {
    FiledName name =
        person.sort_as.empty() ? file_name(person.name.unmarked()) : filed_at_comma(person.sort_as);
    if (tells_pronouns(person)) name.filed += fmt::format(" ({})", person.pronouns.plain());
    return name;
}

bool tells_pronouns(const Person& person) {
    if (person.pronouns.empty()) return false;
    const auto squeezed = [](std::string_view text) {
        std::string result = fold_case(text);
        std::erase(result, ' ');
        return result;
    };
    const Words asides = split_words(squeezed(split_asides(person.name.unmarked()).asides), "()[]{}");
    return !is_one_of(squeezed(person.pronouns.unmarked()),
                      std::vector<std::string_view>(asides.begin(), asides.end()));
}

namespace {

// "Prof. Berg, Dr. Anna" is "Berg, Anna"; a name without titles is as it was.
std::string without_titles_at_comma(std::string_view name, std::size_t comma) {
    Words family = split_words(name.substr(0, comma)), given = split_words(name.substr(comma + 1));
    if (count_titles(family) == 0 && count_titles(given) == 0) return std::string(name);
    drop_titles(family);
    drop_titles(given);
    return fmt::format("{}, {}", join(family), join(given));
}

FiledName file_name_alone(std::string_view name) {
    std::string suffix;
    std::string_view main = name;
    if (const std::size_t comma = name.find(','); comma != std::string_view::npos) {
        const Words after = split_words(name.substr(comma + 1), ",");
        const bool is_degree = !after.empty() && is_name_suffix_behind_comma(after.front());
        if (!is_degree) return filed_at_comma(without_titles_at_comma(name, comma));
        suffix = join(split_words(name.substr(comma + 1)));
        main = name.substr(0, comma);
    }
    Words words = split_words(main);
    drop_titles(words);
    while (words.size() > 2 && is_name_suffix(words.back())) {
        suffix = suffix.empty() ? words.back() : fmt::format("{} {}", words.back(), suffix);
        words.pop_back();
    }
    return file_words(words, suffix);
}

}  // namespace

FiledName file_name(std::string_view name) {
    const NameWithAsides split = split_asides(name);
    FiledName result = file_name_alone(split.name);
    if (!split.asides.empty()) result.filed += ' ' + split.asides;
    return result;
}

std::string name_key(std::string_view name) {
    return join(split_words(fold_case(bare_name(name)), ".,"));
}

bool affiliations_agree(const Person& a, const Person& b) {
    if (a.affiliations.empty() || b.affiliations.empty()) return true;
    return std::ranges::any_of(a.affiliations, [&](const Affiliation& of_a) {
        return std::ranges::any_of(b.affiliations, [&](const Affiliation& of_b) {
            return affiliations_share(of_a.name.unmarked(), of_b.name.unmarked());
        });
    });
}

bool is_single_name(const Person& person) {
    if (person.sort_as.find(',') != std::string::npos) return false;
    const Words words = split_words(name_key(person.name.unmarked()));
    return words.size() == 1 && !has_unspaced_script(words.front());
}

bool same_person(const Person& a, const Person& b) {
    if (name_key(a.name.unmarked()) != name_key(b.name.unmarked())) return false;
    if (!a.orcid.empty() && !b.orcid.empty()) return a.orcid == b.orcid;
    return affiliations_agree(a, b);
}

NameForms name_forms(std::string_view name) {
    NameForms forms{name_key(name), plain_words(name), {}};
    forms.sorted = forms.words;
    std::ranges::sort(forms.sorted);
    return forms;
}

bool names_look_alike(std::string_view a, std::string_view b) {
    return names_look_alike(name_forms(a), name_forms(b));
}

bool names_look_alike(const NameForms& a, const NameForms& b) {
    if (a.key == b.key) return false;
    const Words &words_a = a.words, &words_b = b.words;
    if (words_a.empty() || words_b.empty()) return false;
    if (a.sorted == b.sorted) return true;
    if (words_a.size() < 2 || words_b.size() < 2) return false;
    const auto given_a = std::span(words_a).first(words_a.size() - 1);
    const auto given_b = std::span(words_b).first(words_b.size() - 1);
    if (words_a.back() == words_b.back() && given_names_fit(given_a, given_b)) return true;
    if (words_a.size() != words_b.size()) return false;
    // One slip in one word, all others being equal.
    std::size_t slips = 0;
    for (std::size_t each = 0; each < words_a.size(); ++each) {
        if (words_a[each] == words_b[each]) continue;
        if (!is_slip_of(words_a[each], words_b[each])) return false;
        ++slips;
    }
    return slips == 1;
}

}  // namespace bifolio::source

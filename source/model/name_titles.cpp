#include "source/model/name_titles.h"

#include <algorithm>
#include <array>
#include <span>

#include "source/base/folding.h"

namespace bifolio::source {

namespace {

using namespace std::string_view_literals;

// All in small letters, without full stops: English, German, Dutch, French, Spanish, Portuguese, Italian,
// Polish, Czech.
constexpr std::array kTitles = {
    "dr"sv,  "ddr"sv,   "prof"sv, "professor"sv, "mr"sv,   "mrs"sv,  "ms"sv,   "mx"sv,   "dr-ing"sv,
    "ing"sv, "ir"sv,    "drs"sv,  "sir"sv,       "dame"sv, "herr"sv, "frau"sv, "mme"sv,  "dra"sv,
    "sra"sv, "profa"sv, "dott"sv, "mgr"sv,       "phdr"sv, "mudr"sv, "rndr"sv, "judr"sv, "mvdr"sv,
};
// With a full stop only.
constexpr std::array kAbbreviatedTitles = {
    "mag"sv, "univ"sv, "priv"sv, "dipl"sv, "jun"sv, "ao"sv,   "apl"sv, "assoc"sv, "asst"sv, "rev"sv,
    "hon"sv, "lic"sv,  "eng"sv,  "arch"sv, "sr"sv,  "acad"sv, "doc"sv, "bc"sv,    "sen"sv,  "hr"sv,
};
// Before a title only, or behind one.
constexpr std::array kQualifiers = {"associate"sv, "assistant"sv, "adjunct"sv, "visiting"sv,
                                    "honorary"sv,  "emeritus"sv,  "emerita"sv, "pd"sv};
// Particles, not a part of titles, in small letters with a full stop: Dr. v. Berg.
constexpr std::array kNoPartsOfTitles = {"st."sv, "v."sv, "d."sv};

constexpr std::array kSuffixes = {"jr"sv, "sr"sv, "ii"sv, "iii"sv, "iv"sv};
constexpr std::array kDoctorates = {"phd"sv, "md"sv};
// As they are written.
constexpr std::array kDegrees = {
    "MSc"sv, "BSc"sv, "MBA"sv, "MEng"sv, "BEng"sv, "DPhil"sv, "MPhil"sv, "DSc"sv,  "ScD"sv,
    "EdD"sv, "LLM"sv, "LLB"sv, "LLD"sv,  "MPH"sv,  "MFA"sv,   "PsyD"sv,  "DrPH"sv, "OBE"sv,
    "CBE"sv, "MBE"sv, "KBE"sv, "DBE"sv,  "FRS"sv,  "FRSE"sv,  "FREng"sv, "Esq"sv,  "CEng"sv,
};
constexpr std::array kDegreesBehindComma = {"MA"sv, "BA"sv, "JD"sv, "RN"sv, "MS"sv, "BS"sv, "DD"sv, "Dr"sv};

bool is_one_of(std::string_view word, std::span<const std::string_view> words) {
    return std::ranges::find(words, word) != words.end();
}

std::string without_stops(std::string_view word) {
    std::string result(word);
    std::erase(result, '.');
    return result;
}

// "rer.", "h.c.", "habil."
bool is_part_of_title(std::string_view word) {
    return word.ends_with('.') && word == fold_case(word) && !is_one_of(word, kNoPartsOfTitles);
}

// "Dr.-Ing.", "Univ.-Prof.", "Prof.Dr.", "Dott.ssa": a title, a full stop, and more of its kind.
bool is_compound_title(const std::string& word) {
    const std::vector<std::string> parts = split_words(word, ".-");
    if (parts.size() < 2 || !word.substr(parts.front().size()).starts_with('.')) return false;
    const auto is_title = [](const std::string& part) {
        return is_one_of(fold_case(part), kTitles) || is_one_of(fold_case(part), kAbbreviatedTitles);
    };
    if (!is_title(parts.front())) return false;
    return (word.find(".-") != std::string::npos && word.ends_with('.')) ||
           std::ranges::all_of(
               parts, [&](const std::string& part) { return is_title(part) || part == fold_case(part); });
}

bool is_title(const std::string& word) {
    const std::string plain = without_stops(fold_case(word));
    return is_one_of(plain, kTitles) || (word.ends_with('.') && is_one_of(plain, kAbbreviatedTitles)) ||
           is_compound_title(word);
}

}  // namespace

std::size_t count_titles(const std::vector<std::string>& words) {
    std::size_t count = 0;
    while (count + 1 < words.size()) {
        const std::string& word = words[count];
        const bool is_qualifier = is_one_of(without_stops(fold_case(word)), kQualifiers);
        const bool belongs =
            count > 0 ? is_qualifier || is_part_of_title(word) : is_qualifier && is_title(words[count + 1]);
        if (!belongs && !is_title(word)) break;
        ++count;
    }
    return count;
}

bool is_degree(std::string_view word, bool is_behind_comma) {
    const std::string plain = without_stops(word.substr(0, word.find(',')));
    return is_one_of(fold_case(plain), kDoctorates) || is_one_of(plain, kDegrees) ||
           (is_behind_comma && is_one_of(plain, kDegreesBehindComma));
}

bool is_name_suffix(std::string_view word) {
    const std::string plain = without_stops(word);
    return is_one_of(fold_case(plain), kSuffixes) || is_degree(word, false);
}

bool is_name_suffix_behind_comma(std::string_view word) {
    return is_name_suffix(word) || is_one_of(without_stops(word), kDegreesBehindComma);
}

}  // namespace bifolio::source

#include "layout/fonts/hyphenator.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "source/base/utf8.h"

namespace bifolio::layout {

namespace {

constexpr const char* kPatternFolder = "/usr/share/hyphen";
constexpr std::size_t kMinimumLetters = 5;
constexpr int kLettersBefore = 2, kLettersAfter = 3;
constexpr double kShortFragmentPenalty = 100;  // two letters alone before the hyphen
constexpr double kNamePenalty = 100;           // a capitalised word is most often a name

// "en-GB" -> hyph_en_GB.dic, else hyph_en.dic, else a sister ("pt" -> hyph_pt_BR.dic), by name.
std::string pattern_file(const std::string& language) {
    std::string tag = language;
    std::ranges::replace(tag, '-', '_');
    const auto exists = [](const std::string& path) {
        std::error_code ignored;
        return std::filesystem::exists(path, ignored);
    };
    const auto named = [](const std::string& name) {
        return std::string(kPatternFolder) + "/hyph_" + name + ".dic";
    };
    if (exists(named(tag))) return named(tag);
    const std::string base = tag.substr(0, tag.find('_'));
    if (exists(named(base))) return named(base);
    if (base == "en" && exists(named("en_US"))) return named("en_US");
    std::vector<std::string> sisters;
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(kPatternFolder, ignored)) {
        const std::string name = entry.path().filename();
        if (name.starts_with("hyph_" + base + "_")) sisters.push_back(entry.path());
    }
    return sisters.empty() ? std::string() : *std::ranges::min_element(sisters);
}

struct Letters {
    std::size_t begin = 0, end = 0;      // bytes: the word without what stands round its letters
    std::string lower;                   // its letters, lower case; empty: not to be hyphenated
    std::vector<std::uint32_t> offsets;  // of each letter in the word
    bool capitalised = false;
};

Letters letters_of(std::string_view word) {
    Letters letters;
    std::size_t begin = 0, end = word.size();
    const auto is_letter = [](char32_t c) { return u_isalpha(static_cast<UChar32>(c)) != 0; };
    while (begin < end && !is_letter(source::code_point_at(word, begin).value))
        begin += source::code_point_at(word, begin).length;
    while (end > begin && !is_letter(source::code_point_before(word, end).value))
        end -= source::code_point_before(word, end).length;
    letters.begin = begin;
    letters.end = end;
    for (std::size_t at = begin; at < end;) {
        const auto [character, length] = source::code_point_at(word, at);
        const auto c = static_cast<UChar32>(character);
        const bool apostrophe = character == U'\'' || character == U'’';
        const bool upper = u_isupper(c) != 0;
        if ((!is_letter(character) && !apostrophe && u_charType(c) != U_NON_SPACING_MARK) ||
            (upper && at > begin)) {
            letters.lower.clear();
            return letters;
        }
        if (upper) letters.capitalised = true;
        letters.offsets.push_back(static_cast<std::uint32_t>(at));
        source::append_utf8(letters.lower, static_cast<char32_t>(u_tolower(c)));
        at += length;
    }
    return letters;
}

// Empty when a letter lies outside Latin-1.
std::string latin1_of(std::string_view text) {
    std::string bytes;
    for (std::size_t at = 0; at < text.size();) {
        const auto [character, length] = source::code_point_at(text, at);
        if (character > 0xFF) return {};
        bytes.push_back(static_cast<char>(character));
        at += length;
    }
    return bytes;
}

}  // namespace

HyphenDict* Hyphenator::dictionary(const std::string& language) {
    const std::scoped_lock lock(loading_);
    const auto [entry, is_new] = dictionaries_.try_emplace(language);
    if (is_new) {
        const std::string path = pattern_file(language);
        if (!path.empty()) entry->second.reset(hnj_hyphen_load(path.c_str()));
        const HyphenDict* loaded = entry->second.get();
        if (loaded != nullptr && loaded->utf8 == 0 && std::string_view(loaded->cset) != "ISO8859-1")
            entry->second.reset();
        if (!entry->second) missing_.insert(language);
    }
    return entry->second.get();
}

std::vector<HyphenPoint> Hyphenator::points(std::string_view word, const std::string& language) {
    const Letters letters = letters_of(word);
    if (letters.offsets.size() < kMinimumLetters || letters.lower.empty()) return {};
    HyphenDict* patterns = dictionary(language);
    if (patterns == nullptr) return {};
    const std::string word_bytes = patterns->utf8 != 0 ? letters.lower : latin1_of(letters.lower);
    if (word_bytes.empty()) return {};

    // The library marks characters, and writes up to five bytes past the word.
    std::vector<char> marks(word_bytes.size() + 5);
    char** replacements = nullptr;
    int* positions = nullptr;
    int* cuts = nullptr;
    const int failed = hnj_hyphen_hyphenate3(
        patterns, word_bytes.c_str(), static_cast<int>(word_bytes.size()), marks.data(), nullptr,
        &replacements, &positions, &cuts, kLettersBefore, kLettersAfter, kLettersBefore, kLettersAfter);
    std::vector<HyphenPoint> points;
    for (std::size_t n = 1; failed == 0 && n < letters.offsets.size(); ++n) {
        const bool odd = (marks[n - 1] & 1) != 0;
        // A hyphen that changes the spelling (German before 1996, "bak-ken") is left out: it would change the
        // text.
        const bool changes_spelling = replacements != nullptr && replacements[n - 1] != nullptr;
        if (!odd || changes_spelling) continue;
        const std::size_t before = n, after = letters.offsets.size() - n;
        if (before < static_cast<std::size_t>(kLettersBefore) ||
            after < static_cast<std::size_t>(kLettersAfter))
            continue;
        double penalty = letters.capitalised ? kNamePenalty : 0;
        if (before < 3) penalty += kShortFragmentPenalty;
        points.push_back({letters.offsets[n], penalty});
    }
    if (replacements != nullptr) {
        for (std::size_t n = 0; n < word_bytes.size(); ++n) std::free(replacements[n]);
        std::free(replacements);
    }
    std::free(positions);
    std::free(cuts);
    return points;
}

}  // namespace bifolio::layout

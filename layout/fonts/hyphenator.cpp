#include "layout/fonts/hyphenator.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <filesystem>

#include "source/base/file.h"
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
    std::string base = tag.substr(0, tag.find('_'));
    if (base == "no") base = "nb";
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

// Null if the file cannot be read (or there is none: an empty path).
std::unique_ptr<const HyphenationPatterns> read_patterns(const std::string& path) {
    if (path.empty()) return nullptr;
    try {
        return HyphenationPatterns::read(source::read_file(path, HyphenationPatterns::kLargestFile));
    } catch (const source::FileError&) {
        return nullptr;
    }
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

}  // namespace

const HyphenationPatterns* Hyphenator::patterns(const std::string& language) {
    const std::scoped_lock lock(loading_);
    const auto [entry, is_new] = patterns_.try_emplace(language);
    if (is_new) {
        entry->second = read_patterns(pattern_file(language));
        if (!entry->second) missing_.insert(language);
    }
    return entry->second.get();
}

std::vector<HyphenPoint> Hyphenator::points(std::string_view word, const std::string& language) {
    const Letters letters = letters_of(word);
    if (letters.offsets.size() < kMinimumLetters || letters.lower.empty()) return {};
    const HyphenationPatterns* known = patterns(language);
    if (known == nullptr) return {};
    std::vector<HyphenPoint> points;
    for (const WordDivision& division :
         known->divisions(letters.lower, {kLettersBefore, kLettersAfter, kLettersBefore, kLettersAfter})) {
        // A hyphen that changes the spelling (German before 1996, "bak-ken") is left out: it would change the
        // text.
        if (division.respelling) continue;
        const std::size_t before = division.letter, after = letters.offsets.size() - division.letter;
        if (before < static_cast<std::size_t>(kLettersBefore) ||
            after < static_cast<std::size_t>(kLettersAfter))
            continue;
        double penalty = letters.capitalised ? kNamePenalty : 0;
        if (before < 3) penalty += kShortFragmentPenalty;
        points.push_back({letters.offsets[division.letter], penalty});
    }
    return points;
}

}  // namespace bifolio::layout

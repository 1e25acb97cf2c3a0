// Every word of the samples, divided by libhyphen and by us, in each language whose patterns are installed.
#include <gtest/gtest.h>
#include <hyphen.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "layout/fonts/hyphenation_patterns.h"
#include "source/base/utf8.h"

namespace bifolio::layout {
namespace {

namespace fs = std::filesystem;

constexpr int kLeft = 2, kRight = 3;

std::string bytes_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

// Letters and apostrophes that stand together in the samples, lower case.
std::set<std::string> words_of_the_samples() {
    std::set<std::string> words;
    for (const auto& entry : fs::directory_iterator(BIFOLIO_PROJECT "/samples")) {
        if (!entry.is_regular_file()) continue;
        const std::string text = bytes_of(entry.path());
        std::string word;
        for (std::size_t at = 0; at < text.size();) {
            const auto [character, length] = source::decode_utf8(text, at);
            const auto c = static_cast<UChar32>(character);
            if (length > 0 && (u_isalpha(c) != 0 || character == U'\'' || character == U'’')) {
                source::append_utf8(word, static_cast<char32_t>(u_tolower(c)));
            } else {
                words.insert(std::exchange(word, {}));
            }
            at += std::max<std::size_t>(length, 1);
        }
    }
    words.erase("");
    return words;
}

struct DictionaryDeleter {
    void operator()(HyphenDict* dictionary) const { hnj_hyphen_free(dictionary); }
};

// The word as the dictionary writes it; empty if it cannot.
std::string in_encoding_of(const HyphenDict& dictionary, const std::string& word) {
    if (dictionary.utf8 != 0) return word;
    std::string latin1;
    for (std::size_t at = 0; at < word.size();) {
        const auto [character, length] = source::code_point_at(word, at);
        if (character > 0xFF) return {};
        latin1.push_back(static_cast<char>(character));
        at += length;
    }
    return latin1;
}

std::vector<std::size_t> reference(HyphenDict& dictionary, const std::string& word, std::size_t letters) {
    const std::string bytes = in_encoding_of(dictionary, word);
    if (bytes.empty()) return {};
    std::vector<char> marks(bytes.size() + 5);  // the library writes up to five bytes past the word
    char** replacements = nullptr;
    int* positions = nullptr;
    int* cuts = nullptr;
    hnj_hyphen_hyphenate3(&dictionary, bytes.c_str(), static_cast<int>(bytes.size()), marks.data(), nullptr,
                          &replacements, &positions, &cuts, kLeft, kRight, kLeft, kRight);
    std::vector<std::size_t> places;
    for (std::size_t n = 1; n < letters; ++n)
        if ((marks[n - 1] & 1) != 0) places.push_back(n);
    for (std::size_t n = 0; replacements != nullptr && n < bytes.size(); ++n) std::free(replacements[n]);
    std::free(replacements);
    std::free(positions);
    std::free(cuts);
    return places;
}

TEST(HyphenationReference, EveryWordOfTheSamplesIsDividedAsByLibhyphen) {
    const std::set<std::string> words = words_of_the_samples();
    ASSERT_GT(words.size(), 1000U);
    std::size_t files = 0, divisions = 0;
    for (const auto& entry : fs::directory_iterator("/usr/share/hyphen")) {
        if (entry.is_symlink() || entry.path().extension() != ".dic") continue;
        const auto patterns = HyphenationPatterns::read(bytes_of(entry.path()));
        ASSERT_NE(patterns, nullptr) << entry.path();
        const std::unique_ptr<HyphenDict, DictionaryDeleter> dictionary(
            hnj_hyphen_load(entry.path().c_str()));
        ASSERT_NE(dictionary, nullptr) << entry.path();
        if (dictionary->utf8 == 0 && std::string_view(dictionary->cset) != "ISO8859-1") continue;
        ++files;
        for (const std::string& word : words) {
            std::vector<std::size_t> ours;
            for (const WordDivision& division : patterns->divisions(word, {kLeft, kRight, kLeft, kRight}))
                ours.push_back(division.letter);
            const auto letters = static_cast<std::size_t>(
                std::ranges::count_if(word, [](char c) { return !source::is_continuation_byte(c); }));
            EXPECT_EQ(ours, reference(*dictionary, word, letters)) << word << " in " << entry.path();
            divisions += ours.size();
        }
    }
    EXPECT_GE(files, 6U) << "the languages of packages.txt";
    EXPECT_GT(divisions, words.size());
}

}  // namespace
}  // namespace bifolio::layout

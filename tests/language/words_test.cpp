// The tables of words, one a language.
#include "language/words/words.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <set>
#include <string_view>
#include <type_traits>

#include "language/words/find_words.h"

namespace bifolio::language {
namespace {

// A table that leaves a word out, or has an empty one, does not compile.
static_assert(!std::is_default_constructible_v<Word>);

// All words of a table in the order of words.h, so that one that is added later is among them: a table is a
// row of texts, those of its language and of punctuation first.
constexpr std::size_t kFirst = offsetof(Words, programme) / sizeof(std::string_view);
constexpr std::size_t kWords = sizeof(Words) / sizeof(std::string_view) - kFirst;

std::array<std::string_view, kWords> words_of(const Words& table) {
    const auto row = std::bit_cast<std::array<std::string_view, kFirst + kWords>>(table);
    std::array<std::string_view, kWords> words;
    std::copy(row.begin() + kFirst, row.end(), words.begin());
    return words;
}

// Words that languages share with English, or have taken from it.
const std::set<std::string_view> kSharedWithEnglish = {
    "Programme",
    "Sponsors",
    "Posters",
    "Poster",
    "Notes",
    "Wi-Fi",
    "Logo",
    "Session",
    "Tutorial",
    "Workshop",
    "Keynote",
    "page",
    "{0, plural, one {# session} other {# sessions}}",
    "{0, plural, one {# poster} other {# posters}}",
    "{0, plural, one {# place} other {# places}}",
    "{0, plural, one {# keynote} other {# keynotes}}",
};

// A word that a translator copied and forgot.
TEST(Words, NoLanguageKeepsAnEnglishWordByOversight) {
    const auto english = words_of(words_for("en"));
    for (const Words& table : all_words()) {
        const std::string_view language = table.language;
        if (language.starts_with("en")) continue;
        const auto words = words_of(table);
        for (std::size_t n = 0; n < kWords; ++n) {
            EXPECT_NE(words[n], "") << language << ", for \"" << english[n] << '"';
            if (words[n] == english[n]) {
                EXPECT_TRUE(kSharedWithEnglish.contains(words[n]))
                    << language << " has the English \"" << english[n] << '"';
            }
        }
    }
}

// Words with a place for a name, a date or a number have it in every language, and no other word has.
TEST(Words, EveryLanguageHasTheSamePlaces) {
    const auto english = words_of(words_for("en"));
    for (const Words& table : all_words()) {
        const auto words = words_of(table);
        for (std::size_t n = 0; n < kWords; ++n)
            for (const std::string_view place : {"{}", "{0, plural,"})
                EXPECT_EQ(words[n].find(place) != std::string_view::npos,
                          english[n].find(place) != std::string_view::npos)
                    << std::string_view(table.language) << ": " << words[n];
    }
}

TEST(Words, ALanguageHasOneTable) {
    std::set<std::string_view> languages;
    for (const Words& table : all_words())
        EXPECT_TRUE(languages.insert(table.language).second) << std::string_view(table.language);
}

TEST(Words, RegionsDifferFromTheirLanguageWhereItIsWrittenOtherwise) {
    EXPECT_EQ(std::string_view(words_for("en-US").is_out), "The program is out.");
    EXPECT_EQ(std::string_view(words_for("en-GB").is_out), "The programme is out.");
    EXPECT_EQ(std::string_view(words_for("pt-BR").posters), "Pôsteres");
    EXPECT_EQ(std::string_view(words_for("pt-BR").greeting), std::string_view(words_for("pt").greeting));
    EXPECT_EQ(find_words("tlh"), nullptr);
}

}  // namespace
}  // namespace bifolio::language

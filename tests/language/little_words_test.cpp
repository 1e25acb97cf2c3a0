#include "language/little_words.h"

#include <gtest/gtest.h>

#include <string_view>

#include "language/words/find_words.h"

namespace bifolio::language {
namespace {

void expect_all(LittleWord kind, std::string_view language, std::initializer_list<std::string_view> words) {
    for (const std::string_view word : words)
        EXPECT_EQ(little_word(word, language), kind) << language << ' ' << word;
}

TEST(LittleWords, AreThoseOfTheLanguage) {
    expect_all(LittleWord::Article, "en", {"a", "an", "the"});
    expect_all(LittleWord::Preposition, "en-GB", {"of", "for", "throughout"});
    expect_all(LittleWord::Conjunction, "en-US", {"and", "or", "but"});
    expect_all(LittleWord::Article, "de", {"der", "ein", "einer"});
    expect_all(LittleWord::Preposition, "de-AT", {"im", "für", "zwischen"});
    expect_all(LittleWord::Preposition, "fr", {"à", "de", "pour"});
    expect_all(LittleWord::Article, "es", {"el", "la", "una"});
    expect_all(LittleWord::Preposition, "it", {"di", "nel", "della"});
    expect_all(LittleWord::Article, "pt-BR", {"o", "a", "um"});
    expect_all(LittleWord::Conjunction, "nl", {"en", "of", "maar"});
}

TEST(LittleWords, MayHaveACapital) {
    expect_all(LittleWord::Article, "en", {"The", "A", "An"});
    EXPECT_EQ(little_word("À", "fr"), LittleWord::Preposition);
    EXPECT_EQ(little_word("Über", "de"), LittleWord::Preposition);
}

TEST(LittleWords, AreNoNamesInCapitalsAndNoPartsOfWords) {
    expect_all(LittleWord::None, "en", {"IT", "AT", "OR", "th", "fo", "of,", "", "the a", "graph"});
}

TEST(LittleWords, OfALanguageWithoutATableAreNone) {
    expect_all(LittleWord::None, "pl", {"a", "of", "i"});
    expect_all(LittleWord::None, "", {"a", "of"});
}

TEST(LittleWords, StandInEachTable) {
    for (const Words& table : all_words()) {
        EXPECT_FALSE(table.little.articles.empty()) << std::string_view(table.language);
        EXPECT_FALSE(table.little.prepositions.empty()) << std::string_view(table.language);
        EXPECT_FALSE(table.little.conjunctions.empty()) << std::string_view(table.language);
    }
}

}  // namespace
}  // namespace bifolio::language

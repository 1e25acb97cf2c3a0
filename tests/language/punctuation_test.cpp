#include "language/words/punctuation.h"

#include <gtest/gtest.h>

#include "language/words/find_words.h"

namespace bifolio::language {
namespace {

TEST(Punctuation, FrenchHasASpaceBeforeTheColon) {
    EXPECT_EQ(words_for("fr").punctuation.labelled("Séance 1", "Moteurs"), "Séance 1\u00A0: Moteurs");
    EXPECT_EQ(words_for("fr-CA").punctuation.bare_colon(), "\u00A0:");
}

TEST(Punctuation, OthersHaveNone) {
    for (const char* language : {"en", "en-US", "de", "es", "it", "pt", "pt-BR", "nl", "pl"}) {
        EXPECT_EQ(words_for(language).punctuation.labelled("1", "A"), "1: A") << language;
        EXPECT_EQ(words_for(language).punctuation.bare_colon(), ":") << language;
    }
}

}  // namespace
}  // namespace bifolio::language

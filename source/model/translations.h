// A programme in several languages at a time: two editions of it, printed together.
#pragma once

#include <string>

#include "source/model/program.h"

namespace bifolio::source {

// Adds to each text of `program` what `other`, another edition of the same file, says instead: to a text of a
// line as one of Text::translations, to longer ones (abstracts, biographies, welcomes) behind it
// (TextBlock::begins_translation). What both say alike stands once, and a table or picture whose caption
// alone is another has both. All that is added states its language.
void join(Program& program, const Program& other);

// "Fans / Lüfter": in all its languages, where there is one line for them; with a space alone between two
// scripts: "Wang Lei 王蕾".
[[nodiscard]] std::string plain_in_all(const Text& text);

// What stands between the two.
[[nodiscard]] std::string_view between_languages(const Text& text, const Text& translation);

// In that language, as Text::language has it; null where it is not said in it.
[[nodiscard]] const Text* translation_of(const Text& text, const std::string& language);

}  // namespace bifolio::source

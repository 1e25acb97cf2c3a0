// Where people work, in words.
#pragma once

#include <string>

#include "language/wording.h"
#include "source/model/program.h"

namespace bifolio::language {

// "Kyoto Workshop for Small Motors, Kyoto, Japan".
[[nodiscard]] std::string affiliation_in_words(const source::Affiliation& affiliation,
                                               const Punctuation& punctuation);

// What narrow places tell of where a person works: the short names; empty where there are none.
[[nodiscard]] std::string short_affiliations(const source::Person& person, const Punctuation& punctuation);

}  // namespace bifolio::language

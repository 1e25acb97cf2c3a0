// Where the words of an announcement come from: templates that ship, or the user's.
#pragma once

#include <string>
#include <vector>

#include "mail/letters.h"

namespace bifolio::cli {

struct WordingArguments {
    std::string stated;                    // --template: a folder, or a file of plain text; empty: what ships
    std::string subject;                   // --subject: in place of the templates'; may have markers, too
    std::vector<std::string> unsubscribe;  // --list-unsubscribe: URIs, with markers
};

// A folder has body.txt, and where it has them subject.txt and body.html; letters without body.html are plain
// text. Throws source::FileError for what cannot be read, UsageError for a file that is not a text template.
[[nodiscard]] mail::LetterSources read_letter_sources(const WordingArguments& arguments);

}  // namespace bifolio::cli

// --language, of the verbs that make something of a programme: which edition it is made of.
#pragma once

#include <string>
#include <string_view>

#include "cli/command_line.h"
#include "cli/job.h"
#include "source/model/program.h"
#include "source/reader.h"

namespace bifolio::cli {

// `language` stays empty where the programme's own is meant. Several have commas between them, as typed: they
// are printed together.
void add_edition(CommandLine& line, std::string& language);

// What is to be read for that.
[[nodiscard]] source::WantedEdition wanted_edition(const std::string& language, bool is_needed = true);

// The ending of a file's name that the verb chooses: "-de.pdf" for ".pdf" of the edition in de,
// "-en-de.pdf" of that in en and de.
[[nodiscard]] std::string edition_ending(std::string_view language, std::string_view ending);

// Tells in which language the programme is read, and in which else it could be, with --verbose.
void tell_edition(const Job& job, const source::Program& program);

}  // namespace bifolio::cli

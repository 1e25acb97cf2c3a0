// The verbs of the command: one job each, one file each (verb_*.cpp).
#pragma once

#include <span>
#include <string>

#include "cli/command.h"

namespace bifolio::cli {

// All verbs, in the order in which a user comes to need them, as `bifolio` itself does them. Those that need
// libraries which a booklet does not need (libqpdf; libcurl, GMime, libical, ctemplate) are in programs of
// their own: to load these libraries costs more than to set a page.
[[nodiscard]] std::span<const Verb> verbs();

// In `bifolio`. Each takes the words after the verb, and throws UsageError where they make no sense.
[[nodiscard]] ExitStatus run_import(std::span<const std::string> words);
[[nodiscard]] ExitStatus run_check(std::span<const std::string> words);
[[nodiscard]] ExitStatus run_booklet(std::span<const std::string> words);
[[nodiscard]] ExitStatus run_changes(std::span<const std::string> words);
[[nodiscard]] ExitStatus run_handout(std::span<const std::string> words);

// In `bifolio-mail`.
[[nodiscard]] ExitStatus run_announce(std::span<const std::string> words);
[[nodiscard]] ExitStatus run_embedding_booklet(std::span<const std::string> words);
[[nodiscard]] ExitStatus run_import_pdf(std::span<const std::string> words);
[[nodiscard]] ExitStatus run_calendar(std::span<const std::string> words);

// In `bifolio-press`.
[[nodiscard]] ExitStatus run_placing_booklet(std::span<const std::string> words);
[[nodiscard]] ExitStatus run_placing_check(std::span<const std::string> words);
[[nodiscard]] ExitStatus run_printed_handout(std::span<const std::string> words);
[[nodiscard]] ExitStatus run_press(std::span<const std::string> words);
[[nodiscard]] ExitStatus run_preflight(std::span<const std::string> words);

}  // namespace bifolio::cli

// Verbs that bifolio-press takes over where a programme has pages of PDFs, which take libqpdf.
#pragma once

#include <functional>
#include <span>
#include <string>

#include "source/model/program.h"

namespace bifolio::cli {

// For TypesettingArguments::on_read of `verb`, given with `words`: becomes bifolio-press where the programme
// at `path` has such pages. Throws UsageError where it came from standard input, which can be read once.
[[nodiscard]] std::function<void(const source::Program&)> leaves_pdfs_to_press(
    const char* verb, std::span<const std::string> words, const std::string& path);

}  // namespace bifolio::cli

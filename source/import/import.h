// From a table pasted from a web page to a Program. docs/importing.md describes the form of the table, what
// is mended and what is reported.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "source/base/diagnostic.h"
#include "source/model/program.h"

namespace bifolio::source {

// What a pasted table does not say, as the user wrote it; empty where it was not said.
struct ImportOptions {
    std::string title;
    std::string short_title;
    std::string date;  // of the first day
    std::string place;
    std::string time_zone;
    std::string url;
    std::string language;
    bool mend = true;  // false: every line of an abstract stays a paragraph of its own
};

// An option whose value cannot be used: a wrong usage, not a wrong file.
struct OptionFault {
    std::string option;   // "--date"
    std::string message;  // "\"2023-13-01\" is no date"
    std::string hint;     // may be empty
};

// The first option that is wrong, in the order of ImportOptions.
[[nodiscard]] std::optional<OptionFault> find_option_fault(const ImportOptions& options);

// The largest table that is read, in bytes; for read_file().
inline constexpr std::size_t kMostTableBytes = std::size_t{16} << 20U;

// Reads the table. The result holds what the table states and no more: nothing is inferred, and posters are
// not numbered. write_program() makes a file of it. Every letter and digit of the table is in it, but for
// words that became a time, a date or an element: "9:00", "8 May 2023", "Keynote:", "Chair:", "Speaker:", the
// "and" between names.
//
// Reports, with places in the table:
// - errors: [table] no table, [encoding], [value] a time or date that is none, [time-order], [missing] no
// date;
// - warnings: [odd-text], [unplaced] what could not be placed, and where it was put;
// - notes: [mended] what was surely damage and was mended, each once.
// With errors the result is what could be read. `options` must be without fault (find_option_fault()).
[[nodiscard]] Program import_pasted_table(std::string_view bytes, const std::string& file,
                                          const ImportOptions& options, Diagnostics& diagnostics);

}  // namespace bifolio::source

// From a file of another system to a Program: the formats that are known, and the one door to all of them.
// docs/importing.md describes each.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "source/base/diagnostic.h"
#include "source/base/reporter.h"
#include "source/import/shared/options.h"
#include "source/import/summary.h"
#include "source/model/program.h"

namespace bifolio::source {

// A format that programmes come in.
struct ImportFormat {
    std::string_view name;   // in one word: "frab"
    std::string_view title;  // as a message names it: "a schedule of frab or pretalx (schedule.xml)"
    std::size_t most_bytes;  // a larger file is refused before it is read

    // Whether a file that begins with these bytes (kRecognisedBytes of them, or all) is in this format.
    bool (*recognises)(std::string_view head);

    // Fills in what the file states and no more: nothing is inferred, and posters are not numbered. Event and
    // language hold what the options say. Reports what is wrong with places in the file; with errors the
    // result is what could be read. No letter or digit of the file is lost without a finding, but for words
    // that became a time, a date or an element.
    // Gives the heads of the columns that it found, in their order.
    std::vector<std::string> (*read)(std::string_view bytes, const ImportOptions& options, Program& program,
                                     Reporter& reporter);

    // Where the file is lines of text: how an item looks in the known form that is nearest to that of the
    // text. Else null.
    std::string (*nearest_form)(std::string_view text);
};

inline constexpr std::size_t kRecognisedBytes = 4096;

// In the order in which they are asked; the last one takes any file. A new format is one line here.
[[nodiscard]] std::span<const ImportFormat> import_formats();

// The first format that recognises the bytes.
[[nodiscard]] const ImportFormat& format_of(std::string_view bytes);

// The largest file of any format; for read_file().
[[nodiscard]] std::size_t most_import_bytes();

struct Imported {
    Program program;
    ImportSummary summary;
};

// Reads the file in the format that it is in. write_program() makes a file of the result, in which every
// session and talk has an id, and which has gone through the checks for odd text. Codes of findings:
// - errors: [table] no programme in it, or most of its lines not placed, [xml], [encoding], [value] a time or
// date that is not valid,
//   [time-order], [missing] no date or title;
// - warnings: [odd-text], [unplaced] each line that could not be placed, and where it was put;
// - notes: [mended] what was surely damage and was mended, each once.
// `options` must be without fault (find_option_fault()).
[[nodiscard]] Imported import_program(std::string_view bytes, const std::string& file,
                                      const ImportOptions& options, Diagnostics& diagnostics);

}  // namespace bifolio::source

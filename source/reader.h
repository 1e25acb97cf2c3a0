// The programme format: from a file to a Program. docs/programme-format.md describes the format.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "source/base/diagnostic.h"
#include "source/base/file.h"
#include "source/model/program.h"
#include "source/xml/xml_gate.h"

namespace bifolio::source {

// Which edition of a programme whose texts stand in several languages.
struct WantedEdition {
    std::string language = {};  // BCP 47; empty: the programme's own
    bool is_needed = true;      // where there is none, an error; else the programme's own will do
    // Languages whose texts go along (source/model/translations.h).
    std::vector<std::string> beside = {};
};

// Files with more editions are not read.
inline constexpr std::size_t kMostEditions = 40;

// Reads and checks a programme; all that is wrong, odd or worth knowing is added to `diagnostics`, each once.
// Absent where the file is no well-formed XML, its root is no programme, or it has no such edition. Else what
// could be read: complete where no error was added, and otherwise without what was wrong. Throws FileError
// where the file cannot be read at all (exit status 3), and nothing else about the file. "-" is standard
// input; its pictures are looked for in the current folder.
[[nodiscard]] std::optional<Program> read_program(const std::string& path, Diagnostics& diagnostics,
                                                  const WantedEdition& wanted = {});

// All editions, the programme's own first. What is found in another one only is added, too.
[[nodiscard]] std::vector<Program> read_editions(const std::string& path, Diagnostics& diagnostics);

// The same for bytes in memory. `file_name` is what diagnostics call it, `folder` where its pictures are
// looked for
// ("" for the current one).
[[nodiscard]] std::optional<Program> read_program_text(std::string bytes, const std::string& file_name,
                                                       const std::string& folder, Diagnostics& diagnostics,
                                                       const XmlLimits& limits = {},
                                                       const WantedEdition& wanted = {});

}  // namespace bifolio::source

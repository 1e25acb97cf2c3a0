// Help for the tests of the importer and the writer: programmes as lines that can be compared.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "source/import/import.h"

namespace bifolio::source::testing {

struct Importing {
    Program program;
    Diagnostics diagnostics;
    ImportSummary summary;

    // "3:5 note mended", sorted by place.
    [[nodiscard]] std::vector<std::string> findings() const;
    // The first finding with this code; an empty one where there is none.
    [[nodiscard]] Diagnostic find(std::string_view code) const;
    // What the days hold, a line for each item, talk and paragraph.
    [[nodiscard]] std::vector<std::string> outline() const;
};

// `table` as the file "t.txt" for an event on 8 May 2023.
[[nodiscard]] Importing import(std::string_view table, bool mend = true);
[[nodiscard]] Importing import(std::string_view table, const ImportOptions& options);

// Lines joined by line ends, with one at the end.
[[nodiscard]] std::string table_of(const std::vector<std::string>& lines);

}  // namespace bifolio::source::testing

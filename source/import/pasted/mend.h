// What the importer tells, and the paragraphs that it mends. Internal to the importer.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "source/base/reporter.h"
#include "source/import/shared/stretch.h"

namespace bifolio::source {

// Findings about one table.
class TableReport {
  public:
    explicit TableReport(Reporter& reporter) : reporter_(reporter) {}

    void error(std::string_view code, Place place, std::string message, std::string hint = {}) {
        reporter_.error(code, place, std::move(message), std::move(hint));
    }
    void unplaced(Place place, std::string message, std::string hint = {}) {
        reporter_.warning_of_each("unplaced", place, std::move(message), std::move(hint));
    }
    // Each is told, however many there are: the user has to be able to follow what was changed.
    void mended(Place place, std::string message, std::string hint = {}) {
        reporter_.diagnostics().add(
            {Severity::Note, "mended", reporter_.file(), place, std::move(message), std::move(hint)});
    }

  private:
    Reporter& reporter_;
};

// The lines of an abstract as paragraphs. Each line is one, except that with `mend`
// - a line that goes on in the middle of the sentence before it is joined to it: that one has no end, and the
// line
//   begins with a small letter, or the one before ends with a comma, a hyphen or a word that ends no
//   sentence;
// - three or more lines that are one sentence each, with nothing else among them, become one paragraph.
// Items of a list (•, -, 1.) stay apart. Each mend is told at the line that it moved.
[[nodiscard]] std::vector<Text> make_paragraphs(std::span<const Stretch> lines, bool mend,
                                                TableReport& report);

}  // namespace bifolio::source

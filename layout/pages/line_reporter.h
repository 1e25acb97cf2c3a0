// Tells lines that could not be set well: [layout].
#pragma once

#include <set>
#include <span>
#include <string>
#include <utility>

#include "layout/pages/set_block.h"
#include "source/base/diagnostic.h"
#include "source/base/reporter.h"

namespace bifolio::layout {

// Lines that stick out of their columns, and lines that are set too loose, are a warning each paragraph, with
// their number; a paragraph that stands in several places counts once.
class LineReporter {
  public:
    // `reporter` must outlive it.
    explicit LineReporter(source::Reporter& reporter) : reporter_(reporter) {}
    void report(const SetBlock& set);

  private:
    enum class Kind { Overfull, Loose };
    void report(const SetParagraph& paragraph, Kind kind);

    source::Reporter& reporter_;
    std::set<std::pair<Kind, source::Place>> told_;
};

// Says with one warning [handout] that words of a handout or a sign are broken where no line may end, since
// even the smallest type has no room for them.
void report_broken_words(std::span<const SetBlock> set, const std::string& file,
                         source::Diagnostics& diagnostics);

}  // namespace bifolio::layout

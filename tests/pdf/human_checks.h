// What the Matterhorn Protocol 1.1 (PDF Association, 2021) leaves to people, as far as a machine can judge it
// here: we know the programme that the pages were made of. Each function gives the faults in words, none
// where all is well.
#pragma once

#include <string>
#include <vector>

#include "layout/pages/pages.h"
#include "source/model/program.h"

namespace bifolio::pdf::testing {

using Faults = std::vector<std::string>;

// 01-001, 01-002, 18-001, 18-002: what no reader is told are running heads, folios, and the word over a page
// for notes.
[[nodiscard]] Faults artifact_faults(const layout::Pages& pages);

// 01-002: every word of the programme is told. `xml` is its file.
[[nodiscard]] Faults untold_words(const layout::Pages& pages, const std::string& xml);

// 11-007: what `xml` says is in a language is told as being in it.
[[nodiscard]] Faults language_faults(const layout::Pages& pages, const std::string& xml);

// 13-001 to 13-008: pictures are figures, and what is said of them are words, no names of files.
[[nodiscard]] Faults figure_faults(const layout::Pages& pages);

// 14-001: what is a heading, and of which level.
[[nodiscard]] Faults heading_faults(const layout::Pages& pages);

// 15-001 to 15-005: each cell's heads are the room and the time of what stands in it.
[[nodiscard]] Faults grid_faults(const layout::Pages& pages, const source::Program& program);

// 16-001 to 16-003: the talks of a session, the people of a committee, the presenters of the index are the
// items of lists, no more and no fewer.
[[nodiscard]] Faults list_faults(const layout::Pages& pages, const source::Program& program);

// 28-001: the links of a page are in the order in which they are read.
[[nodiscard]] Faults link_order_faults(const layout::Pages& pages);

// WCAG 2.2, 1.4.3: letters stand out from what is behind them by 4.5 to 1, large ones by 3.
[[nodiscard]] Faults contrast_faults(const layout::Pages& pages);

}  // namespace bifolio::pdf::testing

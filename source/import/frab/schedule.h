// From a schedule.xml, the export of frab, pretalx and their family, to a Program. Format: the schema of the
// C3VOC (schedule.xml.xsd, https://c3voc.de/wiki/schedule), and what systems write beside it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "source/base/reporter.h"
#include "source/import/shared/options.h"
#include "source/model/program.h"

namespace bifolio::source {

// Whether XML begins with the element <schedule>.
[[nodiscard]] bool is_frab_schedule(std::string_view head);

// As ImportFormat::read. Reads titles, subtitles, people, rooms, tracks, languages, times, texts, links and
// numbers of events; an event after midnight stands on the date that it has. Not read, as no reader of a
// programme looks for it: slugs, guids, licences of recordings, addresses for feedback. Reports as [unplaced]
// what the format of programmes cannot say, and texts that hold HTML, which stays as it is.
std::vector<std::string> read_frab_schedule(std::string_view bytes, const ImportOptions& options,
                                            Program& program, Reporter& reporter);

}  // namespace bifolio::source

// The events of a schedule.xml, with their rooms and tracks. Internal to importing.
#pragma once

#include "source/base/reporter.h"
#include "source/model/program.h"
#include "source/read/text_reader.h"
#include "source/xml/xml_document.h"

namespace bifolio::source {

// Adds rooms in the order in which the file first names them, tracks by their own list, else by events, and
// days in the order of their dates, each day's items by time.
void read_frab_events(const XmlDocument& document, const TextReader& texts, Program& program,
                      Reporter& reporter);

}  // namespace bifolio::source

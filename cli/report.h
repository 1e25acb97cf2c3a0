// The typesetter's report, for people or for programs.
#pragma once

#include <string>

#include "layout/pages/report.h"

namespace bifolio::cli {

// `file`: the programme, as diagnostics name it.
[[nodiscard]] std::string report_as_text(const layout::Report& report, const std::string& file);

// One JSON document, ended by a line feed; docs/bifolio.1 describes it.
[[nodiscard]] std::string report_as_json(const layout::Report& report, const std::string& file);

}  // namespace bifolio::cli

// --standard, of the verbs that write for reading: what their files claim to hold.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/command_line.h"
#include "cli/job.h"
#include "layout/pages/pages.h"
#include "pdf/claims.h"
#include "pdf/reading_standard.h"

namespace bifolio::cli {

struct ReadingOptions {
    std::vector<std::string> standards;  // as they were named; empty: the usual ones
    bool embeds = false;                 // whether other files are put in
};

// With bars between them.
[[nodiscard]] std::string reading_standard_names();

void add_reading_standards(CommandLine& line, ReadingOptions& options);

// Whether a word after --standard names one for reading, or several, with commas between them.
[[nodiscard]] bool names_reading_standard(std::string_view word);

// Those that are named, or PDF/UA-1 and PDF/A-2a, with other files in it PDF/A-3a. Throws UsageError where
// they do not go together.
[[nodiscard]] pdf::ReadingStandards standards_of(const ReadingOptions& options);

// What of `wanted` the pages can hold; `others` are obstacles besides those that pages show. What they cannot
// is a note, told once; it is an error where it was named. `file` is the programme's.
[[nodiscard]] pdf::ReadingStandards claimable(Job& job, const layout::Pages& pages, const std::string& file,
                                              const ReadingOptions& options,
                                              std::vector<pdf::Obstacle> others = {});

}  // namespace bifolio::cli

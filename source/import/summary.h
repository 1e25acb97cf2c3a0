// What an import made of a file, in numbers and as an outline: what a user checks it by.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "source/base/diagnostic.h"
#include "source/model/program.h"

namespace bifolio::source {

// Each word of an imported text stands where one of these counts it, in a time or a date, or in a finding.
struct ImportSummary {
    std::size_t days = 0, sessions = 0;
    std::size_t talks = 0;  // with keynotes
    std::size_t posters = 0;
    std::size_t people = 0;  // each name once
    std::size_t breaks = 0;  // with lunches
    std::size_t other_items = 0;
    std::size_t texts = 0;  // paragraphs, notes and descriptions
    std::size_t rooms = 0, tracks = 0;
    std::vector<std::string> columns;  // as the file heads them; none where it has no columns with heads
    std::size_t lines_not_placed = 0;  // each told by a finding [unplaced]

    bool operator==(const ImportSummary&) const = default;
};

[[nodiscard]] ImportSummary summarize(const Program& program, std::vector<std::string> columns,
                                      const Diagnostics& diagnostics);

// "3 days, 8 sessions, 25 talks, 31 people, 4 breaks; columns: Time, Title, Speaker; 2 lines not placed".
[[nodiscard]] std::string summary_text(const ImportSummary& summary);

// How many lines of the text say something: have a letter or a digit.
[[nodiscard]] std::size_t count_telling_lines(std::string_view text);

// The programme as it was understood: a line for each day, item, chair, talk and text (of long ones their
// first words), indented by what it is a part of, each ended by a line feed.
[[nodiscard]] std::string outline_of(const Program& program);

}  // namespace bifolio::source

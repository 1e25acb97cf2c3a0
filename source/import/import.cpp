#include "source/import/import.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <utility>

#include "source/check/odd_text.h"
#include "source/import/frab/schedule.h"
#include "source/import/pasted/pasted_table.h"
#include "source/import/shared/event.h"
#include "source/import/shared/ids.h"
#include "source/import/shared/length_check.h"
#include "source/import/shared/poster_links.h"
#include "source/import/text_agenda.h"

namespace bifolio::source {

namespace {

constexpr std::size_t kMegabyte = std::size_t{1} << 20U;

// The last one recognises any file.
constexpr std::array kFormats = {
    ImportFormat{"frab", "a schedule of frab or pretalx (schedule.xml)", 256 * kMegabyte, is_frab_schedule,
                 read_frab_schedule, nullptr},
    ImportFormat{"pasted-table", "an agenda, pasted or typed", 16 * kMegabyte, is_pasted_table,
                 read_text_agenda, nearest_pasted_form},
};

constexpr std::size_t kFewLines = 4;  // of a text so short, most may well have no place

void refuse_mostly_unplaced(const ImportSummary& summary, std::string_view text, const std::string& form,
                            Reporter& reporter) {
    const std::size_t lines = count_telling_lines(text);
    const bool is_most = lines >= kFewLines && 2 * summary.lines_not_placed > lines;
    if (!is_most && !reporter.has_too_many()) return;
    reporter.error("table", {1, 1},
                   fmt::format("{} of {} lines could not be placed", summary.lines_not_placed, lines),
                   fmt::format("the nearest form that is known: {}; docs/importing.md shows all", form));
}

}  // namespace

std::span<const ImportFormat> import_formats() {
    return kFormats;
}

const ImportFormat& format_of(std::string_view bytes) {
    const std::string_view head = bytes.substr(0, kRecognisedBytes);
    return *std::ranges::find_if(kFormats, [&](const ImportFormat& each) { return each.recognises(head); });
}

std::size_t most_import_bytes() {
    return std::ranges::max(kFormats, {}, &ImportFormat::most_bytes).most_bytes;
}

Imported import_program(std::string_view bytes, const std::string& file, const ImportOptions& options,
                        Diagnostics& diagnostics) {
    Reporter reporter(file, diagnostics);
    Program program;
    program.file = file;
    if (!options.language.empty()) program.language = options.language;
    program.event = event_from(options);
    const ImportFormat& format = format_of(bytes);
    std::vector<std::string> columns;
    if (bytes.size() > format.most_bytes) {
        reporter.error("table", {1, 1},
                       fmt::format("the file is larger than {} MB", format.most_bytes / kMegabyte));
    } else {
        columns = format.read(bytes, options, program, reporter);
        give_ids(program);
        link_posters(program);
        check_lengths(program, reporter);
        check_odd_text(program, reporter);
    }
    ImportSummary summary = summarize(program, std::move(columns), diagnostics);
    if (format.nearest_form != nullptr && !diagnostics.has_errors())
        refuse_mostly_unplaced(summary, bytes, format.nearest_form(bytes), reporter);
    reporter.finish();
    return {std::move(program), std::move(summary)};
}

}  // namespace bifolio::source

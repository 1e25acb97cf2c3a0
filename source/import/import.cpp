#include "source/import/import.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "source/check/odd_text.h"
#include "source/import/frab/schedule.h"
#include "source/import/pasted/pasted_table.h"
#include "source/import/shared/event.h"
#include "source/import/shared/ids.h"
#include "source/import/shared/length_check.h"
#include "source/import/shared/poster_links.h"

namespace bifolio::source {

namespace {

constexpr std::size_t kMegabyte = std::size_t{1} << 20U;

// The last one recognises any file.
constexpr std::array kFormats = {
    ImportFormat{"frab", "a schedule of frab or pretalx (schedule.xml)", 256 * kMegabyte, is_frab_schedule,
                 read_frab_schedule},
    ImportFormat{"pasted-table", "a table pasted from a web page", 16 * kMegabyte, is_pasted_table,
                 read_pasted_table},
};

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

Program import_program(std::string_view bytes, const std::string& file, const ImportOptions& options,
                       Diagnostics& diagnostics) {
    Reporter reporter(file, diagnostics);
    Program program;
    program.file = file;
    if (!options.language.empty()) program.language = options.language;
    program.event = event_from(options);
    const ImportFormat& format = format_of(bytes);
    if (bytes.size() > format.most_bytes) {
        reporter.error("table", {1, 1},
                       fmt::format("the file is larger than {} MB", format.most_bytes / kMegabyte));
    } else {
        format.read(bytes, options, program, reporter);
        give_ids(program);
        link_posters(program);
        check_lengths(program, reporter);
        check_odd_text(program, reporter);
    }
    reporter.finish();
    return program;
}

}  // namespace bifolio::source

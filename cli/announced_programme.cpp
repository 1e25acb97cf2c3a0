#include "cli/announced_programme.h"

#include "cli/words.h"
#include "language/wording.h"
#include "source/reader.h"

namespace bifolio::cli {

std::optional<source::Program> read_announced_programme(Job& job, const std::string& path) {
    job.progress("reading " + path);
    source::Diagnostics findings;
    auto program = source::read_program(path, findings);
    for (source::Diagnostic finding : findings.all()) {
        if (finding.code == "missing-event") finding.severity = source::Severity::Error;
        job.diagnostics().add(std::move(finding));
    }
    if (job.is_stopped()) return std::nullopt;
    return program;
}

mail::Manner manner_of(const std::string& language) {
    const auto wording = std::make_shared<language::Wording>(language::Wording::for_language(language));
    return {.dates = [wording](source::Date first,
                               source::Date last) { return wording->date_range(first, last); },
            .date = [wording](source::Date date) { return wording->date(date); },
            .time = [wording](source::Minutes of_day) { return wording->time(of_day); },
            .time_range = [wording](source::Minutes start,
                                    source::Minutes end) { return wording->time_range(start, end); },
            .list = [wording](std::span<const std::string> names) { return wording->list(names); }};
}

std::size_t read_revision(const std::string& word) {
    constexpr std::size_t kMost = 999'999;
    return read_count("--revision", word, 0, kMost);
}

}  // namespace bifolio::cli

#include "cli/announced_programme.h"

#include "cli/words.h"
#include "source/reader.h"

namespace bifolio::cli {

std::optional<source::Program> read_announced_programme(Job& job, const std::string& path) {
    job.progress("reading " + source::shown_name(path));
    source::Diagnostics findings;
    auto program = source::read_program(path, findings);
    for (source::Diagnostic finding : findings.all()) {
        if (finding.code == "missing-event") finding.severity = source::Severity::Error;
        job.diagnostics().add(std::move(finding));
    }
    if (job.is_stopped()) return std::nullopt;
    return program;
}

std::size_t read_revision(const std::string& word) {
    constexpr std::size_t kMost = 999'999;
    return read_count("--revision", word, 0, kMost);
}

}  // namespace bifolio::cli

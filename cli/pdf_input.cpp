#include "cli/pdf_input.h"

#include <utility>

#include "source/base/file.h"

namespace bifolio::cli {

std::optional<press::SourceDocument> read_pdf(Job& job, const std::string& path) {
    constexpr std::uint64_t kLargest = 1ULL << 30U;
    job.progress("reading " + path);
    std::string bytes = source::read_file(path, kLargest);
    if (bytes.size() > kLargest) {
        job.diagnostics().add({source::Severity::Error, "pdf", path, {}, "is larger than 1 GB", "split it"});
        return std::nullopt;
    }
    return press::SourceDocument::read(path, std::move(bytes), job.diagnostics());
}

}  // namespace bifolio::cli

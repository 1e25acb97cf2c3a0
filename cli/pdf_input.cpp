#include "cli/pdf_input.h"

#include <utility>

#include "source/base/file.h"

namespace bifolio::cli {

std::optional<press::SourceDocument> read_pdf(Job& job, const std::string& path) {
    const std::string name = source::shown_name(path);
    job.progress("reading " + name);
    return read_pdf(job, name, source::read_file(path, kLargestPdf));
}

std::optional<press::SourceDocument> read_pdf(Job& job, const std::string& name, std::string bytes) {
    if (bytes.size() > kLargestPdf) {
        job.diagnostics().add({source::Severity::Error, "pdf", name, {}, "is larger than 1 GB", "split it"});
        return std::nullopt;
    }
    return press::SourceDocument::read(name, std::move(bytes), job.diagnostics());
}

}  // namespace bifolio::cli

#include "cli/placed_booklet.h"

#include <utility>

#include "pdf/writer.h"
#include "press/placed_pages.h"

namespace bifolio::cli {

std::optional<std::string> write_placed_booklet(Job& job, const layout::Pages& pages, const std::string& file,
                                                const ReadingOptions& reading, pdf::WriteOptions options) {
    using press::PlacedPages;
    std::optional<PlacedPages> placed;
    if (press::keeps_places(pages)) {
        placed = PlacedPages::read(pages, file, job.diagnostics());
        if (!placed || job.is_stopped()) return std::nullopt;
    }
    options.standards =
        claimable(job, pages, file, reading, placed ? placed->obstacles() : std::vector<pdf::Obstacle>());
    if (job.is_stopped()) return std::nullopt;
    std::string bytes = pdf::write_pdf(pages, options);
    return placed ? placed->fill(std::move(bytes), PlacedPages::Form::Packed) : std::move(bytes);
}

}  // namespace bifolio::cli

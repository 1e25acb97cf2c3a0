#include <vector>

#include "cli/check.h"
#include "cli/verbs.h"
#include "press/placed_pages.h"

namespace bifolio::cli {

namespace {

// As the booklet will want them; where and how large they stand makes no difference here.
std::vector<layout::PictureData> places_of(const source::Program& program) {
    std::vector<layout::PictureData> places;
    for (const source::Plate& plate : program.event.plates)
        if (plate.page != 0) places.push_back(layout::place_for(plate));
    return places;
}

}  // namespace

ExitStatus run_placing_check(std::span<const std::string> words) {
    return run_check(words, [](Job& job, const source::Program& program) {
        (void)press::PlacedPages::read(places_of(program), program.file, job.diagnostics());
    });
}

}  // namespace bifolio::cli

// The verb `booklet`, for the two programs that do it: the usual one, and the one that can put other files
// into the PDF.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "cli/exit_status.h"
#include "cli/job.h"
#include "cli/reading_options.h"
#include "cli/typesetting.h"
#include "pdf/attachments.h"
#include "pdf/write_options.h"

namespace bifolio::cli {

// Gives the files that go into the PDF of what was typeset of the programme at `path`.
using Enclose = std::function<std::vector<pdf::Attachment>(Job&, const Typeset&, const std::string& path)>;

// Writes the PDF of a booklet in which pages of other PDFs have places (layout::PictureEncoding::Page).
using WriteWithPlaces = std::function<std::optional<std::string>(
    Job&, const layout::Pages&, const std::string& file, const ReadingOptions&, pdf::WriteOptions)>;

// What only some programs can do, which have the libraries for it.
struct BookletSkills {
    Enclose enclose;                    // is asked where --embed is given
    WriteWithPlaces write_with_places;  // none: bifolio-press takes over
};
[[nodiscard]] ExitStatus run_booklet(std::span<const std::string> words, const BookletSkills& skills);

}  // namespace bifolio::cli

#include <algorithm>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/booklet.h"
#include "cli/placed_booklet.h"
#include "cli/source_date.h"
#include "cli/usage_error.h"
#include "cli/verbs.h"
#include "language/wording.h"
#include "layout/pages/dump.h"
#include "layout/story/wording_of.h"
#include "mail/calendar.h"
#include "source/base/file.h"
#include "source/model/picture_file.h"
#include "source/model/pictures_of.h"

namespace bifolio::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kLargestProgramme = 256U << 20U, kLargestPicture = 256U << 20U;  // bytes

// Where a picture lies, from the programme's folder; as files inside of a PDF are named.
std::string name_of(const source::Picture& picture, const fs::path& programme) {
    return fs::path(picture.path).lexically_relative(programme.parent_path()).generic_string();
}

std::vector<pdf::Attachment> pictures(const source::Program& program, const fs::path& programme) {
    std::vector<pdf::Attachment> files;
    for (const source::Picture* picture : source::pictures_of(program)) {
        std::string name = name_of(*picture, programme);
        if (std::ranges::find(files, name, &pdf::Attachment::name) != files.end()) continue;
        std::string bytes = source::read_picture_file(*picture, kLargestPicture);
        const char* type = bytes.starts_with("\x89PNG") ? "image/png"
                           : bytes.starts_with("%PDF-") ? "application/pdf"
                                                        : "image/jpeg";
        std::string description = picture->description.value_or("");
        if (description.empty()) description = name;
        files.push_back(
            {std::move(name), type, std::move(description), pdf::Relationship::Source, std::move(bytes)});
    }
    return files;
}

// None where nothing of the programme can stand in one, or a finding forbids it; that is no fault of a
// booklet.
std::optional<std::string> calendar(const source::Program& program, language::Clock clock) {
    source::Diagnostics unheard;
    mail::CalendarOptions options;
    options.clock = clock;
    options.source_date_epoch = source_date_epoch();
    mail::Calendar made = mail::make_calendar(program, options, unheard);
    if (unheard.has_errors() || made.events == 0) return std::nullopt;
    return std::move(made.bytes);
}

// The programme, the pictures that it names, a calendar, and the words alone.
std::vector<pdf::Attachment> enclose(Job& job, const Typeset& made, const std::string& path) {
    if (path == "-") throw UsageError("--embed needs the programme as a file, not from standard input");
    const auto wording = language::Wording::for_language(made.program.language);
    const std::string title = made.program.event.title.plain();
    const fs::path programme(path);
    const std::string stem = programme.stem().string();
    std::vector<pdf::Attachment> files;
    files.push_back({programme.filename().string(), "text/xml",
                     wording.punctuation().labelled(wording.say(&language::Words::programme), title),
                     pdf::Relationship::Source, source::read_file(path, kLargestProgramme)});
    for (pdf::Attachment& picture : pictures(made.program, programme)) files.push_back(std::move(picture));
    if (auto bytes = calendar(made.program, layout::clock_of(made.sheet)))
        files.push_back({stem + ".ics", "text/calendar", wording.say(&language::Words::as_calendar),
                         pdf::Relationship::Supplement, std::move(*bytes)});
    else
        job.progress("no calendar can be made of it, so none is put in");
    files.push_back(
        {stem + ".txt", "text/plain", title, pdf::Relationship::Alternative, layout::dump_text(made.pages)});
    return files;
}

}  // namespace

ExitStatus run_embedding_booklet(std::span<const std::string> words) {
    return run_booklet(words, {enclose, write_placed_booklet});
}

}  // namespace bifolio::cli

#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "cli/command_line.h"
#include "cli/job.h"
#include "cli/output_file.h"
#include "cli/paths.h"
#include "cli/pdf_input.h"
#include "cli/verbs.h"
#include "press/enclosed_files.h"
#include "source/base/file.h"
#include "source/base/quotation.h"

namespace bifolio::cli {

namespace {

namespace fs = std::filesystem;

using press::EnclosedFile;

// A file that is to be written.
struct Unpacked {
    fs::path path;
    const EnclosedFile* file = nullptr;
};

bool is_programme(const EnclosedFile& file) {
    return file.relationship == "Source" && file.media_type == "text/xml";
}

bool is_picture(const EnclosedFile& file) {
    return file.relationship == "Source" &&
           (file.media_type.starts_with("image/") || file.media_type == "application/pdf");
}

// Whether the name may be that of a picture beside the programme: it leads nowhere else.
bool stays_inside(const std::string& name) {
    const fs::path path(name);
    return !name.empty() && path.is_relative() && path.has_filename() &&
           name.find('\0') == std::string::npos &&
           std::ranges::none_of(path, [](const fs::path& part) { return part == ".."; });
}

// The programme, and its pictures beside it.
std::vector<Unpacked> plan(const std::vector<EnclosedFile>& files, const std::string& pdf,
                           const fs::path& output, source::Diagnostics& diagnostics) {
    std::vector<Unpacked> planned;
    for (const EnclosedFile& file : files)
        if (is_programme(file) && planned.empty()) planned.push_back({output, &file});
    if (planned.empty() || output == "-") return planned;
    for (const EnclosedFile& file : files) {
        if (!is_picture(file)) continue;
        if (stays_inside(file.name)) {
            planned.push_back({output.parent_path() / fs::path(file.name), &file});
            continue;
        }
        diagnostics.add({source::Severity::Warning,
                         "pdf",
                         pdf,
                         {},
                         "the picture " + source::in_quotes(file.name) +
                             " is not taken out: its name leads out of the programme's folder",
                         "a PDF reader that shows attachments can save it"});
    }
    return planned;
}

bool is_other_file(const Unpacked& unpacked) {
    if (!fs::exists(unpacked.path)) return false;
    return source::read_file(unpacked.path.string(), unpacked.file->bytes.size() + 1) != unpacked.file->bytes;
}

void unpack(Job& job, const std::string& pdf, const std::string& output, bool force) {
    const auto document = read_pdf(job, pdf);
    if (!document) return;
    const std::vector<EnclosedFile> files =
        press::is_ours(*document) ? press::enclosed_files(*document) : std::vector<EnclosedFile>();
    const std::vector<Unpacked> planned = plan(files, source::shown_name(pdf), output, job.diagnostics());
    if (planned.empty()) {
        job.diagnostics().add(
            {source::Severity::Error,
             "pdf",
             source::shown_name(pdf),
             {},
             "the file is a PDF without a programme in it",
             "bifolio booklet --embed makes PDFs that hold theirs; of another one, copy the "
             "programme's table into a text file and import that"});
        return;
    }
    for (const Unpacked& each : planned)
        if (!force && each.path != "-" && is_other_file(each))
            job.diagnostics().add({source::Severity::Error,
                                   "edited",
                                   each.path.string(),
                                   {},
                                   "is there already, and is not what the PDF holds",
                                   "--force overwrites it; -o writes beside another file"});
    if (job.is_stopped()) return;
    for (const Unpacked& each : planned) {
        if (&each == &planned.front()) continue;
        if (each.path.has_parent_path()) fs::create_directories(each.path.parent_path());
        write_file(each.path.string(), each.file->bytes);
    }
    const std::size_t pictures = planned.size() - 1;
    job.write(
        output, planned.front().file->bytes,
        fmt::format("the programme of {}{}", source::in_quotes(pdf),
                    pictures == 0 ? "" : fmt::format(", {} picture{}", pictures, pictures == 1 ? "" : "s")));
}

}  // namespace

ExitStatus run_import_pdf(std::span<const std::string> words) {
    CommandLine line("import", "Takes the programme out of a PDF that Bifolio made with --embed.",
                     "  bifolio import loops.pdf\n");
    std::string pdf;
    OutputOptions stated;
    bool force = false;
    line.add_input(pdf, "FILE.pdf", "A booklet that holds its programme");
    line.add_output(stated,
                    "Where to write (FILE.xml in this folder, pictures beside it); - is standard output");
    line.add_flag("--force", "Overwrite files that are there already", force);
    if (!line.parse(words)) return ExitStatus::Done;
    const std::string output = output_path(stated.path, pdf, ".xml");
    refuse_to_replace(pdf, output, "the imported file");
    Job job(line.common(), FindingsTo::StandardError);
    return job.run([&](Job& running) { unpack(running, pdf, output, force); });
}

}  // namespace bifolio::cli

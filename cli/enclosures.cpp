#include "cli/enclosures.h"

#include <fmt/core.h>

#include <array>
#include <filesystem>
#include <string_view>
#include <utility>

#include "cli/pdf_input.h"
#include "cli/placed_booklet.h"
#include "cli/reading_options.h"
#include "cli/source_date.h"
#include "cli/usage_error.h"
#include "layout/handout/handout.h"
#include "layout/story/picture.h"
#include "mail/calendar.h"
#include "mail/digest.h"
#include "mail/file_names.h"
#include "mail/logo_plate.h"
#include "press/lean.h"
#include "press/source_document.h"
#include "source/base/file.h"
#include "source/base/quotation.h"
#include "source/model/picture_file.h"
#include "styles/length.h"

namespace bifolio::cli {

namespace {

namespace fs = std::filesystem;

using source::Severity;

constexpr std::uint64_t kLargestLogo = 20U << 20U;
constexpr double kWorthwhile = 0.95;  // of its size: else a given file goes byte for byte
constexpr const char* kPdf = "application/pdf";

class Packer {
  public:
    Packer(Job& job, const source::Program& program, const TypesettingArguments& typesetting)
        : job_(job), program_(program), typesetting_(typesetting) {
        typesetting_.read = &program_;
    }

    void add_booklet() {
        auto made = typeset(job_, typesetting_);
        if (!made) return;
        add_made(mail::Enclosure::Booklet, "-programme.pdf", made->pages);
        manuscript_ = Manuscript{std::move(made->program), std::move(made->sheet), std::move(made->fonts)};
    }

    void add_handout() {
        constexpr styles::Length kWidth = styles::Length::from_mm(210),
                                 kHeight = styles::Length::from_mm(297);
        if (!manuscript_) manuscript_ = read_manuscript(job_, typesetting_);
        if (!manuscript_) return;
        layout::HandoutOptions options;
        options.paper = {kWidth.pt(), kHeight.pt()};
        options.source_date_epoch = source_date_epoch();
        const layout::Handout handout = layout::typeset_handout(
            manuscript_->program, manuscript_->sheet, *manuscript_->fonts, job_.diagnostics(), options);
        if (handout.fits()) return add_made(mail::Enclosure::Handout, "-handout.pdf", handout.pages);
        job_.diagnostics().add(
            {Severity::Error,
             "handout",
             program_.file,
             {},
             "does not fit on one A4 page",
             "make it with \"bifolio handout\", which says what helps, and attach that file"});
    }

    void add_file(const std::string& path) {
        const auto document = read_pdf(job_, path);
        if (!document) return;
        document->report_lost_pages(Severity::Warning, job_.diagnostics());
        const std::string obstacle = press::lean_obstacle(*document);
        std::string bytes = document->bytes();
        if (obstacle.empty()) {
            std::string lean = press::make_lean(*document);
            if (static_cast<double>(lean.size()) < kWorthwhile * static_cast<double>(bytes.size()))
                bytes = std::move(lean);
        } else {
            job_.progress(fmt::format("{} is sent as it is: {}", path, obstacle));
        }
        add(mail::Enclosure::Other, kPdf, mail::attached_name(fs::path(path).filename().string()),
            std::move(bytes));
    }

    void add_calendar(const CalendarArguments& arguments, language::Clock clock) {
        auto options = read_calendar_options(job_, arguments);
        if (!options) return;
        options->clock = clock;
        mail::Calendar calendar = mail::make_calendar(program_, *options, job_.diagnostics());
        if (calendar.events + calendar.cancelled == 0) return;
        add(mail::Enclosure::Calendar, "text/calendar; charset=utf-8; method=PUBLISH",
            mail::enclosure_name(program_, ".ics"), std::move(calendar.bytes));
    }

    [[nodiscard]] Enclosures& packed() { return packed_; }

  private:
    void add_made(mail::Enclosure kind, std::string_view ending, const layout::Pages& pages) {
        const std::string name = mail::enclosure_name(program_, ending);
        job_.progress("making " + name);
        auto bytes = write_placed_booklet(job_, pages, program_.file, {}, {.threads = typesetting_.threads});
        if (bytes) add(kind, kPdf, name, std::move(*bytes));
    }

    void add(mail::Enclosure kind, std::string type, std::string name, std::string bytes) {
        packed_.facts.push_back({.kind = kind, .file = name, .bytes = bytes.size()});
        packed_.attachments.push_back(
            {.name = std::move(name), .type = std::move(type), .bytes = std::move(bytes)});
    }

    Job& job_;
    const source::Program& program_;
    TypesettingArguments typesetting_;
    std::optional<Manuscript> manuscript_;
    Enclosures packed_;
};

}  // namespace

void read_attach(const std::string& word, EnclosureArguments& arguments) {
    if (word == "none") return;
    if (word == "booklet" || word == "handout") {
        (word == "booklet" ? arguments.booklet : arguments.handout) = true;
        return;
    }
    if (word == "booklet,handout" || word == "handout,booklet") {
        arguments.booklet = arguments.handout = true;
        return;
    }
    if (!word.ends_with(".pdf") && !word.ends_with(".PDF"))
        throw UsageError(fmt::format("--attach is {}, but must be booklet, handout, none or a PDF",
                                     source::in_quotes(word)));
    arguments.files.push_back(word);
}

std::optional<Enclosures> make_enclosures(Job& job, const source::Program& program,
                                          const TypesettingArguments& typesetting,
                                          const EnclosureArguments& arguments) {
    Packer packer(job, program, typesetting);
    if (arguments.booklet) packer.add_booklet();
    if (arguments.handout) packer.add_handout();
    for (const std::string& file : arguments.files) packer.add_file(file);
    if (arguments.calendar) packer.add_calendar(arguments.calendar_arguments, arguments.clock);
    if (job.is_stopped()) return std::nullopt;
    return std::move(packer.packed());
}

std::optional<mail::InlinePicture> read_logo(Job& job, const source::Program& program) {
    if (!program.event.logo) return std::nullopt;
    const source::Picture& logo = *program.event.logo;
    const std::string& path = logo.path;
    std::string bytes = source::read_picture_file(logo, kLargestLogo);
    if (bytes.size() > kLargestLogo) throw source::FileError(path, "is larger than 20 MB");
    try {
        (void)layout::load_picture(logo);  // decodes it: readers' programs would show half of it, or crash
    } catch (const layout::PictureError& trouble) {
        job.diagnostics().add(layout::unusable_picture(logo, program.file, trouble));
        return std::nullopt;
    }
    const bool is_png = bytes.starts_with("\x89PNG");
    if (is_png) bytes = mail::on_plate(bytes);
    std::string id =
        fmt::format("{}@logo", mail::digest_of(std::array<std::string_view, 1>{bytes}).substr(0, 24));
    return mail::InlinePicture{.type = is_png ? "image/png" : "image/jpeg",
                               .name = is_png ? "logo.png" : "logo.jpg",
                               .content_id = std::move(id),
                               .bytes = std::move(bytes)};
}

}  // namespace bifolio::cli

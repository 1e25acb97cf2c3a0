#include "cli/handout.h"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "cli/edition_option.h"
#include "cli/job.h"
#include "cli/paths.h"
#include "cli/reading_options.h"
#include "cli/selection_option.h"
#include "cli/source_date.h"
#include "cli/style.h"
#include "cli/typesetting.h"
#include "cli/usage_error.h"
#include "cli/verbs.h"
#include "cli/words.h"
#include "layout/handout/handout.h"
#include "pdf/writer.h"
#include "press/print_pages.h"
#include "source/base/nearest.h"
#include "source/base/quotation.h"
#include "source/model/values.h"
#include "styles/paper.h"
#include "styles/value.h"

namespace bifolio::cli {

namespace {

using source::Severity;

constexpr styles::Bounds kTypeSizes = {3, 40};  // points

struct HandoutArguments {
    TypesettingArguments typesetting;
    OutputOptions output;
    std::size_t sides = 1;
    std::string day, room;
    bool all_rooms = false, mono = false;
    bool without_posters = false, without_presenters = false;
    std::optional<double> least_size;

    [[nodiscard]] bool makes_signs() const { return all_rooms || !room.empty(); }
};

void declare(CommandLine& line, HandoutArguments& arguments, const HandoutForm& form) {
    line.add_input(arguments.typesetting.programme, "PROGRAMME.xml", "The programme");
    line.add_output(
        arguments.output,
        "Where to write (PROGRAMME-handout.pdf, or -signs.pdf, in this folder); - is standard output");
    add_edition(line, arguments.typesetting.language);
    add_selection(line, arguments.typesetting.selection);
    line.add_style(arguments.typesetting.style);
    line.add_choice<std::size_t>("--sides", "1|2", "On one page, or on two", {{"1", 1}, {"2", 2}},
                                 arguments.sides);
    line.add_option("--day", "DATE", "This day only, as 2023-05-08", arguments.day);
    line.add_option("--room", "NAME", "A sign for the door of this room, a page a day", arguments.room);
    line.add_flag("--all-rooms",
                  "Signs for the doors of all rooms; where there is none, or one, a sign a day",
                  arguments.all_rooms);
    line.add_repeatable("--without", "posters|presenters",
                        "Leave out the titles of posters, or presenters and chairs; may be repeated",
                        [&arguments](const std::string& word) {
                            if (word != "posters" && word != "presenters")
                                refuse_word("--without", word, "one of posters|presenters");
                            (word == "posters" ? arguments.without_posters : arguments.without_presenters) =
                                true;
                        });
    line.add_option("--minimum-size", "LENGTH", "The smallest type that talks may be set in (7pt)",
                    [&arguments](const std::string& word) {
                        styles::Length length;
                        const source::Trouble trouble = styles::read_value(word, kTypeSizes, length);
                        if (trouble) throw UsageError("--minimum-size: " + trouble.message, trouble.hint);
                        arguments.least_size = length.pt();
                    });
    line.add_flag("--mono", "In black ink alone", arguments.mono);
    if (form.declare) form.declare(line);
    add_threads(line, arguments.typesetting.threads);
}

layout::Size paper_of(const std::string& stated) {
    styles::PaperSize size;
    const source::Trouble trouble = styles::read_paper(stated.empty() ? "A4" : stated, size);
    if (trouble) throw UsageError("--paper: " + trouble.message, trouble.hint);
    return {size.width.pt(), size.height.pt()};
}

std::optional<source::Date> read_day(const std::string& word) {
    if (word.empty()) return std::nullopt;
    const auto date = source::parse_date(word);
    if (!date) refuse_word("--day", word, "a date, as 2023-05-08");
    return date;
}

// The days, by number, that are asked for. Throws UsageError where there is none.
std::vector<std::size_t> days_of(const source::Program& program, const std::optional<source::Date>& day) {
    std::vector<std::size_t> days;
    std::vector<std::string> dates;
    for (std::size_t n = 0; n < program.days.size(); ++n) {
        dates.push_back(source::format_date(program.days[n].date));
        if (!day || program.days[n].date == *day) days.push_back(n);
    }
    if (day && days.empty())
        throw UsageError("the programme has no day " + source::format_date(*day),
                         fmt::format("the days are {}", fmt::join(dates, ", ")));
    return days;
}

// The rooms, by number, that are asked for. Throws UsageError where there is none.
std::vector<std::size_t> rooms_of(const source::Program& program, const HandoutArguments& arguments) {
    std::vector<std::size_t> rooms;
    std::vector<std::string> names;
    for (std::size_t n = 0; n < program.rooms.size(); ++n) {
        names.push_back(program.rooms[n].name.plain());
        if (arguments.all_rooms || names.back() == arguments.room || program.rooms[n].id == arguments.room)
            rooms.push_back(n);
    }
    if (!rooms.empty()) return rooms;
    if (names.empty() && arguments.all_rooms) return rooms;
    if (names.empty())
        throw UsageError("the programme names no rooms", "--all-rooms makes a sign for each day");
    const std::vector<std::string_view> known(names.begin(), names.end());
    const std::string_view meant = source::nearest(arguments.room, known);
    throw UsageError(fmt::format("the programme has no room {}", source::in_quotes(arguments.room)),
                     meant.empty() ? fmt::format("the rooms are {}", source::listed(known))
                                   : fmt::format("did you mean {}?", source::in_quotes(meant)));
}

// In black, where that was asked for.
void ink(Job& job, const HandoutArguments& arguments, const source::Program& program, layout::Pages& pages) {
    if (arguments.mono) press::make_pictures_gray(pages, program.file, job.diagnostics());
}

// Where the verb writes, and what.
struct HandoutOutput {
    const HandoutForm& form;
    std::string path;

    void write(Job& job, const Manuscript& read, const HandoutArguments& arguments, layout::Pages pages,
               const std::string& remark) const {
        if (job.is_stopped()) return;
        const auto bytes = form.write(job, std::move(pages), read, arguments.typesetting.threads);
        if (bytes && !job.is_stopped()) job.write(path, *bytes, remark);
    }
};

void make_signs(Job& job, const Manuscript& read, const HandoutArguments& arguments,
                const layout::HandoutOptions& options, const HandoutOutput& output) {
    const std::vector<layout::Sign> signs =
        layout::signs_of(read.program, days_of(read.program, options.day), rooms_of(read.program, arguments));
    if (signs.empty()) throw UsageError("nothing takes place there, so a sign would be empty");
    layout::Pages pages =
        layout::typeset_signs(read.program, signs, read.sheet, *read.fonts, job.diagnostics(), options);
    ink(job, arguments, read.program, pages);
    output.write(job, read, arguments, std::move(pages),
                 fmt::format("{} sign{}", signs.size(), signs.size() == 1 ? "" : "s"));
}

// What of the programme fits on pages of its own, tried; where nothing does, what holds it all.
std::string parts_that_fit(const Manuscript& read, const layout::HandoutOptions& options) {
    const source::Program& program = read.program;
    const auto fits_alone = [&](const source::Day& day) {
        source::Diagnostics unheard;
        layout::HandoutOptions of_day = options;
        of_day.day = day.date;
        return layout::typeset_handout(program, read.sheet, *read.fonts, unheard, of_day).fits();
    };
    const auto fit_signs = [&] {
        std::vector<std::size_t> rooms(program.rooms.size());
        std::iota(rooms.begin(), rooms.end(), std::size_t{0});
        const std::vector<layout::Sign> signs =
            layout::signs_of(program, days_of(program, options.day), rooms);
        if (signs.size() < 2) return false;
        source::Diagnostics unheard;
        (void)layout::typeset_signs(program, signs, read.sheet, *read.fonts, unheard, options);
        return !unheard.has_errors();
    };
    if (!options.day && program.days.size() > 1 && std::ranges::all_of(program.days, fits_alone))
        return "give each day a page of its own: --day DATE";
    if (fit_signs()) return "give each room a page of its own: --all-rooms";
    return "it is too much for a page: \"bifolio booklet\" holds it all";
}

// What would make the programme fit: each of the things that can be done, tried; where none is enough, all of
// them and the type that they leave.
std::string remedies(const Manuscript& read, const layout::HandoutOptions& options, double size) {
    struct Remedy {
        const char* name;
        layout::HandoutOptions changed;
    };
    std::vector<Remedy> remedies{{"--sides 2", options},
                                 {"--paper A3", options},
                                 {"--without posters", options},
                                 {"--without presenters", options},
                                 {"--sides 2 --paper A3 --without presenters", options}};
    remedies[0].changed.sides = remedies[4].changed.sides = 2;
    remedies[1].changed.paper = remedies[4].changed.paper = paper_of("A3");
    remedies[2].changed.with_posters = false;
    remedies[3].changed.with_presenters = remedies[4].changed.with_presenters = false;
    const auto typeset = [&read](const Remedy& remedy) {
        source::Diagnostics unheard;
        return layout::typeset_handout(read.program, read.sheet, *read.fonts, unheard, remedy.changed);
    };
    const auto in_type = [](double fitting) {
        return fmt::format("--minimum-size {:.1f}pt", std::floor(fitting * 10) / 10);
    };
    std::vector<std::string> helping;
    const Remedy& all = remedies.back();
    const layout::Handout largest = typeset(all);
    for (const Remedy& remedy : std::span(remedies).first(remedies.size() - 1)) {
        // What all together cannot do none of them can, but for what they do not do.
        const bool may_help = largest.fits() || !remedy.changed.with_posters;
        if (may_help && typeset(remedy).fits()) helping.emplace_back(remedy.name);
    }
    if (helping.empty() && largest.fits())
        helping.emplace_back(all.name);
    else if (helping.empty() && largest.size >= kTypeSizes.least)
        helping.push_back(fmt::format("{} {}", all.name, in_type(largest.size)));
    if (size >= kTypeSizes.least) helping.push_back(in_type(size));
    if (helping.empty()) return parts_that_fit(read, options);
    return fmt::format("what makes it fit: {}", fmt::join(helping, ", or "));
}

void make_handout(Job& job, const Manuscript& read, const HandoutArguments& arguments,
                  const layout::HandoutOptions& options, const HandoutOutput& output) {
    (void)days_of(read.program, options.day);
    layout::Handout handout =
        layout::typeset_handout(read.program, read.sheet, *read.fonts, job.diagnostics(), options);
    if (!handout.fits()) {
        const double least = options.least_size.value_or(read.sheet.handout.least.pt());
        job.diagnostics().add(
            {Severity::Error,
             "handout",
             read.program.file,
             {},
             handout.size > 0
                 ? fmt::format("does not fit: its talks would be set in {:.1f} pt, and {:.1f} pt is the "
                               "least ({:.0f} % too much)",
                               handout.size, least, 100 * (least * least / (handout.size * handout.size) - 1))
                 : "does not fit at any type size",
             remedies(read, options, handout.size)});
    }
    ink(job, arguments, read.program, handout.pages);
    const std::size_t count = handout.pages.pages.size();
    output.write(job, read, arguments, std::move(handout.pages),
                 fmt::format("{} page{}, talks in {:.1f} pt", count, count == 1 ? "" : "s", handout.size));
}

}  // namespace

ExitStatus run_handout(std::span<const std::string> words, const HandoutForm& form) {
    CommandLine line("handout",
                     "Typesets the whole programme on one page, or signs for the doors of its rooms.",
                     "  bifolio handout programme.xml\n"
                     "  bifolio handout programme.xml --paper A3 --day 2023-05-08 --mono\n"
                     "  bifolio handout programme.xml --all-rooms\n"
                     "  bifolio handout programme.xml --standard pdfx4 -o shop.pdf\n");
    HandoutArguments arguments;
    declare(line, arguments, form);
    if (!line.parse(words)) return ExitStatus::Done;
    if (form.check) form.check();

    TypesettingArguments& typesetting = arguments.typesetting;
    if (arguments.all_rooms && !arguments.room.empty())
        throw UsageError("--room and --all-rooms cannot be used together");
    const std::string output = output_path(
        arguments.output.path, typesetting.programme,
        edition_ending(typesetting.language,
                       selection_ending(typesetting.selection,
                                        arguments.makes_signs() ? "-signs.pdf" : "-handout.pdf")));
    refuse_to_replace(typesetting.programme, output, "the programme");
    if (names_file(typesetting.style)) refuse_to_replace(typesetting.style.style, output, "the style sheet");
    layout::HandoutOptions options;
    options.paper = paper_of(typesetting.style.paper);
    typesetting.style.paper.clear();  // the style sheet's own is the booklet's
    options.sides = arguments.sides;
    options.with_posters = !arguments.without_posters;
    options.with_presenters = !arguments.without_presenters;
    options.in_color = !arguments.mono;
    options.day = read_day(arguments.day);
    options.least_size = arguments.least_size;
    options.source_date_epoch = source_date_epoch();

    Job job(line.common(), FindingsTo::StandardError);
    return job.run([&](Job& running) {
        const auto read = read_manuscript(running, typesetting);
        if (!read) return;
        running.progress("typesetting");
        if (arguments.makes_signs()) {
            make_signs(running, *read, arguments, options, {form, output});
        } else {
            make_handout(running, *read, arguments, options, {form, output});
        }
    });
}

ExitStatus run_handout(std::span<const std::string> words) {
    ReadingOptions reading;
    HandoutForm form;
    form.declare = [&reading](CommandLine& line) { add_reading_standards(line, reading); };
    form.check = [&reading] { (void)standards_of(reading); };
    form.write = [&reading](Job& job, const layout::Pages& pages, const Manuscript& read,
                            int threads) -> std::optional<std::string> {
        const pdf::ReadingStandards standards = claimable(job, pages, read.program.file, reading);
        if (job.is_stopped()) return std::nullopt;
        return pdf::write_pdf(pages, {.threads = threads, .standards = standards});
    };
    return run_handout(words, form);
}

}  // namespace bifolio::cli

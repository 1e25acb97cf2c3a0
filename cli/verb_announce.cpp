#include <fmt/core.h>

#include <chrono>
#include <optional>
#include <utility>

#include "cli/announced_programme.h"
#include "cli/command_line.h"
#include "cli/edition_option.h"
#include "cli/enclosures.h"
#include "cli/job.h"
#include "cli/letter_sources.h"
#include "cli/paths.h"
#include "cli/selection_option.h"
#include "cli/sending.h"
#include "cli/source_date.h"
#include "cli/style.h"
#include "cli/typesetting.h"
#include "cli/usage_error.h"
#include "cli/verbs.h"
#include "language/change_words.h"
#include "language/wording.h"
#include "layout/story/wording_of.h"
#include "mail/announcement.h"
#include "mail/change_markers.h"
#include "mail/letters.h"
#include "source/base/file.h"
#include "source/base/quotation.h"
#include "source/compare/changes.h"

namespace bifolio::cli {

namespace {

using source::Severity;

constexpr std::size_t kLargestMessage = 10'000'000;  // bytes, as it goes over the wire

struct AnnounceArguments {
    TypesettingArguments typesetting;
    OutputOptions output;
    EnclosureArguments enclosures;
    WordingArguments wording;
    SendingArguments sending;
    std::optional<mail::Address> from;
    std::vector<mail::Address> to, cc, bcc, reply_to;
    std::string recipients;  // a file
    bool states_attachments = false, without_calendar = false, allows_large = false, lists_all = false;
};

mail::Address read_mailbox_word(const std::string& option, const std::string& word) {
    mail::Address address;
    if (const source::Trouble trouble = mail::read_mailbox(word, address))
        throw UsageError(fmt::format("{}: {} {}", option, source::in_quotes(word), trouble.message),
                         trouble.hint);
    return address;
}

void add_mailboxes(CommandLine& line, const std::string& name, const std::string& description,
                   std::vector<mail::Address>& addresses) {
    line.add_repeatable(name, "ADDRESS", description, [name, &addresses](const std::string& word) {
        addresses.push_back(read_mailbox_word(name, word));
    });
}

void declare_addresses(CommandLine& line, AnnounceArguments& arguments) {
    line.add_option(
        "--from", "ADDRESS", "The sender: a@example.org or \"Anna Berg <a@example.org>\"",
        [&arguments](const std::string& word) { arguments.from = read_mailbox_word("--from", word); });
    add_mailboxes(line, "--to",
                  "To whom it goes, such as a mailing list; may be repeated, as may the next three",
                  arguments.to);
    add_mailboxes(line, "--cc", "Who gets a copy", arguments.cc);
    add_mailboxes(line, "--bcc", "Who gets a copy without the others knowing", arguments.bcc);
    add_mailboxes(line, "--reply-to", "Where replies go", arguments.reply_to);
    line.add_option("--recipients", "FILE.csv", "One letter to each person of this table",
                    arguments.recipients);
    line.add_repeatable(
        "--list-unsubscribe", "URI", "Where readers can unsubscribe; with https, in one click",
        [&arguments](const std::string& word) {
            if (const source::Trouble trouble = mail::unsubscribe_trouble(word))
                throw UsageError(
                    fmt::format("--list-unsubscribe: {} {}", source::in_quotes(word), trouble.message),
                    trouble.hint);
            arguments.wording.unsubscribe.push_back(word);
        });
}

void declare(CommandLine& line, AnnounceArguments& arguments) {
    line.add_input(arguments.typesetting.programme, "PROGRAMME.xml", "The programme");
    line.add_output(
        arguments.output,
        "Where to write the letter (PROGRAMME.eml in this folder, unless it is sent); - is standard output");
    declare_addresses(line, arguments);
    line.add_option("--subject", "TEXT", "The subject; it may contain template markers",
                    arguments.wording.subject);
    line.add_option("--template", "FOLDER|FILE", "Words of your own: a folder with body.txt, or a text file",
                    arguments.wording.stated);
    line.add_repeatable("--attach", "LIST|FILE.pdf",
                        "booklet (default), handout, both with a comma, none, or a PDF",
                        [&arguments](const std::string& word) {
                            arguments.states_attachments = true;
                            read_attach(word, arguments.enclosures);
                        });
    line.add_flag("--no-calendar", "Attach no calendar", arguments.without_calendar);
    add_calendar(line, arguments.enclosures.calendar_arguments);
    line.add_flag("--in-full", "List every talk in the letter, however many there are", arguments.lists_all);
    line.add_flag("--allow-large", "Allow letters larger than 10 MB", arguments.allows_large);
    add_edition(line, arguments.typesetting.language);
    add_selection(line, arguments.typesetting.selection);
    line.add_style(arguments.typesetting.style);
    add_threads(line, arguments.typesetting.threads);
    add_sending(line, arguments.sending);
}

void check(const AnnounceArguments& arguments) {
    if (!arguments.from) throw UsageError("--from is missing", "it names the sender");
    const bool names_list = !arguments.to.empty() || !arguments.cc.empty() || !arguments.bcc.empty();
    if (arguments.recipients.empty() && arguments.to.empty())
        throw UsageError("the letter has no recipients", "--to names a list, --recipients a table of people");
    if (!arguments.recipients.empty() && names_list)
        throw UsageError("--recipients writes to each person alone: --to, --cc and --bcc do not go with it",
                         "put those people into the table");
    check_sending(arguments.sending);
}

void doubt_lookalikes(Job& job, const AnnounceArguments& arguments) {
    for (const auto* list : {&arguments.to, &arguments.cc, &arguments.bcc, &arguments.reply_to})
        for (const mail::Address& each : *list)
            if (const source::Trouble trouble = mail::lookalike_trouble(each.address))
                job.diagnostics().add({Severity::Warning,
                                       "recipients",
                                       arguments.typesetting.programme,
                                       {},
                                       fmt::format("{} {}", each.address, trouble.message),
                                       trouble.hint});
}

std::optional<mail::Recipients> read_people(Job& job, const std::string& path) {
    job.progress("reading " + path);
    return mail::read_recipients(source::read_file(path, mail::kLargestTable), path, job.diagnostics());
}

std::int64_t date_of_letters() {
    if (const auto epoch = source_date_epoch()) return *epoch;
    return std::chrono::duration_cast<std::chrono::seconds>(
               std::chrono::system_clock::now().time_since_epoch())
        .count();
}

// Talks are left out only where the letter can say where they are.
mail::Extent extent_of_letter(Job& job, const source::Program& program, const AnnounceArguments& arguments,
                              const Enclosures& enclosures) {
    const bool tells_elsewhere = !mail::web_address(program.event).empty() || !enclosures.facts.empty();
    const mail::Extent extent =
        arguments.lists_all || !tells_elsewhere ? mail::Extent::Talks : mail::extent_of(program);
    if (extent != mail::Extent::Talks)
        job.progress(
            fmt::format("the programme has more than {} items: the letter counts its talks "
                        "(--in-full lists them)",
                        mail::kMostItems));
    return extent;
}

// That of the booklet which goes along. What is wrong in its style is told where the booklet is made.
language::Clock clock_of_letter(const StyleOptions& options) {
    source::Diagnostics unheard;
    const auto sheet = read_style(options, unheard);
    return sheet ? layout::clock_of(*sheet) : language::Clock::Preferred;
}

// Reads all that may be wrong before it makes anything.
std::optional<mail::LettersRequest> prepare(Job& job, const AnnounceArguments& arguments) {
    const auto program =
        read_announced_programme(job, arguments.typesetting.programme, arguments.typesetting.language,
                                 arguments.typesetting.selection);
    if (!program) return std::nullopt;
    doubt_lookalikes(job, arguments);
    std::optional<mail::Recipients> recipients;
    if (!arguments.recipients.empty()) recipients = read_people(job, arguments.recipients);
    auto templates = mail::read_templates(read_letter_sources(arguments.wording), mail::announcement_scope(),
                                          recipients ? &*recipients : nullptr, job.diagnostics());
    if (job.is_stopped() || !templates) return std::nullopt;

    EnclosureArguments enclosed = arguments.enclosures;
    enclosed.clock = clock_of_letter(arguments.typesetting.style);
    auto enclosures = make_enclosures(job, *program, arguments.typesetting, enclosed);
    if (!enclosures) return std::nullopt;
    auto logo = read_logo(job, *program);
    if (job.is_stopped()) return std::nullopt;
    const mail::Extent extent = extent_of_letter(job, *program, arguments, *enclosures);
    const auto wording = language::Wording::for_language(program->language, enclosed.clock);
    mail::Markers markers = mail::announcement_markers(*program, wording, enclosures->facts,
                                                       logo ? logo->content_id : "", extent);
    if (const auto sent = read_latest_sent(job, enclosed.calendar_arguments))
        mail::tell_changes(
            markers, language::tell_changes(source::find_changes(*sent, *program), *sent, *program, wording),
            wording);
    if (job.is_stopped()) return std::nullopt;
    return mail::LettersRequest{.from = *arguments.from,
                                .reply_to = arguments.reply_to,
                                .to = arguments.to,
                                .cc = arguments.cc,
                                .bcc = arguments.bcc,
                                .recipients = std::move(recipients),
                                .templates = std::move(*templates),
                                .markers = std::move(markers),
                                .language = program->language,
                                .attachments = std::move(enclosures->attachments),
                                .picture = std::move(logo),
                                .date = date_of_letters()};
}

void announce(Job& job, const AnnounceArguments& arguments, const std::string& output) {
    auto request = prepare(job, arguments);
    if (!request) return;
    const mail::Letters letters(std::move(*request));
    const std::string first = letters.compose(0, !arguments.sending.sends);
    if (first.size() > kLargestMessage && !arguments.allows_large) {
        job.diagnostics().add({Severity::Error,
                               "message-size",
                               arguments.typesetting.programme,
                               {},
                               fmt::format("the letter is {:.1f} MB, and many servers take no more than 10",
                                           static_cast<double>(first.size()) / 1e6),
                               "attach less, or link to it; --allow-large sends it all the same"});
        return;
    }
    const Mailing mailing{.programme = arguments.typesetting.programme,
                          .ending = edition_ending(arguments.typesetting.language,
                                                   selection_ending(arguments.typesetting.selection, "")),
                          .identity = letters.identity(),
                          .letters = letters.all(),
                          .compose = [&letters](std::size_t letter) { return letters.compose(letter); }};
    if (arguments.sending.sends)
        send_letters(job, arguments.sending, mailing);
    else if (output != "-")
        show_sending(job, arguments.sending, mailing);
    if (job.is_stopped() || output.empty()) return;
    job.write(output, first,
              fmt::format("{} to {}, {} kB", arguments.recipients.empty() ? "the letter" : "the first letter",
                          letters.all().front().recipients.front(), (first.size() + 500) / 1000));
}

}  // namespace

ExitStatus run_announce(std::span<const std::string> words) {
    CommandLine line("announce", "Writes the e-mail that announces a programme, and sends it when told to.",
                     "  bifolio announce programme.xml --from chair@example.org --to list@example.org\n"
                     "  bifolio announce programme.xml --from chair@example.org --recipients people.csv\n"
                     "  bifolio announce programme.xml --from chair@example.org --to list@example.org \\\n"
                     "      --smtp smtps://mail.example.org --smtp-user chair --send\n");
    AnnounceArguments arguments;
    declare(line, arguments);
    if (!line.parse(words)) return ExitStatus::Done;
    check(arguments);
    if (!arguments.states_attachments) arguments.enclosures.booklet = true;
    arguments.enclosures.calendar = !arguments.without_calendar;
    arguments.enclosures.calendar_arguments.language = arguments.typesetting.language;
    arguments.enclosures.calendar_arguments.selection = arguments.typesetting.selection;

    const std::string& programme = arguments.typesetting.programme;
    std::string output;  // none: it is sent, and not written
    if (!arguments.sending.sends || !arguments.output.path.empty())
        output = output_path(arguments.output.path, programme,
                             edition_ending(arguments.typesetting.language,
                                            selection_ending(arguments.typesetting.selection, ".eml")));
    refuse_to_replace(programme, output, "the programme");
    refuse_to_replace(arguments.recipients, output, "the table of recipients");
    refuse_to_replace(arguments.enclosures.calendar_arguments, output);
    for (const std::string& file : arguments.enclosures.files)
        refuse_to_replace(file, output, "an attachment");
    if (names_file(arguments.typesetting.style))
        refuse_to_replace(arguments.typesetting.style.style, output, "the style sheet");

    Job job(line.common(), FindingsTo::StandardError);
    return job.run([&](Job& running) { announce(running, arguments, output); });
}

}  // namespace bifolio::cli

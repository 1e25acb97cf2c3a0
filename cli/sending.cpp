#include "cli/sending.h"

#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include <charconv>
#include <chrono>
#include <cstdlib>
#include <optional>
#include <string_view>
#include <utility>

#include "cli/paths.h"
#include "cli/sending_progress.h"
#include "cli/sending_report.h"
#include "cli/stop_signals.h"
#include "cli/usage_error.h"
#include "cli/words.h"
#include "mail/journal.h"
#include "mail/smtp.h"
#include "source/base/file.h"

namespace bifolio::cli {

namespace {

using source::Severity;

constexpr const char* kPasswordVariable = "BIFOLIO_SMTP_PASSWORD";

struct RateUnit {
    std::string_view name;
    std::chrono::seconds span;
};

constexpr std::array kRateUnits = {RateUnit{"second", std::chrono::seconds(1)},
                                   RateUnit{"minute", std::chrono::minutes(1)},
                                   RateUnit{"hour", std::chrono::hours(1)}};

// "30", "30/minute", "5/second": the least time from one letter to the next.
mail::Span read_rate(const std::string& word) {
    const std::size_t slash = word.find('/');
    const std::string_view unit =
        slash == std::string::npos ? "minute" : std::string_view(word).substr(slash + 1);
    std::size_t number = 0;
    const char* end = word.data() + std::min(slash, word.size());
    const auto parsed = std::from_chars(word.data(), end, number);
    for (const RateUnit& each : kRateUnits) {
        if (parsed.ec == std::errc() && parsed.ptr == end && number > 0 && each.name == unit)
            return std::chrono::ceil<mail::Span>(std::chrono::duration<double>(each.span) /
                                                 static_cast<double>(number));
    }
    refuse_word("--rate", word, "letters per second, minute or hour, as in 30/minute");
}

std::optional<std::string> password_of_environment() {
    const char* value = std::getenv(kPasswordVariable);
    if (value == nullptr || *value == '\0') return std::nullopt;
    return value;
}

std::string password_of_file(Job& job, const std::string& path) {
    constexpr std::uint64_t kMost = 4096;
    std::string text = source::read_file(path, kMost);
    struct stat status {};
    if (::stat(path.c_str(), &status) == 0 && (status.st_mode & (S_IRGRP | S_IROTH)) != 0)
        job.diagnostics().add({Severity::Warning,
                               "password-file",
                               path,
                               {},
                               "others can read the password in this file",
                               fmt::format("chmod 600 {}", path)});
    text.resize(std::min(text.find_first_of("\r\n"), text.size()));
    if (text.empty() || text.size() > kMost)
        job.diagnostics().add({Severity::Error,
                               "password-file",
                               path,
                               {},
                               "has no password on its first line",
                               "write the password there, and nothing else"});
    return text;
}

mail::Server server_of(Job& job, const SendingArguments& arguments) {
    mail::Server server{.url = arguments.server,
                        .uses_tls = !arguments.without_tls,
                        .user = arguments.user,
                        .password = {},
                        .uses_netrc = arguments.uses_netrc,
                        .ca_file = arguments.ca_file};
    if (!arguments.password_file.empty())
        server.password = password_of_file(job, arguments.password_file);
    else if (!arguments.user.empty())
        server.password = password_of_environment().value_or("");
    return server;
}

std::string journal_path(const SendingArguments& arguments, const Mailing& mailing) {
    return output_path(arguments.journal, mailing.programme, mailing.ending + ".journal");
}

void add_error(Job& job, const std::string& file, const std::string& code, std::string message,
               std::string hint) {
    job.diagnostics().add({Severity::Error, code, file, {}, std::move(message), std::move(hint)});
}

void tell_of_journal(Job& job, const mail::JournalError& error, const std::string& path) {
    if (error.trouble() == mail::JournalTrouble::Disk)
        job.fail(error.what());
    else
        add_error(job, path, "journal", error.what(), error.hint());
}

// What the user has to know beside the report.
void judge(Job& job, const SendingArguments& arguments, const Mailing& mailing,
           const mail::DeliveryReport& report) {
    const mail::Tally& tally = report.tally;
    if (report.stop) {
        switch (report.stop->reason) {
            case mail::StopReason::Server:
                job.fail(fmt::format("{} does not take mail: {}", mail::server_host(arguments.server),
                                     report.stop->words));
                break;
            case mail::StopReason::Journal:
                job.fail(report.stop->words);
                break;
            case mail::StopReason::Sender:
                add_error(
                    job, mailing.programme, "sender",
                    fmt::format("{} does not take mail from {}: {}", mail::server_host(arguments.server),
                                mailing.letters.front().sender, report.stop->words),
                    "--from must be an address that this server sends for");
                break;
            case mail::StopReason::Size:
                add_error(job, mailing.programme, "message-size",
                          fmt::format("{} does not take letters as large as this: {}",
                                      mail::server_host(arguments.server), report.stop->words),
                          "attach less, or link to it");
                break;
            case mail::StopReason::Interrupted:
                break;
        }
    }
    if (tally.sent == tally.total()) return;
    std::string hint = "the report says who, and why";
    if (tally.pending > 0) hint += "; the same command goes on with those that are pending";
    if (tally.in_doubt > 0) hint += "; --resend-doubtful sends to those in doubt once more";
    add_error(job, mailing.programme, "undelivered",
              fmt::format("{} of {} recipients may not have received it", tally.total() - tally.sent,
                          tally.total()),
              std::move(hint));
}

mail::DeliveryReport deliver(Job& job, const SendingArguments& arguments, const Mailing& mailing,
                             const mail::Server& server, mail::Journal& journal) {
    StopSignals signals;
    SendingProgress progress(job);
    mail::Connection connection(server, {.is_wanted = [&] { return signals.count() > 0; },
                                         .is_urgent = [&] { return signals.count() > 1; }});
    const mail::Surroundings surroundings{.now = [] { return std::chrono::steady_clock::now(); },
                                          .wait = [&](mail::Span span) { signals.wait(span); },
                                          .is_stopped = [&] { return signals.count() > 0; },
                                          .tell = [&](const mail::Progress& now) { progress.tell(now); }};
    return mail::deliver(mailing.letters, mailing.compose, connection, journal,
                         {.least_interval = arguments.least_interval,
                          .resends_doubtful = arguments.resends_doubtful,
                          .patience = {}},
                         surroundings);
}

}  // namespace

void add_sending(CommandLine& line, SendingArguments& arguments) {
    line.add_flag("--send", "Send it; without this, only say what would go to whom", arguments.sends);
    line.add_option("--smtp", "URL", "The mail server: smtp://HOST[:PORT] or smtps://HOST[:PORT]",
                    [&arguments](const std::string& word) {
                        const std::string trouble = mail::server_url_trouble(word);
                        if (!trouble.empty()) throw UsageError(fmt::format("--smtp {}", trouble));
                        arguments.server = word;
                    });
    line.add_option("--smtp-user", "NAME",
                    fmt::format("The user there; the password is taken from {}", kPasswordVariable),
                    arguments.user);
    line.add_option("--password-file", "FILE", "Take the password from this file's first line",
                    arguments.password_file);
    line.add_flag("--netrc", "Take user and password from ~/.netrc", arguments.uses_netrc);
    line.add_option("--ca-file", "FILE", "Trust these certificates (PEM), not the system's",
                    arguments.ca_file);
    line.add_flag("--no-tls", "With smtp://, send in the clear; never with a password",
                  arguments.without_tls);
    line.add_option("--rate", "N[/UNIT]", "At most so many letters per minute, or per second, hour",
                    [&arguments](const std::string& word) { arguments.least_interval = read_rate(word); });
    line.add_option("--journal", "FILE", "Who has it already (PROGRAMME.journal in this folder)",
                    arguments.journal);
    line.add_flag("--resend-doubtful",
                  "Send again to those whose server never said whether it took the letter",
                  arguments.resends_doubtful);
}

void check_sending(const SendingArguments& arguments) {
    if (arguments.sends && arguments.server.empty())
        throw UsageError("--send needs a server", "--smtp smtps://mail.example.org names it");
    const bool logs_in = !arguments.user.empty() || arguments.uses_netrc;
    if (arguments.without_tls && logs_in)
        throw UsageError("--no-tls would send the password in the clear", "leave out the one or the other");
    if (!arguments.password_file.empty() && arguments.user.empty())
        throw UsageError("--password-file needs --smtp-user");
    if (!arguments.user.empty() && arguments.uses_netrc)
        throw UsageError("--smtp-user and --netrc both name a user", "leave out the one or the other");
    if (arguments.sends && !arguments.user.empty() && arguments.password_file.empty() &&
        !password_of_environment())
        throw UsageError(
            "--smtp-user needs a password",
            fmt::format("give it by {} or --password-file, or both by --netrc", kPasswordVariable));
}

void show_sending(Job& job, const SendingArguments& arguments, const Mailing& mailing) {
    const std::string path = journal_path(arguments, mailing);
    try {
        const mail::DeliveryReport standing =
            mail::report_of(mailing.letters, mail::read_journal(path, mailing.identity));
        job.add_output(job.format() == Format::Json ? sending_report_as_json(standing)
                                                    : sending_plan_as_text(standing, arguments.server));
    } catch (const mail::JournalError& error) {
        tell_of_journal(job, error, path);
    }
}

void send_letters(Job& job, const SendingArguments& arguments, const Mailing& mailing) {
    const mail::Server server = server_of(job, arguments);
    if (job.is_stopped()) return;
    const std::string path = journal_path(arguments, mailing);
    try {
        mail::Journal journal(path, mailing.identity);
        const mail::DeliveryReport report = deliver(job, arguments, mailing, server, journal);
        job.add_judgement(job.format() == Format::Json ? sending_report_as_json(report)
                                                       : sending_report_as_text(report));
        judge(job, arguments, mailing, report);
    } catch (const mail::JournalError& error) {
        tell_of_journal(job, error, path);
    }
}

}  // namespace bifolio::cli

// What `bifolio announce` can be told about sending, and the sending itself: progress, report, exit status.
#pragma once

#include <span>
#include <string>

#include "cli/command_line.h"
#include "cli/job.h"
#include "mail/delivery.h"
#include "mail/letter.h"

namespace bifolio::cli {

struct SendingArguments {
    bool sends = false;
    std::string server;  // a URL: smtp://HOST[:PORT] or smtps://HOST[:PORT]
    bool without_tls = false;
    std::string user;
    std::string password_file;
    bool uses_netrc = false;
    std::string ca_file;
    std::string journal;  // empty: PROGRAMME.journal in the current folder
    bool resends_doubtful = false;
    mail::Span least_interval{0};
};

void add_sending(CommandLine& line, SendingArguments& arguments);

// After the line has been read: throws UsageError where the options do not go together.
void check_sending(const SendingArguments& arguments);

// One announcement, to all who are to have it.
struct Mailing {
    std::string programme;  // the file, as the user named it
    std::string ending;     // of names of files for this edition and part of it: "-de-systems"
    // The same whenever the same announcement is sent again: a digest of what all its letters have in common
    // (text, attachments, sender), and not of to whom they go, so that somebody can be added later.
    std::string identity;
    std::span<const mail::Letter> letters;
    mail::Composer compose;
};

// Without --send: says on standard output what would go to whom, and what the journal knows of it.
void show_sending(Job& job, const SendingArguments& arguments, const Mailing& mailing);

// With --send: sends what is not sent yet, and reports on standard output. An error is among the job's
// diagnostics where not all have it (status 1); the job fails where the server cannot be reached or the
// journal not be written (status 3).
void send_letters(Job& job, const SendingArguments& arguments, const Mailing& mailing);

}  // namespace bifolio::cli

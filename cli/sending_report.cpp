#include "cli/sending_report.h"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "cli/json.h"
#include "cli/terminal_text.h"

namespace bifolio::cli {

namespace {

using mail::Fate;

std::string_view name_of(Fate fate) {
    switch (fate) {
        case Fate::Pending:
            return "pending";
        case Fate::InDoubt:
            return "in doubt";
        case Fate::Sent:
            return "sent";
        case Fate::Refused:
            return "refused";
    }
    return {};
}

std::string_view name_of(mail::StopReason reason) {
    switch (reason) {
        case mail::StopReason::Server:
            return "server";
        case mail::StopReason::Sender:
            return "sender";
        case mail::StopReason::Size:
            return "size";
        case mail::StopReason::Journal:
            return "journal";
        case mail::StopReason::Interrupted:
            return "interrupted";
    }
    return {};
}

// A server's words, on one line.
std::string one_line(std::string_view text) {
    std::string line = safe_text(text);
    std::ranges::replace(line, '\n', ' ');
    return line;
}

}  // namespace

std::string tally_as_text(const mail::Tally& tally) {
    std::vector<std::string> parts = {fmt::format("{} sent", tally.sent)};
    if (tally.refused > 0) parts.push_back(fmt::format("{} refused", tally.refused));
    if (tally.in_doubt > 0) parts.push_back(fmt::format("{} in doubt", tally.in_doubt));
    if (tally.pending > 0) parts.push_back(fmt::format("{} pending", tally.pending));
    return fmt::format("{}", fmt::join(parts, ", "));
}

std::string sending_report_as_text(const mail::DeliveryReport& report) {
    std::string text;
    for (const mail::RecipientReport& each : report.recipients) {
        if (each.standing.fate == Fate::Sent) continue;
        const std::string words = one_line(each.standing.words);
        text += fmt::format("{:<10}{}{}{}\n", name_of(each.standing.fate), safe_text(each.recipient),
                            words.empty() ? "" : ": ", words);
    }
    text += tally_as_text(report.tally);
    if (report.sent_now < report.tally.sent) text += fmt::format(" ({} of them now)", report.sent_now);
    return text + "\n";
}

std::string sending_report_as_json(const mail::DeliveryReport& report) {
    Json::List recipients;
    for (const mail::RecipientReport& each : report.recipients)
        recipients.push_back(Json::Members{{"recipient", each.recipient},
                                           {"message", each.message_id},
                                           {"state", name_of(each.standing.fate)},
                                           {"words", each.standing.words}});
    Json stopped;
    if (report.stop)
        stopped = Json::Members{{"reason", name_of(report.stop->reason)}, {"words", report.stop->words}};
    return to_text(Json::Members{{"sent", report.tally.sent},
                                 {"sent_now", report.sent_now},
                                 {"refused", report.tally.refused},
                                 {"in_doubt", report.tally.in_doubt},
                                 {"pending", report.tally.pending},
                                 {"stopped", std::move(stopped)},
                                 {"recipients", std::move(recipients)}});
}

std::string sending_plan_as_text(const mail::DeliveryReport& standing, const std::string& through) {
    std::string text =
        through.empty() ? "would go to\n" : fmt::format("would go through {} to\n", safe_text(through));
    for (const mail::RecipientReport& each : standing.recipients) {
        if (each.standing.fate == Fate::Pending)
            text += fmt::format("  {}\n", safe_text(each.recipient));
        else
            text +=
                fmt::format("  not again: {}, {}\n", safe_text(each.recipient), name_of(each.standing.fate));
    }
    return text + fmt::format("{}; nothing goes out without --send\n", tally_as_text(standing.tally));
}

}  // namespace bifolio::cli

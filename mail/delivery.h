// Delivers letters: in order, over one connection, no faster than allowed, with patience for a server that
// asks for it, and each recipient of a letter once.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "mail/journal.h"
#include "mail/letter.h"
#include "mail/smtp.h"

namespace bifolio::mail {

// Time as delivery sees it. Injected, so that tests need not wait.
using Moment = std::chrono::steady_clock::time_point;
using Span = std::chrono::milliseconds;

// When a letter is tried again, and when no more.
struct Patience {
    // After a letter was deferred for the first time; each further time it is twice as long. Greylisting
    // servers want minutes (RFC 6647, section 5).
    Span letter_pause = std::chrono::seconds(30);
    std::size_t letter_attempts = 6;
    // After the server itself was in trouble: a lost connection, 4xx to anything but a recipient. For all
    // letters.
    Span server_pause = std::chrono::seconds(5);
    std::size_t server_attempts = 6;  // in a row; then it is given up, and what is left stays pending
};

struct DeliveryOptions {
    Span least_interval{0};  // from one letter to the next
    bool resends_doubtful = false;
    Patience patience = {};
};

struct Tally {
    std::size_t sent = 0, refused = 0, in_doubt = 0, pending = 0;  // recipients

    [[nodiscard]] std::size_t total() const { return sent + refused + in_doubt + pending; }
};

// What delivery does now and then: it waits, or goes on.
struct Progress {
    Tally tally;
    Span pause{0};      // it is about to wait for this long; 0: for nothing
    std::string words;  // the reason, if it is the server's
};

// The world around a delivery.
struct Surroundings {
    std::function<Moment()> now;
    std::function<void(Span)> wait;             // may return early where is_stopped() has become true
    std::function<bool()> is_stopped;           // the user wants an end: no further letter is begun
    std::function<void(const Progress&)> tell;  // after each letter and before each pause
};

struct RecipientReport {
    std::string message_id;
    std::string recipient;
    Standing standing;
};

enum class StopReason {
    Server,       // it cannot be reached or used, or stays in trouble
    Sender,       // it does not take mail of this sender
    Size,         // it does not take letters as large
    Journal,      // it cannot be written: no more may be sent
    Interrupted,  // is_stopped()
};

struct Stop {
    StopReason reason = StopReason::Server;
    std::string words;
};

struct DeliveryReport {
    std::vector<RecipientReport> recipients;  // all, in the order of the letters
    Tally tally;
    std::size_t sent_now = 0;  // of tally.sent, those of this run
    std::optional<Stop> stop;  // where it ended before its time
};

// How things stand before anything is sent.
[[nodiscard]] DeliveryReport report_of(std::span<const Letter> letters, const Standings& standings);

// Sends each letter to those of its recipients that are pending, and, where the options say so, in doubt. The
// journal knows of each step before the next one. Letters of one message identifier may share no recipient.
[[nodiscard]] DeliveryReport deliver(std::span<const Letter> letters, const Composer& compose,
                                     Connection& connection, Journal& journal, const DeliveryOptions& options,
                                     const Surroundings& surroundings);

}  // namespace bifolio::mail

#include "mail/delivery.h"

#include <algorithm>
#include <queue>
#include <set>
#include <utility>

namespace bifolio::mail {

namespace {

// A letter that waits for its turn: those that are due come in order, and others when they are due.
struct Turn {
    Moment due;
    std::size_t letter = 0;
    std::size_t attempts = 0;

    bool operator>(const Turn& other) const {
        return std::pair(due, letter) > std::pair(other.due, other.letter);
    }
};
using Turns = std::priority_queue<Turn, std::vector<Turn>, std::greater<>>;

Span doubled(Span first, std::size_t times) {
    constexpr std::size_t kMostDoublings = 10;
    return first * (std::int64_t{1} << std::min(times, kMostDoublings));
}

std::size_t& counter(Tally& tally, Fate fate) {
    switch (fate) {
        case Fate::InDoubt:
            return tally.in_doubt;
        case Fate::Sent:
            return tally.sent;
        case Fate::Refused:
            return tally.refused;
        case Fate::Pending:
            break;
    }
    return tally.pending;
}

// How the dialogue ended for one recipient whose RCPT was replied to; nothing where it settled nothing.
std::optional<OutcomeKind> outcome_of(const Reply& to_recipient, Verdict verdict, bool is_intended) {
    if (to_recipient.is_for_good()) return OutcomeKind::Refused;
    if (!to_recipient.is_positive()) return OutcomeKind::Deferred;
    if (verdict == Verdict::Accepted) return OutcomeKind::Sent;
    if (verdict == Verdict::Refused) return OutcomeKind::Refused;
    if (verdict == Verdict::InDoubt || !is_intended) return std::nullopt;
    return OutcomeKind::NotTaken;
}

class Delivery {
  public:
    Delivery(std::span<const Letter> letters, const Composer& compose, Connection& connection,
             Journal& journal, const DeliveryOptions& options, const Surroundings& surroundings)
        : letters_(letters),
          compose_(compose),
          connection_(connection),
          journal_(journal),
          options_(options),
          surroundings_(surroundings) {}

    DeliveryReport run() {
        report_ = report_of(letters_, journal_.standings());
        const std::size_t sent_before = report_.tally.sent;
        const Moment start = surroundings_.now();
        next_letter_ = start;
        for (std::size_t each = 0; each < letters_.size(); ++each) {
            if (!open_recipients(letters_[each]).empty()) turns_.push({start, each, 0});
        }
        try {
            while (!turns_.empty() && !report_.stop) take_turn();
        } catch (const JournalError& error) {
            report_.stop = Stop{StopReason::Journal, error.what()};
        }
        std::optional<Stop> stop = std::move(report_.stop);
        report_ = report_of(letters_, journal_.standings());
        report_.stop = std::move(stop);
        report_.sent_now = report_.tally.sent - sent_before;
        return std::move(report_);
    }

  private:
    // Those that the letter is still to be sent to.
    [[nodiscard]] std::vector<std::string> open_recipients(const Letter& letter) const {
        std::vector<std::string> open;
        for (const std::string& each : letter.recipients) {
            const Fate fate = journal_.standings().of(letter.message_id, each).fate;
            const bool is_doubtful =
                fate == Fate::InDoubt && options_.resends_doubtful && !is_new_doubt(letter, each);
            if (fate == Fate::Pending || is_doubtful) open.push_back(each);
        }
        return open;
    }

    // A doubt of this very run is for the user to see first.
    [[nodiscard]] bool is_new_doubt(const Letter& letter, const std::string& recipient) const {
        return new_doubts_.contains(std::pair(letter.message_id, recipient));
    }

    void take_turn() {
        const Turn turn = turns_.top();
        if (!wait_until(std::max({turn.due, next_letter_, server_is_back_}))) return;
        turns_.pop();
        const Letter& letter = letters_[turn.letter];
        const std::string message = compose_(turn.letter);
        next_letter_ = surroundings_.now() + options_.least_interval;
        Dialogue dialogue = offer(letter, message);
        // A server may close a connection whenever it likes; that one used before is gone says nothing about
        // it.
        if (dialogue.is_stale && !surroundings_.is_stopped()) dialogue = offer(letter, message);
        conclude(turn, dialogue);
        if (!report_.stop) tell(Span{0}, {});
    }

    // One dialogue, with all that it says written down.
    Dialogue offer(const Letter& letter, const std::string& message) {
        const Envelope envelope{letter.sender, open_recipients(letter)};
        recount(letter, -1);
        bool is_intended = false;
        Dialogue dialogue = connection_.send(envelope, message, [&](std::span<const std::string> recipients) {
            journal_.intend(letter.message_id, recipients);
            is_intended = true;
        });
        std::vector<Outcome> outcomes;
        for (const RecipientReply& each : dialogue.recipients) {
            const auto kind = outcome_of(each.reply, dialogue.verdict, is_intended);
            const bool was_taken = each.reply.is_positive();
            if (kind)
                outcomes.push_back(
                    {*kind, each.recipient, was_taken ? dialogue.words : to_string(each.reply)});
            else if (was_taken && dialogue.verdict == Verdict::InDoubt)
                new_doubts_.emplace(letter.message_id, each.recipient);
        }
        if (!outcomes.empty()) journal_.settle(letter.message_id, outcomes);
        recount(letter, 1);
        return dialogue;
    }

    // Takes a letter out of the tally, with -1, or puts it back in as it stands then.
    void recount(const Letter& letter, int sign) {
        for (const std::string& each : letter.recipients) {
            std::size_t& number =
                counter(report_.tally, journal_.standings().of(letter.message_id, each).fate);
            number = sign > 0 ? number + 1 : number - 1;
        }
    }

    void conclude(const Turn& turn, const Dialogue& dialogue) {
        switch (dialogue.verdict) {
            case Verdict::Accepted:
            case Verdict::Refused:
            case Verdict::Deferred:
                server_troubles_ = 0;
                return defer(turn);
            case Verdict::TryAgain:
            case Verdict::InDoubt:
                bear_with_server(dialogue.words);
                // Before the message itself, the trouble was none of the letter's.
                return dialogue.stage < Stage::Data ? turns_.push(turn) : defer(turn);
            case Verdict::TooLarge:
                report_.stop = Stop{StopReason::Size, dialogue.words};
                return;
            case Verdict::Hopeless:
                report_.stop = Stop{dialogue.stage == Stage::Sender ? StopReason::Sender : StopReason::Server,
                                    dialogue.words};
                return;
            case Verdict::Cancelled:
                report_.stop = Stop{StopReason::Interrupted, {}};
                return;
        }
    }

    // The letter comes back for those who were put off.
    void defer(const Turn& turn) {
        if (open_recipients(letters_[turn.letter]).empty()) return;
        if (turn.attempts + 1 >= options_.patience.letter_attempts) return;
        const Span pause = doubled(options_.patience.letter_pause, turn.attempts);
        turns_.push({surroundings_.now() + pause, turn.letter, turn.attempts + 1});
    }

    void bear_with_server(const std::string& words) {
        ++server_troubles_;
        if (server_troubles_ >= options_.patience.server_attempts) {
            report_.stop = Stop{StopReason::Server, words};
            return;
        }
        server_words_ = words;
        server_is_back_ = surroundings_.now() + doubled(options_.patience.server_pause, server_troubles_ - 1);
    }

    // False where the user has stopped it.
    bool wait_until(Moment moment) {
        while (!surroundings_.is_stopped()) {
            const Moment now = surroundings_.now();
            if (now >= moment) return true;
            const Span pause = std::chrono::ceil<Span>(moment - now);
            tell(pause, now < server_is_back_ ? server_words_ : std::string());
            surroundings_.wait(pause);
        }
        report_.stop = Stop{StopReason::Interrupted, {}};
        return false;
    }

    void tell(Span pause, const std::string& words) { surroundings_.tell({report_.tally, pause, words}); }

    std::span<const Letter> letters_;
    const Composer& compose_;
    Connection& connection_;
    Journal& journal_;
    const DeliveryOptions& options_;
    const Surroundings& surroundings_;

    DeliveryReport report_;
    Turns turns_;
    Moment next_letter_, server_is_back_;
    std::size_t server_troubles_ = 0;  // in a row
    std::string server_words_;
    std::set<std::pair<std::string, std::string>> new_doubts_;  // message and recipient
};

}  // namespace

DeliveryReport report_of(std::span<const Letter> letters, const Standings& standings) {
    DeliveryReport report;
    for (const Letter& letter : letters) {
        for (const std::string& each : letter.recipients) {
            Standing standing = standings.of(letter.message_id, each);
            ++counter(report.tally, standing.fate);
            report.recipients.push_back({letter.message_id, each, std::move(standing)});
        }
    }
    return report;
}

DeliveryReport deliver(std::span<const Letter> letters, const Composer& compose, Connection& connection,
                       Journal& journal, const DeliveryOptions& options, const Surroundings& surroundings) {
    return Delivery(letters, compose, connection, journal, options, surroundings).run();
}

}  // namespace bifolio::mail

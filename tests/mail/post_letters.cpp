// Sends COUNT letters to as many recipients, for tests that end it in the middle:
// post_letters URL CA-FILE JOURNAL COUNT BYTES [--resend-doubtful]
// Ends with the report on standard output: a line of four numbers (sent, refused, in doubt, pending), then
// those in doubt, one a line.
#include <fmt/core.h>

#include <cstdlib>
#include <string>
#include <thread>
#include <vector>

#include "mail/delivery.h"

using namespace bifolio::mail;

namespace {

std::string address(std::size_t number) {
    return fmt::format("r{:04}@example.org", number);
}

std::vector<Letter> make_letters(std::size_t count) {
    std::vector<Letter> letters;
    for (std::size_t each = 0; each < count; ++each)
        letters.push_back(
            {fmt::format("{}@letters.example.org", each), "chair@example.org", {address(each)}});
    return letters;
}

std::string make_message(const Letter& letter, std::size_t size) {
    std::string text = fmt::format("Message-ID: <{}>\r\nTo: {}\r\nSubject: The programme\r\n\r\n",
                                   letter.message_id, letter.recipients.front());
    const std::string line(74, 'A');
    while (text.size() < size) text += line + "\r\n";
    return text;
}

}  // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> words(argv + 1, argv + argc);
    if (words.size() < 5) return 2;
    const std::vector<Letter> letters = make_letters(std::stoul(words[3]));
    const std::size_t size = std::stoul(words[4]);
    Connection connection({.url = words[0], .uses_tls = !words[1].empty(), .ca_file = words[1]},
                          {.is_wanted = [] { return false; }, .is_urgent = [] { return false; }});
    Journal journal(words[2], "a test");
    const DeliveryReport report =
        deliver(letters, [&](std::size_t letter) { return make_message(letters[letter], size); }, connection,
                journal, {.resends_doubtful = words.size() > 5},
                {.now = [] { return std::chrono::steady_clock::now(); },
                 .wait = [](Span span) { std::this_thread::sleep_for(span); },
                 .is_stopped = [] { return false; },
                 .tell = [](const Progress& /*now*/) {}});
    fmt::print("{} {} {} {}\n", report.tally.sent, report.tally.refused, report.tally.in_doubt,
               report.tally.pending);
    for (const RecipientReport& each : report.recipients) {
        if (each.standing.fate == Fate::InDoubt) fmt::print("{}\n", each.recipient);
    }
    if (report.stop) fmt::print(stderr, "{}\n", report.stop->words);
    return report.stop ? 1 : 0;
}

// Any bytes for a table of people: nobody in it can get more into a letter than a name, an address and words.
#include <algorithm>
#include <optional>

#include "mail/message.h"
#include "mail/recipients.h"
#include "tests/fuzz/fuzz_target.h"

using namespace bifolio;

namespace {

constexpr std::size_t kMostLetters = 20;

// Lines of the header that begin one: those that do not go on with another (RFC 5322, 2.2.3).
std::size_t count_fields(const std::string& message) {
    std::size_t fields = 0;
    for (std::size_t at = 0; message.compare(at, 2, "\r\n") != 0;) {
        if (message[at] != ' ' && message[at] != '\t') ++fields;
        at = message.find("\r\n", at);
        fuzz::require(at != std::string::npos, "a header ends");
        at += 2;
    }
    return fields;
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    source::Diagnostics diagnostics;
    const auto recipients = mail::read_recipients(fuzz::as_text(data, size), "fuzz.csv", diagnostics);
    fuzz::require(recipients.has_value() != diagnostics.has_errors(), "it is all, or nothing");
    if (!recipients) return 0;
    const mail::MessageWriter writer({}, std::nullopt, "0");
    mail::Message message;
    message.message_id = "0@example.org";
    message.from = {"", "chair@example.org"};
    message.subject = "Programme";
    for (std::size_t n = 0; n < std::min(kMostLetters, recipients->people.size()); ++n) {
        const mail::Recipient& person = recipients->people[n];
        fuzz::require(person.fields.size() == recipients->columns.size(), "each column has a field");
        mail::Address again;
        fuzz::require(!mail::read_address(person.address.address, again),
                      "an address is one when it is read again");
        fuzz::require(again.address == person.address.address, "and the same");
        message.to = {person.address};
        message.text = "\u00e9\n" + person.fields.back();  // never 7bit: always as many headers
        const std::string bytes = writer.write(message);
        fuzz::require(count_fields(bytes) == 8, "a letter has the headers that it has, and no more");
        fuzz::require(std::ranges::all_of(bytes, [](char c) { return static_cast<unsigned char>(c) < 0x80; }),
                      "a letter is ASCII");
    }
    return 0;
}

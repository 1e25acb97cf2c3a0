// One message on its way to a server, without its bytes: those are composed when it is their turn, so that a
// thousand letters need the memory of one.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace bifolio::mail {

// Addresses are ASCII (domains in their IDNA form), and hold nothing that a line of SMTP could not (RFC
// 5321, 4.1.2).
struct Letter {
    std::string message_id;               // without angle brackets; the same whenever it is composed again
    std::string sender;                   // MAIL FROM
    std::vector<std::string> recipients;  // RCPT TO, blind copies among them; not empty
};

// The whole message of a letter (RFC 5322, lines end in CR LF), by its place in the list.
using Composer = std::function<std::string(std::size_t letter)>;

}  // namespace bifolio::mail

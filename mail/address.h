// An e-mail address as a person writes it, checked, in the form that goes into headers and commands.
#pragma once

#include <string>
#include <string_view>

#include "source/base/trouble.h"

namespace bifolio::mail {

struct Address {
    std::string name;     // UTF-8, one line; may be empty
    std::string address;  // ASCII: "anna@xn--bcher-kva.example"

    [[nodiscard]] std::string_view domain() const;
    bool operator==(const Address&) const = default;
};

// Each of these says what is wrong in a few words that go after what was given: "has no @".

// "anna@bücher.example". The local part is a dot-atom of ASCII (RFC 5322, 3.2.3), 64 bytes at most (RFC 5321,
// 4.5.3.1.1); the domain is brought into its ASCII form by UTS #46 (non-transitional, STD3 rules, Bidi and
// ContextJ) and holds only what IDNA 2008 allows (RFC 5892); both together have 254 bytes at most (RFC 5321,
// 4.5.3.1.3). Quoted local parts, address literals and local parts beyond ASCII (SMTPUTF8) are refused: not
// every server on a letter's way takes them. White space around it is passed over. `address` keeps its name,
// and is changed only where nothing is wrong.
[[nodiscard]] source::Trouble read_address(std::string_view text, Address& address);

// The same, or "Anna Berg <anna@example.org>"; a name with commas or other signs of address lists stands in
// double quotes.
[[nodiscard]] source::Trouble read_mailbox(std::string_view text, Address& mailbox);

// What looks like another domain than it is, and why that is doubted: a label of several scripts that are not
// written together (UTS #39, 5.2: past "highly restrictive"), "p\u0430ypal.com" with a Cyrillic letter; or
// one of another script whose letters all look like those of ASCII (4, skeletons), under a top-level domain
// of ASCII. Goes after the address.
[[nodiscard]] source::Trouble lookalike_trouble(std::string_view address);

// A name, fit for a header: white space folded, also that at line ends.
[[nodiscard]] source::Trouble read_name(std::string_view text, std::string& name);

// Whether they are one mailbox for all that is known in practice: letter case aside, which RFC 5321, 2.4,
// would leave to the receiving server.
[[nodiscard]] std::string mailbox_key(std::string_view address);

// What is wrong with an address for List-Unsubscribe (RFC 2369, 3.2): one of the schemes https, http or
// mailto, ASCII, no white space, no angle brackets, 900 bytes at most.
[[nodiscard]] source::Trouble unsubscribe_trouble(std::string_view uri);

}  // namespace bifolio::mail

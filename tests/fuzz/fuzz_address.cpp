// Any bytes for an address: what is taken is one line that can neither end a header nor begin another, and is
// the same when it is read again.
#include <algorithm>
#include <string>
#include <string_view>

#include "mail/address.h"
#include "tests/fuzz/fuzz_target.h"

using namespace bifolio;

namespace {

bool is_one_line(std::string_view text) {
    return std::ranges::none_of(text, [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
}

bool is_plain_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c > ' ' && c < '\x7F'; });
}

void check_mailbox(const mail::Address& mailbox) {
    fuzz::require(is_plain_ascii(mailbox.address), "an address is of ASCII, without spaces");
    fuzz::require(mailbox.address.size() <= 254, "and has 254 bytes at most");
    fuzz::require(std::ranges::count(mailbox.address, '@') == 1, "and one @");
    fuzz::require(mailbox.address.find_first_of("<>,;:\"()[]\\") == std::string::npos,
                  "and no signs of lists");
    fuzz::require(is_one_line(mailbox.name), "a name is one line");
    mail::Address again;
    fuzz::require(!mail::read_address(mailbox.address, again) && again.address == mailbox.address,
                  "an address that was taken is taken as it is");
    std::string name;
    fuzz::require(!mail::read_name(mailbox.name, name) && name == mailbox.name,
                  "a name that was taken is taken as it is");
    fuzz::require(mail::mailbox_key(mail::mailbox_key(mailbox.address)) == mail::mailbox_key(mailbox.address),
                  "a key is its own");
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text = fuzz::as_text(data, size);
    mail::Address mailbox;
    if (!mail::read_mailbox(text, mailbox)) check_mailbox(mailbox);
    mail::Address address;
    if (!mail::read_address(text, address)) check_mailbox(address);
    std::string name;
    if (!mail::read_name(text, name)) fuzz::require(is_one_line(name), "a name is one line");
    if (!mail::unsubscribe_trouble(text))
        fuzz::require(is_plain_ascii(text) && text.find_first_of("<>") == std::string::npos,
                      "what is unsubscribed from cannot end its brackets");
    return 0;
}

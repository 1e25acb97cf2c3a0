// Who is to have the announcement: a table of people, as spreadsheets export it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "mail/address.h"
#include "source/base/diagnostic.h"

namespace bifolio::mail {

struct Recipient {
    Address address;
    std::vector<std::string> fields;  // by Recipients::columns
};

struct Recipients {
    std::vector<std::string> columns;  // as markers of templates name them: "First name" is FIRST_NAME
    std::vector<Recipient> people;     // in the table's order, each mailbox once
};

inline constexpr std::uint64_t kLargestTable = 64ULL << 20U;  // bytes

// CSV (RFC 4180) in UTF-8, with or without a byte order mark; commas, or semicolons or tabs where the first
// line has those. That line names the columns, in any order and letter case: "address" (or "email"), "name"
// if there is one, and whatever else templates are to use. Every bad row, address or column name is an error
// [recipients] with its place, every mailbox that comes again a note; bytes that are not text are [encoding].
// None where there was an error: it is all, or nothing.
[[nodiscard]] std::optional<Recipients> read_recipients(std::string bytes, const std::string& file,
                                                        source::Diagnostics& diagnostics);

}  // namespace bifolio::mail

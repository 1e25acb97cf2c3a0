// Names of attached files, as mail programs can take them.
#pragma once

#include <string>
#include <string_view>

namespace bifolio::mail {

// A file's name as letters have it: UTF-8 of at most 200 bytes, its ending kept; without control characters,
// those that would turn text around among them, and without what Outlook takes out of names
// (MS-OXCMAIL, 2.2.3.4.1.1):
// "-" stands for each.
[[nodiscard]] std::string attached_name(std::string_view file_name);

// The same for programs that know ASCII alone: letters in Latin script, without accents. "Größe.pdf" is
// "Grosse.pdf".
[[nodiscard]] std::string ascii_name(std::string_view file_name);

// The parameters of a part's headers that hold its name, each with what stands before it: `; filename=...`.
// Outlook and old programs read the second form, which RFC 2047 does not allow; those that know RFC 2231 read
// `filename*`, which is always UTF-8 and in one piece.
struct NameParameters {
    std::string disposition;  // filename*=utf-8''..., where the name is not ASCII, and filename="..."
    std::string type;         // name="=?utf-8?B?...?=", or name="..."
};
[[nodiscard]] NameParameters name_parameters(std::string_view file_name);

}  // namespace bifolio::mail

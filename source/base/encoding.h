// Is a file UTF-8 text at all, and where is it not?
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace bifolio::source {

class LineIndex;
class Reporter;

// A character that no text may hold, or a byte that is not UTF-8.
struct EncodingFault {
    std::size_t offset = 0;
    char32_t value = 0;    // the byte, or the character
    bool is_byte = false;  // the byte is not UTF-8; else the character is a control character or no character
};

struct EncodingScan {
    std::vector<EncodingFault> faults;  // the first of them, in order
    std::size_t left_out = 0;           // how many more there are
};

// Finds all bytes that are not UTF-8 (RFC 3629), control characters (C0 but tab, LF, CR; DEL; C1 but NEL) and
// U+FFFE, U+FFFF. What no XML parser takes is overwritten by as many bytes, so that reading can go on and
// finds the other faults: a byte by "_", a control character by a space, U+FFFE and U+FFFF by U+FFFD.
EncodingScan mend_encoding(std::string& bytes, std::size_t most_faults);

// What is wrong, and what can be done about it.
[[nodiscard]] std::string message_of(const EncodingFault& fault);
[[nodiscard]] std::string hint_of(const EncodingFault& fault);

// An error for each fault of the scan, and one that counts those left out. `lines` are of the bytes scanned.
void report_encoding(const EncodingScan& scan, const LineIndex& lines, Reporter& reporter);

// No text may hold it: a C0 control but tab, LF and CR; DEL; a C1 control but NEL; U+FFFE and U+FFFF.
[[nodiscard]] bool is_forbidden(char32_t character);

}  // namespace bifolio::source

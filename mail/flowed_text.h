// Plain text as mail programs may join and wrap it again: format=flowed.
#pragma once

#include <string>
#include <string_view>

namespace bifolio::mail {

// Each line of the text becomes a paragraph (RFC 3676, 4.1): lines of at most 72 columns, each but its last
// ended by a space. Lines that start with a space, ">" or "From " are stuffed with a space (4.4). White space
// at line ends goes, but for the "-- " before a signature (4.3), and so does all but one of several empty
// lines. Words are never broken: what is wider stays on one line. Lines end in LF.
[[nodiscard]] std::string flow(std::string_view text);

}  // namespace bifolio::mail

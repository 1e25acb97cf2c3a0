// Which file a verb writes.
#pragma once

#include <string>
#include <string_view>

namespace bifolio::cli {

// What -o says, else the input's name with `suffix` for its extension, in the current folder:
// "talks/loops.xml" and ".pdf" make "loops.pdf", and standard input ("-") makes "programme.pdf".
[[nodiscard]] std::string output_path(const std::string& stated, const std::string& input,
                                      std::string_view suffix);

// Throws UsageError where writing `output` would replace the very file that is read; `what` says what that
// is: "the programme".
void refuse_to_replace(const std::string& input, const std::string& output, std::string_view what);

}  // namespace bifolio::cli

// What is wrong with a value or a place, and what to do about it, in words; told by whoever knows them.
#pragma once

#include <string>

namespace bifolio::source {

// False where nothing is wrong. A Diagnostic adds file, place and severity.
struct Trouble {
    std::string message;  // no full stop; what it says, and what it goes after, is the maker's to tell
    std::string hint;     // what to do; may be empty

    [[nodiscard]] explicit operator bool() const { return !message.empty(); }
    bool operator==(const Trouble&) const = default;
};

}  // namespace bifolio::source

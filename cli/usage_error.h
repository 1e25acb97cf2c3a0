// A command line that makes no sense.
#pragma once

#include <stdexcept>
#include <string>

namespace bifolio::cli {

// what() says what is wrong with it, in a sentence without a full stop; `hint`, what to do about it, may be
// empty. Ends the command with status 2.
class UsageError : public std::runtime_error {
  public:
    explicit UsageError(const std::string& message, std::string hint = {})
        : std::runtime_error(message), hint_(std::move(hint)) {}

    [[nodiscard]] const std::string& hint() const { return hint_; }

  private:
    std::string hint_;
};

}  // namespace bifolio::cli

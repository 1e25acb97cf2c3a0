// How far sending has come, shown while it goes on.
#pragma once

#include <cstddef>

#include "cli/job.h"
#include "mail/delivery.h"

namespace bifolio::cli {

// On a terminal a bar, redrawn on one line of standard error and gone at the end; elsewhere nothing, or, with
// --verbose, the pauses that the server asks for.
class SendingProgress {
  public:
    explicit SendingProgress(const Job& job);
    SendingProgress(const SendingProgress&) = delete;
    SendingProgress& operator=(const SendingProgress&) = delete;
    SendingProgress(SendingProgress&&) = delete;
    SendingProgress& operator=(SendingProgress&&) = delete;
    ~SendingProgress();

    void tell(const mail::Progress& now);

  private:
    const Job& job_;
    bool has_bar_;
    std::size_t width_;
};

// The bar, at most `width` columns wide: "[#####     ] 312 of 1000: 310 sent, 2 refused".
[[nodiscard]] std::string progress_bar(const mail::Progress& now, std::size_t width);

}  // namespace bifolio::cli

// SIGINT and SIGTERM, asked about rather than obeyed at once, for a job that must end in good order.
#pragma once

#include <array>
#include <chrono>
#include <csignal>
#include <cstddef>

namespace bifolio::cli {

// For as long as it lives, the two signals no longer end the process. To be made, asked and destroyed on the
// thread that runs main().
class StopSignals {
  public:
    StopSignals();
    StopSignals(const StopSignals&) = delete;
    StopSignals& operator=(const StopSignals&) = delete;
    StopSignals(StopSignals&&) = delete;
    StopSignals& operator=(StopSignals&&) = delete;
    ~StopSignals();

    // How many have come so far.
    [[nodiscard]] std::size_t count();

    // Sleeps, until one comes.
    void wait(std::chrono::milliseconds span);

  private:
    static constexpr std::array kEnding = {SIGINT, SIGTERM};

    sigset_t watched_{};
    sigset_t mask_before_{};
    std::array<struct sigaction, kEnding.size()> actions_before_{};
    std::size_t count_ = 0;
};

}  // namespace bifolio::cli

#include "cli/stop_signals.h"

#include <pthread.h>
#include <unistd.h>

#include <cerrno>

namespace bifolio::cli {

namespace {

// The main thread blocks the signals and asks for them. A signal to the process that another thread takes, a
// worker of the typesetter that has nothing to do any more, is handed on to it; a process has its main
// thread's number.
void hand_on(int signal) {
    const int error = errno;
    const pid_t process = ::getpid();
    if (::gettid() != process) ::tgkill(process, process, signal);
    errno = error;
}

}  // namespace

StopSignals::StopSignals() {
    sigemptyset(&watched_);
    for (const int each : kEnding) sigaddset(&watched_, each);
    pthread_sigmask(SIG_BLOCK, &watched_, &mask_before_);
    struct sigaction action {};
    action.sa_handler = hand_on;
    action.sa_flags = SA_RESTART;
    for (std::size_t each = 0; each < kEnding.size(); ++each)
        ::sigaction(kEnding[each], &action, &actions_before_[each]);
}

StopSignals::~StopSignals() {
    static_cast<void>(count());  // takes those that have come, so that they do not end the process now
    for (std::size_t each = 0; each < kEnding.size(); ++each)
        ::sigaction(kEnding[each], &actions_before_[each], nullptr);
    pthread_sigmask(SIG_SETMASK, &mask_before_, nullptr);
}

std::size_t StopSignals::count() {
    const timespec none{};
    while (sigtimedwait(&watched_, nullptr, &none) > 0) ++count_;
    return count_;
}

void StopSignals::wait(std::chrono::milliseconds span) {
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(span);
    const std::chrono::nanoseconds rest = span - seconds;
    const timespec limit{.tv_sec = seconds.count(), .tv_nsec = rest.count()};
    if (sigtimedwait(&watched_, nullptr, &limit) > 0) ++count_;
}

}  // namespace bifolio::cli

// One loop on several threads.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace bifolio::pdf {

// Calls body(n) once for each n below `count`, in any order, on at most `threads` threads (this one among
// them). The first exception that a call throws is thrown here, after all threads have stopped.
template <typename Body>
void parallel_for(std::size_t count, int threads, const Body& body) {
    const auto wanted = static_cast<std::size_t>(std::max(threads, 1));
    std::atomic<std::size_t> next = 0;
    std::exception_ptr failure;
    std::mutex failure_lock;
    const auto work = [&] {
        try {
            for (std::size_t n = next++; n < count; n = next++) body(n);
        } catch (...) {
            const std::lock_guard hold(failure_lock);
            if (!failure) failure = std::current_exception();
            next = count;
        }
    };
    {
        std::vector<std::jthread> helpers;
        for (std::size_t n = 1; n < std::min(wanted, count); ++n) helpers.emplace_back(work);
        work();
    }
    if (failure) std::rethrow_exception(failure);
}

}  // namespace bifolio::pdf

// One loop on several threads.
#pragma once

#include <cstddef>
#include <functional>

namespace bifolio::layout {

// Calls body(n) once for each n below `count`, in any order, on at most `threads` threads (this one among
// them). An exception that a call throws is thrown here, after all threads have stopped.
void parallel_for(std::size_t count, int threads, const std::function<void(std::size_t)>& body);

}  // namespace bifolio::layout

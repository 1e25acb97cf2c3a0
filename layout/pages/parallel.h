// One loop on several threads, by TBB.
#pragma once

#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <cstddef>

namespace bifolio::layout {

// Calls body(n) once for each n below `count`, in any order, on at most `threads` threads (this one among
// them). An exception that a call throws is thrown here, after all threads have stopped.
template <typename Body>
void parallel_for(std::size_t count, int threads, const Body& body) {
    const int usable =
        std::min(threads, tbb::this_task_arena::max_concurrency());  // TBB warns when it is asked for more
    if (usable <= 1 || count <= 1) {
        for (std::size_t n = 0; n < count; ++n) body(n);
        return;
    }
    tbb::task_arena arena(usable);
    arena.execute([&] { tbb::parallel_for(std::size_t{0}, count, body); });
}

}  // namespace bifolio::layout

#include "layout/pages/parallel.h"

#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <algorithm>

namespace bifolio::layout {

void parallel_for(std::size_t count, int threads, const std::function<void(std::size_t)>& body) {
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

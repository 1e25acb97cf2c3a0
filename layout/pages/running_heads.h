// What the running head of each page names: as in dictionaries, a verso the first section that stands on it,
// a recto the last that begins there, so that both are on the page. Where no section is, the same of parts
// and days.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "layout/pages/paginator.h"
#include "layout/story/story.h"

namespace bifolio::layout {

struct RunningHead {
    std::size_t block = 0;  // the one whose mark it is
    std::vector<std::string>
        texts;  // RunningMark::texts; on a page of an index, the names that it goes from and to
};

// By page. None on a blank page, where a part begins at the page's head, and before the first mark. Pages of
// even number are versos; `first_page` is the first one's, from 1. `range` stands between two names.
[[nodiscard]] std::vector<std::optional<RunningHead>> running_heads(const Story& story,
                                                                    std::span<const LaidPage> pages,
                                                                    std::size_t first_page,
                                                                    std::string_view range);

// Whether a head, as it was made or not, misleads on its page: nothing of what it names stands there; or it
// is a recto's, and a later section begins there; or a verso's, and an earlier section stands there.
[[nodiscard]] bool is_stale(const RunningHead& head, const Story& story, const LaidPage& page,
                            std::size_t page_number);

}  // namespace bifolio::layout

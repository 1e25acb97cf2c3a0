// Reads the proofs: looks through laid-out pages for what a typesetter would mend.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "layout/fonts/text_style.h"
#include "layout/pages/paginator.h"
#include "layout/pages/report.h"
#include "layout/pages/running_heads.h"
#include "layout/story/story.h"

namespace bifolio::layout {

// What is known of the paginated pages, but for the text on them.
struct ProofPages {
    std::size_t first_page = 1;  // the number of the first of them; the cover stands before it
    std::span<const std::optional<RunningHead>> heads;  // by page; may be empty
};

[[nodiscard]] Report read_proofs(const Story& story, const std::vector<SetBlock>& set,
                                 const Pagination& pagination, const ProofPages& pages, TextStyles& styles);

}  // namespace bifolio::layout

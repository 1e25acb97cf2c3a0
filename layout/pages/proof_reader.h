// Reads the proofs: looks through laid-out pages for what a typesetter would mend.
#pragma once

#include "layout/fonts/text_style.h"
#include "layout/pages/paginator.h"
#include "layout/pages/report.h"
#include "layout/story/story.h"

namespace bifolio::layout {

// `first_page`: the number of the first page that was paginated, from 1; the cover stands before it.
[[nodiscard]] Report read_proofs(const Story& story, const std::vector<SetBlock>& set,
                                 const Pagination& pagination, std::size_t first_page, TextStyles& styles);

}  // namespace bifolio::layout

// What handouts and signs end with.
#pragma once

#include <cstdint>
#include <optional>

#include "layout/handout/handout_maker.h"
#include "layout/pages/assembler.h"

namespace bifolio::layout {

struct HandoutFinish {
    bool in_color = true;              // else in black ink alone
    std::optional<std::int64_t> date;  // of the file, before what the programme tells; seconds since 1970
};

// The document's pages, with what is told of the document.
[[nodiscard]] Pages finish_handout(PagesAssembler document, HandoutWorkshop& shop,
                                   const source::Program& program, const HandoutFinish& finish);

}  // namespace bifolio::layout

// From elements to the blocks of a text: paragraphs, headings, lists, quotations, program text, tables,
// pictures. Internal to source/.
#pragma once

#include <string>

#include "source/model/text_block.h"
#include "source/read/read_context.h"

namespace bifolio::source {

// What stands in the element: blocks, or text that is one paragraph. `around` is the language around it.
// Blocks without any text are left out.
[[nodiscard]] TextBlocks read_blocks(ReadContext& context, pugi::xml_node element, const std::string& around);

// The blocks among the element's children; other children, and text, are passed over.
[[nodiscard]] TextBlocks read_block_children(ReadContext& context, pugi::xml_node element,
                                             const std::string& around);

}  // namespace bifolio::source

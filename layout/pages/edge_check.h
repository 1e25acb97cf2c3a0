// The last look at painted pages: whether any letter lies off the paper, whatever brought it there.
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "layout/fonts/font_library.h"
#include "layout/pages/pages.h"
#include "layout/pages/set_block.h"
#include "layout/story/story.h"
#include "source/base/diagnostic.h"

namespace bifolio::layout {

// Reports as [layout] errors the texts of which a glyph's ink is more than half a point outside its page's
// trim, where it would be cut off: each paragraph once, and no more than twenty. The pages are painted from
// `story`, which was set as `set`; those before number `first`, from 0, are left out.
void report_text_off_page(std::span<const Page> pages, std::size_t first, const Story& story,
                          std::span<const SetBlock> set, const FontLibrary& fonts, const std::string& file,
                          source::Diagnostics& diagnostics);

}  // namespace bifolio::layout

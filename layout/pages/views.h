// What is to be seen at one view: on one page, else on facing pages. Pure.
#pragma once

#include <span>
#include <vector>

#include "layout/pages/page_breaker.h"

namespace bifolio::layout {

// A view goes from an item that `begins_view` says so of, and that must begin a page, to the next item that
// must. Of views that follow one another, each begins below the one before it where all of it fits there; or,
// where more than half that page is free, if it takes facing pages anyway, and both fit on them: then nothing
// forces it to a page's head. What is then to be seen together and needs more than a page begins on a verso.
// `page`: steps that fit on one.
void arrange_views(std::span<VerticalItem> items, const std::vector<bool>& begins_view, int page);

}  // namespace bifolio::layout

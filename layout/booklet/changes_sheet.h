// The sheet to lay into a programme that is printed already: what has changed since, old and new side by
// side.
#pragma once

#include "language/change_words.h"
#include "layout/booklet/booklet.h"

namespace bifolio::layout {

// A booklet of one text in the style of `sheet`: no cover, no indexes. It is on one page where that is
// possible in type of at least kLeastOfSize of the style's; else on as few pages as such type takes, in the
// largest that takes no more. `after`: the programme as it is now. Reports and throws as typeset_booklet().
[[nodiscard]] Pages typeset_changes(const language::ToldChanges& told, const source::Program& after,
                                    const styles::StyleSheet& sheet, FontLibrary& fonts,
                                    source::Diagnostics& diagnostics, const BookletOptions& options = {});

inline constexpr double kLeastOfSize = 0.75;

}  // namespace bifolio::layout

// The keys of what stands between the paragraphs of a text: a part of the table of keys (key_table.cpp).
#pragma once

#include <array>

#include "styles/key.h"
#include "styles/key_bounds.h"
#include "styles/key_fields.h"

namespace bifolio::styles {

inline constexpr std::array kTextBlockKeys = {
    fields::key<fields::TextBlocksPart, &TextBlockLook::heading_space>(
        "blocks", "heading-space", "grid lines above a heading within a text", kSpace),
    fields::key<fields::TextBlocksPart, &TextBlockLook::list_indent>(
        "blocks", "list-indent", "of a list's items, their marks hanging; more, where numbers need it",
        kMargin),
    fields::key<fields::TextBlocksPart, &TextBlockLook::list_space>(
        "blocks", "list-space", "grid lines above and below a list", kSpace),
    fields::key<fields::TextBlocksPart, &TextBlockLook::quotation_indent>(
        "blocks", "quotation-indent", "of a quotation, on either side", kMargin),
    fields::key<fields::TextBlocksPart, &TextBlockLook::quotation_space>(
        "blocks", "quotation-space", "grid lines above and below a quotation", kSpace),
    fields::key<fields::TextBlocksPart, &TextBlockLook::code_indent>("blocks", "code-indent",
                                                                     "of program text", kMargin),
    fields::key<fields::TextBlocksPart, &TextBlockLook::code_turn>(
        "blocks", "code-turn", "how far in a line of program text goes on that is too long for one", kMargin),
    fields::key<fields::TextBlocksPart, &TextBlockLook::code_space>(
        "blocks", "code-space", "grid lines above and below program text", kSpace),
    fields::key<fields::TextBlocksPart, &TextBlockLook::table_gap>("blocks", "table-gap",
                                                                   "between the columns of a table", kMargin),
    fields::key<fields::TextBlocksPart, &TextBlockLook::table_space>(
        "blocks", "table-space", "grid lines above and below a table", kSpace),
    fields::key<fields::TextBlocksPart, &TextBlockLook::least_table>(
        "blocks", "table-least",
        "share of its type's size that a table is made smaller to, at least, where it is too wide; one that "
        "is still too wide is told row by row",
        kShare),
    fields::key<fields::TextBlocksPart, &TextBlockLook::table_rows>(
        "blocks", "table-rows", "a table of no more rows than this is not split over pages", kEntries),
    fields::key<fields::TextBlocksPart, &TextBlockLook::figure_share>(
        "blocks", "figure-share", "share of a page's height that a picture takes at most", kShare),
    fields::key<fields::TextBlocksPart, &TextBlockLook::figure_resolution>(
        "blocks", "figure-resolution",
        "pixels an inch that a picture has at least: one of few is not as wide as the text", kResolution),
    fields::key<fields::TextBlocksPart, &TextBlockLook::figure_space>(
        "blocks", "figure-space", "grid lines above and below a picture", kSpace),
};

}  // namespace bifolio::styles

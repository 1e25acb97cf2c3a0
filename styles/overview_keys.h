// The keys of the days at a glance: a part of the table of keys (key_table.cpp).
#pragma once

#include <array>

#include "styles/key.h"
#include "styles/key_bounds.h"
#include "styles/key_fields.h"

namespace bifolio::styles {

inline constexpr std::array kOverviewKeys = {
    fields::key<fields::OverviewPart, &Overview::least_column>(
        "overview", "least-column",
        "width of a room's column, at least; where that is too much, a list takes the grid's place",
        kColumnWidth),
    fields::key<fields::OverviewPart, &Overview::minute>(
        "overview", "minute", "what a minute takes where a day is shown true to time; 0: none is", kMinute),
    fields::key<fields::OverviewPart, &Overview::least_minute>(
        "overview", "least-minute",
        "what it takes at least where the day would not fit on its page; where even that is too much, rows "
        "are as high as their words need",
        kMinute),
    fields::key<fields::OverviewPart, &Overview::track_tint>(
        "overview", "track-tint",
        "per cent of a track's colour behind what belongs to it where a day is shown true to time", kTint),
    fields::key<fields::OverviewPart, &Overview::tint_padding>(
        "overview", "tint-padding", "how far that goes past the text on either side", kMargin),
    fields::key<fields::OverviewPart, &Overview::room_gap>("overview", "room-gap",
                                                           "between rooms beside one another", kMargin),
    fields::key<fields::OverviewPart, &Overview::page_column>(
        "overview", "page-column", "width of the column of page numbers at the right", kPageColumn),
    fields::key<fields::OverviewPart, &Overview::item_space>(
        "overview", "item-space", "grid lines above an item of a list, its hairline midway", kSpace),
    fields::key<fields::OverviewPart, &Overview::same_time_space>(
        "overview", "same-time-space", "grid lines above one that begins when the one above it does", kSpace),
    fields::key<fields::OverviewPart, &Overview::grid_space>("overview", "grid-space",
                                                             "grid lines above a grid of rooms", kSpace),
    fields::key<fields::OverviewPart, &Overview::below_rule>(
        "overview", "below-rule", "in a grid, from an item's rule to its text", kMargin),
    fields::key<fields::OverviewPart, &Overview::below_item>("overview", "below-item",
                                                             "from its text to the next rule", kMargin),
    fields::key<fields::OverviewPart, &Overview::below_names>(
        "overview", "below-names", "from the names of rooms to the first rule", kMargin),
    fields::key<fields::OverviewPart, &Overview::between_talks>("overview", "between-talks",
                                                                "between the paragraphs of an item", kMargin),
    fields::key<fields::OverviewPart, &Overview::talk_time_column>(
        "overview", "talk-time-column", "in a grid, width of the column of talks' times, its gap included",
        kMargin),
    fields::key<fields::OverviewPart, &Overview::cell_page_column>(
        "overview", "cell-page-column", "in a grid, width of the column of page numbers at a room's right",
        kMargin),
    fields::key<fields::OverviewPart, &Overview::hang_share>(
        "overview", "hang-share",
        "share of a room's width that either takes at most; else times and numbers stand in the text",
        kFraction),
};

}  // namespace bifolio::styles

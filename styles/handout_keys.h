// The keys of handouts and signs: a part of the table of keys (key_table.cpp).
#pragma once

#include <array>

#include "styles/key.h"
#include "styles/key_bounds.h"
#include "styles/key_fields.h"

namespace bifolio::styles {

inline constexpr std::array kHandoutKeys = {
    fields::key<fields::HandoutPart, &HandoutLimits::least>("handout", "least-size",
                                                            "the smallest type of talks", kSize),
    fields::key<fields::HandoutPart, &HandoutLimits::most>("handout", "most-size",
                                                           "the largest type of talks", kSize),
    fields::key<fields::HandoutPart, &HandoutLimits::sign_least>(
        "handout", "sign-least-size", "the smallest type of a sign that is to be read at two metres", kSize),
    fields::key<fields::HandoutPart, &HandoutLimits::sign_most>("handout", "sign-most-size",
                                                                "the largest type of a sign", kSize),
    fields::key<fields::HandoutPart, &HandoutLimits::margin>("handout", "margin", "on all four sides",
                                                             kMargin),
    fields::key<fields::HandoutPart, &HandoutLimits::least_leading>(
        "handout", "least-leading", "share of its leading that text keeps where room is short",
        kLeadingShare),
    fields::key<fields::HandoutPart, &HandoutLimits::least_spaces>(
        "handout", "least-spaces", "share of the spaces between items that is kept where room is short",
        kFraction),
    fields::key<fields::HandoutPart, &HandoutLimits::title_lines>(
        "handout", "title-lines", "lines of the title of a handout; one of more is set smaller", kTitleLines),
    fields::key<fields::HandoutPart, &HandoutLimits::least_title>(
        "handout", "least-title", "but so much larger than sessions' titles", kTitleScale),
    fields::key<fields::HandoutPart, &HandoutLimits::code>(
        "handout", "code-size",
        "side of the QR code on A4, without the white around it; on larger paper it is larger", kCodeSide),
    fields::key<fields::HandoutPart, &HandoutLimits::sign_code>("handout", "sign-code-size",
                                                                "the same of a sign's", kCodeSide),
    fields::key<fields::HandoutPart, &HandoutLimits::sign_title_most>(
        "handout", "sign-title-most", "the largest type of rooms' names on signs; all of a set have one size",
        kSignTitle),
    fields::key<fields::HandoutPart, &HandoutLimits::sign_title_least>(
        "handout", "sign-title-least", "rather than smaller than this on one line, they are set on two",
        kSignTitle),
    fields::key<fields::HandoutSpacesPart, &HandoutSpaces::column_gap>("handout", "column-gap",
                                                                       "between columns", kMargin),
    fields::key<fields::HandoutSpacesPart, &HandoutSpaces::least_column>(
        "handout", "least-column", "what a column has at least, where there are several", kColumnWidth),
    fields::key<fields::HandoutSpacesPart, &HandoutSpaces::room_gap>("handout", "room-gap",
                                                                     "between the rooms of a grid", kMargin),
    fields::key<fields::HandoutSpacesPart, &HandoutSpaces::least_room>(
        "handout", "least-room", "what a room has at least, or some stand below others", kColumnWidth),
    fields::key<fields::HandoutSpacesPart, &HandoutSpaces::least_grid>(
        "handout", "least-grid", "what a column with a grid has at least, where there are several",
        kColumnWidth),
    fields::key<fields::HandoutSpacesPart, &HandoutSpaces::times_gap>(
        "handout", "times-gap", "between hanging times and the text", kMargin),
    fields::key<fields::HandoutSpacesPart, &HandoutSpaces::rule_gap>("handout", "rule-gap", "below a rule",
                                                                     kMargin),
    fields::key<fields::HandoutSpacesPart, &HandoutSpaces::item_gap>("handout", "item-gap", "between items",
                                                                     kMargin),
    fields::key<fields::HandoutSpacesPart, &HandoutSpaces::talk_gap>(
        "handout", "talk-gap", "between the talks of a session", kMargin),
    fields::key<fields::HandoutSpacesPart, &HandoutSpaces::day_gap>("handout", "day-gap",
                                                                    "above a day's heading", kMargin),
    fields::key<fields::HandoutSpacesPart, &HandoutSpaces::grid_gap>("handout", "grid-gap", "above a grid",
                                                                     kMargin),
    fields::key<fields::HandoutSpacesPart, &HandoutSpaces::cell_foot>(
        "handout", "cell-foot", "below the text of a grid's cell", kMargin),
    fields::key<fields::HandoutSpacesPart, &HandoutSpaces::head_gap>(
        "handout", "head-gap", "below the rule of the head; half of it above", kMargin),
    fields::key<fields::HandoutSpacesPart, &HandoutSpaces::foot_gap>("handout", "foot-gap",
                                                                     "above the rule of the foot", kMargin),
    fields::key<fields::HandoutSpacesPart, &HandoutSpaces::most_white>(
        "handout", "most-white", "what is added between items, at most, where room is left over", kMargin),
    fields::key<fields::HandoutSpacesPart, &HandoutSpaces::track_bar>(
        "handout", "track-bar", "width of the bar in a track's colour", kRuleWeight),
    fields::key<fields::HandoutSpacesPart, &HandoutSpaces::track_bar_gap>(
        "handout", "track-bar-gap", "between that bar and the text", kMargin),
    fields::key<fields::HandoutSpacesPart, &HandoutSpaces::track_swatch>(
        "handout", "track-swatch",
        "side of the colour beside a track's name in the key of tracks, none in black ink; 0: none", kMargin),
    fields::key<fields::HandoutSpacesPart, &HandoutSpaces::logo_height>(
        "handout", "logo-height", "height of the event's logo", kPictureHeight),
    fields::key<fields::HandoutSpacesPart, &HandoutSpaces::logo_share>(
        "handout", "logo-share", "its width at most, as a share of the text's", kShare),
    fields::key<fields::HandoutSpacesPart, &HandoutSpaces::hang_share>(
        "handout", "hang-share",
        "share of a cell's width that lines may be indented by below a time that stands in it", kFraction),
    fields::key<fields::HandoutFormatsPart, &HandoutFormats::most_columns>("handout", "most-columns",
                                                                           "columns that are tried", kTrials),
    fields::key<fields::HandoutFormatsPart, &HandoutFormats::most_day_columns>(
        "handout", "most-day-columns", "days that are tried as columns beside one another", kTrials),
    fields::key<fields::HandoutFormatsPart, &HandoutFormats::turning_costs>(
        "handout", "turning-costs", "how much larger type must be for paper to lie across", kPreference),
    fields::key<fields::HandoutFormatsPart, &HandoutFormats::column_costs>(
        "handout", "column-costs", "the same for each further column", kPreference),
    fields::key<fields::HandoutFormatsPart, &HandoutFormats::days_are_worth>(
        "handout", "days-are-worth", "how much smaller type may be for a column a day", kPreference),
    fields::key<fields::HandoutFormatsPart, &HandoutFormats::bands_cost>(
        "handout", "bands-cost", "how much larger it must be for rooms of a grid to stand below others",
        kPreference),
    fields::key<fields::HandoutFormatsPart, &HandoutFormats::together_is_worth>(
        "handout", "together-is-worth", "how much smaller it may be for items to stay in one column",
        kPreference),
    fields::key<fields::HandoutFormatsPart, &HandoutFormats::tightness_costs>(
        "handout", "tightness-costs", "how much larger it must be for lines to be set tighter", kPreference),
    fields::key<fields::HandoutFormatsPart, &HandoutFormats::comfortable>(
        "handout", "comfortable", "share of its size in the style from which lines are not set tighter",
        kFraction),
};

}  // namespace bifolio::styles

#include "layout/booklet/room_for_times.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <string>
#include <vector>

#include "layout/pages/desk.h"
#include "layout/story/story_builder.h"
#include "layout/story/wording_of.h"

namespace bifolio::layout {

namespace {

constexpr double kMostOfWidth = 1.0 / 3;
constexpr int kMostSpaces = 2;  // in a time: "9:15 a. m."

// Of times on one line each, in a style, with the spaces that lines have.
double widest(std::span<const std::string> times, StyleIndex style, double word_space, Desk& desk) {
    double width = 0;
    for (const std::string& time : times) width = std::max(width, desk.shaper.shape(style, time).width);
    return width + std::max(0.0, word_space - 1) * desk.shaper.space_width(style) * kMostSpaces;
}

}  // namespace

std::optional<styles::StyleSheet> with_room_for_times(const source::Program& program,
                                                      const styles::StyleSheet& sheet, FontLibrary& fonts) {
    const language::Wording wording = wording_of(program, sheet);
    if (!wording.has_twelve_hours()) return std::nullopt;
    source::Diagnostics unheard;  // of fonts: whoever sets the booklet tells it
    TextStyles styles(sheet, fonts, unheard);
    Hyphenator hyphenator;
    Desk desk(styles, hyphenator);
    const std::vector<std::string> times = times_beside(program, wording, false);
    const double most = sheet.page.text_width().pt() * kMostOfWidth;
    const auto column_for = [&](std::span<const char* const> names, styles::Length own) {
        double width = own.pt();
        for (const char* name : names) {
            const StyleIndex style = styles.intern(sheet.paragraph(name).character, program.language);
            width =
                std::max(width, std::min(most, std::ceil(widest(times, style, sheet.lines.word_space, desk)) +
                                                   kBetweenTexts));
        }
        return styles::Length::from_pt(width);
    };
    constexpr const char* kHanging[] = {"time", "overview-time", "overview-talk-time", "contents-time"};
    constexpr const char* kInColumns[] = {"contents-time"};
    constexpr const char* kInRooms[] = {"overview-talk-time"};
    const styles::Length hanging = column_for(kHanging, sheet.page.times_column);
    const styles::Length in_columns = column_for(kInColumns, sheet.booklet.contents_time_column);
    const styles::Length in_rooms = column_for(kInRooms, sheet.overview.talk_time_column);
    if (hanging == sheet.page.times_column && in_columns == sheet.booklet.contents_time_column &&
        in_rooms == sheet.overview.talk_time_column)
        return std::nullopt;
    styles::StyleSheet widened = sheet;
    widened.page.times_column = hanging;
    widened.booklet.contents_time_column = in_columns;
    widened.overview.talk_time_column = in_rooms;
    return widened;
}

}  // namespace bifolio::layout

// Composes the story of a booklet: which blocks, in which order, with what in them. One function a part; each
// adds its part to the builder and knows no other. Positions and pages come later.
#pragma once

#include <limits>
#include <string>

#include "layout/story/story_builder.h"

namespace bifolio::layout {

// The cover: what it is, its title, when and where; at the foot what it holds and who organises it. Must come
// first.
void compose_cover(StoryBuilder& builder);

// The back cover of a booklet that has one: what the style puts on it. Must come last.
void compose_back_cover(StoryBuilder& builder);

// Notes what the style asks of a back cover, where there is none.
void tell_of_missing_back(StoryBuilder& builder);

// The list of parts with their pages. Labels of sessions stand in a column of so many points before their
// titles; they are at hand for whoever wants to know how wide that must be.
void compose_contents(StoryBuilder& builder, double label_column);
[[nodiscard]] std::vector<RichText> contents_labels(StoryBuilder& builder);

// Welcome, committees and other texts before the programme.
void compose_front_matter(StoryBuilder& builder);

// How much an overview tells of a day: each talk; sessions and how many talks they have; titles and rooms
// alone; how much goes on at each time. A day is to be seen on one page or one spread, whatever it holds.
enum class OverviewDetail { Talks, Sessions, Titles, Times };

struct OverviewForm {
    OverviewDetail detail = OverviewDetail::Talks;
    // Points: of rooms beside one another. What is parallel stands in a list where there is no room for all.
    double narrowest_lane = 60;
    double minute = 0;  // points, where the day is true to time; else 0
};
inline constexpr double kNoLane = std::numeric_limits<double>::infinity();  // all in lists

// What goes on over several days, a line each: "Exhibition · 14–16 September · 09:00–18:00 · Foyer". Stands
// once, above the days: in the overview, or, where the booklet has none, below the first day's heading.
void compose_lasting(StoryBuilder& builder, const std::string& style, bool on_grid);

// A day, Program::days[day], at a glance: every item with its time, title and presenter, and the page where
// more stands.
void compose_overview_day(StoryBuilder& builder, std::size_t day, const OverviewForm& form);

// The page that opens a day, a left-hand one: day of the month, weekday, title.
void compose_opener(StoryBuilder& builder, std::size_t day);

// The programme itself, day by day: sessions, talks with their abstracts, posters, keynotes.
void compose_day(StoryBuilder& builder, std::size_t day);

// Plates that have their place in the flow: before the programme, behind the days at a glance, behind the
// programme, at the end. Where the style has no cover, these are also those that would stand on one.
void compose_plates(StoryBuilder& builder, source::PlatePosition position);

// All other plates: Story::plates. Their pages come later.
void compose_outside_plates(StoryBuilder& builder);

// Presenters (and chairs, where the style asks) by name, with the pages where they appear.
void compose_indexes(StoryBuilder& builder);

// Wi-Fi, venue, emergency; then sponsors.
void compose_back_matter(StoryBuilder& builder);

}  // namespace bifolio::layout

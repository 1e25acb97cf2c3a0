// What stands on a handout, in reading order, and what goes on at one time; no sizes yet.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "layout/story.h"
#include "layout/story_builder.h"
#include "source/program.h"

namespace bifolio::layout {

// Blocks of the agenda's story.
struct BlockRange {
    std::size_t first = 0, count = 0;
};

// A session, a talk or a break. Its first block has its title; where times hang beside it, they are its second cell.
struct AgendaItem {
    BlockRange blocks;
    std::optional<std::size_t> room;  // into Program::rooms
    int start = -1, end = -1;         // minutes of the day; -1: not known
    std::optional<std::uint32_t> track_color;  // into TextStyles::colors()
};

// A stretch of a day. Parallel: items that overlap, in the order of their rooms and times; else one item.
struct AgendaSegment {
    bool parallel = false;
    std::vector<AgendaItem> items;
    std::vector<std::size_t> room_labels;             // blocks, by room of `rooms`
    std::vector<std::optional<std::size_t>> rooms;    // that it is in, in the programme's order; none: without one
    std::vector<std::pair<int, std::size_t>> times;   // parallel: when something starts, and the block that says so
};

struct AgendaDay {
    std::optional<std::size_t> heading;  // a block
    std::vector<AgendaSegment> segments;
};

struct Agenda {
    Story story;
    BlockRange head, foot;
    std::optional<std::uint32_t> logo;  // into Story::pictures
    std::uint32_t logo_node = kArtifact;
    std::vector<AgendaDay> days;
};

struct AgendaOptions {
    bool with_posters = true, with_presenters = true;
    std::string title;  // over it all; empty: the event's, with its dates and place
    std::string facts;  // the line below a title of one's own
};

// Composes it with the builder, whose story it takes. `times_column` is the width of the hanging column.
[[nodiscard]] Agenda compose_agenda(StoryBuilder& builder, const AgendaOptions& options, double times_column);

// The items of a day, cut where nothing goes on across the cut: from one of these times to the next all or none
// overlap. Indexes into Day::items; those without a time stand alone, where the programme has them.
[[nodiscard]] std::vector<std::vector<std::size_t>> cut_day(const source::Day& day);

}  // namespace bifolio::layout

// What stands on a handout, in reading order, and what goes on at one time; no sizes yet.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "layout/story/story.h"
#include "layout/story/structure_builder.h"
#include "source/model/program.h"

namespace bifolio::layout {

// Blocks of the agenda's story.
struct BlockRange {
    std::size_t first = 0, count = 0;
};

// A session, a talk or a break. Its first block has its title; where times hang beside it, they are its
// second cell.
struct AgendaItem {
    BlockRange blocks;
    std::string title;                          // for bookmarks
    int start = -1, end = -1;                   // minutes of the day; -1: not known
    std::size_t first_column = 0, columns = 1;  // of a parallel segment: that it stands in
    std::optional<std::uint32_t> track_color;   // into TextStyles::colors()
};

// A stretch of a day. Parallel: items that overlap, by their times and, at one time, their rooms; else one
// item.
struct AgendaSegment {
    bool parallel = false;
    std::vector<AgendaItem> items;
    // A column each, into Program::rooms; none: of what has no room.
    std::vector<std::optional<std::size_t>> rooms;
    std::vector<std::size_t> room_labels;  // blocks, by column
    // Parallel: when something starts, and the block that says so.
    std::vector<std::pair<int, std::size_t>> times;
};

struct AgendaDay {
    std::optional<std::size_t> heading;  // a block
    std::vector<AgendaSegment> segments;
};

// A track's colour in the key of tracks, beside its name.
struct TrackSwatch {
    std::uint32_t name = kArtifact;  // the name's node
    std::uint32_t color = 0;         // into TextStyles::colors()
};

struct Agenda {
    Story story;
    BlockRange head, foot;
    std::optional<std::uint32_t> logo;  // into Story::pictures
    std::uint32_t logo_node = kArtifact;
    StructureBuilder::LinkedFigure code;  // the event's address as a QR code
    std::vector<TrackSwatch> swatches;
    std::vector<std::size_t> run_ins;  // blocks whose first span is a time or number that runs in
    std::vector<AgendaDay> days;
};

struct AgendaOptions {
    bool with_posters = true, with_presenters = true;
    std::string title;         // over it all; empty: the event's, with its dates and place
    std::string facts;         // the line below a title of one's own
    bool with_address = true;  // at the foot; and the venue's notes
    bool with_ends = false;    // each item's end beside its start; else only where no other line tells it
    bool in_color = true;      // else the key of tracks has their signs alone
    bool with_short_titles = false;  // in lists, too; in cells of grids they always stand
};

}  // namespace bifolio::layout

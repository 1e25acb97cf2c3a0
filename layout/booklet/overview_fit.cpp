#include "layout/booklet/overview_fit.h"

#include <algorithm>
#include <array>
#include <variant>

#include "layout/booklet/overview_grid.h"
#include "layout/pages/galley.h"
#include "layout/pages/grid_block.h"
#include "layout/pages/paginator.h"

namespace bifolio::layout {

namespace {

// More rows of an overview than so many for each line of a page are on no spread.
constexpr int kMostRowsALine = 4;

// Widths that are tried for rooms beside one another, of the least that the style allows: the wider ones
// where the words of the narrower ones would be cut. Not of the design: steps of a search, each a setting of
// the day.
constexpr std::array kLaneWidths = {1.0, 1.25, 1.75};

// Of a minute's height, from one try to the next: a step of a search, hardly seen.
constexpr double kLowerMinute = 0.95;

int rows_of(const source::Day& day, OverviewDetail detail) {
    std::size_t rows = day.items.size();
    for (const source::Item& item : day.items)
        if (const auto* session = std::get_if<source::Session>(&item);
            session != nullptr && detail == OverviewDetail::Talks)
            rows += session->contributions.size();
    return static_cast<int>(rows);
}

std::size_t count_grids(const Story& story) {
    return static_cast<std::size_t>(std::ranges::count_if(
        story.blocks, [](const Block& block) { return std::holds_alternative<TimeGrid>(block.body); }));
}

}  // namespace

OverviewForm OverviewFitter::fitting_form(std::size_t day) const {
    for (const OverviewDetail detail :
         {OverviewDetail::Talks, OverviewDetail::Sessions, OverviewDetail::Titles}) {
        if (rows_of(program_.days[day], detail) > kMostRowsALine * lines_per_page(sheet())) continue;
        if (const std::optional<OverviewForm> form = fitting_true_form(day, detail)) return *form;
        if (const std::optional<OverviewForm> grid = fitting_grid(day, detail)) return *grid;
        const OverviewForm list{detail, kNoLane};
        if (fit_of(day, list) != Fit::TooMuch) return list;
    }
    return {OverviewDetail::Times, kNoLane};
}

std::optional<OverviewForm> OverviewFitter::fitting_true_form(std::size_t day, OverviewDetail detail) const {
    const styles::Overview& look = sheet().overview;
    OverviewForm form{detail, look.least_column.pt(), look.minute.pt()};
    if (form.minute <= 0) return std::nullopt;
    const StoryBuilder builder(program_, styles_, wording_, diagnostics_);
    if (!has_room_for_true_overview(builder, day, form)) return std::nullopt;
    for (; form.minute >= look.least_minute.pt(); form.minute *= kLowerMinute) {
        const Fit fit = fit_of(day, form);
        if (fit == Fit::Whole) return form;
        // The lower a minute, the less time words have.
        if (fit == Fit::OutOfTime) break;
    }
    return std::nullopt;
}

std::optional<OverviewForm> OverviewFitter::fitting_grid(std::size_t day, OverviewDetail detail) const {
    std::optional<OverviewForm> fitting;
    for (const double width : kLaneWidths) {
        const OverviewForm form{detail, width * sheet().overview.least_column.pt()};
        const Fit fit = fit_of(day, form);
        if (fit == Fit::TooMuch) break;
        if (fit == Fit::Whole) return form;
        if (!fitting) fitting = form;
    }
    return fitting;
}

OverviewFitter::Fit OverviewFitter::fit_of(std::size_t day, const OverviewForm& form) const {
    StoryBuilder builder(program_, styles_, wording_, diagnostics_);
    compose_overview_day(builder, day, form);
    const Story story = builder.take();
    const std::vector<SetBlock> set = set_story(story, {}, styles_, desks_);
    if (form.minute > 0 && !keeps_its_time(story, set)) return Fit::OutOfTime;
    const std::size_t pages = pages_of(story, set), most = form.minute > 0 ? count_grids(story) : 2;
    if (pages == 0 || pages > most) return Fit::TooMuch;
    return std::ranges::any_of(set, cuts_a_word) ? Fit::WithCutWords : Fit::Whole;
}

// Grids of facing pages must need both.
bool OverviewFitter::keeps_its_time(const Story& story, const std::vector<SetBlock>& set) const {
    int height = 0;
    for (std::size_t n = 0; n < set.size(); ++n) {
        height += set[n].steps;
        const auto* grid = std::get_if<TimeGrid>(&story.blocks[n].body);
        if (grid != nullptr && !keeps_time(*grid, set[n], sheet())) return false;
    }
    return count_grids(story) < 2 || height > lines_per_page(sheet()) * kStepsPerLine;
}

std::size_t OverviewFitter::pages_of(const Story& story, const std::vector<SetBlock>& set) const {
    const bool on_pages = std::ranges::all_of(
        set, [&](const SetBlock& block) { return block.steps <= lines_per_page(sheet()) * kStepsPerLine; });
    return on_pages ? paginate(story, set, {0, false, false}, sheet()).pages.size() : 0;
}

}  // namespace bifolio::layout

// How much an overview can tell of a day on a page or a spread, and in which form.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include "language/wording.h"
#include "layout/booklet/compose.h"
#include "layout/pages/desk.h"
#include "layout/pages/set_block.h"

namespace bifolio::layout {

class OverviewFitter {
  public:
    // All must outlive it.
    OverviewFitter(const source::Program& program, TextStyles& styles, const language::Wording& wording,
                   source::Diagnostics& diagnostics, const std::vector<std::unique_ptr<Desk>>& desks)
        : program_(program), styles_(styles), wording_(wording), diagnostics_(diagnostics), desks_(desks) {}

    // Of Program::days[day], the most: true to time where the style asks for it and the words end before
    // their time does; else as a grid of rooms that are wide enough for their words where such rooms have
    // room; else as a list.
    [[nodiscard]] OverviewForm fitting_form(std::size_t day) const;

  private:
    // Whether a day's overview fits on a spread, each grid of rooms that is true to time on a page, and its
    // words in their times and lines.
    enum class Fit { TooMuch, OutOfTime, WithCutWords, Whole };
    [[nodiscard]] Fit fit_of(std::size_t day, const OverviewForm& form) const;
    // 0: a block fits on none.
    [[nodiscard]] std::size_t pages_of(const Story& story, const std::vector<SetBlock>& set) const;
    [[nodiscard]] bool keeps_its_time(const Story& story, const std::vector<SetBlock>& set) const;
    [[nodiscard]] std::optional<OverviewForm> fitting_true_form(std::size_t day, OverviewDetail detail) const;
    [[nodiscard]] std::optional<OverviewForm> fitting_grid(std::size_t day, OverviewDetail detail) const;
    [[nodiscard]] const styles::StyleSheet& sheet() const { return styles_.sheet(); }

    const source::Program& program_;
    TextStyles& styles_;
    const language::Wording& wording_;
    source::Diagnostics& diagnostics_;
    const std::vector<std::unique_ptr<Desk>>& desks_;
};

}  // namespace bifolio::layout

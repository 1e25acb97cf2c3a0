#include "source/import/pasted/slots.h"

#include <utility>

namespace bifolio::source {

namespace {

class SlotSorter {
  public:
    void add(const TableCell& cell) {
        continues_ = cell.continues_row && is_cell_open_;
        is_cell_open_ = false;
        for (std::size_t each = 0; each < cell.lines.size(); ++each) add(cell, each);
    }

    std::vector<SlotDay> take() { return std::move(days_); }

  private:
    void add(const TableCell& cell, std::size_t each) {
        const Stretch& line = cell.lines[each];
        const bool is_first = each == 0;
        const bool is_alone = cell.lines.size() == 1;
        const auto time = parse_time_line(line);
        if (time && (time->rest.empty() || is_first)) {
            start_slot(*time);
            if (!time->rest.empty()) add_text(time->rest);
            return;
        }
        const auto date = parse_date_line(line);
        // Inside a cell of several lines only what can be nothing else.
        const bool is_sure = date && date->day && !date->has_more && (date->year || date->weekday);
        if (date && !continues_ && (is_alone || is_sure)) {
            days_.push_back({date, {}});
            is_cell_open_ = false;
            return;
        }
        add_text(line);
    }

    void start_slot(const TimeLine& time) {
        if (days_.empty()) days_.emplace_back();
        days_.back().slots.push_back({time, {}});
        is_cell_open_ = false;
        continues_ = false;
    }

    void add_text(const Stretch& line) {
        if (days_.empty()) days_.emplace_back();
        auto& slots = days_.back().slots;
        if (slots.empty()) slots.emplace_back();
        auto& cells = slots.back().cells;
        if (cells.empty() || (!is_cell_open_ && !continues_)) cells.emplace_back();
        cells.back().push_back(line);
        is_cell_open_ = true;
        continues_ = false;
    }

    std::vector<SlotDay> days_;
    bool is_cell_open_ = false;  // the last cell was added to, and nothing but text since
    bool continues_ = false;     // the cell that is being added belongs to the one before
};

}  // namespace

std::vector<SlotDay> sort_into_slots(const std::vector<TableCell>& cells) {
    SlotSorter sorter;
    for (const TableCell& cell : cells) sorter.add(cell);
    return sorter.take();
}

}  // namespace bifolio::source

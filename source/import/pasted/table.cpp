#include "source/import/pasted/table.h"

#include <algorithm>
#include <utility>

#include "source/import/shared/time_words.h"

namespace bifolio::source {

namespace {

enum class Separators { Bars, BlankLines };

// A line parted by its separators: one piece more than there are separators.
using Pieces = std::vector<Stretch>;

bool is_blank(std::string_view text) {
    return part_of({text, {}}, 0).empty();
}

// Markdown and mail draw lines like this: |---|:--:|
bool is_rule(const Stretch& piece) {
    return piece.text.size() >= 3 && piece.text.find_first_not_of("-:=+_*| ") == std::string_view::npos;
}

int depth_change(char byte) {
    if (byte == '(' || byte == '[' || byte == '{') return 1;
    if (byte == ')' || byte == ']' || byte == '}') return -1;
    return 0;
}

// Whether the bar at `bar` parts two cells; `start` is where the piece before it begins.
bool is_separator(std::string_view line, std::size_t start, std::size_t bar) {
    const std::string_view before = line.substr(start, bar - start);
    const std::string_view after = line.substr(bar + 1);
    if (is_blank(before) || is_blank(after)) return true;
    const bool has_space =
        before.back() == ' ' || before.back() == '\t' || after.front() == ' ' || after.front() == '\t';
    return has_space || parse_time_line(part_of({before, {}}, 0)).has_value();
}

Pieces split_at_bars(const Stretch& line) {
    Pieces pieces;
    Parting parting(line);
    std::size_t start = 0;
    int depth = 0;
    // A bracket that never closes must not glue the rest of a row together.
    const std::size_t last_closing = line.text.find_last_of(")]}");
    for (std::size_t offset = 0; offset < line.text.size(); ++offset) {
        const char byte = line.text[offset];
        depth = std::max(0, depth + depth_change(byte));
        const bool is_inside = depth > 0 && last_closing != std::string_view::npos && offset < last_closing;
        if (byte != '|' || is_inside || !is_separator(line.text, start, offset)) continue;
        pieces.push_back(parting.part(start, offset - start));
        start = offset + 1;
        depth = 0;
    }
    pieces.push_back(parting.part(start));
    return pieces;
}

Pieces split_at_tabs(const Stretch& line) {
    Pieces pieces;
    Parting parting(line);
    std::size_t start = 0;
    for (std::size_t tab = line.text.find('\t'); tab != std::string_view::npos;
         tab = line.text.find('\t', start)) {
        pieces.push_back(parting.part(start, tab - start));
        start = tab + 1;
    }
    pieces.push_back(parting.part(start));
    return pieces;
}

class CellSplitter {
  public:
    explicit CellSplitter(Separators separators) : separators_(separators) {}

    void add_line(const Stretch& line) {
        if (is_rule(part_of(line, 0))) return end_cell();
        const Pieces pieces = separators_ == Separators::Bars ? split_at_bars(line) : split_at_tabs(line);
        if (separators_ == Separators::BlankLines && is_blank(line.text)) end_cell();
        for (std::size_t each = 0; each < pieces.size(); ++each) {
            if (each > 0) end_cell();
            if (!pieces[each].empty() && !is_rule(pieces[each])) add(pieces[each]);
        }
    }

    std::vector<TableCell> take() {
        end_cell();
        return std::move(cells_);
    }

  private:
    void add(const Stretch& piece) {
        if (cell_.lines.empty()) cell_.continues_row = last_line_ == piece.place.line;
        cell_.lines.push_back(piece);
        last_line_ = piece.place.line;
    }

    void end_cell() {
        if (!cell_.lines.empty()) cells_.push_back(std::exchange(cell_, {}));
    }

    Separators separators_;
    std::vector<TableCell> cells_;
    TableCell cell_;
    std::uint32_t last_line_ = 0;
};

}  // namespace

std::vector<TableCell> split_into_cells(std::string_view bytes) {
    CellSplitter splitter(bytes.find('|') == std::string_view::npos ? Separators::BlankLines
                                                                    : Separators::Bars);
    for_each_line(bytes, [&](const Stretch& line) { splitter.add_line(line); });
    return splitter.take();
}

}  // namespace bifolio::source

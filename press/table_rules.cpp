#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "press/element_names.h"
#include "press/reading_rules.h"
#include "source/base/quotation.h"

namespace bifolio::press::reading_rules {

namespace {

// A place of a table's grid has the number of its cell's element.
using Grid = std::vector<std::vector<std::size_t>>;

struct Table {
    std::size_t page = 0;
    std::string name;
    std::vector<std::size_t> rows;  // elements of type TR
};

// By the table that rows belong to, directly or in a THead, TBody or TFoot.
std::map<std::size_t, Table> tables_of(const StructureTree& tree) {
    std::map<std::size_t, Table> tables;
    for (std::size_t n = 0; n < tree.elements.size(); ++n) {
        const StructureElement& element = tree.elements[n];
        if (element.type == "Table") tables[n] = {element.page, shown(element), {}};
        if (element.type != "TR") continue;
        std::optional<std::size_t> around = element.parent;
        if (around && tree.elements[*around].type != "Table") around = tree.elements[*around].parent;
        if (around && tree.elements[*around].type == "Table") tables[*around].rows.push_back(n);
    }
    return tables;
}

// Puts the cells of a table into its grid, and tells where they do not fit.
class GridMaker {
  public:
    GridMaker(const StructureTree& tree, const Table& table) : tree_(tree), table_(table) {}

    Grid make(Breaches& breaches) {
        breaches_ = &breaches;
        grid_.resize(table_.rows.size());
        for (row_ = 0; row_ < table_.rows.size(); ++row_)
            for (const StructureKid& kid : tree_.elements[table_.rows[row_]].kids) {
                const auto* cell = std::get_if<ElementKid>(&kid);
                if (cell != nullptr && cell->element != kNoElement) add(cell->element);
            }
        for (std::size_t n = 0; n < grid_.size(); ++n)
            if (grid_[n].size() != grid_.front().size() ||
                std::ranges::find(grid_[n], kNoElement) != grid_[n].end())
                tell(fmt::format("row {} has not the columns of the first", n + 1));
        return std::move(grid_);
    }

  private:
    void tell(const std::string& what) {
        breaches_->push_back({table_.page, fmt::format("{}: {}", table_.name, what)});
    }

    void add(std::size_t cell) {
        constexpr std::size_t kMostPlaces = 1'000'000;
        const StructureElement& element = tree_.elements[cell];
        const auto rows = static_cast<std::size_t>(element.rows);
        const auto columns = static_cast<std::size_t>(element.columns);
        const auto free = std::ranges::find(grid_[row_], kNoElement);
        const auto column = static_cast<std::size_t>(free - grid_[row_].begin());
        if (row_ + rows > grid_.size()) tell(fmt::format("{} reaches below the last row", shown(element)));
        places_ += rows * columns;
        if (places_ > kMostPlaces) return;
        const std::size_t last = std::min(row_ + rows, grid_.size());
        bool is_free = true;
        for (std::size_t row = row_; row < last; ++row) {
            std::vector<std::size_t>& places = grid_[row];
            if (places.size() < column + columns) places.resize(column + columns, kNoElement);
            for (std::size_t n = column; n < column + columns; ++n) {
                if (places[n] != kNoElement) is_free = false;
                places[n] = cell;
            }
        }
        if (!is_free) tell(fmt::format("{} takes the place of another cell", shown(element)));
    }

    const StructureTree& tree_;
    const Table& table_;
    Breaches* breaches_ = nullptr;
    Grid grid_;
    std::size_t row_ = 0, places_ = 0;
};

bool heads(const StructureElement& element, std::string_view direction) {
    return element.type == "TH" && (element.scope == direction || element.scope == "Both");
}

}  // namespace

Breaches tables(const PdfFacts& found, const ReadingStandard& /*standard*/) {
    Breaches result;
    for (const auto& [element, table] : tables_of(found.reading.tree)) {
        if (table.rows.empty()) result.push_back({table.page, fmt::format("{} has no rows", table.name)});
        const Grid grid = GridMaker(found.reading.tree, table).make(result);
    }
    return result;
}

// Each head says of what it is one; each cell has heads: those that it names or, where it names none, one in
// its row or its column.
Breaches table_heads(const PdfFacts& found, const ReadingStandard& /*standard*/) {
    const StructureTree& tree = found.reading.tree;
    std::set<std::string> ids;
    for (const StructureElement& element : tree.elements)
        if (element.type == "TH" && !element.id.empty()) ids.insert(element.id);
    Breaches result;
    for (const auto& [number, table] : tables_of(tree)) {
        Breaches irregular;
        const Grid grid = GridMaker(tree, table).make(irregular);
        std::set<std::size_t> cells, headed;  // those that have a head
        std::set<std::size_t> headed_columns;
        for (const std::vector<std::size_t>& row : grid) {
            const bool has_row_head = std::ranges::any_of(row, [&](std::size_t cell) {
                return cell != kNoElement && heads(tree.elements[cell], "Row");
            });
            for (std::size_t column = 0; column < row.size(); ++column) {
                if (row[column] == kNoElement) continue;
                cells.insert(row[column]);
                if (heads(tree.elements[row[column]], "Column")) headed_columns.insert(column);
                if (has_row_head || headed_columns.contains(column)) headed.insert(row[column]);
            }
        }
        for (const std::size_t cell : cells) {
            const StructureElement& element = tree.elements[cell];
            if (element.type == "TH" && element.scope != "Row" && element.scope != "Column" &&
                element.scope != "Both")
                result.push_back({element.page, fmt::format("{} has no Scope", shown(element))});
            for (const std::string& header : element.headers)
                if (!ids.contains(header))
                    result.push_back({element.page, fmt::format("{} names {}, which is no head's ID",
                                                                shown(element), source::in_quotes(header))});
            if (element.type == "TD" && element.headers.empty() && !headed.contains(cell))
                result.push_back({element.page, fmt::format("{} has no head", shown(element))});
        }
    }
    return result;
}

}  // namespace bifolio::press::reading_rules

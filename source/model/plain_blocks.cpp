#include "source/model/plain_blocks.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "source/base/utf8.h"
#include "source/model/list_marks.h"

namespace bifolio::source {

namespace {

constexpr std::size_t kWidestTable = 72;  // characters; a wider one has its columns no longer aligned
constexpr std::string_view kBetweenCells = " | ";
constexpr std::string_view kCodeIndent = "    ";

using Lines = std::vector<std::string>;

// `first` before the first line, `others` before those behind it that are not empty.
void add_indented(const Lines& lines, std::string_view first, std::string_view others, Lines& out) {
    for (std::size_t n = 0; n < lines.size(); ++n) {
        std::string line(n == 0 ? first : others);
        line += lines[n];
        line.erase(line.find_last_not_of(' ') + 1);
        out.push_back(std::move(line));
    }
}

class PlainBlocks {
  public:
    // How many stand around.
    struct Lists {
        std::size_t all = 0, numbered = 0;
    };

    // Blocks are parted by blank lines; a list is part of the text before it.
    [[nodiscard]] static Lines lines_of(const TextBlocks& blocks, Lists around) {
        Lines lines;
        for (const TextBlock& each : blocks) {
            Lines own = lines_of(each, around);
            if (own.empty()) continue;
            const bool is_list = each.kind == BlockKind::BulletList || each.kind == BlockKind::NumberedList;
            const bool goes_on = is_list && around.all > 0;
            if (!lines.empty() && !goes_on) lines.emplace_back();
            lines.insert(lines.end(), own.begin(), own.end());
        }
        return lines;
    }

  private:
    [[nodiscard]] static Lines lines_of(const TextBlock& block, Lists around) {
        Lines lines;
        switch (block.kind) {
            case BlockKind::BulletList:
            case BlockKind::NumberedList:
                return list(block, around);
            case BlockKind::Quotation:
                add_indented(lines_of(block.parts, around), "> ", "> ", lines);
                return lines;
            case BlockKind::Code:
                for (const TextBlock& line : block.parts)
                    add_indented({verbatim(line.text)}, kCodeIndent, kCodeIndent, lines);
                return lines;
            case BlockKind::Table:
                return table(block);
            case BlockKind::Figure:
                if (!block.description.empty()) lines.push_back("[" + block.description + "]");
                break;
            default:
                break;
        }
        if (!block.text.empty()) lines.push_back(block.text.plain_with_addresses());
        return lines;
    }

    [[nodiscard]] static std::string verbatim(const Text& text) { return text.unmarked(); }

    [[nodiscard]] static Lines list(const TextBlock& list, Lists around) {
        Lines lines;
        const bool is_numbered = list.kind == BlockKind::NumberedList;
        int number = list.first_number;
        for (const TextBlock& item : list.parts) {
            const std::string mark = is_numbered ? number_mark(around.numbered, number++) + " " : "- ";
            Lines own = lines_of(item.parts, {around.all + 1, around.numbered + (is_numbered ? 1 : 0)});
            if (own.empty()) own.emplace_back();
            add_indented(own, mark, std::string(mark.size(), ' '), lines);
        }
        return lines;
    }

    [[nodiscard]] static Lines table(const TextBlock& table) {
        Lines lines;
        if (!table.text.empty()) lines.push_back(table.text.plain_with_addresses());
        std::vector<std::vector<std::string>> rows;
        std::vector<std::size_t> widths(columns_of(table));
        for (const TextBlock& row : table.parts) {
            rows.emplace_back();
            for (const TextBlock& cell : row.parts) {
                rows.back().push_back(cell.text.plain_with_addresses());
                std::size_t& width = widths[rows.back().size() - 1];
                width = std::max(width, count_characters(rows.back().back()));
            }
        }
        std::size_t all = widths.empty() ? 0 : (widths.size() - 1) * kBetweenCells.size();
        for (const std::size_t width : widths) all += width;
        const bool is_aligned = all <= kWidestTable;
        const std::size_t head_rows = head_rows_of(table);
        for (std::size_t n = 0; n < rows.size(); ++n) {
            if (is_aligned && n == head_rows && n > 0) lines.emplace_back(all, '-');
            std::string line;
            for (std::size_t column = 0; column < rows[n].size(); ++column) {
                if (column > 0) line += kBetweenCells;
                line += rows[n][column];
                if (is_aligned) line.append(widths[column] - count_characters(rows[n][column]), ' ');
            }
            line.erase(line.find_last_not_of(' ') + 1);
            lines.push_back(std::move(line));
        }
        return lines;
    }
};

void add_parts(const TextBlock& block, std::string& out) {
    const bool is_parted = block.kind == BlockKind::BulletList || block.kind == BlockKind::NumberedList ||
                           block.kind == BlockKind::Table || block.kind == BlockKind::TableRow;
    const auto add = [&out](const std::string& more, std::string_view between) {
        if (more.empty()) return;
        if (!out.empty()) out += between;
        out += more;
    };
    if (block.kind == BlockKind::Figure) add(block.description, " ");
    add(block.text.plain(), " ");
    for (const TextBlock& part : block.parts) {
        std::string own;
        add_parts(part, own);
        add(own, is_parted && &part != &block.parts.front() ? "; " : " ");
    }
}

}  // namespace

std::string plain_with_addresses(const TextBlocks& blocks) {
    std::string text;
    for (const std::string& line : PlainBlocks::lines_of(blocks, {})) {
        if (!text.empty()) text += '\n';
        text += line;
    }
    return text;
}

std::string plain_line(const TextBlock& block) {
    std::string line;
    add_parts(block, line);
    return line;
}

}  // namespace bifolio::source

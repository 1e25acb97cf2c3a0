#include <fmt/core.h>

#include <algorithm>
#include <numeric>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "layout/fonts/shaper.h"
#include "layout/story/text_frame.h"
#include "layout/text/word.h"

namespace bifolio::layout {

namespace {

using source::TextBlock;

// Steps in which a table that is too wide is made smaller.
constexpr double kStepOfSize = 0.05;
// What words of a cell have more than their letters, for hanging punctuation and rounding.
constexpr double kSlack = 0.5;
// A column whose words are longer than this share of the table does not keep them whole.
constexpr double kWidestWord = 0.6;
// A table of more is told row by row.
constexpr std::size_t kMostColumns = 24;

// What the text of a column takes: on one line, and where it is broken between all words.
struct ColumnWidth {
    double most = 0, least = 0;
};

class TableComposer {
  public:
    TableComposer(StoryBuilder& builder, const TextBlock& table, const TextFrame& frame)
        : builder_(builder),
          table_(table),
          frame_(frame),
          gap_(builder.sheet().blocks.table_gap.pt()),
          columns_(columns_of(table)),
          shaper_(builder.styles()) {}

    void compose() {
        std::optional<std::vector<double>> widths = find_widths();
        if (!widths) {
            builder_.tell(table_.place,
                          fmt::format("a table of {} columns is too wide, and is told row by row", columns_),
                          "make it narrower, or two tables of it");
            return add_as_paragraphs();
        }
        if (frame_.fills_width) fill_width(*widths);
        TableBuilder structure = builder_.structure().table();
        if (!table_.text.empty()) {
            const OpenElement caption = structure.caption();
            add_caption();
        }
        const std::size_t first = builder_.story().blocks.size();
        const std::size_t heads = std::min(head_rows_of(table_), table_.parts.size() - 1);
        for (std::size_t n = 0; n < table_.parts.size(); ++n) {
            add_row(table_.parts[n], n < heads, *widths, structure);
            Block& row = builder_.story().blocks.back();
            if (n >= heads && frame_.row_space > 0) row.space_before = frame_.row_space;
            if (n >= heads && heads > 0) row.repeats = RepeatedHead{first, heads};
            if (n == 0) row.rule_above = rule(0);
            if (n + 1 == heads || n + 1 == table_.parts.size()) row.rule_below = rule(0);
            const bool is_last = n + 1 == table_.parts.size();
            const bool is_small =
                table_.parts.size() <= static_cast<std::size_t>(builder_.sheet().blocks.table_rows) + heads;
            // No row is left alone.
            row.keep_with_next = !is_last && (is_small || n <= heads || n + 2 == table_.parts.size());
        }
    }

  private:
    [[nodiscard]] styles::ParagraphStyle style_of(bool is_head) const {
        styles::ParagraphStyle style =
            derived(builder_, *frame_.style, is_head ? "table-head" : "table-cell");
        style.character.size = style.character.size * scale_;
        style.alignment = styles::Alignment::Left;
        style.hyphenate = breaks_words_;
        return style;
    }

    [[nodiscard]] RichText text_of(const TextBlock& cell) {
        return builder_.rich(cell.text, style_of(cell.is_head).character);
    }

    [[nodiscard]] ColumnWidth width_of(const TextBlock& cell) {
        ColumnWidth width;
        const RichText text = text_of(cell);
        double word = 0;
        const auto end_word = [&] {
            width.least = std::max(width.least, word);
            word = 0;
        };
        for (const Span& span : text.spans) {
            const double space = shaper_.space_width(span.style);
            std::string_view rest = span.text;
            while (!rest.empty()) {
                const std::size_t end = std::min(rest.find_first_of(" \n"), rest.size());
                const double own =
                    end == 0 ? 0
                             : shaper_.shape(span.style, rest.substr(0, std::min(end, kLongestWord))).width;
                word += own;
                width.most += own;
                if (end == rest.size()) break;
                end_word();
                width.most += space * std::max(1.0, builder_.sheet().lines.word_space);
                rest.remove_prefix(end + 1);
            }
        }
        end_word();
        if (width.most > 0) width.most += kSlack, width.least += kSlack;
        return width;
    }

    [[nodiscard]] std::vector<ColumnWidth> column_widths() {
        std::vector<ColumnWidth> widths(columns_);
        for (const TextBlock& row : table_.parts)
            for (std::size_t n = 0; n < row.parts.size(); ++n) {
                const ColumnWidth own = width_of(row.parts[n]);
                widths[n].most = std::max(widths[n].most, own.most);
                widths[n].least = std::max(widths[n].least, own.least);
            }
        return widths;
    }

    // None where the table is too wide, however small it is.
    [[nodiscard]] std::optional<std::vector<double>> find_widths() {
        if (columns_ == 0 || columns_ > kMostColumns) return std::nullopt;
        const double room = frame_.width - gap_ * static_cast<double>(columns_ - 1);
        const double least_scale = builder_.sheet().blocks.least_table;
        for (scale_ = 1; scale_ >= least_scale - kStepOfSize / 2; scale_ -= kStepOfSize)
            if (auto widths = shared_out(column_widths(), room)) return widths;
        // Words may be divided, and those that are longer than a column may be are cut.
        scale_ = least_scale;
        breaks_words_ = true;
        std::vector<ColumnWidth> columns = column_widths();
        const double em = frame_.style->character.size.pt() * scale_;
        for (ColumnWidth& column : columns)
            column.least = std::min({column.least, std::max(4 * em, kWidestWord * room / 2)});
        return shared_out(columns, room);
    }

    // Columns that need no more than their share of the room have all that they need; others what their
    // longest words need, and of the rest each as much as it lacks.
    [[nodiscard]] static std::optional<std::vector<double>> shared_out(std::vector<ColumnWidth> columns,
                                                                       double room) {
        double least = 0;
        for (const ColumnWidth& column : columns) least += column.least;
        if (least > room) return std::nullopt;
        for (bool is_done = false; !is_done;) {
            is_done = true;
            double open_room = room, others = 0, open = 0;
            for (const ColumnWidth& column : columns) {
                const bool is_settled = column.least >= column.most;
                open_room -= is_settled ? column.most : 0;
                others += is_settled ? 0 : column.least;
                open += is_settled ? 0 : 1;
            }
            for (ColumnWidth& column : columns) {
                if (column.least >= column.most || column.most > open_room / open ||
                    column.most + others - column.least > open_room)
                    continue;
                column.least = column.most;
                is_done = false;
                break;
            }
        }
        double most = 0;
        least = 0;
        for (const ColumnWidth& column : columns) {
            most += column.most;
            least += column.least;
        }
        const double share = most <= room ? 1 : (room - least) / (most - least);
        std::vector<double> widths;
        for (const ColumnWidth& column : columns)
            widths.push_back(column.least + share * (column.most - column.least));
        return widths;
    }

    [[nodiscard]] double width_of_table(const std::vector<double>& widths) const {
        return std::accumulate(widths.begin(), widths.end(), gap_ * static_cast<double>(widths.size() - 1));
    }

    void fill_width(std::vector<double>& widths) const {
        if (widths.size() < 2) return;
        const double left = frame_.width - width_of_table(widths);
        const double share = left / static_cast<double>(widths.size() - 1);
        for (std::size_t n = 1; n < widths.size(); ++n) widths[n] += share;
    }

    [[nodiscard]] BlockRule rule(double lift) const {
        const styles::Rule& look = builder_.sheet().rule("table");
        return {.x = frame_.x,
                .width = table_width_,
                .thickness = look.weight.pt(),
                .lift = lift,
                .color = builder_.styles().color(look.color)};
    }

    void add_row(const TextBlock& row, bool is_head, const std::vector<double>& widths,
                 TableBuilder& structure) {
        table_width_ = width_of_table(widths);
        structure.begin_row();
        Block block;
        double x = frame_.x;
        for (std::size_t n = 0; n < columns_; ++n) {
            const TextBlock& cell = n < row.parts.size() ? row.parts[n] : nothing_;
            const styles::ParagraphStyle& style = builder_.own_style(style_of(cell.is_head));
            Cell made = builder_.cell(text_of(cell), style, x, std::max(1.0, widths[n]));
            if (cell.is_head) {
                made.node = structure.head(is_head ? Scope::Column : Scope::Row);
            } else {
                const OpenElement open = structure.cell(1, 1);
                made.node = builder_.structure().paragraph();
            }
            if (n == 0) {
                block = builder_.block(std::move(made));
            } else {
                add_beside(block, std::move(made));
            }
            x += widths[n] + gap_;
        }
        block.keep_together = true;
        block.talk = frame_.talk;
        builder_.add(std::move(block));
    }

    void add_caption() {
        styles::ParagraphStyle style = derived(builder_, *frame_.style, "caption");
        style.alignment = styles::Alignment::Left;
        const styles::ParagraphStyle& own = builder_.own_style(std::move(style));
        Block block = builder_.block(
            builder_.cell(builder_.rich(table_.text, own.character), own, frame_.x, frame_.width));
        block.keep_with_next = block.keep_together = true;
        block.talk = frame_.talk;
        builder_.add(std::move(block));
    }

    // Each cell behind the head of its column.
    void add_as_paragraphs() {
        scale_ = 1;
        if (!table_.text.empty()) add_caption();
        const std::size_t heads = std::min(head_rows_of(table_), table_.parts.size() - 1);
        const styles::ParagraphStyle& style = builder_.own_style(style_of(false));
        ListBuilder rows = builder_.structure().list();
        for (std::size_t n = heads; n < table_.parts.size(); ++n) {
            const TextBlock& row = table_.parts[n];
            RichText text;
            for (std::size_t column = 0; column < row.parts.size(); ++column) {
                if (row.parts[column].text.empty()) continue;
                if (!text.empty()) append(text, builder_.punctuation().semicolon, style);
                for (std::size_t head = 0; head < heads; ++head) {
                    if (column >= table_.parts[head].parts.size()) continue;
                    const TextBlock& cell = table_.parts[head].parts[column];
                    if (cell.text.empty()) continue;
                    append(text, cell);
                    append(text, builder_.punctuation().colon, style);
                }
                append(text, row.parts[column]);
            }
            if (text.empty()) continue;
            const OpenItem item = rows.item(false);
            Block block = builder_.block(builder_.cell(std::move(text), style, frame_.x, frame_.width));
            block.talk = frame_.talk;
            builder_.add(std::move(block));
        }
    }

    void append(RichText& text, const TextBlock& cell) {
        RichText more = text_of(cell);
        std::ranges::move(more.spans, std::back_inserter(text.spans));
    }
    void append(RichText& text, std::string_view words, const styles::ParagraphStyle& style) {
        Span span;
        span.text = words;
        span.style = builder_.styles().intern(style.character, builder_.program().language);
        text.spans.push_back(std::move(span));
    }

    StoryBuilder& builder_;
    const TextBlock& table_;
    const TextFrame& frame_;
    double gap_;
    std::size_t columns_;
    Shaper shaper_;
    double scale_ = 1;
    bool breaks_words_ = false;
    TextBlock nothing_;  // where a row has fewer cells than others
    double table_width_ = 0;
};

}  // namespace

void add_table(StoryBuilder& builder, const TextBlock& table, const TextFrame& frame) {
    TableComposer(builder, table, frame).compose();
}

}  // namespace bifolio::layout

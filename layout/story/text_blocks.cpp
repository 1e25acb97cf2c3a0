#include "layout/story/text_blocks.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>
#include <vector>

#include "layout/fonts/shaper.h"
#include "layout/story/picture.h"
#include "layout/story/text_frame.h"
#include "layout/text/word.h"
#include "source/model/list_marks.h"
#include "source/model/plain_blocks.h"

namespace bifolio::layout {

namespace {

using source::BlockKind;
using source::TextBlock;
using Blocks = std::span<const TextBlock>;

// By depth, and so on again.
constexpr std::array<const char*, 3> kBullets = {"\u2022", "\u2013", "\u00B7"};
constexpr double kBehindMark = 0.4;  // ems, between a mark and its item
constexpr double kSlack = 0.05;      // points, for rounding
// An item that would have less of the text's width is not indented further.
constexpr double kLeastShare = 0.45;
// Lines of program text that stay together at a page's foot and head.
constexpr std::size_t kCodeTogether = 2, kShortCode = 5;
// A picture reaches from the height of its first line's capitals to the baseline of its last line: so much of
// a leading less than its lines.
constexpr double kAbovePicture = 0.34;
constexpr int kLeastPictureLines = 2;
constexpr double kPointsPerInch = 72;
constexpr double kStepsPerLine = 16;
constexpr double kBetweenLanguages = 0.5;  // lines

// Whether a list or the like follows the paragraph `n`, which ends in a colon.
bool leads_to_next(Blocks blocks, std::size_t n) {
    if (n + 1 >= blocks.size() || blocks[n].kind != BlockKind::Paragraph) return false;
    const BlockKind next = blocks[n + 1].kind;
    const std::string text = blocks[n].text.plain();
    return next != BlockKind::Paragraph && next != BlockKind::Heading &&
           (text.ends_with(':') || text.ends_with("："));
}

class Composer {
  public:
    explicit Composer(StoryBuilder& builder) : builder_(builder) {}

    void add(Blocks blocks, const TextFrame& frame) {
        bool is_first = true;  // of paragraphs in a row
        for (std::size_t n = 0; n < blocks.size(); ++n) {
            const TextBlock& block = blocks[n];
            if (block.kind == BlockKind::Paragraph)
                add_paragraph(block, frame, is_first);
            else
                add_other(block, frame);
            if (leads_to_next(blocks, n)) builder_.story().blocks.back().keep_with_next = true;
            is_first = block.kind != BlockKind::Paragraph;
        }
    }

    void add_other(const TextBlock& block, const TextFrame& frame) {
        const styles::TextBlockLook& look = builder_.sheet().blocks;
        const std::size_t first = count();
        switch (block.kind) {
            case BlockKind::Heading:
                return add_heading(block, frame);
            case BlockKind::BulletList:
            case BlockKind::NumberedList:
                add_list(block, frame);
                if (frame.bullet_lists + frame.numbered_lists == 0 && look.list_space > 0)
                    set_off(builder_, first, look.list_space);
                return;
            case BlockKind::Quotation:
                add_quotation(block, frame);
                return set_off(builder_, first, look.quotation_space);
            case BlockKind::Code:
                add_code(block, frame);
                return set_off(builder_, first, look.code_space);
            case BlockKind::Table:
                add_table(builder_, block, frame);
                return set_off(builder_, first, look.table_space);
            case BlockKind::Figure:
                add_figure(block, frame);
                return set_off(builder_, first, look.figure_space);
            default:
                return add(block.parts, frame);
        }
    }

  private:
    [[nodiscard]] std::size_t count() const { return builder_.story().blocks.size(); }
    [[nodiscard]] double em(const TextFrame& frame) const { return frame.style->character.size.pt(); }

    Block& add(Cell cell, const TextFrame& frame) { return builder_.add(made(std::move(cell), frame)); }
    [[nodiscard]] Block made(Cell cell, const TextFrame& frame) {
        Block block = builder_.block(std::move(cell));
        block.talk = frame.talk;
        return block;
    }

    void add_paragraph(const TextBlock& block, const TextFrame& frame, bool is_first) {
        Cell text = builder_.cell(builder_.rich(block.text, frame.style->character), *frame.style, frame.x,
                                  frame.width);
        if (!is_first) text.first_indent += frame.style->first_indent.pt();
        Block paragraph = made(std::move(text), frame);
        paragraph.space_before = paragraph.space_after = 0;
        builder_.add(std::move(paragraph));
    }

    void add_heading(const TextBlock& block, const TextFrame& frame) {
        styles::ParagraphStyle style = derived(builder_, *frame.style, "text-heading");
        style.alignment = styles::Alignment::Left;
        style.hyphenate = false;
        style.sense = 1;
        style.keep_with_next = style.keep_together = true;
        style.space_before = builder_.sheet().blocks.heading_space;
        const styles::ParagraphStyle& own = builder_.own_style(std::move(style));
        Block heading =
            made(builder_.cell(builder_.rich(block.text, own.character), own, frame.x, frame.width), frame);
        heading.bookmark = block.text.plain();
        builder_.add_heading_in_text(std::move(heading));
    }

    void add_list(const TextBlock& block, const TextFrame& frame) {
        const bool is_numbered = block.kind == BlockKind::NumberedList;
        std::vector<std::string> marks;
        for (std::size_t n = 0; n < block.parts.size(); ++n)
            marks.push_back(is_numbered ? source::number_mark(frame.numbered_lists,
                                                              block.first_number + static_cast<int>(n))
                                        : std::string(kBullets.at(frame.bullet_lists % kBullets.size())));
        styles::ParagraphStyle style = derived(builder_, *frame.style, "list-mark");
        style.alignment = is_numbered ? styles::Alignment::Right : styles::Alignment::Left;
        const styles::ParagraphStyle& of_marks = builder_.own_style(std::move(style));
        const StyleIndex mark_style =
            builder_.styles().intern(of_marks.character, builder_.program().language);
        TextFrame inner = frame;
        const double indent = indent_of(marks, mark_style, frame);
        if (frame.width - indent >= frame.measure * kLeastShare) {
            inner.x += indent;
            inner.width -= indent;
        }
        ++(is_numbered ? inner.numbered_lists : inner.bullet_lists);
        constexpr std::array kNumbered{ListMarks::Decimal, ListMarks::LowerAlpha, ListMarks::LowerRoman};
        ListBuilder list = builder_.structure().list(
            is_numbered ? kNumbered.at(frame.numbered_lists % kNumbered.size()) : ListMarks::Disc);
        for (std::size_t n = 0; n < block.parts.size(); ++n) {
            const OpenItem item = list.item(true);
            const std::size_t first = count();
            add(block.parts[n].parts, inner);
            if (first == count()) continue;
            RichText text;
            Span span;
            span.text = marks[n];
            span.style = mark_style;
            text.spans.push_back(std::move(span));
            // A little more than the mark, which the line breaker measures anew.
            Cell mark = builder_.cell(std::move(text), of_marks, std::max(0.0, inner.x - indent),
                                      std::max(1.0, indent - kBehindMark * em(frame) + kSlack));
            mark.node = item.label();
            add_beside(builder_.story().blocks[first], std::move(mark));
        }
    }

    // Marks hang in it.
    [[nodiscard]] double indent_of(const std::vector<std::string>& marks, StyleIndex style,
                                   const TextFrame& frame) {
        double widest = 0;
        for (const std::string& mark : marks) widest = std::max(widest, shaper().shape(style, mark).width);
        return std::max(builder_.sheet().blocks.list_indent.pt(), widest + kBehindMark * em(frame));
    }

    void add_quotation(const TextBlock& block, const TextFrame& frame) {
        styles::ParagraphStyle style = *frame.style;
        style.character = derived(builder_, style, "quotation").character;
        TextFrame inner = frame;
        inner.style = &builder_.own_style(std::move(style));
        const double indent = builder_.sheet().blocks.quotation_indent.pt();
        if (frame.width - 2 * indent >= frame.measure * kLeastShare) {
            inner.x += indent;
            inner.width -= 2 * indent;
        }
        const OpenElement quotation = builder_.structure().quotation();
        add(block.parts, inner);
    }

    // Each line is a paragraph: who hears them would not know where they end.
    void add_code(const TextBlock& block, const TextFrame& frame) {
        const styles::TextBlockLook& look = builder_.sheet().blocks;
        styles::ParagraphStyle style = derived(builder_, *frame.style, "code-block");
        style.alignment = styles::Alignment::Left;
        style.hyphenate = false;
        style.hanging_indent = look.code_turn;
        const styles::ParagraphStyle& own = builder_.own_style(std::move(style));
        const double x = frame.x + look.code_indent.pt();
        const double width = std::max(1.0, frame.width - look.code_indent.pt());
        double blank_lines = 0;
        std::size_t turned = 0;  // lines that go on below
        source::Place turns;     // the first of them
        const std::size_t first = count();
        for (const TextBlock& line : block.parts) {
            if (line.text.empty()) {
                ++blank_lines;
                continue;
            }
            RichText text;
            append_code(text, line.text, own.character, builder_.program().language, builder_.styles());
            const double indent = leading_spaces(text) * space_width(text.spans.front().style);
            if (width_of(text) > width) ++turned;
            if (turned == 1 && !turns.known()) turns = line.text.place;
            Cell cell = builder_.cell(std::move(text), own, x, width);
            cell.first_indent += std::min(indent, width / 2);
            cell.node = builder_.structure().code_line();
            Block made_line = made(std::move(cell), frame);
            made_line.space_before = blank_lines;
            blank_lines = 0;
            builder_.add(std::move(made_line));
        }
        keep_ends(first);
        if (turned > 0)
            builder_.tell(
                turns,
                turned == 1 ? "a line of program text is too long, and goes on below"
                            : fmt::format("{} lines of program text are too long, and go on below", turned),
                "break it where it may be broken, or allow smaller type: character.code-block.scale");
    }

    // Of a line as it would stand without a break.
    [[nodiscard]] double width_of(const RichText& text) {
        double width = 0;
        for (const Span& span : text.spans)
            for (std::string_view rest = span.text; !rest.empty();) {
                const std::size_t end = std::min({rest.find(' '), rest.size(), kLongestWord});
                const std::string_view word = rest.substr(0, end);
                if (!word.empty()) width += shaper().shape(span.style, word).width;
                const bool has_space = end < rest.size() && rest[end] == ' ';
                if (has_space) width += space_width(span.style);
                rest.remove_prefix(end + (has_space ? 1 : 0));
            }
        return width;
    }

    // Few lines stay together, and the first and last two of more.
    void keep_ends(std::size_t first) {
        std::vector<Block>& blocks = builder_.story().blocks;
        const std::size_t lines = blocks.size() - first;
        for (std::size_t n = 0; n + 1 < lines; ++n)
            blocks[first + n].keep_with_next =
                lines <= kShortCode || n + 1 < kCodeTogether || n + kCodeTogether >= lines;
    }

    [[nodiscard]] static double leading_spaces(const RichText& text) {
        std::size_t spaces = 0;
        for (const Span& span : text.spans) {
            const std::size_t own = std::min(span.text.find_first_not_of(' '), span.text.size());
            spaces += own;
            if (own < span.text.size()) break;
        }
        return static_cast<double>(spaces);
    }

    [[nodiscard]] double space_width(StyleIndex style) { return shaper().space_width(style); }
    [[nodiscard]] Shaper& shaper() {
        if (!shaper_) shaper_.emplace(builder_.styles());
        return *shaper_;
    }

    // A picture whose height is whole lines, from capitals to a baseline, and what stands below it.
    void add_figure(const TextBlock& block, const TextFrame& frame) {
        const styles::ParagraphStyle& plain = builder_.own_style(derived(builder_, *frame.style, "caption"));
        std::optional<std::uint32_t> picture;
        if (block.picture) picture = builder_.picture(*block.picture);
        double lacking = 0;
        if (picture) {
            lacking = add_picture(*picture, block, frame, plain);
        } else if (!block.description.empty()) {
            add(builder_.cell(bracketed(block.description, plain), plain, frame.x, frame.width), frame)
                .keep_with_next = !block.text.empty();
        }
        if (block.text.empty()) return;
        const OpenElement caption = builder_.structure().caption();
        styles::ParagraphStyle style = plain;
        style.alignment = styles::Alignment::Left;
        const styles::ParagraphStyle& own = builder_.own_style(std::move(style));
        Block made_caption =
            made(builder_.cell(builder_.rich(block.text, own.character), own, frame.x, frame.width), frame);
        made_caption.space_before = lacking;
        made_caption.keep_together = true;
        builder_.add(std::move(made_caption));
    }

    [[nodiscard]] RichText bracketed(const std::string& words, const styles::ParagraphStyle& style) {
        RichText text;
        Span span;
        span.text = "[" + words + "]";
        span.style = builder_.styles().intern(style.character, builder_.program().language);
        text.spans.push_back(std::move(span));
        return text;
    }

    // How many grid lines lack below it to whole ones.
    double add_picture(std::uint32_t picture, const TextBlock& block, const TextFrame& frame,
                       const styles::ParagraphStyle& style) {
        const double leading = builder_.sheet().grid.leading.pt();
        const Size size = size_of(builder_.story().pictures[picture], frame);
        Cell cell;
        cell.picture = picture;
        cell.x = frame.x;
        cell.width = size.width;
        cell.picture_size = size;
        cell.node = builder_.figure(*block.picture, block.description);
        // The text of no line says where the block's lines are.
        Block figure = made(builder_.cell({}, style, frame.x, frame.width), frame);
        std::get<CellRow>(figure.body).cells.front().node = cell.node;
        add_beside(figure, std::move(cell));
        figure.keep_together = true;
        figure.keep_with_next = !block.text.empty();
        builder_.add(std::move(figure));
        const double steps = std::ceil(size.height / leading * kStepsPerLine - 0.01);
        return std::ceil(size.height / leading) - steps / kStepsPerLine;
    }

    [[nodiscard]] Size size_of(const PictureData& data, const TextFrame& frame) const {
        const styles::StyleSheet& sheet = builder_.sheet();
        const double leading = sheet.grid.leading.pt();
        const double ratio = static_cast<double>(data.height) / data.width;
        const double natural = data.width * kPointsPerInch / sheet.blocks.figure_resolution;
        const double width = std::min(frame.width, natural);
        const double most = sheet.page.text_height().pt() * sheet.blocks.figure_share;
        const double lines = std::floor(std::min(width * ratio, most) / leading + kAbovePicture);
        const double height =
            (std::max(lines, static_cast<double>(kLeastPictureLines)) - kAbovePicture) * leading;
        // What is flat keeps its shape, whatever that leaves of its lines.
        if (height / ratio > width) return {width, width * ratio};
        return {height / ratio, height};
    }

    StoryBuilder& builder_;
    std::optional<Shaper> shaper_;
};

TextFrame frame_of(const StoryBuilder& builder, const std::string& style, const TextPlace& place) {
    return {.x = place.x,
            .width = builder.full_width() - place.x,
            .measure = builder.full_width(),
            .style = &builder.sheet().paragraph(style),
            .talk = place.talk,
            .row_space = place.row_space,
            .fills_width = place.fills_width};
}

// Blocks [first, end) that are paragraphs.
std::size_t end_of_run(Blocks blocks, std::size_t first) {
    const std::size_t begin = first;
    while (first < blocks.size() && blocks[first].kind == BlockKind::Paragraph &&
           (first == begin || !blocks[first].begins_translation))
        ++first;
    return first;
}

}  // namespace

styles::ParagraphStyle derived(const StoryBuilder& builder, const styles::ParagraphStyle& from,
                               const char* overlay) {
    styles::ParagraphStyle style = from;
    style.character = styles::apply(from.character, builder.sheet().characters.at(overlay));
    style.first_indent = style.hanging_indent = {};
    style.space_before = style.space_after = 0;
    style.columns = 1;
    return style;
}

void set_off(StoryBuilder& builder, std::size_t first, double space) {
    std::vector<Block>& blocks = builder.story().blocks;
    if (first == blocks.size() || space <= 0) return;
    for (std::size_t n = first; n < blocks.size(); ++n) blocks[n].trails = true;
    // What is set off above asks for the same space.
    const double above = first > 0 && blocks[first - 1].trails ? blocks[first - 1].space_after : 0;
    blocks[first].space_before = std::max(blocks[first].space_before, space - std::min(above, space));
    blocks.back().space_after = std::max(blocks.back().space_after, space);
}

namespace {

// Of what is said in another language again, from block `first` on.
std::size_t next_translation(Blocks blocks, std::size_t first) {
    while (first < blocks.size() && !blocks[first].begins_translation) ++first;
    return first;
}

void add_in_one_language(StoryBuilder& builder, Blocks blocks, const std::string& style,
                         const TextPlace& place) {
    Composer composer(builder);
    const TextFrame frame = frame_of(builder, style, place);
    const bool has_columns = frame.style->columns > 1 && !place.in_one_column;
    const std::size_t begin = builder.story().blocks.size();
    for (std::size_t first = 0; first < blocks.size();) {
        const std::size_t end = end_of_run(blocks, first);
        if (const std::size_t further = end_of_lines(blocks, first); has_columns && further > end) {
            TextFrame column = frame;
            column.width = column.measure =
                frame.style->column_width(styles::Length::from_pt(frame.width)).pt();
            const std::size_t above = builder.story().blocks.size();
            composer.add(blocks.subspan(first, further - first), column);
            put_into_columns(builder, above, column);
            if (leads_to_next(blocks, further - 1)) builder.story().blocks.back().keep_with_next = true;
            first = further;
            continue;
        }
        const Blocks run = blocks.subspan(first, end - first);
        if (run.empty()) {
            composer.add_other(blocks[first], frame);
            ++first;
            continue;
        }
        if (place.in_one_column)
            builder.add_in_one_column(run, style, place.x, place.talk);
        else
            builder.add_paragraphs(run, style, place.x, place.talk);
        // The style's spaces stand around the text, not within.
        std::vector<Block>& story = builder.story().blocks;
        if (end < blocks.size()) story.back().space_after = 0;
        if (leads_to_next(blocks, end - 1)) story.back().keep_with_next = true;
        first = end;
    }
    std::vector<Block>& story = builder.story().blocks;
    if (begin == story.size()) return;
    story[begin].space_before = std::max(story[begin].space_before, frame.style->space_before);
    story.back().space_after = std::max(story.back().space_after, frame.style->space_after);
}

}  // namespace

void add_texts(StoryBuilder& builder, Blocks blocks, const std::string& style, const TextPlace& place) {
    for (std::size_t first = 0; first < blocks.size();) {
        const std::size_t end = next_translation(blocks, first + 1), begin = builder.story().blocks.size();
        add_in_one_language(builder, blocks.subspan(first, end - first), style, place);
        std::vector<Block>& story = builder.story().blocks;
        if (blocks[first].begins_translation && begin < story.size())
            story[begin].space_before = std::max(story[begin].space_before, kBetweenLanguages);
        first = end;
    }
}

void add_texts_beside(StoryBuilder& builder, Cell side, Blocks blocks, const std::string& style,
                      const TextPlace& place) {
    const std::size_t end = end_of_run(blocks, 0);
    if (end > 0) {
        builder.add_paragraphs_beside(std::move(side), blocks.first(end), style, place.x, place.talk);
        if (leads_to_next(blocks, end - 1)) builder.story().blocks.back().keep_with_next = true;
        return add_texts(builder, blocks.subspan(end), style, place);
    }
    // What is no paragraph has nothing beside it.
    Block above = builder.block(std::move(side));
    above.talk = place.talk;
    above.keep_with_next = true;
    builder.add(std::move(above));
    add_texts(builder, blocks, style, place);
}

void append_on_one_line(StoryBuilder& builder, RichText& text, Blocks blocks, const std::string& style) {
    for (const TextBlock& block : blocks) {
        if (&block != &blocks.front()) builder.append(text, std::string(" "), style);
        if (block.kind == BlockKind::Paragraph)
            builder.append(text, block.text, style);
        else
            builder.append(text, plain_line(block), style);
    }
}

}  // namespace bifolio::layout

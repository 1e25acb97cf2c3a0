// Tools for composing a story: styled text from the programme's, anchors, structure nodes, columns.
#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "language/wording.h"
#include "layout/story/story.h"
#include "layout/story/structure_builder.h"
#include "layout/story/subject.h"
#include "layout/story/whole_names.h"
#include "source/model/program.h"
#include "styles/style_sheet.h"

namespace bifolio::layout {

// What keeps apart a text at the left and one at the right that stand on one line, points.
inline constexpr double kBetweenTexts = 4;

// Puts blocks into a story one after another, below the open element of its structure.
class StoryBuilder {
  public:
    StoryBuilder(const source::Program& program, TextStyles& styles, const language::Wording& wording,
                 source::Diagnostics& diagnostics);

    [[nodiscard]] const source::Program& program() const { return program_; }
    [[nodiscard]] const styles::StyleSheet& sheet() const { return styles_.sheet(); }
    [[nodiscard]] const language::Wording& wording() const { return wording_; }
    [[nodiscard]] const language::Punctuation& punctuation() const { return wording_.punctuation(); }
    [[nodiscard]] TextStyles& styles() { return styles_; }
    [[nodiscard]] Story& story() { return story_; }
    [[nodiscard]] StructureBuilder& structure() { return structure_; }
    [[nodiscard]] Story take();

    // The text area's width, and where the column right of the times begins.
    [[nodiscard]] double full_width() const;
    [[nodiscard]] double hanging() const { return sheet().page.times_column.pt(); }
    [[nodiscard]] double text_width() const { return full_width() - hanging(); }
    // Of what hangs left of it: it keeps clear of the text.
    [[nodiscard]] double side_width() const { return std::max(1.0, hanging() - kBetweenTexts); }

    // Text in a paragraph style: the programme's, with its marks; or words of our own. Names of people and
    // rooms are whole in titles that are broken by sense.
    [[nodiscard]] RichText rich(const source::Text& text, const std::string& style,
                                const Target& target = {});
    [[nodiscard]] RichText plain(std::string text, const std::string& style, const Target& target = {});
    // As rich() does with names, for a text that is put together.
    void keep_names_whole(RichText& text, const std::string& style) const;
    // Adds to `text` in a paragraph style, with a character overlay laid over it where one is named.
    void append(RichText& text, const source::Text& more, const std::string& style,
                const std::string& overlay = {}, const Target& target = {});
    void append(RichText& text, std::string_view more, const std::string& style,
                const std::string& overlay = {}, const Target& target = {});
    // The same for the name of a person, a room and the like, which lines do not part while there is another
    // way.
    void append_name(RichText& text, const auto& name, const std::string& style,
                     const std::string& overlay = {}, const Target& target = {}) {
        const std::size_t first = text.spans.size();
        append(text, name, style, overlay, target);
        for (std::size_t n = first; n < text.spans.size(); ++n) text.spans[n].whole = true;
    }
    // The number of the page where the anchor stands, linked to it.
    void append_page(RichText& text, Anchor anchor, const std::string& style);
    // What stands between a text and a page's number behind it, in the number's style; it leads to `target`.
    // The number does not stand on a line alone while there is another way.
    void append_gap_before_page(RichText& text, const std::string& style, const Target& target = {});

    // Columns across the text area that a run of blocks can stand in: `most`, or as many as are wide enough.
    [[nodiscard]] RunColumns run_columns(int most) const;

    // A cell of text; `width` 0: to the right edge of the text area.
    [[nodiscard]] Cell cell(RichText text, const std::string& style, double x = 0, double width = 0);

    // A block of one cell with the style's spaces and keeps.
    [[nodiscard]] Block block(Cell cell);
    // Adds the block. Cells of text without a node are one paragraph, or one heading, below the open element.
    // Neighbouring spans of an element that lead to one place become one Link of it; text in another language
    // than the programme's says so, by its element or a Span of it.
    Block& add(Block block);
    Block& add_heading(Block block, int level);
    Block& add_heading_in_text(Block block);

    // The same in a look that is no paragraph's.
    [[nodiscard]] RichText rich(const source::Text& text, const styles::CharacterStyle& look);
    [[nodiscard]] Cell cell(RichText text, const styles::ParagraphStyle& style, double x, double width);
    // A style for cells that no style of the sheet fits; it lives as long as the story.
    [[nodiscard]] const styles::ParagraphStyle& own_style(styles::ParagraphStyle style);

    // Paragraphs of running text (no other blocks); from the second on with the style's first indent; in the
    // style's columns.
    void add_paragraphs(std::span<const source::TextBlock> paragraphs, const std::string& style, double x,
                        std::uint32_t talk = 0);
    // The same in one column, with a cell of text beside it.
    void add_paragraphs_beside(Cell side, std::span<const source::TextBlock> paragraphs,
                               const std::string& style, double x, std::uint32_t talk);
    // The same in one column, whatever the style says: each paragraph is a row, which may have a picture
    // beside it.
    void add_in_one_column(std::span<const source::TextBlock> paragraphs, const std::string& style, double x,
                           std::uint32_t talk);

    // A heading of the front and back matter, with a bookmark. Where it stands at the head of a page, that
    // page has no running head. Short parts may share a page: those after the first of a kind are asked to
    // run on.
    void add_part_heading(const std::string& title, Anchor anchor, const std::string& style = "heading",
                          PageStart start = PageStart::NewPage);

    [[nodiscard]] Anchor new_anchor() { return story_.anchors++; }
    // The anchor of a part of the programme: the same each time it is asked for.
    [[nodiscard]] Anchor anchor_of(const Subject& subject);

    // The node of a picture: a Figure with its description or, where it states none, with `name`; none of one
    // that only decorates.
    [[nodiscard]] std::uint32_t figure(const source::Picture& picture, const std::string& name);
    // "Logo: NAME"
    [[nodiscard]] std::string logo_of(const std::string& name) const;
    // The picture, read once; reports one that cannot be used.
    [[nodiscard]] std::optional<std::uint32_t> picture(const source::Picture& picture);

    [[nodiscard]] std::uint32_t next_talk() { return ++talks_; }

    // A finding about what had to be set otherwise than it is meant: a note.
    void tell(source::Place place, std::string message, std::string hint);

  private:
    // `own`: the element that was made for the block.
    Block& add(Block block, std::optional<std::uint32_t> own);
    void set_language(const Block& block, std::uint32_t element);
    void add_links(Block& block);
    void add_languages(Block& block);
    void add_columns(std::span<const source::TextBlock> paragraphs, const std::string& style, double x,
                     std::uint32_t talk);
    // `width` 0: to the right edge of the text area.
    [[nodiscard]] std::vector<Cell> paragraph_cells(std::span<const source::TextBlock> paragraphs,
                                                    const std::string& style, double x, double width);
    [[nodiscard]] styles::CharacterStyle look(const std::string& style, const std::string& overlay) const;

    const source::Program& program_;
    TextStyles& styles_;
    const language::Wording& wording_;
    source::Diagnostics& diagnostics_;
    WholeNames names_;
    StructureBuilder structure_;
    Story story_;
    std::map<Subject, Anchor> anchors_;
    std::unordered_map<std::string, std::optional<std::uint32_t>> pictures_;
    std::size_t picture_bytes_ = 0;  // decoded, of all pictures so far
    std::uint32_t talks_ = 0;
};

}  // namespace bifolio::layout

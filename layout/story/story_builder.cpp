#include "layout/story/story_builder.h"

#include <algorithm>
#include <span>
#include <utility>

#include "layout/story/picture.h"
#include "layout/text/figures.h"

namespace bifolio::layout {

namespace {

// As wide as an em and a word space of most fonts. No line ends in it while there is another way.
constexpr const char* kEmAndWordSpace = "\u2003 ";
constexpr double kEmAndWordSpaceEms = 1.27;

constexpr std::size_t kMostPictureBytes = std::size_t{1} << 30U;

// Gives the cells of text without a node one, the same for all. It is made only where it is needed.
template <typename Make>
std::optional<std::uint32_t> give_node(Block& block, const Make& make) {
    std::optional<std::uint32_t> node;
    for (Cell& cell : cells_of(block)) {
        if (cell.node != kArtifact || cell.picture) continue;
        if (!node) node = make();
        cell.node = *node;
    }
    return node;
}

}  // namespace

StoryBuilder::StoryBuilder(const source::Program& program, TextStyles& styles,
                           const language::Wording& wording, source::Diagnostics& diagnostics)
    : program_(program),
      styles_(styles),
      wording_(wording),
      diagnostics_(diagnostics),
      names_(program),
      structure_(program.language) {}

Story StoryBuilder::take() {
    story_.structure = structure_.take();
    return std::move(story_);
}

double StoryBuilder::full_width() const {
    return sheet().page.text_width().pt();
}

styles::CharacterStyle StoryBuilder::look(const std::string& style, const std::string& overlay) const {
    const styles::CharacterStyle& base = sheet().paragraph(style).character;
    return overlay.empty() ? base : styles::apply(base, sheet().characters.at(overlay));
}

RichText StoryBuilder::rich(const source::Text& text, const std::string& style, const Target& target) {
    RichText result;
    append(result, text, style, {}, target);
    keep_names_whole(result, style);
    return result;
}

void StoryBuilder::keep_names_whole(RichText& text, const std::string& style) const {
    if (sheet().paragraph(style).sense > 0) names_.keep_whole(text);
}

RichText StoryBuilder::plain(std::string text, const std::string& style, const Target& target) {
    RichText result;
    append(result, std::move(text), style, {}, target);
    return result;
}

void StoryBuilder::append(RichText& text, const source::Text& more, const std::string& style,
                          const std::string& overlay, const Target& target) {
    const std::size_t first = text.spans.size();
    append_text(text, more, look(style, overlay), program_.language, styles_);
    for (std::size_t n = first; n < text.spans.size(); ++n)
        if (std::holds_alternative<std::monostate>(text.spans[n].target)) text.spans[n].target = target;
}

void StoryBuilder::append(RichText& text, std::string_view more, const std::string& style,
                          const std::string& overlay, const Target& target) {
    if (more.empty()) return;
    Span span;
    span.text = more;
    span.style = styles_.intern(look(style, overlay), program_.language);
    span.target = target;
    if (has_figure(span.text)) styles_.add_lining(span.style);
    text.spans.push_back(std::move(span));
}

void StoryBuilder::append_page(RichText& text, Anchor anchor, const std::string& style) {
    append(text, std::string("00"), style, {}, anchor);
    text.spans.back().page_reference = PageReference{anchor};
}

void StoryBuilder::append_gap_before_page(RichText& text, const std::string& style, const Target& target) {
    const double gap = sheet().booklet.page_number_gap;
    if (gap <= 0) return;
    Span span;
    span.text = kEmAndWordSpace;
    styles::CharacterStyle look = sheet().paragraph(style).character;
    look.size = look.size * (gap / kEmAndWordSpaceEms);
    span.style = styles_.intern(look, program_.language);
    span.target = target;
    span.whole = true;
    text.spans.push_back(std::move(span));
}

RunColumns StoryBuilder::run_columns(int most) const {
    const styles::BookletParts& look = sheet().booklet;
    const double gutter = look.column_gutter.pt();
    const auto enough = static_cast<int>((full_width() + gutter) / (look.least_column.pt() + gutter));
    RunColumns columns;
    columns.count = std::clamp(enough, 1, most);
    columns.width = (full_width() - (columns.count - 1) * gutter) / columns.count;
    columns.step = columns.width + gutter;
    return columns;
}

RichText StoryBuilder::rich(const source::Text& text, const styles::CharacterStyle& look) {
    RichText result;
    append_text(result, text, look, program_.language, styles_);
    return result;
}

const styles::ParagraphStyle& StoryBuilder::own_style(styles::ParagraphStyle style) {
    const auto known = std::ranges::find(story_.own_styles, style);
    return known != story_.own_styles.end() ? *known : story_.own_styles.emplace_back(std::move(style));
}

Cell StoryBuilder::cell(RichText text, const std::string& style, double x, double width) {
    return cell(std::move(text), sheet().paragraph(style), x, width);
}

Cell StoryBuilder::cell(RichText text, const styles::ParagraphStyle& style, double x, double width) {
    Cell result;
    result.text = std::move(text);
    result.style = &style;
    const double hanging_indent = result.style->hanging_indent.pt();
    const double all = width > 0 ? width : full_width() - x;
    // Lines after the first begin further in, unless that would leave too little of them.
    const bool has_room = hanging_indent < all / 2;
    result.x = has_room ? x + hanging_indent : x;
    result.width = has_room ? all - hanging_indent : all;
    result.first_indent = has_room ? -hanging_indent : 0;
    return result;
}

Block StoryBuilder::block(Cell cell) {
    Block result;
    result.space_before = cell.style->space_before;
    result.space_after = cell.style->space_after;
    result.keep_with_next = cell.style->keep_with_next;
    result.keep_together = cell.style->keep_together;
    if (!cell.style->background.empty())
        result.band = Band{styles_.color(cell.style->background), cell.style->background_margin};
    add_beside(result, std::move(cell));
    return result;
}

Block& StoryBuilder::add_heading(Block block, int level) {
    const auto own = give_node(block, [&] { return structure_.heading(level); });
    return add(std::move(block), own);
}

Block& StoryBuilder::add_heading_in_text(Block block) {
    const auto own = give_node(block, [&] { return structure_.heading_in_text(); });
    if (own && !block.bookmark.empty()) block.bookmark_level = structure_.level_of(*own);
    return add(std::move(block), own);
}

Block& StoryBuilder::add(Block block) {
    const auto own = give_node(block, [&] { return structure_.paragraph(); });
    return add(std::move(block), own);
}

Block& StoryBuilder::add(Block block, std::optional<std::uint32_t> own) {
    if (own) set_language(block, *own);
    add_links(block);
    add_languages(block);
    // What follows a band stands clear of it.
    const bool below_band = !story_.blocks.empty() && story_.blocks.back().band && !block.band;
    if (below_band) block.space_before = std::max(block.space_before, 1.0);
    story_.blocks.push_back(std::move(block));
    return story_.blocks.back();
}

void StoryBuilder::add_links(Block& block) {
    const Span* link = nullptr;  // the last one
    std::uint32_t element = kArtifact;
    for (Cell& cell : cells_of(block))
        for (Span& span : cell.text.spans) {
            const std::uint32_t own = span.node != kArtifact ? span.node : cell.node;
            if (std::holds_alternative<std::monostate>(span.target)) {
                if (own == element && !is_blank(span)) link = nullptr;
                continue;
            }
            const bool goes_on = link != nullptr && element == own && link->target == span.target;
            span.node = span.link = goes_on ? link->link : structure_.link(own);
            link = &span;
            element = own;
        }
}

// An element that is in one other language altogether.
void StoryBuilder::set_language(const Block& block, std::uint32_t element) {
    const std::string* language = nullptr;
    for (const Cell& cell : cells_of(block))
        for (const Span& span : cell.text.spans) {
            if (cell.node != element || span.node != kArtifact || is_blank(span)) continue;
            const std::string& own = styles_[span.style].language;
            if (language != nullptr && own != *language) return;
            language = &own;
        }
    if (language != nullptr && *language != program_.language) structure_.set_language(element, *language);
}

void StoryBuilder::add_languages(Block& block) {
    for (Cell& cell : cells_of(block)) {
        const Span* before = nullptr;  // the one before, where it is in another language
        std::uint32_t element = kArtifact;
        for (Span& span : cell.text.spans) {
            const std::string& language = styles_[span.style].language;
            const std::uint32_t own = span.node != kArtifact ? span.node : cell.node;
            if (is_blank(span) || language == structure_.language_at(own)) {
                before = nullptr;
                continue;
            }
            const bool goes_on =
                before != nullptr && element == own && styles_[before->style].language == language;
            span.node = goes_on ? before->node : structure_.span(own, language);
            before = &span;
            element = own;
        }
    }
}

void StoryBuilder::add_paragraphs(std::span<const source::TextBlock> paragraphs, const std::string& style,
                                  double x, std::uint32_t talk) {
    if (sheet().paragraph(style).columns > 1 && !paragraphs.empty())
        add_columns(paragraphs, style, x, talk);
    else
        add_in_one_column(paragraphs, style, x, talk);
}

void StoryBuilder::add_in_one_column(std::span<const source::TextBlock> paragraphs, const std::string& style,
                                     double x, std::uint32_t talk) {
    bool first = true;
    for (const source::TextBlock& paragraph : paragraphs) {
        Cell text = cell(rich(paragraph.text, style), style, x);
        if (!first) text.first_indent = text.style->first_indent.pt();
        Block made = block(std::move(text));
        if (!first) made.space_before = 0;
        if (&paragraph != &paragraphs.back()) made.space_after = 0;
        made.talk = talk;
        add(std::move(made));
        first = false;
    }
}

void StoryBuilder::add_columns(std::span<const source::TextBlock> paragraphs, const std::string& style,
                               double x, std::uint32_t talk) {
    const styles::ParagraphStyle& look = sheet().paragraph(style);
    const double width = look.column_width(styles::Length::from_pt(full_width() - x)).pt();
    Block flow = block(cell(rich(paragraphs.front().text, style), style, x, width));
    TextColumns text{.cells = paragraph_cells(paragraphs, style, x, width),
                     .columns = look.columns,
                     .x = 0,
                     .width = 0,
                     .gap = look.column_gap.pt(),
                     .beside = {},
                     .kept = {},
                     .least_lines = look.columns_from};
    text.x = text.cells.front().x;
    text.width = text.cells.front().width;
    flow.talk = talk;
    flow.body = std::move(text);
    add(std::move(flow));
}

void StoryBuilder::add_paragraphs_beside(Cell side, std::span<const source::TextBlock> paragraphs,
                                         const std::string& style, double x, std::uint32_t talk) {
    side.node = structure_.paragraph();
    Block flow = block(cell(rich(paragraphs.front().text, style), style, x));
    TextColumns text;
    text.cells = paragraph_cells(paragraphs, style, x, 0);
    text.columns = 1;
    text.x = text.cells.front().x;
    text.width = text.cells.front().width;
    text.cells.push_back(std::move(side));
    text.has_side = true;
    flow.talk = talk;
    flow.body = std::move(text);
    add(std::move(flow));
}

std::vector<Cell> StoryBuilder::paragraph_cells(std::span<const source::TextBlock> paragraphs,
                                                const std::string& style, double x, double width) {
    std::vector<Cell> cells;
    for (const source::TextBlock& paragraph : paragraphs) {
        Cell& next = cells.emplace_back(cell(rich(paragraph.text, style), style, x, width));
        if (cells.size() > 1) next.first_indent = next.style->first_indent.pt();
        next.node = structure_.paragraph();
    }
    return cells;
}

void StoryBuilder::add_part_heading(const std::string& title, Anchor anchor, const std::string& style,
                                    PageStart start) {
    Block heading = block(cell(plain(title, style), style));
    heading.start = start;
    heading.opener = true;
    heading.anchor = anchor;
    heading.bookmark = title;
    heading.bookmark_level = 1;
    heading.mark = RunningMark{.texts = {title}};
    add_heading(std::move(heading), 1);
}

Anchor StoryBuilder::anchor_of(const Subject& subject) {
    const auto [entry, is_new] = anchors_.try_emplace(subject, kNoAnchor);
    if (is_new) entry->second = new_anchor();
    return entry->second;
}

void StoryBuilder::tell(source::Place place, std::string message, std::string hint) {
    diagnostics_.add(
        {source::Severity::Note, "layout", program_.file, place, std::move(message), std::move(hint)});
}

std::uint32_t StoryBuilder::figure(const source::Picture& picture, const std::string& name) {
    const std::string description = picture.description.value_or(name);
    if (description.empty()) return kArtifact;
    const std::uint32_t node = structure_.figure(description);
    if (picture.description)
        structure_.set_language_where_it_differs(
            node, picture.language.empty() ? program_.language : picture.language);
    return node;
}

std::string StoryBuilder::logo_of(const std::string& name) const {
    return punctuation().labelled(wording_.say(&language::Words::logo), name);
}

std::optional<std::uint32_t> StoryBuilder::picture(const source::Picture& picture) {
    const auto [entry, is_new] = pictures_.try_emplace(picture.path);
    if (!is_new) return entry->second;
    try {
        PictureData loaded = load_picture(picture);
        picture_bytes_ += loaded.data.size() + loaded.alpha.size();
        if (picture_bytes_ > kMostPictureBytes)
            throw PictureError("too large: with the pictures before it, it takes more than 1 GB");
        story_.pictures.push_back(std::move(loaded));
        entry->second = static_cast<std::uint32_t>(story_.pictures.size() - 1);
    } catch (const PictureError& trouble) {
        diagnostics_.add(unusable_picture(picture, program_.file, trouble));
    }
    return entry->second;
}

}  // namespace bifolio::layout

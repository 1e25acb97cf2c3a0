#include "layout/pages/painter.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "layout/pages/block_kinds.h"

namespace bifolio::layout {

namespace {

constexpr double kAboveBaseline = 0.8, kLinkHeight = 1.1;  // of a link's area, sizes of its type

// Where a line begins.
struct LineStart {
    double x = 0, baseline = 0;
};

// What a line has of a link, without its words; `span` is the first of it.
struct LinkStretch {
    Painter::PendingLink link;
    std::size_t span = 0;
};

// One for each stretch of a line's pieces that lead to the same place.
std::vector<LinkStretch> links_of(const SetLine& line, const Cell& cell, LineStart start,
                                  const TextStyles& styles) {
    std::vector<LinkStretch> links;
    const auto span_of = [&](std::size_t piece) -> const Span& {
        return cell.text.spans[line.pieces[piece].span];
    };
    for (std::size_t first = 0; first < line.pieces.size();) {
        const Span& span = span_of(first);
        std::size_t last = first;
        while (last + 1 < line.pieces.size() && span_of(last + 1).target == span.target) ++last;
        if (!std::holds_alternative<std::monostate>(span.target)) {
            const double begin = line.pieces[first].x;
            const double end = line.pieces[last].x + line.pieces[last].width;
            const double size = styles[span.style].look.size.pt();
            Painter::PendingLink link;
            link.areas = {
                {start.x + begin, start.baseline - size * kAboveBaseline, end - begin, size * kLinkHeight}};
            link.target = span.target;
            link.node = span.link != kArtifact ? span.link : cell.node;
            links.push_back({std::move(link), line.pieces[first].span});
        }
        first = last + 1;
    }
    return links;
}

// The blank that stands for a picture is as wide as it, for readers that tell words by their places.
void widen_to_picture(PlacedRun& run, const Face& face) {
    const Glyph& blank = run.shaped->glyphs.front();
    const hb_position_t natural = hb_font_get_glyph_h_advance(face.hb_font(), blank.id);
    if (natural > 0) run.stretch *= static_cast<float>(blank.advance) / static_cast<float>(natural);
    run.tracking = 0;
}

// What follows on the same line, behind a gap, makes the area before it longer.
void add_area(const Rect& area, std::vector<Rect>& areas) {
    Rect& last = areas.back();
    if (area.y == last.y && area.height == last.height && area.x >= last.x + last.width &&
        area.x < last.x + last.width + area.height)
        last.width = area.x + area.width - last.x;
    else
        areas.push_back(area);
}

// Adds a line's stretch of a link to the link, where that has begun already.
void add_to(LinkStretch stretch, const RichText& text, std::vector<Painter::PendingLink>& links) {
    const auto begun = std::ranges::find_if(links, [&](const Painter::PendingLink& each) {
        return each.node == stretch.link.node && each.target == stretch.link.target;
    });
    if (begun != links.end()) {
        add_area(stretch.link.areas.front(), begun->areas);
        return;
    }
    links.push_back(std::move(stretch.link));
    links.back().words = words_of_link(text, stretch.span);
}

Painter::PendingLink link_of_picture(const Cell& cell, const Rect& area) {
    Painter::PendingLink link;
    link.areas = {area};
    link.target = cell.picture_address;
    link.words = cell.picture_address;
    link.node = cell.picture_link;
    return link;
}

// Lines that all letters of a stretch have, word spaces included: `thickness_of` says how thick, in points,
// and `height_of` how high over the baseline their middle is.
void draw_lines(const SetLine& line, double left, double baseline, TextStyles& styles,
                std::vector<Fill>& fills, const auto& thickness_of, const auto& height_of) {
    const TextStyle* before = nullptr;  // of the piece before, where that has a line
    for (const SetPiece& piece : line.pieces) {
        const TextStyle& style = styles[piece.style];
        const double thickness = thickness_of(style);
        if (thickness <= 0) {
            before = nullptr;
            continue;
        }
        const Rect own{left + piece.x, baseline - height_of(style) - thickness / 2, piece.width, thickness};
        if (before == nullptr || before->color != style.color || fills.back().area.y != own.y) {
            fills.push_back({own, style.color});
        } else {
            Rect& area = fills.back().area;
            const double end = std::max(area.x + area.width, own.x + own.width);
            area.x = std::min(area.x, own.x);
            area.width = end - area.x;
        }
        before = &style;
    }
}

// Through what is struck midway up its small letters; below what is underlined.
void draw_lines(const SetLine& line, double left, double baseline, TextStyles& styles,
                std::vector<Fill>& fills) {
    constexpr double kUnderlineDepth = 0.14;  // ems below the baseline
    const auto size_of = [](const TextStyle& style) { return style.look.size.pt(); };
    draw_lines(
        line, left, baseline, styles, fills,
        [&](const TextStyle& style) { return style.look.struck * size_of(style); },
        [&](const TextStyle& style) {
            const FaceMetrics& metrics = styles.fonts().face(style.face).metrics();
            return size_of(style) * (style.look.rise + metrics.x_height / (2.0 * metrics.units_per_em));
        });
    draw_lines(
        line, left, baseline, styles, fills,
        [&](const TextStyle& style) { return style.look.underlined * size_of(style); },
        [&](const TextStyle& style) { return size_of(style) * (style.look.rise - kUnderlineDepth); });
}

}  // namespace

Painter::Painter(const Story& story, const std::vector<SetBlock>& set, TextStyles& styles)
    : story_(story), set_(set), styles_(styles) {}

double Painter::text_left(std::size_t page_number) const {
    const styles::PageGeometry& page = styles_.sheet().page;
    return page.spine_is_left(page_number) ? page.inner.pt() : page.outer.pt();
}

void Painter::paint_line(const SetLine& line, const RichText& text, double left, double baseline,
                         std::uint32_t node, Page& page, Artifact artifact) const {
    const std::size_t first = page.runs.size();
    for (const SetPiece& piece : line.pieces) {
        const Span& span = text.spans[piece.span];
        const TextStyle& style = styles_[piece.style];
        PlacedRun run;
        run.shaped = piece.run;
        run.x = left + piece.x;
        run.baseline = baseline - style.look.rise * style.look.size.pt();
        run.size = static_cast<float>(style.look.size.pt());
        const double letter_space = letter_spaces(piece.run->glyphs) > 0 ? line.letter_space : 0;
        run.tracking = static_cast<float>(style.tracking + letter_space * style.look.size.pt());
        run.stretch = static_cast<float>(line.expansion);
        if (piece.run->face == style.face) {
            run.stroke = static_cast<float>(style.stroke * style.look.size.pt());
            run.slant = static_cast<float>(style.slant);
        }
        if (piece.run->picture) widen_to_picture(run, styles_.fonts().face(piece.run->face));
        run.color = style.color;
        run.node = span.node != kArtifact ? span.node : node;
        run.artifact = artifact;
        run.space_after = piece.space_after;
        page.runs.push_back(run);
    }
    draw_lines(line, left, baseline, styles_, page.fills);
    for (const ToldPieces& told : line.told) {
        for (std::size_t n = told.first; n < told.end; ++n)
            page.runs[first + n].told = static_cast<std::uint32_t>(page.told.size());
        page.told.push_back(told.text);
    }
}

void Painter::paint_picture(const Cell& cell, const Rect& area, std::size_t page_index, Page& page,
                            std::vector<PendingLink>& links) const {
    page.pictures.push_back({area, *cell.picture, cell.node});
    if (cell.picture_address.empty()) return;
    links.push_back(link_of_picture(cell, area));
    links.back().page = page_index;
}

void Painter::paint(const BlockPart& part, double left, double text_top, std::size_t page_index, Page& page,
                    std::vector<PendingLink>& links) const {
    const Block& block = story_.blocks[part.block];
    const SetBlock& set = set_[part.block];
    const double grid = styles_.sheet().grid.leading.pt();
    const BlockOrigin origin{
        left + part.left, text_top + part.top - part.first_line * set.steps_per_line * grid / kStepsPerLine};
    if (block.page_ground && part.first_line == 0)
        page.fills.insert(
            page.fills.begin(),
            {{0, 0, page.trim.width, page.trim.height}, *block.page_ground, Artifact::Background});
    paint_band(part, text_top, page);
    paint_rule_above(part, origin, page);
    const PlacedParts placed = std::visit(
        [&](const auto& body) {
            return place(body, block, set, {part.first_line, part.line_count}, origin, styles_.sheet());
        },
        block.body);
    page.fills.insert(page.fills.end(), placed.rules.begin(), placed.rules.end());
    page.pictures.insert(page.pictures.end(), placed.pictures.begin(), placed.pictures.end());
    paint_rule_below(part, origin, page);
    std::vector<PendingLink> found;
    for (const Cell& cell : cells_of(block))
        for (const PlacedPicture& picture : placed.pictures)
            if (!cell.picture_address.empty() && picture.node == cell.node)
                found.push_back(link_of_picture(cell, picture.area));
    const std::size_t first_run = page.runs.size();
    for (const Stretch& stretch : placed.stretches) paint_stretch(part.block, stretch, page, found);
    if (part.again) {
        for (std::size_t n = first_run; n < page.runs.size(); ++n) page.runs[n].node = kArtifact;
        return;
    }
    for (PendingLink& link : found) {
        link.page = page_index;
        links.push_back(std::move(link));
    }
}

// A little higher than its block, so that bands of blocks that follow one another are one.
void Painter::paint_band(const BlockPart& part, double text_top, Page& page) const {
    const Block& block = story_.blocks[part.block];
    if (!block.band) return;
    const SetBlock& set = set_[part.block];
    const double grid = styles_.sheet().grid.leading.pt();
    const int steps = part.line_count >= set.lines ? set.steps : part.line_count * set.steps_per_line;
    const double height = steps * grid / kStepsPerLine, margin = block.band->margin * grid;
    page.fills.push_back({{0, text_top + part.top - margin, page.trim.width, height + 2 * margin},
                          block.band->color,
                          Artifact::Background});
}

void Painter::paint_rule_above(const BlockPart& part, BlockOrigin origin, Page& page) const {
    const Block& block = story_.blocks[part.block];
    if (!block.rule_above || part.first_line > 0) return;
    const BlockRule& rule = *block.rule_above;
    // At a page's head nothing stands above that it would part from.
    if (rule.lift < 0 && part.space == 0 && part.top == 0) return;
    const double lift = rule.lift >= 0 ? rule.lift : part.space / 2;
    page.fills.push_back(
        {{origin.left + rule.x, origin.top - lift - rule.thickness / 2, rule.width, rule.thickness},
         rule.color});
}

void Painter::paint_rule_below(const BlockPart& part, BlockOrigin origin, Page& page) const {
    const Block& block = story_.blocks[part.block];
    const SetBlock& set = set_[part.block];
    if (!block.rule_below || part.first_line + part.line_count < set.lines) return;
    const BlockRule& rule = *block.rule_below;
    const double height = set.steps * styles_.sheet().grid.leading.pt() / kStepsPerLine;
    page.fills.push_back(
        {{origin.left + rule.x, origin.top + height - rule.thickness / 2, rule.width, rule.thickness},
         rule.color});
}

void Painter::paint_stretch(std::size_t block, const Stretch& stretch, Page& page,
                            std::vector<PendingLink>& links) const {
    const Cell& cell = cells_of(story_.blocks[block])[stretch.cell];
    const std::vector<SetLine>& lines = set_[block].cells[stretch.cell].lines;
    for (std::size_t n = 0; n < stretch.baselines.size(); ++n) {
        const SetLine& line = lines[static_cast<std::size_t>(stretch.first) + n];
        paint_line(line, cell.text, stretch.x, stretch.baselines[n], cell.node, page);
        if (&line == &lines.back() && !page.runs.empty()) page.runs.back().apart_after = true;
        for (LinkStretch& link : links_of(line, cell, {stretch.x, stretch.baselines[n]}, styles_))
            add_to(std::move(link), cell.text, links);
    }
}

}  // namespace bifolio::layout

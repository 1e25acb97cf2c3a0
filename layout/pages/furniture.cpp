#include "layout/pages/furniture.h"

#include <algorithm>

namespace bifolio::layout {

namespace {

constexpr double kBetweenRunningHeads = 0.02;  // share of the width: what keeps the two from touching
constexpr double kLinesToNotes = 2;            // a blank page's word stands as low as a heading's second line

}  // namespace

Furniture::Furniture(const source::Program& program, const Story& story, TextStyles& styles, Words& words,
                     const language::Wording& wording)
    : program_(program), story_(story), styles_(styles), words_(words), wording_(wording) {}

double Furniture::text_width() const {
    return styles_.sheet().page.text_width().pt();
}

Span Furniture::span_of(const std::string& text, const std::string& style) const {
    Span span;
    span.text = text;
    span.style = styles_.intern(styles_.sheet().paragraph(style).character, program_.language);
    return span;
}

SetParagraph Furniture::set_line(const RichText& text, styles::Alignment alignment, double width) const {
    return set_paragraph(text, {width, 0, alignment, false}, styles_.sheet().lines, words_);
}

std::string Furniture::fitting(const std::vector<std::string>& texts, const std::string& style,
                               double width) const {
    for (const std::string& text : texts) {
        RichText rich;
        rich.spans.push_back(span_of(text, style));
        const SetParagraph set = set_line(rich, styles::Alignment::Left, width);
        if (set.lines.size() == 1 && !set.lines.front().overfull) return text;
    }
    return {};
}

void Furniture::put(const std::string& text, const std::string& style, styles::Alignment alignment,
                    double left, double width, double baseline, const Painter& painter, Page& page) const {
    if (text.empty()) return;
    RichText rich;
    rich.spans.push_back(span_of(text, style));
    const SetParagraph set = set_line(rich, alignment, width);
    for (const SetLine& line : set.lines) painter.paint_line(line, rich, left, baseline, kArtifact, page);
}

void Furniture::furnish(const LaidPage& laid, std::size_t page_number, double text_left,
                        const Painter& painter, Page& page) {
    const styles::PageGeometry& geometry = styles_.sheet().page;
    const bool spine_is_left = geometry.spine_is_left(page_number);
    const double width = text_width();
    const auto outer = spine_is_left ? styles::Alignment::Right : styles::Alignment::Left;
    const auto inner = spine_is_left ? styles::Alignment::Left : styles::Alignment::Right;
    put(page.label, "folio", outer, text_left, width, geometry.folio_baseline.pt(), painter, page);
    if (laid.parts.empty()) {
        put(wording_.say(&language::Words::notes), "heading", styles::Alignment::Left, text_left, width,
            geometry.head.pt() + kLinesToNotes * styles_.sheet().grid.leading.pt(), painter, page);
        return;
    }
    const Block& first = story_.blocks[laid.parts.front().block];
    const bool opens = laid.parts.front().first_line == 0 && (first.opener || first.mark.has_value());
    if (first.mark && laid.parts.front().first_line == 0) mark_ = *first.mark;
    if (!opens) {
        const double baseline = geometry.running_head_baseline.pt();
        const double outer_width = width * geometry.running_head_share;
        const double inner_width = width * (1 - geometry.running_head_share - kBetweenRunningHeads);
        const std::string session = mark_.session.substr(0, mark_.session.find(wording_.punctuation().colon));
        put(fitting({mark_.session, session, mark_.day}, "running-head", outer_width), "running-head", outer,
            text_left, width, baseline, painter, page);
        const source::Event& event = program_.event;
        put(fitting({event.short_title.plain(), program_.event.town.plain()}, "running-head", inner_width),
            "running-head", inner, text_left, width, baseline, painter, page);
        const styles::Rule& rule = styles_.sheet().rule("hairline");
        page.fills.push_back(
            {{text_left, baseline + geometry.running_head_rule.pt(), width, rule.weight.pt()},
             styles_.color(rule.color)});
    }
    for (const BlockPart& part : laid.parts)
        if (part.first_line == 0 && story_.blocks[part.block].mark) mark_ = *story_.blocks[part.block].mark;
}

void Furniture::decorate_cover(Page& page) const {
    const styles::StyleSheet& sheet = styles_.sheet();
    if (!story_.cover_picture) {
        page.fills.push_back(
            {{0, 0, page.trim.width, page.trim.height}, styles_.color(sheet.cover.background)});
        return;
    }
    // As large as covers page and bleed; what is too much of it lies outside on both sides alike.
    const PictureData& picture = story_.pictures[*story_.cover_picture];
    const double width = page.trim.width + 2 * page.bleed, height = page.trim.height + 2 * page.bleed;
    const double scale = std::max(width / picture.width, height / picture.height);
    const Size size{picture.width * scale, picture.height * scale};
    page.background = PlacedPicture{
        {(page.trim.width - size.width) / 2, (page.trim.height - size.height) / 2, size.width, size.height},
        *story_.cover_picture,
        kArtifact};
}

void Furniture::rule_above_cover_foot(double left, double y, Page& page) const {
    const styles::Rule& rule = styles_.sheet().rule("cover");
    page.fills.push_back({{left, y - styles_.sheet().grid.leading.pt() / 2, text_width(), rule.weight.pt()},
                          styles_.color(rule.color)});
}

}  // namespace bifolio::layout

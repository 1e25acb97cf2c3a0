#include "layout/pages/furniture.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "language/selection_words.h"
#include "source/base/utf8.h"

namespace bifolio::layout {

namespace {

// What keeps the two running heads apart: a share of the width, and ems at least.
constexpr double kBetweenRunningHeads = 0.02, kEmsBetweenRunningHeads = 1.5;
constexpr double kEmsBesideFolio = 2;  // between the folio and a running head on its line

// Longer texts fit on no line, however small their type, and are not tried: each page has a running head.
constexpr std::size_t kMostBytes = 1000;

constexpr const char* kEllipsis = "…";
constexpr std::string_view kBeforeNoEllipsis = " ,;:.-";  // not left before one

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

bool Furniture::fits(const std::string& text, const std::string& style, double width) const {
    if (text.size() > kMostBytes) return false;
    RichText rich;
    rich.spans.push_back(span_of(text, style));
    const SetParagraph set = set_line(rich, styles::Alignment::Left, width);
    return set.lines.size() == 1 && !set.lines.front().overfull;
}

const std::string& Furniture::fitting(const std::vector<std::string>& texts, double width) {
    const auto [entry, is_new] = fitting_.try_emplace({texts, width});
    if (!is_new) return entry->second;
    const auto whole = std::ranges::find_if(
        texts, [&](const std::string& text) { return !text.empty() && fits(text, "running-head", width); });
    entry->second = whole != texts.end() ? *whole : shortened(texts.front(), "running-head", width);
    return entry->second;
}

std::string Furniture::shortened(std::string text, const std::string& style, double width) const {
    if (text.size() > kMostBytes) text.resize(source::character_start(text, kMostBytes));
    const auto fits_with_ellipsis = [&] { return fits(text + kEllipsis, style, width); };
    for (std::size_t end = text.size(); end != std::string::npos && end > 0; end = text.find_last_of(' ')) {
        text.resize(end);
        text.resize(text.find_last_not_of(kBeforeNoEllipsis) + 1);
        if (!text.empty() && fits_with_ellipsis()) return text + kEllipsis;
    }
    // Not even its first word.
    std::vector<std::string> beginnings;
    for (std::size_t end = 0; end < text.size(); end += source::code_point_at(text, end).length)
        beginnings.push_back(text.substr(0, end) + kEllipsis);
    const auto too_long = std::ranges::partition_point(
        beginnings, [&](const std::string& beginning) { return fits(beginning, style, width); });
    // The shortest is the ellipsis alone, which says nothing; there is none of a text without letters.
    const auto fitting = static_cast<std::size_t>(too_long - beginnings.begin());
    return fitting < 2 ? std::string() : beginnings[fitting - 1];
}

void Furniture::put(const Line& line, Strip strip, double baseline, const Painter& painter,
                    Page& page) const {
    if (line.text.empty()) return;
    RichText rich;
    rich.spans.push_back(span_of(line.text, line.style));
    const SetParagraph set = set_line(rich, line.alignment, strip.width);
    for (const SetLine& each : set.lines)
        painter.paint_line(each, rich, strip.left, baseline, kArtifact, page, line.artifact);
}

void Furniture::furnish(const Place& place, const std::optional<RunningHead>& head, const Painter& painter,
                        Page& page) {
    const styles::PageGeometry& geometry = styles_.sheet().page;
    const bool spine_is_left = geometry.spine_is_left(place.page_number);
    const Strip strip{place.text_left, text_width()};
    const auto outer = spine_is_left ? styles::Alignment::Right : styles::Alignment::Left;
    put({page.label, "folio", outer, Artifact::Footer}, strip, geometry.folio_baseline.pt(), painter, page);
    if (place.notes_until) {
        put({wording_.say(&language::Words::notes), "heading", styles::Alignment::Left, Artifact::Layout},
            strip,
            geometry.head.pt() + styles_.sheet().booklet.notes_head_lines * styles_.sheet().grid.leading.pt(),
            painter, page);
        rule_for_notes(strip, *place.notes_until, page);
    }
    if (!head) return;
    const double baseline = geometry.running_head_baseline.pt();
    put_running_head(*head, beside_folio(page, place.text_left, spine_is_left), spine_is_left, painter, page);
    const styles::Rule& rule = styles_.sheet().rule("hairline");
    page.fills.push_back(
        {{place.text_left, baseline + geometry.running_head_rule.pt(), strip.width, rule.weight.pt()},
         styles_.color(rule.color),
         Artifact::Header});
}

void Furniture::rule_for_notes(Strip strip, double until, Page& page) const {
    const styles::StyleSheet& sheet = styles_.sheet();
    const styles::Rule& rule = sheet.rule("notes");
    if (rule.weight.pt() <= 0) return;
    const double line = sheet.grid.leading.pt(), end = until;
    for (double y =
             sheet.page.head.pt() + (sheet.booklet.notes_head_lines + sheet.booklet.notes_first_rule) * line;
         y <= end; y += 2 * line)
        page.fills.push_back({{strip.left, y, strip.width, rule.weight.pt()}, styles_.color(rule.color)});
}

void Furniture::repeat_letters(const LaidPage& laid, const std::vector<SetBlock>& set, double text_left,
                               const Painter& painter, Page& page) const {
    const styles::StyleSheet& sheet = styles_.sheet();
    const BlockPart* above = nullptr;
    for (const BlockPart& part : laid.parts) {
        const Block& block = story_.blocks[part.block];
        const bool heads_column =
            above == nullptr || above->left != part.left || !story_.blocks[above->block].index_entry;
        above = &part;
        if (!heads_column || !block.index_entry) continue;
        const auto& before = story_.blocks[part.block - 1].index_entry;
        const bool goes_on = part.first_line > 0 || (before && before->letter == block.index_entry->letter);
        if (!goes_on) continue;
        const double top = sheet.page.head.pt() + part.top;
        put({block.index_entry->letter, "index-letter-again", styles::Alignment::Left, Artifact::Layout},
            {text_left + part.left, sheet.booklet.index_letter_column.pt()},
            top + baseline_of(block, set[part.block], 0, sheet.grid), painter, page);
    }
}

Furniture::Strip Furniture::beside_folio(const Page& page, double text_left, bool outer_is_right) const {
    const styles::StyleSheet& sheet = styles_.sheet();
    const double folio_size = sheet.paragraph("folio").character.size.pt();
    const double apart = std::abs((sheet.page.folio_baseline - sheet.page.running_head_baseline).pt());
    if (apart >= std::max(folio_size, sheet.paragraph("running-head").character.size.pt()))
        return {text_left, text_width()};
    RichText folio;
    folio.spans.push_back(span_of(page.label, "folio"));
    const SetParagraph set = set_line(folio, styles::Alignment::Left, text_width());
    const double taken = set.lines.front().natural_width + kEmsBesideFolio * folio_size;
    return {outer_is_right ? text_left : text_left + taken, text_width() - taken};
}

void Furniture::put_running_head(const RunningHead& head, Strip strip, bool outer_is_right,
                                 const Painter& painter, Page& page) {
    const styles::PageGeometry& geometry = styles_.sheet().page;
    const double baseline = geometry.running_head_baseline.pt();
    const double outer_width = strip.width * geometry.running_head_share;
    const double between =
        std::max(strip.width * kBetweenRunningHeads,
                 styles_.sheet().paragraph("running-head").character.size.pt() * kEmsBetweenRunningHeads);
    const double inner_width = strip.width - outer_width - between;
    const auto outer = outer_is_right ? styles::Alignment::Right : styles::Alignment::Left;
    const auto inner = outer_is_right ? styles::Alignment::Left : styles::Alignment::Right;
    put({fitting(head.texts, outer_width), "running-head", outer, Artifact::Header}, strip, baseline, painter,
        page);
    const source::Event& event = program_.event;
    std::vector<std::string> names{event.short_title.plain(), event.town.plain()};
    if (!program_.selected.empty())
        names.insert(names.begin(), language::with_selection(names.front(), program_, wording_));
    put({fitting(names, inner_width), "running-head", inner, Artifact::Header}, strip, baseline, painter,
        page);
}

}  // namespace bifolio::layout

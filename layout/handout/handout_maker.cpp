#include "layout/handout/handout_maker.h"
#include "layout/handout/compose_agenda.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

#include "layout/handout/arranger.h"
#include "layout/pages/edge_check.h"
#include "layout/pages/glyph_reporter.h"
#include "layout/pages/line_reporter.h"
#include "layout/pages/painter.h"

namespace bifolio::layout {

namespace {

// A word that just fits must do so in every unit that it is counted in.
constexpr double kSlack = 0.995;

// Spaces of lines may be wider than a font's own.
constexpr double kRoomForSpaces = 1.05;

constexpr double kSwatchEnd = 1.75;  // where a swatch begins before the track's name, its sides

Rect scaled(const Rect& area, double scale) {
    return {area.x * scale, area.y * scale, area.width * scale, area.height * scale};
}

// Type may be set smaller; a rule is not drawn thinner for it: print loses thin lines.
Rect scaled_fill(const Rect& area, double factor) {
    constexpr double kThickestRule = 1.5, kShortestRule = 24;  // points
    Rect result = scaled(area, factor);
    const bool is_rule = area.height <= kThickestRule && area.width >= kShortestRule;
    if (!is_rule || factor >= 1) return result;
    result.y -= (area.height - result.height) / 2;
    result.height = area.height;
    return result;
}

void scale(std::vector<Rect>& areas, double factor) {
    for (Rect& area : areas) area = scaled(area, factor);
}

// From nominal points to paper: all but the trim, which is the paper's already.
void scale(Page& page, double factor) {
    for (PlacedRun& run : page.runs) {
        run.x *= factor;
        run.baseline *= factor;
        run.size *= static_cast<float>(factor);
        run.tracking *= static_cast<float>(factor);
        run.stroke *= static_cast<float>(factor);
    }
    for (Fill& fill : page.fills) fill.area = scaled_fill(fill.area, factor);
    for (PlacedPicture& picture : page.pictures) picture.area = scaled(picture.area, factor);
    for (LinkArea& link : page.links) scale(link.areas, factor);
}

void scale(PaintedStory& painted, double factor) {
    for (Page& page : painted.pages) scale(page, factor);
    for (Painter::PendingLink& link : painted.links) scale(link.areas, factor);
}

}  // namespace

double growth_of(Size paper) {
    constexpr double kWidthOfA4 = styles::Length::from_mm(210).pt();
    return std::sqrt(paper.width / kWidthOfA4);
}

double HandoutMaker::widest_number() {
    double widest = 0;
    for (const source::Day& day : task_.program->days)
        for (const source::Item& item : day.items)
            if (const auto* session = std::get_if<source::Session>(&item))
                for (const source::Contribution& talk : session->contributions)
                    if (talk.kind == source::ContributionKind::Poster)
                        widest = std::max(widest, width_of(talk.number, "handout-talk-time"));
    return widest;
}

double HandoutMaker::width_of(const std::string& text, const char* style) {
    return width_of(text,
                    shop_.styles.intern(shop_.sheet.paragraph(style).character, task_.program->language));
}

double HandoutMaker::width_of(const std::string& text, StyleIndex index) {
    double width = 0;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        width += shop_.desk().shaper.shape(index, text.substr(at, end - at)).width +
                 (at > 0 ? shop_.desk().shaper.space_width(index) : 0);
        at = end + 1;
    }
    return width;
}

// As wide as the widest time, or the widest number of a poster while that is not much wider, and the gap.
double HandoutMaker::times_column() {
    double widest = 0;
    for (const char* style : {"handout-time", "handout-talk-time"})
        for (const int hour : {10, 22}) {
            const source::Minutes start(hour * 60);
            const std::string time = task_.agenda.with_ends
                                         ? wording_.time_range(start, start + source::Minutes(30))
                                         : wording_.time(start);
            widest = std::max(widest, width_of(time, style));
        }
    // By 12 hours some are longer than others.
    if (wording_.has_twelve_hours()) {
        widest = 0;
        for (const std::string& time : times_beside(*task_.program, wording_, task_.agenda.with_ends))
            widest = std::max(widest, width_of(time, "handout-time") * kRoomForSpaces);
    }
    if (task_.agenda.with_posters) widest = std::max(widest, std::min(widest_number(), 2 * widest));
    // Room for the bars of tracks, which stand left of it.
    const bool has_tracks = std::ranges::any_of(
        task_.program->tracks, [](const source::Track& track) { return !track.color.empty(); });
    const styles::HandoutSpaces& spaces = shop_.sheet.handout_spaces;
    return std::ceil(widest) + spaces.times_gap.pt() +
           (has_tracks ? (spaces.track_bar + spaces.track_bar_gap).pt() : 0);
}

void HandoutMaker::compose() {
    if (times_column_ > 0) return;
    times_column_ = times_column();
    StoryBuilder builder(*task_.program, shop_.styles, wording_, shop_.diagnostics);
    agenda_ = compose_agenda(builder, task_.agenda, times_column_);
    hang_turn_overs();
    if (!task_.is_sign)
        fit_title();
    else if (agenda_.head.count > 0)
        whole_title_ = title();
    make_code();
}

void HandoutMaker::make_code() {
    const std::string& address = task_.program->event.url;
    if (address.empty()) return;
    code_ = make_qr_code(address);
    if (!code_)
        shop_.diagnostics.add(
            {source::Severity::Warning,
             "handout",
             task_.program->file,
             {},
             fmt::format("the event's address has {} characters, too many for a QR code", address.size()),
             "give a shorter one in <url>"});
}

void HandoutMaker::hang_turn_overs() {
    for (const std::size_t n : agenda_.run_ins) {
        Cell& cell = cells_of(agenda_.story.blocks[n]).front();
        const Span& label = cell.text.spans.front();
        cell.x = width_of(label.text, label.style);
        cell.first_indent = -cell.x;
    }
}

void HandoutMaker::set_title_in(double size) {
    Cell& cell = title();
    cell = *whole_title_;
    const styles::Length own = cell.style->character.size;
    const double scale = size / own.pt();
    shrink(cell, scale, cell.style->leading * scale, shop_.styles, smaller_styles_);
}

SetBlock HandoutMaker::set_title(double width) {
    return set_in_width(agenda_.story.blocks[agenda_.head.first], width, shop_.sheet, shop_.desk().words);
}

bool HandoutMaker::title_stands(double size, std::size_t lines) {
    compose();
    if (!whole_title_) return true;
    set_title_in(size);
    const SetBlock set = set_title(paper_measure() * kSlack);
    const auto& title_lines = set.cells.front().lines;
    return title_lines.size() <= lines && !sticks_out(set) && !cuts_a_word(set) &&
           std::ranges::none_of(title_lines, &SetLine::hyphenated);
}

void HandoutMaker::use_head(const SignHead& head) {
    compose();
    head_ = head;
    if (!whole_title_) return;
    set_title_in(head.title_size);
    const SetBlock set = set_title(paper_measure());
    title_height_ = set.lines * set.leading;
}

void HandoutMaker::fit_title() {
    if (agenda_.head.count == 0) return;
    constexpr double kOneLine = 1e5;
    const SetBlock set = set_title(kOneLine);
    double width = 0;
    for (const SetLine& line : set.cells.front().lines) width += line.natural_width;
    const double room = shop_.sheet.handout.title_lines * paper_measure() * nominal_ / task_.most;
    if (width <= room) return;
    Cell& cell = title();
    const double least = shop_.sheet.handout.least_title *
                         shop_.sheet.paragraph("handout-session").character.size.pt() /
                         cell.style->character.size.pt();
    const double scale = std::min(1.0, std::max(room / width, least));
    shrink(cell, scale, cell.style->leading * scale, shop_.styles, smaller_styles_);
}

ArrangementRequest HandoutMaker::request(double least, double most) const {
    ArrangementRequest request;
    request.paper = task_.paper;
    request.margin = shop_.sheet.handout.margin.pt();
    request.pages = task_.sides;
    request.least_scale = least / nominal_;
    request.most_scale = most / nominal_;
    request.times_column = times_column_;
    request.least_leading = shop_.sheet.handout.least_leading;
    request.least_spaces = shop_.sheet.handout.least_spaces;
    request.spaces = shop_.sheet.handout_spaces;
    request.likings = shop_.sheet.handout_formats;
    request.code_at_foot = task_.is_sign;
    request.title_height = title_height_;
    constexpr double kModule = styles::Length::from_mm(0.6).pt();
    if (code_) {
        const int modules = code_->size + 2 * kQuietModules;
        const double side = task_.is_sign ? head_.code_side : shop_.sheet.handout.code.pt();
        request.code_side = modules * std::max(side / code_->size, kModule) * growth_of(task_.paper);
        request.code_quiet = request.code_side * kQuietModules / modules;
    }
    const auto rule = [&](const char* name) {
        const styles::Rule& look = shop_.sheet.rule(name);
        return HandoutRule{look.weight.pt(), shop_.styles.color(look.color)};
    };
    request.head_rule = rule("handout-head");
    request.item_rule = rule("handout-item");
    return request;
}

std::optional<Arrangement> HandoutMaker::arranged(double least, double most, WordCuts cuts) {
    compose();
    if (least > most) return std::nullopt;
    const double longest = std::max(task_.paper.width, task_.paper.height) * nominal_ / least;
    return arrange(agenda_, request(least, most),
                   MeasuredStory(agenda_.story, shop_.sheet, shop_.desk().words, cuts, longest));
}

std::optional<Arrangement> HandoutMaker::arranged() {
    const double whole = std::max(task_.least, task_.least_whole);
    if (auto arrangement = arranged(whole, task_.most, WordCuts::Refused)) return arrangement;
    return arranged(task_.least, task_.most, WordCuts::Allowed);
}

std::optional<double> HandoutMaker::fitting_size() {
    const auto arrangement = arranged();
    return arrangement ? std::optional(arrangement->scale * nominal_) : std::nullopt;
}

double HandoutMaker::smaller_size() {
    const auto arrangement = arranged(kSmallestLegible, task_.most, WordCuts::Allowed);
    return arrangement ? arrangement->scale * nominal_ : 0;
}

double HandoutMaker::make(PagesAssembler& document) {
    const auto arrangement = arranged();
    if (!arrangement) return 0;
    PaintedStory painted = paint(*arrangement);
    document.add(std::move(agenda_.story), std::move(painted));
    return arrangement->scale * nominal_;
}

// A day's items below its heading, where it has one.
std::vector<Bookmark> HandoutMaker::bookmarks(const Arrangement& arrangement) const {
    std::vector<Destination> places(agenda_.story.blocks.size());
    for (std::size_t n = 0; n < arrangement.pages.size(); ++n)
        for (const PlacedBlock& block : arrangement.pages[n].blocks)
            places[block.block] = {n, block.y * arrangement.scale,
                                   cells_of(agenda_.story.blocks[block.block]).front().node};
    std::vector<Bookmark> bookmarks;
    for (const AgendaDay& day : agenda_.days) {
        if (day.heading)
            bookmarks.push_back(
                {cells_of(agenda_.story.blocks[*day.heading]).front().text.plain(), 1, places[*day.heading]});
        for (const AgendaSegment& segment : day.segments)
            for (const AgendaItem& item : segment.items)
                bookmarks.push_back({item.title, day.heading ? 2 : 1, places[item.blocks.first]});
    }
    return bookmarks;
}

void HandoutMaker::paint_code_and_logo(const Arrangement& arrangement, Page& front) {
    if (arrangement.code && code_) {
        for (Fill fill : draw_qr_code(*code_, *arrangement.code, shop_.styles.color("text"))) {
            fill.node = agenda_.code.figure;
            front.fills.push_back(fill);
        }
        const std::string& address = task_.program->event.url;
        front.links.push_back({{*arrangement.code}, address, address, agenda_.code.link});
    }
    if (arrangement.logo) front.pictures.push_back({*arrangement.logo, *agenda_.logo, agenda_.logo_node});
}

// Between the sign, which is told before it, and the name.
void HandoutMaker::paint_swatches(Page& page) const {
    const double side = shop_.sheet.handout_spaces.track_swatch.pt();
    for (const TrackSwatch& swatch : agenda_.swatches) {
        const auto name = std::ranges::find(page.runs, swatch.name, &PlacedRun::node);
        if (name == page.runs.end()) continue;
        page.fills.push_back(
            {{name->x - side * kSwatchEnd, name->baseline - side, side, side}, swatch.color});
    }
}

PaintedStory HandoutMaker::paint(const Arrangement& arrangement) {
    if (whole_title_) set_title_in(head_.title_size / arrangement.scale);
    std::vector<SetBlock> set(agenda_.story.blocks.size());
    for (const ArrangedPage& arranged : arrangement.pages)
        for (const PlacedBlock& placed : arranged.blocks) {
            Block& block = agenda_.story.blocks[placed.block];
            block = fitted_to(block, placed.width, shop_.sheet.handout_spaces);
            set[placed.block] = set_block(block, {}, shop_.sheet, shop_.desk().words);
            const bool is_fixed = whole_title_ && placed.block == agenda_.head.first;
            if (!is_fixed) set[placed.block].leading *= arrangement.leading;
        }
    GlyphReporter reporter(task_.program->file, shop_.styles, shop_.diagnostics);
    for (std::size_t n = 0; n < set.size(); ++n) reporter.report(agenda_.story.blocks[n], set[n]);
    reporter.finish();
    PaintedStory painted;
    const Painter painter(agenda_.story, set, shop_.styles);
    for (const ArrangedPage& arranged : arrangement.pages) {
        const std::size_t number = painted.pages.size();
        Page& page = painted.pages.emplace_back();
        page.trim = arrangement.paper;
        page.fills = arranged.fills;
        for (const PlacedBlock& placed : arranged.blocks)
            painter.paint({placed.block, 0, set[placed.block].lines, placed.y, false}, placed.x, 0, number,
                          page, painted.links);
    }
    paint_swatches(painted.pages.back());
    paint_code_and_logo(arrangement, painted.pages.front());
    scale(painted, arrangement.scale);
    report_broken_words(set, task_.program->file, shop_.diagnostics);
    report_text_off_page(painted.pages, 0, agenda_.story, set, shop_.styles.fonts(), task_.program->file,
                         shop_.diagnostics);
    painted.bookmarks = bookmarks(arrangement);
    return painted;
}

}  // namespace bifolio::layout

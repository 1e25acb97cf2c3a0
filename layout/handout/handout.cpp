#include "layout/handout/handout.h"

#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <deque>
#include <memory>

#include "language/wording.h"
#include "layout/handout/agenda.h"
#include "layout/handout/arranger.h"
#include "layout/handout/block_height.h"
#include "layout/pages/assembler.h"
#include "layout/pages/desk.h"
#include "layout/pages/edge_check.h"
#include "layout/pages/glyph_reporter.h"
#include "layout/pages/line_reporter.h"
#include "layout/pages/painter.h"
#include "layout/pages/qr_code.h"
#include "layout/story/facts.h"
#include "layout/story/smaller_type.h"
#include "source/base/quotation.h"

namespace bifolio::layout {

namespace {

// A title that would have more lines in the largest type of a handout is set smaller, but stays so much
// larger than sessions' titles.
constexpr double kMostTitleLines = 3, kLeastTitle = 1.3;

constexpr double kSmallestLegible = 2;  // points: what is tried to say by how much something does not fit

// All that makers of pages share.
struct Workshop {
    Workshop(const styles::StyleSheet& style_sheet, FontLibrary& fonts, source::Diagnostics& findings)
        : sheet(style_sheet), diagnostics(findings), styles(style_sheet, fonts, findings) {
        desks.push_back(std::make_unique<Desk>(styles, hyphenator));
    }

    [[nodiscard]] Desk& desk() { return *desks.front(); }

    const styles::StyleSheet& sheet;
    source::Diagnostics& diagnostics;
    TextStyles styles;
    Hyphenator hyphenator;  // its patterns wait until a word is too wide for its place
    Desks desks;            // one
};

struct Task {
    const source::Program* program = nullptr;
    AgendaOptions agenda;
    Size paper;
    std::size_t sides = 1;
    double least = 0, most = 0;  // of talks, points
    double least_whole = 0;      // while talks may have this size, no word is cut
};

// How much larger than on A4 things are: that is read at arm's length, a larger sheet hangs on a wall.
double growth_of(Size paper) {
    constexpr double kWidthOfA4 = styles::Length::from_mm(210).pt();
    return std::sqrt(paper.width / kWidthOfA4);
}

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

// A handout's pages: composed, arranged, painted.
class HandoutMaker {
  public:
    HandoutMaker(Workshop& shop, const Task& task)
        : shop_(shop),
          task_(task),
          wording_(language::Wording::for_language(task.program->language)),
          nominal_(shop.sheet.paragraph("handout-talk").character.size.pt()) {}

    // Adds its pages to the document. Gives the size that talks are set in; 0 where it does not fit.
    double make(PagesAssembler& document);
    // The size that it would have to be set in; 0 where none is legible.
    [[nodiscard]] double fitting_size();
    // The same of what make() or fitting_size() found not to fit.
    [[nodiscard]] double smaller_size();

  private:
    [[nodiscard]] double times_column();
    // On one line, nominal points.
    [[nodiscard]] double width_of(const std::string& text, const char* style);
    [[nodiscard]] double widest_number();  // of a poster
    void compose();
    // A title of many lines in smaller type.
    void fit_title();
    [[nodiscard]] ArrangementRequest request(double least, double most) const;
    [[nodiscard]] std::optional<Arrangement> arranged(double least, double most, WordCuts cuts);
    // In type in which no word has to be cut, where it may be so small; else with cuts.
    [[nodiscard]] std::optional<Arrangement> arranged();
    [[nodiscard]] PaintedStory paint(const Arrangement& arrangement);
    void paint_code_and_logo(const Arrangement& arrangement, Page& front);
    [[nodiscard]] std::vector<Bookmark> bookmarks(const Arrangement& arrangement) const;

    Workshop& shop_;
    const Task& task_;
    language::Wording wording_;
    double nominal_;
    double times_column_ = 0;
    SmallerStyles smaller_styles_;
    Agenda agenda_;
    std::optional<QrCode> code_;
};

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
    const StyleIndex index =
        shop_.styles.intern(shop_.sheet.paragraph(style).character, task_.program->language);
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
    if (task_.agenda.with_posters) widest = std::max(widest, std::min(widest_number(), 2 * widest));
    // Room for the bars of tracks, which stand left of it.
    const bool has_tracks = std::ranges::any_of(
        task_.program->tracks, [](const source::Track& track) { return !track.color.empty(); });
    constexpr double kBarGap = 3;
    return std::ceil(widest) + kTimesGap + (has_tracks ? kTrackBar + kBarGap : 0);
}

void HandoutMaker::compose() {
    if (times_column_ > 0) return;
    times_column_ = times_column();
    StoryBuilder builder(*task_.program, shop_.styles, wording_, shop_.diagnostics);
    agenda_ = compose_agenda(builder, task_.agenda, times_column_);
    fit_title();
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

void HandoutMaker::fit_title() {
    if (agenda_.head.count == 0) return;
    Block& block = agenda_.story.blocks[agenda_.head.first];
    Cell& title = cells_of(block).front();
    constexpr double kEndless = 1e5;
    const SetBlock set = set_in_width(block, kEndless, shop_.sheet, shop_.desk().words);
    double width = 0;
    for (const SetLine& line : set.cells.front().lines) width += line.natural_width;
    const double measure = (task_.paper.width - 2 * shop_.sheet.handout.margin.pt()) * nominal_ / task_.most;
    if (width <= kMostTitleLines * measure) return;
    const double least = kLeastTitle * shop_.sheet.paragraph("handout-session").character.size.pt() /
                         title.style->character.size.pt();
    const double scale = std::min(1.0, std::max(kMostTitleLines * measure / width, least));
    shrink(title, scale, title.style->leading * scale, shop_.styles, smaller_styles_);
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
    constexpr double kModule = styles::Length::from_mm(0.6).pt(), kLeast = styles::Length::from_mm(18).pt();
    if (code_) {
        const int modules = code_->size + 2 * kQuietModules;
        request.code_side = std::max(kLeast, modules * kModule) * growth_of(task_.paper);
        request.code_quiet = request.code_side * kQuietModules / modules;
    }
    request.hairline = shop_.styles.color(shop_.sheet.rule("hairline").color);
    request.head_rule = shop_.styles.color(shop_.sheet.rule("session").color);
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

double HandoutMaker::fitting_size() {
    const auto arrangement = arranged();
    return arrangement ? arrangement->scale * nominal_ : smaller_size();
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

PaintedStory HandoutMaker::paint(const Arrangement& arrangement) {
    std::vector<SetBlock> set(agenda_.story.blocks.size());
    for (const ArrangedPage& arranged : arrangement.pages)
        for (const PlacedBlock& placed : arranged.blocks) {
            set[placed.block] = set_in_width(agenda_.story.blocks[placed.block], placed.width, shop_.sheet,
                                             shop_.desk().words);
            set[placed.block].leading *= arrangement.leading;
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
    paint_code_and_logo(arrangement, painted.pages.front());
    scale(painted, arrangement.scale);
    report_broken_words(set, task_.program->file, shop_.diagnostics);
    report_text_off_page(painted.pages, 0, agenda_.story, set, shop_.styles.fonts(), task_.program->file,
                         shop_.diagnostics);
    painted.bookmarks = bookmarks(arrangement);
    return painted;
}

// Black ink that is as dark as the colour.
styles::Color without_color(const styles::Color& color) {
    const styles::Rgb rgb = color.screen();
    return {0, 0, 0, 1 - styles::luminance(rgb.red, rgb.green, rgb.blue)};
}

Pages finish(PagesAssembler document, Workshop& shop, const source::Program& program,
             const HandoutOptions& options) {
    const auto wording = language::Wording::for_language(program.language);
    Pages pages = std::move(document).finish(
        document_info(program, wording, wording.say(&language::Words::overview), options.source_date_epoch),
        shop.styles, shop.desks);
    if (!options.in_color) std::ranges::transform(pages.colors, pages.colors.begin(), without_color);
    for (std::size_t n = 0; n < pages.pages.size(); ++n)
        pages.pages[n].label = pages.pages.size() > 1 ? std::to_string(n + 1) : std::string();
    return pages;
}

// A session as the door of one room tells it: its talks that are given there. False where it is elsewhere.
bool stays_in(source::Session& session, std::size_t room) {
    const bool is_here = !session.room || *session.room == room;
    std::erase_if(session.contributions, [&](const source::Contribution& talk) {
        return talk.room ? *talk.room != room : !is_here;
    });
    return is_here || !session.contributions.empty();
}

bool stays_in(source::Item& item, std::size_t room) {
    if (auto* session = std::get_if<source::Session>(&item)) return stays_in(*session, room);
    const std::optional<std::size_t> stated = source::room_of(item);
    return !stated || *stated == room;
}

void forget_rooms(source::Item& item) {
    std::visit([](auto& thing) { thing.room.reset(); }, item);
    if (auto* session = std::get_if<source::Session>(&item))
        for (source::Contribution& talk : session->contributions) talk.room.reset();
}

// What a day's guests see at the door of a room: what is there, and what is for all.
source::Program sign_program(const source::Program& program, const Sign& sign) {
    source::Program shown = program;
    shown.days = {program.days[sign.day]};
    std::vector<source::Item>& items = shown.days.front().items;
    if (sign.room) std::erase_if(items, [&](source::Item& item) { return !stays_in(item, *sign.room); });
    std::ranges::for_each(items, forget_rooms);
    return shown;
}

bool takes_place_in(const source::Item& item, std::size_t room) {
    if (source::room_of(item) == room) return true;
    const auto* session = std::get_if<source::Session>(&item);
    return session != nullptr &&
           std::ranges::any_of(session->contributions, [&](const auto& talk) { return talk.room == room; });
}

}  // namespace

Handout typeset_handout(const source::Program& program, const styles::StyleSheet& sheet, FontLibrary& fonts,
                        source::Diagnostics& diagnostics, const HandoutOptions& options) {
    source::Program one_day;
    const source::Program* shown = &program;
    if (options.day) {
        one_day = program;
        std::erase_if(one_day.days, [&](const source::Day& day) { return day.date != *options.day; });
        shown = &one_day;
    }
    Workshop shop(sheet, fonts, diagnostics);
    const double least = options.least_size.value_or(sheet.handout.least.pt());
    const Task task{shown,
                    {options.with_posters, options.with_presenters, {}, {}, true, false},
                    options.paper,
                    options.sides,
                    least,
                    std::max(least, sheet.handout.most.pt() * growth_of(options.paper)),
                    sheet.handout.least.pt()};
    HandoutMaker maker(shop, task);
    PagesAssembler document;
    const double size = maker.make(document);
    if (document.is_empty()) return {{}, maker.smaller_size()};
    return {finish(std::move(document), shop, program, options), size};
}

std::vector<Sign> signs_of(const source::Program& program, std::span<const std::size_t> days,
                           std::span<const std::size_t> rooms) {
    std::vector<Sign> signs;
    for (const std::size_t day : days) {
        const std::vector<source::Item>& items = program.days[day].items;
        if (program.rooms.size() < 2) {
            if (items.empty()) continue;
            signs.push_back({program.rooms.empty() ? std::nullopt : std::optional<std::size_t>(0), day});
            continue;
        }
        for (const std::size_t room : rooms)
            if (std::ranges::any_of(items, [&](const auto& item) { return takes_place_in(item, room); }))
                signs.push_back({room, day});
    }
    return signs;
}

Pages typeset_signs(const source::Program& program, std::span<const Sign> signs,
                    const styles::StyleSheet& sheet, FontLibrary& fonts, source::Diagnostics& diagnostics,
                    const HandoutOptions& options) {
    Workshop shop(sheet, fonts, diagnostics);
    const language::Wording wording = language::Wording::for_language(program.language);
    std::deque<source::Program> shown;
    std::deque<Task> tasks;
    std::deque<HandoutMaker> makers;
    double size = sheet.handout.sign_most.pt();
    for (const Sign& sign : signs) {
        shown.push_back(sign_program(program, sign));
        const std::string date = wording.date(program.days[sign.day].date);
        const std::string event = program.event.short_title.plain();
        AgendaOptions agenda{options.with_posters, options.with_presenters, event, date, false, true};
        if (sign.room) {
            agenda.title = program.rooms[*sign.room].name.plain();
            agenda.facts = date + std::string(wording.punctuation().between_facts) + event;
        }
        tasks.push_back({&shown.back(), std::move(agenda), options.paper, 1, sheet.handout.sign_least.pt(),
                         sheet.handout.sign_most.pt(), sheet.handout.sign_least.pt()});
        const double fitting = makers.emplace_back(shop, tasks.back()).fitting_size();
        if (fitting >= tasks.back().least) size = std::min(size, fitting);
    }
    PagesAssembler document;
    for (std::size_t n = 0; n < makers.size(); ++n) {
        tasks[n].most = size;
        if (makers[n].make(document) > 0) continue;
        tasks[n].least = kSmallestLegible;
        const double smaller = makers[n].make(document);
        const std::optional<std::size_t> room = signs[n].room;
        diagnostics.add({smaller > 0 ? source::Severity::Warning : source::Severity::Error, "handout",
                         program.file, room ? program.rooms[*room].place : program.days[signs[n].day].place,
                         room ? fmt::format("the sign of room {} is too full to be read at two metres",
                                            source::in_quotes(program.rooms[*room].name.plain()))
                              : std::string("the day's sign is too full to be read at two metres"),
                         "take larger paper, or leave presenters out: --without presenters"});
    }
    return finish(std::move(document), shop, program, options);
}

}  // namespace bifolio::layout

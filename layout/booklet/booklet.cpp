#include "layout/booklet/booklet.h"

#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <memory>
#include <numeric>
#include <span>
#include <utility>
#include <vector>

#include "language/wording.h"
#include "layout/booklet/compose.h"
#include "layout/booklet/cover.h"
#include "layout/booklet/cover_painter.h"
#include "layout/booklet/overview_fit.h"
#include "layout/booklet/plates.h"
#include "layout/booklet/room_for_times.h"
#include "layout/booklet/thumb_tabs.h"
#include "layout/fonts/pattern_packages.h"
#include "layout/pages/assembler.h"
#include "layout/pages/desk.h"
#include "layout/pages/edge_check.h"
#include "layout/pages/furniture.h"
#include "layout/pages/glyph_reporter.h"
#include "layout/pages/line_reporter.h"
#include "layout/pages/paginator.h"
#include "layout/pages/painter.h"
#include "layout/pages/proof_reader.h"
#include "layout/pages/running_heads.h"
#include "layout/story/wording_of.h"
#include "source/base/quotation.h"

namespace bifolio::layout {

namespace {

using source::PlatePosition;

// After this many rounds blocks with page references may only grow, so that the rounds come to an end.
constexpr int kFreeRounds = 3;

constexpr std::size_t kLettersAPage = 2000;

class Booklet {
  public:
    Booklet(const source::Program& program, const styles::StyleSheet& sheet, FontLibrary& fonts,
            source::Diagnostics& diagnostics, const BookletOptions& options)
        : program_(program),
          sheet_(sheet),
          diagnostics_(diagnostics),
          styles_(sheet, fonts, diagnostics),
          hyphenator_(options.hyphenator ? options.hyphenator : std::make_shared<Hyphenator>()),
          wording_(wording_of(program, sheet)) {
        for (int n = 0; n < std::max(1, options.threads); ++n)
            desks_.push_back(std::make_unique<Desk>(styles_, *hyphenator_));
    }

    Pages typeset(const BookletOptions& options) {
        const auto stage = [&](std::string_view name) {
            if (options.on_stage) options.on_stage(name);
        };
        stage("composing");
        compose();
        stage("setting lines");
        set_all();
        stage("making up pages");
        paginate_until_stable();
        set_others(story_, labels_, sheet_, pagination_.other_ways, desks_, set_);
        stage("reading proofs");
        report();
        Report proofs;
        heads_ = running_heads(story_, pagination_.pages, front_pages() + 1, wording_.punctuation().range);
        if (options.reads_proofs)
            proofs = read_proofs(story_, set_, pagination_, {front_pages() + 1, heads_}, styles_);
        stage("placing type");
        paint_pages();
        PagesAssembler assembler;
        assembler.add(std::move(story_), std::move(painted_));
        Pages result = std::move(assembler).finish(
            document_info(program_, wording_, wording_.say(&language::Words::programme),
                          options.source_date_epoch),
            styles_, desks_);
        result.report = std::move(proofs);
        return result;
    }

    void check_texts() {
        compose();
        set_all();
        report_glyphs();
        report_cover();
    }

  private:
    [[nodiscard]] Words& words() { return desks_.front()->words; }

    void compose() {
        StoryBuilder builder(program_, styles_, wording_, diagnostics_);
        const OverviewFitter fitter(program_, styles_, wording_, diagnostics_, desks_);
        const styles::Contents& include = sheet_.contents;
        if (include.cover) compose_cover(builder);
        if (include.contents) compose_contents(builder, label_column());
        compose_front_matter(builder);
        compose_plates(builder, PlatePosition::BeforeProgramme);
        compose_programme(builder, fitter);
        compose_plates(builder, PlatePosition::AfterProgramme);
        compose_indexes(builder);
        compose_back_matter(builder);
        compose_plates(builder, PlatePosition::End);
        compose_outside_plates(builder);
        if (!has_back_cover(program_, sheet_))
            tell_of_missing_back(builder);
        else if (sheet_.cover.has_back() && !has_plate(PlatePosition::Back))
            compose_back_cover(builder);
        story_ = builder.take();
        flow_begin_ = story_.cover_head + story_.cover_foot;
    }

    [[nodiscard]] bool has_several_days() const { return program_.days.size() > 1; }

    // All overviews before the days; where days have pages that open them, each after its day's.
    void compose_programme(StoryBuilder& builder, const OverviewFitter& fitter) {
        const bool has_openers = sheet_.days.openers && has_several_days();
        const auto begins = [&](std::optional<std::size_t> day) {
            builder.story().day_starts.push_back({builder.story().blocks.size(), day});
        };
        const auto overview = [&](std::size_t day) {
            begins(day);
            if (sheet_.contents.overview) compose_overview_day(builder, day, fitter.fitting_form(day));
        };
        for (std::size_t day = 0; day < program_.days.size() && !has_openers; ++day) overview(day);
        if (!has_openers) compose_plates(builder, PlatePosition::AfterOverview);
        for (std::size_t day = 0; day < program_.days.size(); ++day) {
            begins(day);
            if (has_openers) {
                compose_opener(builder, day);
                overview(day);
                if (day == 0) compose_plates(builder, PlatePosition::AfterOverview);
            }
            compose_day(builder, day);
        }
        begins(std::nullopt);
        if (program_.days.empty()) compose_lasting(builder, "plain-item", true);
    }

    // Of the contents: as the style says, or so wide that the widest label fits, up to a share of the text's
    // width; none where nothing has a label.
    [[nodiscard]] double label_column() {
        StoryBuilder builder(program_, styles_, wording_, diagnostics_);
        const styles::ParagraphStyle& style = sheet_.paragraph("contents-label");
        const double most = sheet_.page.text_width().pt() * sheet_.booklet.contents_label_share;
        double widest = 0;
        for (const RichText& label : contents_labels(builder)) {
            const SetParagraph set =
                set_paragraph(label, {.width = most, .alignment = style.alignment}, sheet_.lines, words());
            for (const SetLine& line : set.lines) widest = std::max(widest, line.natural_width);
        }
        if (widest == 0) return 0;
        return std::max(sheet_.booklet.contents_label_column.pt(), std::ceil(widest) + 2 * kBetweenTexts);
    }

    // Numbers as long as the pages' will be, and different ones, so that most lines need not be set again.
    [[nodiscard]] PageLabels guessed_labels() const {
        std::size_t letters = 0;
        for (const Block& block : story_.blocks)
            for (const Cell& cell : cells_of(block))
                for (const Span& span : cell.text.spans) letters += span.text.size();
        const std::size_t pages = std::max<std::size_t>(10, letters / kLettersAPage);
        PageLabels labels(story_.anchors);
        for (std::size_t n = 0; n < labels.size(); ++n)
            labels[n] = std::to_string(pages / 2 + n % (pages / 2));
        return labels;
    }

    void set_all() {
        labels_ = guessed_labels();
        set_ = set_story(story_, labels_, styles_, desks_);
        cover_ = fit_cover(story_, set_, styles_, words());
    }

    [[nodiscard]] std::size_t cover_pages() const { return flow_begin_ > 0 ? 1 : 0; }
    // The cover's, before and behind the flow: the insides are of them where they are left blank, or for a
    // plate.
    [[nodiscard]] std::size_t front_pages() const {
        const bool has_inside = sheet_.cover.blank_inside_front || has_plate(PlatePosition::InsideFront);
        return cover_pages() * (has_inside ? 2 : 1);
    }
    [[nodiscard]] std::size_t back_pages() const {
        const bool has_plate_inside = has_plate(PlatePosition::InsideBack);
        const bool has_back = has_back_cover(program_, sheet_);
        if (!has_back && !has_plate_inside) return 0;
        return cover_pages() * ((sheet_.cover.blank_inside_back && has_back) || has_plate_inside ? 2 : 1);
    }
    [[nodiscard]] bool has_plate(PlatePosition position) const {
        return source::has_plate(program_.event.plates, position);
    }

    // Page references change lines, lines may change pages, pages change references: until nothing changes.
    // Ends, because from some round on heights only grow, and the references can take no more than so much
    // room.
    void paginate_until_stable() {
        for (int round = 0;; ++round) {
            pagination_ = paginate_to_multiple();
            const PageLabels labels = labels_of_anchors();
            if (labels == labels_) return;
            labels_ = labels;
            bool moved = false;
            for (std::size_t n = 0; n < story_.blocks.size(); ++n) {
                if (!refers_to_pages(story_.blocks[n])) continue;
                SetBlock anew = set_block(story_.blocks[n], labels_, sheet_, words());
                if (round >= kFreeRounds) anew.steps = std::max(anew.steps, set_[n].steps);
                moved = moved || anew.steps != set_[n].steps;
                set_[n] = std::move(anew);
            }
            if (!moved) return;
        }
    }

    // Pages in the style's multiple: where saving pages reaches it, so; else with pages for notes at the end.
    [[nodiscard]] Pagination paginate_to_multiple() {
        PageRun run{flow_begin_, front_pages() % 2 == 0, false};
        const auto make_up = [&] {
            Pagination all = paginate(story_, set_, run, sheet_);
            all.pages.resize(pages_for_plates(story_, all, sheet_));
            return all;
        };
        Pagination pages = make_up();
        // The back of a cover is the back of a leaf.
        const auto multiple =
            static_cast<std::size_t>(std::lcm(sheet_.pages.multiple_of, back_pages() > 0 ? 2 : 1));
        const auto missing = [&](const Pagination& all) {
            return (multiple - (front_pages() + all.pages.size() + back_pages()) % multiple) % multiple;
        };
        if (missing(pages) > 0) {
            run.saves_pages = true;
            Pagination fewer = make_up();
            if (fewer.pages.size() + missing(fewer) < pages.pages.size() + missing(pages))
                pages = std::move(fewer);
        }
        pages.pages.resize(pages.pages.size() + missing(pages));
        return pages;
    }

    [[nodiscard]] static bool refers_to_pages(const Block& block) {
        return std::ranges::any_of(cells_of(block), [](const Cell& cell) {
            return std::ranges::any_of(cell.text.spans,
                                       [](const Span& span) { return span.page_reference.has_value(); });
        });
    }

    [[nodiscard]] std::string page_label(std::size_t page_index) const {
        return std::to_string(page_index + 1);
    }

    [[nodiscard]] PageLabels labels_of_anchors() const {
        PageLabels labels(story_.anchors, "00");
        for (std::size_t n = 0; n < pagination_.pages.size(); ++n)
            for (const BlockPart& part : pagination_.pages[n].parts) {
                const Anchor anchor = story_.blocks[part.block].anchor;
                if (anchor != kNoAnchor && part.first_line == 0)
                    labels[anchor] = page_label(n + front_pages());
            }
        for (const PlateSpot& spot : spots())
            if (const Anchor anchor = story_.plates[spot.plate].anchor; anchor != kNoAnchor)
                labels[anchor] = page_label(spot.page);
        return labels;
    }

    // Of all plates outside the flow.
    [[nodiscard]] std::vector<PlateSpot> spots() const {
        return outside_spots(story_, pagination_, front_pages(), back_pages(), sheet_);
    }

    void report_glyphs() {
        GlyphReporter glyphs(program_.file, styles_, diagnostics_);
        for (std::size_t n = 0; n < story_.blocks.size(); ++n) glyphs.report(story_.blocks[n], set_[n]);
        glyphs.finish();
    }

    // Blames the cover's longest text.
    void report_cover() {
        if (cover_.fits) return;
        const auto longest = std::ranges::max_element(
            set_.begin(), set_.begin() + static_cast<std::ptrdiff_t>(flow_begin_), {}, &SetBlock::steps);
        diagnostics_.add(
            {source::Severity::Error, "layout", program_.file, first_place(*longest),
             fmt::format("the texts of the cover do not fit on its page, not even in type of {:g} pt",
                         sheet_.cover.least_size.pt()),
             "shorten this one, the longest; or change the style: larger paper, smaller margins (cover.head, "
             "cover.foot), smaller type (cover.least-size), or no cover (contents.cover=no)"});
    }

    void report() {
        report_glyphs();
        report_cover();
        source::Reporter reporter(program_.file, diagnostics_);
        LineReporter lines(reporter);
        for (const SetBlock& set : set_) {
            if (set.had_to_be_split)
                reporter.warning("layout", first_place(set),
                                 "this is taller than a page and had to be split");
            lines.report(set);
        }
        for (const std::size_t block : pagination_.broken_keeps)
            reporter.warning("layout", first_place(set_[block]),
                             "this had to be separated from what comes before it: together they are taller "
                             "than a page");
        reporter.finish();
        report_languages();
    }

    void report_languages() {
        if (wording_.is_fallback())
            diagnostics_.add({source::Severity::Note,
                              "layout",
                              program_.file,
                              {},
                              "bifolio has no wording in " + source::in_quotes(program_.language) +
                                  ": the headings that it adds are in English",
                              ""});
        for (const std::string& language : hyphenator_->missing_languages())
            if (is_hyphenated(language)) report_patterns(language);
    }

    void report_patterns(const std::string& language) {
        const std::string package = pattern_package(language);
        diagnostics_.add({source::Severity::Note,
                          "layout",
                          program_.file,
                          {},
                          "no hyphenation patterns are installed for " + source::in_quotes(language) +
                              ": its words are not hyphenated",
                          package.empty() ? "" : "install the Debian package " + package});
    }

    [[nodiscard]] static source::Place first_place(const SetBlock& set) {
        return set.cells.front().lines.empty() ? source::Place{} : set.cells.front().lines.front().place;
    }

    void paint_pages() {
        Painter painter(story_, set_, styles_);
        Furniture furniture(program_, story_, styles_, words(), wording_);
        const std::size_t count = front_pages() + pagination_.pages.size() + back_pages();
        painted_.pages.reserve(count);
        painted_.destinations.resize(story_.anchors);
        for (std::size_t n = 0; n < count; ++n) {
            Page& page = painted_.pages.emplace_back();
            page.trim = {sheet_.page.width.pt(), sheet_.page.height.pt()};
            page.bleed = sheet_.page.bleed.pt();
            const bool has_number = n < cover_pages() || (n >= front_pages() && n < count - back_pages());
            if (has_number) page.label = page_label(n);
        }
        if (cover_pages() > 0) paint_cover(painter);
        const std::vector<PlateSpot> spots = this->spots();
        for (std::size_t n = 0; n < pagination_.pages.size(); ++n) {
            const std::size_t index = n + front_pages();
            const LaidPage& laid = pagination_.pages[n];
            Page& page = painted_.pages[index];
            const double left = painter.text_left(index + 1);
            if (const Cell* plate = plate_covering(laid, story_)) {
                const Rect area = covering(story_.pictures[*plate->picture], whole_page(sheet_));
                painter.paint_picture(*plate, area, index, page, painted_.links);
                note_destination(laid.parts.front(), index);
                continue;
            }
            if (!is_covered(index, spots, story_))
                furniture.furnish({index + 1, left, notes_until(laid, index, spots, sheet_)}, heads_[n],
                                  painter, page);
            furniture.repeat_letters(laid, set_, left, painter, page);
            for (const BlockPart& part : laid.parts) {
                painter.paint(part, left, sheet_.page.head.pt(), index, page, painted_.links);
                note_destination(part, index);
            }
            paint_tabs(laid, index, page);  // over the bands of sessions
        }
        paint_plates(spots, story_, painter, wording_, sheet_, painted_);
        // That the cover does not hold its texts has been said.
        report_text_off_page(painted_.pages, cover_.fits ? 0 : cover_pages(), story_, set_, styles_.fonts(),
                             program_.file, diagnostics_);
    }

    void paint_tabs(const LaidPage& laid, std::size_t page_index, Page& page) {
        if (!sheet_.days.tabs || !has_several_days() || laid.parts.empty()) return;
        const auto [first, last] = std::ranges::minmax(laid.parts, {}, &BlockPart::block);
        for (const std::size_t day : days_of(story_, first.block, last.block + 1))
            page.fills.push_back(
                {tab_of(day, program_.days.size(), sheet_.page.spine_is_left(page_index + 1), sheet_),
                 styles_.color(sheet_.days.tab_color)});
    }

    // Bookmarks and destinations of a part that begins a block.
    void note_destination(const BlockPart& part, std::size_t page) {
        if (part.first_line != 0) return;
        const Block& block = story_.blocks[part.block];
        const double above = part.at_page_head ? sheet_.page.head.pt() : 6;
        const Destination here{page, std::max(0.0, sheet_.page.head.pt() + part.top - above), node_of(block)};
        if (block.anchor != kNoAnchor)
            painted_.destinations[block.anchor] =
                AnchorPlace{here, wording_.page(painted_.pages[page].label, block.bookmark)};
        if (block.bookmark_level == 0) return;
        const int deepest = painted_.bookmarks.empty() ? 1 : painted_.bookmarks.back().level + 1;
        painted_.bookmarks.push_back({block.bookmark, std::min(block.bookmark_level, deepest), here});
    }

    void paint_cover(const Painter& painter) {
        const CoverPainter cover(program_, story_, set_, styles_, cover_.top);
        cover.paint_front(painter, painted_.pages.front(), painted_.links);
        if (sheet_.cover.has_back()) cover.paint_back(painter, painted_.pages, painted_.links);
        painted_.bookmarks.push_back({program_.event.title.plain(), 1, {0, 0, title_node()}});
    }

    // Of the heading that stands in the block; or of what it has else.
    [[nodiscard]] std::uint32_t node_of(const Block& block) const {
        for (const Cell& cell : cells_of(block))
            if (cell.node != kArtifact && story_.structure[cell.node].role == Role::Heading) return cell.node;
        return cells_of(block).front().node;
    }

    // Of the event's title, on the cover.
    [[nodiscard]] std::uint32_t title_node() const {
        const auto cover = std::span(story_.blocks).first(flow_begin_);
        const auto title =
            std::ranges::find_if(cover, [](const Block& block) { return !block.bookmark.empty(); });
        return title == cover.end() ? kArtifact : cells_of(*title).front().node;
    }

    const source::Program& program_;
    const styles::StyleSheet& sheet_;
    source::Diagnostics& diagnostics_;
    TextStyles styles_;
    std::shared_ptr<Hyphenator> hyphenator_;
    Desks desks_;
    language::Wording wording_;
    Story story_;
    std::size_t flow_begin_ = 0;  // the first block after the cover's
    std::vector<SetBlock> set_;
    FittedCover cover_;
    PageLabels labels_;
    Pagination pagination_;
    std::vector<std::optional<RunningHead>> heads_;  // by page after the cover
    PaintedStory painted_;
};

}  // namespace

bool has_back_cover(const source::Program& program, const styles::StyleSheet& sheet) {
    if (!sheet.contents.cover) return false;
    return sheet.cover.has_back() || source::has_plate(program.event.plates, PlatePosition::Back);
}

Pages typeset_booklet(const source::Program& program, const styles::StyleSheet& sheet, FontLibrary& fonts,
                      source::Diagnostics& diagnostics, const BookletOptions& options) {
    const std::optional<styles::StyleSheet> widened = with_room_for_times(program, sheet, fonts);
    return Booklet(program, widened ? *widened : sheet, fonts, diagnostics, options).typeset(options);
}

void check_texts(const source::Program& program, const styles::StyleSheet& sheet, FontLibrary& fonts,
                 source::Diagnostics& diagnostics, int threads) {
    BookletOptions options;
    options.threads = threads;
    Booklet(program, sheet, fonts, diagnostics, options).check_texts();
}

}  // namespace bifolio::layout

#include "pdf/page_content.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>
#include <string_view>

#include "pdf/corners.h"
#include "pdf/image.h"
#include "pdf/marked_content.h"
#include "pdf/syntax.h"
#include "source/base/ascii.h"

namespace bifolio::pdf {

namespace {

// Beyond this many thousandths of an em, a gap is no gap between words: the pen is set anew.
constexpr std::int64_t kWidestGap = 5000;

std::int64_t milli(double part) {
    return std::llround(std::clamp(part, 0.0, 1.0) * 1000);
}

std::string ink_operator(const styles::Color& color) {
    std::string text;
    for (const double ink : {color.cyan, color.magenta, color.yellow, color.black}) {
        append_milli(text, milli(ink));
        text += ' ';
    }
    return text + "k\n";
}

bool is_black_ink_alone(const styles::Color& color) {
    return color.is_gray() && milli(color.black) == 1000;
}

std::string screen_operator(const styles::Rgb& rgb) {
    std::string text;
    append_milli(text, milli(rgb.red));
    if (milli(rgb.red) == milli(rgb.green) && milli(rgb.red) == milli(rgb.blue)) return text + " g\n";
    text += ' ';
    append_milli(text, milli(rgb.green));
    text += ' ';
    append_milli(text, milli(rgb.blue));
    return text + " rg\n";
}

void insert(std::vector<std::uint32_t>& set, std::uint32_t value) {
    const auto place = std::ranges::lower_bound(set, value);
    if (place == set.end() || *place != value) set.insert(place, value);
}

// What holds for text until it is changed (ISO 32000-1, 9.3); lengths as they are written, in thousandths.
struct TextState {
    std::uint32_t font = 0xFFFFFFFF;
    std::int64_t size = 0;
    std::int64_t tracking = 0;
    std::int64_t stretch = 100'000;  // per cent
    std::int64_t rise = 0;
    std::int64_t stroke = 0;  // the width of the line along the outlines; 0: they are filled only
    std::int64_t slant = 0;   // a tangent
    bool operator==(const TextState&) const = default;
};

class ContentWriter {
  public:
    ContentWriter(const layout::Pages& pages, const layout::Page& page, const EncodedText& text,
                  const WriteOptions& options)
        : pages_(pages),
          page_(page),
          text_(text),
          options_(options),
          width_(to_milli(page.trim.width)),
          height_(to_milli(page.trim.height)),
          bleed_(to_milli(bleed_of(page, options))),
          marked_(pages.structure) {
        out_.reserve(64 * (page.runs.size() + page.fills.size()) + 64);
    }

    void fill();
    void paint_background(const layout::PlacedPicture& placed);
    void paint(const layout::PlacedPicture& placed);
    void end_mark();
    void begin_text();
    // All runs of the page; `runs` are their places in the text.
    void show_all(std::span<const std::uint32_t> runs);
    void end_text();

    [[nodiscard]] PageContent finish() && {
        return {std::move(out_), std::move(fonts_), std::move(pictures_), std::move(marked_).take_nodes(),
                has_overprint_};
    }

  private:
    // From here on content belongs to a node or, where that is kArtifact, is an artifact.
    void mark(std::uint32_t node, layout::Artifact artifact);
    void begin_ground(const Corners& area) {
        if (is_marked()) marked_.begin_ground(out_, area);
    }
    [[nodiscard]] bool is_marked() const { return options_.purpose == Purpose::Screen; }
    void fill(std::span<const layout::Fill> alike);
    void show_picture(const layout::PlacedPicture& placed);
    void set_color(std::uint32_t color);
    void set_overprint(std::uint32_t color);
    [[nodiscard]] std::int64_t into_bleed(std::int64_t place, std::int64_t trim) const;
    void show(const layout::PlacedRun& run, std::span<const TextPiece> pieces);
    void show(const TextPiece& piece, const TextState& state, std::uint32_t color, double x, std::int64_t y);
    void set_state(const TextState& state);
    void set_stroke(std::int64_t width);
    void move_to(std::int64_t x, std::int64_t y, std::int64_t slant);
    // What is shown from here on tells `text` in place of its letters.
    void begin_replacement(std::string_view text, const layout::PlacedRun& run);
    void end_replacement();
    void close_array();

    const layout::Pages& pages_;
    const layout::Page& page_;
    const EncodedText& text_;
    const WriteOptions& options_;
    std::int64_t width_, height_, bleed_;
    std::string out_;
    std::vector<std::uint32_t> fonts_, pictures_;
    MarkedContent marked_;
    // In a sequence that tells other letters: one of the page's, or one that knows no node.
    enum class Replacement : std::uint8_t { None, Apart, Inside } replacement_ = Replacement::None;

    std::string color_ = "0 g\n";              // the initial colour
    std::uint32_t color_number_ = 0xFFFFFFFF;  // that `color_` came from
    std::string stroke_color_ = "0 G\n";
    bool overprint_ = false, has_overprint_ = false;
    TextState state_;
    // Where the line matrix stands, thousandths of a point, and its slant.
    std::int64_t line_x_ = 0, line_y_ = 0, line_slant_ = 0;
    bool in_array_ = false;
    double pen_ = 0;  // where a reader's pen stands, points
};

void ContentWriter::mark(std::uint32_t node, layout::Artifact artifact) {
    if (!is_marked() || marked_.goes_on(node, artifact)) return;
    close_array();
    marked_.begin(out_, node, artifact);
}

void ContentWriter::end_mark() {
    close_array();
    marked_.end(out_);
}

void ContentWriter::set_color(std::uint32_t color) {
    if (color == color_number_) return;
    color_number_ = color;
    std::string wanted = options_.purpose == Purpose::Press ? ink_operator(pages_.colors[color])
                         : options_.screen_colors.empty()   ? screen_operator(pages_.colors[color].screen())
                                                            : screen_operator(options_.screen_colors[color]);
    if (wanted == color_) return;
    close_array();
    out_ += wanted;
    color_ = std::move(wanted);
}

// White text on a band must not overprint it: with OPM 1, no ink at all would change nothing.
void ContentWriter::set_overprint(std::uint32_t color) {
    if (options_.purpose != Purpose::Press || !options_.overprints_black) return;
    const bool wanted = is_black_ink_alone(pages_.colors[color]);
    if (wanted == overprint_) return;
    close_array();
    out_ += wanted ? "/OverprintOn gs\n" : "/OverprintOff gs\n";
    overprint_ = wanted;
    has_overprint_ = true;
}

// A place along a side of the page: one at the trim or past it goes to the bleed's end.
std::int64_t ContentWriter::into_bleed(std::int64_t place, std::int64_t trim) const {
    if (place <= 0) return -bleed_;
    return place >= trim ? trim + bleed_ : place;
}

// Fills of one kind that follow one another are one path: where they meet, no seam is seen.
void ContentWriter::fill() {
    const auto is_alike = [](const layout::Fill& a, const layout::Fill& b) {
        return a.color == b.color && a.node == b.node && a.artifact == b.artifact;
    };
    const std::vector<layout::Fill>& fills = page_.fills;
    for (auto first = fills.begin(); first != fills.end();) {
        const auto end = std::find_if(first, fills.end(),
                                      [&](const layout::Fill& each) { return !is_alike(*first, each); });
        fill({first, end});
        first = end;
    }
}

void ContentWriter::fill(std::span<const layout::Fill> alike) {
    std::vector<Corners> areas;
    for (const layout::Fill& fill : alike) {
        const Corners area{into_bleed(to_milli(fill.area.x), width_),
                           into_bleed(height_ - to_milli(fill.area.y + fill.area.height), height_),
                           into_bleed(to_milli(fill.area.x + fill.area.width), width_),
                           into_bleed(height_ - to_milli(fill.area.y), height_)};
        if (area.left < area.right && area.bottom < area.top) areas.push_back(area);
    }
    if (areas.empty()) return;
    const layout::Fill& kind = alike.front();
    if (kind.node == layout::kArtifact && kind.artifact == layout::Artifact::Background)
        begin_ground(std::accumulate(areas.begin() + 1, areas.end(), areas.front(), around));
    else
        mark(kind.node, kind.artifact);
    set_color(kind.color);
    for (const Corners& area : areas) {
        append_milli(out_, area.left);
        append_milli(out_ += ' ', area.bottom);
        append_milli(out_ += ' ', area.right - area.left);
        append_milli(out_ += ' ', area.top - area.bottom);
        out_ += " re\n";
    }
    out_ += "f\n";
}

void ContentWriter::paint_background(const layout::PlacedPicture& placed) {
    begin_ground({-bleed_, -bleed_, width_ + bleed_, height_ + bleed_});
    show_picture(placed);
}

void ContentWriter::paint(const layout::PlacedPicture& placed) {
    mark(placed.node, layout::Artifact::Layout);
    show_picture(placed);
}

// An image fills the unit square, its first row at the top. The orientation's matrix puts it as it is seen.
void ContentWriter::show_picture(const layout::PlacedPicture& placed) {
    insert(pictures_, placed.picture);
    const ImageMatrix matrix = image_matrix(pages_.pictures[placed.picture].orientation);
    const std::int64_t width = to_milli(placed.area.width);
    const std::int64_t height = to_milli(placed.area.height);
    const std::int64_t left = to_milli(placed.area.x);
    const std::int64_t bottom = height_ - to_milli(placed.area.y + placed.area.height);
    out_ += "q ";
    for (const std::int64_t number :
         {matrix.a * width, matrix.b * height, matrix.c * width, matrix.d * height, left + matrix.e * width,
          bottom + matrix.f * height}) {
        append_milli(out_, number);
        out_ += ' ';
    }
    out_ += "cm /P";
    append_number(out_, placed.picture);
    out_ += " Do Q\n";
}

void ContentWriter::begin_replacement(std::string_view text, const layout::PlacedRun& run) {
    replacement_ = is_marked() && run.node != layout::kArtifact ? Replacement::Apart : Replacement::Inside;
    if (replacement_ == Replacement::Inside) mark(run.node, run.artifact);
    close_array();
    if (replacement_ == Replacement::Apart) {
        marked_.begin_replacement(out_, run.node, text);
    } else {
        append_text(out_ += "/Span <</ActualText ", text);
        out_ += ">> BDC\n";
    }
}

void ContentWriter::end_replacement() {
    close_array();
    if (replacement_ == Replacement::Apart)
        marked_.end(out_);
    else
        out_ += "EMC\n";
    replacement_ = Replacement::None;
}

void ContentWriter::close_array() {
    if (in_array_) out_ += ")]TJ\n";
    in_array_ = false;
}

void ContentWriter::set_state(const TextState& state) {
    if (state.font != state_.font || state.size != state_.size) {
        insert(fonts_, state.font);
        out_ += "/F";
        append_number(out_, state.font);
        out_ += ' ';
        append_milli(out_, state.size);
        out_ += " Tf\n";
    }
    if (state.tracking != state_.tracking) {
        append_milli(out_, state.tracking);
        out_ += " Tc\n";
    }
    if (state.stretch != state_.stretch) {
        append_milli(out_, state.stretch);
        out_ += " Tz\n";
    }
    if (state.rise != state_.rise) {
        append_milli(out_, state.rise);
        out_ += " Ts\n";
    }
    set_stroke(state.stroke);
    state_ = state;
}

// Text rendering mode 2 strokes what it fills (9.3.6), in the same colour: as the operators for that are
// named in capitals.
void ContentWriter::set_stroke(std::int64_t width) {
    if (width != state_.stroke) {
        if (width != 0) append_milli(out_, width);
        if (width != 0) out_ += " w\n";
        if (width == 0 || state_.stroke == 0) out_ += width == 0 ? "0 Tr\n" : "2 Tr\n";
    }
    if (width == 0) return;
    std::string wanted = source::upper_ascii(color_);
    if (wanted == stroke_color_) return;
    out_ += wanted;
    stroke_color_ = std::move(wanted);
}

// To the start of a line of text. Slanted text has a matrix of its own; upright text goes on from the place
// before.
void ContentWriter::move_to(std::int64_t x, std::int64_t y, std::int64_t slant) {
    if (slant != 0 || line_slant_ != 0) {
        out_ += "1 0 ";
        append_milli(out_, slant);
        out_ += " 1 ";
        append_milli(out_, x);
        out_ += ' ';
        append_milli(out_, y);
        out_ += " Tm\n";
    } else {
        append_milli(out_, x - line_x_);
        out_ += ' ';
        append_milli(out_, y - line_y_);
        out_ += " Td\n";
    }
    line_x_ = x;
    line_y_ = y;
    line_slant_ = slant;
}

// Shows a piece with its origin at x, y. A line of text goes on in one array; the distance to where the piece
// before has left the pen becomes an adjustment, so that no rounding is carried from word to word.
void ContentWriter::show(const TextPiece& piece, const TextState& state, std::uint32_t color, double x,
                         std::int64_t y) {
    set_color(color);
    set_overprint(color);
    const double em = static_cast<double>(state.size) / 1000 * static_cast<double>(state.stretch) / 100'000;
    bool goes_on = in_array_ && state == state_ && y == line_y_;
    if (goes_on) {
        const std::int64_t adjustment = std::llround((pen_ - x) / em * 1000);
        goes_on = std::abs(adjustment) <= kWidestGap;
        if (goes_on && adjustment != 0) {
            out_ += ')';
            append_number(out_, adjustment);
            out_ += '(';
            pen_ -= static_cast<double>(adjustment) * em / 1000;
        }
    }
    if (!goes_on) {
        close_array();
        set_state(state);
        const std::int64_t milli_x = to_milli(x);
        move_to(milli_x, y, state.slant);
        out_ += "[(";
        pen_ = static_cast<double>(milli_x) / 1000;
        in_array_ = true;
    }
    out_ += text_.text(piece);
    pen_ += static_cast<double>(piece.advance) / 1'000'000 * em +
            piece.glyph_count * (static_cast<double>(state.tracking) / 1000) *
                (static_cast<double>(state.stretch) / 100'000);
}

void ContentWriter::show(const layout::PlacedRun& run, std::span<const TextPiece> pieces) {
    TextState state;
    state.size = to_milli(run.size);
    state.tracking = to_milli(run.tracking);
    state.stretch = std::llround(static_cast<double>(run.stretch) * 100'000);
    state.stroke = to_milli(run.stroke);
    state.slant = to_milli(run.slant);
    const std::int64_t y = height_ - to_milli(run.baseline);
    const double size = static_cast<double>(state.size) / 1000;
    const double stretch = static_cast<double>(state.stretch) / 100'000;
    for (const TextPiece& piece : pieces) {
        state.font = piece.font;
        state.rise =
            std::llround(static_cast<double>(piece.rise) / 1'000'000 * static_cast<double>(state.size));
        const double offset =
            static_cast<double>(piece.offset) / 1'000'000 * size + piece.first_glyph * double{run.tracking};
        const bool tells_itself = run.told == layout::kOwnText;
        if (tells_itself && piece.replacement != TextPiece::kNoReplacement)
            begin_replacement(text_.replacement(piece.replacement), run);
        else if (replacement_ == Replacement::None)
            mark(run.node, run.artifact);
        show(piece, state, run.color, run.x + offset * stretch, y);
        if (tells_itself && piece.ends_replacement) end_replacement();
    }
    // The space stands where the pen is; the next run's adjustment makes the gap what it should be.
    const bool has_space = run.space_after || run.apart_after;
    const TextPiece* space = has_space ? text_.word_space(run.shaped->face) : nullptr;
    if (space == nullptr) return;
    state.font = space->font;
    state.rise = 0;
    show(*space, state, run.color, pieces.empty() ? run.x : pen_, y);
}

void ContentWriter::show_all(std::span<const std::uint32_t> runs) {
    std::uint32_t told = layout::kOwnText;
    for (std::size_t n = 0; n < runs.size(); ++n) {
        const layout::PlacedRun& run = page_.runs[n];
        if (run.told != told) {
            if (told != layout::kOwnText) end_replacement();
            told = run.told;
            // What is told together is one thing, of the first one's node.
            if (told != layout::kOwnText) begin_replacement(page_.told[told], run);
        }
        show(run, text_.pieces(runs[n]));
    }
    if (told != layout::kOwnText) end_replacement();
}

// A sequence of marked content and a text object do not overlap (ISO 32000-1, 14.6.1).
void ContentWriter::begin_text() {
    end_mark();
    out_ += "BT\n";
}

void ContentWriter::end_text() {
    close_array();
    end_mark();
    out_ += "ET\n";
}

}  // namespace

double bleed_of(const layout::Page& page, const WriteOptions& options) {
    return options.purpose == Purpose::Press ? options.bleed.value_or(page.bleed) : 0;
}

PageContent page_content(const layout::Pages& pages, std::size_t page, const TextPlan& plan,
                         const EncodedText& text, const WriteOptions& options) {
    const layout::Page& content = pages.pages[page];
    ContentWriter writer(pages, content, text, options);
    if (content.background) writer.paint_background(*content.background);
    writer.fill();
    for (const layout::PlacedPicture& picture : content.pictures) writer.paint(picture);
    writer.end_mark();
    const std::span<const std::uint32_t> runs = plan.runs_of(page);
    if (!runs.empty()) {
        writer.begin_text();
        writer.show_all(runs);
        writer.end_text();
    }
    return std::move(writer).finish();
}

}  // namespace bifolio::pdf

#include "layout/text/line_breaker.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>

namespace bifolio::layout {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kWorstBadness = 10000;
constexpr double kClassBadness = 12,
                 kVeryLooseBadness = 99;  // above which a line is no longer decent, or loose
constexpr double kFlexBadness = 10;       // of a line whose glyphs are as wide or as narrow as may be
constexpr double kRounding = 1e-6;        // points that sums of widths may be off by
constexpr double kEmergencyPenalty = 1000;
constexpr double kLadderBreachDemerits = 1e10;
constexpr double kOverfullDemerits = 1e12;
constexpr double kOverfullDemeritsPerPoint = 1e10;
constexpr double kWidestExcess = 1e6;  // points; more is as bad as this
constexpr std::size_t kWindow = 512;

struct Pass {
    double tolerance = 0;
    double extra_stretch = 0;
    bool hyphens = true;
    bool runts = true;
    bool emergencies = false;
    bool ladder_is_hard = true;
    bool overfull = false;
};

enum class Fitness : std::uint8_t { Tight, Decent, Loose, VeryLoose };

// The best way to end a line at a breakpoint, among those that the rest of the paragraph cannot tell apart.
struct State {
    double demerits = 0;
    std::uint32_t breakpoint = 0;
    std::uint32_t previous = 0;  // into the states
    std::uint32_t line = 0;      // lines so far; counted only for variants
    std::uint16_t ladder = 0;    // hyphenated lines in a row
    double first_width = 0;      // of its stretch's first line; only where short last lines cost
    Fitness fitness = Fitness::Decent;
};

// A breakpoint that lines may start from, with its states.
struct Origin {
    std::uint32_t breakpoint = 0;
    std::uint32_t states_begin = 0, states_end = 0;
    double measure = 0;
    double start = 0, stretch = 0, shrink = 0, flex = 0;
    double reach = 0;  // no line from here or from later on is long enough until its end reaches this
};

struct LineFit {
    double badness = 0;
    double excess = 0;  // points that it sticks out, shrunk
    Fitness fitness = Fitness::Decent;
    bool tolerable = true;
};

double badness_of(double ratio) {
    return std::min(kWorstBadness, 100 * ratio * ratio * ratio);
}

bool is_closing(BreakKind kind) {
    return kind == BreakKind::Forced || kind == BreakKind::End;
}
bool is_opening(BreakKind kind) {
    return kind == BreakKind::Forced || kind == BreakKind::Start;
}
bool is_flagged(BreakKind kind) {
    return kind == BreakKind::Hyphen || kind == BreakKind::Explicit;
}

class Breaker {
  public:
    Breaker(std::span<const Breakpoint> breakpoints, const Measure& measure, const BreakingWeights& weights)
        : breakpoints_(breakpoints),
          measure_(measure),
          weights_(weights),
          ragged_(weights.ragged_stretch > 0) {
        const auto hyphens = std::ranges::count(breakpoints, BreakKind::Hyphen, &Breakpoint::kind);
        const int limit = std::clamp(weights.ladder_limit, 0, 0xFFFF);
        counts_ladder_ = limit < hyphens;
        ladder_limit_ = static_cast<std::uint16_t>(limit);
        closing_stretch_ = weights.last_line_stretch;
        if (closing_stretch_ <= 0) closing_stretch_ = ragged_ ? measure.other / 2 : kInfinity;
    }

    // The passes that keep to the tolerance and use no emergency breaks, in order.
    [[nodiscard]] std::vector<Pass> tolerable_passes() const {
        std::vector<Pass> passes;
        if (weights_.pretolerance >= 0)
            passes.push_back({.tolerance = weights_.pretolerance, .hyphens = false, .runts = false});
        passes.push_back({.tolerance = weights_.tolerance});
        const double stretch = std::max(0.0, weights_.emergency_stretch);
        if (stretch > 0) passes.push_back({.tolerance = weights_.tolerance, .extra_stretch = stretch});
        return passes;
    }

    // Whether so many lines, all shrunk and narrowed as far as may be, can hold the paragraph: false only
    // where they surely cannot.
    [[nodiscard]] bool may_fit(std::uint32_t lines) const {
        if (lines == 0) return false;
        double dropped = 0;  // at each break, at the most
        for (const Breakpoint& at : breakpoints_) dropped = std::max(dropped, at.start - at.end);
        const Breakpoint& end = breakpoints_.back();
        const double least =
            end.end - shrink_end(end) - flex_end(end) - breakpoints_.front().start - (lines - 1) * dropped;
        return least <= measure_.first + (lines - 1) * measure_.other + lines * kRounding;
    }

    // What is left to try then; the last always works.
    [[nodiscard]] std::vector<Pass> rescue_passes() const {
        const double tolerance = weights_.tolerance;
        const double stretch = std::max(0.0, weights_.emergency_stretch);
        std::vector<Pass> passes{{.tolerance = kInfinity, .extra_stretch = stretch}};
        passes.push_back({.tolerance = kInfinity, .extra_stretch = stretch, .ladder_is_hard = false});
        if (std::ranges::find(breakpoints_, BreakKind::Emergency, &Breakpoint::kind) != breakpoints_.end()) {
            passes.push_back({.tolerance = tolerance, .extra_stretch = stretch, .emergencies = true});
            passes.push_back({.tolerance = kInfinity, .extra_stretch = stretch, .emergencies = true});
        }
        passes.push_back({.tolerance = kInfinity,
                          .extra_stretch = stretch,
                          .emergencies = true,
                          .ladder_is_hard = false,
                          .overfull = true});
        return passes;
    }

    // Finds the best ways from the start to the end; those that differ in the number of lines are kept apart
    // if `counts_lines`. False when there is none.
    [[nodiscard]] bool run(const Pass& pass, bool counts_lines) {
        pass_ = pass;
        counts_lines_ = counts_lines;
        prepare();
        for (std::size_t n = 1; n < usable_.size(); ++n)
            if (!reach(n)) return false;
        return true;
    }

    // The best way found, of those with so many lines where they were counted. Null when there is none.
    [[nodiscard]] const State* best_end(std::uint32_t lines = 0) const {
        const State* best = nullptr;
        const Origin& end = origins_.back();
        for (std::uint32_t n = end.states_begin; n < end.states_end; ++n) {
            const State& state = states_[n];
            if (counts_lines_ && state.line != lines) continue;
            if (best == nullptr || before(state, *best)) best = &state;
        }
        return best;
    }

    [[nodiscard]] BrokenParagraph trace(const State& end) const {
        BrokenParagraph paragraph;
        paragraph.demerits = end.demerits;
        for (const State* to = &end; to->breakpoint != 0; to = &states_[to->previous])
            paragraph.lines.push_back(describe(states_[to->previous].breakpoint, to->breakpoint));
        std::ranges::reverse(paragraph.lines);
        return paragraph;
    }

  private:
    // Ties go to the earlier break.
    [[nodiscard]] bool before(const State& a, const State& b) const {
        if (a.demerits != b.demerits) return a.demerits < b.demerits;
        return states_[a.previous].breakpoint < states_[b.previous].breakpoint;
    }

    [[nodiscard]] bool is_usable(BreakKind kind) const {
        if (kind == BreakKind::Hyphen) return pass_.hyphens;
        return kind != BreakKind::Emergency || pass_.emergencies;
    }

    // Whether there is nothing between it and the last usable breakpoint, nor any reason to prefer it: text
    // from elsewhere can have a great many such places.
    [[nodiscard]] bool repeats_last(const Breakpoint& at) const {
        if (usable_.empty() || is_closing(at.kind)) return false;
        const Breakpoint& last = breakpoints_[usable_.back()];
        return at.kind == last.kind && at.end == last.end && at.start == last.start &&
               at.stretch_end == last.stretch_end && at.stretch_start == last.stretch_start &&
               at.shrink_end == last.shrink_end && at.shrink_start == last.shrink_start &&
               at.flex_end == last.flex_end && at.flex_start == last.flex_start && at.penalty >= last.penalty;
    }

    [[nodiscard]] double shrink_end(const Breakpoint& at) const { return ragged_ ? 0 : at.shrink_end; }
    [[nodiscard]] double stretch_end(const Breakpoint& at) const { return ragged_ ? 0 : at.stretch_end; }
    [[nodiscard]] double flex_end(const Breakpoint& at) const { return ragged_ ? 0 : at.flex_end; }

    // What a line's glyphs take up of what it lacks, or, below 0, of what it has too much.
    [[nodiscard]] double flexed(const Origin& from, const Breakpoint& to, double slack) const {
        if (slack > 0 && is_closing(to.kind)) return 0;
        const double flex = std::max(0.0, flex_end(to) - from.flex);
        return std::clamp(slack, -flex, flex);
    }

    [[nodiscard]] Origin make_origin(std::uint32_t index) const {
        const Breakpoint& at = breakpoints_[index];
        return {.breakpoint = index,
                .measure = index == 0 ? measure_.first : measure_.other,
                .start = at.start,
                .stretch = ragged_ ? 0 : at.stretch_start,
                .shrink = ragged_ ? 0 : at.shrink_start,
                .flex = ragged_ ? 0 : at.flex_start};
    }

    void prepare() {
        usable_.clear();
        for (std::uint32_t n = 0; n < breakpoints_.size(); ++n)
            if (is_usable(breakpoints_[n].kind) && !repeats_last(breakpoints_[n])) usable_.push_back(n);

        base_stretch_ = ragged_ ? weights_.ragged_stretch : 0;
        any_looseness_ = pass_.tolerance >= kWorstBadness;
        widest_ratio_ = any_looseness_ ? 0 : std::cbrt(std::max(0.0, pass_.tolerance) / 100);
        shrunk_end_.resize(usable_.size());
        reach_.resize(usable_.size());
        double nearest_end = kInfinity;
        double nearest_reach = kInfinity;
        for (std::size_t n = usable_.size(); n-- > 0;) {
            const Breakpoint& at = breakpoints_[usable_[n]];
            const Origin origin = make_origin(usable_[n]);
            nearest_end = std::min(nearest_end, at.end - shrink_end(at) - flex_end(at));
            nearest_reach = std::min(
                nearest_reach, origin.start + widest_ratio_ * origin.stretch + origin.flex + origin.measure);
            shrunk_end_[n] = nearest_end;
            reach_[n] = nearest_reach;
        }

        states_.assign(1, State{});
        origins_.assign(1, make_origin(0));
        origins_.front().states_end = 1;
        origins_.front().reach = reach_.front();
        first_origin_ = 0;
    }

    // Finds the best lines that end at usable breakpoint n. False when no way leads on.
    [[nodiscard]] bool reach(std::size_t n) {
        const Breakpoint& to = breakpoints_[usable_[n]];
        retire_origins(n);
        if (first_origin_ == origins_.size()) return false;

        const bool closing = is_closing(to.kind);
        double reach = kInfinity;
        if (!closing && !any_looseness_) {
            const double stretch = stretch_end(to) + base_stretch_ + pass_.extra_stretch;
            reach = to.end + widest_ratio_ * stretch + flex_end(to) + 2 * kRounding;
        }
        found_.clear();
        for (std::size_t at = first_origin_; at < origins_.size(); ++at) {
            const Origin& origin = origins_[at];
            if (origin.reach > reach) break;
            const bool lone = at + 1 == origins_.size() && origin.breakpoint == usable_[n - 1];
            try_line(origin, to, lone);
        }
        if (closing) first_origin_ = origins_.size();
        if (found_.empty()) return !closing;

        Origin origin = make_origin(usable_[n]);
        origin.reach = reach_[n];
        origin.states_begin = static_cast<std::uint32_t>(states_.size());
        for (State& state : found_) {
            state.breakpoint = usable_[n];
            states_.push_back(state);
        }
        origin.states_end = static_cast<std::uint32_t>(states_.size());
        origins_.push_back(origin);
        return true;
    }

    // Leaves out the origins from which every line is overfull from here on. Ends of lines may come nearer
    // again (a hyphen is wider than what follows it), so the nearest of all that are still to come counts.
    void retire_origins(std::size_t n) {
        const std::size_t keep =
            pass_.overfull ? 1 : 0;  // a piece of text always has its line in the last pass
        while (first_origin_ + keep < origins_.size()) {
            const Origin& origin = origins_[first_origin_];
            const bool dead = shrunk_end_[n] - (origin.start - origin.shrink - origin.flex) >
                              origin.measure + 2 * kRounding;
            if (!dead && origins_.size() - first_origin_ <= kWindow) break;
            ++first_origin_;
        }
    }

    [[nodiscard]] LineFit fit(const Origin& from, const Breakpoint& to) const {
        LineFit line;
        double slack = from.measure - (to.end - from.start);
        const double taken = flexed(from, to, slack);
        slack -= taken;
        if (slack < 0) {
            const double shrink = shrink_end(to) - from.shrink;
            if (-(slack + shrink) > kRounding)
                return {kWorstBadness, -(slack + shrink), Fitness::Tight, pass_.overfull};
            if (shrink > 0) line.badness = std::min(100.0, badness_of(-slack / shrink));
            if (line.badness > kClassBadness) line.fitness = Fitness::Tight;
            line.tolerable = line.badness <= pass_.tolerance;
        } else if (is_closing(to.kind)) {
            const bool alone = is_opening(breakpoints_[from.breakpoint].kind);
            if (!alone) line.badness = badness_of(slack / closing_stretch_);
        } else if (slack > 0) {
            const double stretch = stretch_end(to) - from.stretch + base_stretch_;
            const double most = stretch + pass_.extra_stretch;
            line.badness = stretch > 0 ? badness_of(slack / stretch) : kWorstBadness;
            if (line.badness > kClassBadness)
                line.fitness = line.badness > kVeryLooseBadness ? Fitness::VeryLoose : Fitness::Loose;
            line.tolerable =
                line.badness <= pass_.tolerance || (most > 0 && badness_of(slack / most) <= pass_.tolerance);
        }
        if (taken != 0) {
            const double share = taken / (to.flex_end - from.flex);
            line.badness = std::min(kWorstBadness, line.badness + kFlexBadness * share * share);
        }
        return line;
    }

    void try_line(const Origin& from, const Breakpoint& to, bool lone) {
        const LineFit line = fit(from, to);
        if (!line.tolerable || (line.excess > 0 && !lone) || (!pass_.runts && is_runt(from, to))) return;

        const double demerits = line_demerits(from, to, line);
        const bool hyphenated = to.kind == BreakKind::Hyphen && counts_ladder_;
        for (std::uint32_t n = from.states_begin; n < from.states_end; ++n) {
            const State& before = states_[n];
            State state{.demerits = before.demerits + demerits, .previous = n, .fitness = line.fitness};
            if (std::abs(static_cast<int>(before.fitness) - static_cast<int>(line.fitness)) > 1)
                state.demerits += weights_.adjacent_demerits;
            if (counts_lines_) state.line = before.line + 1;
            weigh_first(from, to, before, state);
            if (to.kind == BreakKind::Explicit) state.ladder = before.ladder;
            if (hyphenated) {
                const bool breach = before.ladder >= ladder_limit_;
                if (breach && pass_.ladder_is_hard) continue;
                if (breach) state.demerits += kLadderBreachDemerits;
                state.ladder = breach ? ladder_limit_ : static_cast<std::uint16_t>(before.ladder + 1);
            }
            keep(state);
        }
    }

    [[nodiscard]] bool is_runt(const Origin& from, const Breakpoint& to) const {
        return is_closing(to.kind) && !is_opening(breakpoints_[from.breakpoint].kind) &&
               to.end - from.start < weights_.runt_width;
    }

    // What a closing line costs that is short beside its stretch's first one; what the state is to know of
    // that.
    void weigh_first(const Origin& from, const Breakpoint& to, const State& before, State& state) const {
        if (weights_.short_last_share <= 0) return;
        const double width = to.end - from.start;
        const bool opening = is_opening(breakpoints_[from.breakpoint].kind);
        if (!is_closing(to.kind)) {
            state.first_width = opening ? width : before.first_width;
        } else if (!opening && width < weights_.short_last_share * before.first_width) {
            state.demerits += weights_.short_last_demerits;
        }
    }

    [[nodiscard]] double line_demerits(const Origin& from, const Breakpoint& to, const LineFit& line) const {
        const BreakKind before = breakpoints_[from.breakpoint].kind;
        double demerits = weights_.line_penalty + line.badness;
        demerits *= demerits;
        if (line.excess > 0) {
            demerits += kOverfullDemerits + kOverfullDemeritsPerPoint * std::min(kWidestExcess, line.excess);
        }
        if (is_closing(to.kind)) {
            if (is_flagged(before)) demerits += weights_.final_hyphen_demerits;
            if (is_runt(from, to)) demerits += weights_.runt_demerits;
            return demerits;
        }
        if (line.badness >= kWorstBadness && line.excess == 0 && from.measure > 0) {
            const double lack = from.measure - (to.end - from.start);
            demerits *= 1 + std::min(1.0, lack / from.measure);
        }
        double penalty = to.penalty;
        if (to.kind == BreakKind::Hyphen) penalty += weights_.hyphen_penalty;
        if (to.kind == BreakKind::Explicit) penalty += weights_.explicit_hyphen_penalty;
        if (to.kind == BreakKind::Emergency) penalty += kEmergencyPenalty;
        demerits += penalty * penalty;
        if (is_flagged(to.kind) && is_flagged(before)) demerits += weights_.ladder_demerits;
        return demerits;
    }

    void keep(const State& state) {
        for (State& other : found_) {
            if (other.fitness != state.fitness || other.ladder != state.ladder || other.line != state.line ||
                other.first_width != state.first_width)
                continue;
            if (state.demerits < other.demerits) other = state;
            return;
        }
        found_.push_back(state);
    }

    [[nodiscard]] BrokenLine describe(std::uint32_t from_index, std::uint32_t to_index) const {
        const Origin from = make_origin(from_index);
        const Breakpoint& to = breakpoints_[to_index];
        BrokenLine line{.from = from_index, .to = to_index, .natural_width = to.end - from.start};
        double slack = from.measure - line.natural_width;
        const double taken = flexed(from, to, slack);
        if (taken != 0) line.expansion = taken / (to.flex_end - from.flex);
        slack -= taken;
        if (slack < 0) {
            line.overfull = -(slack + shrink_end(to) - from.shrink) > kRounding;
            // Ragged lines keep their spaces, but where they would stick out.
            const double shrink = to.shrink_end - breakpoints_[from_index].shrink_start;
            if (shrink > 0 && (!ragged_ || line.overfull)) line.ratio = std::max(-1.0, slack / shrink);
        } else if (slack > 0 && !is_closing(to.kind) && !ragged_) {
            const double stretch = to.stretch_end - from.stretch;
            line.ratio = stretch > 0 ? slack / stretch : 0;
            line.loose = stretch <= 0 || badness_of(line.ratio) > weights_.tolerance;
        }
        return line;
    }

    std::span<const Breakpoint> breakpoints_;
    Measure measure_;
    const BreakingWeights& weights_;
    bool ragged_ = false;
    bool counts_ladder_ = false;
    std::uint16_t ladder_limit_ = 0;
    double closing_stretch_ = 0;

    // Of the pass that is being run.
    Pass pass_;
    bool counts_lines_ = false;
    bool any_looseness_ = false;
    double widest_ratio_ = 0;  // that the tolerance allows
    double base_stretch_ = 0;  // that each line has beside its spaces'
    std::vector<std::uint32_t> usable_;
    std::vector<double>
        shrunk_end_;             // by usable breakpoint: the nearest that a line's end can come from there on
    std::vector<double> reach_;  // by usable breakpoint: Origin::reach
    std::vector<State> states_, found_;
    std::vector<Origin> origins_;
    std::size_t first_origin_ = 0;
};

struct Outcome {
    BrokenParagraph paragraph;
    bool tolerable = false;
};

Outcome find_optimum(Breaker& breaker) {
    for (const Pass& pass : breaker.tolerable_passes())
        if (breaker.run(pass, false)) return {breaker.trace(*breaker.best_end()), true};
    for (const Pass& pass : breaker.rescue_passes())
        if (breaker.run(pass, false)) return {breaker.trace(*breaker.best_end()), false};
    return {};
}

}  // namespace

BrokenParagraph break_lines(std::span<const Breakpoint> breakpoints, const Measure& measure,
                            const BreakingWeights& weights) {
    Breaker breaker(breakpoints, measure, weights);
    return find_optimum(breaker).paragraph;
}

std::vector<ParagraphVariant> break_variants(std::span<const Breakpoint> breakpoints, const Measure& measure,
                                             const BreakingWeights& weights) {
    Breaker breaker(breakpoints, measure, weights);
    Outcome optimum = find_optimum(breaker);
    const auto lines = static_cast<std::uint32_t>(optimum.paragraph.lines.size());
    std::vector<ParagraphVariant> variants;
    variants.push_back({0, std::move(optimum.paragraph)});
    if (!optimum.tolerable) return variants;

    ParagraphVariant longer{1, {}};
    ParagraphVariant shorter{-1, {}};
    std::vector<ParagraphVariant*> wanted{&longer};
    if (breaker.may_fit(lines - 1)) wanted.push_back(&shorter);
    for (const Pass& pass : breaker.tolerable_passes()) {
        if (wanted.empty()) break;
        if (!breaker.run(pass, true)) continue;
        std::erase_if(wanted, [&](ParagraphVariant* variant) {
            const State* end = breaker.best_end(lines + static_cast<std::uint32_t>(variant->extra_lines));
            if (end != nullptr) variant->paragraph = breaker.trace(*end);
            return end != nullptr;
        });
    }
    for (ParagraphVariant* variant : {&longer, &shorter})
        if (!variant->paragraph.lines.empty()) variants.push_back(std::move(*variant));
    return variants;
}

}  // namespace bifolio::layout

// Compares the line breaker with a plain search through all 2^n ways to break a paragraph, which knows the
// contract of layout/text/line_breaker.h and nothing of the implementation.

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <random>
#include <sstream>

#include "layout/text/line_breaker.h"

namespace bifolio::layout {
namespace {

using Breaks = std::vector<std::size_t>;  // breakpoints, the first and the last among them

struct Rules {
    bool hyphens, emergencies, ladder_limit, overfull;
    double tolerance, extra_stretch;
    bool runts = true;
};

constexpr double kAnything = std::numeric_limits<double>::infinity();

std::vector<Rules> rules_of_passes(const BreakingWeights& w) {
    const double extra = w.emergency_stretch;
    std::vector<Rules> passes;
    if (w.pretolerance >= 0) passes.push_back({false, false, true, false, w.pretolerance, 0, false});
    passes.push_back({true, false, true, false, w.tolerance, 0});
    if (extra > 0) passes.push_back({true, false, true, false, w.tolerance, extra});
    passes.push_back({true, false, true, false, kAnything, extra});
    passes.push_back({true, false, false, false, kAnything, extra});
    passes.push_back({true, true, true, false, w.tolerance, extra});
    passes.push_back({true, true, true, false, kAnything, extra});
    passes.push_back({true, true, false, true, kAnything, extra});
    return passes;
}

// Whether there is no breakpoint between but repetitions of the first.
bool is_one_piece(const std::vector<Breakpoint>& points, std::size_t from, std::size_t to) {
    for (std::size_t n = from + 1; n < to; ++n) {
        const Breakpoint &a = points[from], &b = points[n];
        if (a.kind != b.kind || a.end != b.end || a.start != b.start || a.penalty > b.penalty) return false;
    }
    return true;
}

// What one way costs under the rules; nothing if they forbid it.
std::optional<double> cost_of(const std::vector<Breakpoint>& points, const Breaks& breaks,
                              const Measure& measure, const BreakingWeights& w, const Rules& rules) {
    double total = 0;
    int previous_class = 1;  // 0 tight, 1 decent, 2 loose, 3 very loose
    int hyphens_in_a_row = 0;
    double first_width = 0;  // of the stretch's first line
    const bool ragged = w.ragged_stretch > 0;
    for (std::size_t line = 0; line + 1 < breaks.size(); ++line) {
        const Breakpoint& a = points[breaks[line]];
        const Breakpoint& b = points[breaks[line + 1]];
        if (b.kind == BreakKind::Hyphen && !rules.hyphens) return {};
        if (b.kind == BreakKind::Emergency && !rules.emergencies) return {};

        const double width = line == 0 ? measure.first : measure.other;
        const double natural_lack = width - (b.end - a.start);
        double lack = natural_lack;
        const double stretch = ragged ? w.ragged_stretch : b.stretch_end - a.stretch_start;
        const double shrink = ragged ? 0.0 : b.shrink_end - a.shrink_start;
        const bool closes = b.kind == BreakKind::End || b.kind == BreakKind::Forced;
        const bool opens = a.kind == BreakKind::Start || a.kind == BreakKind::Forced;
        const bool after_hyphen = a.kind == BreakKind::Hyphen || a.kind == BreakKind::Explicit;
        const double flex = ragged ? 0.0 : std::max(0.0, b.flex_end - a.flex_start);
        double share = 0;
        if (flex > 0 && (lack < 0 || !closes)) share = std::clamp(lack / flex, -1.0, 1.0);
        lack -= share * flex;
        const bool sticks_out = -lack > shrink + 1e-6;

        double badness = 0;
        if (sticks_out) {
            badness = 10000;
        } else if (lack < 0) {
            badness = shrink > 0 ? 100 * std::pow(std::min(1.0, -lack / shrink), 3) : 0;
        } else if (lack > 0 && closes) {
            double finite = w.last_line_stretch;
            if (finite == 0) finite = ragged ? 0.5 * measure.other : kAnything;
            badness = opens ? 0 : std::min(10000.0, 100 * std::pow(lack / finite, 3));
        } else if (lack > 0) {
            badness = stretch <= 0 ? 10000 : std::min(10000.0, 100 * std::pow(lack / stretch, 3));
        }
        if (sticks_out && !(rules.overfull && is_one_piece(points, breaks[line], breaks[line + 1])))
            return {};
        if (lack < 0 && !sticks_out && badness > rules.tolerance) return {};
        if (lack > 0 && !closes) {
            const double most = stretch + rules.extra_stretch;
            const double eased = most <= 0 ? 10000 : std::min(10000.0, 100 * std::pow(lack / most, 3));
            if (eased > rules.tolerance) return {};
        }

        int fitness = 1;
        if (lack < 0 && badness > 12) fitness = 0;
        if (lack > 0 && !closes && badness > 12) fitness = badness > 99 ? 3 : 2;

        badness = std::min(10000.0, badness + 10 * share * share);
        double cost = (w.line_penalty + badness) * (w.line_penalty + badness);
        if (sticks_out) cost += 1e12 + 1e10 * (-lack - shrink);
        if (!closes && !sticks_out && badness == 10000) cost *= 1 + std::min(1.0, natural_lack / width);
        if (!closes) {
            double penalty = b.penalty;
            if (b.kind == BreakKind::Hyphen) penalty += w.hyphen_penalty;
            if (b.kind == BreakKind::Explicit) penalty += w.explicit_hyphen_penalty;
            if (b.kind == BreakKind::Emergency) penalty += 1000;
            cost += penalty * penalty;
        }
        if (fitness - previous_class > 1 || previous_class - fitness > 1) cost += w.adjacent_demerits;
        if (after_hyphen && (b.kind == BreakKind::Hyphen || b.kind == BreakKind::Explicit))
            cost += w.ladder_demerits;
        if (after_hyphen && closes) cost += w.final_hyphen_demerits;
        if (closes && !opens && width - natural_lack < w.runt_width) {
            if (!rules.runts) return {};
            cost += w.runt_demerits;
        }
        if (opens) first_width = b.end - a.start;
        if (w.short_last_share > 0 && closes && !opens && b.end - a.start < w.short_last_share * first_width)
            cost += w.short_last_demerits;

        if (b.kind == BreakKind::Hyphen) {
            if (++hyphens_in_a_row > w.ladder_limit) {
                if (rules.ladder_limit) return {};
                cost += 1e10;
            }
        } else if (b.kind != BreakKind::Explicit) {
            hyphens_in_a_row = 0;
        }
        total += cost;
        previous_class = fitness;
    }
    return total;
}

struct Best {
    std::optional<double> cost;
    Breaks breaks;
    bool unique = true;
};

// Up to rounding; tight enough to tell ordinary demerits apart beside those of an overfull line.
bool about_equal(double a, double b) {
    return std::abs(a - b) <= 1e-6 + 1e-12 * std::max(std::abs(a), std::abs(b));
}

// The best of all ways under the rules; of those with so many lines, if `lines` is not 0.
Best search(const std::vector<Breakpoint>& points, const Measure& measure, const BreakingWeights& weights,
            const Rules& rules, std::size_t lines = 0) {
    Best best;
    const std::size_t inner = points.size() - 2;
    for (std::size_t set = 0; set < (std::size_t{1} << inner); ++set) {
        Breaks breaks{0};
        bool skips_forced = false;
        for (std::size_t n = 0; n < inner; ++n) {
            const bool taken = (set >> n & 1U) != 0;
            if (taken) breaks.push_back(n + 1);
            skips_forced = skips_forced || (!taken && points[n + 1].kind == BreakKind::Forced);
        }
        breaks.push_back(inner + 1);
        if (skips_forced || (lines != 0 && breaks.size() != lines + 1)) continue;
        const std::optional<double> cost = cost_of(points, breaks, measure, weights, rules);
        if (!cost) continue;
        if (best.cost && about_equal(*cost, *best.cost)) best.unique = false;
        if (best.cost && *cost >= *best.cost) continue;
        if (!best.cost || !about_equal(*cost, *best.cost)) best.unique = true;
        best.cost = cost;
        best.breaks = breaks;
    }
    return best;
}

Breaks breaks_of(const BrokenParagraph& paragraph) {
    Breaks breaks{0};
    for (const BrokenLine& line : paragraph.lines) breaks.push_back(line.to);
    return breaks;
}

std::string describe(const std::vector<Breakpoint>& points, const Measure& measure,
                     const BreakingWeights& w) {
    std::ostringstream out;
    out << "measure " << measure.first << '/' << measure.other << " tolerance " << w.pretolerance << '/'
        << w.tolerance << " emergency " << w.emergency_stretch << " ragged " << w.ragged_stretch << " last "
        << w.last_line_stretch << " runt " << w.runt_width << " ladder " << w.ladder_limit << " short last "
        << w.short_last_share << '/' << w.short_last_demerits << '\n';
    for (const Breakpoint& at : points) {
        out << "  kind " << static_cast<int>(at.kind) << " end " << at.end << " start " << at.start
            << " stretch " << at.stretch_end << '/' << at.stretch_start << " shrink " << at.shrink_end << '/'
            << at.shrink_start << " penalty " << at.penalty << '\n';
    }
    return out.str();
}

// Which pass decided, for counting that each is reached; 99 when something is wrong.
std::size_t expect_optimum(const std::vector<Breakpoint>& points, const Measure& measure,
                           const BreakingWeights& weights, const BrokenParagraph& found) {
    const std::vector<Rules> passes = rules_of_passes(weights);
    for (std::size_t pass = 0; pass < passes.size(); ++pass) {
        const Best best = search(points, measure, weights, passes[pass]);
        if (!best.cost) continue;
        const std::optional<double> cost = cost_of(points, breaks_of(found), measure, weights, passes[pass]);
        if (!cost || !about_equal(*cost, *best.cost) || !about_equal(found.demerits, *best.cost) ||
            (best.unique && best.breaks != breaks_of(found))) {
            ADD_FAILURE() << "pass " << pass << ": best " << *best.cost << ", found " << found.demerits
                          << " that costs " << cost.value_or(-1) << '\n'
                          << ::testing::PrintToString(best.breaks) << " against "
                          << ::testing::PrintToString(breaks_of(found)) << '\n'
                          << describe(points, measure, weights);
            return 99;
        }
        return pass;
    }
    ADD_FAILURE() << "no pass works\n" << describe(points, measure, weights);
    return 99;
}

void expect_variants(const std::vector<Breakpoint>& points, const Measure& measure,
                     const BreakingWeights& weights) {
    const std::vector<ParagraphVariant> variants = break_variants(points, measure, weights);
    const BrokenParagraph optimum = break_lines(points, measure, weights);
    ASSERT_FALSE(variants.empty());
    ASSERT_EQ(variants[0].extra_lines, 0);
    ASSERT_EQ(breaks_of(variants[0].paragraph), breaks_of(optimum));
    ASSERT_EQ(variants[0].paragraph.demerits, optimum.demerits);
    std::vector<Rules> passes = rules_of_passes(weights);
    passes.resize(1 + (weights.pretolerance >= 0) + (weights.emergency_stretch > 0));
    std::size_t next = 1;
    for (const int extra : {1, -1}) {
        const std::size_t lines = optimum.lines.size() + static_cast<std::size_t>(extra);
        Best best;
        for (const Rules& rules : passes)
            if (!best.cost && lines > 0) best = search(points, measure, weights, rules, lines);
        if (!best.cost) continue;
        ASSERT_LT(next, variants.size()) << describe(points, measure, weights);
        ASSERT_EQ(variants[next].extra_lines, extra) << describe(points, measure, weights);
        ASSERT_EQ(variants[next].paragraph.lines.size(), lines);
        ASSERT_TRUE(about_equal(variants[next].paragraph.demerits, *best.cost))
            << describe(points, measure, weights);
        if (best.unique) {
            ASSERT_EQ(breaks_of(variants[next].paragraph), best.breaks);
        }
        ++next;
    }
    ASSERT_EQ(next, variants.size()) << describe(points, measure, weights);
}

// Builds a paragraph piece by piece: pieces of text that touch or have a space between.
class Builder {
  public:
    // `flex`: share of their width by which pieces may be widened or narrowed.
    explicit Builder(double flex) : share_(flex) {}

    void piece(double width) {
        natural_ += width;
        flex_ += share_ * width;
    }
    void gap(BreakKind kind, double penalty = 0, double protrusion = 0, double space_shrink = 0.5) {
        Breakpoint at;
        at.kind = kind;
        at.penalty = penalty;
        const bool space = kind == BreakKind::Space || kind == BreakKind::Forced;
        at.end = natural_ + (kind == BreakKind::Hyphen ? 1 : 0) - protrusion;
        at.stretch_end = stretch_;
        at.shrink_end = shrink_;
        at.flex_end = at.flex_start = flex_;
        if (space) {
            natural_ += 1;
            stretch_ += 1;
            shrink_ += space_shrink;
        }
        at.start = natural_ + protrusion / 2;
        at.stretch_start = stretch_;
        at.shrink_start = shrink_;
        points.push_back(at);
    }
    std::vector<Breakpoint> points;

  private:
    double share_ = 0;
    double natural_ = 0, stretch_ = 0, shrink_ = 0, flex_ = 0;
};

struct Setting {
    Measure measure;
    BreakingWeights weights;
};

std::vector<Setting> settings() {
    std::vector<Setting> all;
    const auto add = [&](Measure measure, auto change) {
        BreakingWeights weights;
        change(weights);
        all.push_back({measure, weights});
    };
    add({6, 6}, [](BreakingWeights&) {});
    add({4, 7}, [](BreakingWeights& w) {
        w.tolerance = 1000;
        w.runt_width = 3;
    });
    add({9, 5}, [](BreakingWeights& w) {
        w.pretolerance = -1;
        w.ladder_limit = 1;
        w.emergency_stretch = 2;
    });
    add({5, 5}, [](BreakingWeights& w) {
        w.ladder_limit = 0;
        w.tolerance = 5000;
        w.last_line_stretch = 3;
    });
    add({6, 6}, [](BreakingWeights& w) {
        w.ragged_stretch = 2;
        w.runt_width = 2;
    });
    add({3, 3}, [](BreakingWeights& w) {
        w.ragged_stretch = 1;
        w.ladder_limit = 1;
        w.tolerance = 100;
    });
    add({7, 6}, [](BreakingWeights& w) {
        w.ragged_stretch = 4;
        w.last_line_stretch = 6;
        w.short_last_share = 0.6;
        w.short_last_demerits = 3000;
    });
    add({8, 8}, [](BreakingWeights& w) {
        w.hyphen_penalty = 0;
        w.adjacent_demerits = 500;
        w.tolerance = 800;
    });
    return all;
}

// Calls `check` with every paragraph of so many pieces of 1 to 3 letters with every kind of break between.
template <typename Check>
void for_all_paragraphs(int pieces, double flex, const Check& check) {
    constexpr std::array kKinds{BreakKind::Space, BreakKind::Hyphen, BreakKind::Explicit,
                                BreakKind::Emergency, BreakKind::Forced};
    std::size_t count = 1;
    for (int n = 0; n < pieces; ++n) count *= n == 0 ? 3 : 3 * kKinds.size();
    for (std::size_t index = 0; index < count; ++index) {
        Builder paragraph(flex);
        std::size_t digits = index;
        paragraph.gap(BreakKind::Start);
        for (int n = 0; n < pieces; ++n) {
            if (n > 0) {
                paragraph.gap(kKinds[digits % kKinds.size()]);
                digits /= kKinds.size();
            }
            paragraph.piece(static_cast<double>(1 + digits % 3));
            digits /= 3;
        }
        paragraph.gap(BreakKind::End);
        if (!check(paragraph.points)) return;
    }
}

// How often each pass decided.
class Decisions {
  public:
    [[nodiscard]] bool check(const std::vector<Breakpoint>& points, const Setting& setting) {
        const BrokenParagraph found = break_lines(points, setting.measure, setting.weights);
        const std::size_t pass = expect_optimum(points, setting.measure, setting.weights, found);
        if (pass < counts_.size()) ++counts_[pass];
        return pass < counts_.size();
    }
    [[nodiscard]] int passes_that_decided() const {
        return static_cast<int>(std::ranges::count_if(counts_, [](int count) { return count > 0; }));
    }

  private:
    std::array<int, 8> counts_{};
};

TEST(LineBreakerBruteForce, AllParagraphsOfFourPiecesInAllSettings) {
    for (const double flex : {0.0, 0.125}) {
        for (const Setting& setting : settings()) {
            Decisions decisions;
            for_all_paragraphs(4, flex, [&](const auto& points) { return decisions.check(points, setting); });
            EXPECT_GE(decisions.passes_that_decided(), 4);
        }
    }
}

TEST(LineBreakerBruteForce, AllParagraphsOfFivePiecesInOneSettingEach) {
    const std::vector<Setting> all = settings();
    Decisions decisions;
    std::size_t turn = 0;
    for_all_paragraphs(5, 0,
                       [&](const auto& points) { return decisions.check(points, all[turn++ % all.size()]); });
    EXPECT_GE(decisions.passes_that_decided(), 7);
}

// Longer paragraphs, with hanging ends, penalties of their own, and settings drawn at random (always the same
// ones).
class LineBreakerSampled : public ::testing::TestWithParam<int> {};

// A breakpoint that repeats the one before it does not count, by the contract: here they do not arise.
void drop_repeats(std::vector<Breakpoint>& points) {
    const auto repeats = [](const Breakpoint& before, const Breakpoint& at) {
        return at.kind == before.kind && at.end == before.end && at.start == before.start &&
               at.stretch_end == before.stretch_end && at.stretch_start == before.stretch_start &&
               at.shrink_end == before.shrink_end && at.shrink_start == before.shrink_start;
    };
    const auto [from, to] = std::ranges::unique(points, repeats);
    points.erase(from, to);
}

TEST_P(LineBreakerSampled, EqualsBruteForce) {
    std::mt19937 random(static_cast<unsigned>(GetParam()));
    const auto draw = [&](int below) { return static_cast<int>(random() % static_cast<unsigned>(below)); };
    Decisions decisions;
    for (int round = 0; round < 60; ++round) {
        Builder paragraph(draw(2) == 0 ? 0 : 0.125 * draw(3));
        const int pieces = 4 + draw(8);
        const bool rare_forced = draw(4) == 0, emergencies = draw(3) == 0, hangs = draw(2) == 0;
        paragraph.gap(BreakKind::Start);
        for (int n = 0; n < pieces; ++n) {
            if (n > 0) {
                const int kind = draw(12);
                BreakKind chosen = BreakKind::Space;
                if (kind >= 5) chosen = BreakKind::Hyphen;
                if (kind == 9) chosen = BreakKind::Explicit;
                if (kind == 10 && emergencies) chosen = BreakKind::Emergency;
                if (kind == 11 && rare_forced) chosen = BreakKind::Forced;
                // One after another, so that every compiler draws alike.
                const double penalty = draw(3) == 0 ? 20 * draw(6) : 0;
                const double hang = hangs ? 0.25 * draw(5) : 0;
                const double shrink = 0.25 * (1 + draw(3));
                paragraph.gap(chosen, penalty, hang, shrink);
            }
            paragraph.piece(draw(8) == 0 ? 0 : 0.5 * (1 + draw(9)));
        }
        paragraph.gap(BreakKind::End, 0, hangs ? 0.5 : 0);
        if (draw(4) == 0) {  // coordinates that go back and forth
            for (Breakpoint& at : paragraph.points) {
                if (draw(4) == 0) at.start += 2;
                if (draw(4) == 0) at.end += 2;
            }
        }
        drop_repeats(paragraph.points);

        BreakingWeights weights;
        const double other = 3 + draw(10);
        const Measure measure{draw(2) == 0 ? other : 2.0 + draw(12), other};
        constexpr std::array kTolerances{50.0, 200.0, 1000.0, 9999.0, 10000.0};
        weights.tolerance = kTolerances[static_cast<std::size_t>(draw(5))];
        weights.pretolerance = draw(3) == 0 ? -1 : draw(2) == 0 ? 20 : 100;
        weights.emergency_stretch = draw(2) == 0 ? 0 : 0.5 * (1 + draw(4));
        weights.ladder_limit = draw(4);
        weights.ladder_demerits = draw(2) == 0 ? 10000 : 300;
        weights.final_hyphen_demerits = draw(2) == 0 ? 5000 : 100;
        weights.adjacent_demerits = draw(2) == 0 ? 10000 : 2000;
        weights.hyphen_penalty = 25 * draw(4);
        weights.explicit_hyphen_penalty = 25 * draw(4);
        weights.runt_width = draw(2) == 0 ? 0 : 1 + draw(4);
        weights.ragged_stretch = draw(4) == 0 ? 0.5 * (1 + draw(6)) : 0;
        weights.last_line_stretch = draw(3) == 0 ? 1 + draw(6) : 0;
        if (draw(10) == 0) weights.last_line_stretch = kAnything;
        weights.short_last_share = draw(2) == 0 ? 0 : 0.25 * (1 + draw(4));
        weights.short_last_demerits = 1000 * (1 + draw(20));

        ASSERT_TRUE(decisions.check(paragraph.points, {measure, weights}));
        expect_variants(paragraph.points, measure, weights);
        if (HasFatalFailure()) return;
    }
    EXPECT_GE(decisions.passes_that_decided(), 4);
}

INSTANTIATE_TEST_SUITE_P(Seeds, LineBreakerSampled, ::testing::Range(0, 24));

}  // namespace
}  // namespace bifolio::layout

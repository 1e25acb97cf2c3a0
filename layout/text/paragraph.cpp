#include "layout/text/paragraph.h"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

#include "layout/text/elasticity.h"
#include "layout/text/line_breaker.h"
#include "layout/text/line_setter.h"
#include "layout/text/paragraph_breaks.h"

namespace bifolio::layout {

namespace {

constexpr double kRaggedHyphenPenalty = 1000;
constexpr double kRuntEms = 2, kAnyBadness = 10000;
constexpr double kRaggedStretch = 0.3, kRaggedRunt = 0.3;  // of the measure

// What has more places to break is no title, or is wider than its column by far, and would take long.
constexpr std::size_t kMostBreaksOfTitle = 60;

// Longer paragraphs have no alternatives: they would be many, and a page is helped by short ones.
constexpr std::size_t kMostWords = 1000, kMostLines = 150;
constexpr double kLoosestRatio = 1.26;
constexpr double kShortestLastLine = 0.3;  // of the measure
// On the page breaker's scale: what any alternative costs, and what it may cost; and how many demerits a line
// are felt like one point of it.
constexpr double kLeastCost = 5, kMostCost = 60, kDemeritsPerCost = 50;

// Lines of a title may be shorter for the sake of its sense.
void weigh_sense(const Column& column, const styles::LineBreaking& rules, BreakingWeights& weights) {
    // All ways are weighed, not only those that fill their lines.
    weights.pretolerance = weights.tolerance = kAnyBadness;
    const double zone = rules.sense_zone * column.width;
    weights.ragged_stretch = std::max(weights.ragged_stretch, zone);
    weights.last_line_stretch = column.width;
    weights.short_last_share = rules.short_last_share;
    weights.short_last_demerits = rules.short_last_demerits;
}

BreakingWeights weights_for(const Column& column, const styles::LineBreaking& rules, double em) {
    const bool justified = column.justified();
    BreakingWeights weights;
    weights.pretolerance = rules.pretolerance;
    weights.tolerance = rules.tolerance;
    weights.emergency_stretch = rules.emergency_stretch * em;
    weights.line_penalty = rules.line_penalty;
    weights.hyphen_penalty = rules.hyphen_penalty;
    // A title is not broken at a hyphen (E-graph) while it can be broken at a space.
    weights.explicit_hyphen_penalty = justified ? rules.explicit_hyphen_penalty : kRaggedHyphenPenalty;
    weights.ladder_demerits = rules.ladder_demerits;
    weights.final_hyphen_demerits = rules.final_hyphen_demerits;
    weights.adjacent_demerits = rules.adjacent_demerits;
    weights.runt_demerits = rules.runt_demerits;
    weights.ladder_limit = rules.ladder_limit;
    // A title's lines are to be of like length.
    weights.runt_width =
        justified ? std::max(kRuntEms * em, rules.runt_share * column.width) : kRaggedRunt * column.width;
    weights.ragged_stretch = justified ? 0 : std::max(3 * em, kRaggedStretch * column.width);
    return weights;
}

bool is_presentable(const BrokenParagraph& paragraph, const Column& column) {
    if (paragraph.lines.size() > kMostLines) return false;
    if (paragraph.lines.back().natural_width < kShortestLastLine * column.width) return false;
    return std::ranges::none_of(paragraph.lines, [](const BrokenLine& line) {
        return line.loose || line.overfull || line.ratio > kLoosestRatio;
    });
}

// None where it would cost too much.
std::optional<ParagraphAlternative> alternative_of(const ParagraphVariant& variant,
                                                   const BrokenParagraph& optimum,
                                                   const ParagraphBreaks& breaks) {
    ParagraphAlternative alternative{.extra_lines = variant.extra_lines, .cost = 0, .hyphenated = {}};
    const auto lines = static_cast<double>(variant.paragraph.lines.size());
    const double felt = std::max(0.0, variant.paragraph.demerits - optimum.demerits) / lines;
    alternative.cost = kLeastCost + felt / kDemeritsPerCost;
    if (alternative.cost > kMostCost) return std::nullopt;
    for (const BrokenLine& line : variant.paragraph.lines)
        alternative.hyphenated.push_back(breaks.breakpoints[line.to].kind == BreakKind::Hyphen);
    return alternative;
}

// Whether it surely has no alternatives: spaces shrink by far less than the half.
bool is_long(std::span<const Token> tokens, const ParagraphBreaks& breaks, const Column& column) {
    return tokens.size() > kMostWords || breaks.breakpoints.back().end > 2 * kMostLines * column.width;
}

// The paragraph as the column asks for it; what else could be made of it goes to `alternatives`.
BrokenParagraph break_as_asked(const ParagraphBreaks& breaks, const Column& column,
                               const BreakingWeights& weights, bool has_alternatives,
                               std::vector<ParagraphAlternative>& alternatives) {
    const Measure measure{column.width - column.first_indent, column.width};
    if (!has_alternatives || (column.extra_lines == 0 && !column.wants_alternatives))
        return break_lines(breaks.breakpoints, measure, weights);
    std::vector<ParagraphVariant> variants = break_variants(breaks.breakpoints, measure, weights);
    if (column.wants_alternatives) {
        for (const ParagraphVariant& variant : std::span(variants).subspan(1)) {
            if (!is_presentable(variant.paragraph, column)) continue;
            if (auto alternative = alternative_of(variant, variants.front().paragraph, breaks))
                alternatives.push_back(std::move(*alternative));
        }
    }
    const auto asked = std::ranges::find(variants, column.extra_lines, &ParagraphVariant::extra_lines);
    return std::move(asked == variants.end() ? variants.front() : *asked).paragraph;
}

}  // namespace

SetParagraph set_paragraph(const RichText& text, const Column& column, const styles::LineBreaking& rules,
                           Words& words) {
    TokenisedText tokenised = tokenise(text, column.hyphenate, rules, words);
    const std::vector<Token>& tokens = tokenised.tokens;
    SetParagraph result;
    result.troubles = std::move(tokenised.troubles);
    if (tokens.empty()) return result;
    const TextStyles& styles = words.shaper().styles();
    const Elasticity elasticity(column, rules, styles);
    const ParagraphBreaks breaks = find_breaks(tokens, column, elasticity, words);
    const double em = styles[tokens.front().word->style].look.size.pt();
    BreakingWeights weights = weights_for(column, rules, em);
    const bool is_title = column.sense > 0 && !column.justified();
    if (is_title && breaks.breakpoints.size() <= kMostBreaksOfTitle) weigh_sense(column, rules, weights);
    const BrokenParagraph broken =
        break_as_asked(breaks, column, weights, !is_long(tokens, breaks, column), result.alternatives);
    LineSetter setter(text, tokens, breaks, column, elasticity, words);
    for (const BrokenLine& line : broken.lines)
        result.lines.push_back(setter.set(line, result.lines.empty() ? column.first_indent : 0));
    setter.find_places(result.lines);
    return result;
}

}  // namespace bifolio::layout

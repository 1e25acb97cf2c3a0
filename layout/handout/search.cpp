#include "layout/handout/search.h"

#include <algorithm>

namespace bifolio::layout {

namespace {

// Halvings of a search: type is right to a hundredth, columns to a point.
constexpr int kSteps = 7, kFineSteps = 11;

// What comes nearest to `bad` of what still fits, where `good` does, for one member of a candidate.
double bisect(Candidate candidate, double Candidate::*member, double good, double bad, int steps,
              const Fits& fits) {
    for (int step = 0; step < steps && good != bad; ++step) {
        candidate.*member = (good + bad) / 2;
        (fits(candidate) ? good : bad) = candidate.*member;
    }
    return good;
}

double liking(const Candidate& candidate, const styles::HandoutFormats& likings) {
    return candidate.scale * candidate.format.preference(likings);
}

std::optional<Candidate> largest(const SearchRange& range, double most_scale, double tightness,
                                 const Fits& fits) {
    std::optional<Candidate> best;
    for (const Format& format : range.formats) {
        Candidate candidate{.format = format, .scale = range.least_scale, .tightness = tightness};
        // Smaller type than this would not be liked better.
        if (best)
            candidate.scale =
                std::max(candidate.scale, liking(*best, range.likings) / format.preference(range.likings));
        const double least = candidate.scale;
        if (least > most_scale || !fits(candidate)) continue;
        candidate.scale = most_scale;
        if (!fits(candidate))
            candidate.scale = bisect(candidate, &Candidate::scale, least, most_scale, kSteps, fits);
        best = candidate;
    }
    return best;
}

Candidate kept_together(const Candidate& candidate, const SearchRange& range, const Fits& fits) {
    if (candidate.format.columns == 1 && range.pages == 1) return candidate;
    Candidate kept = candidate;
    kept.keep_together = true;
    kept.scale = std::max(candidate.scale / range.likings.together_is_worth, range.least_scale);
    if (!fits(kept)) return candidate;
    kept.scale = bisect(kept, &Candidate::scale, kept.scale, candidate.scale, kSteps, fits);
    return kept;
}

// Room that is left over goes between the lines and the items.
Candidate loosened(Candidate candidate, double most_white_space, const Fits& fits) {
    if (candidate.tightness > 0) {
        const double tightness = candidate.tightness;
        candidate.tightness = 0;
        if (!fits(candidate)) {
            candidate.tightness = bisect(candidate, &Candidate::tightness, tightness, 0, kSteps, fits);
            return candidate;
        }
    }
    candidate.white_space = most_white_space;
    if (!fits(candidate))
        candidate.white_space = bisect(candidate, &Candidate::white_space, 0, most_white_space, kSteps, fits);
    return candidate;
}

// What even then is left over, below all columns alike.
Candidate balanced(Candidate candidate, const SearchRange& range, const Fits& fits) {
    if (candidate.format.columns == 1 || candidate.format.column_per_day) return candidate;
    const double page = range.longer_edge / candidate.scale;
    candidate.column_height = bisect(candidate, &Candidate::column_height, page, 1, kFineSteps, fits);
    return candidate;
}

}  // namespace

double Format::preference(const styles::HandoutFormats& likings) const {
    double preference = turned ? 1 / likings.turning_costs : 1;
    if (in_bands) preference /= likings.bands_cost;
    if (column_per_day) return preference * likings.days_are_worth;
    for (std::size_t n = 1; n < columns; ++n) preference /= likings.column_costs;
    return preference;
}

std::vector<Format> formats_for(std::size_t days, bool has_grid, const styles::HandoutFormats& likings) {
    const auto most_columns = static_cast<std::size_t>(likings.most_columns);
    const auto most_day_columns = static_cast<std::size_t>(likings.most_day_columns);
    std::vector<Format> formats;
    for (const bool turned : {false, true}) {
        if (days > 1 && days <= most_day_columns)
            formats.push_back({.turned = turned, .columns = days, .column_per_day = true});
        if (!turned || has_grid)
            for (std::size_t columns = 1; columns <= most_columns; ++columns)
                formats.push_back({.turned = turned, .columns = columns});
        if (has_grid) formats.push_back({.turned = turned, .in_bands = true});
    }
    return formats;
}

std::optional<Candidate> search(const SearchRange& range, const Fits& fits) {
    std::optional<Candidate> best = largest(range, range.most_scale, 0, fits);
    if (!best || best->scale < range.likings.comfortable) {
        const double most = std::clamp(range.likings.comfortable, range.least_scale, range.most_scale);
        const std::optional<Candidate> tight = largest(range, most, 1, fits);
        if (tight && (!best || liking(*tight, range.likings) >
                                   range.likings.tightness_costs * liking(*best, range.likings)))
            best = tight;
    }
    if (!best) return std::nullopt;
    return balanced(loosened(kept_together(*best, range, fits), range.most_white_space, fits), range, fits);
}

}  // namespace bifolio::layout

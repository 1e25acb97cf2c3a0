#include "press/print_practice.h"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "press/color_profile.h"
#include "press/print_pages.h"
#include "source/base/quotation.h"
#include "styles/length.h"

namespace bifolio::press {

namespace {

constexpr double kTolerance = 0.005;  // points, of what is written with three decimals

// A breach for each page of which `find` has something to say.
template <typename Find>
Breaches by_page(const PdfFacts& found, const Find& find) {
    Breaches breaches;
    for (std::size_t n = 0; n < found.pages.size(); ++n)
        if (std::string text = find(found.pages[n]); !text.empty())
            breaches.push_back({n + 1, std::move(text)});
    return breaches;
}

bool is_less(const std::optional<double>& value, double limit) {
    return value && *value < limit - kTolerance;
}

Breaches small_type(const PdfFacts& found, const PrintStandard& /*standard*/) {
    return by_page(found, [](const PageFacts& page) {
        const auto& least = page.practice.smallest_type;
        return is_less(least, kSmallestType) ? fmt::format("has type of {:.1f} pt", *least) : std::string();
    });
}

Breaches reversed_type(const PdfFacts& found, const PrintStandard& /*standard*/) {
    return by_page(found, [](const PageFacts& page) {
        const auto& least = page.practice.smallest_reversed_type;
        return is_less(least, kSmallestReversedType)
                   ? fmt::format("has white type of {:.1f} pt on several inks", *least)
                   : std::string();
    });
}

Breaches hairlines(const PdfFacts& found, const PrintStandard& /*standard*/) {
    return by_page(found, [](const PageFacts& page) {
        const PracticeFacts& practice = page.practice;
        if (is_less(practice.thinnest_line, kThinnestLine))
            return fmt::format("has a line of {:.2f} pt", *practice.thinnest_line);
        if (is_less(practice.thinnest_tinted_line, kThinnestTintedLine))
            return fmt::format("has a line of {:.2f} pt in a tint", *practice.thinnest_tinted_line);
        return std::string();
    });
}

Breaches white_overprint(const PdfFacts& found, const PrintStandard& /*standard*/) {
    return by_page(found, [](const PageFacts& page) {
        return std::string(page.practice.has_white_overprint ? "overprints something white, which vanishes"
                                                             : "");
    });
}

Breaches black_text(const PdfFacts& found, const PrintStandard& /*standard*/) {
    return by_page(found, [](const PageFacts& page) {
        return std::string(page.practice.has_rich_black_text ? "has black text of four inks" : "");
    });
}

Breaches safe_distance(const PdfFacts& found, const PrintStandard& /*standard*/) {
    return by_page(found, [](const PageFacts& page) {
        const std::set<std::string>& near = page.practice.near_trim;
        return near.empty() ? std::string() : fmt::format("is near the trim: {}", fmt::join(near, "; "));
    });
}

std::optional<Size> trim_size(const PageFacts& page) {
    const std::optional<Box>& trim = page.trim ? page.trim : page.art;
    if (!trim) return std::nullopt;
    const Size size{trim->width() * page.user_unit, trim->height() * page.user_unit};
    return page.is_turned ? Size{size.height, size.width} : size;
}

Breaches trim_sizes(const PdfFacts& found, const PrintStandard& /*standard*/) {
    constexpr double kAlike = 0.5;  // points
    std::optional<Size> first;
    return by_page(found, [&first](const PageFacts& page) {
        const std::optional<Size> size = trim_size(page);
        if (!first) first = size;
        if (!size || (std::abs(size->width - first->width) <= kAlike &&
                      std::abs(size->height - first->height) <= kAlike))
            return std::string();
        const auto mm = [](double points) { return styles::Length::from_pt(points).mm(); };
        return fmt::format("is trimmed to {:.1f} x {:.1f} mm, the first to {:.1f} x {:.1f} mm",
                           mm(size->width), mm(size->height), mm(first->width), mm(first->height));
    });
}

Breaches spot_colors(const PdfFacts& found, const PrintStandard& /*standard*/) {
    if (found.spot_colors.empty()) return {};
    const std::size_t count = found.spot_colors.size();
    constexpr std::ptrdiff_t kMostShown = 5;
    std::vector<std::string> shown(found.spot_colors.begin(), found.spot_colors.end());
    if (count > kMostShown) shown.erase(shown.begin() + kMostShown, shown.end());
    for (std::string& name : shown) name = source::shortened(name);
    return {
        {0, fmt::format("there {} spot colour{}: {}{}", count == 1 ? "is 1" : fmt::format("are {}", count),
                        count == 1 ? "" : "s", fmt::join(shown, ", "), count > kMostShown ? " ..." : "")}};
}

Breaches resolution(const PdfFacts& found, bool is_line_art, double fewest, double enough) {
    Breaches result;
    for (const ImageFacts& image : found.images)
        if (image.is_line_art == is_line_art && image.pixels_per_inch < enough &&
            image.pixels_per_inch >= fewest)
            result.push_back({image.page, fmt::format("image {} has {:.0f} pixels per inch", image.name,
                                                      image.pixels_per_inch)});
    std::ranges::sort(result);
    const auto repeated = std::ranges::unique(result);
    result.erase(repeated.begin(), repeated.end());
    return result;
}

Breaches coarse_images(const PdfFacts& found, const PrintStandard& /*standard*/) {
    return resolution(found, false, 0, kFewestPixels);
}

Breaches soft_images(const PdfFacts& found, const PrintStandard& /*standard*/) {
    return resolution(found, false, kFewestPixels, kEnoughPixels);
}

Breaches line_art(const PdfFacts& found, const PrintStandard& /*standard*/) {
    return resolution(found, true, 0, kLineArtPixels);
}

Breaches ink(const PdfFacts& found, const PrintStandard& standard) {
    double limit = kUsualInkLimit;
    for (const IntentFacts& intent : found.intents)
        if (intent.subtype == standard.intent_subtype) limit = ink_limit_of(intent.profile).value_or(limit);
    if (found.most_ink <= limit + kTolerance) return {};
    return {{found.most_ink_page,
             fmt::format("a colour has {:.0f} % of ink, and the printing condition takes {:.0f} %",
                         found.most_ink, limit)}};
}

Breaches open_edges(const PdfFacts& found, const PrintStandard& /*standard*/) {
    Breaches result;
    for (std::size_t n = 0; n < found.pages.size(); ++n)
        for (const std::string& edge : found.pages[n].open_edges)
            result.push_back({n + 1, fmt::format("colour ends at the trim, {}", edge)});
    return result;
}

constexpr const char* kTrade = "print practice";

constexpr std::array kPractice = {
    Rule{"coarse-images", kTrade, "images have at least 100 pixels per inch", coarse_images},
    Rule{"soft-images", kTrade, "images have at least 200 pixels per inch", soft_images},
    Rule{"line-art", kTrade, "images of one bit have at least 550 pixels per inch", line_art},
    Rule{"small-type", kTrade, "type is 5 pt or larger", small_type},
    Rule{"reversed-type", kTrade, "white type on several inks is 8 pt or larger", reversed_type},
    Rule{"hairlines", kTrade, "lines are 0.25 pt thick or more, in tints 0.5 pt", hairlines},
    Rule{"white-overprint", kTrade, "nothing white overprints", white_overprint},
    Rule{"black-text", kTrade, "black text is of black ink alone", black_text},
    Rule{"ink", kTrade, "no colour has more ink than the printing condition takes", ink},
    Rule{"spot-colors", kTrade, "there are no spot colours, each of which is a plate of its own",
         spot_colors},
    Rule{"bleed", kTrade, "colour that reaches the trim extends past it", open_edges},
    Rule{"safe-distance", kTrade, "what is not to be cut is 3 mm or more from the trim", safe_distance},
    Rule{"trim-sizes", kTrade, "all pages are trimmed to one size", trim_sizes},
};

}  // namespace

std::span<const Rule> print_practice() {
    return kPractice;
}

}  // namespace bifolio::press

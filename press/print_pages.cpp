#include "press/print_pages.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "layout/story/jpeg.h"
#include "press/creep.h"
#include "source/base/quotation.h"
#include "styles/color.h"
#include "styles/length.h"

namespace bifolio::press {

namespace {

using layout::PictureEncoding;
using source::Severity;

double mm(double points) {
    return styles::Length::from_pt(points).mm();
}

double total_ink(const styles::Color& color) {
    return 100 * (color.cyan + color.magenta + color.yellow + color.black);
}

bool has_ink(const styles::Color& color) {
    return total_ink(color) > 0;
}

bool touches_trim(const layout::Fill& fill, const layout::Size& trim) {
    constexpr double kNear = 0.01;
    const layout::Rect& area = fill.area;
    return area.x <= kNear || area.y <= kNear || area.x + area.width >= trim.width - kNear ||
           area.y + area.height >= trim.height - kNear;
}

void check_pictures(const layout::Pages& pages, const PrintChecks& checks, source::Diagnostics& diagnostics) {
    std::map<std::uint32_t, double> coarsest;  // pixels per inch, by picture
    for (const layout::Page& page : pages.pages) {
        const auto note = [&](const layout::PlacedPicture& placed) {
            const double inches = placed.area.width * checks.scale / 72;
            const double pixels = pages.pictures[placed.picture].width / inches;
            const auto [entry, is_new] = coarsest.try_emplace(placed.picture, pixels);
            if (!is_new) entry->second = std::min(entry->second, pixels);
        };
        if (page.background) note(*page.background);
        for (const layout::PlacedPicture& placed : page.pictures) note(placed);
    }
    for (const auto& [number, pixels] : coarsest) {
        if (pixels >= kEnoughPixels) continue;
        const layout::PictureData& picture = pages.pictures[number];
        diagnostics.add(
            {pixels < kFewestPixels ? Severity::Error : Severity::Warning, "resolution", checks.file,
             picture.place,
             fmt::format("the picture {} has {:.0f} pixels per inch in print",
                         source::in_quotes(picture.path), pixels),
             fmt::format("use one {:.1f} times as wide: print needs {:.0f} pixels per inch or more",
                         kEnoughPixels / pixels, kEnoughPixels)});
    }
}

void check_edges(const layout::Pages& pages, const PrintChecks& checks, source::Diagnostics& diagnostics) {
    if (checks.bleed > 0) return;
    for (std::size_t n = 0; n < pages.pages.size(); ++n) {
        const layout::Page& page = pages.pages[n];
        const bool found = std::ranges::any_of(page.fills, [&](const layout::Fill& fill) {
            return has_ink(pages.colors[fill.color]) && touches_trim(fill, page.trim);
        });
        if (!found && !page.background) continue;
        diagnostics.add({Severity::Warning,
                         "bleed",
                         checks.file,
                         {},
                         fmt::format("colour on page {} ends where the paper is cut, with no bleed", n + 1),
                         "a cut that is a hair off leaves a white edge: --bleed 3mm"});
        return;
    }
}

void check_inks(const layout::Pages& pages, const PrintChecks& checks, source::Diagnostics& diagnostics) {
    std::set<std::uint32_t> used;
    for (const layout::Page& page : pages.pages) {
        for (const layout::Fill& fill : page.fills) used.insert(fill.color);
        for (const layout::PlacedRun& run : page.runs) used.insert(run.color);
    }
    for (const std::uint32_t number : used) {
        const styles::Color& color = pages.colors[number];
        if (total_ink(color) <= checks.ink_limit) continue;
        diagnostics.add(
            {Severity::Warning,
             "ink",
             checks.file,
             {},
             fmt::format(
                 "the colour cmyk {:.0f} {:.0f} {:.0f} {:.0f} is {:.0f} % of ink, and the limit is {:.0f} %",
                 100 * color.cyan, 100 * color.magenta, 100 * color.yellow, 100 * color.black,
                 total_ink(color), checks.ink_limit),
             "choose less ink in the style sheet, or state the paper's limit with --ink-limit"});
    }
}

bool is_screen_picture(const layout::PictureData& picture) {
    if (picture.encoding == PictureEncoding::Page) return false;
    return picture.components == 3;
}

// The most ink that a sample has, per cent.
double most_ink(std::string_view samples) {
    int most = 0;
    for (std::size_t at = 0; at + 3 < samples.size(); at += 4) {
        int sum = 0;
        for (std::size_t ink = 0; ink < 4; ++ink) sum += static_cast<unsigned char>(samples[at + ink]);
        most = std::max(most, sum);
    }
    return most * 100 / 255.0;
}

// The samples of a picture. Throws std::runtime_error.
std::string samples_of(const layout::PictureData& picture) {
    std::string samples =
        picture.encoding == PictureEncoding::Jpeg ? layout::decode_jpeg(picture.data) : picture.data;
    const std::size_t expected = static_cast<std::size_t>(picture.components) *
                                 static_cast<std::size_t>(picture.width) *
                                 static_cast<std::size_t>(picture.height);
    if (samples.size() != expected) throw std::runtime_error("its data are incomplete");
    return samples;
}

void convert(layout::PictureData& picture, const InkConversion& conversion) {
    picture.data = conversion.convert(samples_of(picture));
    picture.encoding = PictureEncoding::Raster;
    picture.components = 4;
}

// As bright as it looks; inks taken for the lack of red, green and blue.
void make_gray(layout::PictureData& picture) {
    const std::string samples = samples_of(picture);
    const auto components = static_cast<std::size_t>(picture.components);
    std::string gray;
    gray.reserve(samples.size() / components);
    for (std::size_t at = 0; at < samples.size(); at += components) {
        const auto sample = [&](std::size_t n) {
            return static_cast<double>(static_cast<unsigned char>(samples[at + n]));
        };
        double light = styles::luminance(sample(0), sample(1), sample(2));
        if (components == 4) {
            const double ink = picture.inverted_cmyk ? 510 - light - sample(3) : light + sample(3);
            light = 255 - std::min(ink, 255.0);
        }
        gray.push_back(static_cast<char>(static_cast<unsigned char>(std::lround(light))));
    }
    picture.data = gray;
    picture.encoding = PictureEncoding::Raster;
    picture.components = 1;
    picture.inverted_cmyk = false;
}

void report_unusable(const layout::PictureData& picture, const std::string& file, const char* trouble,
                     source::Diagnostics& diagnostics) {
    diagnostics.add(
        {Severity::Error, "reference", file, picture.place,
         fmt::format("the picture {} cannot be used: {}", source::in_quotes(picture.path), trouble),
         "save it again as PNG or JPEG"});
}

}  // namespace

void check_for_print(const layout::Pages& pages, const PrintChecks& checks,
                     source::Diagnostics& diagnostics) {
    check_pictures(pages, checks, diagnostics);
    check_edges(pages, checks, diagnostics);
    check_inks(pages, checks, diagnostics);
}

void check_creep(const layout::Pages& pages, const Imposition& imposition, const CreepCheck& check,
                 source::Diagnostics& diagnostics) {
    for (std::size_t n = 0; n < imposition.sheets.size(); ++n) {
        const Sheet& sheet = imposition.sheets[n];
        const double shift = creep_shift(check.caliper, sheet.depth) / check.scale;  // of the page
        if (shift == 0) continue;
        for (const Side& side : {sheet.front, sheet.back}) {
            for (const bool is_left : {true, false}) {
                const PageSlot slot = is_left ? side.left : side.right;
                if (!slot || *slot < check.first || *slot - check.first >= pages.pages.size()) continue;
                const std::size_t number = *slot - check.first;
                const double left = distance_to_spine(pages.pages[number], pages, is_left) - shift;
                if (left >= check.spine_safe) continue;
                diagnostics.add(
                    {Severity::Error,
                     "creep",
                     check.file,
                     {},
                     fmt::format(
                         "sheet {}: creep moves page {} by {:.2f} mm, and its text comes to {:.2f} mm from "
                         "the spine; the style keeps {:.2f} mm free",
                         n + 1, number + 1, mm(shift), mm(left), mm(check.spine_safe)),
                     "use thinner paper, a wider inner margin (--set page.inner=...), or --scheme "
                     "signatures"});
                return;
            }
        }
    }
}

std::size_t count_screen_pictures(const layout::Pages& pages) {
    return static_cast<std::size_t>(std::ranges::count_if(pages.pictures, is_screen_picture));
}

void convert_pictures(layout::Pages& pages, const InkConversion& conversion, const PrintChecks& checks,
                      source::Diagnostics& diagnostics) {
    for (layout::PictureData& picture : pages.pictures) {
        if (!is_screen_picture(picture)) continue;
        try {
            convert(picture, conversion);
        } catch (const std::exception& trouble) {
            report_unusable(picture, checks.file, trouble.what(), diagnostics);
            continue;
        }
        const double ink = most_ink(picture.data);
        if (ink > checks.ink_limit + 1)
            diagnostics.add(
                {Severity::Warning, "ink", checks.file, picture.place,
                 fmt::format("the picture {} has up to {:.0f} % of ink, and the limit is {:.0f} %",
                             source::in_quotes(picture.path), ink, checks.ink_limit),
                 "name the profile of your paper with --profile, or its limit with --ink-limit"});
    }
}

void make_pictures_gray(layout::Pages& pages, const std::string& file, source::Diagnostics& diagnostics) {
    for (layout::PictureData& picture : pages.pictures) {
        if (picture.components == 1 || picture.encoding == PictureEncoding::Page) continue;
        try {
            make_gray(picture);
        } catch (const std::exception& trouble) {
            report_unusable(picture, file, trouble.what(), diagnostics);
        }
    }
}

}  // namespace bifolio::press

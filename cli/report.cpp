#include "cli/report.h"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "cli/json.h"
#include "cli/terminal_text.h"

namespace bifolio::cli {

namespace {

using layout::Remark;

struct KindName {
    Remark::Kind kind;
    std::string_view code, text;
};

constexpr std::array kKinds{
    KindName{Remark::Kind::Loose, "loose", "lines too loose"},
    KindName{Remark::Kind::Tight, "tight", "lines as tight as allowed"},
    KindName{Remark::Kind::Overfull, "overfull", "lines wider than their column"},
    KindName{Remark::Kind::Ladder, "ladder", "third hyphens in a row"},
    KindName{Remark::Kind::Runt, "runt", "very short last lines"},
    KindName{Remark::Kind::FinalHyphen, "final-hyphen", "hyphens on the last line but one"},
    KindName{Remark::Kind::Widow, "widow", "widows"},
    KindName{Remark::Kind::Orphan, "orphan", "orphans"},
    KindName{Remark::Kind::HeadingAtFoot, "heading-at-foot", "headings last on a page"},
    KindName{Remark::Kind::StaleHead, "stale-head", "running heads that name what is not on their page"},
    KindName{Remark::Kind::CutFacts, "cut-facts", "facts on the page after their talk"},
    KindName{Remark::Kind::SplitName, "split-name", "names on two lines"},
};

struct RefinementName {
    layout::Refinement::Kind kind;
    std::string_view code, text;
};

constexpr std::array kRefinements{
    RefinementName{layout::Refinement::Kind::NoBreakSpace, "no-break-space",
                   "spaces at which no line may end"},
    RefinementName{layout::Refinement::Kind::Dash, "dash", "hyphens set as dashes, and dashes set alike"},
    RefinementName{layout::Refinement::Kind::Sign, "sign", "signs of minus and multiplication"},
    RefinementName{layout::Refinement::Kind::Quote, "quote", "straight quotes set as typographic ones"},
};

std::string_view code_of(Remark::Kind kind) {
    return std::ranges::find(kKinds, kind, &KindName::kind)->code;
}

double hyphen_share(const layout::Report& report) {
    if (report.justified_lines == 0) return 0;
    return static_cast<double>(report.hyphenated_lines) / static_cast<double>(report.justified_lines);
}

}  // namespace

std::string report_as_text(const layout::Report& report, const std::string& file) {
    std::string text = fmt::format("{:5}  pages, {} of them blank\n", report.pages, report.blank_pages);
    text += fmt::format("{:5}  justified lines, {} of them end in a hyphen ({:.1f} %)\n",
                        report.justified_lines, report.hyphenated_lines, 100 * hyphen_share(report));
    for (const KindName& each : kKinds)
        text += fmt::format("{:5}  {}\n", std::ranges::count(report.remarks, each.kind, &Remark::kind),
                            each.text);
    for (const RefinementName& each : kRefinements)
        text += fmt::format("{:5}  {}\n",
                            std::ranges::count(report.refined, each.kind, &layout::Refined::kind), each.text);
    text += fmt::format("{:5}  fallback fonts{}{}\n", report.fallback_fonts.size(),
                        report.fallback_fonts.empty() ? "" : ": ", fmt::join(report.fallback_fonts, ", "));
    for (const Remark& remark : report.remarks) {
        const std::string place =
            remark.place.known() ? fmt::format(":{}:{}", remark.place.line, remark.place.column) : "";
        text += fmt::format("{}{}: page {}: {}: {}\n", safe_text(file), place, remark.page,
                            code_of(remark.kind), safe_text(remark.text));
    }
    return text;
}

std::string report_as_json(const layout::Report& report, const std::string& file) {
    Json::List remarks;
    for (const Remark& remark : report.remarks) {
        const bool has_place = remark.place.known();
        remarks.push_back(Json::Members{{"kind", code_of(remark.kind)},
                                        {"page", remark.page},
                                        {"line", has_place ? Json(remark.place.line) : Json()},
                                        {"column", has_place ? Json(remark.place.column) : Json()},
                                        {"text", remark.text},
                                        {"ratio", remark.ratio}});
    }
    Json::List refined;
    for (const layout::Refined& each : report.refined)
        refined.push_back(
            Json::Members{{"kind", std::ranges::find(kRefinements, each.kind, &RefinementName::kind)->code},
                          {"line", each.place.line},
                          {"column", each.place.column}});
    Json::Members counts;
    for (const KindName& each : kKinds)
        counts.emplace_back(each.code, std::ranges::count(report.remarks, each.kind, &Remark::kind));
    Json::List fallback_fonts(report.fallback_fonts.begin(), report.fallback_fonts.end());
    return to_text(Json::Members{{"file", file},
                                 {"pages", report.pages},
                                 {"blank_pages", report.blank_pages},
                                 {"justified_lines", report.justified_lines},
                                 {"hyphenated_lines", report.hyphenated_lines},
                                 {"mean_ratio", report.mean_ratio},
                                 {"counts", std::move(counts)},
                                 {"refined", std::move(refined)},
                                 {"fallback_fonts", std::move(fallback_fonts)},
                                 {"remarks", std::move(remarks)}});
}

}  // namespace bifolio::cli

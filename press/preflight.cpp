#include "press/preflight.h"

#include <algorithm>

#include "press/inspection.h"
#include "press/print_practice.h"
#include "press/print_standards.h"

namespace bifolio::press {

namespace {

std::string claim_of(const PdfFacts& found) {
    const auto in_xmp = found.xmp.find("http://www.npes.org/pdfx/ns/id/GTS_PDFXVersion");
    if (in_xmp != found.xmp.end() && !in_xmp->second.empty()) return in_xmp->second;
    const auto in_info = found.info.find("GTS_PDFXVersion");
    return in_info == found.info.end() ? std::string() : in_info->second;
}

}  // namespace

std::size_t PreflightReport::broken() const {
    return static_cast<std::size_t>(
        std::ranges::count_if(results, [](const RuleResult& result) { return !result.breaches.empty(); }));
}

PreflightReport preflight(const SourceDocument& document, const PrintStandard* standard) {
    const PdfFacts found = inspect(document);
    PreflightReport report{claim_of(found), standard, {}, {}};
    if (report.standard == nullptr) report.standard = find_print_standard(report.claim);
    if (report.standard == nullptr) return report;
    const auto judge = [&](std::span<const Rule> rules) {
        std::vector<RuleResult> results;
        for (const Rule& rule : rules) results.push_back({&rule, rule.breaches(found, *report.standard)});
        return results;
    };
    report.results = judge(report.standard->rules);
    report.advice = judge(print_practice());
    return report;
}

}  // namespace bifolio::press

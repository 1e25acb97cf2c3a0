#include "press/preflight.h"

#include <algorithm>

#include "press/inspection.h"
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

std::size_t PreflightReport::broken(RuleKind kind) const {
    return static_cast<std::size_t>(std::ranges::count_if(results, [kind](const RuleResult& result) {
        return result.rule->kind == kind && !result.breaches.empty();
    }));
}

PreflightReport preflight(const SourceDocument& document, const PrintStandard* standard) {
    const PdfFacts found = inspect(document);
    PreflightReport report{claim_of(found), standard, {}};
    if (report.standard == nullptr) report.standard = find_print_standard(report.claim);
    if (report.standard == nullptr) return report;
    for (const Rule& rule : report.standard->rules)
        report.results.push_back({&rule, rule.breaches(found, *report.standard)});
    return report;
}

}  // namespace bifolio::press

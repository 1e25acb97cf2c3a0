#include "press/preflight.h"

#include "press/breaches.h"
#include "press/inspection.h"
#include "press/print_practice.h"
#include "press/print_standards.h"
#include "press/xmp_reader.h"

namespace bifolio::press {

namespace {

std::string claim_of(const PdfFacts& found) {
    const std::string in_xmp = xmp_value(found, kPdfxId, "GTS_PDFXVersion");
    return in_xmp.empty() ? info_value(found, "GTS_PDFXVersion") : in_xmp;
}

std::vector<RuleResult> judge(const PdfFacts& found, const PrintStandard& standard,
                              std::span<const Rule> rules) {
    std::vector<RuleResult> results;
    for (const Rule& rule : rules)
        results.push_back(
            {rule.code, std::string(rule.clause), rule.requirement, rule.breaches(found, standard)});
    return results;
}

}  // namespace

PreflightReport preflight(const PdfFacts& found, const PrintStandard* standard) {
    PreflightReport report{claim_of(found), standard, {}, {}};
    if (report.standard == nullptr) report.standard = find_print_standard(report.claim);
    if (report.standard == nullptr) return report;
    report.results = judge(found, *report.standard, report.standard->rules);
    report.advice = judge(found, *report.standard, print_practice());
    return report;
}

PreflightReport preflight(const SourceDocument& document, const PrintStandard* standard) {
    return preflight(inspect(document), standard);
}

}  // namespace bifolio::press

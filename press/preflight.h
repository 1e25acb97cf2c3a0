// Preflight: would a printer accept this file? Judges a PDF, item by item, by the standard that it claims.
#pragma once

#include <string>
#include <vector>

#include "press/print_standard.h"
#include "press/source_document.h"

namespace bifolio::press {

struct PreflightReport {
    // "PDF/X-4", "PDF/X-1a:2003"; empty: the file claims nothing.
    std::string claim;
    // What it was judged by; null where that is not one of print_standards().
    const PrintStandard* standard = nullptr;
    // By rule, in the order of the standard's.
    std::vector<RuleResult> results;
    // By print_practice(), in its order: decides nothing.
    std::vector<RuleResult> advice;

    [[nodiscard]] std::size_t broken() const { return broken_rules(results); }
    [[nodiscard]] bool passes() const { return standard != nullptr && broken() == 0; }
};

// By `standard`, or, where that is null, by what the file claims.
[[nodiscard]] PreflightReport preflight(const PdfFacts& found, const PrintStandard* standard = nullptr);
[[nodiscard]] PreflightReport preflight(const SourceDocument& document,
                                        const PrintStandard* standard = nullptr);

}  // namespace bifolio::press

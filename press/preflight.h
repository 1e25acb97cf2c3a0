// Preflight: would a printer accept this file? Judges a PDF, item by item, by the standard that it claims.
#pragma once

#include <string>
#include <vector>

#include "press/rules.h"
#include "press/source_document.h"

namespace bifolio::press {

struct RuleResult {
    const Rule* rule = nullptr;
    std::vector<Fact> breaches;  // empty: kept
};

struct PreflightReport {
    std::string claim;                        // "PDF/X-4", "PDF/X-1a:2003"; empty: the file claims nothing
    const StandardRules* standard = nullptr;  // it was judged by; null where that is not one of standards()
    std::vector<RuleResult> results;          // by rule, in the order of the table

    [[nodiscard]] std::size_t broken(RuleKind kind) const;
    [[nodiscard]] bool passes() const { return standard != nullptr && broken(RuleKind::Required) == 0; }
};

// By `standard`, or, where that is null, by what the file claims.
[[nodiscard]] PreflightReport preflight(const SourceDocument& document,
                                        const StandardRules* standard = nullptr);

}  // namespace bifolio::press

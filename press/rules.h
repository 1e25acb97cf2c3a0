// Standards for print as tables of rules over the facts of a PDF (press/pdf_facts.h).
//
// Clauses. ISO 32000-1:2008 was read. The text of ISO 15930-7:2010 (PDF/X-4) is sold and was not at hand:
// what it asks is taken from shared practice (pdfx, WeasyPrint, krilla, Ghostscript), its clause numbers from
// its public table of contents and from krilla's sources, which cite it.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "press/pdf_facts.h"

namespace bifolio::press {

// Advice does not decide whether a file conforms.
enum class RuleKind { Required, Advice };

struct Rule {
    std::string_view code;         // "boxes"
    std::string_view clause;       // "ISO 15930-7, 6.12"
    std::string_view requirement;  // what a file that keeps it is like
    RuleKind kind = RuleKind::Required;
    // What breaks it; empty when it is kept.
    std::vector<Fact> (*breaches)(const PdfFacts& found) = nullptr;
};

struct StandardRules {
    std::string_view name;     // as --standard takes it: "pdfx4"
    std::string_view version;  // as a file claims it: "PDF/X-4"
    std::span<const Rule> rules;
};

[[nodiscard]] std::span<const StandardRules> standards();
[[nodiscard]] const StandardRules* find_standard(std::string_view name_or_version);  // null: there is none

}  // namespace bifolio::press

// What a print standard is: a row of the table in press/print_standards.h. Whoever writes or judges a file
// asks its row, and knows no standard by name.
#pragma once

#include <span>
#include <string_view>

#include "press/pdf_facts.h"
#include "press/rule.h"

namespace bifolio::press {

struct PrintStandard;

struct Rule {
    // As RuleResult has them.
    std::string_view code, clause, requirement;
    // What breaks it; empty when it is kept.
    Breaches (*breaches)(const PdfFacts& found, const PrintStandard& standard) = nullptr;
};

struct PrintStandard {
    // As --standard takes it: "pdfx4".
    std::string_view name;
    // As people and files call it: "PDF/X-4". It is the value of pdfxid:GTS_PDFXVersion.
    std::string_view title;
    // A file is written in this version of PDF, and must not state a newer one: "1.6".
    std::string_view pdf_version;
    // Of its output intent, which embeds the profile of the printing condition (ISO 32000-1, 14.11.5):
    // "GTS_PDFX".
    std::string_view intent_subtype;
    // Whether the document information must have a date.
    bool needs_date = false;
    // In the order in which a judgement tells them.
    std::span<const Rule> rules;
};

}  // namespace bifolio::press

// What a standard for reading is, for people with and without sight, today and in archives: a row of the
// table in press/reading_standards.h. Whoever judges a file asks its row.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "press/pdf_facts.h"
#include "press/rule.h"

namespace bifolio::press {

// Standards with the same clauses.
enum class Edition { Ua1, Ua2, A2And3, A4 };
inline constexpr std::size_t kEditions = 4;

// What files may be embedded in a file.
enum class Attachments { Named, Forbidden, Described, Wanted };

struct ReadingStandard {
    // As --standard takes it: "pdfa2a".
    std::string_view name;
    // As people call it: "PDF/A-2a".
    std::string_view title;
    // Its text: "ISO 19005-2".
    std::string_view document;
    Edition edition = Edition::Ua1;
    // What XMP metadata identifies it by: a namespace of press/xmp_reader.h, the property part and, where it
    // is not empty, conformance: "2", "A".
    std::string_view identification, part, conformance;
    // Whether it is identified by its year, too: the property rev.
    bool has_revision = false;
    // What the first line is, but for a digit: "%PDF-1.".
    std::string_view header;
    Attachments attachments = Attachments::Named;
};

struct ReadingRule {
    // As RuleResult has them.
    std::string_view code, requirement;
    // What breaks it; empty when it is kept.
    Breaches (*breaches)(const PdfFacts& found, const ReadingStandard& standard) = nullptr;
    // By edition: "6.1.2", of the standard's text, or "ISO 32000-1, 14.3.3"; empty where it is not asked for.
    std::array<std::string_view, kEditions> clauses;
};

}  // namespace bifolio::press

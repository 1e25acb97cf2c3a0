// The standards for reading that Bifolio judges by, as far as a machine can and for what files like ours
// have: no forms, sounds or films.
//
// Clauses. ISO 32000-1:2008 was read. The texts of ISO 14289 (PDF/UA) and ISO 19005 (PDF/A) are sold and were
// not at hand: rules and clause numbers are those of veraPDF's public validation profiles.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "press/pdf_facts.h"
#include "press/reading_standard.h"

namespace bifolio::press {

[[nodiscard]] std::span<const ReadingStandard> reading_standards();

// By name or by title; null where there is none.
[[nodiscard]] const ReadingStandard* find_reading_standard(std::string_view name_or_title);

// By the rules that the standard has, in the order in which a judgement tells them.
[[nodiscard]] std::vector<RuleResult> judge(const PdfFacts& found, const ReadingStandard& standard);

// What a file's XMP metadata claims, known here or not: "PDF/UA-1", "PDF/A-2a".
[[nodiscard]] std::vector<std::string> reading_claims(const PdfFacts& found);

}  // namespace bifolio::press

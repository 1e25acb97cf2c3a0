// What rules of all standards share: facts as breaches, and values by name.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "press/pdf_facts.h"
#include "press/rule.h"

namespace bifolio::press {

[[nodiscard]] Breaches all(const std::set<Fact>& facts);
// "Helvetica" -> "Helvetica is not embedded".
[[nodiscard]] Breaches all(const std::set<Fact>& facts, std::string_view predicate);

// What libqpdf had to repair, what is damaged, and what could not be read.
[[nodiscard]] Breaches damage_of(const PdfFacts& found);

// Empty where it is not there. `space` is one of press/xmp_reader.h.
[[nodiscard]] std::string xmp_value(const PdfFacts& found, std::string_view space, std::string_view name);
[[nodiscard]] std::string info_value(const PdfFacts& found, const std::string& key);

// Where an entry of the document information differs from what the XMP metadata says. Nothing where one of
// the two does not state it.
[[nodiscard]] Breaches disagreement(const PdfFacts& found, const std::string& key, std::string_view in_xmp);

}  // namespace bifolio::press

// The rules that standards for reading are made of: functions over the facts of a PDF. Each gives what breaks
// it, and nothing where it is kept; what differs between standards, it asks the standard. Which rules a
// standard has, and their clauses, is in press/reading_standards.cpp.
#pragma once

#include "press/pdf_facts.h"
#include "press/reading_standard.h"

namespace bifolio::press::reading_rules {

// The file and its metadata: document_rules.cpp.
[[nodiscard]] Breaches structure(const PdfFacts& found, const ReadingStandard& standard);
[[nodiscard]] Breaches identification(const PdfFacts& found, const ReadingStandard& standard);
[[nodiscard]] Breaches header(const PdfFacts& found, const ReadingStandard& standard);
[[nodiscard]] Breaches binary_comment(const PdfFacts& found, const ReadingStandard& standard);
[[nodiscard]] Breaches file_id(const PdfFacts& found, const ReadingStandard& standard);
[[nodiscard]] Breaches encryption(const PdfFacts& found, const ReadingStandard& standard);
[[nodiscard]] Breaches read_aloud(const PdfFacts& found, const ReadingStandard& standard);
[[nodiscard]] Breaches lzw(const PdfFacts& found, const ReadingStandard& standard);
[[nodiscard]] Breaches streams(const PdfFacts& found, const ReadingStandard& standard);
[[nodiscard]] Breaches no_info(const PdfFacts& found, const ReadingStandard& standard);
[[nodiscard]] Breaches metadata(const PdfFacts& found, const ReadingStandard& standard);
[[nodiscard]] Breaches extension_schema(const PdfFacts& found, const ReadingStandard& standard);
[[nodiscard]] Breaches agreement(const PdfFacts& found, const ReadingStandard& standard);
[[nodiscard]] Breaches title(const PdfFacts& found, const ReadingStandard& standard);
[[nodiscard]] Breaches language(const PdfFacts& found, const ReadingStandard& standard);
[[nodiscard]] Breaches language_tags(const PdfFacts& found, const ReadingStandard& standard);
[[nodiscard]] Breaches attachments(const PdfFacts& found, const ReadingStandard& standard);

// Tags: structure_rules.cpp.
[[nodiscard]] Breaches marked(const PdfFacts& found, const ReadingStandard& standard);
[[nodiscard]] Breaches suspects(const PdfFacts& found, const ReadingStandard& standard);
[[nodiscard]] Breaches tagged_content(const PdfFacts& found, const ReadingStandard& standard);
[[nodiscard]] Breaches artifacts(const PdfFacts& found, const ReadingStandard& standard);
[[nodiscard]] Breaches tree(const PdfFacts& found, const ReadingStandard& standard);
[[nodiscard]] Breaches role_map(const PdfFacts& found, const ReadingStandard& standard);
[[nodiscard]] Breaches single_document(const PdfFacts& found, const ReadingStandard& standard);
[[nodiscard]] Breaches nesting(const PdfFacts& found, const ReadingStandard& standard);
[[nodiscard]] Breaches lists(const PdfFacts& found, const ReadingStandard& standard);
[[nodiscard]] Breaches list_numbering(const PdfFacts& found, const ReadingStandard& standard);
[[nodiscard]] Breaches contents_targets(const PdfFacts& found, const ReadingStandard& standard);
[[nodiscard]] Breaches headings(const PdfFacts& found, const ReadingStandard& standard);
[[nodiscard]] Breaches numbered_headings(const PdfFacts& found, const ReadingStandard& standard);
[[nodiscard]] Breaches alternatives(const PdfFacts& found, const ReadingStandard& standard);
[[nodiscard]] Breaches notes(const PdfFacts& found, const ReadingStandard& standard);

// Tables: table_rules.cpp.
[[nodiscard]] Breaches tables(const PdfFacts& found, const ReadingStandard& standard);
[[nodiscard]] Breaches table_heads(const PdfFacts& found, const ReadingStandard& standard);

// From content and annotations to elements and back: parent_tree_rules.cpp.
[[nodiscard]] Breaches parent_tree(const PdfFacts& found, const ReadingStandard& standard);
[[nodiscard]] Breaches annotation_elements(const PdfFacts& found, const ReadingStandard& standard);
[[nodiscard]] Breaches annotation_texts(const PdfFacts& found, const ReadingStandard& standard);
[[nodiscard]] Breaches agreeing_texts(const PdfFacts& found, const ReadingStandard& standard);

// What pages show: appearance_rules.cpp.
[[nodiscard]] Breaches tab_order(const PdfFacts& found, const ReadingStandard& standard);
[[nodiscard]] Breaches destinations(const PdfFacts& found, const ReadingStandard& standard);
[[nodiscard]] Breaches annotation_kinds(const PdfFacts& found, const ReadingStandard& standard);
[[nodiscard]] Breaches annotation_flags(const PdfFacts& found, const ReadingStandard& standard);
[[nodiscard]] Breaches actions(const PdfFacts& found, const ReadingStandard& standard);
[[nodiscard]] Breaches fonts(const PdfFacts& found, const ReadingStandard& standard);
[[nodiscard]] Breaches unicode(const PdfFacts& found, const ReadingStandard& standard);
[[nodiscard]] Breaches glyph_maps(const PdfFacts& found, const ReadingStandard& standard);
[[nodiscard]] Breaches undefined_glyphs(const PdfFacts& found, const ReadingStandard& standard);
[[nodiscard]] Breaches output_intent(const PdfFacts& found, const ReadingStandard& standard);
[[nodiscard]] Breaches device_color(const PdfFacts& found, const ReadingStandard& standard);
[[nodiscard]] Breaches transparency(const PdfFacts& found, const ReadingStandard& standard);
[[nodiscard]] Breaches transfer(const PdfFacts& found, const ReadingStandard& standard);
[[nodiscard]] Breaches images(const PdfFacts& found, const ReadingStandard& standard);
[[nodiscard]] Breaches postscript(const PdfFacts& found, const ReadingStandard& standard);
[[nodiscard]] Breaches references(const PdfFacts& found, const ReadingStandard& standard);

}  // namespace bifolio::press::reading_rules

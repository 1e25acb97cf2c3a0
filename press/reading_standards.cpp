#include "press/reading_standards.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "press/breaches.h"
#include "press/reading_rules.h"
#include "press/xmp_reader.h"
#include "source/base/ascii.h"
#include "source/base/quotation.h"

namespace bifolio::press {

namespace {

namespace is = reading_rules;

constexpr std::array kStandards = {
    ReadingStandard{.name = "pdfua1",
                    .title = "PDF/UA-1",
                    .document = "ISO 14289-1",
                    .edition = Edition::Ua1,
                    .identification = kPdfuaId,
                    .part = "1",
                    .conformance = "",
                    .header = "%PDF-1."},
    ReadingStandard{.name = "pdfua2",
                    .title = "PDF/UA-2",
                    .document = "ISO 14289-2",
                    .edition = Edition::Ua2,
                    .identification = kPdfuaId,
                    .part = "2",
                    .conformance = "",
                    .has_revision = true,
                    .header = "%PDF-2."},
    ReadingStandard{.name = "pdfa2a",
                    .title = "PDF/A-2a",
                    .document = "ISO 19005-2",
                    .edition = Edition::A2And3,
                    .identification = kPdfaId,
                    .part = "2",
                    .conformance = "A",
                    .header = "%PDF-1.",
                    .attachments = Attachments::Forbidden},
    ReadingStandard{.name = "pdfa3a",
                    .title = "PDF/A-3a",
                    .document = "ISO 19005-3",
                    .edition = Edition::A2And3,
                    .identification = kPdfaId,
                    .part = "3",
                    .conformance = "A",
                    .header = "%PDF-1.",
                    .attachments = Attachments::Described},
    ReadingStandard{.name = "pdfa4f",
                    .title = "PDF/A-4f",
                    .document = "ISO 19005-4",
                    .edition = Edition::A4,
                    .identification = kPdfaId,
                    .part = "4",
                    .conformance = "F",
                    .has_revision = true,
                    .header = "%PDF-2.",
                    .attachments = Attachments::Wanted},
};

constexpr std::string_view kInfo = "ISO 32000-1, 14.3.3", kParentTree = "ISO 32000-1, 14.7.4.4",
                           kElements = "ISO/TS 32005, 5", kLists = "ISO 32000-1, 14.8.4.3.3";

// Clauses: of PDF/UA-1, PDF/UA-2, PDF/A-2 and -3, PDF/A-4.
// clang-format off
constexpr std::array kRules = {
    ReadingRule{"structure", "the file is whole: nothing in it had to be repaired or left out",
                is::structure, {"6.1", "6.1", "6.1.1", "6.1.1"}},
    ReadingRule{"identification", "its XMP metadata says that it keeps the standard",
                is::identification, {"5", "5", "6.6.4", "6.7.3"}},
    ReadingRule{"header", "its first line names a version of PDF that the standard is for",
                is::header, {"6.1", "6.1", "6.1.2", "6.1.2"}},
    ReadingRule{"binary-comment", "its second line is a comment of four bytes above 127",
                is::binary_comment, {"", "", "6.1.2", "6.1.2"}},
    ReadingRule{"file-id", "its trailer has an ID", is::file_id, {"", "", "6.1.3", "6.1.3"}},
    ReadingRule{"encryption", "it is not encrypted", is::encryption, {"", "", "6.1.3", "6.1.3"}},
    ReadingRule{"read-aloud", "encryption, if any, lets it be read aloud", is::read_aloud, {"7.16", "", "", ""}},
    ReadingRule{"compression", "nothing is compressed by LZW", is::lzw, {"", "", "6.1.7.2", "6.1.6.2"}},
    ReadingRule{"streams", "streams are as long as they say, and lines end around their data",
                is::streams, {"", "", "6.1.7.1", "6.1.6.1"}},
    ReadingRule{"no-info", "it has no document information", is::no_info, {"", "", "", "6.1.3"}},
    ReadingRule{"metadata", "its XMP metadata can be read, and is not compressed",
                is::metadata, {"7.1", "8.11.1", "6.6.2.1", "6.7.2.1"}},
    ReadingRule{"extension-schema", "its XMP metadata describes properties that PDF/A does not know",
                is::extension_schema, {"", "", "6.6.2.3.1", ""}},
    ReadingRule{"agreement", "document information and XMP metadata agree", is::agreement, {kInfo, "", kInfo, ""}},
    ReadingRule{"title", "it has a title, and viewers show that", is::title, {"7.1", "8.11.2", "", ""}},
    ReadingRule{"language", "it says in which language it is", is::language, {"7.2", "8.4.4", "", ""}},
    ReadingRule{"language-tags", "languages are stated as BCP 47 has them",
                is::language_tags, {"7.2", "8.4.4", "6.7.4", ""}},
    ReadingRule{"marked", "it says that it is tagged", is::marked, {"6.2", "6.2", "6.7.2.2", ""}},
    ReadingRule{"suspects", "it does not say that tags may be wrong", is::suspects, {"7.1", "", "", ""}},
    ReadingRule{"tagged-content", "all that is painted is tagged, or an artifact",
                is::tagged_content, {"7.1", "8.2.2", "", ""}},
    ReadingRule{"artifacts", "no artifact stands in what is tagged, and nothing tagged in an artifact",
                is::artifacts, {"7.1", "8.2.2", "", ""}},
    ReadingRule{"tree", "it has a structure tree, whose elements each have one place in it",
                is::tree, {"7.1", "8.2.1", "6.7.3.3", ""}},
    ReadingRule{"role-map", "each type of element comes down to a standard one",
                is::role_map, {"7.1", "8.2.4", "6.7.3.4", ""}},
    ReadingRule{"parent-tree", "content and annotations lead to the elements that hold them",
                is::parent_tree, {kParentTree, kParentTree, kParentTree, ""}},
    ReadingRule{"document", "the tree's one root is a Document of PDF 2.0",
                is::single_document, {"", "8.2.5.2", "", ""}},
    ReadingRule{"nesting", "elements and content stand where they may", is::nesting, {"7.2", kElements, "", ""}},
    ReadingRule{"lists", "each item of a list is a body, and before it a label, if any",
                is::lists, {"7.2", kLists, "", ""}},
    ReadingRule{"list-numbering", "lists with labels say of which kind these are",
                is::list_numbering, {"", "8.2.5.25", "", ""}},
    ReadingRule{"contents-targets", "entries of tables of contents name the elements that they are for",
                is::contents_targets, {"", "8.2.5.8", "", ""}},
    ReadingRule{"tables", "the rows of a table have the same columns", is::tables, {"7.2", "8.2.5.26", "", ""}},
    ReadingRule{"table-heads", "each cell of a table has a head, which says what it is head of",
                is::table_heads, {"7.5", "8.2.5.26", "", ""}},
    ReadingRule{"headings", "headings begin with H1, and no level is skipped", is::headings, {"7.4.2", "", "", ""}},
    ReadingRule{"heading-levels", "headings have levels", is::numbered_headings, {"7.4.4", "8.2.5.12", "", ""}},
    ReadingRule{"alternatives", "pictures and formulas are described in words",
                is::alternatives, {"7.3", "8.2.5.28.2", "", ""}},
    ReadingRule{"notes", "each note has an ID", is::notes, {"7.9", "", "", ""}},
    ReadingRule{"annotations", "annotations stand in elements of their kind",
                is::annotation_elements, {"7.18.5", "8.2.5.20", "", ""}},
    ReadingRule{"annotation-texts", "annotations say what they are, links where they lead",
                is::annotation_texts, {"7.18.5", "", "", ""}},
    ReadingRule{"agreeing-texts", "an annotation says the same as the element that holds it",
                is::agreeing_texts, {"", "8.9.4.2", "", ""}},
    ReadingRule{"tab-order", "annotations follow one another as the tree has them",
                is::tab_order, {"7.18.3", "8.9.3.3", "", ""}},
    ReadingRule{"destinations", "links and bookmarks lead to elements", is::destinations, {"", "8.8", "", ""}},
    ReadingRule{"annotation-kinds", "no annotation is a sound, a film or a scene",
                is::annotation_kinds, {"", "", "6.3.1", "6.3.1"}},
    ReadingRule{"annotation-flags", "annotations print, and are not hidden",
                is::annotation_flags, {"", "", "6.3.2", "6.3.2"}},
    ReadingRule{"actions", "actions do no more than lead somewhere", is::actions, {"", "", "6.5.1", "6.6.1"}},
    ReadingRule{"attachments", "embedded files are allowed, named and described",
                is::attachments, {"7.11", "8.14.1", "6.8", "6.9"}},
    ReadingRule{"fonts", "every font is embedded", is::fonts, {"7.21.4.1", "8.4.5.5.1", "6.2.11.4.1", "6.2.10.4.1"}},
    ReadingRule{"unicode", "every character has a meaning in Unicode",
                is::unicode, {"7.21.7", "8.4.5.8", "6.2.11.7.2", ""}},
    ReadingRule{"glyph-maps", "fonts of TrueType say which glyph each character is",
                is::glyph_maps, {"7.21.3.2", "8.4.5.3.2", "6.2.11.3.2", "6.2.10.3.2"}},
    ReadingRule{"undefined-glyphs", "no glyph stands for a character that its font does not have",
                is::undefined_glyphs, {"7.21.8", "8.4.5.9", "6.2.11.8", "6.2.10.9"}},
    ReadingRule{"output-intent", "output intents have one profile, of a screen or a printer",
                is::output_intent, {"", "", "6.2.3", "6.2.3"}},
    ReadingRule{"device-color", "device colours are those of the output intent",
                is::device_color, {"", "", "6.2.4.3", "6.2.4.3"}},
    ReadingRule{"transparency", "transparency has an output intent to be blended by",
                is::transparency, {"", "", "6.2.10", "6.2.9"}},
    ReadingRule{"transfer", "there are no transfer functions", is::transfer, {"", "", "6.2.5", "6.2.5"}},
    ReadingRule{"images", "images are shown as they are: not interpolated, without alternates",
                is::images, {"", "", "6.2.8", "6.2.7.1"}},
    ReadingRule{"postscript", "there is no PostScript", is::postscript, {"", "", "6.2.9", "6.2.8.1"}},
    ReadingRule{"references", "no page comes from another file", is::references, {"7.20", "", "6.2.9", "6.2.8.2"}},
};
// clang-format on

}  // namespace

std::span<const ReadingStandard> reading_standards() {
    return kStandards;
}

const ReadingStandard* find_reading_standard(std::string_view name_or_title) {
    const auto* const found = std::ranges::find_if(kStandards, [&](const ReadingStandard& each) {
        return each.name == name_or_title || each.title == name_or_title;
    });
    return found == kStandards.end() ? nullptr : found;
}

std::vector<RuleResult> judge(const PdfFacts& found, const ReadingStandard& standard) {
    std::vector<RuleResult> results;
    for (const ReadingRule& rule : kRules) {
        const std::string_view clause = rule.clauses.at(static_cast<std::size_t>(standard.edition));
        if (clause.empty()) continue;
        const bool is_of_another_text = clause.starts_with("ISO");
        results.push_back(
            {rule.code,
             is_of_another_text ? std::string(clause) : fmt::format("{}, {}", standard.document, clause),
             rule.requirement, rule.breaches(found, standard)});
    }
    return results;
}

std::vector<std::string> reading_claims(const PdfFacts& found) {
    std::vector<std::string> claims;
    if (const std::string part = xmp_value(found, kPdfuaId, "part"); !part.empty())
        claims.push_back("PDF/UA-" + source::shortened(part));
    if (const std::string part = xmp_value(found, kPdfaId, "part"); !part.empty())
        claims.push_back(source::shortened("PDF/A-" + part +
                                           source::lower_ascii(xmp_value(found, kPdfaId, "conformance"))));
    return claims;
}

}  // namespace bifolio::press

// The facts of a PDF that reading it on screens, aloud and in a hundred years depends on: gathered with those
// of press/pdf_facts.h, judged by the rules of press/reading_standards.h.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "press/fact.h"
#include "press/structure_tree.h"

namespace bifolio::press {

// A file that is embedded (ISO 32000-1, 7.11.4).
struct AttachmentFacts {
    std::string name;
    bool has_both_names = false;  // F and UF
    bool has_date = false;        // Params with ModDate
    bool is_associated = false;   // named by an AF entry of the document
    std::string description, relationship, media_type;
};

// An annotation, as a reader that speaks meets it (12.5.2).
struct ReadAnnotation {
    std::size_t page = 0;
    int object = 0;
    std::string subtype, contents;
    std::optional<long long> flags;
    std::optional<long long> parent_key;  // StructParent
};

// What has content that is marked: a page or a form.
struct ContentHolder {
    std::size_t page = 0;                 // where it is met first
    std::optional<long long> parent_key;  // StructParents
    std::set<long long> mcids;
};

struct ReadingFacts {
    std::string header;               // the first line: "%PDF-1.7"
    bool has_binary_comment = false;  // behind it, of four bytes
    bool may_be_read_aloud = true;    // not forbidden by encryption
    bool has_info = false;            // a document information dictionary
    std::set<Fact> wrong_streams;     // whose Length is wrong, or whose data no line end stands around
    bool is_marked = false, has_suspects = false, shows_title = false;
    std::string language;            // the document's; empty: not stated
    std::set<Fact> other_languages;  // of elements and marked content
    std::set<std::string>
        described;  // properties that extension schemas of PDF/A describe, as in PdfFacts::xmp
    std::vector<AttachmentFacts> attachments;
    std::vector<ReadAnnotation> annotations;
    std::map<std::size_t, std::string> tab_orders;  // Tabs, by page with annotations
    // Links and bookmarks that lead to a place on a page, not to an element of the structure tree.
    std::set<Fact> plain_destinations;

    // By object number.
    std::map<int, ContentHolder> holders;
    StructureTree tree;

    // Found while walking content; each once a page.
    // Text: what is painted.
    std::set<Fact> unmarked;
    // Artifacts in what is tagged, and the reverse; marks that are wrong in themselves.
    std::set<Fact> mixed, wrong_marks;
    // Text: the font's name.
    std::set<Fact> fonts_without_unicode, fonts_without_glyph_map, undefined_glyphs;
    std::set<Fact> interpolated;
};

}  // namespace bifolio::press

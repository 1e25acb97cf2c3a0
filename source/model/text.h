// Text as an author marked it up: a small tree of inline marks, with the place of every character.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "source/base/place.h"

namespace bifolio::source {

enum class Mark { Text, Emphasis, Strong, Code, Subscript, Superscript, Link, LineBreak, Span };

// How a text is marked up in its file: by elements, or as it came from elsewhere.
enum class MarkupKind : std::uint8_t { Xml, Markdown, Latex, Plain };

// From byte `offset` of an Inline's text on, characters stand at `place` and after it in the file, one column
// a character. A new anchor stands wherever that chain is broken (a fold, an entity, a new line).
struct Anchor {
    std::uint32_t offset = 0;
    Place place;
    bool operator==(const Anchor&) const = default;
};

// A leaf (Text: `text` and `anchors`; LineBreak: nothing) or a marked stretch with children. Span only
// carries a language.
struct Inline {
    Mark mark = Mark::Text;
    std::string text;  // valid UTF-8, NFC, white space folded to single spaces
    // Ascending; the first has offset 0; empty where the text comes from no file.
    std::vector<Anchor> anchors;
    std::string target;    // Link: an absolute URL
    std::string language;  // BCP 47; empty: as around it
    std::vector<Inline> children;

    // The place of the character that starts at byte `offset` of `text`.
    [[nodiscard]] Place place_at(std::size_t offset) const;
    // The same for many, ascending, in one walk through the text.
    [[nodiscard]] std::vector<Place> places_at(std::span<const std::uint32_t> offsets) const;
    bool operator==(const Inline&) const = default;
};

// A title, a paragraph, a name. White space at both ends is gone; runs of it across marks are one space.
struct Text {
    std::vector<Inline> inlines;
    std::string language;  // BCP 47; empty: the programme's
    Place place;           // of the element that holds it
    MarkupKind markup = MarkupKind::Xml;
    // The same in other languages, each stated, where a programme is in several
    // (source/model/translations.h). All below is of the text itself.
    std::vector<Text> translations = {};

    [[nodiscard]] bool empty() const { return inlines.empty(); }
    // As it is told where there are no marks (plain_form.h).
    [[nodiscard]] std::string plain() const;
    // The same for running text that nobody can click on: links have their addresses behind them.
    [[nodiscard]] std::string plain_with_addresses() const;
    // Its characters alone, for matching, sorting and identities; a line break is one space.
    [[nodiscard]] std::string unmarked() const;
    bool operator==(const Text&) const = default;
};

// Text that comes from no file: one Text leaf, no anchors. `utf8` must be valid, NFC and folded.
[[nodiscard]] Text plain_text(std::string utf8);

}  // namespace bifolio::source

// Text ready for setting: spans, each in one style, with what they link to and where they come from.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "layout/fonts/text_style.h"
#include "layout/text/fine_typography.h"
#include "layout/text/node.h"
#include "source/base/place.h"
#include "source/model/plain_form.h"
#include "source/model/text.h"

namespace bifolio::layout {

// A thing in the booklet that something else points to: numbered by the story as it goes.
using Anchor = std::uint32_t;
inline constexpr Anchor kNoAnchor = 0xFFFFFFFF;

// What a span leads to: nothing, an anchor, a URL.
using Target = std::variant<std::monostate, Anchor, std::string>;

// The number of the page where an anchor stands, in the place of the span's text; known when pages are.
struct PageReference {
    Anchor anchor = kNoAnchor;
};

// Between page references in a row.
inline constexpr std::string_view kPageSeparator = ", ";

struct Span {
    std::string text;  // UTF-8; '\n' is a forced line break
    StyleIndex style = 0;
    Target target;
    std::optional<PageReference> page_reference;
    source::Script script = source::Script::Base;
    bool is_code = false;                    // lines of program text: spaces count, nothing is added
    bool whole = false;                      // a name: lines end inside it only for want of room
    std::uint32_t node = kArtifact;          // structure node, where it differs from its block's
    std::uint32_t link = kArtifact;          // the Link that it is, or is a part of
    const source::Inline* origin = nullptr;  // where the text comes from: the same but for the refinements
    std::vector<Refinement> refinements;

    // The place in the user's file of the character at byte `offset` of the text, where known.
    [[nodiscard]] source::Place place_at(std::uint32_t offset) const;
    // The same for many, ascending, in one walk through the text.
    [[nodiscard]] std::vector<source::Place> places_at(std::vector<std::uint32_t> offsets) const;
};

struct RichText {
    std::vector<Span> spans;

    [[nodiscard]] bool empty() const { return spans.empty(); }
    // Its plain form (source/model/plain_form.h), without references to pages.
    [[nodiscard]] std::string plain() const;
};

// Nothing but a gap, as there may stand between two texts that are one link.
[[nodiscard]] bool is_blank(const Span& span);

// The plain form of the text that is one link: of the spans with the node of `span` and of the gaps between
// them.
[[nodiscard]] std::string words_of_link(const RichText& text, std::size_t span);

// Turns marked-up text into spans: `base` is the paragraph's style, marks lay the sheet's character overlays
// over it. The text must outlive the result. `language` is that of the surroundings.
void append_text(RichText& rich, const source::Text& text, const styles::CharacterStyle& base,
                 const std::string& language, TextStyles& styles);
// The same of a line of program text, which is left as it is.
void append_code(RichText& rich, const source::Text& text, const styles::CharacterStyle& base,
                 const std::string& language, TextStyles& styles);

}  // namespace bifolio::layout

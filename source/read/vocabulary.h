// The elements and attributes of the programme format: what docs/programme-format.md and source/schema/
// describe.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace bifolio::source {

// What stands between an element's tags.
enum class Content {
    Empty,             // nothing
    Elements,          // the children listed, in any order; no text
    Value,             // a date, a zone, an address: text without marks
    Inline,            // text with inline marks
    InlineOrElements,  // the short form: text with inline marks; the long form: the children listed
    InlineOrBlocks,    // one paragraph as it is, or blocks: <p>, <ul> and the like
    Verbatim,          // text with inline marks, its white space kept
};

enum class Count { AtMostOne, One, AtLeastOne, Any };

struct AttributeRule {
    std::string_view name;
    bool required = false;
};

struct ChildRule {
    std::string_view name;
    Count count = Count::Any;
    // Of one that is needed: where this child stands, or the element has this attribute, it may be left out.
    std::string_view instead = {};
    std::string_view unless = {};
};

// A name means the same wherever it may stand, so there is one rule for each. xml:lang may stand on every
// element and is in no list.
struct ElementRule {
    std::string_view name;
    Content content = Content::Elements;
    std::span<const AttributeRule> attributes;
    std::span<const ChildRule> children;
};

inline constexpr std::string_view kRootName = "program";
inline constexpr std::string_view kLanguageAttribute = "xml:lang";

[[nodiscard]] std::span<const ElementRule> all_elements();
[[nodiscard]] const ElementRule* find_element(std::string_view name);  // null where there is none
[[nodiscard]] const ChildRule* find_child(const ElementRule& rule, std::string_view name);
[[nodiscard]] bool is_inline_mark(std::string_view name);
[[nodiscard]] bool is_block(std::string_view name);  // <p>, <ul> and what else a text is made of
[[nodiscard]] bool takes_marks(Content content);     // may inline marks stand in it?
// May the same be said in several languages, each in an element of its own?
[[nodiscard]] bool may_have_variants(const ChildRule& child);
// Does its id tell which of them say the same, since several may stand anyway?
[[nodiscard]] bool is_told_by_id(const ChildRule& child);

// Where an element of this name may stand: "<session> or <day>"; empty for the root.
[[nodiscard]] std::string parents_of(std::string_view name);

// The known name that somebody may have meant: a synonym ("speaker"), or the nearest by spelling; else empty.
[[nodiscard]] std::string_view meant_element(std::string_view name, const ElementRule& parent);
[[nodiscard]] std::string_view meant_attribute(std::string_view name, const ElementRule& rule);

}  // namespace bifolio::source

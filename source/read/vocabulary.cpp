#include "source/read/vocabulary.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <vector>

#include "source/base/nearest.h"
#include "source/model/mark_names.h"
#include "source/read/synonyms.h"

namespace bifolio::source {

namespace {

constexpr ChildRule one(std::string_view name) {
    return {name, Count::One};
}
constexpr ChildRule one_unless(std::string_view name, std::string_view instead) {
    return {name, Count::One, instead};
}
constexpr ChildRule one_unless_stated(std::string_view name, std::string_view attribute) {
    return {name, Count::One, {}, attribute};
}
constexpr ChildRule one_unless_either(std::string_view name, std::string_view instead,
                                      std::string_view attribute) {
    return {name, Count::One, instead, attribute};
}
constexpr ChildRule at_most_one(std::string_view name) {
    return {name, Count::AtMostOne};
}
constexpr ChildRule at_least_one(std::string_view name) {
    return {name, Count::AtLeastOne};
}
constexpr ChildRule at_least_one_unless(std::string_view name, std::string_view instead) {
    return {name, Count::AtLeastOne, instead};
}
constexpr ChildRule any(std::string_view name) {
    return {name, Count::Any};
}
constexpr AttributeRule required(std::string_view name) {
    return {name, true};
}
constexpr AttributeRule optional(std::string_view name) {
    return {name, false};
}

constexpr std::array kMarkupAttributes = {optional("markup")};
constexpr std::array kProgramAttributes = {optional("day-ends"), optional("markup")};
constexpr std::array kProgramChildren = {
    at_most_one("event"), any("room"),  any("track"), any("affiliation"), any("kind"),    any("day"),
    any("opening"),       any("break"), any("lunch"), any("social"),      any("closing"), any("item"),
};

constexpr std::array kEventChildren = {
    at_most_one("title"),
    at_most_one("subtitle"),
    at_most_one("short-title"),
    at_most_one("edition"),
    at_most_one("dates"),
    at_most_one("venue"),
    at_most_one("town"),
    at_most_one("time-zone"),
    at_most_one("url"),
    any("organiser"),
    at_most_one("logo"),
    at_most_one("revised"),
    any("practical-note"),
    any("welcome"),
    any("committee"),
    any("text"),
    any("sponsor"),
    any("page"),
    any("advertisement"),
};
constexpr std::array kDatesAttributes = {required("first"), optional("last")};

constexpr std::array kPictureAttributes = {required("file"), optional("description")};

constexpr std::array kPersonAttributes = {optional("affiliation"), optional("affiliations"),
                                          optional("pronouns"),    optional("role"),
                                          optional("sort-as"),     optional("orcid")};
constexpr std::array kPresenterAttributes = {
    optional("affiliation"), optional("affiliations"), optional("pronouns"),      optional("role"),
    optional("sort-as"),     optional("orcid"),        optional("corresponding"), optional("email")};
constexpr std::array kAuthorAttributes = {
    optional("affiliation"), optional("affiliations"),  optional("pronouns"),
    optional("role"),        optional("sort-as"),       optional("orcid"),
    optional("presents"),    optional("corresponding"), optional("email")};
// In a programme it needs its id; a person's own has none.
constexpr std::array kAffiliationAttributes = {optional("id"), optional("short"), optional("town"),
                                               optional("country")};
constexpr std::array kPersonChildren = {one("name"), any("affiliation"), at_most_one("url"),
                                        at_most_one("biography"), at_most_one("portrait")};

constexpr std::array kNoteAttributes = {optional("kind"), optional("markup"), optional("id")};
constexpr std::array kFrontMatterAttributes = {optional("markup"), optional("id")};
constexpr std::array kNoteChildren = {
    at_most_one("title"), any("p"),     any("ul"),     any("ol"), any("quote"),
    any("pre"),           any("table"), any("figure"), any("h")};
constexpr std::array kFrontMatterChildren = {
    at_most_one("title"), any("p"),     any("ul"),     any("ol"), any("quote"),
    any("pre"),           any("table"), any("figure"), any("h"),  any("person")};

constexpr std::array kSponsorAttributes = {optional("tier")};
constexpr std::array kSponsorChildren = {one("name"), at_most_one("logo"), at_most_one("url")};

constexpr std::array kPageAttributes = {required("file"), optional("description"), optional("pages"),
                                        optional("position"), optional("bleed")};
constexpr std::array kPageChildren = {at_most_one("title"), at_most_one("url")};
constexpr std::array kAdvertisementAttributes = {required("file"),     optional("description"),
                                                 optional("pages"),    optional("size"),
                                                 optional("position"), optional("bleed")};
constexpr std::array kAdvertisementChildren = {at_most_one("name"), at_most_one("url")};

constexpr std::array kRoomAttributes = {required("id")};
constexpr std::array kKindAttributes = {required("id"), optional("symbol")};
constexpr std::array kTrackAttributes = {required("id"), optional("symbol"), optional("color")};

constexpr std::array kDayAttributes = {required("date"), optional("day-ends"), optional("markup")};
constexpr std::array kDayChildren = {
    at_most_one("title"), any("part"),  any("session"), any("talk"),    any("keynote"), any("opening"),
    any("break"),         any("lunch"), any("social"),  any("closing"), any("item"),
};

constexpr std::array kPartAttributes = {optional("id"), optional("continues"), optional("room"),
                                        optional("track"), optional("markup")};
constexpr std::array kPartChildren = {
    at_most_one("label"),
    one_unless_either("title", "label", "continues"),
    at_most_one("subtitle"),
    at_most_one("short-title"),
    any("organiser"),
    any("chair"),
    at_most_one("note"),
    at_most_one("url"),
    at_most_one("description"),
    any("part"),
    any("session"),
    any("talk"),
    any("keynote"),
    any("opening"),
    any("break"),
    any("lunch"),
    any("social"),
    any("closing"),
    any("item"),
};

constexpr std::array kSessionAttributes = {
    optional("id"),     optional("kind"),      optional("start"),        optional("end"),
    optional("room"),   optional("track"),     optional("talk-minutes"), optional("times"),
    optional("status"), optional("languages"), optional("recording"),    optional("capacity"),
    optional("signed"), optional("captioned"), optional("markup"),
};
constexpr std::array kSessionChildren = {
    at_most_one("label"),
    one_unless("title", "label"),
    at_most_one("subtitle"),
    at_most_one("short-title"),
    any("chair"),
    at_most_one("note"),
    at_most_one("description"),
    at_most_one("level"),
    at_most_one("audience"),
    any("keyword"),
    any("session"),
    any("talk"),
    any("poster"),
    any("keynote"),
};

constexpr std::array kTalkAttributes = {
    optional("id"),      optional("code"),      optional("start"),     optional("end"),
    optional("minutes"), optional("room"),      optional("track"),     optional("status"),
    optional("kind"),    optional("languages"), optional("recording"), optional("capacity"),
    optional("signed"),  optional("captioned"), optional("same-as"),   optional("markup"),
};
constexpr std::array kPosterAttributes = {
    optional("id"),       optional("code"),    optional("number"),    optional("start"),
    optional("end"),      optional("minutes"), optional("room"),      optional("track"),
    optional("status"),   optional("kind"),    optional("languages"), optional("recording"),
    optional("capacity"), optional("signed"),  optional("captioned"), optional("same-as"),
    optional("markup"),
};
constexpr std::array kTalkChildren = {
    one_unless_stated("title", "same-as"),
    at_most_one("subtitle"),
    at_most_one("short-title"),
    any("presenter"),
    any("author"),
    at_most_one("abstract"),
    any("link"),
    at_most_one("level"),
    at_most_one("audience"),
    any("keyword"),
    any("also"),
};
// All but <also>, which is the last.
constexpr std::span<const ChildRule> kPosterChildren =
    std::span(kTalkChildren).first<kTalkChildren.size() - 1>();
constexpr std::array kAlsoAttributes = {optional("date"), optional("start"), optional("end"),
                                        optional("room"), optional("track"), optional("status")};

constexpr std::array kItemAttributes = {
    optional("id"),        optional("start"),     optional("end"),      optional("room"),
    optional("shows"),     optional("status"),    optional("days"),     optional("kind"),
    optional("languages"), optional("recording"), optional("capacity"), optional("signed"),
    optional("captioned"), optional("markup"),
};
constexpr std::array kItemChildren = {one("title"), at_most_one("note")};

// Blocks of a text, and those that may stand in others.
constexpr std::array kBlocks = {any("p"),   any("ul"),    any("ol"),     any("quote"),
                                any("pre"), any("table"), any("figure"), any("h")};
constexpr std::span<const ChildRule> kInnerBlocks = std::span(kBlocks).first<7>();
constexpr std::array kListAttributes = {optional("start")};
constexpr std::array kListChildren = {at_least_one("li")};
constexpr std::array kTableChildren = {at_most_one("caption"), at_least_one("tr")};
constexpr std::array kRowChildren = {at_least_one_unless("td", "th"), any("th")};
constexpr std::array kFigureAttributes = {required("file"), required("description")};
constexpr std::array kFigureChildren = {at_most_one("caption")};
constexpr std::array kLinkAttributes = {required("href")};

constexpr ElementRule text(std::string_view name) {
    return {name, Content::Inline, {}, {}};
}
constexpr ElementRule marked_text(std::string_view name) {
    return {name, Content::Inline, kMarkupAttributes, {}};
}
constexpr ElementRule value(std::string_view name) {
    return {name, Content::Value, {}, {}};
}
constexpr ElementRule person(std::string_view name) {
    return {name, Content::InlineOrElements, kPersonAttributes, kPersonChildren};
}
constexpr ElementRule picture(std::string_view name) {
    return {name, Content::Empty, kPictureAttributes, {}};
}
constexpr ElementRule blocks(std::string_view name) {
    return {name, Content::InlineOrBlocks, kMarkupAttributes, kBlocks};
}
constexpr ElementRule inner_blocks(std::string_view name) {
    return {name, Content::InlineOrBlocks, kMarkupAttributes, kInnerBlocks};
}
constexpr ElementRule front_matter(std::string_view name) {
    return {name, Content::Elements, kFrontMatterAttributes, kFrontMatterChildren};
}
constexpr ElementRule plain_item(std::string_view name) {
    return {name, Content::InlineOrElements, kItemAttributes, kItemChildren};
}

constexpr std::array kElements = {
    ElementRule{kRootName, Content::Elements, kProgramAttributes, kProgramChildren},
    ElementRule{"event", Content::Elements, kMarkupAttributes, kEventChildren},
    marked_text("title"),
    marked_text("subtitle"),
    marked_text("short-title"),
    text("edition"),
    ElementRule{"dates", Content::Empty, kDatesAttributes, {}},
    text("venue"),
    text("town"),
    value("time-zone"),
    value("url"),
    person("organiser"),
    picture("logo"),
    value("revised"),
    ElementRule{"practical-note", Content::Elements, kNoteAttributes, kNoteChildren},
    front_matter("welcome"),
    front_matter("committee"),
    front_matter("text"),
    person("person"),
    ElementRule{"sponsor", Content::InlineOrElements, kSponsorAttributes, kSponsorChildren},
    ElementRule{"page", Content::Elements, kPageAttributes, kPageChildren},
    ElementRule{"advertisement", Content::Elements, kAdvertisementAttributes, kAdvertisementChildren},
    text("name"),
    ElementRule{"affiliation", Content::Inline, kAffiliationAttributes, {}},
    blocks("biography"),
    picture("portrait"),
    ElementRule{"room", Content::Inline, kRoomAttributes, {}},
    ElementRule{"track", Content::Inline, kTrackAttributes, {}},
    ElementRule{"kind", Content::Inline, kKindAttributes, {}},
    ElementRule{"day", Content::Elements, kDayAttributes, kDayChildren},
    ElementRule{"part", Content::Elements, kPartAttributes, kPartChildren},
    ElementRule{"session", Content::Elements, kSessionAttributes, kSessionChildren},
    marked_text("label"),
    person("chair"),
    marked_text("note"),
    blocks("description"),
    ElementRule{"talk", Content::Elements, kTalkAttributes, kTalkChildren},
    ElementRule{"poster", Content::Elements, kPosterAttributes, kPosterChildren},
    ElementRule{"keynote", Content::Elements, kTalkAttributes, kTalkChildren},
    ElementRule{"presenter", Content::InlineOrElements, kPresenterAttributes, kPersonChildren},
    ElementRule{"author", Content::InlineOrElements, kAuthorAttributes, kPersonChildren},
    blocks("abstract"),
    ElementRule{"link", Content::Inline, kLinkAttributes, {}},
    text("level"),
    text("audience"),
    text("keyword"),
    ElementRule{"also", Content::Empty, kAlsoAttributes, {}},
    plain_item("opening"),
    plain_item("break"),
    plain_item("lunch"),
    plain_item("social"),
    plain_item("closing"),
    plain_item("item"),
    marked_text("p"),
    marked_text("h"),
    ElementRule{"ul", Content::Elements, {}, kListChildren},
    ElementRule{"ol", Content::Elements, kListAttributes, kListChildren},
    inner_blocks("li"),
    inner_blocks("quote"),
    ElementRule{"pre", Content::Verbatim, {}, {}},
    ElementRule{"table", Content::Elements, {}, kTableChildren},
    ElementRule{"tr", Content::Elements, {}, kRowChildren},
    marked_text("th"),
    marked_text("td"),
    ElementRule{"figure", Content::Elements, kFigureAttributes, kFigureChildren},
    marked_text("caption"),
    text("em"),
    text("strong"),
    text("code"),
    text("sub"),
    text("sup"),
    text("span"),
    ElementRule{"a", Content::Inline, kLinkAttributes, {}},
    ElementRule{"br", Content::Empty, {}, {}},
};

// Their ids say that two of them are one in two languages.
constexpr std::array<std::string_view, 8> kToldById = {
    "room", "track", "affiliation", "kind", "practical-note", "welcome", "committee", "text",
};

bool may_stand(std::string_view name, const ElementRule& parent) {
    if (find_child(parent, name) != nullptr) return true;
    return takes_marks(parent.content) && is_inline_mark(name);
}

}  // namespace

std::span<const ElementRule> all_elements() {
    return kElements;
}

const ElementRule* find_element(std::string_view name) {
    const auto found = std::ranges::find(kElements, name, &ElementRule::name);
    return found == kElements.end() ? nullptr : &*found;
}

const ChildRule* find_child(const ElementRule& rule, std::string_view name) {
    const auto found = std::ranges::find(rule.children, name, &ChildRule::name);
    return found == rule.children.end() ? nullptr : &*found;
}

bool is_inline_mark(std::string_view name) {
    return mark_named(name).has_value();
}

bool is_block(std::string_view name) {
    return std::ranges::find(kBlocks, name, &ChildRule::name) != kBlocks.end();
}

bool takes_marks(Content content) {
    return content == Content::Inline || content == Content::InlineOrElements ||
           content == Content::InlineOrBlocks || content == Content::Verbatim;
}

bool is_told_by_id(const ChildRule& child) {
    return std::ranges::find(kToldById, child.name) != kToldById.end();
}

bool may_have_variants(const ChildRule& child) {
    if (is_told_by_id(child)) return true;
    if (child.count != Count::One && child.count != Count::AtMostOne) return false;
    const Content content = find_element(child.name)->content;
    return content == Content::Inline || content == Content::InlineOrBlocks;
}

std::string parents_of(std::string_view name) {
    if (is_inline_mark(name)) return "text";
    std::vector<std::string_view> parents;
    for (const ElementRule& each : kElements)
        if (find_child(each, name) != nullptr) parents.push_back(each.name);
    std::string result;
    for (std::size_t each = 0; each < parents.size(); ++each) {
        if (each > 0) result += each + 1 == parents.size() ? " or " : ", ";
        result += fmt::format("<{}>", parents[each]);
    }
    return result;
}

std::string_view meant_element(std::string_view name, const ElementRule& parent) {
    for (const Synonym& each : kElementSynonyms)
        if (each.word == name && may_stand(each.ours, parent)) return each.ours;
    std::vector<std::string_view> here;
    std::vector<std::string_view> anywhere;
    for (const ElementRule& each : kElements) {
        anywhere.push_back(each.name);
        if (may_stand(each.name, parent)) here.push_back(each.name);
    }
    const std::string_view near = nearest(name, here);
    if (!near.empty()) return near;
    // What cannot stand here may have been meant only where it is nearly spelt out.
    const std::string_view elsewhere = nearest(name, anywhere);
    return edit_distance(name, elsewhere) <= 1 ? elsewhere : std::string_view{};
}

std::string_view meant_attribute(std::string_view name, const ElementRule& rule) {
    std::vector<std::string_view> known{kLanguageAttribute};
    for (const AttributeRule& each : rule.attributes) known.push_back(each.name);
    for (const Synonym& each : kAttributeSynonyms)
        if (each.word == name && std::ranges::find(known, each.ours) != known.end()) return each.ours;
    return nearest(name, known);
}

}  // namespace bifolio::source
